import { CLI_EN } from './cli-en';
import { CLI_ID } from './cli-id';
import type { CliText } from './cli-text';
import type { Language } from './format';

const TEXTS: Readonly<Record<Language, CliText>> = { id: CLI_ID, en: CLI_EN };

/** The texts of the command line in a language. */
export function cliTextOf(language: Language): CliText {
  return TEXTS[language];
}
