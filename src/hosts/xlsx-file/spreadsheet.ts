import type { Grid } from '../../core/grid/grid';
import type { DefinedName } from './workbook-part';

/** A workbook file that was opened: its sheets are read one by one, when asked for. */
export interface Spreadsheet {
  readonly sheetNames: readonly string[];
  readonly activeSheet: string | null;
  readonly definedNames: readonly DefinedName[];
  /** What add-ins keep in the workbook, by name; absent where the kind of file has no place for it. */
  settings?(): ReadonlyMap<string, unknown>;
  /** Reads the sheet at an index of `sheetNames`; throws HostError. */
  readSheet(index: number): Grid;
  /** Reads how the cells of some columns look, by row; absent where the kind of file is read without its looks. */
  readLooks?(index: number, columns: ReadonlySet<number>): NonNullable<Grid['looks']>;
}
