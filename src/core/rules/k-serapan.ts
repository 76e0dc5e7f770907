import { mayFall } from '../capaian/counted';
import { yearPerformances, type YearPerformance } from '../capaian/year-performance';
import type { Item } from '../plan/plan';
import { planRule } from './rule';

/**
 * K and Rp of a year cannot both be right: all reached with little spent, or money spent and nothing reached. Told at
 * the lowest row that is so.
 */
export const kSerapan = planRule({
  id: 'k-serapan',
  severity: 'warning',
  *check(plan, settings) {
    const doubtful: { own: YearPerformance; cheap: boolean }[] = [];
    for (const own of yearPerformances(plan)) {
      const cheap = own.capaian >= 100 && own.serapan < settings.lowSerapan;
      const idle = own.realisasi === 0 && own.capaian === 0 && own.serapan >= settings.spentForNothing;
      // Where less is better, 0 reached may be the best there is.
      if (cheap || (idle && !mayFall(own.item))) doubtful.push({ own, cheap });
    }
    const above = new Set<Item>();
    for (const { own, cheap } of doubtful.reverse()) {
      const { item, serapan } = own;
      if (above.has(item)) continue;
      for (let step = item.parent; step && !above.has(step); step = step.parent) above.add(step);
      yield {
        at: cheap ? own.at.rp : own.at.k,
        related: [cheap ? own.at.k : own.at.rp, ...own.related],
        facts: {
          name: item.name.text,
          how: cheap ? 'hemat' : 'nihil',
          target: own.target,
          realisasi: own.realisasi,
          anggaran: own.anggaran,
          dibelanjakan: own.dibelanjakan,
          serapan,
        },
        item,
        role: cheap ? 'realisasi.rp' : 'realisasi.k',
      };
    }
  },
});
