import { sumMismatches } from '../plan/sums';
import { planRule } from './rule';

/** The rupiah of the four quarters add up to the year, on every row. */
export const jumlahTriwulan = planRule({
  id: 'jumlah-triwulan',
  severity: 'error',
  *check(plan) {
    for (const own of sumMismatches(plan)) {
      if (own.kind !== 'quarters' || own.verdict !== 'wrong') continue;
      const { role, found, expected, difference, name } = own;
      yield {
        at: own.at,
        related: own.terms,
        facts: { name, role, found, expected, difference },
        ...(own.item ? { item: own.item } : {}),
        role,
      };
    }
  },
});
