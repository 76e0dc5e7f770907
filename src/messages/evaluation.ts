import { EVALUATION_EN } from './evaluation-en';
import { EVALUATION_ID } from './evaluation-id';
import { fill, type Language } from './format';

/** Names of the texts about the evaluation and the input sheet. */
export type EvaluationKey = keyof typeof EVALUATION_ID;

const TEXTS: Readonly<Record<Language, Readonly<Record<EvaluationKey, string>>>> = {
  id: EVALUATION_ID,
  en: EVALUATION_EN,
};

/** A text about the evaluation in a language, its named holes filled; throws when a hole has no value. */
export function sayEvaluation(
  key: EvaluationKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return fill(TEXTS[language][key], values, language);
}
