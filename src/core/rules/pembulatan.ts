import { sumMismatches } from '../plan/sums';
import { planRule } from './rule';

/** A sum that is off by no more than one rupiah a term: rounding, not an error. */
export const pembulatan = planRule({
  id: 'pembulatan',
  severity: 'info',
  *check(plan) {
    for (const own of sumMismatches(plan)) {
      if (own.verdict !== 'rounding') continue;
      const { role, found, expected, difference, name } = own;
      yield {
        at: own.at,
        related: own.terms.slice(0, 50),
        facts: { name, role, found, expected, difference },
        ...(own.item ? { item: own.item } : {}),
        role,
      };
    }
  },
});
