import { HEADINGS } from './headings';
import { defineLayout, type Ordinal } from './layout';

const TARGET = [
  '# !prakiraan !maju !realisasi !triwulan > target|k|volume|kinerja !rp !anggaran',
  'target # !prakiraan !maju !realisasi !triwulan > target|k|# !rp !pagu !dana !anggaran',
];
const PAGU = [
  '# !prakiraan !maju !realisasi !triwulan > rp|pagu|dana|anggaran',
  'pagu|dana|anggaran # !prakiraan !maju !realisasi > rp|pagu|dana|anggaran|# !target !k !kinerja',
];
const LATER: readonly Ordinal[] = [3, 4, 5, 6];

/** Renstra: target and pagu of every program and activity, a pair of columns a year. */
export const RENSTRA = defineLayout({
  form: 'Renstra',
  source: 'Permendagri 86/2017, Tabel T-C.27',
  titles: [
    'tabel t c 27',
    'tabel tc 27',
    'rencana program kegiatan dan pendanaan',
    'rencana strategis',
    'renstra',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> tujuan !sasaran !indikator'],
      level: 'tujuan',
      block: 'atas',
    },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> sasaran !indikator !kelompok'],
      level: 'sasaran',
      block: 'atas',
    },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'realisasiLalu.k',
      kind: 'quantity',
      headings: ['data capaian awal', 'kondisi awal', 'capaian awal'],
    },
    { role: 'target.t1.k', kind: 'quantity', headings: TARGET, required: true },
    { role: 'pagu.t1.rp', kind: 'money', headings: PAGU, required: true },
    { role: 'target.t2.k', kind: 'quantity', headings: TARGET, required: true },
    { role: 'pagu.t2.rp', kind: 'money', headings: PAGU, required: true },
    ...LATER.flatMap((n) => [
      { role: `target.t${n}.k` as const, kind: 'quantity' as const, headings: TARGET },
      { role: `pagu.t${n}.rp` as const, kind: 'money' as const, headings: PAGU },
    ]),
    { role: 'targetRenstra.k', kind: 'quantity', headings: ['akhir > target|k', 'kondisi akhir > target|k'] },
    {
      role: 'targetRenstra.rp',
      kind: 'money',
      headings: ['akhir > rp|pagu|dana|anggaran', 'kondisi akhir > rp|pagu|dana'],
    },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
    { role: 'lokasi', kind: 'text', headings: HEADINGS.lokasi },
  ],
  identities: [],
  rollups: [
    'pagu.t1.rp',
    'pagu.t2.rp',
    'pagu.t3.rp',
    'pagu.t4.rp',
    'pagu.t5.rp',
    'pagu.t6.rp',
    'targetRenstra.rp',
  ],
  pairs: [],
});
