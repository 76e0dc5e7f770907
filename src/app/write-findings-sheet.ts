import { sayUi } from '../messages/ui';
import type { Language } from '../messages/format';
import { headingsOf, textsOf, type FindingLine } from './findings-table';
import type { WorkbookWriter } from './ports';
import type { WrittenCell, WrittenSheet } from '../core/report/written-sheet';

/** What marks our sheet of findings, whatever its name has become. */
export const FINDINGS_MARKER = 'temuan';

const WIDTHS = [18, 8, 12, 32, 60, 44, 44, 26];
const HEADING_FILL = '#E3F1EC';

/** The sheet of findings as data: a heading, when it was written, and one line a finding, filtered and linked. */
function findingsSheet(lines: readonly FindingLine[], language: Language, now: Date): WrittenSheet {
  const say = (key: Parameters<typeof sayUi>[0], values = {}): string => sayUi(key, values, language);
  const heading = headingsOf(language).map((value): WrittenCell => ({
    value,
    bold: true,
    wrap: true,
    fill: HEADING_FILL,
  }));
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(now);
  const rows: (readonly (WrittenCell | null)[])[] = [
    [{ value: say('sheet.title'), bold: true }],
    [{ value: say('sheet.subtitle', { count: lines.length, on: written }) }],
    [],
    heading,
    ...lines.map((line) =>
      textsOf(line).map((value, column): WrittenCell => ({
        value,
        wrap: true,
        ...(column === 1 ? { link: line.at } : {}),
      })),
    ),
  ];
  return {
    marker: FINDINGS_MARKER,
    name: say('sheet.name'),
    rows,
    widths: WIDTHS,
    frozenRows: 4,
    filterRow: 3,
  };
}

/** Writes the sheet of findings, over an earlier one of ours; gives its name. */
export function writeFindingsSheet(
  writer: WorkbookWriter,
  lines: readonly FindingLine[],
  language: Language,
  now: Date,
): Promise<string> {
  return writer.writeSheet(findingsSheet(lines, language, now));
}
