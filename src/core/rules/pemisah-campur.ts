import { textOf } from '../grid/grid';
import { readNumber, type DecimalSign } from '../grid/number';
import { oddEntries, type OwnedEntry } from '../plan/all-entries';
import type { Entry } from '../plan/plan';
import { planRule } from './rule';

/** A column writes decimals now with a comma, now with a dot (`46,45%`, `20.00%`); the rarer spelling is marked. */
export const pemisahCampur = planRule({
  id: 'pemisah-campur',
  severity: 'warning',
  *check(plan) {
    const columns = new Map<number, Record<DecimalSign, OwnedEntry[]>>();
    for (const own of oddEntries(plan).texts) {
      const { kind, at } = own.entry;
      const sign = own.item && (kind === 'quantity' || kind === 'money') ? signOf(own.entry) : null;
      if (!sign) continue;
      const column = columns.get(at.column) ?? { ',': [], '.': [] };
      column[sign].push(own);
      columns.set(at.column, column);
    }
    for (const { ',': commas, '.': dots } of columns.values()) {
      if (commas.length === 0 || dots.length === 0) continue;
      // The Indonesian comma wins a tie.
      const [rare, usual] = dots.length <= commas.length ? [dots, commas] : [commas, dots];
      for (const { entry, item } of rare) {
        yield {
          at: entry.at,
          related: usual.slice(0, 1).map((own) => own.entry.at),
          facts: {
            role: entry.role,
            text: textOf(entry.raw),
            sign: rare === dots ? '.' : ',',
            example: textOf(usual[0]?.entry.raw),
          },
          ...(item ? { item } : {}),
          role: entry.role,
        };
      }
    }
  },
});

function signOf(entry: Entry): DecimalSign | null {
  for (const match of textOf(entry.raw).matchAll(/\d[\d.,]*\d/g)) {
    const sign = readNumber(match[0])?.sign;
    if (sign) return sign;
  }
  return null;
}
