import { round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import { QUARTERS, type Identity, type Role, type SumIdentity } from '../layouts/layout';
import { cellOf } from './cell-of';
import { depthOf } from './level-word';
import type { Entry, Item, Plan, Total } from './plan';

/** Which printed sum was compared: of children, of a total row, of the quarters, or of other columns. */
export type SumKind = 'children' | 'total' | 'quarters' | 'columns';

/** A printed sum beside what its terms give, in rupiah (or the unit of the column). */
export interface SumComparison {
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
  /** Exact, off by rounding (up to 1 a term), or wrong. */
  readonly verdict: 'equal' | 'rounding' | 'wrong';
}

const cache = new WeakMap<Plan, readonly SumComparison[]>();

/** Every printed money sum of a plan with its verdict, computed once a plan. */
export function compareSums(plan: Plan): readonly SumComparison[] {
  const known = cache.get(plan);
  if (known) return known;
  const comparisons = [...childSums(plan), ...totalSums(plan), ...rowSums(plan)];
  cache.set(plan, comparisons);
  return comparisons;
}

function verdictOf(difference: number, terms: number): SumComparison['verdict'] {
  const size = Math.abs(difference);
  if (size < 0.995) return 'equal';
  return size <= Math.max(1, terms) + 0.005 ? 'rounding' : 'wrong';
}

function moneyRollups(plan: Plan): Role[] {
  return plan.table.layout.rollups.filter(
    (role) => plan.columns.has(role) || plan.items.some((item) => item.entries.has(role)),
  );
}

/** Amount of every item in a money column: its own, else what its children add up to, else null. */
function amountsOf(plan: Plan, role: Role): Map<Item, number | null> {
  const amounts = new Map<Item, number | null>();
  for (const item of [...plan.items].reverse()) {
    const own = item.entries.get(role)?.value ?? null;
    amounts.set(item, own ?? addUp(item.children, amounts));
  }
  return amounts;
}

function addUp(items: readonly Item[], amounts: ReadonlyMap<Item, number | null>): number | null {
  const filled = items.map((item) => amounts.get(item) ?? null).filter((amount) => amount !== null);
  return filled.length === 0 ? null : sum(filled);
}

/** Share of guessed parents whose sums must hold before the others among them are called wrong. */
const TRUSTED = 0.7;

/**
 * The sums of children; where the levels of children rest on numbering, sums or guesses alone, only if nearly all such
 * sums hold: else the levels are wrong rather than the figures.
 */
function* childSums(plan: Plan): Generator<SumComparison> {
  const all = [...allChildSums(plan)];
  const unsure = all.filter((own) => !own.item?.children.some(isSure));
  const holding = unsure.filter((own) => own.verdict !== 'wrong').length;
  const trusted = holding >= unsure.length * TRUSTED;
  const doubted = new Set(trusted ? [] : unsure);
  for (const own of all) if (!doubted.has(own)) yield own;
}

function isSure(item: Item): boolean {
  return item.levelBy === 'word' || item.levelBy === 'code' || item.levelBy === 'user';
}

function* allChildSums(plan: Plan): Generator<SumComparison> {
  for (const role of moneyRollups(plan)) {
    const amounts = amountsOf(plan, role);
    const filledDepths = new Set<number>();
    for (const item of plan.items) {
      if ((item.entries.get(role)?.value ?? null) !== null) filledDepths.add(depthOf(item.level));
    }
    for (const item of plan.items) {
      const entry = item.entries.get(role);
      const found = entry?.value ?? null;
      if (!entry || found === null || item.children.length === 0) continue;
      const expected = addUp(item.children, amounts);
      // Where nobody breaks this column down to the children's level, blank children say nothing.
      if (expected === null && !item.children.some((child) => filledDepths.has(depthOf(child.level))))
        continue;
      const filled = item.children.filter((child) => (amounts.get(child) ?? null) !== null);
      const terms = (filled.length > 0 ? filled : item.children).map((child) => cellOf(plan, child, role));
      yield comparison('children', role, item, item.name.text, entry.at, terms, found, expected ?? 0);
    }
  }
}

function comparison(
  kind: SumKind,
  role: Role,
  item: Item | null,
  name: string,
  at: CellRef,
  terms: readonly CellRef[],
  found: number,
  expected: number,
): SumComparison {
  const difference = round15(found - expected);
  const verdict = verdictOf(difference, terms.length);
  return { kind, role, item, name, at, terms, found, expected, difference, verdict };
}

/**
 * A total is right when it equals what stands above it in some sensible scope: the top items or the lowest items, since
 * the last total or from the start. Otherwise it is compared with the top items of the scope that comes nearest.
 */
function* totalSums(plan: Plan): Generator<SumComparison> {
  for (const role of moneyRollups(plan)) {
    const amounts = amountsOf(plan, role);
    for (const [index, total] of plan.totals.entries()) {
      const entry = total.entries.get(role) ?? total.strays.find((stray) => stray.role === role);
      const found = entry?.value ?? null;
      if (!entry || found === null) continue;
      const candidates = scopesOf(plan, total, plan.totals[index - 1]).map((items) => {
        const terms = items.filter((item) => (amounts.get(item) ?? null) !== null);
        return comparison(
          'total',
          role,
          null,
          total.label.text,
          entry.at,
          terms.map((item) => cellOf(plan, item, role)),
          found,
          addUp(terms, amounts) ?? 0,
        );
      });
      const [first] = candidates;
      if (!first) continue;
      const best =
        candidates.find((own) => own.verdict === 'equal') ??
        candidates.find((own) => own.verdict === 'rounding');
      yield (
        best ?? candidates.reduce((a, b) => (Math.abs(b.difference) < Math.abs(a.difference) ? b : a), first)
      );
    }
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

function* rowSums(plan: Plan): Generator<SumComparison> {
  const identities = plan.table.identities.filter(
    (identity): identity is SumIdentity => identity.kind === 'sum' && identity.result.endsWith('.rp'),
  );
  for (const identity of identities) {
    const kind = isQuarterSum(identity) ? 'quarters' : 'columns';
    const filled = plan.items.some((item) => identity.terms.some((term) => isFilled(item.entries.get(term))));
    if (!filled) continue;
    for (const item of plan.items) yield* rowSum(plan, identity, kind, item, item);
    for (const total of plan.totals) yield* rowSum(plan, identity, kind, null, total);
  }
}

function isFilled(entry: Entry | undefined): boolean {
  return (entry?.value ?? null) !== null;
}

function* rowSum(
  plan: Plan,
  identity: SumIdentity,
  kind: SumKind,
  item: Item | null,
  row: Item | Total,
): Generator<SumComparison> {
  const entry = row.entries.get(identity.result);
  const found = entry?.value ?? null;
  if (!entry || found === null) return;
  const values = identity.terms.map((term) => row.entries.get(term)?.value ?? null);
  // A printed 0 beside blanks says no more than the blanks do.
  if (found === 0 && values.every((value) => value === null)) return;
  const name = 'name' in row ? row.name.text : row.label.text;
  const terms = identity.terms.map((term) => cellOf(plan, row, term));
  yield comparison(
    kind,
    identity.result,
    item,
    name,
    entry.at,
    terms,
    found,
    sum(values.map((value) => value ?? 0)),
  );
}
