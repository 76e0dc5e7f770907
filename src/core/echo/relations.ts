import { CARA_HITUNG, hitung } from '../capaian/cara-hitung';
import { yearMismatches, yearMismatchOf } from '../capaian/k-sums';
import { percentMismatches, percentMismatchOf, percentScaleOf } from '../capaian/percents';
import { round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import { QUARTERS, type Identity, type Role, type SumIdentity } from '../layouts/layout';
import { firstRow } from '../plan/further-rows';
import type { Item, Plan, Total } from '../plan/plan';
import {
  amountsOf,
  isQuarterSum,
  moneyRollups,
  nearestScope,
  sumMismatches,
  verdictOf,
  type SumMismatch,
} from '../plan/sums';
import { cellOfFigure, figureOf, itemOf, rowWith, type Changes, type Figure, type FigureRow } from './figure';

/** What a relation compares: a parent with its children, a total, the quarters, other columns, K, or a percentage. */
type RelationKind = 'children' | 'total' | 'quarters' | 'columns' | 'k' | 'percent';

/** What a relation is to one of its figures: the sum of what is below it or above it, or what the row or table says. */
export type SumView = 'rincian' | 'induk' | Exclude<RelationKind, 'children'>;

/** One equality among figures of a plan. */
export interface Relation {
  readonly key: string;
  readonly kind: RelationKind;
  readonly result: Figure;
  /** Cell of the result. */
  readonly at: CellRef;
  readonly terms: readonly Figure[];
  /** True where its rule tells of it. */
  readonly violated: boolean;
  /** True when the result is blank and stands for what its terms add up to. */
  readonly open: boolean;
  /** Whether it holds with other figures. */
  readonly holds: (changes: Changes) => boolean;
  /** Values of one of its figures with which it would hold, given other figures. */
  readonly wanted: (figure: Figure, changes: Changes) => readonly number[];
  /** What the result comes to when its terms change from one state to the next; null where several are possible. */
  readonly follow: (before: Changes, after: Changes) => number | null;
}

/** The printed arithmetic of a plan: what does not hold, and all that a figure takes part in. */
export interface Arithmetic {
  readonly violated: readonly Relation[];
  readonly of: (figure: Figure) => readonly Relation[];
}

/** The rule that tells of a relation that does not hold. */
export function ruleOf({ kind, terms }: Relation): string {
  switch (kind) {
    case 'children':
      return 'jumlah-anak';
    case 'total':
      return 'baris-total';
    case 'quarters':
      return 'jumlah-triwulan';
    case 'columns':
      return 'jumlah-kolom';
    case 'k':
      return areQuarters(terms) ? 'cara-hitung' : 'jumlah-k';
    case 'percent':
      return 'persen';
  }
}

function areQuarters(terms: readonly Figure[]): boolean {
  return terms.every(({ role }) => QUARTERS.some((quarter) => role.startsWith(`realisasi.${quarter}.`)));
}

const cache = new WeakMap<Plan, Arithmetic>();

/** Reads the arithmetic of a plan; relations are made where they are asked for. */
export function arithmeticOf(plan: Plan): Arithmetic {
  const known = cache.get(plan);
  if (known) return known;
  const own = readArithmetic(plan);
  cache.set(plan, own);
  return own;
}

function readArithmetic(plan: Plan): Arithmetic {
  const told = new Set<string>();
  for (const own of sumMismatches(plan)) if (own.verdict === 'wrong') told.add(toldKey(own.kind, own));
  for (const own of yearMismatches(plan)) told.add(toldKey('k', own));
  for (const own of percentMismatches(plan)) if (own.verdict === 'wrong') told.add(toldKey('percent', own));

  const rollups = new Set<Role>(moneyRollups(plan));
  const made = new Map<string, Relation | null>();
  const make = (key: string, build: () => Relation | null): Relation | null => {
    let own = made.get(key);
    if (own === undefined) made.set(key, (own = build()));
    return own;
  };
  const finish = (draft: Draft): Relation | null => {
    const { kind, result, at } = draft;
    const violated = told.has(toldKey(kind, { role: result.role, at }));
    // What does not hold and is not told, because the levels are in doubt, says nothing.
    return violated || draft.holds(new Map()) ? { ...draft, violated } : null;
  };
  const childrenOf = (item: Item, role: Role): Relation | null =>
    make(`children ${String(item.index)} ${role}`, () => {
      const draft = childSum(plan, item, role);
      return draft && finish(draft);
    });
  const totalOf = (total: Total, role: Role): Relation | null =>
    make(`total ${String(total.row)} ${role}`, () => {
      const draft = totalSum(plan, total, role);
      return draft && finish(draft);
    });
  const rowOf = (row: FigureRow, identity: Identity, index: number): Relation | null =>
    make(`${String(index)} ${figureOf(row, identity.result).key}`, () => {
      const draft = rowRelation(plan, row, identity);
      return draft && finish(draft);
    });
  const of = (figure: Figure): readonly Relation[] => {
    const relations: (Relation | null)[] = [];
    const item = itemOf(figure);
    if (rollups.has(figure.role)) {
      if (item) relations.push(childrenOf(item, figure.role));
      if (item?.parent) relations.push(childrenOf(item.parent, figure.role));
      const totals = item ? plan.totals.filter(({ after }) => after > item.index) : [figure.row as Total];
      for (const total of totals) {
        const relation = totalOf(total, figure.role);
        if (relation && takesPart(relation, figure)) relations.push(relation);
      }
    }
    for (const [index, identity] of plan.table.identities.entries()) {
      if (rolesOf(identity).includes(figure.role)) relations.push(rowOf(figure.row, identity, index));
    }
    return relations.filter((relation) => relation !== null);
  };

  const violated = new Map<string, Relation>();
  const rows: { item: Item | null; role: Role; at: CellRef }[] = [
    ...sumMismatches(plan).filter(({ verdict }) => verdict === 'wrong'),
    ...yearMismatches(plan),
    ...percentMismatches(plan).filter(({ verdict }) => verdict === 'wrong'),
  ];
  for (const { item, role, at } of rows) {
    const row = item ?? plan.totals.find((total) => total.row === at.row);
    if (!row) continue;
    for (const relation of of(figureOf(row, role))) {
      if (relation.violated && relation.result.key === figureOf(row, role).key) {
        violated.set(relation.key, relation);
      }
    }
  }
  return { violated: [...violated.values()], of };
}

function toldKey(kind: RelationKind, { role, at }: { readonly role: Role; readonly at: CellRef }): string {
  return `${kind} ${role} ${String(at.row)} ${String(at.column)}`;
}

function takesPart({ result, terms }: Relation, { key }: Figure): boolean {
  return result.key === key || terms.some((term) => term.key === key);
}

type Draft = Omit<Relation, 'violated'>;

function childSum(plan: Plan, item: Item, role: Role): Draft | null {
  const { values, filled } = amountsOf(plan, role);
  if (item.children.length === 0) return null;
  const result = figureOf(item, role);
  const found = result.entry?.value ?? null;
  if (found === null && filled[item.index] === 0) return null;
  const terms = item.children.map((child) => figureOf(child, role));
  const amounts = item.children.map((child) => values[child.index] ?? NaN);
  return linear(plan, 'children', result, found, terms, amounts);
}

function totalSum(plan: Plan, total: Total, role: Role): Draft | null {
  const entry = total.entries.get(role) ?? total.strays.find((stray) => stray.role === role);
  const found = entry?.value ?? null;
  if (!entry || found === null) return null;
  const { values } = amountsOf(plan, role);
  const previous = plan.totals[plan.totals.indexOf(total) - 1];
  const scope = nearestScope(plan, values, total, previous, found);
  if (!scope) return null;
  const terms = scope.items.map((item) => figureOf(item, role));
  const amounts = scope.items.map((item) => values[item.index] ?? NaN);
  return linear(plan, 'total', { ...figureOf(total, role), entry }, found, terms, amounts);
}

function rowRelation(plan: Plan, row: FigureRow, identity: Identity): Draft | null {
  const result = figureOf(row, identity.result);
  const found = result.entry?.value ?? null;
  if (found === null) return null;
  if (identity.kind === 'sum' && identity.result.endsWith('.rp')) {
    const terms = identity.terms.map((term) => figureOf(row, term));
    const amounts = terms.map(({ entry }) => entry?.value ?? NaN);
    return linear(plan, isQuarterSum(identity) ? 'quarters' : 'columns', result, found, terms, amounts);
  }
  if (!('index' in row) || result.entry?.parts.length !== 1) return null;
  return identity.kind === 'sum'
    ? kSum(plan, row, identity, result)
    : percentage(plan, row, identity, result);
}

function rolesOf(identity: Identity): readonly Role[] {
  return identity.kind === 'sum'
    ? [identity.result, ...identity.terms]
    : [identity.result, identity.part, identity.base];
}

/** A plain sum; a blank term is 0, a blank result whatever the terms give. */
function linear(
  plan: Plan,
  kind: SumMismatch['kind'],
  result: Figure,
  found: number | null,
  terms: readonly Figure[],
  amounts: readonly number[],
): Draft {
  const amountOf = new Map(terms.map(({ key }, index) => [key, amounts[index] ?? NaN]));
  const filled = amounts.filter((amount) => !Number.isNaN(amount)).length;
  const amountIn = (changes: Changes, key: string): number => {
    const amount = changes.get(key) ?? amountOf.get(key) ?? NaN;
    return Number.isNaN(amount) ? 0 : amount;
  };
  const totalIn = (changes: Changes): number => sum(terms.map(({ key }) => amountIn(changes, key)));
  const resultIn = (changes: Changes): number => changes.get(result.key) ?? found ?? totalIn(changes);
  return {
    key: `${kind} ${result.key}`,
    kind,
    result,
    terms,
    open: found === null,
    at: cellOfFigure(plan, result),
    holds: (changes) =>
      found === null || verdictOf(resultIn(changes) - totalIn(changes), Math.max(1, filled)) !== 'wrong',
    wanted: ({ key }, changes) => {
      if (found === null) return [];
      const total = totalIn(changes);
      if (key === result.key) return [total];
      return amountOf.has(key) ? [round15(amountIn(changes, key) + resultIn(changes) - total)] : [];
    },
    follow: (before, after) => round15(resultIn(before) + totalIn(after) - totalIn(before)),
  };
}

function kSum(plan: Plan, item: Item, identity: SumIdentity, result: Figure): Draft | null {
  const roles = rolesOf(identity);
  const terms = identity.terms.map((term) => figureOf(item, term));
  if (terms.some(({ entry }) => entry !== undefined && entry.parts.length > 1)) return null;
  const entry = (own: Item) => own.entries.get(identity.result);
  return {
    key: `k ${result.key}`,
    kind: 'k',
    result,
    terms,
    open: false,
    at: cellOfFigure(plan, result),
    holds: (changes) => {
      const own = rowWith(plan, item, roles, changes);
      return yearMismatchOf(plan, identity, firstRow(own)) === null;
    },
    wanted: ({ key }, changes) => {
      const own = rowWith(plan, item, roles, changes);
      const periods = identity.terms.map((term) => own.entries.get(term)?.value ?? null);
      const found = entry(own)?.value ?? NaN;
      if (key === result.key)
        return CARA_HITUNG.map((way) => hitung(way, periods)).filter((value) => value !== null);
      const at = terms.findIndex((term) => term.key === key);
      if (at < 0) return [];
      const others = periods.filter((period, index) => index !== at && period !== null) as number[];
      const rest = sum(others);
      return [found - rest, found, found * (others.length + 1) - rest].map(round15);
    },
    follow: () => null,
  };
}

function percentage(
  plan: Plan,
  item: Item,
  identity: Extract<Identity, { kind: 'percent' }>,
  result: Figure,
): Draft {
  const roles = rolesOf(identity);
  const scale = percentScaleOf(plan, identity);
  const wrong = (own: Item) => {
    const mismatch = percentMismatchOf(plan, identity, firstRow(own), scale);
    return mismatch?.verdict === 'wrong' ? mismatch : null;
  };
  return {
    key: `percent ${result.key}`,
    kind: 'percent',
    result,
    terms: [identity.part, identity.base].map((role) => figureOf(item, role)),
    open: false,
    at: cellOfFigure(plan, result),
    holds: (changes) => wrong(rowWith(plan, item, roles, changes)) === null,
    wanted: ({ key }, changes) => {
      const expected = key === result.key ? wrong(rowWith(plan, item, roles, changes))?.expected : null;
      return expected == null ? [] : [expected];
    },
    follow: () => null,
  };
}
