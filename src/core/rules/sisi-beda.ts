import { likeness } from '../grid/alike';
import { planRule } from './rule';

/** Left and right of a row of a two-sided form name different items. */
export const sisiBeda = planRule({
  id: 'sisi-beda',
  severity: 'warning',
  *check(plan, { namesAlike }) {
    for (const item of plan.items) {
      const other = item.counterpart?.name;
      if (!other || other.text === item.name.text) continue;
      const alike = likeness(item.name.text, other.text);
      if (alike >= namesAlike) continue;
      yield {
        at: other.at,
        related: [item.name.at],
        facts: { name: item.name.text, found: other.text, alike: Math.round(alike * 100) },
        item,
        role: 'namaAnalisis',
      };
    }
  },
});
