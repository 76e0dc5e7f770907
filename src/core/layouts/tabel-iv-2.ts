import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Tabel IV.2: proposals for funds of the national budget. */
export const TABEL_IV_2 = defineLayout({
  form: 'IV.2',
  source: 'Renja Bab IV, Permendagri 86/2017',
  titles: ['tabel 4 2', 'usulan program kegiatan yang mendukung prioritas nasional', 'sumber dana apbn'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    {
      role: 'prioritas',
      kind: 'text',
      headings: ['> prioritas nasional program kegiatan', '> prioritas nasional !proyek'],
      number: 2,
      required: true,
    },
    {
      role: 'usulan',
      kind: 'text',
      headings: ['> proyek prioritas', '> proyek prioritas nasional'],
      number: 3,
    },
    { role: 'indikator', kind: 'text', headings: ['> output', '> out put'], number: 4 },
    { role: 'induk', kind: 'text', headings: ['> program k l'], number: 5 },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> kegiatan k l', '> kegiatan !prioritas'],
      level: 'kegiatan',
      number: 6,
      required: true,
    },
    { role: 'target.k', kind: 'quantity', headings: ['> target', '> volume'], number: 7 },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: ['> usulan pagu', '> pagu', '> usulan dana|anggaran'],
      number: 8,
      required: true,
    },
    { role: 'lokasi', kind: 'text', headings: ['lokasi > provinsi', '> lokasi'], number: 9 },
    { role: 'lokasi', kind: 'text', headings: ['lokasi > kabupaten|kota'], number: 10 },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 11 },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
