import type { ComparedTable } from './compared-table';
import type { FigureKind } from './figure-kinds';
import { sameOffice } from './office';

/** Why two tables, or some of their figures, are not compared. */
export type NotCompared =
  'user' | 'office' | 'officeUnknown' | 'revised' | 'figures' | 'year' | 'yearUnknown' | 'items' | 'version';

/** Two tables of a workbook and whether the figures of a year are compared between them. */
export interface PairOutcome {
  /** Index of the tables, the first one first in the workbook. */
  readonly left: number;
  readonly right: number;
  /** Year of the figures; null where nothing is compared. */
  readonly year: number | null;
  readonly figures: readonly FigureKind[];
  readonly reason: NotCompared | null;
}

/** A pair of tables that the user does not want compared, by the sheet and form of each. */
export interface ApartPair {
  readonly a: TableName;
  readonly b: TableName;
}

/** Identity of a table that survives moving it. */
interface TableName {
  readonly sheetId: string;
  readonly form: string;
}

/** Figures of one kind and year, with the tables that state them. */
export interface FigureGroup {
  readonly kind: FigureKind;
  readonly year: number;
  /** Index of the figures in each table that has them. */
  readonly tables: ReadonlyMap<number, number>;
}

/** Gathers the figures by kind and year; those of an unknown year stand in no group. */
export function groupFigures(tables: readonly ComparedTable[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup & { readonly tables: Map<number, number> }>();
  for (const [index, { figures }] of tables.entries()) {
    for (const [at, { kind, year }] of figures.entries()) {
      if (year === null) continue;
      const key = `${kind}|${String(year)}`;
      const group = groups.get(key) ?? { kind, year, tables: new Map<number, number>() };
      groups.set(key, group);
      if (!group.tables.has(index)) group.tables.set(index, at);
    }
  }
  return [...groups.values()].filter((group) => group.tables.size > 1);
}

/** Why two tables as a whole are not compared, whatever their figures; null where nothing speaks against it. */
export function whyApart(
  tables: readonly ComparedTable[],
  left: ComparedTable,
  right: ComparedTable,
  apart: readonly ApartPair[],
): NotCompared | null {
  if (apart.some(({ a, b }) => (is(left, a) && is(right, b)) || (is(left, b) && is(right, a)))) return 'user';
  if (left.revised !== right.revised) return 'revised';
  if (left.office !== null && right.office !== null)
    return sameOffice(left.office, right.office) ? null : 'office';
  // A table that names no office belongs to that of its workbook, where there is but one.
  const named = tables.flatMap(({ office }) => office ?? []);
  const [first = ''] = named;
  return named.every((office) => sameOffice(office, first)) ? null : 'officeUnknown';
}

function is(table: ComparedTable, { sheetId, form }: TableName): boolean {
  return table.sheetId === sheetId && table.form === form;
}

/** Why two tables of one office share no figures to compare. */
export function whyNoFigures(left: ComparedTable, right: ComparedTable): NotCompared {
  const shared = left.figures.flatMap((own) =>
    right.figures.filter(({ kind }) => kind === own.kind).map((other) => [own.year, other.year]),
  );
  if (shared.length === 0) return 'figures';
  return shared.every(([a, b]) => a === null || b === null) ? 'yearUnknown' : 'year';
}
