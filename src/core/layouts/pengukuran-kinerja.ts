import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Pengukuran Kinerja: an item takes four rows, a row a quarter, with target and realisasi of K and Rp. */
export const PENGUKURAN_KINERJA = defineLayout({
  form: 'Pengukuran Kinerja',
  source: 'PermenPANRB 53/2014 and 88/2021',
  titles: ['pengukuran kinerja'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> tujuan|sasaran !program !indikator', '> tujuan sasaran !program !indikator'],
      level: 'sasaran',
      required: true,
    },
    { role: 'nama', kind: 'text', headings: ['> program !sasaran !tujuan !indikator'], level: 'program' },
    {
      role: 'sasaran',
      kind: 'text',
      headings: ['> sasaran program !indikator', '> sasaran tujuan program !indikator'],
    },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['> indikator', '> indikator tujuan|sasaran|program', ...HEADINGS.indikator],
      required: true,
    },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'triwulan',
      kind: 'text',
      headings: ['kinerja !keuangan > triwulan', '> triwulan'],
      required: true,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['kinerja !keuangan > target', '> target'],
      required: true,
    },
    {
      role: 'realisasi.k',
      kind: 'quantity',
      headings: ['kinerja !keuangan > realisasi', '> realisasi'],
      required: true,
    },
    { role: 'triwulan', kind: 'text', headings: ['keuangan|anggaran > triwulan'] },
    { role: 'target.rp', kind: 'money', headings: ['keuangan|anggaran > target|pagu|anggaran'] },
    { role: 'realisasi.rp', kind: 'money', headings: ['keuangan|anggaran > realisasi'] },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [],
  rollups: [],
  pairs: [],
  quarterRows: true,
});

/** The quarters of the same measurement side by side: `Target Trw 1-4`, `Realisasi TR 1-4`. */
export const PENGUKURAN_BERDAMPINGAN = defineLayout({
  form: 'Pengukuran Kinerja (berdampingan)',
  source: 'PermenPANRB 53/2014 and 88/2021',
  titles: ['pengukuran kinerja', 'indikator kinerja utama'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> tujuan|sasaran !program !indikator !target', '> tujuan sasaran !indikator !target'],
      level: 'sasaran',
    },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> program !indikator !sasaran !target', '> program kegiatan !indikator !target'],
      level: 'program',
    },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    { role: 'target.k', kind: 'quantity', headings: ['> target !triwulan !realisasi'] },
    { role: 'target.tw1.k', kind: 'quantity', headings: ['target triwulan 1 !realisasi'], required: true },
    { role: 'target.tw2.k', kind: 'quantity', headings: ['target triwulan 2 !realisasi'], required: true },
    { role: 'target.tw3.k', kind: 'quantity', headings: ['target triwulan 3 !realisasi'] },
    { role: 'target.tw4.k', kind: 'quantity', headings: ['target triwulan 4 !realisasi'] },
    { role: 'realisasi.tw1.k', kind: 'quantity', headings: ['realisasi triwulan 1 !target'], required: true },
    { role: 'realisasi.tw2.k', kind: 'quantity', headings: ['realisasi triwulan 2 !target'] },
    { role: 'realisasi.tw3.k', kind: 'quantity', headings: ['realisasi triwulan 3 !target'] },
    { role: 'realisasi.tw4.k', kind: 'quantity', headings: ['realisasi triwulan 4 !target'] },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
