import type { Edit } from '../finding';
import { textOf } from '../grid/grid';
import { oddEntries, type OwnedEntry } from '../plan/all-entries';
import type { Plan } from '../plan/plan';
import { planRule } from './rule';

/** An amount of rupiah stands as text, so that no sum in Excel counts it; a column of text throughout is told once. */
export const angkaTeks = planRule({
  id: 'angka-teks',
  severity: 'warning',
  *check(plan) {
    for (const texts of amountsAsText(plan)) {
      const numbers = numbersIn(plan, texts);
      const throughout = numbers === 0 || (texts.length > 3 && texts.length > numbers);
      for (const told of throughout ? [texts] : texts.map((text) => [text])) {
        const [first] = told;
        if (!first) continue;
        const { entry, item } = first;
        yield {
          at: entry.at,
          related: told.slice(1, 50).map((other) => other.entry.at),
          facts: { role: entry.role, text: textOf(entry.raw), value: entry.value, count: told.length },
          fix: { kind: 'safe', edits: told.map(editOf) },
          ...(item ? { item } : {}),
          role: entry.role,
        };
      }
    }
  },
});

function editOf({ entry }: OwnedEntry): Edit {
  return { at: entry.at, from: entry.raw, to: entry.value };
}

/** The amounts that stand as text, column by column; torn digits and parts of longer texts are other matters. */
function amountsAsText(plan: Plan): Iterable<OwnedEntry[]> {
  const columns = new Map<number, OwnedEntry[]>();
  for (const own of oddEntries(plan).texts) {
    const { kind, value, broken, quoted, at } = own.entry;
    if (kind !== 'money' || value === null || broken || quoted) continue;
    const column = columns.get(at.column);
    if (column) column.push(own);
    else columns.set(at.column, [own]);
  }
  return columns.values();
}

/** How many real numbers stand in the column of these texts. */
function numbersIn(plan: Plan, texts: readonly OwnedEntry[]): number {
  const entry = texts[0]?.entry;
  if (!entry) return 0;
  return plan.items.filter((item) => {
    const own = item.entries.get(entry.role);
    return own?.at.column === entry.at.column && typeof own.raw === 'number';
  }).length;
}
