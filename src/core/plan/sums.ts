import { round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import { QUARTERS, type Identity, type Role, type SumIdentity } from '../layouts/layout';
import { cellOf } from './cell-of';
import { figuresOf } from './figures';
import { depthOf } from './level-word';
import type { Item, Plan, Total } from './plan';

/** Which printed sum was compared: of children, of a total row, of the quarters, or of other columns. */
type SumKind = 'children' | 'total' | 'quarters' | 'columns';

/** A printed sum that is not what its terms give, in rupiah (or the unit of the column). */
export interface SumMismatch {
  readonly kind: SumKind;
  readonly role: Role;
  readonly item: Item | null;
  readonly name: string;
  readonly at: CellRef;
  readonly terms: readonly CellRef[];
  readonly found: number;
  readonly expected: number;
  /** found - expected. */
  readonly difference: number;
  /** Off by rounding (up to 1 a term), or wrong. */
  readonly verdict: 'rounding' | 'wrong';
}

const cache = new WeakMap<Plan, readonly SumMismatch[]>();

/** Every printed money sum of a plan that does not hold, computed once a plan. */
export function sumMismatches(plan: Plan): readonly SumMismatch[] {
  const known = cache.get(plan);
  if (known) return known;
  const mismatches: SumMismatch[] = [];
  const doubt = { holding: 0, unsure: new Set<SumMismatch>() };
  const unsure = unsureParents(plan);
  for (const role of moneyRollups(plan)) {
    const amounts = amountsOf(plan, role);
    childSums(plan, role, amounts, unsure, mismatches, doubt);
    totalSums(plan, role, amounts.values, mismatches);
  }
  rowSums(plan, mismatches);
  // Where levels rest on numbering, sums or guesses alone and few of their sums hold, the levels are wrong rather than
  // the figures.
  const wrong = [...doubt.unsure].filter((own) => own.verdict === 'wrong').length;
  const trusted = doubt.holding >= (doubt.holding + wrong) * TRUSTED;
  const told = trusted ? mismatches : mismatches.filter((own) => !doubt.unsure.has(own));
  cache.set(plan, told);
  return told;
}

/** Share of guessed parents whose sums must hold before the others among them are called wrong. */
const TRUSTED = 0.5;

/** Differences below this are shares of a rupiah that no format shows. */
const EQUAL = 0.995;

/** How a printed sum compares with its terms. */
export type Verdict = 'equal' | SumMismatch['verdict'];

/** Judges a difference by the number of terms: each may be rounded by 1. */
export function verdictOf(difference: number, terms: number): Verdict {
  const size = Math.abs(difference);
  if (size < EQUAL) return 'equal';
  return size <= Math.max(1, terms) + 0.005 ? 'rounding' : 'wrong';
}

/** The money columns of a table in which a parent is the sum of its children. */
export function moneyRollups(plan: Plan): Role[] {
  return plan.table.layout.rollups.filter(
    (role) => plan.columns.has(role) || plan.items.some((item) => item.entries.has(role)),
  );
}

/** The amounts of a money column by item index. */
export interface Amounts {
  /** The item's own, else what its children add up to, else NaN. */
  readonly values: Float64Array;
  /** What the children add up to; 0 without any. */
  readonly below: Float64Array;
  /** How many children have an amount. */
  readonly filled: Int32Array;
}

const columnsAddedUp = new WeakMap<Plan, Map<Role, Amounts>>();

/** The amounts of a money column, added up once a plan. */
export function amountsOf(plan: Plan, role: Role): Amounts {
  const known = columnsAddedUp.get(plan) ?? new Map<Role, Amounts>();
  columnsAddedUp.set(plan, known);
  const own = known.get(role) ?? addUpColumn(plan, role);
  known.set(role, own);
  return own;
}

function addUpColumn(plan: Plan, role: Role): Amounts {
  const { of, parents } = figuresOf(plan);
  const own = of(role);
  const values = Float64Array.from(own);
  const below = new Float64Array(own.length);
  const filled = new Int32Array(own.length);
  // Children stand below their parents, so that from the last row up every sum is complete when it is needed.
  for (let index = own.length - 1; index >= 0; index -= 1) {
    let amount = values[index] ?? NaN;
    if (Number.isNaN(amount) && (filled[index] ?? 0) > 0) amount = values[index] = below[index] ?? NaN;
    const parent = parents[index] ?? -1;
    if (parent < 0 || Number.isNaN(amount)) continue;
    below[parent] = (below[parent] ?? 0) + amount;
    filled[parent] = (filled[parent] ?? 0) + 1;
  }
  return { values, below, filled };
}

/** Parents none of whose children has a level word or code, by index. */
function unsureParents(plan: Plan): Uint8Array {
  const { parents } = figuresOf(plan);
  const unsure = new Uint8Array(plan.items.length);
  for (const parent of parents) if (parent >= 0) unsure[parent] = 1;
  for (const [index, item] of plan.items.entries()) {
    const parent = parents[index] ?? -1;
    if (parent >= 0 && isSure(item)) unsure[parent] = 0;
  }
  return unsure;
}

/** Sum of the filled amounts of some items; 0 when none is filled. */
function addUp(items: readonly Item[], values: Float64Array): number {
  return sum(items.map((item) => values[item.index] ?? NaN).filter((amount) => !Number.isNaN(amount)));
}

interface Doubt {
  holding: number;
  readonly unsure: Set<SumMismatch>;
}

function childSums(
  plan: Plan,
  role: Role,
  amounts: Amounts,
  unsure: Uint8Array,
  mismatches: SumMismatch[],
  doubt: Doubt,
): void {
  const own = figuresOf(plan).of(role);
  const depths = filledDepths(plan, own);
  for (let index = 0; index < own.length; index += 1) {
    const found = own[index] ?? NaN;
    const item = plan.items[index];
    if (Number.isNaN(found) || !item || item.children.length === 0) continue;
    // Nearly every row ends here.
    if (Math.abs(found - (amounts.below[index] ?? 0)) < EQUAL) {
      doubt.holding += unsure[index] ?? 0;
      continue;
    }
    // Where nobody breaks this column down to the children's level, blank children say nothing.
    const blank = amounts.filled[index] === 0;
    if (blank && !item.children.some((child) => depths.has(depthOf(child.level)))) continue;
    const terms = blank
      ? item.children
      : item.children.filter((child) => !Number.isNaN(amounts.values[child.index] ?? NaN));
    const expected = addUp(terms, amounts.values);
    const verdict = verdictOf(found - expected, terms.length);
    const entry = item.entries.get(role);
    if (verdict === 'equal' || !entry) continue;
    const cells = terms.map((child) => cellOf(plan, child, role));
    const told = mismatch('children', role, item, item.name.text, entry.at, cells, found, expected, verdict);
    mismatches.push(told);
    if (unsure[index]) doubt.unsure.add(told);
  }
}

/** Depths of the levels at which a column is filled in. */
function filledDepths(plan: Plan, own: Float64Array): ReadonlySet<number> {
  const depths = new Set<number>();
  for (const [index, item] of plan.items.entries()) {
    if (!Number.isNaN(own[index] ?? NaN)) depths.add(depthOf(item.level));
  }
  return depths;
}

function isSure(item: Item): boolean {
  return item.levelSure;
}

function mismatch(
  kind: SumKind,
  role: Role,
  item: Item | null,
  name: string,
  at: CellRef,
  terms: readonly CellRef[],
  found: number,
  expected: number,
  verdict: SumMismatch['verdict'],
): SumMismatch {
  const difference = round15(found - expected);
  return { kind, role, item, name, at, terms, found, expected, difference, verdict };
}

/**
 * A total is right when it equals what stands above it in some sensible scope: the top items or the lowest items, since
 * the last total or from the start. Otherwise it is compared with the scope that comes nearest.
 */
function totalSums(plan: Plan, role: Role, values: Float64Array, mismatches: SumMismatch[]): void {
  for (const [index, total] of plan.totals.entries()) {
    const entry = total.entries.get(role) ?? total.strays.find((stray) => stray.role === role);
    const found = entry?.value ?? null;
    if (!entry || found === null) continue;
    const best = nearestScope(plan, values, total, plan.totals[index - 1], found);
    if (!best || best.verdict === 'equal') continue;
    const cells = best.items.map((item) => cellOf(plan, item, role));
    const { expected, verdict } = best;
    mismatches.push(
      mismatch('total', role, null, total.label.text, entry.at, cells, found, expected, verdict),
    );
  }
}

/** What a total adds up, and how near that comes to what it says. */
export interface TotalScope {
  readonly items: readonly Item[];
  readonly expected: number;
  readonly verdict: Verdict;
}

/** The items whose sum comes nearest to a printed total; null where there are none. */
export function nearestScope(
  plan: Plan,
  values: Float64Array,
  total: Total,
  previous: Total | undefined,
  found: number,
): TotalScope | null {
  let best: TotalScope | null = null;
  for (const scope of scopesOf(plan, total, previous)) {
    const items = scope.filter((item) => !Number.isNaN(values[item.index] ?? NaN));
    const expected = addUp(items, values);
    const verdict = verdictOf(found - expected, items.length);
    if (best && Math.abs(found - expected) >= Math.abs(found - best.expected)) continue;
    best = { items, expected, verdict };
  }
  return best;
}

function scopesOf(plan: Plan, total: Total, previous: Total | undefined): Item[][] {
  const scopes: Item[][] = [];
  // Only the last total can speak of the whole table; the others close the section since the one before.
  const starts = total === plan.totals.at(-1) ? [0, previous?.after ?? 0] : [previous?.after ?? 0];
  for (const from of new Set(starts)) {
    const section = plan.items.slice(from, total.after);
    if (section.length === 0) continue;
    const inside = new Set(section);
    scopes.push(
      section.filter((item) => item.parent === null || !inside.has(item.parent)),
      section.filter((item) => item.children.length === 0),
    );
  }
  // `Jumlah Program I` below its program: the last top-level, program or kegiatan subtree.
  const last = plan.items[total.after - 1];
  for (let item = last?.parent ?? null; item; item = item.parent) scopes.push(item.children);
  return scopes;
}

/** True for a sum whose terms are quarters. */
export function isQuarterSum(identity: Identity): identity is SumIdentity {
  return (
    identity.kind === 'sum' &&
    identity.terms.every((term) => QUARTERS.some((quarter) => term.startsWith(`realisasi.${quarter}.`)))
  );
}

function rowSums(plan: Plan, mismatches: SumMismatch[]): void {
  const figures = figuresOf(plan);
  for (const identity of plan.table.identities) {
    if (identity.kind !== 'sum' || !identity.result.endsWith('.rp')) continue;
    const kind = isQuarterSum(identity) ? 'quarters' : 'columns';
    const terms = identity.terms.map(figures.of);
    if (!terms.some((term) => term.some((value) => !Number.isNaN(value)))) continue;
    const results = figures.of(identity.result);
    for (const [index, found] of results.entries()) {
      if (Number.isNaN(found)) continue;
      const item = plan.items[index];
      const values = terms.map((term) => term[index] ?? NaN);
      if (item) rowSum(plan, identity, kind, found, values, item, mismatches);
    }
    for (const total of plan.totals) {
      const found = total.entries.get(identity.result)?.value ?? null;
      const values = identity.terms.map((term) => total.entries.get(term)?.value ?? NaN);
      if (found !== null) rowSum(plan, identity, kind, found, values, total, mismatches);
    }
  }
}

function rowSum(
  plan: Plan,
  identity: SumIdentity,
  kind: SumKind,
  found: number,
  values: readonly number[],
  row: Item | Total,
  mismatches: SumMismatch[],
): void {
  const filled = values.filter((value) => !Number.isNaN(value));
  // A printed 0 beside blanks says no more than the blanks do.
  if (found === 0 && filled.length === 0) return;
  const expected = sum(filled);
  const verdict = verdictOf(found - expected, identity.terms.length);
  const entry = row.entries.get(identity.result);
  if (verdict === 'equal' || !entry) return;
  const [item, name] = 'name' in row ? [row, row.name.text] : [null, row.label.text];
  const cells = identity.terms.map((term) => cellOf(plan, row, term));
  mismatches.push(mismatch(kind, identity.result, item, name, entry.at, cells, found, expected, verdict));
}
