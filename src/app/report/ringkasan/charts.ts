import type { Summary } from '../../../core/report/summary';
import type { WrittenChart } from '../../../core/report/written-sheet';
import { COLUMN } from './columns';
import { down, type Draft, type Say } from './draft';
import type { ProgramRows } from './program-table';

/** Rows of a chart with few bars, and of each program in a chart of bars. */
const FEWEST_ROWS = 16;
const ROWS_A_PROGRAM = 2;

/** Serapan against capaian by program, and beside it the rupiah of the quarters against the plan. */
export function chartsOf(
  summary: Summary,
  programs: ProgramRows,
  quarters: number | null,
  top: number,
  say: Say,
): Draft {
  const height = Math.max(FEWEST_ROWS, 4 + summary.rows.length * ROWS_A_PROGRAM);
  const bottom = top + height - 1;
  const negative = summary.rows.some(({ capaian }) => (capaian ?? 0) < 0);
  const left = { top, left: COLUMN.no, bottom, right: COLUMN.pagu };
  const right = { top, left: COLUMN.belanja, bottom: top + FEWEST_ROWS - 1, right: COLUMN.findings };
  return {
    rows: Array.from({ length: height + 1 }, () => []),
    charts: [
      {
        title: say('ringkasan.chart.programs'),
        kind: 'bar',
        categories: down('program', programs.top, programs.bottom),
        series: (['serapan', 'capaian'] as const).map((name) => ({
          name: say(`ringkasan.series.${name}`),
          values: down(name, programs.top, programs.bottom),
        })),
        at: left,
        format: '0',
        ...(negative ? {} : { fromZero: true }),
      },
      ...(quarters === null ? [] : [quarterChart(summary, quarters, right, say)]),
    ],
  };
}

function quarterChart({ quarters }: Summary, first: number, at: WrittenChart['at'], say: Say): WrittenChart {
  const last = first + (quarters?.spent.length ?? 1) - 1;
  const common = { categories: down('group', first, last), at, format: '#,##0', fromZero: true } as const;
  if (quarters?.planned) {
    return {
      ...common,
      title: say('ringkasan.chart.quarters'),
      kind: 'column',
      series: [
        { name: say('ringkasan.series.planned'), values: down('pagu', first, last) },
        { name: say('ringkasan.series.spent'), values: down('belanja', first, last) },
      ],
    };
  }
  return {
    ...common,
    title: say('ringkasan.chart.cumulative'),
    kind: 'line',
    series: [
      { name: say('ringkasan.series.cumulative'), values: down('predikat', first, last) },
      { name: say('ringkasan.series.pagu'), values: down('pagu', first, last) },
    ],
  };
}
