import type { Result } from 'sarif';
import { loadChoices } from '../app/capaian-choices';
import { capaianJson } from '../app/capaian-json';
import { loadAcceptances, partByAcceptance, type Acceptance } from '../app/accept-finding';
import { againstBaseline, type KnownFinding } from '../app/baseline';
import { checkJson } from '../app/check-json';
import { ALONE, withOthers, type BesideOthers } from '../app/check-together';
import { checkWorkbook } from '../app/check-workbook';
import { mapJson } from '../app/map-json';
import { mapWorkbook, type WorkbookRequest } from '../app/map-workbook';
import { loadCorrections } from '../app/corrections';
import { loadSettings } from '../app/settings';
import { HostError, type ReadProgress, type SettingsReader, type WorkbookReader } from '../app/ports';
import { comparedTable, type ComparedTable } from '../core/compare/compared-table';
import type { Correction } from '../core/detect/correction';
import type { Severity } from '../core/finding';
import type { Settings } from '../core/settings';
import { calculateFormulas } from '../hosts/xlsx-file/calculate-formulas';
import { openXlsxFile } from '../hosts/xlsx-file/open-xlsx-file';
import type { Language } from '../messages/format';
import { sarifResults } from './sarif';
import { capaianText } from './text/capaian-text';
import { checkText } from './text/check-text';
import { mapText } from './text/map-text';
import type { Paper } from './text/paper';
import { explain, type Reason } from './unread';

/** What the output looks like. */
export type Format = 'text' | 'json' | 'sarif';

/** What to do with one file: plain data that can cross to a worker. */
export interface Job {
  /** `tables` only gives the tables that others are compared with. */
  readonly command: 'map' | 'check' | 'capaian' | 'tables';
  readonly file: string;
  readonly sheets: readonly string[];
  readonly format: Format;
  readonly language: Language;
  readonly paper: Paper;
  /** Corrections given besides those in the workbook; a sheet named here has no others. */
  readonly corrections: readonly Correction[];
  /** What comparing the file with those given together with it gave. */
  readonly beside?: BesideOthers;
  /** Acceptances given besides those in the workbook. */
  readonly accepted: readonly Acceptance[];
  /** What an earlier check found in the file; null where none was given. */
  readonly baseline: readonly KnownFinding[] | null;
  /** Settings instead of those in the workbook, or null. */
  readonly settings: Settings | null;
}

/** What one file gave: text to print or results to collect, or why it could not be read. */
export interface Outcome {
  readonly file: string;
  readonly text: string;
  readonly results: readonly Result[];
  readonly severities: Readonly<Record<Severity, number>>;
  readonly tables: number;
  readonly unrecognised: number;
  /** Fingerprints of accepted findings. */
  readonly accepted: readonly string[];
  /** Findings that an earlier check had, and those of it that are gone. */
  readonly known: number;
  readonly vanished: number;
  /** Why the file could not be read, in words; null when it was. */
  readonly unread: string | null;
  /** Its tables cut down to what others are compared with them by, where that was asked for. */
  readonly compared?: readonly ComparedTable[];
}

const NOTHING = {
  text: '',
  results: [],
  severities: { error: 0, warning: 0, info: 0 },
  tables: 0,
  unrecognised: 0,
  accepted: [],
  known: 0,
  vanished: 0,
};

/** The outcome of a file that could not be read. */
export function unreadOutcome(file: string, reason: Reason, language: Language): Outcome {
  return { ...NOTHING, file, unread: explain(file, reason, language) };
}

/** Reads one file and puts what was found into the wished form; never rejects. */
export async function runJob(job: Job, onProgress?: ReadProgress): Promise<Outcome> {
  const { file, language } = job;
  try {
    const reader = await openXlsxFile(file, { calculate: calculateFormulas });
    const missing = await missingSheet(reader, job.sheets);
    if (missing) return unreadOutcome(file, missing, language);
    const corrections = await correctionsOf(job, reader);
    const request = {
      corrections,
      ...(job.sheets.length > 0 ? { sheets: job.sheets } : {}),
      ...(onProgress ? { onProgress } : {}),
    };
    return await COMMANDS[job.command](job, reader, request);
  } catch (error) {
    return unreadOutcome(file, reasonOf(error), language);
  }
}

