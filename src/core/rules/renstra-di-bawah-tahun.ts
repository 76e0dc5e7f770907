import { isCounted } from '../capaian/counted';
import { unitKey } from '../grid/quantity';
import type { Item } from '../plan/plan';
import { planRule } from './rule';

/** The target at the end of the Renstra is below the target of one of its years, for what is counted; lowest row only. */
export const renstraDiBawahTahun = planRule({
  id: 'renstra-di-bawah-tahun',
  severity: 'warning',
  *check(plan) {
    if (!plan.columns.has('targetRenstra.k') || !plan.columns.has('target.k')) return;
    const told = new Set<Item>();
    for (const item of [...plan.items].reverse()) {
      const below = item.children.some((child) => told.has(child));
      if (below) told.add(item);
      const [renstra, year] = [item.entries.get('targetRenstra.k'), item.entries.get('target.k')];
      if (below || !renstra || !year || (renstra.value ?? 0) >= (year.value ?? 0)) continue;
      if (!isCounted(item, renstra) || !isCounted(item, year)) continue;
      const [a, b] = [renstra.parts[0]?.unit ?? null, year.parts[0]?.unit ?? null];
      if (a !== null && b !== null && unitKey(a) !== unitKey(b)) continue;
      told.add(item);
      yield {
        at: renstra.at,
        related: [year.at],
        facts: {
          name: item.name.text,
          role: renstra.role,
          found: renstra.value,
          year: year.value,
          unit: b ?? a ?? 'tanpa',
        },
        item,
        role: renstra.role,
      };
    }
  },
});
