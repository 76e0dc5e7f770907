import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { buildReport, REPORT_SHEETS } from '../app/report';
import { evaluationJson } from '../app/report/evaluation-json';
import { isianOf } from '../app/report/isian';
import { readBeside, readTogether, type ReadWorkbook } from '../app/report/read-together';
import type { ReportContext } from '../app/report/report-sheet';
import { evaluableSubjects, evaluationOf } from '../app/report/tabel-ii-1';
import { yearOf } from '../core/report/evaluation/tables';
import { calculateFormulas } from '../hosts/xlsx-file/calculate-formulas';
import { openXlsxFile } from '../hosts/xlsx-file/open-xlsx-file';
import { cliTextOf } from '../messages/cli';
import { sayEvaluation, type EvaluationKey } from '../messages/evaluation';
import { fill, type Language } from '../messages/format';
import { findFiles, realPathOf } from './find-files';
import { onInterrupt } from './interrupt';
import { reasonOf } from './job';
import { fileOutput } from './output';
import { createProgress } from './progress';
import { UNREAD } from './run-files';
import { evaluationText } from './text/evaluation-text';
import type { Paper } from './text/paper';
import { oneLine, wrap } from './text/wrap';
import { explain } from './unread';

/** What `report` is asked to do. */
export interface ReportRequest {
  readonly args: readonly string[];
  readonly out: string | null;
  /** Ids of the sheets to write; null for the usual ones. */
  readonly only: readonly string[] | null;
  readonly form: string;
  readonly sheetPaper: ReportContext['paper'];
  /** As it was typed. */
  readonly year: string | null;
  readonly force: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly paper: Paper;
}

/** Exit status: everything asked for was written. */
const WRITTEN = 0;

/** Version of the JSON. */
const REPORT_VERSION = 1;
/** All ids a sheet can be asked for by. */
export const REPORT_IDS = REPORT_SHEETS.map(({ id }) => id);
const USUAL_IDS = REPORT_SHEETS.filter(({ onRequest }) => !onRequest).map(({ id }) => id);

/** Reads all files as one workbook and writes our sheets to a new one; gives the exit status. */
export async function runReport(request: ReportRequest): Promise<number> {
  const { language } = request;
  const say = (key: EvaluationKey, values: Readonly<Record<string, string | number>> = {}): string =>
    sayEvaluation(key, values, language);
  const found = await findFiles(request.args);
  const files = found.flatMap((own) => ('file' in own ? [own.file] : []));
  const refusal = refusalOf(request, files, say);
  if (refusal !== null) return refuse(refusal);

  const progress = createProgress(cliTextOf(language).progress);
  onInterrupt(() => progress.hide());
  const read: ReadWorkbook[] = [];
  const taken: string[] = [];
  let unread = false;
  for (const own of found) {
    if (!('file' in own)) {
      unread = true;
      complain(explain(own.argument, { kind: own.problem }, language));
      continue;
    }
    try {
      progress.show(read.length, files.length, own.file);
      const reader = await openXlsxFile(own.file, { calculate: calculateFormulas });
      read.push(await readBeside(reader, basename(own.file), taken));
    } catch (error) {
      progress.hide();
      unread = true;
      complain(explain(own.file, reasonOf(error), language));
    }
  }
  progress.hide();
  if (unread) return refuse(say('refused.unread'));
  const context: ReportContext = {
    ...readTogether(read),
    language,
    now: new Date(),
    paper: request.sheetPaper,
    form: request.form,
    ...(request.year === null ? {} : { year: Number(request.year) }),
  };
  if (request.year !== null && !knowsYear(context, Number(request.year))) {
    const years = evaluableSubjects(context).flatMap(({ year }) => (year === null ? [] : [String(year)]));
    return refuse(
      say('refused.year', { year: oneLine(request.year), years: years.sort().join(', ') || 'none' }),
    );
  }
  return write(context, request, say);
}

type Say = (key: EvaluationKey, values?: Readonly<Record<string, string | number>>) => string;

/** What stands against the request itself, in words; null where nothing does. */
function refusalOf(
  { out, only, force, language }: ReportRequest,
  files: readonly string[],
  say: Say,
): string | null {
  if (out === null) return say('refused.noOut');
  const unknown = only?.find((id) => !REPORT_IDS.includes(id));
  if (unknown !== undefined)
    return say('refused.unknownSheet', { id: oneLine(unknown), ids: REPORT_IDS.join(', ') });
  if (!/\.xlsx$/i.test(out)) return say('refused.outName', { file: oneLine(out) });
  const path = realPathOf(out);
  if (files.some((file) => realPathOf(file) === path))
    return fill(cliTextOf(language).unread.outIsInput, { file: oneLine(out) }, language);
  return existsSync(out) && !force ? say('refused.outExists', { file: oneLine(out) }) : null;
}

function knowsYear({ reading }: ReportContext, year: number): boolean {
  return reading.plans.some((plan) => yearOf(plan) === year);
}

/** Writes the sheets and tells where they come from; gives the exit status. */
async function write(context: ReportContext, request: ReportRequest, say: Say): Promise<number> {
  const { language, paper } = request;
  const ids = request.only ?? USUAL_IDS;
  const built = ids.map((id) => ({ id, sheets: buildReport(context, [id]) }));
  const sheets = built.flatMap((own) => own.sheets);
  const without = built.filter((own) => own.sheets.length === 0).map(({ id }) => id);
  if (sheets.length === 0) return refuse(say('refused.nothing'));
  const out = request.out ?? '';
  try {
    const output = await fileOutput(out);
    onInterrupt(() => output.discard());
    // Nothing but a report needs what writes it.
    const { writeWorkbook } = await import('../hosts/xlsx-file/write-workbook');
    await output.write(await writeWorkbook(sheets));
    await output.close();
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(fill(cliTextOf(language).unread.outUnwritable, { file: oneLine(out), detail }, language));
  }
  const join = ids.includes('tabel-ii-1') ? evaluationOf(context) : null;
  const evaluation = join && evaluationJson(join);
  const isian = ids.includes('isian') ? isianOf(context) : null;
  const names = sheets.map(({ name }) => name);
  if (request.format === 'json') {
    const filled = isian && { fresh: isian.fresh, kept: isian.kept };
    const json = { version: REPORT_VERSION, out, sheets: names, notMade: without, evaluation, isian: filled };
    process.stdout.write(`${JSON.stringify(json)}\n`);
  } else {
    if (evaluation) process.stdout.write(evaluationText(evaluation, language, paper));
    const lines = [
      ...(isian && isian.fresh !== null
        ? [say('isian.done', { fresh: isian.fresh, kept: isian.kept.length })]
        : []),
      ...(isian && isian.kept.length > 0
        ? [say('isian.kept', { names: oneLine(isian.kept.join('; ')) })]
        : []),
      say('report.written', { file: oneLine(out), sheets: names.join(', ') }),
    ];
    process.stdout.write(`${lines.flatMap((line) => wrap(line, paper.width)).join('\n')}\n`);
  }
  if (without.length > 0) complain(say('refused.notMade', { ids: without.join(', ') }));
  return without.length > 0 && request.only !== null ? UNREAD : WRITTEN;
}

function refuse(text: string): number {
  complain(text);
  return UNREAD;
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
