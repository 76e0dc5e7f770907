import { HEADINGS } from './headings';
import { defineLayout } from './layout';

const K = '> k|kinerja|target|realisasi|capaian|volume|fisik|kuantitas !rp !anggaran !satuan !rupiah';
const RP = '> rp|anggaran|rupiah|pagu|keuangan|dana !satuan';
const PERSEN_K = '> k|kinerja|capaian|fisik|persen !rp !anggaran !rupiah !keuangan';

/** Column group of one quarter: `Realisasi Kinerja pada Triwulan > II > K, Rp`. */
function quarter(number: 1 | 2 | 3 | 4) {
  const outer = `triwulan ${String(number)} !target !sd !tingkat`;
  return {
    k: [`${outer} ${K}`, `${outer} realisasi ${K}`],
    rp: [`${outer} ${RP}`, `${outer} realisasi ${RP}`],
  };
}
const TW = [quarter(1), quarter(2), quarter(3), quarter(4)] as const;

const TARGET_RENSTRA = [
  'target renstra !realisasi !tingkat',
  'target akhir renstra !realisasi !tingkat',
  'target rpjmd !realisasi !tingkat',
];
const REALISASI_LALU = [
  'realisasi renstra !tingkat !triwulan',
  'realisasi lalu|nmin2|nmin3 !tingkat !triwulan',
  'realisasi capaian renstra renja !tingkat !triwulan !dievaluasi',
  'realisasi sd lalu|nmin2 renja|rkpd !tingkat !triwulan',
  'realisasi rpjmd lalu !tingkat',
  'realisasi sd # !tingkat !triwulan !dievaluasi',
];
const TARGET = [
  'target renja|rkpd|dpa !renstra !realisasi !tingkat',
  'target kinerja anggaran !renstra !realisasi !tingkat',
  'target # !renstra !realisasi !tingkat',
  'target berjalan|dievaluasi !renstra !realisasi !tingkat',
];
const REALISASI_TAHUN = [
  'realisasi dievaluasi !triwulan !tingkat',
  'realisasi capaian renja|rkpd !renstra !triwulan !tingkat !lalu',
  'realisasi total|jumlah|kumulatif !triwulan !tingkat',
  'realisasi renja|rkpd # !renstra !triwulan !tingkat !lalu',
  'realisasi sd triwulan 4',
  'realisasi # !renstra !rpjmd !triwulan !lalu !tingkat !sd',
];
const CAPAIAN_TAHUN = [
  'tingkat capaian renja|rkpd|dievaluasi !renstra !rpjmd',
  'tingkat capaian !renstra !rpjmd',
  'persen capaian renja|dievaluasi !renstra',
];
const REALISASI_RENSTRA = [
  'realisasi renstra sd !tingkat !lalu !triwulan',
  'realisasi kinerja anggaran renstra !tingkat !lalu !triwulan',
  'realisasi kinerja anggaran renstra sd !tingkat !lalu !triwulan',
  'realisasi rpjmd sd !tingkat !lalu',
  'realisasi sd # !tingkat !lalu !triwulan',
];
const CAPAIAN = [
  'tingkat capaian renstra',
  'tingkat capaian',
  'tingkat capaian rpjmd',
  'persen capaian renstra',
];

const each = (outers: readonly string[], leaf: string) => outers.map((outer) => `${outer} ${leaf}`);

/**
 * Tabel II.1 / Formulir E.81: evaluation of the results of a Renja, with 15 columns, 17 columns (yearly achievement
 * added) or the numbering of the RKPD.
 */
