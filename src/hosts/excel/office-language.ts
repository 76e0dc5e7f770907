import type { Language } from '../../messages/format';

/** The language that Office shows itself in: English, else Indonesian. */
export function languageOfOffice(): Language {
  return Office.context.displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'id';
}
