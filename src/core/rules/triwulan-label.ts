import type { Edit } from '../finding';
import { cellAt, textOf } from '../grid/grid';
import { readQuarterLabel } from '../grid/quarter';
import type { CellRef } from '../grid/ref';
import { collapse, formatRoman } from '../grid/words';
import { QUARTERS } from '../layouts/layout';
import type { Item, Plan } from '../plan/plan';
import { planRule } from './rule';

/** The labels of an item with a row a quarter are not I, II, III, IV in this order: one is wrong, twice there, or lost. */
export const triwulanLabel = planRule({
  id: 'triwulan-label',
  severity: 'warning',
  *check(plan) {
    if (!plan.table.layout.quarterRows) return;
    const columns = plan.table.columns.filter(({ role }) => role === 'triwulan').map(({ column }) => column);
    for (const column of columns) {
      // A column that labels no row at all is not used.
      const labelled = plan.items.map((item) => ({ item, labels: labelsOf(plan, item, column) }));
      if (!labelled.some(({ labels }) => labels.some(({ text }) => text !== ''))) continue;
      for (const { item, labels } of labelled) {
        const wrong = labels.filter(({ text }, index) => readQuarterLabel(text) !== QUARTERS[index]);
        const [first] = wrong;
        if (!first || labels.every(({ text }) => text === '')) continue;
        yield {
          at: first.at,
          related: wrong.slice(1).map(({ at }) => at),
          facts: {
            name: item.name.text,
            found: labels.map(({ text }) => text || '–'),
            expected: labels.map((_, index) => formatRoman(index + 1)),
          },
          fix: { kind: 'ask', edits: wrong.map((own): Edit => editOf(plan, own)) },
          item,
          role: 'triwulan',
        };
      }
    }
  },
});

interface Label {
  readonly text: string;
  readonly at: CellRef;
  /** Place among the rows of its item, from 0. */
  readonly index: number;
}

function labelsOf(plan: Plan, item: Item, column: number): Label[] {
  return item.quarterLabels.map(({ at }, index) => ({
    text: collapse(textOf(cellAt(plan.table.grid, at.row, column)?.value)),
    at: { sheet: plan.sheet, row: at.row, column },
    index,
  }));
}

/** The label in the spelling of the cell, `TW II` staying `TW …`. */
function editOf(plan: Plan, { text, at, index }: Label): Edit {
  const from = cellAt(plan.table.grid, at.row, at.column)?.value ?? null;
  const word = /^((?:tw|trw|tri\s*wulan|tr)\.?\s*)/i.exec(text)?.[1] ?? '';
  return { at, from, to: `${word}${formatRoman(index + 1)}` };
}
