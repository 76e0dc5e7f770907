import type { Language } from './format';
import type { FunctionTexts } from './function-texts';
import { FUNCTIONS_EN } from './functions-en';
import { FUNCTIONS_ID } from './functions-id';

const TEXTS: Readonly<Record<Language, FunctionTexts>> = { id: FUNCTIONS_ID, en: FUNCTIONS_EN };

/** The texts of the functions for cells in a language. */
export function functionTextsOf(language: Language): FunctionTexts {
  return TEXTS[language];
}
