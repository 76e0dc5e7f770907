/** Forms of the evaluation by their ids, the usual one first. */
export const EVALUATION_FORM_IDS = ['e81', '17', 'tc29'] as const;

/** A form of the evaluation. */
export type EvaluationFormId = (typeof EVALUATION_FORM_IDS)[number];

/** Marks our sheet of the evaluation, one a form. */
export function evaluationMarker(form: EvaluationFormId): string {
  return `tabel-ii-1-${form}`;
}
