import { fill, type Language } from './format';
import { UI_EN } from './ui-en';
import { UI_ID } from './ui-id';

/** Names of the texts of pane, ribbon notices, findings sheet and playground. */
export type UiKey = keyof typeof UI_ID;

const TEXTS: Readonly<Record<Language, Readonly<Record<UiKey, string>>>> = { id: UI_ID, en: UI_EN };

/** A text of the surface in a language, its named holes filled; throws when a hole has no value. */
export function sayUi(
  key: UiKey,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return fill(TEXTS[language][key], values, language);
}
