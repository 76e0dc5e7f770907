import { planRule } from './rule';

/** The code of a row says one level, its place above the rows it sums another; the place decided. */
export const levelMenurutStruktur = planRule({
  id: 'level-menurut-struktur',
  severity: 'info',
  *check(plan) {
    for (const { item, byCode, children } of plan.conflicts) {
      yield {
        at: item.codeText?.at ?? item.name.at,
        related: children.map((child) => child.name.at),
        facts: {
          name: item.name.text,
          code: item.codeText?.text ?? '',
          byCode,
          level: item.level,
          rows: children.map((child) => child.name.text),
        },
        item,
        role: 'kode',
      };
    }
  },
});
