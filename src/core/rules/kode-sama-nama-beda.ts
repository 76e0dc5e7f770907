import { formatCode } from '../grid/code';
import { likeness } from '../grid/alike';
import { keyOf } from '../grid/words';
import type { Item, Plan } from '../plan/plan';
import { workbookRule } from './rule';

/**
 * The same code bears another name in another table or unit of the workbook. Only tables of one year are compared, since
 * the nomenclature changes between years; within one unit of one table the code stands twice, which is another rule.
 */
export const kodeSamaNamaBeda = workbookRule({
  id: 'kode-sama-nama-beda',
  severity: 'warning',
  *check(workbook, settings) {
    const first = new Map<string, { readonly item: Item; readonly plan: Plan }>();
    const told = new Set<string>();
    for (const plan of workbook.plans) {
      for (const item of plan.items) {
        if (!item.code || !item.codeText || item.code.segments.length < 3) continue;
        const code = formatCode(item.code);
        const key = `${plan.table.year ?? ''}|${code}`;
        const known = first.get(key);
        if (!known) {
          first.set(key, { item, plan });
          continue;
        }
        const { item: other } = known;
        if (known.plan === plan && keyOf(other.unit ?? '') === keyOf(item.unit ?? '')) continue;
        if (item.name.text === other.name.text) continue;
        const alike = likeness(item.name.text, other.name.text);
        const name = `${key}|${keyOf(item.name.text)}`;
        if (alike >= settings.namesAlike || told.has(name)) continue;
        told.add(name);
        yield {
          at: item.name.at,
          related: [other.name.at],
          facts: {
            code: item.codeText.text,
            name: item.name.text,
            otherName: other.name.text,
            sheet: other.name.at.sheet,
            alike: Math.round(alike * 100),
          },
          item,
          role: 'nama',
        };
      }
    }
  },
});
