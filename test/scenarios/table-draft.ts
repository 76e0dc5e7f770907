import type { ColumnKind, FigureRole, Role } from '../../src/core/layouts/layout';
import type { Level } from '../../src/core/plan/level-word';
import type { Sample } from '../support/sheet';
import type { FigureStyle } from './cells';

/** One column of a table as a scenario draws it. */
export interface ColumnDraft {
  /** The role reading must find; null for a column that offices add and no form knows. */
  readonly role: Role | null;
  readonly kind: ColumnKind;
  /** Headings, outermost first; neighbours that share the outer ones stand below one cell. */
  readonly path: readonly string[];
  /** Neighbours of the same key share one number in the numbering row; without one the column is not numbered. */
  readonly key?: string;
  /** The one level whose rows fill it, where each level has its own columns. */
  readonly only?: Level;
}

/** Arithmetic that a numbering row prints over the columns of some keys. */
export interface PrintedArithmetic {
  readonly key: string;
  readonly sum?: readonly string[];
  readonly percent?: readonly [string, string];
}

/** A figure that reading must give back: one part an indicator. */
export interface PlannedFigure {
  readonly role: FigureRole;
  readonly row: number;
  readonly column: number;
  readonly parts: readonly PlannedPart[];
}

/** The figure of one indicator; percentages in points. */
export interface PlannedPart {
  readonly value: number | null;
  readonly unit: string | null;
  readonly grade?: string;
}

/** An item that reading must give back. */
export interface PlannedItem {
  readonly level: Level;
  readonly code: string | null;
  readonly name: string;
  readonly row: number;
  readonly indicators: readonly string[];
  readonly figures: readonly PlannedFigure[];
  /** Section it stands in: a UPTD, a kecamatan. */
  readonly unit?: string;
}

/** One row of the body. */
export interface BodyRow {
  readonly cells: readonly (Sample | undefined)[];
  /** True when it belongs to the row above, so that nothing comes between them. */
  readonly joined?: true;
  /** True at the first row of a program, before which offices put totals and averages. */
  readonly section?: true;
}

/** A table before it is laid out: rows and columns count from 0 in its own body. */
export interface TableDraft {
  readonly form: string;
  readonly columns: readonly ColumnDraft[];
  readonly arithmetic?: readonly PrintedArithmetic[];
  readonly rows: readonly BodyRow[];
  readonly items: readonly PlannedItem[];
  readonly titles: readonly TitleLine[];
  /** Year that reading must find; null where the sheet says none, undefined where nothing is asked. */
  readonly year: number | null | undefined;
  readonly office: string | null;
  /** How its figures are written; absent where a form has none to add up. */
  readonly style?: FigureStyle;
  /** Whether averages, predikat and factors may stand below it or below every program. */
  readonly evaluated?: true;
}

/** A line above a table: a text, or a label and its value in cells of their own. */
export type TitleLine = readonly [string] | readonly [string, string];

/** A column as laid out; `scale` is the rupiah that one of its figures stands for. */
interface PlannedColumn {
  readonly role: Role | null;
  readonly column: number;
  readonly scale: number;
}

/** A table as laid out: what reading must give back, in rows and columns of the sheet. */
export interface PlannedTable {
  readonly form: string;
  readonly columns: readonly PlannedColumn[];
  readonly items: readonly PlannedItem[];
  /** Rows of totals. */
  readonly totals: readonly number[];
  readonly year: number | null | undefined;
  readonly office: string | null;
}
