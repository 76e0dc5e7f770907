import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula tests whether a cell with a text is above or below a number: a text is greater than every number. */
export const rumusUjiTeks = planRule({
  id: 'rumus-uji-teks',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'textTest') yield factsOf(fault);
  },
});
