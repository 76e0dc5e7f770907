import { percentMismatches } from '../capaian/percents';
import { planRule } from './rule';

/** Every percentage that the form prints is what its own columns give, but for rounding. */
export const persen = planRule({
  id: 'persen',
  severity: 'error',
  *check(plan) {
    for (const own of percentMismatches(plan)) {
      if (own.verdict !== 'wrong') continue;
      yield {
        at: own.at,
        related: [own.part.at, own.base.at],
        facts: {
          name: own.item.name.text,
          role: own.role,
          found: own.found,
          expected: own.expected,
          partRole: own.part.role,
          part: own.part.value,
          derived: own.derived ? 'ya' : 'tidak',
          baseRole: own.base.role,
          base: own.base.value,
        },
        item: own.item,
        role: own.role,
      };
    }
  },
});
