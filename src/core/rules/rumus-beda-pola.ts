import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula calculates otherwise than most formulas of the same kind beside it, and not as the form prints it. */
export const rumusBedaPola = planRule({
  id: 'rumus-beda-pola',
  severity: 'warning',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'otherPattern') yield factsOf(fault);
  },
});
