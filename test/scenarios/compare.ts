import { check, readPlans } from '../../src/core/check';
import { formatCode } from '../../src/core/grid/code';
import { formatColumn, formatRef } from '../../src/core/grid/ref';
import { collapse } from '../../src/core/grid/words';
import type { Unrecognised } from '../../src/core/detect/detect';
import type { Entry, Item, Plan } from '../../src/core/plan/plan';
import type { Scenario } from './generator';
import type { PlannedFigure, PlannedItem, PlannedPart, PlannedTable } from './table-draft';

/** What reading made of a sheet: all of it right, tables refused and the rest right, or something wrong. */
export interface Outcome {
  readonly kind: 'exact' | 'refused' | 'wrong';
  /** What differs, or why a table was refused. */
  readonly differences: readonly string[];
}

/** Reads a sheet and compares it with the plan it was made from; a sheet without a plan must be refused. */
export function outcomeOf(scenario: Scenario): Outcome {
  return scenario.holds === 'plan' ? readingOf(scenario) : refusalOf(scenario);
}

/** Of a sheet without a plan nothing is read and nothing is said but why. */
function refusalOf({ sheets, holds }: Scenario): Outcome {
  const reading = readPlans(sheets.map(({ grid }) => grid));
  const { plans, unrecognised } = reading;
  const wrong = [
    ...plans.map(({ table, items }) => `read as ${table.layout.form} with ${items.length} items`),
    ...check(reading).map(({ rule, at }) => `${rule} at ${formatRef(at)}`),
  ];
  if (holds === 'empty form' && !unrecognised.some(({ empty }) => empty)) wrong.push('not told to be empty');
  return wrong.length > 0
    ? { kind: 'wrong', differences: wrong }
    : { kind: 'refused', differences: unrecognised.map(reasonOf) };
}

function readingOf({ sheets }: Scenario): Outcome {
  const { plans, unrecognised } = readPlans(sheets.map(({ grid }) => grid));
  const differences: string[] = [];
  const refusals: string[] = [];
  for (const { grid, tables } of sheets) {
    const rest = plans.filter(({ sheet }) => sheet === grid.sheet);
    for (const table of tables) {
      const own = rest.findIndex((plan) => isAt(plan, table));
      const plan = own < 0 ? undefined : rest.splice(own, 1)[0];
      if (plan) differences.push(...compareTable(plan, table));
      else refusals.push(`${table.form} refused`);
    }
    for (const plan of rest) differences.push(`${plan.table.layout.form} read where there is none`);
  }
  if (differences.length > 0) return { kind: 'wrong', differences };
  if (refusals.length === 0) return { kind: 'exact', differences: [] };
  // A table that is neither read nor reported has gone unseen.
  if (unrecognised.length === 0)
    return { kind: 'wrong', differences: refusals.map((line) => `${line} without a reason`) };
  return { kind: 'refused', differences: [...refusals, ...unrecognised.map(reasonOf)] };
}

function reasonOf({ best, score, missing, empty }: Unrecognised): string {
  if (empty) return `${String(best)} with nothing filled in`;
  return `nearest ${best ?? 'none'} (${score.toFixed(2)}), missing ${missing.join(', ') || 'nothing'}`;
}

function isAt(plan: Plan, table: PlannedTable): boolean {
  const top = table.items[0]?.row ?? 0;
  const columns = table.columns.map(({ column }) => column);
  const inside = plan.table.columns.some(({ column }) => columns.includes(column));
  return inside && plan.table.bodyTop <= top && plan.table.bodyBottom >= top;
}

function* compareTable(plan: Plan, table: PlannedTable): Generator<string> {
  const { layout, year, unit, columns } = plan.table;
  if (layout.form !== table.form) {
    yield `${table.form} read as ${layout.form}`;
    return;
  }
  if (table.year !== undefined && year !== table.year) yield `year ${String(year)} for ${String(table.year)}`;
  if (collapse(unit ?? '') !== collapse(table.office ?? ''))
    yield `office ${String(unit)} for ${String(table.office)}`;
  for (const { role, column, scale } of table.columns) {
    const own = columns.find((other) => other.column === column);
    const found = own?.role ?? null;
    if (own && own.scale !== scale)
      yield `column ${formatColumn(column)}: rupiah in ${own.scale} for ${scale}`;
    if (found !== role) yield `column ${formatColumn(column)}: ${String(found)} for ${String(role)}`;
  }
  const totals = plan.totals.map(({ row }) => row + 1).join(' ');
  const planned = table.totals.map((row) => row + 1).join(' ');
  if (totals !== planned) yield `totals in rows ${totals} for ${planned}`;
  yield* compareItems(plan.items, table.items);
}

function* compareItems(found: readonly Item[], planned: readonly PlannedItem[]): Generator<string> {
  const keyOf = (own: { row: number; level: string }): string => `${own.row} ${own.level}`;
  const byKey = new Map(found.map((item) => [keyOf(item), item]));
  const byRow = new Map(found.map((item) => [item.row, item]));
  const rows = new Set(planned.map(({ row }) => row));
  for (const item of found)
    if (!rows.has(item.row)) yield `row ${item.row + 1}: an item where there is none: ${item.name.text}`;
  for (const own of planned) {
    const item = byKey.get(keyOf(own)) ?? byRow.get(own.row);
    if (item) yield* compareItem(item, own);
    else yield `row ${own.row + 1}: no item for ${own.level} ${own.name}`;
  }
}

function* compareItem(item: Item, own: PlannedItem): Generator<string> {
  const at = `row ${own.row + 1}`;
  if (item.level !== own.level) yield `${at}: level ${item.level} (by ${item.levelBy}) for ${own.level}`;
  const code = item.code ? formatCode(item.code) : null;
  if (code !== own.code) yield `${at}: code ${String(code)} for ${String(own.code)}`;
  if (item.name.text !== collapse(own.name)) yield `${at}: name “${item.name.text}” for “${own.name}”`;
  if (collapse(item.unit ?? '') !== (own.unit ?? ''))
    yield `${at}: in ${String(item.unit)} for ${String(own.unit)}`;
  const indicators = item.indicators.map(({ text }) => text);
  if (indicators.join(' + ') !== own.indicators.join(' + '))
    yield `${at}: indicators ${indicators.join(' + ')} for ${own.indicators.join(' + ')}`;
  yield* compareFigures(item, own.figures);
}

function* compareFigures(item: Item, planned: readonly PlannedFigure[]): Generator<string> {
  const found = new Map<string, Entry>();
  for (const entries of [item.entries, ...item.indicators.map((indicator) => indicator.entries)]) {
    for (const entry of entries.values())
      if (!entry.empty) found.set(`${entry.role} ${formatRef(entry.at)}`, entry);
  }
  for (const own of planned) {
    const key = `${own.role} ${formatRef(own)}`;
    const entry = found.get(key);
    found.delete(key);
    const [wanted, read] = [
      own.parts.map(partText).join(' + '),
      entry ? partsOf(entry).map(partText).join(' + ') : 'nothing',
    ];
    if (wanted !== read) yield `${key}: ${read} for ${wanted}`;
  }
  for (const [key, entry] of found)
    yield `${key}: ${partsOf(entry).map(partText).join(' + ')} where nothing is planned`;
}

function partsOf(entry: Entry): PlannedPart[] {
  return entry.parts.map(({ value, unit, grade }) => ({ value, unit, ...(grade ? { grade } : {}) }));
}

function partText({ value, unit, grade }: PlannedPart): string {
  return [grade ?? String(value), unit ?? ''].join(' ').trim();
}
