import type { Edit } from '../finding';
import { textOf } from '../grid/grid';
import type { Entry, Item, Plan } from '../plan/plan';
import { planRule } from './rule';

/** An amount of rupiah stands as text, so that no sum in Excel counts it; a column of text throughout is told once. */
export const angkaTeks = planRule({
  id: 'angka-teks',
  severity: 'warning',
  *check(plan) {
    for (const filled of moneyByColumn(plan)) {
      const texts = filled.filter(
        ({ entry }) => entry.text && entry.value !== null && !entry.broken && !entry.quoted,
      );
      const [first] = texts;
      if (!first) continue;
      const throughout = texts.length > filled.length / 2 && texts.length > 3;
      for (const own of throughout ? [texts] : texts.map((text) => [text])) {
        const [{ entry, item } = first] = own;
        yield {
          at: entry.at,
          related: own.slice(1, 50).map((other) => other.entry.at),
          facts: { role: entry.role, text: textOf(entry.raw), value: entry.value, count: own.length },
          fix: { kind: 'safe', edits: own.map(editOf) },
          ...(item ? { item } : {}),
          role: entry.role,
        };
      }
    }
  },
});

interface Money {
  readonly entry: Entry;
  readonly item: Item | null;
}

function editOf({ entry }: Money): Edit {
  return { at: entry.at, from: entry.raw, to: entry.value };
}

/** The filled money cells of each column, items and totals alike. */
function moneyByColumn(plan: Plan): Iterable<Money[]> {
  const columns = new Map<number, Money[]>();
  const add = (entry: Entry, item: Item | null): void => {
    if (entry.kind !== 'money' || entry.empty) return;
    const column = columns.get(entry.at.column);
    if (column) column.push({ entry, item });
    else columns.set(entry.at.column, [{ entry, item }]);
  };
  for (const item of plan.items) for (const entry of item.entries.values()) add(entry, item);
  for (const total of plan.totals) for (const entry of total.entries.values()) add(entry, null);
  return columns.values();
}
