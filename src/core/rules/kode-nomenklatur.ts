import { coversProgram, lookUp } from '../reference/look-up';
import { workbookRule } from './rule';

/** A code is not in the reference list of the workbook, although the list has its program. */
export const kodeNomenklatur = workbookRule({
  id: 'kode-nomenklatur',
  severity: 'info',
  *check({ plans, references }) {
    if (references.length === 0) return;
    for (const plan of plans) {
      for (const item of plan.items) {
        const { code, codeText } = item;
        if (!code || !codeText) continue;
        const list = references.find((own) => coversProgram(own, code));
        const match = list ? lookUp(references, item) : null;
        if (!list || (match && match.by !== 'name')) continue;
        yield {
          at: codeText.at,
          related: match ? [match.item.at] : [],
          severity: match ? 'warning' : 'info',
          facts: {
            code: codeText.text,
            name: item.name.text,
            sheet: list.sheet,
            known: match ? 'ya' : 'tidak',
            expected: match?.item.code.segments.join('.') ?? '',
            count: list.items.size,
          },
          item,
          role: 'kode',
        };
      }
    }
  },
});
