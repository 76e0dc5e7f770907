import { lowestOf } from '../capaian/performance';
import { round15, sum } from '../grid/number';
import type { Item, Plan } from '../plan/plan';
import type { Evaluated } from './evaluated';
import { promisedItems } from './promised';

/** The programs of a table; where it has none, what stands highest and is not alone. */
export function programsOf({ items, roots }: Plan): readonly Item[] {
  const programs = items.filter(({ level }) => level === 'program');
  if (programs.length > 0) return programs;
  const [first, ...others] = roots;
  return first && others.length === 0 && first.children.length > 0 ? first.children : roots;
}

/** The programs for which something was promised in the year. */
export function promisedPrograms({ plan, performance }: Evaluated): Item[] {
  const promised = promisedItems(performance);
  return programsOf(plan).filter((item) => promised.has(item));
}

/** Mean of the percentages of the sub kegiatan (or lowest rows) below some items; null where none has one. */
export function meanBelow({ performance }: Evaluated, items: readonly Item[]): number | null {
  const lowest = lowestOf(items).map((own) => performance.items.get(own)?.capaian ?? null);
  const filled = lowest.filter((capaian) => capaian !== null);
  return filled.length === 0 ? null : round15(sum(filled) / filled.length);
}
