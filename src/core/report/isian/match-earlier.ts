import { createRowReader } from '../evaluation/indicator-rows';
import type { JoinedItem } from '../evaluation/join';
import { matchItems, sameIndicator } from '../evaluation/match-items';
import type { Subject } from '../evaluation/tables';
import { keyOfRow, type EarlierRow, type EarlierSheet } from './earlier-rows';

/** The earlier row of each row of the plan, by item and place of the indicator; an earlier row is given out once. */
export function matchEarlier(
  items: readonly JoinedItem[],
  { plan }: Subject,
  earlier: EarlierSheet,
  namesAlike: number,
): ReadonlyMap<JoinedItem, readonly (EarlierRow | null)[]> {
  const free = new Set(earlier.rows);
  const found = new Map<JoinedItem, (EarlierRow | null)[]>(
    items.map((own) => [own, placesOf(own).map(() => null)]),
  );
  const matches = matchItems(plan, earlier.plan, namesAlike);
  const readRows = createRowReader(plan);
  const readEarlierRows = createRowReader(earlier.plan);
  for (const own of items) {
    const match = matches.get(own.item);
    if (!match) continue;
    const rows = readRows(own.item);
    for (const [index, row] of rows.entries()) {
      const other = sameIndicator(row, readEarlierRows(match), rows.length, namesAlike);
      const kept = other && [...free].find(({ row: at }) => at === other.measured.row);
      if (kept) take(found, free, own, index, kept);
    }
  }
  // What stands twice, or under another parent than before, is told by its words and its order.
  const byKey = new Map<string, EarlierRow[]>();
  for (const row of free) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  for (const own of items) {
    for (const index of placesOf(own)) {
      if (found.get(own)?.[index]) continue;
      const key = keyOfRow(own.item, '', own.rows[index]?.text ?? '');
      const kept = byKey.get(key)?.shift();
      if (kept) take(found, free, own, index, kept);
    }
  }
  return found;
}

function take(
  found: ReadonlyMap<JoinedItem, (EarlierRow | null)[]>,
  free: Set<EarlierRow>,
  own: JoinedItem,
  index: number,
  row: EarlierRow,
): void {
  const places = found.get(own);
  if (!places || places[index]) return;
  places[index] = row;
  free.delete(row);
}

function placesOf({ rows }: JoinedItem): number[] {
  return rows.length === 0 ? [0] : [...rows.keys()];
}
