import { readRupiahScale } from '../../../src/core/grid/rupiah-scale';

test.each<[string, number]>([
  ['Rp. (000)', 1_000],
  ['Rp (000)', 1_000],
  ['Rp.000', 1_000],
  ['Pagu Indikatif (Rp. ribu)', 1_000],
  ['(dalam ribuan rupiah)', 1_000],
  ['Anggaran (Ribu Rp)', 1_000],
  ['Pagu (x 1.000)', 1_000],
  ['Anggaran (Rp Juta)', 1_000_000],
  ['dalam juta rupiah', 1_000_000],
  ['Kebutuhan Dana (jutaan rupiah)', 1_000_000],
  ['Pagu (Rp. Jt)', 1_000_000],
])('%s counts rupiah in %d', (text, scale) => expect(readRupiahScale(text)).toBe(scale));

test.each(['Rp', 'Pagu Indikatif (Rp.)', 'Anggaran Tahun 2000', 'Rp 1.000.000', 'Program Seribu Desa', ''])(
  '"%s" does not say',
  (text) => expect(readRupiahScale(text)).toBeNull(),
);
