import { textOf } from '../grid/grid';
import { readNumber, type DecimalSign } from '../grid/number';
import type { Entry, Item } from '../plan/plan';
import { planRule } from './rule';

/** A column writes decimals now with a comma, now with a dot (`46,45%`, `20.00%`); the rarer spelling is marked. */
export const pemisahCampur = planRule({
  id: 'pemisah-campur',
  severity: 'warning',
  *check(plan) {
    for (const column of plan.columns.values()) {
      if (column.kind !== 'quantity' && column.kind !== 'money') continue;
      const bySign = new Map<DecimalSign, { entry: Entry; item: Item }[]>();
      for (const item of plan.items) {
        for (const entries of [item.entries, ...item.indicators.slice(1).map((own) => own.entries)]) {
          const entry = entries.get(column.role);
          const sign = entry ? signOf(entry) : null;
          if (entry && sign) bySign.set(sign, [...(bySign.get(sign) ?? []), { entry, item }]);
        }
      }
      const [commas, dots] = [bySign.get(',') ?? [], bySign.get('.') ?? []];
      if (commas.length === 0 || dots.length === 0) continue;
      // The Indonesian comma wins a tie.
      const rare = dots.length <= commas.length ? dots : commas;
      const usual = rare === dots ? commas : dots;
      for (const { entry, item } of rare) {
        yield {
          at: entry.at,
          related: usual.slice(0, 1).map((own) => own.entry.at),
          facts: {
            role: column.role,
            text: textOf(entry.raw),
            sign: rare === dots ? '.' : ',',
            example: textOf(usual[0]?.entry.raw),
          },
          item,
          role: column.role,
        };
      }
    }
  },
});

function signOf(entry: Entry): DecimalSign | null {
  if (typeof entry.raw !== 'string') return null;
  for (const match of entry.raw.matchAll(/\d[\d.,]*\d/g)) {
    const sign = readNumber(match[0])?.sign;
    if (sign) return sign;
  }
  return null;
}