export const TABEL_II_1 = defineLayout({
  form: 'II.1',
  source: 'Permendagri 86/2017, Formulir E.81 (provinsi: E.55)',
  titles: [
    'tabel 2.1',
    'tabel 2 1',
    'formulir e 81',
    'formulir e 55',
    'evaluasi terhadap hasil renja',
    'evaluasi hasil renja',
    'evaluasi terhadap hasil rencana kerja',
    'evaluasi hasil rencana kerja',
    'evaluasi renja',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    { role: 'sasaran', kind: 'text', headings: HEADINGS.sasaran, number: 2 },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode },
    { role: 'tingkat', kind: 'text', headings: HEADINGS.tingkat },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 3, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 4, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    { role: 'targetRenstra.k', kind: 'quantity', headings: each(TARGET_RENSTRA, K), number: 5 },
    { role: 'targetRenstra.rp', kind: 'money', headings: each(TARGET_RENSTRA, RP), number: 5 },
    { role: 'realisasiLalu.k', kind: 'quantity', headings: each(REALISASI_LALU, K), number: 6 },
    { role: 'realisasiLalu.rp', kind: 'money', headings: each(REALISASI_LALU, RP), number: 6 },
    { role: 'target.k', kind: 'quantity', headings: each(TARGET, K), number: 7 },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: [
        ...each(TARGET, RP),
        'pagu|anggaran # !renstra !realisasi !tingkat',
        'pagu !realisasi !renstra !tingkat',
      ],
      number: 7,
      required: true,
    },
    { role: 'realisasi.tw1.k', kind: 'quantity', headings: TW[0].k, number: 8 },
    { role: 'realisasi.tw1.rp', kind: 'money', headings: TW[0].rp, number: 8, required: true },
    { role: 'realisasi.tw2.k', kind: 'quantity', headings: TW[1].k, number: 9 },
    { role: 'realisasi.tw2.rp', kind: 'money', headings: TW[1].rp, number: 9 },
    { role: 'realisasi.tw3.k', kind: 'quantity', headings: TW[2].k, number: 10 },
    { role: 'realisasi.tw3.rp', kind: 'money', headings: TW[2].rp, number: 10 },
    { role: 'realisasi.tw4.k', kind: 'quantity', headings: TW[3].k, number: 11 },
    { role: 'realisasi.tw4.rp', kind: 'money', headings: TW[3].rp, number: 11 },
    { role: 'realisasiTahun.k', kind: 'quantity', headings: each(REALISASI_TAHUN, K), number: 12 },
    { role: 'realisasiTahun.rp', kind: 'money', headings: each(REALISASI_TAHUN, RP), number: 12 },
    { role: 'capaianTahun.k', kind: 'percent', headings: each(CAPAIAN_TAHUN, PERSEN_K) },
    { role: 'capaianTahun.rp', kind: 'percent', headings: each(CAPAIAN_TAHUN, RP) },
    { role: 'realisasiRenstra.k', kind: 'quantity', headings: each(REALISASI_RENSTRA, K), number: 13 },
    { role: 'realisasiRenstra.rp', kind: 'money', headings: each(REALISASI_RENSTRA, RP), number: 13 },
    { role: 'capaian.k', kind: 'percent', headings: each(CAPAIAN, PERSEN_K), number: 14 },
    { role: 'capaian.rp', kind: 'percent', headings: each(CAPAIAN, RP), number: 14 },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab, number: 15 },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [
    {
      kind: 'sum',
      result: 'realisasiTahun.k',
      terms: ['realisasi.tw1.k', 'realisasi.tw2.k', 'realisasi.tw3.k', 'realisasi.tw4.k'],
    },
    {
      kind: 'sum',
      result: 'realisasiTahun.rp',
      terms: ['realisasi.tw1.rp', 'realisasi.tw2.rp', 'realisasi.tw3.rp', 'realisasi.tw4.rp'],
    },
    { kind: 'percent', result: 'capaianTahun.k', part: 'realisasiTahun.k', base: 'target.k' },
    { kind: 'percent', result: 'capaianTahun.rp', part: 'realisasiTahun.rp', base: 'pagu.rp' },
    { kind: 'sum', result: 'realisasiRenstra.k', terms: ['realisasiLalu.k', 'realisasiTahun.k'] },
    { kind: 'sum', result: 'realisasiRenstra.rp', terms: ['realisasiLalu.rp', 'realisasiTahun.rp'] },
    { kind: 'percent', result: 'capaian.k', part: 'realisasiRenstra.k', base: 'targetRenstra.k' },
    { kind: 'percent', result: 'capaian.rp', part: 'realisasiRenstra.rp', base: 'targetRenstra.rp' },
  ],
  rollups: [
    'targetRenstra.rp',
    'realisasiLalu.rp',
    'pagu.rp',
    'realisasi.tw1.rp',
    'realisasi.tw2.rp',
    'realisasi.tw3.rp',
    'realisasi.tw4.rp',
    'realisasiTahun.rp',
    'realisasiRenstra.rp',
  ],
  pairs: [
    { target: 'target.k', pagu: 'pagu.rp' },
    { target: 'targetRenstra.k', pagu: 'targetRenstra.rp' },
  ],
  ceiling: { pagu: 'pagu.rp', realisasi: 'realisasiTahun.rp' },
});
