import type { Role } from '../layouts/layout';
import type { Item } from '../plan/plan';
import { sumMismatches } from '../plan/sums';
import { planRule } from './rule';

/** A parent's rupiah is the sum of its children's, in every money column. */
export const jumlahAnak = planRule({
  id: 'jumlah-anak',
  severity: 'error',
  *check(plan) {
    for (const own of sumMismatches(plan)) {
      if (own.kind !== 'children' || own.verdict !== 'wrong' || !own.item) continue;
      const { level, name } = own.item;
      yield {
        at: own.at,
        related: own.terms,
        facts: {
          level,
          name: name.text,
          role: own.role,
          found: own.found,
          expected: own.expected,
          difference: own.difference,
          children: own.item.children[0]?.level ?? level,
          count: own.item.children.length,
          other: candidates(own.item, own.role, own.difference),
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});

/** Details that are named as those to look at. */
const MOST_CANDIDATES = 3;

/**
 * Where the parent is right, one of its details is wrong: the largest of those that could make up the difference alone
 * without falling below 0. Null where none could.
 */
function candidates({ children }: Item, role: Role, difference: number): string[] | null {
  const figures = children.map((child) => ({
    name: child.name.text,
    value: child.entries.get(role)?.value ?? 0,
  }));
  const able = figures.filter(({ value }) => value + difference >= 0).sort((a, b) => b.value - a.value);
  return able.length === 0 ? null : able.slice(0, MOST_CANDIDATES).map(({ name }) => `“${name}”`);
}
