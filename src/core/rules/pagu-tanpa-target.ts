import { promisesOf } from '../plan/promises';
import { planRule } from './rule';

/** A row with an indicator is given money and promises no figure for it. */
export const paguTanpaTarget = planRule({
  id: 'pagu-tanpa-target',
  severity: 'warning',
  *check(plan) {
    for (const { item, pair, hasTarget, amount, paguAt, targetAt } of promisesOf(plan)) {
      if (hasTarget || item.indicators.length === 0 || amount === null || amount <= 0) continue;
      yield {
        at: targetAt,
        related: [paguAt],
        facts: {
          name: item.name.text,
          level: item.level,
          role: pair.target,
          paguRole: pair.pagu,
          pagu: amount,
        },
        item,
        role: pair.target,
      };
    }
  },
});
