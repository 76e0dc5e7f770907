import { HEADINGS } from './headings';
import { defineLayout, QUARTERS } from './layout';

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

/** Target, realisasi and percentage of one quarter; the first quarter shows that the table is of this form. */
function quarterColumns<const N extends 1 | 2 | 3 | 4>(number: N) {
  const quarter = `triwulan ${String(number)}`;
  const must = number === 1 ? ({ required: true } as const) : {};
  return [
    {
      role: `target.tw${number}.k` as const,
      kind: 'quantity' as const,
      headings: [`target ${quarter} !realisasi`],
      ...must,
    },
    {
      role: `realisasi.tw${number}.k` as const,
      kind: 'quantity' as const,
      headings: [`realisasi ${quarter} !target`],
      ...must,
    },
    {
      role: `capaian.tw${number}.k` as const,
      kind: 'percent' as const,
      headings: [
        `> capaian|persen|% ${quarter} !target !realisasi`,
        `${quarter} > capaian|persen !target !realisasi`,
      ],
    },
  ];
}

/** What every indicator has where its quarters stand side by side. */
const SIDE_BY_SIDE = [
  { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
  { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
  {
    role: 'target.k',
    kind: 'quantity',
    headings: ['target !triwulan !realisasi', 'target tahunan|# !triwulan !realisasi'],
  },
  ...quarterColumns(1),
  ...quarterColumns(2),
  ...quarterColumns(3),
  ...quarterColumns(4),
  {
    role: 'realisasiTahun.k',
    kind: 'quantity',
    headings: [
      'realisasi !triwulan !target',
      'realisasi tahunan|# !triwulan !target',
      'realisasi sd triwulan 4',
    ],
  },
  {
    role: 'capaianTahun.k',
    kind: 'percent',
    headings: [
      '> capaian|persen !triwulan !target !realisasi',
      'capaian tahunan|# !triwulan !target !realisasi',
    ],
  },
  { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
  { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
] as const;

const SIDE_BY_SIDE_IDENTITIES = [
  ...QUARTERS.map((quarter) => ({
    kind: 'percent' as const,
    result: `capaian.${quarter}.k` as const,
    part: `realisasi.${quarter}.k` as const,
    base: `target.${quarter}.k` as const,
  })),
  { kind: 'percent', result: 'capaianTahun.k', part: 'realisasiTahun.k', base: 'target.k' },
] as const;

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
    ...SIDE_BY_SIDE,
  ],
  identities: SIDE_BY_SIDE_IDENTITIES,
  rollups: [],
  pairs: [],
});

/** The same with tujuan and sasaran side by side, each with its own indicator; the figures are those of the sasaran. */
export const PENGUKURAN_TUJUAN_SASARAN = defineLayout({
  form: 'Pengukuran Kinerja (tujuan dan sasaran)',
  source: 'PermenPANRB 53/2014 and 88/2021',
  titles: ['pengukuran kinerja', 'indikator kinerja utama', 'evaluasi kinerja'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, block: 'atas' },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> tujuan !sasaran !indikator !target'],
      level: 'tujuan',
      block: 'atas',
      required: true,
    },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, block: 'atas' },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> sasaran !tujuan !indikator !target', '> sasaran strategis !tujuan !indikator !target'],
      level: 'sasaran',
      required: true,
    },
    ...SIDE_BY_SIDE,
  ],
  identities: SIDE_BY_SIDE_IDENTITIES,
  rollups: [],
  pairs: [],
});
