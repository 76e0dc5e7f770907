import { auditFormulas } from '../formulas/audit';
import { factsOf } from '../formulas/fault-facts';
import { planRule } from './rule';

/** A formula adds a quantity or percentage to rupiah. */
export const persenTambahRupiah = planRule({
  id: 'persen-tambah-rupiah',
  severity: 'error',
  *check(plan) {
    for (const fault of auditFormulas(plan)) if (fault.kind === 'mixedSum') yield factsOf(fault);
  },
});
