import type { Area } from '../grid/grid';
import type { CellRef } from '../grid/ref';

/** A cell to write: a value or a formula (en-US, leading `=`), with its number format and look. */
export interface WrittenCell {
  /** Beside a formula: what stands in for it where a sheet that it names is missing. */
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly format?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Text broken over lines, from the top of the cell. */
  readonly wrap?: true;
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** Colour of the text, `#RRGGBB`. */
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  /** Steps to the right of the edge. */
  readonly indent?: number;
  /** Thin lines on all four sides. */
  readonly border?: true;
  /** A cell of the workbook to go to; left out where the workbook has no such sheet. */
  readonly link?: CellRef;
}

/** How a sheet is printed. */
export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** F4 is Folio, 8.5 x 13 inch. */
  readonly paper: 'F4' | 'A3' | 'A4';
  /** Rows repeated on top of every page, zero-based, both included. */
  readonly titleRows?: { readonly top: number; readonly bottom: number };
}

/** What may be typed into an area: one of a list as `listSource` takes it, or a number not below a limit. */
export type WrittenValidation =
  | { readonly area: Area; readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly area: Area; readonly kind: 'number'; readonly atLeast: number };

/** One series of a chart: its name and the cells of its values, in the sheet of the chart. */
export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
}

/** A native chart over cells of its own sheet. */
export interface WrittenChart {
  readonly title: string;
  readonly kind: 'column' | 'bar' | 'line';
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Cells that it covers. */
  readonly at: Area;
  /** Number format of the axis of values. */
  readonly format?: string;
  /** The axis of values begins at 0, whatever the figures, so that bars are as long as what they show. */
  readonly fromZero?: true;
}

/** A sheet of ours to write: `marker` says what it is, `name` is only what the tab shows. */
export interface WrittenSheet {
  readonly marker: string;
  readonly name: string;
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** Widths of columns in digits of the standard font. */
  readonly widths?: readonly number[];
  /** Each holds and looks like its top left cell. */
  readonly merges?: readonly Area[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Row of headings with a filter over all rows below it. */
  readonly filterRow?: number;
  /** Last row of the filter; without it the last of the sheet. */
  readonly filterEnd?: number;
  readonly print?: PrintSetup;
  readonly validations?: readonly WrittenValidation[];
  readonly charts?: readonly WrittenChart[];
}
