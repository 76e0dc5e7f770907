import type { Role } from '../layouts/layout';
import type { Level } from '../plan/level-word';

/** Which rows of a sheet belong to its table, kept by what they say and never by their address. */
export interface Region {
  /** Text of the header row that starts the table, as `headingKeyOf` spells it; rows above it are no header. */
  readonly heading?: string;
  /** Key of the last item, as `rowKeyOf` spells it; its table is not read below it. */
  readonly last?: string;
  /** Which of several rows of that key in the sheet, from 1; absent for the first. */
  readonly nth?: number;
}

/** The user's word on a sheet: its form, roles by heading path, levels by row and its region; it wins over detection. */
export interface Correction {
  /** Id of the sheet. */
  readonly sheetId: string;
  readonly form?: string;
  /** Role by heading path (as in `MappedColumn.header`), or null for "not a column of the form". */
  readonly roles?: Readonly<Record<string, Role | null>>;
  /** Level by the key of a row, as `rowKeyOf` spells it. */
  readonly levels?: Readonly<Record<string, Level>>;
  readonly region?: Region;
  /** Tables that a table of the sheet, given by its form, is not compared with. */
  readonly apart?: readonly ApartTable[];
}

/** A table of a sheet by its form, and the table that it is not compared with. */
export interface ApartTable {
  readonly form: string;
  readonly with: { readonly sheetId: string; readonly form: string };
}
