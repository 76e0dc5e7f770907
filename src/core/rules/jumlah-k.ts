import { yearMismatches } from '../capaian/k-sums';
import { planRule } from './rule';

/** A K that the form computes from other columns (`13 = 6+12`) is what at least one cara hitung gives. */
export const jumlahK = planRule({
  id: 'jumlah-k',
  severity: 'error',
  *check(plan) {
    for (const own of yearMismatches(plan)) {
      if (own.quarters) continue;
      yield {
        at: own.at,
        related: own.terms,
        facts: {
          name: own.item.name.text,
          role: own.role,
          found: own.found,
          expected: own.expected,
          terms: own.roles,
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});
