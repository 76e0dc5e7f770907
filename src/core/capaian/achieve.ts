import { isPercentUnit } from '../grid/quantity';
import { round15 } from '../grid/number';
import type { CapaianSettings } from '../settings';
import { hitung, type CaraHitung } from './cara-hitung';
import { numbersOf, type Figure, type Measured } from './measured';
import { capaian, falling } from './percents';
import type { Polaritas } from './polaritas';

/** Why a capaian cannot be computed. */
export type Reason =
  | 'targetKosong'
  | 'targetNol'
  | 'targetNegatif'
  | 'targetTeks'
  | 'realisasiKosong'
  | 'realisasiTeks'
  /** Falling by target / realisasi, and nothing was realised. */
  | 'realisasiNol'
  /** Target and realisasi are grades of different scales, or a grade and a figure. */
  | 'skalaLain'
  /** A percentage against a count. */
  | 'satuanLain'
  /** A cell speaks of more or fewer indicators than the target's. */
  | 'bagianLain'
  /** No child has a capaian, and there is no indicator of its own. */
  | 'tanpaIndikator';

/** A year's figure of an indicator: a number, a grade, or the reason why there is none. */
export type YearFigure =
  | { readonly kind: 'angka'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'mutu'; readonly grade: string; readonly scale: number; readonly rank: number }
  | { readonly kind: 'tiada'; readonly why: 'kosong' | 'teks' | 'bagian' };

/** The target of the year: its own column, else from the targets of the quarters. */
export function targetOf(measured: Measured, caraHitung: CaraHitung): YearFigure {
  const own = measured.target;
  return own.kind === 'kosong' ? yearOf(measured.targets, caraHitung) : yearOf([own], caraHitung);
}

/** The realisasi of the year: from the quarters, else as its own column says. */
export function realisasiOf(measured: Measured, caraHitung: CaraHitung): YearFigure {
  const quarters = yearOf(measured.quarters, caraHitung);
  if (quarters.kind !== 'tiada' || measured.tahun.kind === 'kosong') return quarters;
  return yearOf([measured.tahun], caraHitung);
}

function yearOf(figures: readonly Figure[], caraHitung: CaraHitung): YearFigure {
  const filled = figures.filter((figure) => figure.kind !== 'kosong');
  const odd = filled.find((figure) => figure.kind === 'bagian');
  if (odd) return { kind: 'tiada', why: 'bagian' };
  const grades = filled.filter((figure) => figure.kind === 'mutu');
  const numbers = filled.filter((figure) => figure.kind === 'angka');
  const last = grades.at(-1);
  if (last && numbers.length === 0) {
    const [best] = grades.filter(({ scale }) => scale === last.scale).sort((a, b) => b.rank - a.rank);
    const own = caraHitung === 'maksimum' && best ? best : last;
    return { kind: 'mutu', grade: own.grade, scale: own.scale, rank: own.rank };
  }
  const value = hitung(caraHitung, numbersOf(figures));
  if (value !== null) {
    return { kind: 'angka', value, unit: numbers.find(({ unit }) => unit !== null)?.unit ?? null };
  }
  return { kind: 'tiada', why: filled.length > 0 ? 'teks' : 'kosong' };
}

/** A capaian in percent, or the reason why there is none. */
export type Achievement = { readonly capaian: number } | { readonly reason: Reason };

/**
 * Capaian of a year: realisasi / target x 100, falling indicators by their own formula; grades by their places on the
 * scale, the worst being the first. Nothing is capped.
 */
export function achieve(
  target: YearFigure,
  realisasi: YearFigure,
  polaritas: Polaritas,
  settings: Pick<CapaianSettings, 'fallingFormula'>,
): Achievement {
  if (target.kind === 'tiada') return { reason: MISSING_TARGET[target.why] };
  if (target.kind === 'angka' && target.value === 0) return { reason: 'targetNol' };
  if (target.kind === 'angka' && target.value < 0) return { reason: 'targetNegatif' };
  if (realisasi.kind === 'tiada') return { reason: MISSING_REALISASI[realisasi.why] };
  if (target.kind === 'mutu') {
    if (realisasi.kind !== 'mutu' || realisasi.scale !== target.scale) return { reason: 'skalaLain' };
    return { capaian: round15(((realisasi.rank + 1) / (target.rank + 1)) * 100) };
  }
  if (realisasi.kind === 'mutu') return { reason: 'skalaLain' };
  if (realisasi.unit !== null && target.unit !== null) {
    if (isPercentUnit(realisasi.unit) !== isPercentUnit(target.unit)) return { reason: 'satuanLain' };
  }
  const own =
    polaritas === 'turun'
      ? falling(realisasi.value, target.value, settings)
      : capaian(realisasi.value, target.value);
  return own === null ? { reason: 'realisasiNol' } : { capaian: own };
}

const MISSING_TARGET = { kosong: 'targetKosong', teks: 'targetTeks', bagian: 'bagianLain' } as const;
const MISSING_REALISASI = { kosong: 'realisasiKosong', teks: 'realisasiTeks', bagian: 'bagianLain' } as const;
