import type { Edit } from '../finding';
import { round15 } from '../grid/number';
import { cellAt, isBlank } from '../grid/grid';
import { formatRef, type CellRef } from '../grid/ref';
import type { Identity, PercentIdentity, Role, SumIdentity } from '../layouts/layout';
import { cellOf } from '../plan/cell-of';
import type { Entry, Item, Plan } from '../plan/plan';
import { isQuarterSum } from '../plan/sums';
import { yearFormula } from './block/formulas';
import { isNumeric, scaled } from './block/source';
import { hitung } from './cara-hitung';
import type { PlanPerformance } from './performance';
import { isRate } from './propose';

/** An empty computed cell of the form, with the formula that it calls for and what that gives now. */
export interface Fillable {
  readonly edit: Edit;
  readonly item: Item;
  readonly role: Role;
  readonly value: number;
}

/** A figure a formula may use: a number of the table, or one that another fill gives. */
interface Term {
  readonly cell: string;
  /** In percent points for percentages. */
  readonly value: number;
  readonly scale: number;
}

/** A row of figures: an item's first one, or that of a further indicator. */
interface FigureRow {
  readonly plan: Plan;
  readonly item: Item;
  readonly row: number;
  readonly entries: ReadonlyMap<Role, Entry>;
  /** True for a rate, an index or a grade, which is not added up over years. */
  readonly rate: boolean;
  /** True where its cells speak of several indicators. */
  readonly several: boolean;
  /** Cara hitung of its indicator. */
  readonly way: Parameters<typeof hitung>[0];
}

/**
 * The empty cells of the columns that a form computes from others (12, 13 and 14 of Tabel II.1) where those have numbers;
 * what is written there is left alone, `-` included, and so are cells computed from text.
 */
export function fillableCells({ plan, items }: PlanPerformance): Fillable[] {
  const found: Fillable[] = [];
  const order = inOrder(plan.table.identities);
  const shares = new Set(
    order.filter((own) => own.kind === 'percent' && isShare(plan, own)).map(({ result }) => result),
  );
  for (const row of figureRows(plan, items)) {
    const filled = new Map<Role, Term>();
    for (const identity of order) {
      const at = cellIn(row, identity.result);
      if (row.several && identity.result.endsWith('.k')) continue;
      if (!at || !isBlank(cellAt(plan.table.grid, at.row, at.column)) || isCovered(plan, at)) continue;
      const own =
        identity.kind === 'sum'
          ? sumOf(row, identity, filled)
          : percentOf(row, identity, filled, shares.has(identity.result));
      if (!own) continue;
      filled.set(identity.result, {
        cell: formatRef(at),
        value: own.value,
        scale: shares.has(identity.result) ? 100 : 1,
      });
      found.push({
        item: row.item,
        role: identity.result,
        value: own.value,
        edit: { at, from: null, to: `=${own.formula}`, formula: { from: null } },
      });
    }
  }
  return found;
}

/** Equalities in such an order that those others rest on come first. */
function inOrder(identities: readonly Identity[]): Identity[] {
  const rest = [...identities];
  const order: Identity[] = [];
  while (rest.length > 0) {
    const results = new Set(rest.map(({ result }) => result));
    const next = rest.findIndex(
      (own) => !termsOf(own).some((term) => term !== own.result && results.has(term)),
    );
    order.push(...rest.splice(Math.max(0, next), 1));
  }
  return order;
}

function termsOf(identity: Identity): readonly Role[] {
  return identity.kind === 'sum' ? identity.terms : [identity.part, identity.base];
}

function figureRows(plan: Plan, items: PlanPerformance['items']): FigureRow[] {
  return plan.items.flatMap((item) => {
    const rows = new Map<number, FigureRow>();
    for (const { indicator, measured, caraHitung } of items.get(item)?.indicators ?? []) {
      const { row, parts } = measured;
      if (rows.has(row)) continue;
      const entries = row === item.row ? item.entries : (indicator?.entries ?? new Map<Role, Entry>());
      rows.set(row, {
        plan,
        item,
        row,
        entries,
        rate: isRate(measured),
        several: parts > 1,
        way: caraHitung,
      });
    }
    const { row, entries } = item;
    if (!rows.has(row))
      rows.set(row, { plan, item, row, entries, rate: false, several: false, way: 'jumlah' });
    return [...rows.values()];
  });
}

