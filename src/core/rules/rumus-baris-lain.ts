import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula takes an operand from the row of another item, where its neighbours stay with their own. */
export const rumusBarisLain = planRule({
  id: 'rumus-baris-lain',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'otherRow') yield factsOf(fault);
  },
});
