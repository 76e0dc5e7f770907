import { sum } from '../grid/number';
import { wordsOf } from '../grid/words';
import { QUARTERS, type Role } from '../layouts/layout';
import type { Entry, Item, Plan } from './plan';

/** Figures that forms give quarter by quarter. */
export type QuarterFigure = 'target' | 'realisasi';
/** Quantity or rupiah. */
export type Measure = 'k' | 'rp';

/** One figure of an item over the four quarters. */
export interface QuarterSeries {
  readonly item: Item;
  readonly entries: readonly (Entry | undefined)[];
  /** Null where nothing or no figure is filled in. */
  readonly values: readonly (number | null)[];
  /** True when the heading says that the figures are cumulative. */
  readonly headed: boolean;
}

/** What each quarter's figure means: all of the year so far, the quarter alone, or not to be told. */
export type Counting = 'kumulatif' | 'perTriwulan' | null;

const cache = new WeakMap<Plan, Map<string, readonly QuarterSeries[]>>();

/** The quarters of one figure of every item that has any, in the order of the sheet; read once a plan. */
export function quarterSeries(plan: Plan, figure: QuarterFigure, measure: Measure): readonly QuarterSeries[] {
  const known = cache.get(plan) ?? new Map<string, readonly QuarterSeries[]>();
  cache.set(plan, known);
  const own = known.get(`${figure}.${measure}`) ?? readSeries(plan, figure, measure);
  known.set(`${figure}.${measure}`, own);
  return own;
}

function readSeries(plan: Plan, figure: QuarterFigure, measure: Measure): QuarterSeries[] {
  const series: QuarterSeries[] = [];
  let columns: Item['columns'] | null = null;
  let headed = false;
  const roles = QUARTERS.map((quarter): Role => `${figure}.${quarter}.${measure}`);
  for (const item of plan.items) {
    if (!roles.some((role) => item.entries.has(role))) continue;
    const entries = roles.map((role) => item.entries.get(role));
    const values = entries.map((entry) => entry?.value ?? null);
    if (values.every((value) => value === null)) continue;
    // The items of a block share their columns.
    if (item.columns !== columns) {
      columns = item.columns;
      const column = columns.get(`${figure}.tw1.${measure}`) ?? columns.get(`${figure}.${measure}`);
      headed = saysCumulative(column?.header ?? '');
    }
    series.push({ item, entries, values, headed });
  }
  return series;
}

/** True when some heading of a table says that its figures are cumulative. */
export function hasCumulativeHeading(plan: Plan): boolean {
  return plan.table.columns.some(({ header }) => saysCumulative(header));
}

function saysCumulative(header: string): boolean {
  if (/\b(?:non|bukan|tidak)[\s-]+a?k[uo]mulatif/i.test(header)) return false;
  if (/k[uo]mulati[fv]/i.test(header)) return true;
  const words = wordsOf(header);
  return words.includes('sd') && words.includes('triwulan');
}

/** Positions of the quarters whose figure is below that of the filled quarter before. */
export function fallsOf(values: readonly (number | null)[]): number[] {
  const falls: number[] = [];
  let before: number | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (before !== null && value < before) falls.push(index);
    before = value;
  }
  return falls;
}

/** Share of the items of a column that must fall over the quarters for the column to be one figure a quarter. */
const PER_QUARTER_SHARE = 0.5;
/** Items whose quarters never fall, from which a column that does not say so is taken for cumulative. */
const CUMULATIVE_ITEMS = 5;

/** How a column of rupiah counts, by its heading and by what most of its items do. */
export function countingOf(series: readonly QuarterSeries[]): Counting {
  const telling = series.filter(({ values }) => values.filter((value) => value !== null).length > 1);
  const falling = telling.filter(({ values }) => fallsOf(values).length > 0).length;
  if (falling > telling.length * PER_QUARTER_SHARE) return 'perTriwulan';
  if (series.some(({ headed }) => headed)) return 'kumulatif';
  if (falling > 0) return 'perTriwulan';
  return telling.length >= CUMULATIVE_ITEMS ? 'kumulatif' : null;
}

/** The year's figure of a series: the last quarter of a cumulative one, the sum of one a quarter; both where unsure. */
export function yearOfSeries(
  { values }: QuarterSeries,
  counting: Counting,
): { readonly low: number; readonly high: number } {
  const filled = values.filter((value) => value !== null);
  const [last, total] = [filled.at(-1) ?? 0, sum(filled)];
  if (counting === 'kumulatif') return { low: last, high: last };
  if (counting === 'perTriwulan') return { low: total, high: total };
  return { low: Math.min(last, total), high: Math.max(last, total) };
}
