import type { MappedColumn } from '../detect/match';
import type { DetectedTable } from '../detect/detect';
import type { Code } from '../grid/code';
import type { CellValue } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { ColumnKind, FigureRole, Role } from '../layouts/layout';
import type { Level } from './level-word';

export type { Level } from './level-word';

/** Text with the cell it was read from. */
export interface Traced {
  readonly text: string;
  readonly at: CellRef;
}

/** One figure of one indicator inside an entry. */
export interface Part {
  /** Percentages in points; null when not filled in or no figure. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly grade: string | null;
  readonly decimals: number;
}

/** What one cell of figures says. */
export interface Entry {
  readonly at: CellRef;
  readonly role: FigureRole;
  readonly kind: ColumnKind;
  readonly raw: CellValue;
  /** The number meant; null is "not filled in" (blank or `-`) or text without a figure, never 0. */
  readonly value: number | null;
  /** One part an indicator; more than one only where a cell speaks of several. */
  readonly parts: readonly Part[];
  /** True where nothing is filled in: blank, `-`, `–`. */
  readonly empty: boolean;
  /** True when the figure stands as text in the cell. */
  readonly text: boolean;
  /** Digits torn by a line wrap or stray space. */
  readonly broken: boolean;
  /** True when it is a part of a longer text: `TW 1 : 31.989.109`. */
  readonly quoted?: true;
  /** True when shown as percent by its number format or sign. */
  readonly percent: boolean;
  readonly formula?: string;
}

/** What is measured at an item. */
export interface Indicator {
  readonly text: string;
  readonly at: CellRef;
  readonly unit: Traced | null;
  /** Figures on the row of this indicator, by role. */
  readonly entries: Map<Role, Entry>;
  /** Other texts on the row of this indicator, by role. */
  readonly texts: ReadonlyMap<Role, Traced>;
}

/**
 * What told the level of an item: a level word, its code, its place beside names of other levels, its number among its
 * neighbours, the formulas that add it up, the sums, the look of its name, the kind of its indicator, the user.
 */
export type LevelHint =
  'word' | 'code' | 'order' | 'number' | 'formula' | 'sums' | 'look' | 'indicator' | 'guess' | 'user';

/** The item on the other side of a two-sided form. */
interface Counterpart {
  readonly name: Traced | null;
  readonly indicator: Traced | null;
}

/** One row (or several) of the hierarchy. */
export interface Item {
  /** Position among the items of its plan. */
  readonly index: number;
  level: Level;
  levelBy: LevelHint;
  /** False where the level should be shown to the user: nothing in the row says it, or only one weak hint does. */
  levelSure: boolean;
  readonly code: Code | null;
  readonly codeText: Traced | null;
  /** Name as written, spaces collapsed. */
  readonly name: Traced;
  /** Number or letter in front of it, as written. */
  readonly number: Traced | null;
  /** Unit (UPTD, section) it stands under inside the table, or null for the office itself. */
  readonly unit: string | null;
  readonly row: number;
  /** Last row that belongs to it (further indicators). */
  bottom: number;
  readonly indicators: Indicator[];
  /** Figures of its first row, by role; those of all its rows where a form takes a row a quarter. */
  readonly entries: Map<Role, Entry>;
  /** Columns its figures stand in; items side by side have their own. */
  readonly columns: ReadonlyMap<Role, MappedColumn>;
  /** Quarter labels as written, in the order of its rows, where a form takes a row a quarter. */
  readonly quarterLabels: Traced[];
  readonly texts: ReadonlyMap<Role, Traced>;
  readonly counterpart: Counterpart | null;
  parent: Item | null;
  children: Item[];
}

/** A total met on the way: an expected sum. */
export interface Total {
  readonly label: Traced;
  readonly row: number;
  readonly entries: ReadonlyMap<Role, Entry>;
  /** Figures that stand beside the columns they total. */
  readonly strays: readonly Entry[];
  /** Number of items read before it. */
  readonly after: number;
}

/** Where code depth and the structure of the table disagree; the structure decided. */
export interface LevelConflict {
  readonly item: Item;
  readonly byCode: Level;
  readonly children: readonly Item[];
}

/** One table read into its hierarchy. */
export interface Plan {
  readonly table: DetectedTable;
  readonly sheet: string;
  readonly sheetId: string;
  readonly columns: ReadonlyMap<Role, MappedColumn>;
  /** Items in the order of the sheet. */
  readonly items: readonly Item[];
  readonly roots: readonly Item[];
  readonly totals: readonly Total[];
  readonly conflicts: readonly LevelConflict[];
  /** First and last row of items and totals. */
  readonly top: number;
  readonly bottom: number;
}
