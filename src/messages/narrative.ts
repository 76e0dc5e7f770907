import { fill, type Language } from './format';
import { NARRATIVE_EN } from './narrative-en';
import { NARRATIVE_ID } from './narrative-id';

/** Names of the sentences of the narrative. */
export type NarrativeKey = keyof typeof NARRATIVE_ID;

const TEXTS: Readonly<Record<Language, Readonly<Record<NarrativeKey, string>>>> = {
  id: NARRATIVE_ID,
  en: NARRATIVE_EN,
};

/** A sentence of the narrative in a language, its named holes filled; throws when a hole has no value. */
export function sayNarrative(
  key: NarrativeKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return fill(TEXTS[language][key], values, language);
}
