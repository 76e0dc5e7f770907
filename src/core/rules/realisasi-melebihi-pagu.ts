import { planRule } from './rule';

/** More was spent in the year than the year's pagu allows (UU 1/2004 Pasal 3 ayat 3); told at the lowest row. */
export const realisasiMelebihiPagu = planRule({
  id: 'realisasi-melebihi-pagu',
  severity: 'error',
  *check(plan) {
    const ceiling = plan.table.layout.ceiling;
    if (!ceiling || !plan.columns.has(ceiling.pagu) || !plan.columns.has(ceiling.realisasi)) return;
    const exceeded = new Set<object>();
    for (const item of [...plan.items].reverse()) {
      const pagu = item.entries.get(ceiling.pagu);
      const realisasi = item.entries.get(ceiling.realisasi);
      const [limit, spent] = [pagu?.value ?? null, realisasi?.value ?? null];
      const below = item.children.some((child) => exceeded.has(child));
      const over = limit !== null && limit > 0 && spent !== null && spent - limit >= 1;
      if (over || below) exceeded.add(item);
      if (!over || below || !pagu || !realisasi) continue;
      yield {
        at: realisasi.at,
        related: [pagu.at],
        facts: {
          name: item.name.text,
          found: spent,
          pagu: limit,
          difference: spent - limit,
          share: (spent / limit) * 100,
        },
        item,
        role: ceiling.realisasi,
      };
    }
  },
});
