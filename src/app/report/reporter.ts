import type { Correction } from '../../core/detect/correction';
import type { Choices } from '../../core/capaian/choices';
import { check, readPlans } from '../../core/check';
import type { Finding } from '../../core/finding';
import type { Grid } from '../../core/grid/grid';
import { ISIAN_FORM } from '../../core/layouts/isian-realisasi';
import { evaluatedTables } from '../../core/report/evaluated';
import { isianMarker, isianName } from '../../core/report/isian/write-isian';
import type { PrintSetup, WrittenSheet } from '../../core/report/written-sheet';
import type { Settings } from '../../core/settings';
import type { Language } from '../../messages/format';
import type { Acceptance } from '../accept-finding';
import { evaluationJson, type EvaluationJson } from './evaluation-json';
import { buildReport } from './index';
import { narasiText } from './narasi/index';
import { isianOf, subjectToFill } from './isian';
import type { ReportContext } from './report-sheet';
import { evaluableSubjects, evaluationOf } from './tabel-ii-1';

/** What is asked of the tables of a workbook: plain data that can cross to a worker. */
export interface ReportQuestion {
  readonly corrections: readonly Correction[];
  readonly choices: Choices;
  readonly settings: Settings;
  readonly acceptances: readonly Acceptance[];
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly paper: PrintSetup['paper'];
  readonly form: string;
  /** Null for the likeliest year. */
  readonly year: number | null;
  /** Names of the sheets that Selaras wrote earlier. */
  readonly ownSheets: readonly string[];
  /** Ids of the sheets to make; none for a look at where they would come from. */
  readonly ids: readonly string[];
  /** True for the narrative as text. */
  readonly told: boolean;
}

/** The input sheet that can be made: which it is, and whether one was read of its year. */
interface IsianOffer {
  readonly marker: string;
  readonly name: string;
  readonly year: number | null;
  /** Names of the input sheets that were read as such. */
  readonly read: readonly string[];
}

/** A table with target and realisasi. */
export interface EvaluatedTable {
  readonly sheet: string;
  readonly form: string;
  readonly year: number | null;
}

/** What the tables of a workbook give, as plain data. */
export interface ReportAnswer {
  /** Years that can be evaluated, the likeliest first. */
  readonly years: readonly number[];
  readonly evaluation: EvaluationJson | null;
  readonly isian: IsianOffer | null;
  /** The tables that are summed up. */
  readonly evaluated: readonly EvaluatedTable[];
  /** The narrative as text, where it was asked for. */
  readonly narrative: string | null;
  readonly sheets: readonly WrittenSheet[];
  /** Names of the rows that an input sheet keeps below since the plan no longer has them. */
  readonly kept: readonly string[];
}

/** Asks wherever that does not hold up the user; rejects with the signal's reason when stopped. */
export type Reporter = (
  grids: readonly Grid[],
  question: ReportQuestion,
  signal?: AbortSignal,
) => Promise<ReportAnswer>;

/** Reads grids and answers a question about the sheets that can be made of them. */
export function answerReport(grids: readonly Grid[], question: ReportQuestion): ReportAnswer {
  const reading = readPlans(grids, question.corrections);
  let findings: readonly Finding[] | null = null;
  const context: ReportContext = {
    reading,
    // Only some sheets need them, and they take longer than all else.
    get findings() {
      return (findings ??= check(reading, question.settings));
    },
    acceptances: question.acceptances,
    choices: question.choices,
    settings: question.settings,
    language: question.language,
    now: new Date(question.now),
    paper: question.paper,
    form: question.form,
    ownSheets: new Set(question.ownSheets),
    ...(question.year === null ? {} : { year: question.year }),
  };
  const join = evaluationOf(context);
  const subject = subjectToFill(context);
  const isians = reading.plans.filter(({ table }) => table.layout.form === ISIAN_FORM);
  return {
    years: [...new Set(evaluableSubjects(context).flatMap(({ year }) => (year === null ? [] : [year])))],
    evaluation: join && evaluationJson(join),
    isian: subject && {
      marker: isianMarker(subject),
      name: isianName(subject),
      year: subject.year,
      read: isians.map(({ sheet }) => sheet),
    },
    evaluated: evaluatedTables(
      reading.plans,
      question.choices,
      question.settings,
      context.ownSheets,
    ).chosen.map(({ plan, year }) => ({ sheet: plan.sheet, form: plan.table.layout.form, year })),
    narrative: question.told ? narasiText(context) : null,
    sheets: buildReport(context, question.ids),
    kept: question.ids.includes('isian') ? (isianOf(context)?.kept ?? []) : [],
  };
}
