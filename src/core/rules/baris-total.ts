import { sumMismatches } from '../plan/sums';
import { planRule } from './rule';

/** A total row is the sum of what stands above it. */
export const barisTotal = planRule({
  id: 'baris-total',
  severity: 'error',
  *check(plan) {
    for (const own of sumMismatches(plan)) {
      if (own.kind !== 'total' || own.verdict !== 'wrong') continue;
      const { role, found, expected, difference } = own;
      yield {
        at: own.at,
        related: own.terms.slice(0, 50),
        facts: { name: own.name, role, found, expected, difference, count: own.terms.length },
        role,
      };
    }
  },
});
