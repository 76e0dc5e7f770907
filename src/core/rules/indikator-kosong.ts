import { cellOf } from '../plan/cell-of';
import { depthOf } from '../plan/level-word';
import { planRule } from './rule';

/** A program, kegiatan or sub kegiatan with figures has no indicator to measure it by. */
export const indikatorKosong = planRule({
  id: 'indikator-kosong',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      if (depthOf(item.level) < depthOf('program') || item.indicators.length > 0) continue;
      // A row that has lost its name as well is told by another rule.
      if (!item.columns.has('indikator') || item.name === item.codeText) continue;
      const figures = [...item.entries.values()].filter((entry) => !entry.empty);
      if (figures.length === 0) continue;
      yield {
        at: cellOf(plan, item, 'indikator'),
        related: [item.name.at],
        facts: { name: item.name.text, level: item.level },
        item,
        role: 'indikator',
      };
    }
  },
});
