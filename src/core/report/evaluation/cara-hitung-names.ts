import { CARA_HITUNG, type CaraHitung } from '../../capaian/cara-hitung';
import { keyOf } from '../../grid/words';

/** The names of the ways as the input sheet writes them. */
export const CARA_HITUNG_NAMES: Readonly<Record<CaraHitung, string>> = {
  jumlah: 'jumlah',
  nilaiAkhir: 'nilai akhir',
  maksimum: 'maksimum',
  rataRata: 'rata-rata',
};

/** What the input sheet writes where the way is left to Selaras. */
export const CARA_HITUNG_AUTO = 'otomatis';

/** The way that a text names; null where it names none. */
export function readCaraHitung(text: string): CaraHitung | null {
  const key = keyOf(text);
  return CARA_HITUNG.find((cara) => keyOf(CARA_HITUNG_NAMES[cara]) === key) ?? null;
}
