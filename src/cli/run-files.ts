import type { Result } from 'sarif';
import { SEVERITIES, type Severity } from '../core/finding';
import { cliTextOf } from '../messages/cli';
import { fill, type Language } from '../messages/format';
import { baselineOf } from '../app/baseline';
import { compareWorkbooks } from '../app/check-together';
import type { ReadProgress } from '../app/ports';
import type { ComparedTable } from '../core/compare/compared-table';
import { findFiles, realPathOf } from './find-files';
import { readGivenFiles, type Given, type GivenPaths } from './given-files';
import { unreadOutcome, type Format, type Job, type Outcome } from './job';
import { onInterrupt } from './interrupt';
import { fileOutput, standardOutput, type Output } from './output';
import { runJobs } from './pool';
import { createProgress } from './progress';
import { sarifLog } from './sarif';
import { pensOf, type Paper } from './text/paper';
import { oneLine, wrap } from './text/wrap';

/** Lowest severity that makes the program fail. */
export type FailOn = Severity | 'never';

/** What the commands on files are asked to do. */
export interface FilesRequest {
  readonly command: Exclude<Job['command'], 'tables'>;
  readonly args: readonly string[];
  readonly sheets: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly out: string | null;
  readonly failOn: FailOn;
  /** The files belong together: their tables are compared with each other too. */
  readonly together: boolean;
  readonly paper: Paper;
  readonly given: GivenPaths;
}

/** What all files gave together. */
interface Tally {
  readonly severities: Record<Severity, number>;
  tables: number;
  unrecognised: number;
  /** Files that were read. */
  files: number;
  readonly accepted: Set<string>;
  acceptedCount: number;
  known: number;
  vanished: number;
  readonly unread: { readonly file: string; readonly reason: string }[];
  readonly results: Result[];
}

/** Exit status: nothing to report. */
const FINE = 0;
/** Exit status: findings at or above `--fail-on`. */
const FINDINGS = 1;
/** Exit status: some file, or the request itself, could not be read. */
export const UNREAD = 2;

/** Does what the command says with every file and prints the outcome; gives the exit status. */
export async function runFiles(request: FilesRequest): Promise<number> {
  const { language } = request;
  const given = await readGivenFiles(request.given, language);
  if (typeof given === 'string') {
    complain(given);
    return UNREAD;
  }
  const found = await findFiles(request.args);
  const jobs = found.flatMap((own) => ('file' in own ? [jobOf(request, own.file, given)] : []));
  const output = await openOutput(request, jobs);
  if (typeof output === 'string') {
    complain(output);
    return UNREAD;
  }
  const progress = createProgress(cliTextOf(language).progress);
  onInterrupt(() => {
    progress.hide();
    output.discard();
  });

  const tally = emptyTally();
  let done = 0;
  const toSheet: ReadProgress = (_sheets, _total, sheet) => progress.show(done, jobs.length, sheet);
  const outcomes = runJobs(
    request.together ? await besideEachOther(jobs, given.settings, toSheet) : jobs,
    toSheet,
  );
  for (const own of found) {
    if ('file' in own) progress.show(done, jobs.length, own.file);
    const next = 'file' in own ? await outcomes.next() : null;
    const outcome =
      'file' in own ? (next?.value as Outcome) : unreadOutcome(own.argument, { kind: own.problem }, language);
    if ('file' in own) done += 1;
    progress.hide();
    add(tally, outcome);
    if (outcome.unread !== null) complain(outcome.unread);
    else await output.write(outcome.text);
  }
  await outcomes.return(undefined);

  const status = statusOf(tally, request);
  if (request.command === 'check' && tally.tables === 0 && tally.unread.length === 0) {
    complain(cliTextOf(language).unread.nothingChecked);
  }
  if (tally.unread.length === 0) tellStale(given.accepted, tally, request);
  await output.write(closing(request, tally, jobs, status));
  await output.close();
  return status;
}

/**
 * The jobs with what comparing their files with each other gives. For that every file is read once more before: only what
 * tables are compared by is kept of them all, so that memory grows with their items and not with their cells.
 */
async function besideEachOther(
  jobs: readonly Job[],
  settings: Given['settings'],
  onProgress: ReadProgress,
): Promise<Job[]> {
  const tables: ComparedTable[] = [];
  const cut = jobs.map((job): Job => ({ ...job, command: 'tables' }));
  for await (const { compared } of runJobs(cut, onProgress)) tables.push(...(compared ?? []));
  const beside = compareWorkbooks(tables, settings ?? undefined);
  return jobs.map((job) => {
    const own = beside.get(job.file);
    return own ? { ...job, beside: own } : job;
  });
}