function cellIn({ plan, item, row }: FigureRow, role: Role): CellRef | null {
  return item.columns.has(role) ? cellOf(plan, { row, columns: item.columns }, role) : null;
}

/** True inside a merged area, but for its first cell. */
function isCovered(plan: Plan, { row, column }: CellRef): boolean {
  return plan.table.grid.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** A term as a formula may use it: `text` where its cell holds a figure that a formula cannot read. */
function termOf(row: FigureRow, role: Role, filled: ReadonlyMap<Role, Term>): Term | 'text' | null {
  const known = filled.get(role);
  if (known) return known;
  const entry = row.entries.get(role);
  if (!entry || entry.empty) return null;
  if (!isNumeric(entry) || entry.value === null) return 'text';
  return { cell: formatRef(entry.at), value: entry.value, scale: entry.percent ? 100 : 1 };
}

function sumOf(
  row: FigureRow,
  identity: SumIdentity,
  filled: ReadonlyMap<Role, Term>,
): { formula: string; value: number } | null {
  const terms = identity.terms.map((role) => termOf(row, role, filled));
  if (terms.includes('text') || isUnfinished(row, identity, terms)) return null;
  const numbers = terms.map((term) => (term === null || term === 'text' ? null : term));
  if (numbers.every((term) => term === null) || numbers.some((term) => term !== null && term.scale !== 1))
    return null;
  const k = identity.result.endsWith('.k');
  const quarters = isQuarterSum(identity);
  if (row.rate && k && !quarters) return null;
  const way = k && quarters ? row.way : 'jumlah';
  const value = hitung(
    way,
    numbers.map((term) => term?.value ?? null),
  );
  if (value === null) return null;
  // Blank cells are named too: what is filled in there later counts.
  const cells = identity.terms.flatMap((role) => {
    const at = cellIn(row, role);
    return at ? [formatRef(at)] : [];
  });
  return { formula: `IF(COUNT(${cells.join(',')})=0,"",${yearFormula(cells, way)})`, value };
}

/** True where the year was promised something and what it reached is not known yet: a sum without it would mislead. */
function isUnfinished(row: FigureRow, identity: SumIdentity, terms: readonly unknown[]): boolean {
  const year = identity.terms.findIndex((role) => role.startsWith('realisasiTahun.'));
  if (year < 0 || terms[year] !== null) return false;
  const promise = row.entries.get(identity.result.endsWith('.rp') ? 'pagu.rp' : 'target.k');
  const blank = row.entries.get(identity.terms[year] ?? 'target.k') === undefined;
  return blank && (promise?.value ?? 0) > 0;
}

function percentOf(
  row: FigureRow,
  { part, base }: PercentIdentity,
  filled: ReadonlyMap<Role, Term>,
  share: boolean,
): { formula: string; value: number } | null {
  const [own, whole] = [termOf(row, part, filled), termOf(row, base, filled)];
  if (!own || !whole || own === 'text' || whole === 'text' || whole.value <= 0) return null;
  const [a, b] = [scaled(own.cell, own.scale), scaled(whole.cell, whole.scale)];
  const formula = `IF(AND(ISNUMBER(${own.cell}),ISNUMBER(${whole.cell})),IF(${whole.cell}>0,${a}/${b}${share ? '' : '*100'},""),"")`;
  return { formula, value: round15((own.value / whole.value) * 100) };
}

/** True for a column of percentages whose cells hold shares: 0.85 shown as 85 %. */
function isShare(plan: Plan, { result }: PercentIdentity): boolean {
  const entries = plan.items
    .flatMap((item) => item.entries.get(result) ?? [])
    .filter(({ value }) => value !== null);
  return entries.length > 0 && entries.filter(({ percent }) => percent).length * 2 > entries.length;
}
