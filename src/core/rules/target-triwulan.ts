import { caraHitungOf, hitung } from '../capaian/cara-hitung';
import { QUARTERS, type Role } from '../layouts/layout';
import { planRule } from './rule';

/** The target of the year follows from those of its quarters by none of the ways offices count. */
export const targetTriwulan = planRule({
  id: 'target-triwulan',
  severity: 'warning',
  *check(plan) {
    for (const measure of ['k', 'rp'] as const) {
      const roles = QUARTERS.map((quarter): Role => `target.${quarter}.${measure}`);
      const years: readonly Role[] = measure === 'k' ? ['target.k'] : ['target.rp', 'pagu.rp'];
      for (const item of plan.items) {
        const last = item.entries.get(`target.tw4.${measure}`);
        if (last?.value == null) continue;
        const year = years.map((role) => item.entries.get(role)).find((own) => own?.value != null);
        const quarters = roles.map((role) => item.entries.get(role));
        if (year?.value == null) continue;
        const values = quarters.map((entry) => entry?.value ?? null);
        const decimals = year.parts[0]?.decimals ?? 0;
        if (quarters.some((entry) => entry && entry.parts.length > 1)) continue;
        if (caraHitungOf(values, year.value, decimals).length > 0) continue;
        yield {
          at: year.at,
          related: quarters.flatMap((entry) => (entry ? [entry.at] : [])),
          facts: {
            name: item.name.text,
            role: year.role,
            found: year.value,
            jumlah: hitung('jumlah', values),
            nilaiAkhir: hitung('nilaiAkhir', values),
            maksimum: hitung('maksimum', values),
          },
          item,
          role: year.role,
        };
      }
    }
  },
});
