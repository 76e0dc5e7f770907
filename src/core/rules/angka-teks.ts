import { textOf } from '../grid/grid';
import type { Edit } from '../finding';
import type { Role } from '../layouts/layout';
import type { Entry, Item, Plan } from '../plan/plan';
import { planRule } from './rule';

/** An amount of rupiah stands as text, so that no sum in Excel counts it; a column of text throughout is told once. */
export const angkaTeks = planRule({
  id: 'angka-teks',
  severity: 'warning',
  *check(plan) {
    for (const column of plan.columns.values()) {
      if (column.kind !== 'money') continue;
      const filled = moneyOf(plan, column.role);
      const texts = filled.filter(({ entry }) => entry.text && entry.value !== null);
      const [first] = texts;
      if (!first) continue;
      if (texts.length > filled.length / 2 && texts.length > 3) {
        yield {
          at: first.entry.at,
          related: texts.slice(1, 50).map(({ entry }) => entry.at),
          facts: {
            role: column.role,
            text: textOf(first.entry.raw),
            value: first.entry.value,
            count: texts.length,
          },
          fix: { kind: texts.some(({ entry }) => entry.broken) ? 'ask' : 'safe', edits: texts.map(editOf) },
          ...(first.item ? { item: first.item } : {}),
          role: column.role,
        };
        continue;
      }
      for (const { entry, item } of texts) {
        yield {
          at: entry.at,
          facts: { role: column.role, text: textOf(entry.raw), value: entry.value, count: 1 },
          fix: { kind: entry.broken ? 'ask' : 'safe', edits: [editOf({ entry })] },
          ...(item ? { item } : {}),
          role: column.role,
        };
      }
    }
  },
});

function editOf({ entry }: { readonly entry: Entry }): Edit {
  return { at: entry.at, from: entry.raw, to: entry.value };
}

function moneyOf(plan: Plan, role: Role): { entry: Entry; item: Item | null }[] {
  const found: { entry: Entry; item: Item | null }[] = [];
  for (const item of plan.items) {
    for (const entry of item.entries.values())
      if (entry.role === role && !entry.empty) found.push({ entry, item });
  }
  for (const total of plan.totals) {
    for (const entry of total.entries.values())
      if (entry.role === role && !entry.empty) found.push({ entry, item: null });
  }
  return found;
}
