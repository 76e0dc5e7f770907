import { cellOf } from '../plan/cell-of';
import { depthOf } from '../plan/level-word';
import { planRule } from './rule';

/** An indicator has no target in any column, and no money that would speak for one. */
export const targetKosong = planRule({
  id: 'target-kosong',
  severity: 'warning',
  *check(plan) {
    const pairs = plan.table.layout.pairs.filter(
      ({ target }) =>
        plan.columns.has(target) && plan.items.some((item) => item.entries.get(target)?.empty === false),
    );
    const [first] = pairs;
    if (!first) return;
    for (const item of plan.items) {
      if (depthOf(item.level) < depthOf('program')) continue;
      for (const [index, indicator] of item.indicators.entries()) {
        const own = index === 0 ? item.entries : indicator.entries;
        const sharesCell = index > 0 && indicator.at.row === item.indicators[index - 1]?.at.row;
        if (sharesCell || pairs.some(({ target }) => own.get(target)?.empty === false)) continue;
        if (pairs.some(({ pagu }) => (own.get(pagu)?.value ?? 0) > 0)) continue;
        yield {
          at: cellOf(plan, { row: indicator.at.row, columns: item.columns }, first.target),
          related: [indicator.at],
          facts: { name: item.name.text, indicator: indicator.text, role: first.target },
          item,
          role: first.target,
        };
      }
    }
  },
});
