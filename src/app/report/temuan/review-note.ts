import { sameOffice } from '../../../core/compare/office';
import { SEVERITIES, type Severity } from '../../../core/finding';
import type { Area } from '../../../core/grid/grid';
import { FILLS } from '../../../core/report/look';
import type { PrintSetup, WrittenCell, WrittenSheet } from '../../../core/report/written-sheet';
import { catalogueOf, type Language } from '../../../messages/format';
import { sayReport, type ReportKey } from '../../../messages/report';
import { sayUi } from '../../../messages/ui';
import {
  FINDING_COLUMNS,
  FINDINGS_MARKER,
  headingsOf,
  textsOf,
  type FindingLine,
} from '../../findings-table';

/** What a note of a review says besides its findings. */
export interface ReviewNote {
  readonly lines: readonly FindingLine[];
  /** Offices as the tables that were checked name them. */
  readonly offices: readonly string[];
  /** Names of the sheets that were checked. */
  readonly sheets: readonly string[];
  readonly on: Date;
  readonly paper: PrintSetup['paper'];
}

/** Widths in digits, in the order of the columns. */
const WIDTHS = [5, 15, 8, 12, 25, 46, 32, 32, 17, 18];
const RIGHT = FINDING_COLUMNS.length - 1;

/** Row of the headings; above them the title, whom it is about, and the counts beside it. */
const HEADING = 8;
const FIRST = HEADING + 1;

type Rows = (WrittenCell | null)[][];

/** The note of a review as a sheet: title, counts, every finding with a link, and where the reviewer signs. */
export function reviewNoteSheet(note: ReviewNote, language: Language): WrittenSheet {
  const say = (key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string =>
    sayReport(key, values, language);
  const { lines, on, paper } = note;
  const last = FIRST + Math.max(lines.length, 1) - 1;
  const head = headRows(note, last, language, say);
  const signature = signatureRows(on, last + 2, language, say);
  return {
    marker: FINDINGS_MARKER,
    name: sayUi('sheet.name', {}, language),
    rows: [
      ...head.rows,
      headingsOf(language).map((value): WrittenCell => ({ ...HEADED, value })),
      ...(lines.length === 0 ? [noneRow(say)] : lines.map(lineRow)),
      [],
      ...signature.rows,
    ],
    merges: [
      ...head.merges,
      ...(lines.length === 0 ? [{ top: FIRST, left: 0, bottom: FIRST, right: RIGHT }] : []),
      ...signature.merges,
    ],
    widths: WIDTHS,
    frozenRows: FIRST,
    ...(lines.length === 0 ? {} : { filterRow: HEADING, filterEnd: last }),
    print: { orientation: 'landscape', paper, titleRows: { top: HEADING, bottom: HEADING } },
  };
}

const HEADED: WrittenCell = {
  bold: true,
  wrap: true,
  fill: FILLS.heading,
  align: 'center',
  vertical: 'middle',
  border: true,
};
const BODY: WrittenCell = { wrap: true, vertical: 'top', border: true };

type Say = (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string;

/** Title, what was reviewed, and at its right the counts, which follow the list below. */
function headRows(
  { lines, offices, sheets, on }: ReviewNote,
  last: number,
  language: Language,
  say: Say,
): { rows: Rows; merges: Area[] } {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(on);
  const about: readonly (readonly [string, string])[] = [
    [say('temuan.office'), distinct(offices).join('; ') || '–'],
    [say('temuan.sheets'), sheets.join(', ') || '–'],
    [say('temuan.date'), date],
    [say('temuan.count'), say('temuan.count.value', { count: lines.length })],
  ];
  const counts = countRows(lines.length, last, language, say);
  const top = 3;
  const rows: Rows = [
    [{ value: say('temuan.title'), bold: true, align: 'center' }],
    [{ value: say('temuan.subtitle'), bold: true, align: 'center' }],
    [],
    ...about.map(([label, value], index) => [
      { value: label, vertical: 'top' as const },
      null,
      null,
      { value, wrap: true as const, vertical: 'top' as const },
      null,
      null,
      ...(counts[index] ?? []),
    ]),
    [],
  ];
  return {
    rows,
    merges: [
      ...[0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: RIGHT })),
      ...about.flatMap((_, index) => [
        { top: top + index, left: 0, bottom: top + index, right: 2 },
        { top: top + index, left: 3, bottom: top + index, right: 5 },
      ]),
    ],
  };
}

/** Each office once, by the fullest of its names. */
function distinct(offices: readonly string[]): string[] {
  const kept: string[] = [];
  for (const office of [...offices].sort((a, b) => b.length - a.length)) {
    if (!kept.some((own) => sameOffice(own, office))) kept.push(office);
  }
  return kept;
}

/** How many findings of each severity there are, and how many are still open, as formulas over the list. */
function countRows(count: number, last: number, language: Language, say: Say): Rows {
  const names = catalogueOf(language).severities;
  const column = (letter: string): string => `$${letter}$${FIRST + 1}:$${letter}$${last + 1}`;
  const [severities, statuses] = [column('D'), column('I')];
  const open = sayUi('table.open', {}, language);
  const heading = ['temuan.severity', 'temuan.all', 'temuan.open', 'temuan.accepted'] as const;
  const row = (severity: Severity, index: number): WrittenCell[] => {
    const at = 5 + index;
    if (count === 0) {
      return [{ ...BODY, value: names[severity] }, ...[0, 0, 0].map((value) => ({ ...BODY, value }))];
    }
    const name = `$G$${at}`;
    return [
      { ...BODY, value: names[severity] },
      { ...BODY, formula: `=COUNTIF(${severities},${name})` },
      { ...BODY, formula: `=COUNTIFS(${severities},${name},${statuses},"${open}")` },
      { ...BODY, formula: `=H${at}-I${at}` },
    ];
  };
  return [heading.map((key): WrittenCell => ({ ...HEADED, value: say(key) })), ...SEVERITIES.map(row)];
}

function lineRow(line: FindingLine): WrittenCell[] {
  return textsOf(line).map((value, index): WrittenCell => {
    const column = FINDING_COLUMNS[index];
    if (column === 'number') return { ...BODY, value: Number(value), align: 'center' };
    return { ...BODY, value, ...(column === 'cell' ? { link: line.at, align: 'center' } : {}) };
  });
}

function noneRow(say: Say): WrittenCell[] {
  return [{ ...BODY, value: say('temuan.none'), align: 'center' }];
}

/** Columns of the block of signature, at the right end of the page. */
const SIGNED = { left: 7, right: RIGHT };

/** Where the reviewer signs. */
function signatureRows(on: Date, top: number, language: Language, say: Say): { rows: Rows; merges: Area[] } {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(on);
  const texts = [
    say('temuan.place', { date }),
    say('temuan.reviewer'),
    '',
    '',
    '',
    say('temuan.name'),
    say('temuan.nip'),
  ];
  return {
    rows: texts.map((value) => [
      ...Array<null>(SIGNED.left).fill(null),
      { value: value || null, align: 'center' },
    ]),
    merges: texts.map((_, index) => ({ top: top + index, bottom: top + index, ...SIGNED })),
  };
}
