import { sameUnit } from '../compare/agree';
import { lookUp } from '../reference/look-up';
import type { Item } from '../plan/plan';
import type { Traced } from '../plan/plan';
import { workbookRule } from './rule';

/** A sub kegiatan is measured in a unit that the reference list of the workbook does not give it. */
export const satuanNomenklatur = workbookRule({
  id: 'satuan-nomenklatur',
  severity: 'warning',
  *check({ plans, references }) {
    if (references.length === 0) return;
    for (const plan of plans) {
      for (const item of plan.items) {
        if (item.level !== 'subKegiatan') continue;
        const own = unitsOf(item);
        const match = own.length === 0 ? null : lookUp(references, item);
        const units = match?.item.measures.map(({ unit }) => unit).filter((unit) => unit !== '') ?? [];
        const [wrong] = own;
        if (!match || !wrong || units.length === 0) continue;
        if (own.some(({ text }) => units.some((unit) => sameUnit(text, unit)))) continue;
        yield {
          at: wrong.at,
          related: [match.item.at],
          facts: {
            name: item.name.text,
            found: wrong.text,
            expected: [...new Set(units)],
            sheet: match.list.sheet,
          },
          item,
          role: 'satuan',
        };
      }
    }
  },
});

/** The units of an item: those of its indicators, else those written beside its targets. */
function unitsOf(item: Item): Traced[] {
  const units = item.indicators.flatMap(({ unit }) => unit ?? []);
  if (units.length > 0) return units;
  return [
    item.entries.get('target.k'),
    ...item.indicators.map(({ entries }) => entries.get('target.k')),
  ].flatMap(
    (entry) =>
      entry?.parts.flatMap(({ unit, value }) =>
        unit !== null && value !== null ? [{ text: unit, at: entry.at }] : [],
      ) ?? [],
  );
}
