import { formatCode, type Code, type CodeLevel } from '../grid/code';
import type { CellRef } from '../grid/ref';

/** What a list says is measured at an item. */
export interface ReferenceMeasure {
  readonly indicator: string;
  /** Unit as written, '' where the list names none. */
  readonly unit: string;
}

/** One item of a nomenclature. */
export interface ReferenceItem {
  readonly code: Code;
  readonly level: CodeLevel;
  /** Name as written, spaces collapsed. */
  readonly name: string;
  readonly at: CellRef;
  /** Empty above the sub kegiatan, in the lists known. */
  readonly measures: readonly ReferenceMeasure[];
}

/** The column sets of lists: the export of SIPD (`kode nama` in one cell), or the decree (codes in columns of their own). */
export type ReferenceKind = 'sipd' | 'keputusan';

/** What a column of a list holds. */
export type ReferenceRole =
  CodeLevel | 'jenisPemda' | 'nama' | 'kinerja' | 'indikator' | 'satuan' | 'keterangan';

/** A column of a list with its heading as written: the evidence for what the sheet is. */
export interface ReferenceColumn {
  readonly role: ReferenceRole;
  readonly column: number;
  readonly header: string;
}

/** A nomenclature that a sheet of the workbook holds. */
export interface ReferenceList {
  readonly sheet: string;
  readonly kind: ReferenceKind;
  readonly columns: readonly ReferenceColumn[];
  /** Row of the headings. */
  readonly headerRow: number;
  /** Items by code as `formatCode` spells it. */
  readonly items: ReadonlyMap<string, ReferenceItem>;
  /** Items by the code of the item they stand under; '' for those at the top. */
  readonly children: ReadonlyMap<string, readonly ReferenceItem[]>;
}

/** Code of the item above: `2.07.01.2.01` stands under `2.07.01`, since the kewenangan is no level; '' above an urusan. */
export function parentCodeOf({ segments }: Code): string {
  const length = segments.length === 5 ? 3 : segments.length - 1;
  return formatCode({ segments: segments.slice(0, length) });
}
