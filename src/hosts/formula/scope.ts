import type { CellError } from '../../core/grid/grid';
import type { RowState } from './source';
import type { RefArea, Reference, Scalar } from './value';

/** What functions ask of the workbook while a formula is calculated. */
export interface CellReader {
  /** Value of one cell by its sheet's index. */
  read(sheet: number, row: number, column: number): Scalar;
  /** Calls back for every cell of an area that is not empty, row by row; cells not accepted are not even read. */
  visit(
    area: RefArea,
    visitor: (value: Scalar, row: number, column: number) => void,
    accept?: (row: number, column: number) => boolean,
  ): void;
  /** Places in one column, counted from its top, at which each value stands first; texts in small letters. */
  firstPlaces(column: RefArea): ReadonlyMap<Scalar, number>;
  /** Rows and columns beyond which no sheet holds anything. */
  extent(): { readonly rows: number; readonly columns: number };
  rowState(sheet: number, row: number): RowState;
  /** True for a cell whose formula is itself a subtotal. */
  isSubtotal(sheet: number, row: number, column: number): boolean;
  /** The cells a text names as INDIRECT reads it. */
  referenceOf(text: string, sheet: number): Reference | CellError;
  /** The serial of the present moment. */
  now(): number;
}

/** Where a formula stands and what it can read. */
export interface Scope {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cells: CellReader;
}
