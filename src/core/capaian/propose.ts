import { isPrintOf, caraHitungOf, hitung, type CaraHitung } from './cara-hitung';
import { isRateIndicator, isRateUnit, isStockUnit } from './counted';
import { numbersOf, type Measured } from './measured';
import type { CapaianSettings } from '../settings';
import { capaian, falling } from './percents';
import { proposePolaritas, type Polaritas, type PolaritasBy } from './polaritas';

/**
 * What told the cara hitung: the user; the year the table prints; a heading that says cumulative; the target, which the
 * quarters meet in one way only; the unit or the words of the indicator; or nothing.
 */
export type CaraHitungBy = 'user' | 'tabel' | 'judul' | 'target' | 'satuan' | 'bawaan';

/** A proposed way with what told it. */
export interface CaraHitungProposal {
  readonly caraHitung: CaraHitung;
  readonly by: CaraHitungBy;
}

/** The cara hitung that a table shows for an indicator, else the one its target or unit suggests. */
export function proposeCaraHitung(measured: Measured, cumulative: boolean): CaraHitungProposal {
  const figures = [measured.target, ...measured.targets, ...measured.quarters, measured.tahun];
  if (figures.some(({ kind }) => kind === 'mutu')) return { caraHitung: 'nilaiAkhir', by: 'satuan' };
  const usual = byUnit(measured);
  const quarters = numbersOf(measured.quarters);
  const printed = measured.tahun;
  if (printed.kind === 'angka') {
    const decimals = printed.entry.parts[measured.part]?.decimals ?? 0;
    const ways = caraHitungOf(quarters, printed.value, decimals);
    const [first] = ways;
    // A single filled quarter is the year by every way.
    if (first && ways.length < 4) {
      return { caraHitung: ways.includes(usual.caraHitung) ? usual.caraHitung : first, by: 'tabel' };
    }
  }
  if (cumulative) return { caraHitung: 'nilaiAkhir', by: 'judul' };
  return byTarget(measured, quarters, usual.caraHitung) ?? usual;
}

/** Quarters of 12, 12, 12, 12 against a target of 12: where the last or the highest meets the target, and the sum does not. */
function byTarget(
  { target }: Measured,
  quarters: readonly (number | null)[],
  usual: CaraHitung,
): CaraHitungProposal | null {
  if (target.kind !== 'angka' || target.value <= 0 || usual !== 'jumlah') return null;
  if (quarters.filter((quarter) => quarter !== null).length < 2) return null;
  const meets = (way: CaraHitung): boolean => hitung(way, quarters) === target.value;
  if (meets('jumlah')) return { caraHitung: 'jumlah', by: 'target' };
  if ((hitung('jumlah', quarters) ?? 0) < target.value) return null;
  const way = (['nilaiAkhir', 'maksimum'] as const).find(meets);
  return way ? { caraHitung: way, by: 'target' } : null;
}

function byUnit(measured: Measured): CaraHitungProposal {
  const unit = unitOf(measured);
  if (isRate(measured)) return { caraHitung: 'nilaiAkhir', by: 'satuan' };
  if (unit === null) return { caraHitung: 'jumlah', by: 'bawaan' };
  return { caraHitung: isStockUnit(unit) ? 'nilaiAkhir' : 'jumlah', by: 'satuan' };
}

function unitOf({ indicator, target, targets, quarters, tahun }: Measured): string | null {
  const figures = [target, ...targets, ...quarters, tahun];
  const [unit] = figures.flatMap((figure) => (figure.kind === 'angka' && figure.unit ? [figure.unit] : []));
  return unit ?? indicator?.unit?.text ?? null;
}

/** True for a rate, an index or a grade, by its unit or else by its words: such figures are never added up. */
export function isRate(measured: Measured): boolean {
  const unit = unitOf(measured);
  if (unit !== null) return isRateUnit(unit);
  return measured.indicator !== null && isRateIndicator(measured.indicator.text);
}

/** The polarity that the printed capaian of the year shows, else the one the words suggest. */
export function proposePolaritasOf(
  { printed, target, indicator }: Measured,
  realisasi: number | null,
  settings: Pick<CapaianSettings, 'fallingFormula'>,
): { polaritas: Polaritas; by: PolaritasBy } {
  if (printed.kind === 'angka' && target.kind === 'angka' && realisasi !== null) {
    const decimals = printed.entry.parts[0]?.decimals ?? 0;
    const prints = (value: number | null): boolean =>
      value !== null &&
      (isPrintOf(printed.value, value, decimals) ||
        (!printed.entry.percent && isPrintOf(printed.value, value / 100, Math.max(2, decimals))));
    const [up, down] = [capaian(realisasi, target.value), falling(realisasi, target.value, settings)];
    if (prints(up) !== prints(down)) return { polaritas: prints(down) ? 'turun' : 'naik', by: 'tabel' };
  }
  return proposePolaritas(indicator?.text ?? '');
}
