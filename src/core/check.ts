import { comparedTable } from './compare/compared-table';
import { compareTables, type Comparison } from './compare/comparison';
import type { Correction } from './detect/correction';
import { withoutOwnColumns } from './capaian/block/own-columns';
import { detectTables, emptyTable } from './detect/detect';
import { withoutEchoes } from './echo/echo';
import type { Finding } from './finding';
import { formatCode } from './grid/code';
import type { Grid } from './grid/grid';
import { keyOf } from './grid/words';
import type { Item } from './plan/plan';
import { readGenderStatement } from './plan/gender-statement';
import { buildPlans } from './plan/region';
import { readReference } from './reference/read-reference';
import type { ReferenceList } from './reference/reference';
import { RULES } from './rules/index';
import type { Found, Rule, WorkbookReading } from './rules/rule';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Reads grids into plans; sheets are independent, so that a host may feed them one by one. */
export function readPlans(sheets: readonly Grid[], corrections: readonly Correction[] = []): WorkbookReading {
  // What we put beside a table is no part of it.
  const grids = sheets.map(withoutOwnColumns);
  const references: ReferenceList[] = [];
  const detections = grids.map((grid) => {
    const own = corrections.find(({ sheetId }) => sheetId === grid.id);
    const reference = own?.form !== undefined ? null : readReference(grid);
    if (reference) {
      references.push(reference);
      return { plans: [], unrecognised: [] };
    }
    const statement = own?.form === undefined ? readGenderStatement(grid) : null;
    if (statement) return { plans: [statement], unrecognised: [] };
    const { tables, unrecognised } = detectTables(grid, corrections);
    const plans = buildPlans(tables, own?.levels, own?.region);
    const empty = plans.filter(({ items }) => items.length === 0).map(({ table }) => emptyTable(table));
    return {
      plans: plans.filter(({ items }) => items.length > 0),
      unrecognised: [...unrecognised, ...empty].sort((a, b) => a.area.top - b.area.top),
    };
  });
  return {
    grids,
    plans: detections.flatMap((detection) => detection.plans),
    unrecognised: detections.flatMap((detection) => detection.unrecognised),
    references,
    apart: corrections.flatMap(({ sheetId, apart = [] }) =>
      apart.map(({ form, with: other }) => ({ a: { sheetId, form }, b: other })),
    ),
  };
}

/**
 * Runs the rules about tables over those of several files; gives what the tables of one file do not tell by themselves,
 * each finding with the file of its cell.
 */
export function checkTogether(
  comparison: Comparison,
  settings: Settings = DEFAULT_SETTINGS,
): { file: string; finding: Finding }[] {
  const { tables } = comparison;
  const ids = new Map(tables.map(({ file, sheet, sheetId }) => [`${file}|${sheet}`, sheetId]));
  const repeats = new Map<string, Map<string, number>>();
  return RULES.flatMap((rule) => {
    if (rule.scope !== 'tables') return [];
    return [...rule.check(comparison, settings)].map((found) => {
      const { file = '', ...at } = found.at;
      const own = repeats.get(file) ?? new Map<string, number>();
      repeats.set(file, own);
      const sheetIds = new Map([[at.sheet, ids.get(`${file}|${at.sheet}`) ?? at.sheet]]);
      // What is accepted of one workbook by itself says nothing of it beside another one.
      const identity = `${found.identity ?? ''}|antarberkas`;
      return { file, finding: toFinding(rule, { ...found, at, identity }, sheetIds, own) };
    });
  });
}

/** Runs every rule over what was read; findings come sheet by sheet, from the top down, each with what follows from it. */
export function check(
  reading: WorkbookReading,
  settings: Settings = DEFAULT_SETTINGS,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const ids = new Map(reading.grids.map((grid) => [grid.sheet, grid.id]));
  const findings: Finding[] = [];
  const repeats = new Map<string, number>();
  for (const rule of rules) {
    for (const found of runRule(rule, reading, settings)) findings.push(toFinding(rule, found, ids, repeats));
  }
  return withoutEchoes(inOrder(findings, reading), reading, settings, rules);
}

/** Findings sheet by sheet, from the top down. */
export function inOrder(findings: readonly Finding[], { grids }: WorkbookReading): Finding[] {
  const order = new Map(grids.map((grid, index) => [grid.sheet, index]));
  return [...findings].sort(
    (a, b) =>
      (order.get(a.at.sheet) ?? 0) - (order.get(b.at.sheet) ?? 0) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}

const comparisons = new WeakMap<WorkbookReading, { readonly settings: Settings; readonly own: Comparison }>();

/** The tables of a workbook compared with each other, once a reading. */
export function comparisonOf(reading: WorkbookReading, settings: Settings = DEFAULT_SETTINGS): Comparison {
  const known = comparisons.get(reading);
  if (known?.settings === settings) return known.own;
  const own = compareTables(
    reading.plans.map((plan) => comparedTable(plan)),
    settings,
    reading.apart,
  );
  comparisons.set(reading, { settings, own });
  return own;
}

function* runRule(rule: Rule, reading: WorkbookReading, settings: Settings): Generator<Found> {
  if (rule.scope === 'workbook') yield* rule.check(reading, settings);
  else if (rule.scope === 'tables') yield* rule.check(comparisonOf(reading, settings), settings);
  else
    for (const plan of reading.plans) {
      // In a page of prose there is nothing to compute; its amount is compared with the tables.
      if (!plan.table.layout.prose) yield* rule.check(plan, settings);
    }
}

function toFinding(
  rule: Rule,
  found: Found,
  ids: ReadonlyMap<string, string>,
  repeats: Map<string, number>,
): Finding {
  const identity = [
    rule.id,
    ids.get(found.at.sheet) ?? found.at.sheet,
    found.item ? itemKey(found.item) : (found.identity ?? ''),
    found.role ?? '',
  ].join('|');
  // Two rows of the same name path get an ordinal, so that accepting one leaves the other.
  const count = (repeats.get(identity) ?? 0) + 1;
  repeats.set(identity, count);
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    at: found.at,
    related: found.related ?? [],
    facts: found.facts,
    ...(found.fix ? { fix: found.fix } : {}),
    fingerprint: count === 1 ? identity : `${identity}|${String(count)}`,
  };
}

/** Identity of an item that survives inserted rows: its unit with its code, else the path of its names. */
function itemKey(item: Item): string {
  const own = item.code ? formatCode(item.code) : pathOf(item);
  return item.unit ? `${keyOf(item.unit)}/${own}` : own;
}

function pathOf(item: Item): string {
  const names: string[] = [];
  for (let step: Item | null = item; step; step = step.parent) names.unshift(keyOf(step.name.text));
  return names.join('/');
}
