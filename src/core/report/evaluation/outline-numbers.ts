import { depthOf } from '../../plan/level-word';
import type { JoinedItem } from './join';

/** The number in front of each item: as its table writes it, else `1`, `1.1`, `1.1.1` from the program down. */
export function outlineNumbers(items: readonly JoinedItem[]): (item: JoinedItem) => string {
  if (items.some(({ item }) => item.number !== null)) return ({ item }) => item.number?.text ?? '';
  const numbers = new Map<JoinedItem, string>();
  const counts = new Map<JoinedItem | null, number>();
  let programs = 0;
  for (const own of items) {
    if (depthOf(own.item.level) < depthOf('program')) continue;
    const above = own.parent ? (numbers.get(own.parent) ?? null) : null;
    if (above === null) {
      programs += 1;
      numbers.set(own, String(programs));
      continue;
    }
    const count = (counts.get(own.parent) ?? 0) + 1;
    counts.set(own.parent, count);
    numbers.set(own, `${above}.${String(count)}`);
  }
  return (item) => numbers.get(item) ?? '';
}
