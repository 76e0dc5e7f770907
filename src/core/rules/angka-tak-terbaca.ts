import { textOf } from '../grid/grid';
import { oddEntries } from '../plan/all-entries';
import { planRule } from './rule';

/** A money cell holds text that is no amount: `1.000.00`, `lima juta`. */
export const angkaTakTerbaca = planRule({
  id: 'angka-tak-terbaca',
  severity: 'warning',
  *check(plan) {
    for (const { entry, item } of oddEntries(plan).texts) {
      if (entry.kind !== 'money' || entry.value !== null || !item) continue;
      yield {
        at: entry.at,
        facts: { name: item.name.text, role: entry.role, text: textOf(entry.raw) },
        item,
        role: entry.role,
      };
    }
  },
});
