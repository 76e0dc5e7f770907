import { causesOf, isLost, type Cause } from '../echo/causes';
import { cellOfFigure, itemOf, type Figure } from '../echo/figure';
import type { Relation, SumView } from '../echo/relations';
import type { Fix } from '../finding';
import type { Plan } from '../plan/plan';
import { planRule } from './rule';

/** Several sums or percentages that do not hold would all hold with one other value of one figure. */
export const angkaKeliru = planRule({
  id: 'angka-keliru',
  severity: 'error',
  *check(plan) {
    for (const cause of causesOf(plan).causes) {
      const { figure, expected, direct } = cause;
      if (!figure || direct < 2 || isLost(figure)) continue;
      const item = itemOf(figure);
      const found = figure.entry?.value ?? null;
      const agreeing = cause.relations.slice(0, direct);
      const fix = fixOf(plan, cause, figure);
      yield {
        at: cellOfFigure(plan, figure),
        related: agreeing.filter(({ result }) => result.key !== figure.key).map(({ at }) => at),
        facts: {
          name: 'name' in figure.row ? figure.row.name.text : figure.row.label.text,
          role: figure.role,
          how: found === null ? 'kosong' : expected === 0 ? 'nol' : 'lain',
          found,
          expected,
          count: direct,
          sums: [...new Set(agreeing.map((relation) => viewOf(relation, figure)))],
        },
        ...(fix ? { fix } : {}),
        ...(item ? { item } : {}),
        role: figure.role,
      };
    }
  },
});

function viewOf({ kind, result }: Relation, { key }: Figure): SumView {
  if (kind !== 'children') return kind;
  return result.key === key ? 'rincian' : 'induk';
}

/** The other value, where it would replace a plain amount or fill a blank; 0 rather asks for details than for a 0. */
function fixOf(plan: Plan, { expected }: Cause, figure: Figure): Fix | null {
  const { entry, role } = figure;
  const plain = entry === undefined || entry.raw === null || typeof entry.raw === 'number';
  if (!plain || entry?.formula !== undefined || expected === 0 || !role.endsWith('.rp')) return null;
  const at = cellOfFigure(plan, figure);
  return { kind: 'ask', edits: [{ at, from: entry?.raw ?? null, to: expected }] };
}
