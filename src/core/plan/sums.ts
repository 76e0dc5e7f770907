import { round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import { QUARTERS, type Identity, type Role, type SumIdentity } from '../layouts/layout';
import { cellOf } from './cell-of';
import { depthOf } from './level-word';
import type { Entry, Item, Plan, Total } from './plan';

/** Which printed sum was compared: of children, of a total row, of the quarters, or of other columns. */
export type SumKind = 'children' | 'total' | 'quarters' | 'columns';

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
  for (const role of moneyRollups(plan)) {
    const amounts = amountsOf(plan, role);
    childSums(plan, role, amounts, mismatches, doubt);
    totalSums(plan, role, amounts, mismatches);
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

type Verdict = 'equal' | SumMismatch['verdict'];

function verdictOf(difference: number, terms: number): Verdict {
  const size = Math.abs(difference);
  if (size < 0.995) return 'equal';
  return size <= Math.max(1, terms) + 0.005 ? 'rounding' : 'wrong';
}

function moneyRollups(plan: Plan): Role[] {
  return plan.table.layout.rollups.filter(
    (role) => plan.columns.has(role) || plan.items.some((item) => item.entries.has(role)),
  );
}

/** Amount of every item in a money column, by its index: its own, else what its children add up to, else NaN. */
type Amounts = Float64Array;

function amountsOf(plan: Plan, role: Role): Amounts {
  const amounts = new Float64Array(plan.items.length);
  for (let index = plan.items.length - 1; index >= 0; index -= 1) {
    const item = plan.items[index];
    if (item) amounts[index] = item.entries.get(role)?.value ?? addUp(item.children, amounts);
  }
  return amounts;
}

/** Sum of the filled amounts; NaN when none is filled. */
function addUp(items: readonly Item[], amounts: Amounts): number {
  let total = 0;
  let filled = false;
  let whole = true;
  for (const item of items) {
    const amount = amounts[item.index] ?? NaN;
    if (Number.isNaN(amount)) continue;
    filled = true;
    total += amount;
    whole = whole && Number.isSafeInteger(total);
  }
  if (!filled || whole) return filled ? total : NaN;
  return sum(items.map((item) => amounts[item.index] ?? NaN).filter((amount) => !Number.isNaN(amount)));
}

function isIn(amounts: Amounts, item: Item): boolean {
  return !Number.isNaN(amounts[item.index] ?? NaN);
}

interface Doubt {
  holding: number;
  readonly unsure: Set<SumMismatch>;
}

function childSums(plan: Plan, role: Role, amounts: Amounts, mismatches: SumMismatch[], doubt: Doubt): void {
  const filledDepths = new Set<number>();
  for (const item of plan.items) {
    if ((item.entries.get(role)?.value ?? null) !== null) filledDepths.add(depthOf(item.level));
  }
  for (const item of plan.items) {
    if (item.children.length === 0) continue;
    const entry = item.entries.get(role);
    const found = entry?.value ?? null;
    if (!entry || found === null) continue;
    const computed = addUp(item.children, amounts);
    const expected = Number.isNaN(computed) ? 0 : computed;
    const unsure = !item.children.some(isSure);
    if (found === expected) {
      if (unsure) doubt.holding += 1;
      continue;
    }
    // Where nobody breaks this column down to the children's level, blank children say nothing.
    if (Number.isNaN(computed) && !item.children.some((child) => filledDepths.has(depthOf(child.level))))
      continue;
    const filled = item.children.filter((child) => isIn(amounts, child));
    const terms = filled.length > 0 ? filled : item.children;
    const verdict = verdictOf(found - expected, terms.length);
    if (verdict === 'equal') {
      if (unsure) doubt.holding += 1;
      continue;
    }
    const cells = terms.map((child) => cellOf(plan, child, role));
    const own = mismatch('children', role, item, item.name.text, entry.at, cells, found, expected, verdict);
    mismatches.push(own);
    if (unsure) doubt.unsure.add(own);
  }
}

function isSure(item: Item): boolean {
  return item.levelBy === 'word' || item.levelBy === 'code' || item.levelBy === 'user';
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
function totalSums(plan: Plan, role: Role, amounts: Amounts, mismatches: SumMismatch[]): void {
  for (const [index, total] of plan.totals.entries()) {
    const entry = total.entries.get(role) ?? total.strays.find((stray) => stray.role === role);
    const found = entry?.value ?? null;
    if (!entry || found === null) continue;
    let best: { items: readonly Item[]; expected: number; verdict: Verdict } | null = null;
    for (const scope of scopesOf(plan, total, plan.totals[index - 1])) {
      const items = scope.filter((item) => isIn(amounts, item));
      const computed = addUp(items, amounts);
      const expected = Number.isNaN(computed) ? 0 : computed;
      const verdict = verdictOf(found - expected, items.length);
      if (best && Math.abs(found - expected) >= Math.abs(found - best.expected)) continue;
      best = { items, expected, verdict };
    }
    if (!best || best.verdict === 'equal') continue;
    const cells = best.items.map((item) => cellOf(plan, item, role));
    const { expected, verdict } = best;
    mismatches.push(
      mismatch('total', role, null, total.label.text, entry.at, cells, found, expected, verdict),
    );
  }
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
  for (const identity of plan.table.identities) {
    if (identity.kind !== 'sum' || !identity.result.endsWith('.rp')) continue;
    const kind = isQuarterSum(identity) ? 'quarters' : 'columns';
    if (!plan.items.some((item) => identity.terms.some((term) => isFilled(item.entries.get(term))))) continue;
    for (const item of plan.items) rowSum(plan, identity, kind, item, item.name.text, item, mismatches);
    for (const total of plan.totals) rowSum(plan, identity, kind, null, total.label.text, total, mismatches);
  }
}

function isFilled(entry: Entry | undefined): boolean {
  return (entry?.value ?? null) !== null;
}

function rowSum(
  plan: Plan,
  identity: SumIdentity,
  kind: SumKind,
  item: Item | null,
  name: string,
  row: Item | Total,
  mismatches: SumMismatch[],
): void {
  const entry = row.entries.get(identity.result);
  const found = entry?.value ?? null;
  if (!entry || found === null) return;
  let expected = 0;
  let filled = false;
  for (const term of identity.terms) {
    const value = row.entries.get(term)?.value ?? null;
    if (value === null) continue;
    filled = true;
    expected += value;
  }
  // A printed 0 beside blanks says no more than the blanks do.
  if (found === expected || (found === 0 && !filled)) return;
  expected = round15(expected);
  const verdict = verdictOf(found - expected, identity.terms.length);
  if (verdict === 'equal') return;
  const cells = identity.terms.map((term) => cellOf(plan, row, term));
  mismatches.push(mismatch(kind, identity.result, item, name, entry.at, cells, found, expected, verdict));
}
