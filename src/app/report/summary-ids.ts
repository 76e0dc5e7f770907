import { FINDINGS_MARKER } from '../findings-table';

/** The sheets that sum a workbook up, by the ids they are asked for, with what marks each whatever its name has become. */
export const SUMMARY_MARKERS = {
  ringkasan: 'ringkasan',
  temuan: FINDINGS_MARKER,
  narasi: 'narasi',
} as const;

/** One of the sheets that sum a workbook up. */
export type SummaryId = keyof typeof SUMMARY_MARKERS;
