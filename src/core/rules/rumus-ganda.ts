import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** The sum of a parent or total counts an amount twice: a cell named twice, or an item together with its details. */
export const rumusGanda = planRule({
  id: 'rumus-ganda',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'countedTwice') yield factsOf(fault);
  },
});