/** The corrections in force: those of the workbook but for the sheets that others were given for. */
async function correctionsOf(
  { sheets, corrections }: Job,
  reader: WorkbookReader & SettingsReader,
): Promise<readonly Correction[]> {
  const given = new Set(corrections.map(({ sheetId }) => sheetId));
  const kept = (await loadCorrections(reader)).filter(({ sheetId }) => !given.has(sheetId));
  const read = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  // Of a sheet that is not read nothing can be said to match or not.
  return [...kept, ...corrections].filter(
    ({ sheetId }) => read.size === 0 || read.has(sheetId.toLowerCase()),
  );
}

type Request = WorkbookRequest & { readonly corrections: readonly Correction[] };

const COMMANDS = { map, check, capaian, tables } as const;

async function map(
  { file, format, language, paper }: Job,
  reader: WorkbookReader,
  request: Request,
): Promise<Outcome> {
  const reading = await mapWorkbook(reader, request);
  const text =
    format === 'json'
      ? `${JSON.stringify(mapJson(file, reading, request.corrections))}\n`
      : mapText(file, reading, language, paper);
  return {
    ...NOTHING,
    file,
    text,
    tables: reading.plans.length,
    unrecognised: reading.unrecognised.length,
    unread: null,
  };
}

async function check(job: Job, reader: WorkbookReader & SettingsReader, request: Request): Promise<Outcome> {
  const { file, format, language, paper } = job;
  const settings = job.settings ?? (await loadSettings(reader));
  const checked = await checkWorkbook(reader, { ...request, settings });
  const { reading, findings, pairs } = withOthers(checked, job.beside ?? ALONE);
  // A reason given with the command stands before one kept in the workbook.
  const given = new Set(job.accepted.map(({ fingerprint }) => fingerprint));
  const kept = (await loadAcceptances(reader)).filter(({ fingerprint }) => !given.has(fingerprint));
  const read = new Set(reading.grids.map(({ sheet }) => sheet));
  const wasChecked = (sheet: string): boolean => job.sheets.length === 0 || read.has(sheet);
  const { open, accepted, stale } = partByAcceptance(findings, [...kept, ...job.accepted], wasChecked);
  const own = new Set(kept);
  const baseline = job.baseline && againstBaseline(job.baseline, findings, open, wasChecked);
  const json = checkJson(
    file,
    { reading, findings: baseline?.fresh ?? open, pairs },
    language,
    request.corrections,
    { accepted, stale: stale.filter((entry) => own.has(entry)), baseline },
  );
  const text = {
    json: () => `${JSON.stringify(json)}\n`,
    text: () => checkText(json, language, paper),
    sarif: () => '',
  };
  return {
    file,
    text: text[format](),
    results: format === 'sarif' ? sarifResults(json) : [],
    severities: json.summary,
    tables: json.tables.length,
    unrecognised: json.unrecognised.length,
    accepted: accepted.map(({ finding }) => finding.fingerprint),
    known: baseline?.known ?? 0,
    vanished: baseline?.vanished.length ?? 0,
    unread: null,
  };
}

async function capaian(
  { file, format, language, paper, settings }: Job,
  reader: WorkbookReader & SettingsReader,
  request: Request,
): Promise<Outcome> {
  const reading = await mapWorkbook(reader, request);
  const json = capaianJson(
    file,
    reading,
    await loadChoices(reader),
    settings ?? (await loadSettings(reader)),
  );
  return {
    ...NOTHING,
    file,
    text: format === 'json' ? `${JSON.stringify(json)}\n` : capaianText(json, language, paper),
    tables: json.tables.length,
    unrecognised: reading.unrecognised.length,
    unread: null,
  };
}

async function tables({ file }: Job, reader: WorkbookReader, request: Request): Promise<Outcome> {
  const reading = await mapWorkbook(reader, request);
  const compared = reading.plans.map((plan) => comparedTable(plan, file));
  return { ...NOTHING, file, unread: null, compared };
}

async function missingSheet(reader: WorkbookReader, wanted: readonly string[]): Promise<Reason | null> {
  if (wanted.length === 0) return null;
  const sheets = await reader.sheetNames();
  const known = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const missing = wanted.find((sheet) => !known.has(sheet.toLowerCase()));
  return missing === undefined ? null : { kind: 'noSheet', sheet: missing, sheets };
}

/** Why a file could not be read, from what was thrown. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof HostError) {
    const code = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
    return ['EACCES', 'EPERM', 'EBUSY'].includes(code) ? { kind: 'noPermission' } : { kind: error.kind };
  }
  // Texts beyond what one string can hold.
  if (error instanceof RangeError && /string length/i.test(error.message)) return { kind: 'outOfMemory' };
  return { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
}
