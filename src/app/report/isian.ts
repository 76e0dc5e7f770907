import { ISIAN_FORM } from '../../core/layouts/isian-realisasi';
import { joinTables } from '../../core/report/evaluation/join';
import { ofOneOffice, subjectsToFill, yearOf, type Subject } from '../../core/report/evaluation/tables';
import { writeIsian, type WrittenIsian } from '../../core/report/isian/write-isian';
import type { ReportContext, ReportSheet } from './report-sheet';

/** The year that an input sheet is made for: the newest plan's unless given. */
export function subjectToFill({
  reading,
  year,
  ownSheets,
}: Pick<ReportContext, 'reading' | 'year' | 'ownSheets'>): Subject | null {
  const subjects = subjectsToFill(reading.plans, ownSheets ?? new Set());
  return (year === undefined ? subjects[0] : subjects.find((own) => own.year === year)) ?? null;
}

/** The input sheet with what became of an earlier one's entries; null where the workbook holds no plan. */
export function isianOf(
  context: Pick<ReportContext, 'reading' | 'choices' | 'settings' | 'year' | 'ownSheets' | 'paper'>,
): WrittenIsian | null {
  const { reading, choices, settings, paper } = context;
  const subject = subjectToFill(context);
  if (!subject) return null;
  const earlier = reading.plans.find(
    (plan) =>
      plan.table.layout.form === ISIAN_FORM &&
      yearOf(plan) === subject.year &&
      ofOneOffice(plan.table.unit, subject.office),
  );
  const { namesAlike } = settings;
  const plans = reading.plans.filter((plan) => plan !== earlier);
  const join = joinTables(plans, subject, { choices, namesAlike });
  return writeIsian(join, { earlier: earlier ?? null, paper, namesAlike });
}

/** The sheet to fill in realisasi, factors and follow-up. */
export const ISIAN_SHEET: ReportSheet = {
  id: 'isian',
  onRequest: true,
  build: (context) => {
    const own = isianOf(context);
    return own ? [own.sheet] : [];
  },
};
