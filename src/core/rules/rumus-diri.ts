import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula reads its own cell. */
export const rumusDiri = planRule({
  id: 'rumus-diri',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'self') yield factsOf(fault);
  },
});
