import { FILLS } from '../../../core/report/look';
import type { Summary } from '../../../core/report/summary';
import type { WrittenCell } from '../../../core/report/written-sheet';
import type { PredikatLimits } from '../../../core/settings';
import { cellName, CLASSES, columnRange, type ColumnName } from './columns';
import { across, lineOf, titleRow, type Draft, type Say } from './draft';
import { groupLabel } from './group-label';
import { headings, HEADING_ROWS, MONEY, percents, PERCENT, type ProgramRows } from './program-table';

/** One row a bidang, added up from the table by program; nothing where there are not two. */
export function groupTable(
  summary: Summary,
  places: ProgramRows,
  top: number,
  limits: PredikatLimits,
  say: Say,
): Draft {
  const labels = [...new Set(summary.rows.map(({ group }) => groupLabel(group)))];
  if (labels.length < 2) return { rows: [] };
  const { rows: heads, merges = [] } = headings(summary, top + 1, say, true);
  const first = top + 1 + HEADING_ROWS;
  return {
    rows: [
      titleRow(
        say('ringkasan.groups', {
          level: summary.groupLevel ? say.level(summary.groupLevel).toLowerCase() : '',
        }),
      ),
      ...heads,
      ...labels.map((label, index) => groupRow(label, index, first + index, places, limits)),
      [],
    ],
    merges: [...merges, ...labels.map((_, index) => across(first + index, 'group', 'program'))],
  };
}

function groupRow(
  label: string,
  index: number,
  row: number,
  { top, bottom }: ProgramRows,
  limits: PredikatLimits,
): (WrittenCell | null)[] {
  const range = (name: ColumnName): string => columnRange(top, bottom, name);
  const own = cellName(row, 'group');
  const added = (name: ColumnName): string => `SUMIF(${range('group')},${own},${range(name)})`;
  const inGroup = `(${range('group')}=${own})*(${range('tidakMemenuhi')}+${range('memenuhi')}+${range('melebihi')})`;
  const counted = ['tidakMemenuhi', 'memenuhi', 'melebihi'].map((name) => cellName(row, name as ColumnName));
  return lineOf(
    { fill: FILLS.program },
    {
      no: { value: index + 1, align: 'center' },
      group: { value: label },
      pagu: { ...MONEY, formula: `=${added('pagu')}` },
      belanja: { ...MONEY, formula: `=${added('belanja')}` },
      capaian: {
        ...PERCENT,
        formula: `=IF(SUM(${counted.join(',')})=0,"",SUMPRODUCT(${range('capaian')},${inGroup})/SUM(${counted.join(',')}))`,
      },
      ...percents(row, limits),
      ...Object.fromEntries(
        [...CLASSES, 'findings' as const].map((name) => [
          name,
          { formula: `=${added(name)}`, align: 'right' } satisfies WrittenCell,
        ]),
      ),
    },
  );
}
