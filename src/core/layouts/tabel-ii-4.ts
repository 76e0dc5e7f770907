import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Tabel II.4a / T-C.32: proposals of the public beside the kegiatan of the Renja that takes them up. */
export const TABEL_II_4A = defineLayout({
  form: 'II.4a',
  source: 'Permendagri 86/2017, Tabel T-C.32',
  titles: [
    'tabel 2 4 a 1',
    'tabel 2 4 a 2',
    'tabel 2 4a',
    'tabel 2 4a 1',
    'tabel 2 4a 2',
    'persandingan daftar kegiatan',
    'musrenbang',
    'pokir',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> kegiatan prioritas !renja', 'musrenbang|pokir|usulan > kegiatan !renja !sesuai'],
      level: 'kegiatan',
      number: 2,
      required: true,
    },
    { role: 'lokasi', kind: 'text', headings: ['> lokasi', '> pengusul lokasi'], number: 3 },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 4 },
    { role: 'target.k', kind: 'quantity', headings: ['> volume', '> besaran'], number: 5, required: true },
    {
      role: 'usulan',
      kind: 'text',
      headings: ['sesuai renja > kegiatan|rancangan', 'rancangan renja !pagu > kegiatan'],
      number: 6,
      required: true,
    },
    { role: 'pagu.rp', kind: 'money', headings: ['> pagu', 'pagu indikatif'], number: 7, required: true },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 8 },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});

/** Tabel II.4b / T-C.32: programs and activities that stakeholders propose. */
export const TABEL_II_4B = defineLayout({
  form: 'II.4b',
  source: 'Permendagri 86/2017, Tabel T-C.32',
  titles: ['tabel 2 4 b', 'tabel 2 4b', 'usulan program dan kegiatan', 'pemangku kepentingan'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 2, required: true },
    { role: 'lokasi', kind: 'text', headings: HEADINGS.lokasi, number: 3, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 4, required: true },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['> besaran', '> volume', '> besaran volume'],
      number: 5,
      required: true,
    },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 6 },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
