import type { WrittenSheet } from '../../core/report/written-sheet';
import { NARASI } from './narasi/index';
import type { ReportContext, ReportSheet } from './report-sheet';
import { RINGKASAN } from './ringkasan/index';
import { TEMUAN } from './temuan/index';

/** Every kind of sheet that can be asked for, in the order they are written. */
export const REPORT_SHEETS: readonly ReportSheet[] = [RINGKASAN, TEMUAN, NARASI];

/** The sheets asked for by their ids, in the order of the list. */
export function buildReport(context: ReportContext, ids: readonly string[]): WrittenSheet[] {
  return REPORT_SHEETS.filter(({ id }) => ids.includes(id)).flatMap(({ build }) => build(context));
}
