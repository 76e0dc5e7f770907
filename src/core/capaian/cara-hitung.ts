import { round15, sum } from '../grid/number';

/** How the K of a year follows from its quarters. */
export type CaraHitung = 'jumlah' | 'nilaiAkhir' | 'maksimum' | 'rataRata';

/** Every way, the commonest first. */
export const CARA_HITUNG: readonly CaraHitung[] = ['jumlah', 'nilaiAkhir', 'maksimum', 'rataRata'];

/** The year's figure by one way from its filled periods in order; null when none is filled. */
export function hitung(cara: CaraHitung, periods: readonly (number | null)[]): number | null {
  const filled = periods.filter((period) => period !== null);
  if (filled.length === 0) return null;
  switch (cara) {
    case 'jumlah':
      return sum(filled);
    case 'nilaiAkhir':
      return filled.at(-1) ?? null;
    case 'maksimum':
      return Math.max(...filled);
    case 'rataRata':
      return round15(sum(filled) / filled.length);
  }
}

/** True when a printed figure is a computed one, exactly or as rounded or cut off at its own decimals. */
export function isPrintOf(printed: number, computed: number, decimals: number): boolean {
  const unit = 10 ** -decimals;
  if (Math.abs(printed - computed) <= unit / 2 + 1e-9) return true;
  return Math.abs(Math.trunc(computed / unit + 1e-9) * unit - printed) < 1e-9;
}

/** The ways that reproduce the printed figure of a year, e.g. 44, 43, 43, 39 -> 39: `nilaiAkhir`. */
export function caraHitungOf(
  periods: readonly (number | null)[],
  printed: number,
  decimals: number,
): CaraHitung[] {
  return CARA_HITUNG.filter((cara) => {
    const value = hitung(cara, periods);
    return value !== null && isPrintOf(printed, value, decimals);
  });
}
