import { readFundText } from '../grid/fund-text';
import { round15, sum } from '../grid/number';
import { planRule } from './rule';

/** The amounts inside a Sumber Dana text do not add up to the pagu of the row; up to 1 rupiah a fund is rounding. */
export const sumberDanaJumlah = planRule({
  id: 'sumber-dana-jumlah',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      const text = item.texts.get('sumberDana');
      const pagu = item.entries.get('pagu.rp');
      if (!text || pagu?.value == null || !/\d/.test(text.text)) continue;
      const { amounts, totalled, closed } = readFundText(text.text);
      // A fund named without its amount leaves open what the amounts should add up to.
      if (amounts.length === 0 || totalled || !closed) continue;
      const total = sum(amounts);
      const difference = round15(total - pagu.value);
      if (Math.abs(difference) <= amounts.length) continue;
      yield {
        at: text.at,
        related: [pagu.at],
        facts: { name: item.name.text, found: total, pagu: pagu.value, difference, count: amounts.length },
        item,
        role: 'sumberDana',
      };
    }
  },
});
