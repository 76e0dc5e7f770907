import { textOf } from '../grid/grid';
import { planRule } from './rule';

/** A money cell holds text that is no amount: `1.000.00`, `lima juta`. */
export const angkaTakTerbaca = planRule({
  id: 'angka-tak-terbaca',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      for (const entry of item.entries.values()) {
        if (entry.kind !== 'money' || !entry.text || entry.value !== null) continue;
        yield {
          at: entry.at,
          facts: { name: item.name.text, role: entry.role, text: textOf(entry.raw) },
          item,
          role: entry.role,
        };
      }
    }
  },
});
