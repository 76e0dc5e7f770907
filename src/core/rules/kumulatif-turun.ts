import { isCounted } from '../capaian/counted';
import type { Entry } from '../plan/plan';
import {
  countingOf,
  fallsOf,
  hasCumulativeHeading,
  quarterSeries,
  type Measure,
  type QuarterSeries,
} from '../plan/quarter-series';
import { planRule } from './rule';

/** A column headed cumulative falls from one quarter to the next; where most items fall, the heading is the mistake. */
export const kumulatifTurun = planRule({
  id: 'kumulatif-turun',
  severity: 'warning',
  *check(plan) {
    if (!hasCumulativeHeading(plan)) return;
    for (const figure of ['target', 'realisasi'] as const) {
      for (const measure of ['k', 'rp'] as const) {
        const series = quarterSeries(plan, figure, measure).filter((own) => own.headed && adds(own, measure));
        if (countingOf(series) !== 'kumulatif') continue;
        for (const { item, entries, values } of series) {
          const [fall] = fallsOf(values);
          const entry = fall === undefined ? undefined : entries[fall];
          const before = entries
            .slice(0, fall)
            .filter((own) => own?.value != null)
            .at(-1);
          if (!entry || !before) continue;
          yield {
            at: entry.at,
            related: [before.at],
            facts: {
              name: item.name.text,
              role: entry.role,
              found: entry.value,
              beforeRole: before.role,
              before: before.value,
            },
            item,
            role: entry.role,
          };
        }
      }
    }
  },
});

/** Rates and indices may go down from one quarter to the next; counts and rupiah so far may not. */
function adds({ item, entries }: QuarterSeries, measure: Measure): boolean {
  const filled = entries.filter((entry): entry is Entry => entry?.value != null);
  return measure === 'rp' || filled.every((entry) => isCounted(item, entry));
}
