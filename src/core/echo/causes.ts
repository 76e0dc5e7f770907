import type { Plan } from '../plan/plan';
import type { Changes, Figure } from './figure';
import { arithmeticOf, type Arithmetic, type Relation } from './relations';

/** One wrong figure, or one place where several may be, with the relations that do not hold because of it. */
export interface Cause {
  /** The relations that its correction would make hold; those it takes part in itself come first. */
  readonly relations: readonly Relation[];
  /** How many of them it takes part in itself. */
  readonly direct: number;
  /** The wrong figure, where only one can be meant. */
  readonly figure: Figure | null;
  /** What it should be. */
  readonly expected: number;
}

/** What explains the sums and percentages that do not hold, and the figures as they should be. */
export interface Explanation {
  readonly causes: readonly Cause[];
  /** The wrong figures and those that follow from them, as they should be. */
  readonly corrected: Changes;
}

const cache = new WeakMap<Plan, Explanation>();

/** The causes of the sums and percentages of a plan that do not hold, as far as one correction explains several. */
export function causesOf(plan: Plan): Explanation {
  const known = cache.get(plan);
  if (known) return known;
  const own = explain(arithmeticOf(plan));
  cache.set(plan, own);
  return own;
}

/** What is known so far: the relations still to be explained, and the corrections made. */
interface Search {
  readonly arithmetic: Arithmetic;
  readonly open: Set<Relation>;
  /** Explained by a correction that is not carried on, so that they tell nothing more. */
  readonly settled: Set<Relation>;
  corrected: Changes;
  readonly causes: Cause[];
}

/** One figure changed to one value, and what that does. */
interface Candidate {
  readonly figure: Figure;
  readonly expected: number;
  readonly corrected: Changes;
  readonly healed: readonly Relation[];
  /** How unlikely it is: figures that would have to be wrong with it, then one that is calculated. */
  readonly unlikely: number;
}

/** Sums with more terms than this point at none of them. */
const MOST_TERMS = 400;

/** Relations that do not hold beyond which a table is rather read wrongly; its findings stay as they are. */
const MOST_VIOLATED = 2000;

/** A correction may show what another sum wants, once that is made: as often as this. */
const MOST_ROUNDS = 6;

function explain(arithmetic: Arithmetic): Explanation {
  const { violated } = arithmetic;
  const search: Search = {
    arithmetic,
    open: new Set(violated),
    settled: new Set(),
    corrected: new Map(),
    causes: [],
  };
  if (violated.length <= MOST_VIOLATED) {
    for (let round = 0; round < MOST_ROUNDS && takeRound(search); round += 1);
  }
  return search;
}

/** Takes the corrections that explain most, as long as they do not contradict each other; false when there is none. */
function takeRound(search: Search): boolean {
  const candidates = [...candidatesOf(search)];
  const most = Math.max(0, ...candidates.map(({ healed }) => healed.length));
  const before = search.causes.length;
  for (let size = most; size >= 1; size -= 1) {
    const left = candidates.filter(
      (own) => stillOpen(own, search).length === size && (size > 1 || isTold(own, search.arithmetic)),
    );
    left.sort((a, b) => a.unlikely - b.unlikely);
    for (const own of left) {
      if (stillOpen(own, search).length === size) take(own, left, search);
    }
  }
  return search.causes.length > before;
}

function take(candidate: Candidate, others: readonly Candidate[], search: Search): void {
  const { figure, expected } = candidate;
  // Corrections made since may have changed what this one would do.
  const own = search.corrected.has(figure.key) ? null : correct(search, figure, expected);
  const relations = stillOpen(candidate, search);
  if (!own || !sameRelations(own.healed, relations)) return;
  const rivals = others.filter(
    (other) =>
      other.figure.key !== figure.key &&
      other.unlikely === candidate.unlikely &&
      stillOpen(other, search).some((relation) => relations.includes(relation)),
  );
  // Where equally likely corrections explain other relations, nothing can be said for sure.
  if (rivals.some((other) => !sameRelations(stillOpen(other, search), relations))) return;
  const direct = relations.filter((relation) => takesPart(relation, figure));
  search.causes.push({
    relations: [...direct, ...relations.filter((relation) => !direct.includes(relation))],
    direct: direct.length,
    figure: rivals.length === 0 ? figure : null,
    expected,
  });
  for (const relation of relations) search.open.delete(relation);
  // A figure without details may be right and its details forgotten: other sums are still asked about it as it is.
  if (expected === 0) for (const relation of relations) search.settled.add(relation);
  else search.corrected = own.corrected;
}

