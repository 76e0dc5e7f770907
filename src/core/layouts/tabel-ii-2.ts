import { HEADINGS } from './headings';
import { defineLayout } from './layout';

const TARGET = ['target > #', 'target renstra > #'];
const REALISASI = ['realisasi > #', 'realisasi capaian > #'];
const PROYEKSI = ['proyeksi > #'];

/** Tabel II.2 / T-C.30: performance of services over the years, target beside realisasi, with projections. */
export const TABEL_II_2 = defineLayout({
  form: 'II.2',
  source: 'Permendagri 86/2017, Tabel T-C.30',
  titles: ['tabel 2 2', 'tabel t c 30', 'tabel tc 30', 'kinerja pelayanan', 'pencapaian kinerja pelayanan'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> indikator !target'],
      level: 'sasaran',
      number: 2,
      required: true,
    },
    { role: 'standar', kind: 'text', headings: ['> spm', '> spm standar', '> standar nasional'], number: 3 },
    { role: 'indikator', kind: 'text', headings: ['> ikk'], number: 4 },
    { role: 'indikator', kind: 'text', headings: ['> iku'], number: 5, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan, number: 6 },
    { role: 'target.t1.k', kind: 'quantity', headings: TARGET, number: 7, required: true },
    { role: 'target.t2.k', kind: 'quantity', headings: TARGET, number: 8 },
    { role: 'target.t3.k', kind: 'quantity', headings: TARGET, number: 9 },
    { role: 'target.t4.k', kind: 'quantity', headings: TARGET, number: 10 },
    { role: 'target.t5.k', kind: 'quantity', headings: TARGET },
    { role: 'realisasi.t1.k', kind: 'quantity', headings: REALISASI, number: 11, required: true },
    { role: 'realisasi.t2.k', kind: 'quantity', headings: REALISASI, number: 12 },
    { role: 'realisasi.t3.k', kind: 'quantity', headings: REALISASI, number: 13 },
    { role: 'realisasi.t4.k', kind: 'quantity', headings: REALISASI, number: 14 },
    { role: 'realisasi.t5.k', kind: 'quantity', headings: REALISASI },
    { role: 'proyeksi.t1.k', kind: 'quantity', headings: PROYEKSI, number: 15 },
    { role: 'proyeksi.t2.k', kind: 'quantity', headings: PROYEKSI, number: 16 },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 17 },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
