import { formatRef } from '../../../core/grid/ref';

/** Columns of the summary; its tables share them, so that figures of a kind stand below each other. */
export const COLUMN = {
  no: 0,
  group: 1,
  program: 2,
  pagu: 3,
  belanja: 4,
  serapan: 5,
  capaian: 6,
  predikat: 7,
  tidakMemenuhi: 8,
  memenuhi: 9,
  melebihi: 10,
  tidakDapatDihitung: 11,
  findings: 12,
} as const;

/** A column of the summary. */
export type ColumnName = keyof typeof COLUMN;

/** Widths in digits. */
export const WIDTHS = [5, 24, 44, 18, 18, 10, 11, 18, 12, 12, 12, 12, 9];

/** The classes in the order of their columns. */
export const CLASSES = ['tidakMemenuhi', 'memenuhi', 'melebihi', 'tidakDapatDihitung'] as const;

/** `D8`. */
export function cellName(row: number, column: ColumnName): string {
  return formatRef({ row, column: COLUMN[column] });
}

/** `$D$8:$D$15`. */
export function columnRange(top: number, bottom: number, column: ColumnName): string {
  return [top, bottom].map((row) => cellName(row, column).replace(/^([A-Z]+)/, '$$$1$')).join(':');
}
