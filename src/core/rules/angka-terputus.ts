import { textOf } from '../grid/grid';
import { oddEntries } from '../plan/all-entries';
import { planRule } from './rule';

/** The digits of a figure are torn by a space or line wrap: `858.800.1 21`, `36554 4`. */
export const angkaTerputus = planRule({
  id: 'angka-terputus',
  severity: 'warning',
  *check(plan) {
    for (const { entry, item } of oddEntries(plan).texts) {
      if (!entry.broken || entry.value === null || !item) continue;
      const plain = !entry.quoted && entry.parts.length === 1 && !entry.parts[0]?.unit;
      yield {
        at: entry.at,
        facts: { name: item.name.text, role: entry.role, text: textOf(entry.raw), value: entry.value },
        ...(plain
          ? { fix: { kind: 'ask', edits: [{ at: entry.at, from: entry.raw, to: entry.value }] } }
          : {}),
        item,
        role: entry.role,
      };
    }
  },
});
