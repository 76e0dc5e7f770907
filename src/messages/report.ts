import { fill, type Language } from './format';
import { REPORT_EN } from './report-en';
import { REPORT_ID } from './report-id';

/** Names of the texts of the summary and of the note of the review. */
export type ReportKey = keyof typeof REPORT_ID;

const TEXTS: Readonly<Record<Language, Readonly<Record<ReportKey, string>>>> = {
  id: REPORT_ID,
  en: REPORT_EN,
};

/** A text of a report in a language, its named holes filled; throws when a hole has no value. */
export function sayReport(
  key: ReportKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return fill(TEXTS[language][key], values, language);
}
