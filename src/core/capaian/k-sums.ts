import type { CellRef } from '../grid/ref';
import type { Role, SumIdentity } from '../layouts/layout';
import { figuresOf } from '../plan/figures';
import { firstRow, furtherRows, type MeasuredRow } from '../plan/further-rows';
import type { Entry, Item, Plan } from '../plan/plan';
import { cellOf } from '../plan/cell-of';
import { isQuarterSum } from '../plan/sums';
import { caraHitungOf, hitung, type CaraHitung } from './cara-hitung';

/** A K of several periods that no cara hitung reproduces. */
export interface YearMismatch {
  readonly item: Item;
  readonly role: Role;
  readonly at: CellRef;
  readonly roles: readonly Role[];
  readonly terms: readonly CellRef[];
  /** True when the periods are the quarters of the year. */
  readonly quarters: boolean;
  readonly found: number;
  /** The plain sum. */
  readonly expected: number;
  readonly ways: Readonly<Record<CaraHitung, number>>;
}

const cache = new WeakMap<Plan, readonly YearMismatch[]>();

/** Every K computed from other columns that none of the ways of adding it up reproduces, computed once a plan. */
export function yearMismatches(plan: Plan): readonly YearMismatch[] {
  const known = cache.get(plan);
  if (known) return known;
  const mismatches: YearMismatch[] = [];
  const figures = figuresOf(plan);
  const identities = plan.table.identities.filter(
    (identity): identity is SumIdentity => identity.kind === 'sum' && identity.result.endsWith('.k'),
  );
  const further = [...furtherRows(plan)];
  for (const identity of identities) {
    const terms = identity.terms.map(figures.of);
    const results = figures.of(identity.result);
    for (const [index, item] of plan.items.entries()) {
      // Nearly every filled row is the plain sum or repeats its last period.
      if (isPlain(results[index] ?? NaN, terms, index)) continue;
      const own = yearMismatchOf(plan, identity, firstRow(item));
      if (own) mismatches.push(own);
    }
    for (const row of further) {
      const own = yearMismatchOf(plan, identity, row);
      if (own) mismatches.push(own);
    }
  }
  cache.set(plan, mismatches);
  return mismatches;
}

function isPlain(found: number, terms: readonly Float64Array[], index: number): boolean {
  let total = 0;
  let last = NaN;
  for (const term of terms) {
    const value = term[index] ?? NaN;
    if (Number.isNaN(value)) continue;
    total += value;
    last = value;
  }
  return found === last || (found === total && !Number.isNaN(last));
}

/** How the K of one row disagrees with every way of adding it up; null where one of them gives it. */
export function yearMismatchOf(plan: Plan, identity: SumIdentity, row: MeasuredRow): YearMismatch | null {
  const { item, entries } = row;
  const entry = entries.get(identity.result);
  if (!entry || entry.empty) return null;
  const terms = identity.terms.map((term) => entries.get(term));
  const filled = terms.filter((term) => term !== undefined && !term.empty) as Entry[];
  const count = entry.parts.length;
  // Cells that speak of another number of indicators than the year's cannot be told apart, and are left alone.
  if (filled.length === 0 || filled.some((term) => term.parts.length !== count)) return null;
  for (let index = 0; index < count; index += 1) {
    const printed = entry.parts[index];
    const found = printed?.value ?? null;
    if (!printed || found === null) continue;
    const periods = terms.map((term) => term?.parts[index]?.value ?? null);
    if (periods.every((period) => period === null)) continue;
    if (caraHitungOf(periods, found, printed.decimals).length > 0) continue;
    const ways = {
      jumlah: hitung('jumlah', periods) ?? 0,
      nilaiAkhir: hitung('nilaiAkhir', periods) ?? 0,
      maksimum: hitung('maksimum', periods) ?? 0,
      rataRata: hitung('rataRata', periods) ?? 0,
    };
    return {
      item,
      role: identity.result,
      at: entry.at,
      roles: identity.terms,
      terms: identity.terms.map((term) => cellOf(plan, row, term)),
      quarters: isQuarterSum(identity),
      found,
      expected: ways.jumlah,
      ways,
    };
  }
  return null;
}
