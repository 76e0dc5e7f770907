import { caraHitungOf } from '../capaian/cara-hitung';
import { isCounted } from '../capaian/counted';
import { QUARTERS } from '../layouts/layout';
import type { Item } from '../plan/plan';
import { planRule } from './rule';

/**
 * A capaian of the Renstra lies far above 100 %: because a level (people on the payroll, vehicles kept) was added over
 * the years, or because the years before already passed a target that is too low; lowest row only.
 */
export const capaianBerlipat = planRule({
  id: 'capaian-berlipat',
  severity: 'warning',
  *check(plan, settings) {
    const told = new Set<Item>();
    for (const item of [...plan.items].reverse()) {
      const below = item.children.some((child) => told.has(child));
      if (below) told.add(item);
      const percent = item.entries.get('capaian.k');
      const renstra = item.entries.get('targetRenstra.k');
      const before = item.entries.get('realisasiLalu.k');
      const year = item.entries.get('realisasiTahun.k');
      if (below || percent?.value == null || percent.value <= settings.farCapaian) continue;
      if (renstra?.value == null || renstra.value <= 0 || before?.value == null) continue;
      // A target below that of one year explains it, and is another rule's.
      const target = item.entries.get('target.k')?.value ?? 0;
      if (isCounted(item, renstra) && renstra.value < target) continue;
      told.add(item);
      yield {
        at: percent.at,
        related: [renstra, before, year].flatMap((entry) => (entry ? [entry.at] : [])),
        facts: {
          name: item.name.text,
          found: percent.value,
          target: renstra.value,
          before: before.value,
          year: year?.value ?? 0,
          how: isLevel(item) ? 'keadaan' : 'lain',
        },
        item,
        role: percent.role,
      };
    }
  },
});

/** The year's own figure is the last or highest of its quarters and not their sum: it says how many there are. */
function isLevel(item: Item): boolean {
  const year = item.entries.get('realisasiTahun.k');
  const quarters = QUARTERS.map((quarter) => item.entries.get(`realisasi.${quarter}.k`)?.value ?? null);
  if (year?.value == null || quarters.filter((value) => value !== null).length < 2) return false;
  const ways = caraHitungOf(quarters, year.value, year.parts[0]?.decimals ?? 0);
  return !ways.includes('jumlah') && (ways.includes('nilaiAkhir') || ways.includes('maksimum'));
}
