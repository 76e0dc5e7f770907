import { evaluatedTables } from '../../../core/report/evaluated';
import { narrativeOf } from '../../../core/report/narrative';
import type { WrittenCell } from '../../../core/report/written-sheet';
import { catalogueOf } from '../../../messages/format';
import { sayNarrative } from '../../../messages/narrative';
import type { ReportContext, ReportSheet } from '../report-sheet';
import { SUMMARY_MARKERS } from '../summary-ids';
import { paragraphsOf, type Paragraph } from './paragraphs';

/** Digits in the one column of the sheet; a page of F4 upright holds them in every font of offices. */
const WIDTH = 80;

/** The narrative of one table, with where it comes from. */
interface Telling {
  readonly source: string;
  readonly paragraphs: readonly Paragraph[];
}

function tellingsOf({ reading, choices, settings, ownSheets, language, now }: ReportContext): Telling[] {
  const { forms } = catalogueOf(language);
  const on = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now);
  return evaluatedTables(reading.plans, choices, settings, ownSheets).chosen.map((evaluated) => {
    const { sheet, table } = evaluated.plan;
    const form = forms[table.layout.form] ?? table.layout.form;
    return {
      source: sayNarrative('source', { form, sheet, on }, language),
      paragraphs: paragraphsOf(narrativeOf(evaluated, reading.plans), settings, language),
    };
  });
}

/** The paragraphs of Bab II as a sheet, one a row. */
export const NARASI: ReportSheet = {
  id: 'narasi',
  build(context) {
    const tellings = tellingsOf(context);
    if (tellings.length === 0) return [];
    const rows = tellings.flatMap(({ source, paragraphs }) => [
      ...paragraphs.map((paragraph) => [cellOf(paragraph)]),
      [],
      [{ value: source, italic: true, wrap: true } satisfies WrittenCell],
      [],
    ]);
    return [
      {
        marker: SUMMARY_MARKERS.narasi,
        name: sayNarrative('sheet', {}, context.language),
        rows,
        widths: [WIDTH],
        print: { orientation: 'portrait', paper: context.paper },
      },
    ];
  },
};

/** The paragraphs of Bab II as text to paste into a document; empty where there is nothing to tell. */
export function narasiText(context: ReportContext): string {
  return tellingsOf(context)
    .map(({ paragraphs }) => paragraphs.map(({ depth, text }) => '\t'.repeat(depth) + text).join('\n'))
    .join('\n\n');
}

function cellOf({ kind, depth, text }: Paragraph): WrittenCell {
  return {
    value: text,
    wrap: true,
    vertical: 'top',
    ...(depth > 0 ? { indent: depth } : {}),
    ...(kind === 'text' ? {} : { bold: true }),
  };
}
