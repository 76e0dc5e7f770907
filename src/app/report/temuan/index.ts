import { linesAtOnce } from '../../findings-table';
import type { ReportSheet } from '../report-sheet';
import { reviewNoteSheet } from './review-note';

/** The note of a review: every finding of the workbook with what to do about it, to be filtered, printed and signed. */
export const TEMUAN: ReportSheet = {
  id: 'temuan',
  build({ reading, findings, acceptances, language, now, paper }) {
    if (reading.plans.length === 0 && findings.length === 0) return [];
    const offices = reading.plans.flatMap(({ table }) => (table.unit === null ? [] : [table.unit]));
    const sheets = [...reading.plans.map(({ sheet }) => sheet), ...findings.map(({ at }) => at.sheet)];
    return [
      reviewNoteSheet(
        {
          lines: linesAtOnce(findings, acceptances, language),
          offices,
          sheets: [...new Set(sheets)],
          on: now,
          paper,
        },
        language,
      ),
    ];
  },
};
