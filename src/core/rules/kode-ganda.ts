import { formatCode } from '../grid/code';
import { keyOf } from '../grid/words';
import type { Item } from '../plan/plan';
import { planRule } from './rule';

/** The same code stands at two items of one unit; a row that goes on with a further indicator is the same item. */
export const kodeGanda = planRule({
  id: 'kode-ganda',
  severity: 'error',
  *check(plan) {
    const first = new Map<string, Item>();
    for (const [index, item] of plan.items.entries()) {
      // Codes down to bidang repeat where a table names its office anew.
      if (!item.code || !item.codeText || item.code.segments.length < 3) continue;
      const key = `${keyOf(item.unit ?? '')}|${formatCode(item.code)}`;
      const other = first.get(key);
      if (!other) first.set(key, item);
      if (!other?.codeText || goesOn(item, plan.items[index - 1])) continue;
      // `X.XX.01` is the same literal code under every urusan.
      if (formatCode(item.code).startsWith('X') && item.parent !== other.parent) continue;
      const sameName = keyOf(item.name.text) === keyOf(other.name.text);
      yield {
        at: item.codeText.at,
        related: [other.codeText.at],
        facts: {
          code: item.codeText.text,
          name: item.name.text,
          otherName: other.name.text,
          how: sameName ? 'sama' : 'beda',
        },
        item,
        role: 'kode',
      };
    }
  },
});

/** The row right above has the same code and name, and another indicator: code and name were merely written again. */
function goesOn(item: Item, before: Item | undefined): boolean {
  if (!before?.code || !item.code || formatCode(before.code) !== formatCode(item.code)) return false;
  if (keyOf(before.name.text) !== keyOf(item.name.text)) return false;
  const [a, b] = [before, item].map((own) => keyOf(own.indicators[0]?.text ?? ''));
  return a !== b;
}
