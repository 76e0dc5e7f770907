import { mayFall } from '../capaian/counted';
import { yearPerformances } from '../capaian/year-performance';
import type { Item } from '../plan/plan';
import { THRESHOLDS } from '../thresholds';
import { planRule } from './rule';

/** K and Rp of a year cannot both be right: all reached with little spent, or money spent and nothing reached. */
export const kSerapan = planRule({
  id: 'k-serapan',
  severity: 'warning',
  *check(plan) {
    const told = new Set<Item>();
    for (const own of [...yearPerformances(plan)].reverse()) {
      const { item, serapan } = own;
      if (item.children.some((child) => told.has(child))) {
        told.add(item);
        continue;
      }
      const cheap = own.capaian >= 100 && serapan < THRESHOLDS.lowSerapan;
      const idle = own.realisasi === 0 && own.capaian === 0 && serapan >= THRESHOLDS.spentForNothing;
      // Where less is better, 0 reached may be the best there is.
      if (!cheap && !(idle && !mayFall(item))) continue;
      told.add(item);
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
