import { textOf } from '../grid/grid';
import { promisesOf } from '../plan/promises';
import { planRule } from './rule';

/** A lowest row promises something and is given nothing for it: pagu 0, `-` or blank. */
export const targetTanpaPagu = planRule({
  id: 'target-tanpa-pagu',
  severity: 'warning',
  *check(plan) {
    for (const { item, pair, target, pagu, positive, amount, paguAt, targetAt } of promisesOf(plan)) {
      if (item.children.length > 0 || !positive || (amount ?? 0) !== 0) continue;
      // Text that is no figure is another rule's business.
      if (pagu && !pagu.empty && amount === null) continue;
      yield {
        at: paguAt,
        related: [targetAt],
        facts: {
          name: item.name.text,
          role: pair.pagu,
          targetRole: pair.target,
          target: textOf(target?.raw),
        },
        item,
        role: pair.pagu,
      };
    }
  },
});
