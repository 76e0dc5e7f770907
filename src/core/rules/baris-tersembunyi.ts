import { sum } from '../grid/number';
import type { FigureRole } from '../layouts/layout';
import type { Item } from '../plan/plan';
import { planRule } from './rule';

/** Hidden rows have money: who adds up what can be seen gets another sum. Told once a parent, at its first hidden row. */
export const barisTersembunyi = planRule({
  id: 'baris-tersembunyi',
  severity: 'info',
  *check(plan) {
    const { hiddenRows } = plan.table.grid;
    if (hiddenRows.size === 0) return;
    const hidden = new Map<Item | null, Item[]>();
    for (const item of plan.items) {
      // Rows below a hidden parent are told with it.
      if (!hiddenRows.has(item.row) || (item.parent && hiddenRows.has(item.parent.row))) continue;
      if (!moneyOf(item)) continue;
      const rows = hidden.get(item.parent);
      if (rows) rows.push(item);
      else hidden.set(item.parent, [item]);
    }
    for (const [parent, rows] of hidden) {
      const [first] = rows;
      const entry = first ? moneyOf(first) : null;
      if (!first || !entry) continue;
      const amount = amountOf(rows, entry.role);
      yield {
        at: entry.at,
        related: rows.slice(1, 50).map((row) => row.name.at),
        facts: {
          name: first.name.text,
          parentName: parent?.name.text ?? '',
          role: entry.role,
          amount,
          how: howCounted(parent, entry.role, amount),
          count: rows.length,
        },
        item: first,
        role: entry.role,
      };
    }
  },
});

function moneyOf(item: Item) {
  for (const entry of item.entries.values()) if (entry.kind === 'money' && entry.value) return entry;
  return null;
}

function amountOf(items: readonly Item[], role: FigureRole): number {
  return sum(items.map((item) => item.entries.get(role)?.value ?? 0));
}

/** Whether the parent's figure counts them, leaves them out, or cannot be compared. */
function howCounted(
  parent: Item | null,
  role: FigureRole,
  hidden: number,
): 'dihitung' | 'dilewatkan' | 'lain' {
  const own = parent?.entries.get(role)?.value ?? null;
  if (own === null || !parent) return 'lain';
  const all = amountOf(parent.children, role);
  const [withThem, without] = [Math.abs(all - own), Math.abs(all - hidden - own)];
  if (withThem <= parent.children.length) return 'dihitung';
  return without <= parent.children.length ? 'dilewatkan' : 'lain';
}