/** Names the acceptances of the given file that match nothing in any workbook; after a file was unread, nothing is sure. */
function tellStale(
  accepted: Given['accepted'],
  tally: Tally,
  { sheets, given, language }: FilesRequest,
): void {
  const stale = accepted.filter(({ fingerprint }) => !tally.accepted.has(fingerprint));
  if (stale.length === 0 || sheets.length > 0) return;
  const shown = stale.slice(0, MOST_STALE).map(({ fingerprint }) => oneLine(fingerprint));
  const values = {
    count: stale.length,
    file: oneLine(given.accepted ?? ''),
    names: [...shown, ...(stale.length > MOST_STALE ? ['…'] : [])].join('; '),
  };
  complain(fill(cliTextOf(language).text.staleGiven, values, language));
}

/** Acceptances that a message names. */
const MOST_STALE = 10;

function jobOf(
  { command, sheets, format, language, paper }: FilesRequest,
  file: string,
  { baseline, ...given }: Given,
): Job {
  const own = baseline && baselineOf(baseline, file);
  return { command, file, sheets, format, language, paper, ...given, baseline: own };
}

/** The place to write to, or why there is none. */
async function openOutput({ out, language }: FilesRequest, jobs: readonly Job[]): Promise<Output | string> {
  if (out === null) return standardOutput();
  const { unread } = cliTextOf(language);
  const path = realPathOf(out);
  if (jobs.some(({ file }) => realPathOf(file) === path))
    return fill(unread.outIsInput, { file: out }, language);
  try {
    return await fileOutput(out);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return fill(unread.outUnwritable, { file: out, detail }, language);
  }
}

function emptyTally(): Tally {
  return {
    severities: { error: 0, warning: 0, info: 0 },
    tables: 0,
    unrecognised: 0,
    files: 0,
    accepted: new Set(),
    acceptedCount: 0,
    known: 0,
    vanished: 0,
    unread: [],
    results: [],
  };
}

function add(tally: Tally, outcome: Outcome): void {
  if (outcome.unread !== null) {
    tally.unread.push({ file: outcome.file, reason: outcome.unread });
    return;
  }
  tally.files += 1;
  tally.tables += outcome.tables;
  tally.unrecognised += outcome.unrecognised;
  tally.known += outcome.known;
  tally.vanished += outcome.vanished;
  tally.acceptedCount += outcome.accepted.length;
  for (const fingerprint of outcome.accepted) tally.accepted.add(fingerprint);
  for (const severity of SEVERITIES) tally.severities[severity] += outcome.severities[severity];
  for (const result of outcome.results) tally.results.push(result);
}

/** Nothing checked at all is no success either: whoever relies on the status must not take it for one. */
function statusOf(tally: Tally, { command, failOn }: FilesRequest): number {
  if (tally.unread.length > 0) return UNREAD;
  if (command !== 'check') return FINE;
  if (tally.tables === 0) return UNREAD;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return counted.some((severity) => tally.severities[severity] > 0) ? FINDINGS : FINE;
}

/** What follows the last file: a summary to read, or the whole log where the format is one document. */
function closing(request: FilesRequest, tally: Tally, jobs: readonly Job[], exitCode: number): string {
  const { format, language, paper } = request;
  if (format === 'json') return '';
  if (format === 'sarif') {
    const files = jobs.map(({ file }) => file);
    const { results, unread } = tally;
    return `${JSON.stringify(sarifLog({ files, results, unread, exitCode, language }), null, 2)}\n`;
  }
  const { text } = cliTextOf(language);
  const { strong } = pensOf(paper);
  const { severities, tables, unrecognised, files } = tally;
  const counts = { ...severities, tables, unrecognised, files };
  const total = severities.error + severities.warning + severities.info;
  const judged = tally.acceptedCount + tally.known > 0;
  const checked = total > 0 || tables === 0 || judged ? text.summary : text.summaryFine;
  const summary = { map: text.mapSummary, check: checked, capaian: text.capaianSummary }[request.command];
  const sentences = files > 0 ? [fill(summary, counts, language)] : [];
  if (tally.acceptedCount > 0)
    sentences.push(fill(text.summaryAccepted, { count: tally.acceptedCount }, language));
  if (request.given.baseline !== null) {
    const { known, vanished } = tally;
    sentences.push(fill(text.summaryBaseline, { known, vanished }, language));
  }
  if (tally.unread.length > 0)
    sentences.push(fill(text.summaryUnread, { count: tally.unread.length }, language));
  return `${wrap(sentences.join(' '), paper.width).map(strong).join('\n')}\n`;
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
