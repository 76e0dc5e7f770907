import type { Item } from '../plan/plan';
import { countingOf, quarterSeries, yearOfSeries } from '../plan/quarter-series';
import { planRule } from './rule';

/** Over the quarters more was spent than their targets allow together; told at the lowest item. */
export const serapanMelebihi = planRule({
  id: 'serapan-melebihi',
  severity: 'warning',
  *check(plan) {
    const targets = quarterSeries(plan, 'target', 'rp');
    if (targets.length === 0) return;
    const spendings = quarterSeries(plan, 'realisasi', 'rp');
    const [spendingWay, targetWay] = [countingOf(spendings), countingOf(targets)];
    const targetOf = new Map(targets.map((own) => [own.item, own]));
    const told = new Set<Item>();
    for (const spending of [...spendings].reverse()) {
      const { item } = spending;
      const target = targetOf.get(item);
      if (!target) continue;
      // Where the quarters may be read either way, only what exceeds in both is told.
      const spent = yearOfSeries(spending, spendingWay).low;
      const limit = yearOfSeries(target, targetWay).high;
      const below = item.children.some((child) => told.has(child));
      const over = limit > 0 && spent - limit >= 1;
      if (over || below) told.add(item);
      const last = spending.entries.filter((entry) => entry?.value != null).at(-1);
      if (!over || below || !last) continue;
      yield {
        at: last.at,
        related: target.entries.flatMap((entry) => (entry ? [entry.at] : [])),
        facts: {
          name: item.name.text,
          found: spent,
          target: limit,
          difference: spent - limit,
          share: (spent / limit) * 100,
          how: spendingWay === 'kumulatif' && targetWay === 'perTriwulan' ? 'campur' : 'sama',
        },
        item,
        role: 'realisasi.rp',
      };
    }
  },
});
