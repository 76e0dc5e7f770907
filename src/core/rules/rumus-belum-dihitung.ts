import type { CellRef } from '../grid/ref';
import { workbookRule } from './rule';

/** Formulas that the file holds without a result and that could not be calculated here; their cells read as blank. */
export const rumusBelumDihitung = workbookRule({
  id: 'rumus-belum-dihitung',
  severity: 'warning',
  *check(workbook) {
    for (const { grids, plans } of [workbook]) {
      for (const grid of grids) {
        if (!plans.some((plan) => plan.sheet === grid.sheet)) continue;
        const cells: CellRef[] = [];
        for (const [row, own] of grid.rows.entries()) {
          for (const [column, cell] of own?.entries() ?? []) {
            if (cell?.uncalculated) cells.push({ sheet: grid.sheet, row, column });
          }
        }
        const [first, ...others] = cells;
        if (first) yield { at: first, related: others.slice(0, 50), facts: { count: cells.length } };
      }
    }
  },
});
