import {
  percentFormula,
  predikatFormula,
  NOT_COMPUTABLE,
  sumFormula,
} from '../../../core/report/evaluation/formulas';
import { FILLS, FORMATS } from '../../../core/report/look';
import type { Summary, SummaryRow } from '../../../core/report/summary';
import type { WrittenCell } from '../../../core/report/written-sheet';
import type { PredikatLimits } from '../../../core/settings';
import { cellName, CLASSES, type ColumnName } from './columns';
import { across, headingCell, lineOf, rowOf, type Draft, type Say } from './draft';
import { groupLabel } from './group-label';

/** Rows of headings of the tables by program and by bidang. */
export const HEADING_ROWS = 2;

/** Where the programs stand in the sheet. */
export interface ProgramRows {
  readonly top: number;
  readonly bottom: number;
  /** The row of the sums. */
  readonly total: number;
}

/** Places of the table by program whose headings begin in a row. */
export function programRows({ rows }: Summary, top: number): ProgramRows {
  const first = top + HEADING_ROWS;
  return { top: first, bottom: first + rows.length - 1, total: first + rows.length };
}

/** The headings of the tables by program and by what programs stand under; those of the latter name no program. */
export function headings(
  { rowLevel, groupLevel, lowestLevel }: Summary,
  top: number,
  say: Say,
  grouped = false,
): Draft {
  const own = (name: 'no' | 'pagu' | 'belanja' | 'serapan' | 'capaian' | 'predikat' | 'findings') =>
    [name, headingCell(say(`ringkasan.${name}`))] as const;
  const single = [
    own('no'),
    ['group', headingCell(groupLevel ? say.level(groupLevel) : '')] as const,
    ...(grouped ? [] : [['program', headingCell(say.level(rowLevel))] as const]),
    own('pagu'),
    own('belanja'),
    own('serapan'),
    own('capaian'),
    own('predikat'),
    own('findings'),
  ];
  return {
    rows: [
      rowOf({
        ...Object.fromEntries(single),
        tidakMemenuhi: headingCell(say('ringkasan.lowest', { level: say.level(lowestLevel) })),
      }),
      rowOf(Object.fromEntries(CLASSES.map((name) => [name, headingCell(say(`ringkasan.${name}`))]))),
    ],
    merges: [
      across(top, 'tidakMemenuhi', 'tidakDapatDihitung'),
      ...single.map(([name]) => ({
        ...across(top, name, grouped && name === 'group' ? 'program' : name),
        bottom: top + 1,
      })),
    ],
  };
}

/** One row a program: figures as values, what follows from them as formulas; below them the sums. */
export function programTable(summary: Summary, top: number, limits: PredikatLimits, say: Say): Draft {
  const places = programRows(summary, top);
  const { rows, merges = [] } = headings(summary, top, say);
  return {
    rows: [
      ...rows,
      ...summary.rows.map((row, index) => programRow(row, index, places.top + index, limits)),
      totalRow(places, limits, say),
    ],
    merges: [...merges, across(places.total, 'no', 'program')],
  };
}

function programRow(
  row: SummaryRow,
  index: number,
  at: number,
  limits: PredikatLimits,
): (WrittenCell | null)[] {
  const counts = CLASSES.map((name) => [name, { value: row.kelas[name], align: 'right' }] as const);
  return lineOf(
    {},
    {
      no: { value: index + 1, align: 'center' },
      group: { value: groupLabel(row.group) },
      program: { value: row.item.name.text },
      pagu: { ...MONEY, value: row.pagu },
      belanja: { ...MONEY, value: row.belanja },
      capaian: { ...PERCENT, value: row.capaian ?? NOT_COMPUTABLE },
      ...percents(at, limits),
      ...Object.fromEntries(counts),
      findings: { value: row.findings, align: 'right' },
    },
  );
}

function totalRow(
  { top, bottom, total }: ProgramRows,
  limits: PredikatLimits,
  say: Say,
): (WrittenCell | null)[] {
  const range = (name: ColumnName): string => `${cellName(top, name)}:${cellName(bottom, name)}`;
  const summed = (name: ColumnName): readonly [ColumnName, WrittenCell] => [
    name,
    { formula: sumFormula([range(name)]), align: 'right' },
  ];
  const counted = `${cellName(top, 'tidakMemenuhi')}:${cellName(bottom, 'melebihi')}`;
  const weights = `${range('tidakMemenuhi')}+${range('memenuhi')}+${range('melebihi')}`;
  return lineOf(
    { bold: true, fill: FILLS.group },
    {
      no: { value: say('ringkasan.total') },
      pagu: { ...MONEY, formula: sumFormula([range('pagu')]) },
      belanja: { ...MONEY, formula: sumFormula([range('belanja')]) },
      capaian: {
        ...PERCENT,
        formula: `=IF(SUM(${counted})=0,"",SUMPRODUCT(${range('capaian')},${weights})/SUM(${counted}))`,
      },
      ...percents(total, limits),
      ...Object.fromEntries([...CLASSES, 'findings' as const].map(summed)),
    },
  );
}

/** What follows from the other cells of a row: its serapan and its predikat. */
export function percents(row: number, limits: PredikatLimits): Partial<Record<ColumnName, WrittenCell>> {
  return {
    serapan: {
      ...PERCENT,
      formula: percentFormula(cellName(row, 'belanja'), cellName(row, 'pagu'), {
        falling: false,
        fallingFormula: '2t-r',
        scale: null,
      }),
    },
    predikat: { formula: predikatFormula(cellName(row, 'capaian'), limits), align: 'center' },
  };
}

/** Rupiah in a cell. */
export const MONEY: WrittenCell = { format: FORMATS.money, align: 'right' };

/** Percent points in a cell. */
export const PERCENT: WrittenCell = { format: FORMATS.percent, align: 'right' };
