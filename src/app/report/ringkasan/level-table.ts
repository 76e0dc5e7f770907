import { sumFormula } from '../../../core/report/evaluation/formulas';
import type { Summary } from '../../../core/report/summary';
import type { WrittenCell } from '../../../core/report/written-sheet';
import { cellName, CLASSES } from './columns';
import { across, headingCell, lineOf, rowOf, titleRow, type Draft, type Say } from './draft';

/** The indicators of each level by their class. */
export function levelTable({ levels }: Summary, top: number, say: Say): Draft {
  if (levels.length === 0) return { rows: [] };
  const first = top + 2;
  const heading = rowOf({
    no: headingCell(say('ringkasan.no')),
    group: headingCell(say('ringkasan.level')),
    ...Object.fromEntries(CLASSES.map((name) => [name, headingCell(say(`ringkasan.${name}`))])),
    findings: headingCell(say('ringkasan.indicators')),
  });
  return {
    rows: [
      titleRow(say('ringkasan.levels')),
      heading.map((cell) => cell ?? headingCell('')),
      ...levels.map(({ level, kelas }, index) => {
        const counts = CLASSES.map(
          (name) => [name, { value: kelas[name], align: 'right' } satisfies WrittenCell] as const,
        );
        const row = first + index;
        const cells = `${cellName(row, 'tidakMemenuhi')}:${cellName(row, 'tidakDapatDihitung')}`;
        return lineOf(
          {},
          {
            no: { value: index + 1, align: 'center' },
            group: { value: say.level(level) },
            ...Object.fromEntries(counts),
            findings: { formula: sumFormula([cells]), align: 'right', bold: true },
          },
        );
      }),
      [],
    ],
    merges: [top + 1, ...levels.map((_, index) => first + index)].map((row) =>
      across(row, 'group', 'predikat'),
    ),
  };
}
