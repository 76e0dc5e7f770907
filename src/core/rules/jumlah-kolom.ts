import { sumMismatches } from '../plan/sums';
import { planRule } from './rule';

/** Every other sum of rupiah that the form prints, such as `13 = 6+12`, holds on every row. */
export const jumlahKolom = planRule({
  id: 'jumlah-kolom',
  severity: 'error',
  *check(plan) {
    for (const own of sumMismatches(plan)) {
      if (own.kind !== 'columns' || own.verdict !== 'wrong') continue;
      const { role, found, expected, difference, name } = own;
      yield {
        at: own.at,
        related: own.terms,
        facts: {
          name,
          role,
          found,
          expected,
          difference,
          terms: plan.table.identities.flatMap((identity) =>
            identity.kind === 'sum' && identity.result === role ? identity.terms : [],
          ),
        },
        ...(own.item ? { item: own.item } : {}),
        role,
      };
    }
  },
});
