import { countingOf, fallsOf, quarterSeries } from '../plan/quarter-series';
import { planRule } from './rule';

/** Of two columns of rupiah under one heading the realisasi grows over the quarters and the target does not: mixed. */
export const kumulatifCampur = planRule({
  id: 'kumulatif-campur',
  severity: 'warning',
  *check(plan) {
    const targets = quarterSeries(plan, 'target', 'rp');
    if (countingOf(targets) !== 'perTriwulan') return;
    const spendings = quarterSeries(plan, 'realisasi', 'rp');
    if (countingOf(spendings) !== 'kumulatif') return;
    const falling = targets.filter(({ values }) => fallsOf(values).length > 0);
    for (const { item, entries, values, headed } of falling) {
      const spending = spendings.find((own) => own.item === item);
      const [fall = 0] = fallsOf(values);
      const [target, before] = [entries[fall], entries[fall - 1]];
      const spent = spending?.entries[fall];
      if (!target || !before || !spent || !spending) continue;
      yield {
        at: target.at,
        related: [before.at, ...spending.entries.flatMap((entry) => (entry ? [entry.at] : []))],
        facts: {
          name: item.name.text,
          beforeRole: before.role,
          before: before.value,
          role: target.role,
          found: target.value,
          falling: falling.length,
          items: targets.length,
          headed: headed ? 'ya' : 'tidak',
        },
        item,
        role: 'target.rp',
      };
      // The columns are mixed, not the items: one place shows it.
      return;
    }
  },
});
