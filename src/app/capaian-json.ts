import type { Reason, YearFigure } from '../core/capaian/achieve';
import type { CaraHitung } from '../core/capaian/cara-hitung';
import type { Choices } from '../core/capaian/choices';
import {
  hasPerformance,
  performanceOf,
  type Average,
  type ItemPerformance,
  type Performance,
} from '../core/capaian/performance';
import type { Polaritas } from '../core/capaian/polaritas';
import type { Kelas, Predikat } from '../core/capaian/predikat';
import type { CaraHitungBy } from '../core/capaian/propose';
import { formatCode } from '../core/grid/code';
import { formatRef } from '../core/grid/ref';
import type { Level, Plan } from '../core/plan/plan';
import type { WorkbookReading } from '../core/rules/rule';
import type { CapaianSettings } from '../core/settings';
import { JSON_VERSION } from './map-json';
import { rangeOf } from './place';

/** A figure of a year: a number (percentages in points), a grade, or null where there is none. */
type FigureJson = number | string | null;

/** One indicator; percentages in points, uncapped. */
interface IndicatorJson {
  readonly indicator: string | null;
  readonly cell: string | null;
  readonly caraHitung: CaraHitung;
  readonly caraHitungBy: CaraHitungBy;
  readonly polaritas: Polaritas;
  readonly target: FigureJson;
  readonly realisasi: FigureJson;
  readonly capaian: number | null;
  readonly predikat: Predikat | null;
  readonly reason?: Reason;
}

/** One item; what it has of its own is that of its first indicator. */
interface CapaianItemJson {
  readonly level: Level;
  readonly code: string | null;
  readonly name: string;
  /** Counts from 1, as in the sheet. */
  readonly row: number;
  readonly caraHitung: CaraHitung | null;
  readonly target: FigureJson;
  readonly realisasi: FigureJson;
  readonly capaian: number | null;
  readonly capaianBy: ItemPerformance['capaianBy'];
  readonly pagu: number | null;
  readonly belanja: number | null;
  readonly serapan: number | null;
  readonly predikat: Predikat | null;
  readonly reason?: Reason;
  readonly indicators: readonly IndicatorJson[];
}

/** Means over the sub kegiatan of a program or of the table. */
interface AverageJson {
  readonly capaian: number | null;
  readonly predikat: Predikat | null;
  readonly serapan: number | null;
  readonly rows: number;
}

/** One table with target and realisasi. */
export interface CapaianTableJson {
  readonly sheet: string;
  readonly form: string;
  readonly range: string;
  readonly year: number | null;
  readonly items: readonly CapaianItemJson[];
  readonly programs: readonly (AverageJson & {
    readonly code: string | null;
    readonly name: string;
    readonly row: number;
  })[];
  readonly overall: AverageJson;
  /** Number of sub kegiatan by class. */
  readonly kelas: Readonly<Record<Kelas, number>>;
}

/** What `capaian` says of a file. */
export interface CapaianJson {
  readonly version: typeof JSON_VERSION;
  readonly file: string;
  readonly tables: readonly CapaianTableJson[];
}

/** The capaian of every table of a file that has both target and realisasi, as the `capaian` contract. */
export function capaianJson(
  file: string,
  reading: WorkbookReading,
  choices: Choices,
  settings: CapaianSettings,
): CapaianJson {
  return {
    version: JSON_VERSION,
    file,
    tables: reading.plans.filter(hasPerformance).map((plan) => tableJson(plan, choices, settings)),
  };
}

function tableJson(plan: Plan, choices: Choices, settings: CapaianSettings): CapaianTableJson {
  const { items, programs, overall, kelas } = performanceOf(plan, choices, settings);
  return {
    sheet: plan.sheet,
    form: plan.table.layout.form,
    range: rangeOf(plan),
    year: plan.table.year,
    items: [...items.values()].map(itemJson),
    programs: [...programs].map(([item, average]) => ({ ...nameOf(item), ...averageJson(average) })),
    overall: averageJson(overall),
    kelas: {
      tidakMemenuhi: kelas.tidakMemenuhi.length,
      memenuhi: kelas.memenuhi.length,
      melebihi: kelas.melebihi.length,
    },
  };
}

function nameOf({ code, codeText, name, row }: ItemPerformance['item']) {
  return { code: code ? formatCode(code) : (codeText?.text ?? null), name: name.text, row: row + 1 };
}

function averageJson({ capaian, predikat, serapan, rows }: Average): AverageJson {
  return { capaian, predikat, serapan, rows: rows.length };
}

function itemJson(own: ItemPerformance): CapaianItemJson {
  const indicators = own.indicators.map(indicatorJson);
  const [first] = indicators;
  return {
    level: own.item.level,
    ...nameOf(own.item),
    caraHitung: first?.caraHitung ?? null,
    target: first?.target ?? null,
    realisasi: first?.realisasi ?? null,
    capaian: own.capaian,
    capaianBy: own.capaianBy,
    pagu: own.pagu?.value ?? null,
    belanja: own.belanja?.value ?? null,
    serapan: own.serapan,
    predikat: own.predikat,
    ...(own.reason ? { reason: own.reason } : {}),
    indicators,
  };
}

function indicatorJson(own: Performance): IndicatorJson {
  return {
    indicator: own.indicator?.text ?? null,
    cell: own.indicator ? formatRef(own.indicator.at) : null,
    caraHitung: own.caraHitung,
    caraHitungBy: own.caraHitungBy,
    polaritas: own.polaritas,
    target: figureOf(own.target),
    realisasi: figureOf(own.realisasi),
    capaian: own.capaian,
    predikat: own.predikat,
    ...(own.reason ? { reason: own.reason } : {}),
  };
}

function figureOf(figure: YearFigure): FigureJson {
  if (figure.kind === 'angka') return figure.value;
  return figure.kind === 'mutu' ? figure.grade : null;
}
