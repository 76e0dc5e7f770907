/** A formula error as the workbook holds it, e.g. `#REF!`; text that merely begins with `#` is a string. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: text, number (dates as serials), truth value, formula error, or null when empty. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell that holds something; an absent cell is `undefined` in its row. */
export interface Cell {
  readonly value: CellValue;
  /** The formula in en-US notation with its leading `=`; absent for constants. */
  readonly formula?: string;
  /** The number format code; absent for `General`. */
  readonly format?: string;
  /** True when the formula came without a cached result and could not be calculated. */
  readonly uncalculated?: true;
}

/** A rectangle of cells, zero-based, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row of cells by zero-based column; gaps are empty cells. */
export type Row = readonly (Cell | undefined)[];

/** How a cell looks, as far as it may tell something of its level. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Steps that its text is moved in by. */
  readonly indent: number;
  /** The colour of its fill, equal for equal colours: `#RRGGBB`, or its number in the theme; null where it has none. */
  readonly fill: string | null;
}

/** How far a sheet is hidden from its user. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** One worksheet as read: sparse rows by zero-based index, starting at A1 whatever the used range. */
export interface Grid {
  /** Name on the tab. */
  readonly sheet: string;
  /**
   * Identity for what people decided about the sheet, kept in the workbook: its name, since Excel's own ids change when
   * the workbook is opened again.
   */
  readonly id: string;
  readonly rows: readonly (Row | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly visibility: Visibility;
  /** Looks of names by row and column, once a host was asked for them. */
  readonly looks?: ReadonlyMap<number, readonly (Look | undefined)[]>;
}

/** The cell at a zero-based position, or undefined where it is empty or outside the sheet. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows[row]?.[column];
}

/** Tells a formula error from every other value. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The value as a person reads it in the formula bar; '' when empty. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** True for a cell that shows nothing: absent, null or blank text. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.value === null) return true;
  return typeof cell.value === 'string' && cell.value.trim() === '';
}

/** Number of columns of the widest row. */
export function widthOf(grid: Grid): number {
  let width = 0;
  for (const row of grid.rows) if (row && row.length > width) width = row.length;
  return width;
}
