import { sum } from '../grid/number';
import { QUARTERS, type Role } from '../layouts/layout';
import type { Entry, Item, Plan } from '../plan/plan';
import { countingOf, quarterSeries, type QuarterFigure } from '../plan/quarter-series';
import { isQuarterSum } from '../plan/sums';

/** Rupiah of an item with the cells that give them: one, or several whose sum they are. */
export interface Rupiah {
  readonly value: number;
  readonly entries: readonly Entry[];
}

/** What was planned and what was spent for an item in the year; null where nothing is filled in. */
export interface Money {
  readonly pagu: Rupiah | null;
  readonly belanja: Rupiah | null;
}

/** Reads the money of the items of a plan; a parent that has none of its own has what its children add up to. */
export function moneyOf(plan: Plan): ReadonlyMap<Item, Money> {
  const own = new Map<Item, Money>();
  const planned = quarterReader(plan, 'target');
  const spent = quarterReader(plan, 'realisasi');
  // Children stand below their parents, so that from the last row up every sum is complete when it is needed.
  for (const item of [...plan.items].reverse()) {
    const children = item.children.map((child) => own.get(child));
    own.set(item, {
      pagu: single(item, 'pagu.rp') ?? planned(item) ?? addUp(children.map((child) => child?.pagu)),
      belanja:
        single(item, 'realisasiTahun.rp') ?? spent(item) ?? addUp(children.map((child) => child?.belanja)),
    });
  }
  return own;
}

function single(item: Item, role: Role): Rupiah | null {
  const entry = item.entries.get(role);
  return entry?.value == null ? null : { value: entry.value, entries: [entry] };
}

function addUp(parts: readonly (Rupiah | null | undefined)[]): Rupiah | null {
  const filled = parts.filter((part) => part != null);
  if (filled.length === 0) return null;
  return {
    value: sum(filled.map(({ value }) => value)),
    entries: filled.flatMap(({ entries }) => entries),
  };
}

/** The year's rupiah from the quarters: their sum, or the last one where they are cumulative. */
function quarterReader(plan: Plan, figure: QuarterFigure): (item: Item) => Rupiah | null {
  const cumulative = isCumulativeMoney(plan, figure);
  return (item) => {
    const entries = QUARTERS.map((quarter) => item.entries.get(`${figure}.${quarter}.rp`)).filter(
      (entry) => entry?.value != null,
    ) as Entry[];
    const used = cumulative ? entries.slice(-1) : entries;
    if (used.length === 0) return null;
    return { value: sum(used.map(({ value }) => value ?? 0)), entries: used };
  };
}

/** True where the rupiah of a quarter include those of the quarters before it. */
export function isCumulativeMoney(plan: Plan, figure: QuarterFigure): boolean {
  const series = quarterSeries(plan, figure, 'rp');
  // Where the form prints that the quarters add up to the year, each stands for itself.
  const added = plan.table.identities.some(
    (identity) => identity.result === 'realisasiTahun.rp' && isQuarterSum(identity),
  );
  return added ? series.some(({ headed }) => headed) : countingOf(series) === 'kumulatif';
}
