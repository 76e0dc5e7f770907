import type { MappedColumn } from '../detect/match';
import type { Role } from '../layouts/layout';
import type { Entry, Item, Plan } from './plan';

/** A row that measures an item: its first one, or that of a further indicator. */
export interface MeasuredRow {
  readonly item: Item;
  readonly row: number;
  readonly columns: ReadonlyMap<Role, MappedColumn>;
  readonly entries: ReadonlyMap<Role, Entry>;
}

/** The first row of an item. */
export function firstRow(item: Item): MeasuredRow {
  return { item, row: item.row, columns: item.columns, entries: item.entries };
}

/** The rows of further indicators, which have figures of their own. */
export function* furtherRows(plan: Plan): Generator<MeasuredRow> {
  for (const item of plan.items) {
    if (item.indicators.length < 2) continue;
    // Several indicators of one cell share the figures of their row; an item over two rows has those of its second.
    const seen = new Set<ReadonlyMap<Role, Entry>>();
    for (const { at, entries } of item.indicators) {
      if (seen.has(entries) || isOwn(item, entries)) continue;
      seen.add(entries);
      yield { item, row: at.row, columns: item.columns, entries };
    }
  }
}

/** True for figures that are those of the item itself. */
function isOwn(item: Item, entries: ReadonlyMap<Role, Entry>): boolean {
  for (const [role, entry] of entries) if (item.entries.get(role) !== entry) return false;
  return true;
}
