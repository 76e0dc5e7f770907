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
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});
