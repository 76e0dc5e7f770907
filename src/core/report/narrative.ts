import type { Reason, YearFigure } from '../capaian/achieve';
import { isRateIndicator, isRateUnit } from '../capaian/counted';
import { lowestOf, type ItemPerformance, type Performance } from '../capaian/performance';

import { kelasOf, type Kelas } from '../capaian/predikat';
import { round15, sum } from '../grid/number';
import type { Item, Level, Plan } from '../plan/plan';
import type { Evaluated } from './evaluated';
import { factorsOf, type Factors } from './factors';
import { isPromised } from './promised';
import { meanBelow, promisedPrograms } from './work-items';

/** A part of the narrative: a class of Bab II, or what cannot be computed. */
export type NarrativeClass = Kelas | 'tidakDapatDihitung';

/** The parts in the order they are told. */
const NARRATIVE_CLASSES: readonly NarrativeClass[] = [
  'tidakMemenuhi',
  'memenuhi',
  'melebihi',
  'tidakDapatDihitung',
];

/** What one indicator promised and reached. */
export interface NarrativeIndicator {
  readonly text: string | null;
  /** True where things or people are counted, so that one says how many and not how much. */
  readonly counted: boolean;
  readonly target: YearFigure;
  readonly realisasi: YearFigure;
  readonly capaian: number | null;
  /** Why there is no capaian. */
  readonly reason: Reason | null;
}

/** An item with those of its indicators that the part tells; without any it only stands above others. */
export interface NarrativeItem {
  readonly item: Item;
  readonly indicators: readonly NarrativeIndicator[];
  /** Null where no rupiah are written. */
  readonly money: NarrativeMoney | null;
  readonly factors: Factors;
  readonly children: readonly NarrativeItem[];
}

/** Rupiah planned and spent; null where not filled in. */
export interface NarrativeMoney {
  readonly pagu: number | null;
  readonly belanja: number | null;
  readonly serapan: number | null;
}

/** What Bab II tells of a table, as facts. */
export interface Narrative {
  readonly evaluated: Evaluated;
  /** Levels told, from the highest. */
  readonly levels: readonly Level[];
  /** Indicators in each part. */
  readonly counts: Readonly<Record<NarrativeClass, number>>;
  /** Of all programs together. */
  readonly money: NarrativeMoney | null;
  /** Mean of what is lowest, with what that is; null where nothing can be computed. */
  readonly mean: { readonly capaian: number; readonly level: Level } | null;
  readonly parts: readonly { readonly kelas: NarrativeClass; readonly items: readonly NarrativeItem[] }[];
}

const TOLD: readonly Level[] = ['tujuan', 'sasaran', 'program', 'kegiatan', 'subKegiatan'];

/** The narrative of a table; texts of factors come from any table of the workbook. */
export function narrativeOf(evaluated: Evaluated, plans: readonly Plan[]): Narrative {
  const { plan, performance } = evaluated;
  const programs = promisedPrograms(evaluated);
  const capaian = meanBelow(evaluated, programs);
  const [lowest] = lowestOf(programs);
  const factors = factorsOf(plans);
  const told = new Map<Item, readonly NarrativeIndicator[]>();
  for (const own of performance.items.values()) {
    if (TOLD.includes(own.item.level) && isPromised(own)) told.set(own.item, indicatorsOf(own));
  }
  const parts = NARRATIVE_CLASSES.map((kelas) => ({
    kelas,
    items: plan.roots.flatMap((root) => narrate(root, kelas)),
  }));
  return {
    evaluated,
    levels: TOLD.filter((level) => [...told].some(([item, own]) => item.level === level && own.length > 0)),
    counts: {
      tidakMemenuhi: countOf('tidakMemenuhi'),
      memenuhi: countOf('memenuhi'),
      melebihi: countOf('melebihi'),
      tidakDapatDihitung: countOf('tidakDapatDihitung'),
    },
    money: totalMoney(programs.flatMap((program) => performance.items.get(program) ?? [])),
    mean: capaian === null || !lowest ? null : { capaian, level: lowest.level },
    parts,
  };

  function countOf(kelas: NarrativeClass): number {
    return [...told.values()].flat().filter((own) => classOf(own) === kelas).length;
  }

  /** What an item and those below it have in a part; what is not told itself gives way to its children. */
  function narrate(item: Item, kelas: NarrativeClass): NarrativeItem[] {
    const children = item.children.flatMap((child) => narrate(child, kelas));
    if (!TOLD.includes(item.level)) return children;
    const indicators = (told.get(item) ?? []).filter((own) => classOf(own) === kelas);
    if (indicators.length === 0 && children.length === 0) return [];
    return [
      { item, indicators, money: moneyOf(performance.items.get(item)), factors: factors(item), children },
    ];
  }
}

function classOf({ capaian }: NarrativeIndicator): NarrativeClass {
  return capaian === null ? 'tidakDapatDihitung' : kelasOf(capaian);
}

/** The indicators of an item; one without words where rupiah are planned for nothing that is measured, at or below it. */
function indicatorsOf({ item, indicators }: ItemPerformance): NarrativeIndicator[] {
  if (indicators.length > 0) return indicators.map(indicatorOf);
  if (item.children.length > 0) return [];
  const nothing = { kind: 'tiada', why: 'kosong' } as const;
  return [
    {
      text: null,
      counted: false,
      target: nothing,
      realisasi: nothing,
      capaian: null,
      reason: 'tanpaIndikator',
    },
  ];
}

function indicatorOf({ indicator, target, realisasi, capaian, reason }: Performance): NarrativeIndicator {
  const text = indicator?.text ?? null;
  return { text, counted: isCountedIndicator(text, target), target, realisasi, capaian, reason };
}

function isCountedIndicator(text: string | null, target: YearFigure): boolean {
  if (target.kind === 'angka' && target.unit !== null) return !isRateUnit(target.unit);
  return text !== null && !isRateIndicator(text);
}

function moneyOf(own: ItemPerformance | undefined): NarrativeMoney | null {
  if (!own?.pagu && !own?.belanja) return null;
  return { pagu: own.pagu?.value ?? null, belanja: own.belanja?.value ?? null, serapan: own.serapan };
}

function totalMoney(programs: readonly ItemPerformance[]): NarrativeMoney | null {
  const added = (values: readonly (number | undefined)[]): number | null => {
    const filled = values.filter((value) => value !== undefined);
    return filled.length === 0 ? null : sum(filled);
  };
  const pagu = added(programs.map((program) => program.pagu?.value));
  const belanja = added(programs.map((program) => program.belanja?.value));
  if (pagu === null && belanja === null) return null;
  const serapan = pagu !== null && pagu > 0 && belanja !== null ? round15((belanja / pagu) * 100) : null;
  return { pagu, belanja, serapan };
}
