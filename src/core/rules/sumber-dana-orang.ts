import { readFundText } from '../grid/fund-text';
import { formatQuantity, unitKey } from '../grid/quantity';
import { sum } from '../grid/number';
import { planRule } from './rule';

/** The people (or units) that a Sumber Dana text counts by fund are not the target of the row: 164 + 80 beside 248. */
export const sumberDanaOrang = planRule({
  id: 'sumber-dana-orang',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      const text = item.texts.get('sumberDana');
      const target = item.entries.get('target.k');
      const [part] = target?.parts ?? [];
      if (!text || !target || target.parts.length !== 1 || part?.value == null) continue;
      if (part.unit === null || !/\d/.test(text.text)) continue;
      const { amounts, counts, totalled } = readFundText(text.text);
      const own = counts.filter(({ unit }) => unit === unitKey(part.unit ?? ''));
      // Where a fund has an amount and no count, the counts are not all of the target.
      if (own.length === 0 || totalled || own.length < amounts.length) continue;
      const total = sum(own.map(({ value }) => value));
      if (total === part.value) continue;
      yield {
        at: text.at,
        related: [target.at],
        facts: {
          name: item.name.text,
          found: formatQuantity(total, part.unit),
          counted: own.map(({ value }) => String(value)).join(' + '),
          target: formatQuantity(part.value, part.unit),
        },
        item,
        role: 'sumberDana',
      };
    }
  },
});
