import type { Area } from '../../../core/grid/grid';
import { FILLS } from '../../../core/report/look';
import type { WrittenCell, WrittenChart } from '../../../core/report/written-sheet';
import type { Level } from '../../../core/plan/plan';
import { catalogueOf, type Language } from '../../../messages/format';
import { sayReport, type ReportKey } from '../../../messages/report';
import { COLUMN, WIDTHS, type ColumnName } from './columns';

/** Says a text of the report in the language chosen. */
export interface Say {
  (key: ReportKey, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a level: `Sub kegiatan`. */
  readonly level: (level: Level) => string;
}

/** What says the texts of the report in a language. */
export function speakerOf(language: Language): Say {
  const { levels } = catalogueOf(language);
  const say = (key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string =>
    sayReport(key, values, language);
  return Object.assign(say, {
    level: (level: Level) => levels[level].charAt(0).toUpperCase() + levels[level].slice(1),
  });
}

/** A part of the sheet: its rows, with areas that count from the top of the sheet. */
export interface Draft {
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  readonly merges?: readonly Area[];
  readonly charts?: readonly WrittenChart[];
}

/** A row from cells by the name of their column. */
export function rowOf(cells: Partial<Record<ColumnName, WrittenCell>>): (WrittenCell | null)[] {
  const row = Array<WrittenCell | null>(WIDTHS.length).fill(null);
  for (const [name, cell] of Object.entries(cells)) row[COLUMN[name as ColumnName]] = cell;
  return row;
}

/** A row of a table: every cell from the first to the last column given has borders. */
export function lineOf(
  look: WrittenCell,
  cells: Partial<Record<ColumnName, WrittenCell>>,
  last: ColumnName = 'findings',
): (WrittenCell | null)[] {
  return rowOf(cells).map((cell, column) =>
    column > COLUMN[last] ? null : { ...BODY, ...look, ...(cell ?? {}) },
  );
}

const BODY: WrittenCell = { border: true, wrap: true, vertical: 'top' };

/** A cell of a heading. */
export function headingCell(value: string): WrittenCell {
  return { ...HEADING, value };
}

const HEADING: WrittenCell = {
  bold: true,
  wrap: true,
  fill: FILLS.heading,
  align: 'center',
  vertical: 'middle',
  border: true,
};

/** Cells side by side in one row, as an area. */
export function across(row: number, from: ColumnName, to: ColumnName): Area {
  return { top: row, left: COLUMN[from], bottom: row, right: COLUMN[to] };
}

/** Cells of one column, as an area. */
export function down(column: ColumnName, top: number, bottom: number): Area {
  return { top, left: COLUMN[column], bottom, right: COLUMN[column] };
}

/** A title over a table or chart. */
export function titleRow(text: string): (WrittenCell | null)[] {
  return [{ value: text, bold: true }];
}
