import { planRule } from './rule';

/** The figure of a total stands beside the column it totals. */
export const totalDiLuarKolom = planRule({
  id: 'total-di-luar-kolom',
  severity: 'warning',
  *check(plan) {
    for (const total of plan.totals) {
      for (const stray of total.strays) {
        const column = plan.columns.get(stray.role)?.column ?? 0;
        const home = { sheet: plan.sheet, row: total.row, column };
        yield {
          at: stray.at,
          related: [home],
          facts: { name: total.label.text, role: stray.role, found: stray.value },
          fix: {
            kind: 'ask',
            edits: [
              { at: home, from: plan.table.grid.rows[total.row]?.[column]?.value ?? null, to: stray.value },
              { at: stray.at, from: stray.raw, to: null },
            ],
          },
          role: stray.role,
        };
      }
    }
  },
});
