import { realisasiOf, targetOf } from '../../capaian/achieve';
import { isRateIndicator, isRateUnit } from '../../capaian/counted';
import { measuredOf, type Measured } from '../../capaian/measured';
import { proposeCaraHitung, type CaraHitungBy } from '../../capaian/propose';
import type { CaraHitung } from '../../capaian/cara-hitung';
import { isCellError } from '../../grid/grid';
import { round15, sum } from '../../grid/number';
import type { CellRef } from '../../grid/ref';
import { collapse } from '../../grid/words';
import { QUARTERS, type FigureRole, type Role } from '../../layouts/layout';
import type { Entry, Item, Plan } from '../../plan/plan';
import { scaleOf } from '../../plan/rupiah-scale';
import { countingOf, quarterSeries, type Counting } from '../../plan/quarter-series';

/** A figure to be carried over: a number, or a text where no number is meant (a grade), with its cell. */
export interface Figure {
  readonly value: number | string;
  readonly at: CellRef;
  readonly unit: string | null;
  /** True where the table gives the year only by its quarters. */
  readonly derived?: true;
}

/** One indicator of an item with its figures; the first row of an item also has its rupiah. */
export interface IndicatorRow {
  readonly text: string | null;
  readonly unit: string | null;
  readonly measured: Measured;
  readonly caraHitung: CaraHitung;
  readonly caraHitungBy: CaraHitungBy;
  readonly figures: ReadonlyMap<FigureRole, Figure>;
}

/** How the quarters of a table count, by what they are about. */
interface Countings {
  readonly headed: ReadonlySet<Item>;
  readonly realisasi: Counting;
  readonly target: Counting;
}

/** Reads the rows of the items of a plan one by one. */
export function createRowReader(plan: Plan): (item: Item) => IndicatorRow[] {
  const headed = quarterSeries(plan, 'realisasi', 'k').flatMap((own) => (own.headed ? [own.item] : []));
  const countings: Countings = {
    headed: new Set(headed),
    realisasi: countingOf(quarterSeries(plan, 'realisasi', 'rp')),
    target: countingOf(quarterSeries(plan, 'target', 'rp')),
  };
  const known = new Map<Item, IndicatorRow[]>();
  return (item) => {
    const rows = known.get(item) ?? rowsOf(measuredOf(item), countings);
    known.set(item, rows);
    return rows;
  };
}

/** A row a figure where cells speak of several; one row where some give them added up: `-8 -14` beside a target of 22. */
function rowsOf(all: readonly Measured[], countings: Countings): IndicatorRow[] {
  return all.flatMap((measured) => {
    const whole = isAddedUp(measured);
    return whole && measured.part > 0 ? [] : [rowOf(measured, countings, whole)];
  });
}

/** Figures that are promised or come from before, of which one stands for all the indicators of its cell. */
const PROMISES: readonly Role[] = ['targetRenstra.k', 'realisasiLalu.k', 'target.k'];

function isAddedUp(measured: Measured): boolean {
  const { indicator, parts } = measured;
  if (parts === 1) return false;
  const unit = indicator?.unit?.text ?? null;
  if (unit === null ? isRateIndicator(indicator?.text ?? '') : isRateUnit(unit)) return false;
  const entries = entriesOf(measured);
  return PROMISES.some((role) => {
    const entry = entries.get(role);
    return entry?.parts.length === 1 && (entry.value ?? 0) !== 0;
  });
}

function rowOf(measured: Measured, countings: Countings, whole: boolean): IndicatorRow {
  const { item, indicator, part, parts } = measured;
  const figures = new Map<FigureRole, Figure>();
  for (const [role, entry] of entriesOf(measured)) {
    if (!isFigureRole(role)) continue;
    const own = role.endsWith('.rp')
      ? moneyOf(entry, part, scaleOf(item.columns, role))
      : whole
        ? wholeOf(entry)
        : quantityOf(entry, part, parts);
    if (own) figures.set(role, own);
  }
  const way = proposeCaraHitung(measured, countings.headed.has(item));
  addYear(figures, measured, way.caraHitung);
  addMoneyOfQuarters(figures, countings);
  const units = [...figures.values()].flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return {
    text: whole ? allTexts(measured) : (indicator?.text ?? null),
    unit: indicator?.unit?.text ?? units[0] ?? null,
    measured,
    caraHitung: way.caraHitung,
    caraHitungBy: way.by,
    figures,
  };
}

