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
    // Several indicators of one cell share the figures of their row.
    const seen = new Set<ReadonlyMap<Role, Entry>>([item.entries]);
    for (const { at, entries } of item.indicators) {
      if (seen.has(entries)) continue;
      seen.add(entries);
      yield { item, row: at.row, columns: item.columns, entries };
    }
  }
}
