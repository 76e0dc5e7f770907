import type { UnrecognisedJson } from '../../app/map-json';
import { cliTextOf } from '../../messages/cli';
import { catalogueOf, fill, roleName, type Language } from '../../messages/format';
import { oneLine } from './wrap';

/** Why a table was not recognised, in one line. */
export function unrecognisedLine(table: UnrecognisedJson, language: Language): string {
  const { text } = cliTextOf(language);
  const catalogue = catalogueOf(language);
  const values = {
    sheet: oneLine(table.sheet),
    range: table.range,
    best: table.best ?? '',
    score: String(Math.round(table.score * 100)),
    missing:
      table.missing.length > 0 ? table.missing.map((role) => roleName(role, catalogue)).join(', ') : 'none',
  };
  if (table.empty) return fill(text.unrecognisedEmpty, values, language);
  return fill(table.best === null ? text.unrecognised : text.unrecognisedNear, values, language);
}
