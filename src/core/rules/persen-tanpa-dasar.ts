import { percentMismatches } from '../capaian/percents';
import { planRule } from './rule';

/** A percentage is printed although its base is 0, blank or text, so that it cannot be computed. */
export const persenTanpaDasar = planRule({
  id: 'persen-tanpa-dasar',
  severity: 'warning',
  *check(plan) {
    for (const own of percentMismatches(plan)) {
      if (own.verdict !== 'baseless') continue;
      yield {
        at: own.at,
        related: [own.base.at],
        facts: {
          name: own.item.name.text,
          role: own.role,
          found: own.found,
          baseRole: own.base.role,
          base: own.base.value,
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});
