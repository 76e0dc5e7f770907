import { comparedTable } from '../../compare/compared-table';
import { matchRows } from '../../compare/match-rows';
import { likeness, nameKey } from '../../grid/alike';
import type { Item, Plan } from '../../plan/plan';
import type { IndicatorRow } from './indicator-rows';

/** Finds for each of some tables which of its items are those of a first table. */
export function matchItems(
  plan: Plan,
  others: readonly Plan[],
  namesAlike: number,
): ReadonlyMap<Plan, ReadonlyMap<Item, Item>> {
  const tables = [plan, ...others].map((own) => comparedTable(own));
  const matches = new Map<Plan, Map<Item, Item>>(others.map((other) => [other, new Map<Item, Item>()]));
  for (const { rows } of matchRows(tables, [...tables.keys()], namesAlike)) {
    const item = plan.items[rows.get(0) ?? -1];
    if (!item) continue;
    for (const [table, row] of rows) {
      const other = others[table - 1];
      const match = other?.items[row];
      if (other && match) matches.get(other)?.set(item, match);
    }
  }
  return matches;
}

/** The row among some that speaks of the same indicator; the only one where neither side has more. */
export function sameIndicator(
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  siblings: number,
  namesAlike: number,
): IndicatorRow | null {
  const [only, ...more] = rows;
  const { text } = row;
  if (text === null) return more.length === 0 && siblings === 1 ? (only ?? null) : null;
  const equal = rows.find((own) => own.text !== null && nameKey(own.text) === nameKey(text));
  if (equal) return equal;
  const [best] = rows
    .flatMap((own) => (own.text === null ? [] : [{ own, alike: likeness(own.text, text) }]))
    .sort((a, b) => b.alike - a.alike);
  if (best && best.alike >= namesAlike) return best.own;
  return more.length === 0 && siblings === 1 ? (only ?? null) : null;
}
