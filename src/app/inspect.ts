import { check, comparisonOf, readPlans } from '../core/check';
import type { Correction } from '../core/detect/correction';
import type { DetectedTable, Rival } from '../core/detect/detect';
import type { Evidence } from '../core/detect/match';
import type { Finding } from '../core/finding';
import { formatCode } from '../core/grid/code';
import type { Area, Grid } from '../core/grid/grid';
import type { Role } from '../core/layouts/layout';
import { looksWanted, type LookRequest } from '../core/plan/looks';
import type { Level, LevelHint } from '../core/plan/plan';
import { rowIdentities, type RowIdentity } from '../core/plan/region';
import type { WorkbookReading } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { comparedPairs, type ComparedPair } from './comparisons';
import { correctionsInUse, type CorrectionUse } from './corrections-in-use';

/** One column under the header of a table, with the role it was given, or null where it has none. */
export interface ColumnSummary {
  readonly column: number;
  /** Heading path as written, joined by ` > `. */
  readonly header: string;
  readonly number: number | null;
  readonly role: Role | null;
  readonly evidence: readonly Evidence[];
}

/** One item of a table, to be told by its identity. */
export interface RowSummary {
  readonly key: string;
  /** Which of several rows of that key in the sheet, from 1. */
  readonly nth: number;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly code: string | null;
  readonly name: string;
  readonly level: Level;
  readonly levelBy: LevelHint;
}

/** One table of a sheet as a person wants to hear of it. */
export interface TableSummary {
  readonly form: string;
  /** How sure, from 0 to 1. */
  readonly score: number;
  readonly rivals: readonly Rival[];
  readonly area: Area;
  readonly items: number;
  readonly year: number | null;
  readonly unit: string | null;
  readonly columns: readonly ColumnSummary[];
  /** Rows whose level nothing in them tells, and those the user gave a level; the first of them. */
  readonly unsure: readonly RowSummary[];
  /** How many of them there are. */
  readonly unsureCount: number;
  /** The last rows, among which the end of the table is looked for. */
  readonly lastRows: readonly RowSummary[];
}

/** Something headed like a table that was not recognised, with the nearest form and what it lacks. */
interface UnknownTable {
  readonly area: Area;
  readonly best: string | null;
  readonly score: number;
  readonly missing: readonly Role[];
  /** True for a form with nothing filled in. */
  readonly empty: boolean;
}

/** What was found in one sheet. */
export interface SheetSummary {
  readonly sheet: string;
  readonly id: string;
  readonly hidden: boolean;
  readonly empty: boolean;
  readonly tables: readonly TableSummary[];
  readonly unknown: readonly UnknownTable[];
  /** Number of items of the nomenclature that the sheet holds; null for every other sheet. */
  readonly referenceItems: number | null;
  /** What the user said of the sheet. */
  readonly corrections: readonly CorrectionUse[];
  /** Names whose looks could tell levels that nothing else does. */
  readonly looksWanted: readonly LookRequest[];
}

/** What reading and checking gave, as plain data that can cross from a worker. */
export interface Inspection {
  readonly sheets: readonly SheetSummary[];
  readonly findings: readonly Finding[];
  /** Which tables were compared with each other. */
  readonly pairs: readonly ComparedPair[];
}

/** What to inspect; without `rules`, the tables are recognised and nothing is checked. */
export interface InspectionRequest {
  readonly grids: readonly Grid[];
  readonly corrections: readonly Correction[];
  readonly rules: boolean;
  readonly settings: Settings;
  readonly signal?: AbortSignal;
}

/** Inspects grids wherever that does not hold up the user; rejects with the signal's reason when stopped. */
export type Inspector = (request: InspectionRequest) => Promise<Inspection>;

/** Reads grids into tables and, when asked to, runs the rules over them. */
export function inspect({ grids, corrections, rules, settings }: InspectionRequest): Inspection {
  const reading = readPlans(grids, corrections);
  const uses = correctionsInUse(corrections, reading);
  const sheets = grids.map((grid) => summariseSheet(grid, reading, uses));
  // What is asked for again with looks need not be checked without them.
  const open = sheets.some((sheet) => sheet.looksWanted.length > 0);
  return {
    sheets,
    findings: rules && !open ? check(reading, settings) : [],
    pairs: open ? [] : comparedPairs(comparisonOf(reading, settings)),
  };
}

/** Rows of a table that a summary names of each kind: more than anybody sets right by hand. */
const MOST_ROWS = 500;

function summariseSheet(grid: Grid, reading: WorkbookReading, uses: readonly CorrectionUse[]): SheetSummary {
  const plans = reading.plans.filter(({ sheetId }) => sheetId === grid.id);
  const rows = rowIdentities(plans);
  return {
    sheet: grid.sheet,
    id: grid.id,
    hidden: grid.visibility !== 'visible',
    empty: grid.rows.every((row) => row === undefined || row.length === 0),
    tables: plans.map((plan) => ({
      form: plan.table.layout.form,
      score: plan.table.score,
      rivals: plan.table.rivals,
      area: areaOf(plan.table),
      items: plan.items.length,
      year: plan.table.year,
      unit: plan.table.unit,
      columns: columnsOf(plan.table),
      ...rowsOf(rows.filter(({ item }) => plan.items[item.index] === item)),
    })),
    unknown: reading.unrecognised
      .filter(({ sheet }) => sheet === grid.sheet)
      .map(({ area, best, score, missing, empty }) => ({ area, best, score, missing, empty })),
    referenceItems: reading.references.find(({ sheet }) => sheet === grid.sheet)?.items.size ?? null,
    corrections: uses.filter(({ thing }) => thing.sheetId === grid.id),
    looksWanted: plans.flatMap(looksWanted),
  };
}

function rowsOf(rows: readonly RowIdentity[]): Pick<TableSummary, 'unsure' | 'unsureCount' | 'lastRows'> {
  const unsure = rows.filter(({ item }) => !item.levelSure || item.levelBy === 'user');
  return {
    unsure: unsure.slice(0, MOST_ROWS).map(summariseRow),
    unsureCount: unsure.length,
    lastRows: rows.slice(-MOST_ROWS).map(summariseRow),
  };
}

function summariseRow({ item, key, nth }: RowIdentity): RowSummary {
  const { row, code, codeText, name, level, levelBy } = item;
  return {
    key,
    nth,
    row,
    column: name.at.column,
    code: code ? formatCode(code) : (codeText?.text ?? null),
    name: name.text,
    level,
    levelBy,
  };
}

function areaOf({ header, bodyBottom }: DetectedTable): Area {
  const columns = header.paths.map(({ column }) => column);
  return {
    top: header.top,
    left: Math.min(...columns),
    bottom: bodyBottom,
    right: Math.max(...columns),
  };
}

/** Every column with a heading, and those without one that play a role. */
function columnsOf({ header, columns }: DetectedTable): ColumnSummary[] {
  const mapped = new Map(columns.map((column) => [column.column, column]));
  const summaries: ColumnSummary[] = [];
  for (const { column, path, number } of header.paths) {
    const own = mapped.get(column);
    if (!own && path.length === 0) continue;
    summaries.push({
      column,
      header: own?.header ?? path.join(' > '),
      number: own?.number ?? number?.number ?? null,
      role: own?.role ?? null,
      evidence: own?.evidence ?? [],
    });
  }
  return summaries;
}
