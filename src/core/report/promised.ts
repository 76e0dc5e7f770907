import type { ItemPerformance, PlanPerformance } from '../capaian/performance';
import type { Item } from '../plan/plan';

/** True where a target is written or money was planned for the item itself in the year. */
export function isPromised({ pagu, indicators }: ItemPerformance): boolean {
  if ((pagu?.value ?? 0) > 0) return true;
  return indicators.some(({ target }) => target.kind !== 'tiada' || target.why !== 'kosong');
}

/** The items of a table for which something was promised, at them or below them; tables keep rows of earlier years. */
export function promisedItems({ items }: PlanPerformance): ReadonlySet<Item> {
  const promised = new Set<Item>();
  for (const own of items.values()) {
    if (!isPromised(own)) continue;
    for (let item: Item | null = own.item; item && !promised.has(item); item = item.parent)
      promised.add(item);
  }
  return promised;
}
