import { formatMoney } from '../../../core/grid/money';
import type { EvaluatedTables } from '../../../core/report/evaluated';
import type { Summary } from '../../../core/report/summary';
import type { Settings } from '../../../core/settings';
import { across, titleRow, type Draft, type Say } from './draft';

/** What a reader has to know of the figures above. */
export function notesOf(
  { rows, rowLevel, lowestLevel, unplanned, otherFindings }: Summary,
  repeated: EvaluatedTables['repeated'],
  { predikat: [a, b, c, d], farCapaian }: Pick<Settings, 'predikat' | 'farCapaian'>,
  top: number,
  say: Say,
): Draft {
  const far = rows.filter(({ capaian }) => (capaian ?? 0) > farCapaian).map(({ item }) => item.name.text);
  const notes = [
    ...(rowLevel === lowestLevel
      ? [say('ringkasan.note.capaian.own', { level: say.level(rowLevel).toLowerCase() })]
      : [
          say('ringkasan.note.capaian', {
            rowBelow: say.level(rowLevel).toLowerCase(),
            lowest: say.level(lowestLevel).toLowerCase(),
          }),
        ]),
    ...(far.length > 0 ? [say('ringkasan.note.far', { limit: farCapaian, names: far.join('; ') })] : []),
    say('ringkasan.note.predikat', { a, b, c, d }),
    ...unplanned.map(({ item, belanja }) =>
      say('ringkasan.note.unplanned', { program: item.name.text, amount: formatMoney(belanja) }),
    ),
    say('ringkasan.note.findings', { level: say.level(rowLevel).toLowerCase(), others: otherFindings }),
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
