import { sum } from '../grid/number';
import { planRule } from './rule';

/** A parent's amount is left blank though its children have theirs and other parents of its level are filled in. */
export const jumlahBelumDiisi = planRule({
  id: 'jumlah-belum-diisi',
  severity: 'warning',
  *check(plan) {
    for (const role of plan.table.layout.rollups) {
      const column = plan.columns.get(role)?.column;
      if (column === undefined) continue;
      const parents = plan.items.filter((item) => item.children.length > 0);
      for (const item of parents) {
        const entry = item.entries.get(role);
        if (entry && (!entry.empty || entry.value !== null)) continue;
        const filled = item.children.filter((child) => (child.entries.get(role)?.value ?? 0) !== 0);
        if (filled.length === 0) continue;
        const peers = parents.filter((other) => other.level === item.level && other !== item);
        const done = peers.filter((other) => (other.entries.get(role)?.value ?? null) !== null).length;
        if (peers.length === 0 || done * 2 < peers.length) continue;
        yield {
          at: { sheet: plan.sheet, row: item.row, column },
          related: filled.map((child) => ({ sheet: plan.sheet, row: child.row, column })),
          facts: {
            name: item.name.text,
            level: item.level,
            role,
            expected: sum(filled.map((child) => child.entries.get(role)?.value ?? 0)),
          },
          item,
          role,
        };
      }
    }
  },
});
