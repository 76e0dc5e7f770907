import type { HostErrorKind } from '../app/ports';
import { cliTextOf } from '../messages/cli';
import { describeHostError, fill, type Language } from '../messages/format';
import type { NoFile } from './find-files';
import { oneLine } from './text/wrap';

/** Why a file or argument could not be read. */
export type Reason =
  | { readonly kind: HostErrorKind | Exclude<NoFile, 'not-found'> | 'noPermission' | 'outOfMemory' }
  | { readonly kind: 'noSheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'crashed'; readonly detail: string };

/** Sheets that a message lists. */
const MOST_SHEETS = 20;

/** The reason in words, with what to do. */
export function explain(file: string, reason: Reason, language: Language): string {
  const name = oneLine(file);
  const { unread } = cliTextOf(language);
  switch (reason.kind) {
    case 'noSheet': {
      const { length } = reason.sheets;
      const sheets = reason.sheets.slice(0, MOST_SHEETS).concat(length > MOST_SHEETS ? ['…'] : []);
      const values = { file: name, sheet: oneLine(reason.sheet), sheets: oneLine(sheets.join(', ')) };
      return fill(unread.noSheet, values, language);
    }
    case 'crashed':
      return fill(unread.crashed, { file: name, detail: oneLine(reason.detail) }, language);
    case 'emptyFolder':
    case 'emptyPattern':
    case 'noPermission':
    case 'outOfMemory':
      return fill(unread[reason.kind], { file: name }, language);
    default:
      return describeHostError(reason.kind, { file: name }, language);
  }
}
