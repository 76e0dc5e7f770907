import { round15, sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import type { Indicator, Item, Plan } from '../plan/plan';
import { quarterSeries } from '../plan/quarter-series';
import { achieve, realisasiOf, targetOf, type Reason, type YearFigure } from './achieve';
import { DEFAULT_SETTINGS, type CapaianSettings } from '../settings';
import type { CaraHitung } from './cara-hitung';
import { indicatorKeyOf, type Choices } from './choices';
import { mayFallBy } from './counted';
import { measuredOf, type Measured } from './measured';
import { moneyOf, type Rupiah } from './money';
import { proposeCaraHitung, proposePolaritasOf, type CaraHitungBy } from './propose';
import type { Polaritas, PolaritasBy } from './polaritas';
import { kelasOf, predikatOf, type Kelas, type Predikat } from './predikat';

/** What an indicator promised and reached in the year. */
export interface Performance {
  readonly item: Item;
  readonly indicator: Indicator | null;
  /** Key by which the user's choice about it is kept. */
  readonly key: string;
  readonly caraHitung: CaraHitung;
  readonly caraHitungBy: CaraHitungBy;
  readonly polaritas: Polaritas;
  readonly polaritasBy: PolaritasBy;
  /** True where the words leave open whether fewer is better, so that a person should say. */
  readonly mayFall: boolean;
  readonly target: YearFigure;
  readonly realisasi: YearFigure;
  /** In percent, uncapped; null where it cannot be computed. */
  readonly capaian: number | null;
  readonly predikat: Predikat | null;
  /** Why there is no capaian. */
  readonly reason: Reason | null;
  readonly measured: Measured;
  /** The filled cells it rests on. */
  readonly cells: readonly CellRef[];
}

/** What an item reached in the year: its indicators, and what follows from them or from its children. */
export interface ItemPerformance {
  readonly item: Item;
  readonly indicators: readonly Performance[];
  /** Mean of its indicators, else of its children; in percent. */
  readonly capaian: number | null;
  readonly capaianBy: 'indikator' | 'anak' | null;
  readonly predikat: Predikat | null;
  readonly kelas: Kelas | null;
  readonly reason: Reason | null;
  readonly pagu: Rupiah | null;
  readonly belanja: Rupiah | null;
  /** Rupiah spent in percent of those planned; null without a pagu above 0. */
  readonly serapan: number | null;
}

/** Means over the lowest rows of a part of the table. */
export interface Average {
  readonly capaian: number | null;
  readonly predikat: Predikat | null;
  readonly serapan: number | null;
  readonly predikatSerapan: Predikat | null;
  /** The rows averaged over: those with a capaian. */
  readonly rows: readonly ItemPerformance[];
}

/** The performance of a table. */
export interface PlanPerformance {
  readonly plan: Plan;
  readonly items: ReadonlyMap<Item, ItemPerformance>;
  readonly programs: ReadonlyMap<Item, Average>;
  readonly overall: Average;
  /** The sub kegiatan (or lowest) rows with a capaian by their class. */
  readonly kelas: Readonly<Record<Kelas, readonly ItemPerformance[]>>;
}

/** True for a table that tells both what was promised and what was reached in the same year. */
export function hasPerformance(plan: Plan): boolean {
  const has = (pattern: RegExp): boolean =>
    plan.items.some((item) =>
      [...item.columns.keys(), ...item.entries.keys()].some((role) => pattern.test(role)),
    );
  const k = has(/^target(?:\.tw\d)?\.k$/) && has(/^realisasi(?:Tahun|\.tw\d)?\.k$/);
  const rp = has(/^(?:pagu|target\.tw\d|target)\.rp$/) && has(/^realisasi(?:Tahun|\.tw\d)?\.rp$/);
  return k || rp;
}

/** The performance of every item of a table; without columns of target and realisasi there is none. */
export function performanceOf(
  plan: Plan,
  choices: Choices = {},
  settings: CapaianSettings = DEFAULT_SETTINGS,
): PlanPerformance {
  const items = new Map<Item, ItemPerformance>();
  if (hasPerformance(plan)) {
    const money = moneyOf(plan);
    const headed = new Set(
      quarterSeries(plan, 'realisasi', 'k').flatMap((series) => (series.headed ? [series.item] : [])),
    );
    // Children stand below their parents, whose capaian may follow from theirs.
    for (const item of [...plan.items].reverse()) {
      const indicators = measuredOf(item)
        .filter(isMeasured)
        .map((measured) => indicatorPerformance(measured, headed.has(item), choices, settings));
      const { pagu, belanja } = money.get(item) ?? { pagu: null, belanja: null };
      const children = item.children.flatMap((child) => items.get(child) ?? []);
      items.set(item, {
        item,
        indicators,
        pagu,
        belanja,
        ...together(indicators, children, settings),
        serapan: serapanOf(pagu, belanja),
      });
    }
  }
  const inOrder = new Map(plan.items.flatMap((item) => entryOf(items, item)));
  const programs = new Map(
    plan.items
      .filter(({ level }) => level === 'program')
      .map((program) => [program, averageOf(lowestOf([program]), inOrder, settings)]),
  );
  const overall = averageOf(lowestOf(plan.roots), inOrder, settings);
  const inClass = (kelas: Kelas): ItemPerformance[] => overall.rows.filter((row) => row.kelas === kelas);
  return {
    plan,
    items: inOrder,
    programs,
    overall,
    kelas: {
      tidakMemenuhi: inClass('tidakMemenuhi'),
      memenuhi: inClass('memenuhi'),
      melebihi: inClass('melebihi'),
    },
  };
}

function entryOf(
  items: ReadonlyMap<Item, ItemPerformance>,
  item: Item,
): (readonly [Item, ItemPerformance])[] {
  const own = items.get(item);
  return own ? [[item, own]] : [];
}

/** False for a row without an indicator that holds no K at all. */
function isMeasured({ indicator, target, targets, quarters, tahun }: Measured): boolean {
  return indicator !== null || [target, ...targets, ...quarters, tahun].some(({ kind }) => kind !== 'kosong');
}

function indicatorPerformance(
  measured: Measured,
  cumulative: boolean,
  choices: Choices,
  settings: CapaianSettings,
): Performance {
  const { item, indicator } = measured;
  const key = indicatorKeyOf(item, indicator?.text ?? null);
  const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
  const way = proposeCaraHitung(measured, cumulative);
  const caraHitung = choice?.caraHitung ?? way.caraHitung;
  const target = targetOf(measured, caraHitung);
  const realisasi = realisasiOf(measured, caraHitung);
  const proposed = proposePolaritasOf(
    measured,
    realisasi.kind === 'angka' ? realisasi.value : null,
    settings,
  );
  const polaritas = choice?.polaritas ?? proposed.polaritas;
  const own = achieve(target, realisasi, polaritas, settings);
  const capaian = 'capaian' in own ? own.capaian : null;
  const figures = [measured.target, ...measured.targets, ...measured.quarters, measured.tahun];
  return {
    item,
    indicator,
    key,
    caraHitung,
    caraHitungBy: choice?.caraHitung ? 'user' : way.by,
    polaritas,
    polaritasBy: choice?.polaritas ? 'user' : proposed.by,
    mayFall: mayFallBy(indicator?.text ?? ''),
    target,
    realisasi,
    capaian,
    predikat: capaian === null ? null : predikatOf(capaian, settings),
    reason: 'reason' in own ? own.reason : null,
    measured,
    cells: figures.flatMap((figure) => (figure.kind === 'kosong' ? [] : [figure.entry.at])),
  };
}

type Together = Pick<ItemPerformance, 'capaian' | 'capaianBy' | 'predikat' | 'kelas' | 'reason'>;

/** What an item reached by its own indicators, else by its children. */
function together(
  indicators: readonly Performance[],
  children: readonly ItemPerformance[],
  settings: CapaianSettings,
): Together {
  const own = meanOf(indicators.map(({ capaian }) => ({ value: capaian, weight: 1 })));
  const weighted = settings.weighting === 'pagu';
  const below = children.map((child) => ({
    value: child.capaian,
    weight: weighted ? (child.pagu?.value ?? 0) : 1,
  }));
  const capaian = own ?? meanOf(below) ?? meanOf(below.map(({ value }) => ({ value, weight: 1 })));
  if (capaian === null) {
    const reason = indicators.find((indicator) => indicator.reason !== null)?.reason ?? 'tanpaIndikator';
    return { capaian, capaianBy: null, predikat: null, kelas: null, reason };
  }
  return {
    capaian,
    capaianBy: own === null ? 'anak' : 'indikator',
    predikat: predikatOf(capaian, settings),
    kelas: kelasOf(capaian),
    reason: null,
  };
}

function meanOf(parts: readonly { readonly value: number | null; readonly weight: number }[]): number | null {
  const filled = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const weight = sum(filled.map((part) => part.weight));
  if (weight <= 0) return null;
  return round15(sum(filled.map((part) => part.value * part.weight)) / weight);
}

function serapanOf(pagu: Rupiah | null, belanja: Rupiah | null): number | null {
  if (!pagu || !belanja || pagu.value <= 0) return null;
  return round15((belanja.value / pagu.value) * 100);
}

/** The sub kegiatan below some items; where there are none, the rows without children. */
export function lowestOf(items: readonly Item[]): Item[] {
  const below: Item[] = [];
  const visit = (item: Item): void => {
    below.push(item);
    item.children.forEach(visit);
  };
  items.forEach(visit);
  const subs = below.filter(({ level }) => level === 'subKegiatan');
  return subs.length > 0 ? subs : below.filter(({ children }) => children.length === 0);
}

function averageOf(
  lowest: readonly Item[],
  items: ReadonlyMap<Item, ItemPerformance>,
  settings: CapaianSettings,
): Average {
  const own = lowest.flatMap((item) => items.get(item) ?? []);
  const mean = (of: (row: ItemPerformance) => number | null): number | null =>
    meanOf(own.map((row) => ({ value: of(row), weight: 1 })));
  const [capaian, serapan] = [mean((row) => row.capaian), mean((row) => row.serapan)];
  return {
    capaian,
    predikat: capaian === null ? null : predikatOf(capaian, settings),
    serapan,
    predikatSerapan: serapan === null ? null : predikatOf(serapan, settings),
    rows: own.filter((row) => row.capaian !== null),
  };
}
