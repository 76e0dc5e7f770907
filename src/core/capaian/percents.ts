import { decimalsOf, round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import type { PercentIdentity, Role, SumIdentity } from '../layouts/layout';
import { cellOf } from '../plan/cell-of';
import { figuresOf } from '../plan/figures';
import { firstRow, furtherRows, type MeasuredRow } from '../plan/further-rows';
import type { Entry, Item, Plan } from '../plan/plan';
import type { CapaianSettings } from '../settings';
import { CARA_HITUNG, hitung, isPrintOf } from './cara-hitung';

/** Capaian of an indicator in percent: realisasi / target x 100 (Permendagri 86/2017); null where target is 0. */
export function capaian(realisasi: number, target: number): number | null {
  return target === 0 ? null : round15((realisasi / target) * 100);
}

/** Capaian where fewer is better: (2 x target - realisasi) / target x 100 (PermenPANRB 8/2021). */
export function capaianTurun(realisasi: number, target: number): number | null {
  return target === 0 ? null : round15(((2 * target - realisasi) / target) * 100);
}

/** Capaian where fewer is better, by the formula that the user set; null where it divides by 0. */
export function falling(
  realisasi: number,
  target: number,
  { fallingFormula }: Pick<CapaianSettings, 'fallingFormula'>,
): number | null {
  return fallingFormula === 't/r' ? capaian(target, realisasi) : capaianTurun(realisasi, target);
}

/** A printed percentage that is not what its own columns give, or has nothing to rest on. */
export interface PercentMismatch {
  readonly role: Role;
  readonly item: Item;
  readonly at: CellRef;
  readonly part: { readonly role: Role; readonly at: CellRef; readonly value: number | null };
  readonly base: { readonly role: Role; readonly at: CellRef; readonly value: number | null };
  /** True when the part is blank and was computed from the columns it is the sum of. */
  readonly derived: boolean;
  /** In percent points. */
  readonly found: number;
  /** What the columns give; null when it cannot be computed. */
  readonly expected: number | null;
  readonly verdict: 'wrong' | 'baseless';
}

const cache = new WeakMap<Plan, readonly PercentMismatch[]>();

/** Every printed percentage of a plan that does not hold, computed once a plan. */
export function percentMismatches(plan: Plan): readonly PercentMismatch[] {
  const known = cache.get(plan);
  if (known) return known;
  const comparisons: PercentMismatch[] = [];
  const figures = figuresOf(plan);
  const further = [...furtherRows(plan)];
  for (const identity of plan.table.identities) {
    if (identity.kind !== 'percent') continue;
    const scale = percentScaleOf(plan, identity);
    const [found, part, base] = [identity.result, identity.part, identity.base].map(figures.of);
    for (const [index, item] of plan.items.entries()) {
      const printed = found?.[index] ?? NaN;
      if (Number.isNaN(printed)) continue;
      // Nearly every row ends here.
      const computed = ((part?.[index] ?? NaN) / (base?.[index] ?? NaN)) * 100;
      if (scale === 1 && isPrintOf(printed, computed, decimalsOf(printed))) continue;
      const own = percentMismatchOf(plan, identity, firstRow(item), scale);
      if (own) comparisons.push(own);
    }
    for (const row of further) {
      const own = percentMismatchOf(plan, identity, row, scale);
      if (own) comparisons.push(own);
    }
  }
  cache.set(plan, comparisons);
  return comparisons;
}

/** Rows that suffice to tell how a column prints its percentages. */
const SAMPLE = 300;

const scales = new WeakMap<Plan, Map<PercentIdentity, number>>();

/** 100 where a column prints shares (0.85 for 85 %) without a percent format, else 1; the majority of rows tells. */
export function percentScaleOf(plan: Plan, identity: PercentIdentity): number {
  const known = scales.get(plan) ?? new Map<PercentIdentity, number>();
  scales.set(plan, known);
  const own = known.get(identity) ?? readScale(plan, identity);
  known.set(identity, own);
  return own;
}

function readScale(plan: Plan, identity: PercentIdentity): number {
  let shares = 0;
  let points = 0;
  for (const item of plan.items) {
    const entry = item.entries.get(identity.result);
    const part = item.entries.get(identity.part)?.value ?? null;
    const base = item.entries.get(identity.base)?.value ?? null;
    const found = entry?.value ?? null;
    if (found === null || !found || entry?.percent || part === null || base === null || base === 0) continue;
    const decimals = entry?.parts[0]?.decimals ?? 0;
    if (isPrintOf(found, part / base, Math.max(decimals, 2))) shares += 1;
    if (isPrintOf(found, (part / base) * 100, decimals)) points += 1;
    if (shares + points >= SAMPLE) break;
  }
  return shares > points ? 100 : 1;
}

/** How one printed percentage fails to be what its columns give at the scale of its column; null where it does not fail. */
export function percentMismatchOf(
  plan: Plan,
  identity: PercentIdentity,
  row: MeasuredRow,
  scale: number,
): PercentMismatch | null {
  const { item, entries } = row;
  const entry = entries.get(identity.result);
  const printed = entry?.value ?? null;
  if (!entry || printed === null) return null;
  const found = entry.percent || scale === 1 ? printed : round15(printed * scale);
  const decimals = Math.max(0, (entry.parts[0]?.decimals ?? 0) - (scale === 100 && !entry.percent ? 2 : 0));
  const part = entries.get(identity.part);
  const base = entries.get(identity.base);
  const cell = (role: Role): CellRef => cellOf(plan, row, role);
  const at = {
    role: identity.result,
    item,
    at: entry.at,
    part: { role: identity.part, at: cell(identity.part), value: part?.value ?? null },
    base: { role: identity.base, at: cell(identity.base), value: base?.value ?? null },
    derived: false,
    found,
  };
  const bases = valuesOf(base);
  if (bases.length === 0 || bases.every((value) => value === 0)) {
    // Grades are compared on their scale, not divided; a printed 0 beside nothing claims nothing.
    const graded = base?.parts.some((own) => own.grade !== null) ?? false;
    return graded || found === 0 ? null : { ...at, expected: null, verdict: 'baseless' };
  }
  const parts = partFigures(plan, identity, entries);
  if (parts.length === 0) return null;
  const results = possiblePercents(parts, bases, identity.result.endsWith('.rp'));
  const [expected] = results;
  if (expected === undefined) return null;
  if (results.some((result) => isPrintOf(found, result, decimals))) return null;
  // Several indicators in a cell against one percentage: no way to say which was meant.
  if (parts.some((figures) => figures.length !== bases.length)) return null;
  const derived = at.part.value === null && part?.empty !== false;
  const [first] = parts[0] ?? [];
  return {
    ...at,
    ...(derived && first !== undefined ? { part: { ...at.part, value: first } } : {}),
    derived,
    expected,
    verdict: 'wrong',
  };
}

function valuesOf(entry: Entry | undefined): number[] {
  return entry?.parts.map((part) => part.value).filter((value) => value !== null) ?? [];
}

/** The figures above the fraction bar: as printed, else as the sum identity of that column gives them. */
function partFigures(plan: Plan, identity: PercentIdentity, entries: MeasuredRow['entries']): number[][] {
  const printed = valuesOf(entries.get(identity.part));
  if (printed.length > 0) return [printed];
  const entry = entries.get(identity.part);
  if (entry && !entry.empty) return [];
  const own = plan.table.identities.find(
    (other): other is SumIdentity => other.kind === 'sum' && other.result === identity.part,
  );
  const terms = own?.terms.map((term) => entries.get(term)?.value ?? null) ?? [];
  if (terms.every((term) => term === null)) return [];
  const ways = identity.part.endsWith('.rp') ? (['jumlah'] as const) : CARA_HITUNG;
  return ways
    .map((way) => hitung(way, terms))
    .filter((value) => value !== null)
    .map((value) => [value]);
}

/** The percentages that the figures allow; the plain one first, then those of falling indicators. */
function possiblePercents(parts: readonly number[][], bases: readonly number[], money: boolean): number[] {
  const results: (number | null)[] = [];
  for (const figures of parts) {
    const [figure = 0] = figures;
    const [base = 0] = bases;
    if (figures.length !== bases.length) {
      // `-8 -14` against one target of 22: the figures were added.
      results.push(capaian(sum(figures), sum(bases)));
    } else if (figures.length > 1) {
      const each = figures.map((own, index) => capaian(own, bases[index] ?? 0)).filter((one) => one !== null);
      if (each.length > 0) results.push(round15(sum(each) / each.length));
    } else {
      results.push(capaian(figure, base));
      if (!money) results.push(capaianTurun(figure, base), capaian(base, figure));
    }
  }
  return results.filter((result) => result !== null);
}
