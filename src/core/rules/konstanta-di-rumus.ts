import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A number was typed where the neighbours calculate: it stays as it is when the figures it rests on change. */
export const konstantaDiRumus = planRule({
  id: 'konstanta-di-rumus',
  severity: 'warning',
  *check(plan) {
    for (const fault of auditFormulas(plan)) {
      if (fault.kind !== 'typedOver') continue;
      const found = factsOf(fault);
      const { expectedValue } = fault;
      const gives = expectedValue === null ? 'tidak' : 'ya';
      yield { ...found, facts: { ...found.facts, gives, result: expectedValue ?? 0 } };
    }
  },
});
