import type { WrittenSheet } from '../../core/report/written-sheet';
import { ISIAN_SHEET } from './isian';
import { NARASI } from './narasi/index';
import type { ReportContext, ReportSheet } from './report-sheet';
import { RINGKASAN } from './ringkasan/index';
import { TABEL_II_1_SHEET } from './tabel-ii-1';
import { TEMUAN } from './temuan/index';

/** Every kind of sheet that can be asked for, in the order they are written. */
export const REPORT_SHEETS: readonly ReportSheet[] = [
  TABEL_II_1_SHEET,
  RINGKASAN,
  TEMUAN,
  NARASI,
  ISIAN_SHEET,
];

/** The sheets asked for by their ids, in the order of the list. */
export function buildReport(context: ReportContext, ids: readonly string[]): WrittenSheet[] {
  return REPORT_SHEETS.filter(({ id }) => ids.includes(id)).flatMap(({ build }) => build(context));
}
