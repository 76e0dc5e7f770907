import type { Predikat } from './predikat';

/** The grades as Permendagri 86/2017 prints them; they stand in forms, whatever the language of the reader. */
export const PREDIKAT_NAMES: Readonly<Record<Predikat, string>> = {
  sangatRendah: 'Sangat Rendah',
  rendah: 'Rendah',
  sedang: 'Sedang',
  tinggi: 'Tinggi',
  sangatTinggi: 'Sangat Tinggi',
};
