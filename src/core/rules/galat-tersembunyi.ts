import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula refers to cells that are gone, and shows no error. */
export const galatTersembunyi = planRule({
  id: 'galat-tersembunyi',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'broken') yield factsOf(fault);
  },
});
