import type { CellRef } from '../grid/ref';
import { sum } from '../grid/number';
import { countingOf, quarterSeries, yearOfSeries, type QuarterSeries } from '../plan/quarter-series';
import type { Entry, Item, Plan } from '../plan/plan';
import { capaian } from './percents';

/** K and Rp of one item over a whole year, each reached against promised. */
export interface YearPerformance {
  readonly item: Item;
  /** Cell of the K reached and cell of the rupiah spent. */
  readonly at: { readonly k: CellRef; readonly rp: CellRef };
  readonly related: readonly CellRef[];
  readonly target: number;
  readonly realisasi: number;
  /** Capaian of K in percent; where the way of adding up the quarters is open, the lowest. */
  readonly capaian: number;
  readonly anggaran: number;
  readonly dibelanjakan: number;
  /** Rupiah spent in percent; where the quarters may be cumulative or not, the highest. */
  readonly serapan: number;
}

/** Every item whose K and Rp of a complete year are filled in; a year that still runs says nothing yet. */
export function* yearPerformances(plan: Plan): Generator<YearPerformance> {
  if (plan.table.layout.ceiling) yield* fromYearColumns(plan, plan.table.layout.ceiling);
  else yield* fromQuarters(plan);
}

type Ceiling = NonNullable<Plan['table']['layout']['ceiling']>;

function* fromYearColumns(plan: Plan, ceiling: Ceiling): Generator<YearPerformance> {
  const last = 'realisasi.tw4.rp';
  if (plan.columns.has(last) && !plan.items.some((item) => (item.entries.get(last)?.value ?? 0) > 0)) return;
  for (const item of plan.items) {
    const target = item.entries.get('target.k');
    const reached = item.entries.get('realisasiTahun.k');
    const pagu = item.entries.get(ceiling.pagu);
    const spent = item.entries.get(ceiling.realisasi);
    if (!isFilled(target) || !isFilled(reached) || !isFilled(pagu) || !isFilled(spent)) continue;
    const own = capaian(reached.value, target.value);
    if (own === null || pagu.value <= 0) continue;
    yield {
      item,
      at: { k: reached.at, rp: spent.at },
      related: [target.at, pagu.at],
      target: target.value,
      realisasi: reached.value,
      capaian: own,
      anggaran: pagu.value,
      dibelanjakan: spent.value,
      serapan: (spent.value / pagu.value) * 100,
    };
  }
}

function* fromQuarters(plan: Plan): Generator<YearPerformance> {
  const budgets = quarterSeries(plan, 'target', 'rp');
  if (budgets.length === 0) return;
  const spendings = quarterSeries(plan, 'realisasi', 'rp');
  const [budgetWay, spendingWay] = [countingOf(budgets), countingOf(spendings)];
  const of = (series: readonly QuarterSeries[]) => new Map(series.map((own) => [own.item, own]));
  const [budgetOf, targetOf] = [of(budgets), of(quarterSeries(plan, 'target', 'k'))];
  const reachedOf = of(quarterSeries(plan, 'realisasi', 'k'));
  for (const spending of spendings) {
    const { item } = spending;
    const [budget, target, reached] = [budgetOf.get(item), targetOf.get(item), reachedOf.get(item)];
    const [k, rp, goal] = [reached?.entries[3], spending.entries[3], target?.entries[3]];
    if (!budget || !target || !reached || !isFilled(k) || !isFilled(rp) || !isFilled(goal)) continue;
    const last = capaian(k.value, goal.value);
    // A heading that says cumulative settles that the last quarter speaks for the year.
    const shares = reached.headed ? [last] : [last, capaian(totalOf(reached), totalOf(target))];
    const anggaran = yearOfSeries(budget, budgetWay).low;
    const dibelanjakan = yearOfSeries(spending, spendingWay).high;
    const known = shares.filter((share) => share !== null);
    if (known.length === 0 || anggaran <= 0) continue;
    yield {
      item,
      at: { k: k.at, rp: rp.at },
      related: [goal.at, ...budget.entries.flatMap((entry) => (entry ? [entry.at] : []))],
      target: goal.value,
      realisasi: k.value,
      capaian: Math.min(...known),
      anggaran,
      dibelanjakan,
      serapan: (dibelanjakan / anggaran) * 100,
    };
  }
}

function totalOf({ values }: QuarterSeries): number {
  return sum(values.filter((value) => value !== null));
}

type Filled = Entry & { readonly value: number };

function isFilled(entry: Entry | undefined): entry is Filled {
  return entry?.value != null;
}
