import { cellAt, type Area } from '../grid/grid';
import type { Item, Total } from '../plan/plan';
import type { AuditedCell, AuditedTable } from './audited-cells';
import { columnSum, sumOver, touches, type ColumnSum } from './column-sum';
import { referencesAt } from './read-formula';
import { coverageOf, foreignRow, takesUnknown, totalsIn } from './coverage';

/**
 * What a sum over rows does: takes in each amount once, too few, some twice, or some that are not its own; unclear where it
 * takes in rows that are no items, or where the levels themselves are in doubt.
 */
export interface SumVerdict {
  readonly kind: 'whole' | 'short' | 'twice' | 'foreign' | 'unclear';
  /** Rows missed, counted twice, or not its own. */
  readonly rows: readonly number[];
  /** The items that it should add up. */
  readonly items: readonly Item[];
}

/** Share of the sums of a table that must fit its hierarchy, where only numbering or guesses gave the levels. */
const TRUSTED = 0.7;

const UNCLEAR: SumVerdict = { kind: 'unclear', rows: [], items: [] };

/**
 * Judges every formula that adds up one column over rows, of parents and of totals; what cannot be judged is left
 * out, and so is what is known to be wrong already.
 */
export function sumVerdicts(
  table: AuditedTable,
  faulty: ReadonlySet<AuditedCell>,
): ReadonlyMap<AuditedCell, SumVerdict> {
  const verdicts = new Map<AuditedCell, SumVerdict>();
  const cells = table.cells.filter((cell) => cell.formula && !faulty.has(cell));
  let whole = 0;
  let judged = 0;
  for (const cell of cells) {
    const { item } = cell.row;
    if (!item || cell.row.kind !== 'parent') continue;
    const sum = sumOf(cell);
    const verdict = sum && parentVerdict(table, sum, item);
    if (!verdict) continue;
    verdicts.set(cell, verdict);
    if (verdict.kind === 'unclear') continue;
    judged += 1;
    if (verdict.kind === 'whole') whole += 1;
  }
  const trusted = judged > 0 && whole >= judged * TRUSTED;
  for (const [cell, verdict] of verdicts) {
    if (!trusted && verdict.kind !== 'whole' && !verdict.items.every(isSure)) verdicts.set(cell, UNCLEAR);
  }
  if (!trusted && !table.plan.items.every(isSure)) return verdicts;
  const totals = new Map(cells.filter(({ row }) => row.kind === 'total').map((cell) => [keyOf(cell), cell]));
  for (const cell of totals.values()) {
    const sum = sumOf(cell);
    const verdict = sum && cell.row.total && totalVerdict(table, sum, cell.row.total, totals);
    if (!sum || !verdict) continue;
    verdicts.set(cell, verdict.kind !== 'whole' && takesUnknown(table, sum) ? UNCLEAR : verdict);
  }
  return verdicts;
}

function keyOf({ at }: AuditedCell): string {
  return `${String(at.row)} ${String(at.column)}`;
}

function isSure(item: Item): boolean {
  return item.levelSure;
}

/** The sum over its own column that a cell is. */
function sumOf({ at, formula }: AuditedCell): ColumnSum | null {
  const sum = formula ? columnSum(formula, referencesAt(formula, at)) : null;
  return sum?.column === at.column ? sum : null;
}

function parentVerdict(table: AuditedTable, sum: ColumnSum, item: Item): SumVerdict {
  const verdict = verdictOver(table, sum, item);
  return verdict.kind !== 'whole' && takesUnknown(table, sum) ? UNCLEAR : verdict;
}

function verdictOver(table: AuditedTable, sum: ColumnSum, item: Item): SumVerdict {
  const { start, end } = table.spanOf(item);
  const items = item.children;
  const foreign = foreignRow(table, sum, start, end);
  if (foreign !== null) {
    // A subtotal among its details repeats them.
    const inside = foreign > item.row && foreign <= (table.plan.items[end - 1]?.bottom ?? item.row);
    return { kind: inside ? 'twice' : 'foreign', rows: [foreign], items };
  }
  const { missed, twice } = coverageOf(table, sum, items);
  if (twice.length > 0) return { kind: 'twice', rows: rowsOf(twice), items };
  return { kind: missed.length > 0 ? 'short' : 'whole', rows: rowsOf(missed), items };
}

function rowsOf(items: readonly Item[]): number[] {
  return items.map(({ row }) => row);
}

/**
 * A total speaks of what stands above it: of the top items since the last total or from the start, or of the details of an
 * item there. The reading that misses least counts; one that misses more than it has is none.
 */
function totalVerdict(
  table: AuditedTable,
  sum: ColumnSum,
  total: Total,
  totals: ReadonlyMap<string, AuditedCell>,
): SumVerdict | null {
  const whole = withSubtotals(table, sum, total, totals);
  if (!whole) return null;
  if ('row' in whole) return { kind: 'twice', rows: [whole.row], items: [] };
  let best: SumVerdict | null = null;
  for (const items of scopesOf(table, total)) {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) continue;
    const { start } = table.spanOf(first);
    if (foreignRow(table, whole, start, table.spanOf(last).end) !== null) continue;
    const { missed, twice } = coverageOf(table, whole, items);
    if (missed.length * 2 >= items.length && missed.length > 0) continue;
    if (missed.length === 0 && twice.length === 0) return { kind: 'whole', rows: [], items };
    const kind = twice.length > 0 ? 'twice' : 'short';
    const verdict: SumVerdict = { kind, rows: rowsOf(twice.length > 0 ? twice : missed), items };
    if (!best || verdict.rows.length < best.rows.length) best = verdict;
  }
  return best;
}

/**
 * The sum with the subtotals in it replaced by what they add up; the row of a subtotal that is in it together with what it
 * adds up; null when a subtotal is a constant or calculates something else.
 */
function withSubtotals(
  table: AuditedTable,
  sum: ColumnSum,
  total: Total,
  totals: ReadonlyMap<string, AuditedCell>,
): ColumnSum | { readonly row: number } | null {
  let areas: readonly Area[] = sum.areas;
  for (const { row } of totalsIn(table, sum)) {
    if (row === total.row) continue;
    const cell = cellAt(table.plan.table.grid, row, sum.column);
    if (cell?.formula === undefined && typeof cell?.value !== 'number') continue;
    const own = totals.get(`${String(row)} ${String(sum.column)}`);
    const inner = own ? sumOf(own) : null;
    if (!inner) return null;
    if (sum.subtotal && inner.subtotal) continue;
    if (inner.areas.some(({ top, bottom }) => touches(sum, top, bottom))) return { row };
    areas = [...areas.filter(({ top, bottom }) => top !== row || bottom !== row), ...inner.areas];
  }
  return areas === sum.areas ? sum : sumOver(sum.column, areas, sum.subtotal);
}

function scopesOf({ plan }: AuditedTable, total: Total): Item[][] {
  const before = plan.totals[plan.totals.indexOf(total) - 1]?.after ?? 0;
  const starts = total === plan.totals.at(-1) ? [0, before] : [before];
  const scopes: Item[][] = [];
  for (const from of new Set(starts)) {
    const section = plan.items.slice(from, total.after);
    const inside = new Set(section);
    scopes.push(section.filter((item) => item.parent === null || !inside.has(item.parent)));
  }
  for (let item = plan.items[total.after - 1]?.parent ?? null; item; item = item.parent)
    scopes.push(item.children);
  return scopes;
}
