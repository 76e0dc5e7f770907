import { EVALUATION_FORMS } from '../../core/report/evaluation/forms';
import { joinTables, type Join } from '../../core/report/evaluation/join';
import { subjectsToEvaluate, type Subject } from '../../core/report/evaluation/tables';
import { writeEvaluation } from '../../core/report/evaluation/write-evaluation';
import type { ReportContext, ReportSheet } from './report-sheet';

/** What the evaluation rests on. */
export type EvaluationContext = Pick<
  ReportContext,
  'reading' | 'choices' | 'settings' | 'year' | 'ownSheets'
>;

/** The years that the workbook can be evaluated for, the likeliest first. */
export function evaluableSubjects({
  reading,
  ownSheets,
}: Pick<ReportContext, 'reading' | 'ownSheets'>): Subject[] {
  return subjectsToEvaluate(reading.plans, ownSheets ?? new Set());
}

/** The tables of a workbook joined for the year to evaluate; null where no table can be evaluated. */
export function evaluationOf(context: EvaluationContext): Join | null {
  const { reading, choices, settings, year } = context;
  const subjects = evaluableSubjects(context);
  const subject = year === undefined ? subjects[0] : subjects.find((own) => own.year === year);
  if (!subject) return null;
  return joinTables(reading.plans, subject, { choices, namesAlike: settings.namesAlike });
}

/** Tabel II.1 in the form asked for. */
export const TABEL_II_1_SHEET: ReportSheet = {
  id: 'tabel-ii-1',
  build: (context) => {
    const join = evaluationOf(context);
    const [usual] = EVALUATION_FORMS;
    const form = EVALUATION_FORMS.find(({ id }) => id === context.form) ?? usual;
    if (!join || !form) return [];
    const { reading, paper, settings } = context;
    return [writeEvaluation(join, reading.plans, { form, paper, settings })];
  },
};
