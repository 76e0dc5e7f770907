import { comparedTable } from '../../compare/compared-table';
import { matchRows } from '../../compare/match-rows';
import { likeness } from '../../grid/alike';
import type { Item, Plan } from '../../plan/plan';
import type { IndicatorRow } from './indicator-rows';

/** Finds the items of one table in another; what stands twice in either is matched by nothing. */
export function matchItems(plan: Plan, other: Plan, namesAlike: number): ReadonlyMap<Item, Item> {
  const tables = [comparedTable(plan), comparedTable(other)];
  const matches = new Map<Item, Item>();
  for (const { rows } of matchRows(tables, [0, 1], namesAlike)) {
    const [item, match] = [plan.items[rows.get(0) ?? -1], other.items[rows.get(1) ?? -1]];
    if (item && match) matches.set(item, match);
  }
  return matches;
}

/** The row among some that speaks of the same indicator; the only one where neither side has more. */
export function sameIndicator(
  { text }: IndicatorRow,
  rows: readonly IndicatorRow[],
  siblings: number,
  namesAlike: number,
): IndicatorRow | null {
  const [only, ...more] = rows;
  const [best] =
    text === null
      ? []
      : rows
          .flatMap((own) => (own.text === null ? [] : [{ own, alike: likeness(own.text, text) }]))
          .sort((a, b) => b.alike - a.alike);
  if (best && best.alike >= namesAlike) return best.own;
  return more.length === 0 && siblings === 1 ? (only ?? null) : null;
}