function stillOpen({ healed }: Candidate, { open }: Search): Relation[] {
  return healed.filter((relation) => open.has(relation));
}

function sameRelations(a: readonly Relation[], b: readonly Relation[]): boolean {
  return a.length === b.length && a.every((relation) => b.includes(relation));
}

function takesPart({ result, terms }: Relation, { key }: Figure): boolean {
  return result.key === key || terms.some((term) => term.key === key);
}

/** True for a cell that shows an error or text where a figure belongs. */
export function isLost({ entry }: Figure): boolean {
  return entry !== undefined && entry.value === null && !entry.empty;
}

/** True where another rule tells of the cell already: it has lost its figure, or is blank where its children say it. */
function isTold({ figure, expected }: Candidate, { of }: Arithmetic): boolean {
  if (isLost(figure)) return true;
  const nothing: Changes = new Map();
  return of(figure).some((own) => {
    const total = own.open && own.result.key === figure.key ? own.follow(nothing, nothing) : null;
    return total !== null && Math.abs(total - expected) < 1;
  });
}

function* candidatesOf(search: Search): Generator<Candidate> {
  const tried = new Set<string>();
  for (const relation of search.open) {
    const figures = relation.terms.length > MOST_TERMS ? [] : relation.terms;
    for (const figure of [relation.result, ...figures]) {
      if (search.corrected.has(figure.key)) continue;
      for (const expected of relation.wanted(figure, search.corrected)) {
        const key = `${figure.key} ${String(expected)}`;
        if (tried.has(key)) continue;
        tried.add(key);
        const candidate = correct(search, figure, expected);
        if (candidate) yield candidate;
      }
    }
  }
}

/** Figures that one correction may move; more is no longer one mistake. */
const MOST_MOVED = 200;

/**
 * Changes one figure and lets follow what is calculated from it: results of sums that hold now go on holding. Null where
 * some relation that holds now would not hold any more, because the figure is itself the result of figures that stay.
 */
function correct(
  { arithmetic, open, settled, corrected: before }: Search,
  figure: Figure,
  expected: number,
): Candidate | null {
  // Nothing was planned or spent below nothing.
  if (expected < 0 && (figure.entry?.value ?? 0) >= 0) return null;
  const after = new Map(before).set(figure.key, expected);
  const moved = new Set([figure.key]);
  const queue: Figure[] = [figure];
  const touched = new Set<Relation>();
  let shown = 0;
  for (const own of queue) {
    for (const relation of arithmetic.of(own)) {
      if (settled.has(relation)) continue;
      touched.add(relation);
      const { result } = relation;
      if (open.has(relation) || moved.has(result.key)) continue;
      const to = relation.follow(before, after);
      if (to === null) continue;
      after.set(result.key, to);
      moved.add(result.key);
      queue.push(result);
      if (!relation.open) shown += 1;
      if (queue.length > MOST_MOVED) return null;
    }
  }
  const healed: Relation[] = [];
  for (const relation of touched) {
    if (open.has(relation)) {
      if (relation.holds(after)) healed.push(relation);
    } else if (mustHold(relation, moved) && !relation.holds(after)) return null;
  }
  const calculated = figure.entry?.formula === undefined ? 0 : 0.5;
  const unlikely = (isLost(figure) ? -MOST_MOVED : 0) + shown + calculated;
  return healed.length > 0 ? { figure, expected, corrected: after, healed, unlikely } : null;
}

/** A percentage or K that merely rests on changed figures would be calculated anew; one that changes itself has to hold. */
function mustHold({ kind, open, result }: Relation, moved: ReadonlySet<string>): boolean {
  return !open && ((kind !== 'k' && kind !== 'percent') || moved.has(result.key));
}
