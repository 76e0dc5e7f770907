import { percentFormula } from '../../../core/report/evaluation/formulas';
import { formatRoman } from '../../../core/grid/words';
import type { Summary } from '../../../core/report/summary';
import { cellName } from './columns';
import { across, headingCell, lineOf, rowOf, titleRow, type Draft, type Say } from './draft';
import { MONEY, PERCENT, type ProgramRows } from './program-table';

/** Rows of title and heading above the first quarter. */
export const QUARTER_HEAD = 2;

/** Rupiah by quarter, and up to each quarter, against the plan of the quarter or the pagu of the year. */
export function quarterTable({ quarters }: Summary, { total }: ProgramRows, top: number, say: Say): Draft {
  if (!quarters) return { rows: [] };
  const first = top + QUARTER_HEAD;
  const pagu = cellName(total, 'pagu').replace(/^([A-Z]+)/, '$$$1$');
  return {
    rows: [
      titleRow(say('ringkasan.quarters')),
      rowOf({
        no: headingCell(say('ringkasan.no')),
        group: headingCell(say('ringkasan.quarter')),
        program: headingCell(''),
        pagu: headingCell(say(quarters.planned ? 'ringkasan.planned' : 'ringkasan.year.pagu')),
        belanja: headingCell(say('ringkasan.belanja')),
        serapan: headingCell(say('ringkasan.cumulative.percent')),
        capaian: headingCell(''),
        predikat: headingCell(say('ringkasan.cumulative')),
      }),
      ...quarters.spent.map((spent, index) => {
        const row = first + index;
        const planned = quarters.planned;
        const upTo = `SUM(${cellName(first, 'belanja').replace(/^([A-Z]+)/, '$$$1$')}:${cellName(row, 'belanja')})`;
        return lineOf(
          {},
          {
            no: { value: index + 1, align: 'center' },
            group: { value: say('ringkasan.quarter.n', { n: formatRoman(index + 1) }) },
            pagu: planned ? { ...MONEY, value: planned[index] ?? null } : { ...MONEY, formula: `=${pagu}` },
            belanja: { ...MONEY, value: spent },
            serapan: {
              ...PERCENT,
              formula: percentFormula(cellName(row, 'predikat'), pagu, {
                falling: false,
                fallingFormula: '2t-r',
                scale: null,
              }),
            },
            predikat: { ...MONEY, formula: `=${upTo}` },
          },
          'predikat',
        );
      }),
      [],
    ],
    merges: [top + 1, ...quarters.spent.map((_, index) => first + index)].flatMap((row) => [
      across(row, 'group', 'program'),
      across(row, 'serapan', 'capaian'),
    ]),
  };
}
