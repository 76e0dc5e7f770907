import { formatMoney } from '../../../core/grid/money';
import type { EvaluatedTables } from '../../../core/report/evaluated';
import type { Summary } from '../../../core/report/summary';
import type { PredikatLimits } from '../../../core/settings';
import { across, titleRow, type Draft, type Say } from './draft';

/** What a reader has to know of the figures above. */
export function notesOf(
  { unplanned, otherFindings }: Summary,
  repeated: EvaluatedTables['repeated'],
  [a, b, c, d]: PredikatLimits,
  top: number,
  say: Say,
): Draft {
  const notes = [
    say('ringkasan.note.capaian'),
    say('ringkasan.note.predikat', { a, b, c, d }),
    ...unplanned.map(({ item, belanja }) =>
      say('ringkasan.note.unplanned', { program: item.name.text, amount: formatMoney(belanja) }),
    ),
    say('ringkasan.note.findings', { others: otherFindings }),
    ...repeated.map(({ plan, of }) => say('ringkasan.note.repeated', { sheet: plan.sheet, of: of.sheet })),
  ];
  return {
    rows: [
      titleRow(say('ringkasan.notes')),
      ...notes.map((note, index) => [
        { value: index + 1, align: 'center' as const, vertical: 'top' as const },
        { value: note, wrap: true as const },
      ]),
      [],
    ],
    merges: notes.map((_, index) => across(top + 1 + index, 'group', 'findings')),
  };
}
