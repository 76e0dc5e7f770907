import { furtherRows } from './further-rows';
import type { Entry, Item, Plan } from './plan';

/** A figure cell with the item it belongs to; null for the figures of totals. */
export interface OwnedEntry {
  readonly entry: Entry;
  readonly item: Item | null;
}

/** Figure cells that are more than plain numbers, so that most rules need not walk over the numbers. */
export interface OddEntries {
  /** Figures that stand as text, or text where a figure belongs; not the unfilled ones. */
  readonly texts: readonly OwnedEntry[];
  /** Cells that show a formula error. */
  readonly errors: readonly OwnedEntry[];
}

const cache = new WeakMap<Plan, OddEntries>();

/** The odd figure cells of a plan: items with their further indicator rows, then totals; collected once a plan. */
export function oddEntries(plan: Plan): OddEntries {
  const known = cache.get(plan);
  if (known) return known;
  const texts: OwnedEntry[] = [];
  const errors: OwnedEntry[] = [];
  const sort = (entry: Entry, item: Item | null): void => {
    if (entry.text && !entry.empty) texts.push({ entry, item });
    else if (typeof entry.raw === 'object' && entry.raw !== null) errors.push({ entry, item });
  };
  for (const item of plan.items) {
    for (const entry of item.entries.values()) sort(entry, item);
  }
  for (const { entries, item } of furtherRows(plan)) for (const entry of entries.values()) sort(entry, item);
  for (const total of plan.totals) for (const entry of total.entries.values()) sort(entry, null);
  const odd = { texts, errors };
  cache.set(plan, odd);
  return odd;
}
