import type { CapaianSettings } from '../settings';

/** The grade of a capaian, worst to best. */
export type Predikat = 'sangatRendah' | 'rendah' | 'sedang' | 'tinggi' | 'sangatTinggi';

/** Every predikat from the lowest up. */
export const PREDIKAT: readonly Predikat[] = ['sangatRendah', 'rendah', 'sedang', 'tinggi', 'sangatTinggi'];

/** The predikat of a capaian in percent (Permendagri 86/2017): each limit belongs to the lower one. */
export function predikatOf(capaian: number, { predikat }: Pick<CapaianSettings, 'predikat'>): Predikat {
  const index = predikat.findIndex((limit) => capaian <= limit);
  return PREDIKAT[index < 0 ? predikat.length : index] ?? 'sangatTinggi';
}

/** How Bab II parts results: below, at or above the target. */
export type Kelas = 'tidakMemenuhi' | 'memenuhi' | 'melebihi';

/** The class of a capaian in percent. */
export function kelasOf(capaian: number): Kelas {
  if (capaian === 100) return 'memenuhi';
  return capaian < 100 ? 'tidakMemenuhi' : 'melebihi';
}
