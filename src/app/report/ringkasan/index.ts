import { evaluatedTables, type EvaluatedTables } from '../../../core/report/evaluated';
import { summaryOf, type Summary } from '../../../core/report/summary';
import type { WrittenCell, WrittenSheet } from '../../../core/report/written-sheet';
import { catalogueOf } from '../../../messages/format';
import { openFindings } from '../open-findings';
import type { ReportContext, ReportSheet } from '../report-sheet';
import { SUMMARY_MARKERS } from '../summary-ids';
import { chartsOf } from './charts';
import { WIDTHS } from './columns';
import { speakerOf, type Draft, type Say } from './draft';
import { groupTable } from './group-table';
import { levelTable } from './level-table';
import { notesOf } from './notes';
import { programRows, programTable } from './program-table';
import { QUARTER_HEAD, quarterTable } from './quarter-table';

/** The summary of every table with realisasi: by program, bidang, level and quarter, with charts. */
export const RINGKASAN: ReportSheet = {
  id: 'ringkasan',
  build(context) {
    const { reading, choices, settings, language, paper } = context;
    const tables = evaluatedTables(reading.plans, choices, settings, context.ownSheets);
    if (tables.chosen.length === 0) return [];
    const say = speakerOf(language);
    const cells = openFindings(context).map(({ at }) => at);
    const rows: Draft['rows'][number][] = [];
    const merges: NonNullable<WrittenSheet['merges']>[number][] = [];
    const charts: NonNullable<WrittenSheet['charts']>[number][] = [];
    const add = (part: Draft): void => {
      rows.push(...part.rows);
      merges.push(...(part.merges ?? []));
      charts.push(...(part.charts ?? []));
    };
    for (const evaluated of tables.chosen) {
      const summary = summaryOf(evaluated, cells);
      section(summary, tables.repeated, context, say, () => rows.length, add);
    }
    return [
      {
        marker: SUMMARY_MARKERS.ringkasan,
        name: say('ringkasan.name'),
        rows,
        merges,
        charts,
        widths: WIDTHS,
        print: { orientation: 'landscape', paper },
      },
    ];
  },
};

/** The tables, charts and notes of one table of the workbook, one below the other. */
function section(
  summary: Summary,
  repeated: EvaluatedTables['repeated'],
  context: ReportContext,
  say: Say,
  top: () => number,
  add: (part: Draft) => void,
): void {
  const { predikat } = context.settings;
  add({ rows: titlesOf(summary, context, say) });
  const programs = programRows(summary, top());
  add(programTable(summary, top(), predikat, say));
  add({ rows: [[]] });
  const quarters = summary.quarters ? top() + QUARTER_HEAD : null;
  add(quarterTable(summary, programs, top(), say));
  add(chartsOf(summary, programs, quarters, top(), say));
  add(groupTable(summary, programs, top(), predikat, say));
  add(levelTable(summary, top(), say));
  const own = repeated.filter(({ of }) => of === summary.evaluated.plan);
  add(notesOf(summary, own, context.settings, top(), say));
  add({ rows: [[]] });
}

function titlesOf({ evaluated }: Summary, { language, now }: ReportContext, say: Say): WrittenCell[][] {
  const { plan, year } = evaluated;
  const { form } = plan.table.layout;
  const title = (value: string): WrittenCell[] => [{ value, bold: true }];
  const on = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now);
  return [
    title(say('ringkasan.title')),
    ...(plan.table.unit === null ? [] : [title(plan.table.unit.toUpperCase())]),
    ...(year === null ? [] : [title(say('ringkasan.year', { year: String(year) }))]),
    [
      {
        value: say('ringkasan.source', {
          form: catalogueOf(language).forms[form] ?? form,
          sheet: plan.sheet,
        }),
      },
    ],
    [{ value: say('ringkasan.written', { on }), italic: true }],
    [],
  ];
}
