import type { Comparison } from '../core/compare/comparison';
import type { FigureKind } from '../core/compare/figure-kinds';
import type { NotCompared } from '../core/compare/pairs';

/** A table by its sheet and form; its file where several were compared. */
interface ComparedTableName {
  readonly sheet: string;
  readonly sheetId: string;
  readonly form: string;
  readonly file?: string;
}

/** Two tables, and the figures of a year that were compared between them or why none were. */
export interface ComparedPair {
  readonly left: ComparedTableName;
  readonly right: ComparedTableName;
  /** Null where nothing was compared. */
  readonly year: number | null;
  readonly figures: readonly FigureKind[];
  /** Null where they were compared. */
  readonly reason: NotCompared | null;
}

/** Every pair of tables that were compared, and of those that were not with the reason. */
export function comparedPairs({ tables, pairs }: Comparison): ComparedPair[] {
  const nameOf = (index: number): ComparedTableName => {
    const { sheet = '', sheetId = '', form = '', file = '' } = tables[index] ?? {};
    return { sheet, sheetId, form, ...(file === '' ? {} : { file }) };
  };
  return pairs.map(({ left, right, year, figures, reason }) => ({
    left: nameOf(left),
    right: nameOf(right),
    year,
    figures,
    reason,
  }));
}

/** A pair as the `check` contract gives it. */
export interface ComparisonJson {
  readonly left: Omit<ComparedTableName, 'sheetId'>;
  readonly right: Omit<ComparedTableName, 'sheetId'>;
  readonly year: number | null;
  /** Kinds of figures by the role that usually holds them. */
  readonly figures: readonly FigureKind[];
  readonly compared: boolean;
  readonly reason?: NotCompared;
}

/** Pairs as the `check` contract gives them. */
export function comparisonsJson(pairs: readonly ComparedPair[]): ComparisonJson[] {
  return pairs.map(({ left, right, year, figures, reason }) => ({
    left: placeJson(left),
    right: placeJson(right),
    year,
    figures,
    compared: reason === null,
    ...(reason === null ? {} : { reason }),
  }));
}

function placeJson({ sheetId: _sheetId, ...place }: ComparedTableName): Omit<ComparedTableName, 'sheetId'> {
  return place;
}
