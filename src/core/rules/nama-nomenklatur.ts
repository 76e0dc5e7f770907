import { likeness } from '../grid/alike';
import { lookUp } from '../reference/look-up';
import { workbookRule } from './rule';

/** An item bears another name than the reference list of the workbook gives to its code. */
export const namaNomenklatur = workbookRule({
  id: 'nama-nomenklatur',
  severity: 'warning',
  *check({ plans, references }, { namesAlike }) {
    if (references.length === 0) return;
    for (const plan of plans) {
      for (const item of plan.items) {
        const match = item.code ? lookUp(references, item) : null;
        if (!match || match.by === 'name' || match.item.name === item.name.text) continue;
        const alike = likeness(item.name.text, match.item.name);
        if (alike >= namesAlike) continue;
        yield {
          at: item.name.at,
          related: [match.item.at],
          facts: {
            code: item.codeText?.text ?? '',
            name: item.name.text,
            expected: match.item.name,
            sheet: match.list.sheet,
            alike: Math.round(alike * 100),
          },
          item,
          role: 'nama',
        };
      }
    }
  },
});
