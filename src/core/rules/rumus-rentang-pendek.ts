import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** The sum of a parent or total leaves out a row that belongs to it. */
export const rumusRentangPendek = planRule({
  id: 'rumus-rentang-pendek',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'shortSum') yield factsOf(fault);
  },
});