/** The words of all the indicators of a cell, a line each. */
function allTexts({ item, row }: Measured): string {
  return item.indicators
    .filter(({ at }) => at.row === row)
    .map(({ text }) => text)
    .join('\n');
}

function entriesOf({ item, indicator, row }: Measured): ReadonlyMap<Role, Entry> {
  if (row === item.row || !indicator) return item.entries;
  return item.indicators.find(({ at }) => at.row === row)?.entries ?? new Map<Role, Entry>();
}

function isFigureRole(role: Role): role is FigureRole {
  return role.endsWith('.k') || role.endsWith('.rp');
}

/** An amount in rupiah, whatever its table counts in. */
function moneyOf(entry: Entry, part: number, scale: number): Figure | null {
  if (part > 0 || entry.empty || isCellError(entry.raw)) return null;
  const value = entry.value === null ? textOf(entry) : entry.value * scale;
  return value === null ? null : { value, at: entry.at, unit: null };
}

/** The figures of a cell added up. */
function wholeOf(entry: Entry): Figure | null {
  if (entry.empty || isCellError(entry.raw)) return null;
  const values = entry.parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const value = values.length === entry.parts.length ? sum(values) : textOf(entry);
  return value === null ? null : { value, at: entry.at, unit: entry.parts[0]?.unit ?? null };
}

/** The figure of one of the indicators a cell speaks of; a single 0 beside several figures says nothing of each. */
function quantityOf(entry: Entry, part: number, parts: number): Figure | null {
  if (entry.empty || isCellError(entry.raw)) return null;
  if (entry.parts.length !== parts && (part > 0 || entry.value === 0)) return null;
  if (entry.parts.length > parts) return { value: textOf(entry) ?? '', at: entry.at, unit: null };
  const own = entry.parts[part];
  const value = own?.grade ?? own?.value ?? (entry.parts.length === 1 ? textOf(entry) : null);
  return value === null
    ? null
    : { value, at: entry.at, unit: own?.grade == null ? (own?.unit ?? null) : null };
}

function textOf(entry: Entry): string | null {
  return typeof entry.raw === 'string' && !entry.quoted ? collapse(entry.raw) : null;
}

/** Target and realisasi of the year where the table gives them by quarters alone. */
function addYear(figures: Map<FigureRole, Figure>, measured: Measured, way: CaraHitung): void {
  for (const role of YEARS) {
    const own = figures.has(role) ? null : yearFigure(role, measured, way);
    if (own) figures.set(role, own);
  }
}

const YEARS = ['target.k', 'realisasiTahun.k'] as const;

/** The year's figure by a way of counting, from the quarters of a row; null where they are not filled. */
export function yearFigure(role: (typeof YEARS)[number], measured: Measured, way: CaraHitung): Figure | null {
  const quarters = role === 'target.k' ? measured.targets : measured.quarters;
  const [first] = quarters.flatMap((own) => (own.kind === 'kosong' ? [] : [own.entry.at]));
  const year = role === 'target.k' ? targetOf(measured, way) : realisasiOf(measured, way);
  if (!first || year.kind === 'tiada') return null;
  const value = year.kind === 'angka' ? year.value : year.grade;
  return { value, at: first, unit: year.kind === 'angka' ? year.unit : null, derived: true };
}

/** The pagu of a year given by quarters; quarters of a cumulative column, each without those before it. */
function addMoneyOfQuarters(figures: Map<FigureRole, Figure>, countings: Countings): void {
  const quarters = (figure: 'target' | 'realisasi'): (Figure | undefined)[] =>
    QUARTERS.map((quarter) => figures.get(`${figure}.${quarter}.rp`));
  const targets = quarters('target').filter((own) => typeof own?.value === 'number') as Figure[];
  const whole = figures.get('target.rp');
  if (!figures.has('pagu.rp') && (whole || targets.length > 0)) {
    const values = targets.map(({ value }) => Number(value));
    const total = countings.target === 'kumulatif' ? (values.at(-1) ?? 0) : sum(values);
    const [first] = targets;
    if (whole) figures.set('pagu.rp', whole);
    else if (first) figures.set('pagu.rp', { ...first, value: total });
  }
  if (countings.realisasi !== 'kumulatif') return;
  let before = 0;
  for (const [index, own] of quarters('realisasi').entries()) {
    const quarter = QUARTERS[index];
    if (!quarter || typeof own?.value !== 'number') continue;
    figures.set(`realisasi.${quarter}.rp`, { ...own, value: round15(own.value - before) });
    before = own.value;
  }
}
