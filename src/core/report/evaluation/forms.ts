import { QUARTERS, type FigureRole } from '../../layouts/layout';
import { TABEL_II_1 } from '../../layouts/tabel-ii-1';
import { TABEL_T_C_29 } from '../../layouts/tabel-t-c-29';
import type { EvaluationForm, FormColumn, Signature } from './form';

const WIDTHS = { k: 8.5, rp: 15, percent: 13.5 };

type Figure =
  | 'targetRenstra'
  | 'realisasiLalu'
  | 'realisasiTahun'
  | 'realisasiRenstra'
  | `realisasi.${(typeof QUARTERS)[number]}`;

/** K and Rp below one heading. */
function pair(figure: Figure, headings: readonly string[], number: number): FormColumn[] {
  return [
    { role: `${figure}.k`, headings: [...headings, 'K'], number, width: WIDTHS.k },
    { role: `${figure}.rp`, headings: [...headings, 'Rp'], number, width: WIDTHS.rp },
  ];
}

/** Percentages of K and of Rp below one heading. */
function percents(figure: 'capaian' | 'capaianTahun', heading: string, number: number): FormColumn[] {
  return (['k', 'rp'] as const).map((measure) => ({
    role: `${figure}.${measure}` satisfies FigureRole,
    headings: [heading, measure === 'k' ? 'K' : 'Rp'],
    number,
    width: WIDTHS.percent,
  }));
}

const [TARGET_K, TARGET_RP] = pair(
  'targetRenstra',
  ['Target Renstra Perangkat Daerah pada Tahun {akhir} (Akhir Periode Renstra)'],
  5,
) as [FormColumn, FormColumn];

/** Columns 1 to 12, the same in the forms of 15 and of 17 numbers. */
const LEAD: readonly FormColumn[] = [
  { role: 'no', headings: ['No'], number: 1, width: 6 },
  { role: 'sasaran', headings: ['Sasaran'], number: 2, width: 16 },
  { role: 'kode', headings: ['Kode'], width: 16, optional: true },
  {
    role: 'nama',
    headings: ['Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan'],
    number: 3,
    width: 34,
  },
  {
    role: 'indikator',
    headings: ['Indikator Kinerja Program (Outcome)/Kegiatan (Output)'],
    number: 4,
    width: 28,
  },
  TARGET_K,
  { role: 'satuan', headings: [TARGET_K.headings[0] ?? '', 'Satuan'], number: 5, width: 10 },
  TARGET_RP,
  ...pair(
    'realisasiLalu',
    [
      'Realisasi Capaian Kinerja Renstra Perangkat Daerah s/d Renja Perangkat Daerah Tahun Lalu ({tahunLalu})',
    ],
    6,
  ),
  {
    role: 'target.k',
    headings: [
      'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan ({tahun}) yang Dievaluasi',
      'K',
    ],
    number: 7,
    width: WIDTHS.k,
  },
  {
    role: 'pagu.rp',
    headings: [
      'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan ({tahun}) yang Dievaluasi',
      'Rp',
    ],
    number: 7,
    width: WIDTHS.rp,
  },
  ...QUARTERS.flatMap((quarter, index) =>
    pair(
      `realisasi.${quarter}`,
      ['Realisasi Kinerja Pada Triwulan', ['I', 'II', 'III', 'IV'][index] ?? ''],
      8 + index,
    ),
  ),
  ...pair(
    'realisasiTahun',
    ['Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi ({tahun})'],
    12,
  ),
];

const REALISASI_RENSTRA =
  'Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun {tahun} (Akhir Tahun Pelaksanaan Renja)';
const CAPAIAN =
  'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah s/d Tahun {tahun} (%)';

const TITLES = [
  'Tabel II.1 (Formulir {formulir})',
  'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH LINGKUP {lingkup}',
  'RENJA PERANGKAT DAERAH TAHUN {tahun}',
  '{daerah}',
];

const NOTES = ['*) Diisi oleh kepala perangkat daerah dan Kepala Bappeda'];

const SIGNATURES: readonly Signature[] = [
  { act: 'Disusun', office: '{kepala}' },
  { act: 'Dievaluasi', office: 'Kepala Bappeda {daerah}' },
];

const SHARED = {
  titles: TITLES,
  identities: TABEL_II_1.identities,
  factors: true,
  notes: NOTES,
  signatures: SIGNATURES,
} as const;

/** Tabel II.1 with 15 numbers, as Permendagri 86/2017 prints it (Formulir E.81, provincial twin E.55). */
const E81: EvaluationForm = {
  ...SHARED,
  id: 'e81',
  name: 'Tabel II.1',
  columns: [
    ...LEAD,
    ...pair('realisasiRenstra', [REALISASI_RENSTRA], 13),
    ...percents('capaian', CAPAIAN, 14),
    {
      role: 'penanggungJawab',
      headings: ['Unit Perangkat Daerah Penanggung Jawab'],
      number: 15,
      width: 16,
    },
  ],
};

/** Tabel II.1 with 17 numbers: the achievement of the year before that of the Renstra, and a column of remarks. */
const E81_17: EvaluationForm = {
  ...SHARED,
  id: '17',
  name: 'Tabel II.1',
  columns: [
    ...LEAD,
    ...percents(
      'capaianTahun',
      'Tingkat Capaian Kinerja dan Realisasi Anggaran Renja yang Dievaluasi ({tahun}) (%)',
      13,
    ),
    ...pair('realisasiRenstra', [REALISASI_RENSTRA], 14),
    ...percents('capaian', CAPAIAN, 15),
    {
      role: 'penanggungJawab',
      headings: ['Unit Perangkat Daerah Penanggung Jawab'],
      number: 16,
      width: 16,
    },
    { role: 'catatan', headings: ['Keterangan'], number: 17, width: 16 },
  ],
};

const TAHUN_EVALUASI = 'Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu ({tahun})';
const PERKIRAAN =
  'Perkiraan Realisasi Capaian Target Renstra Perangkat Daerah s/d Tahun Berjalan ({tahunBerikut})';

/** Tabel T-C.29: the same purpose without rupiah, the year after the evaluated one counted as its target. */
const TC29: EvaluationForm = {
  id: 'tc29',
  name: 'Tabel T-C.29',
  titles: [
    'Tabel T-C.29',
    'REKAPITULASI EVALUASI HASIL PELAKSANAAN RENJA PERANGKAT DAERAH DAN PENCAPAIAN RENSTRA PERANGKAT DAERAH S/D TAHUN {tahunBerikut}',
    '{daerah}',
  ],
  identities: TABEL_T_C_29.identities,
  factors: false,
  notes: [],
  signatures: SIGNATURES.slice(0, 1),
  columns: [
    { role: 'kode', headings: ['Kode'], number: 1, width: 18 },
    {
      role: 'nama',
      headings: ['Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan'],
      number: 2,
      width: 44,
    },
    {
      role: 'indikator',
      headings: ['Indikator Kinerja Program (Outcome)/Kegiatan (Output)'],
      number: 3,
      width: 40,
    },
    { role: 'satuan', headings: ['Satuan'], width: 11 },
    {
      role: 'targetRenstra.k',
      headings: ['Target Kinerja Capaian Program (Renstra Perangkat Daerah) Tahun {akhir}'],
      number: 4,
      width: 13,
    },
    {
      role: 'realisasiLalu.k',
      headings: ['Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun {tahunLalu}'],
      number: 5,
      width: 13,
    },
    {
      role: 'target.k',
      headings: [TAHUN_EVALUASI, 'Target Renja Perangkat Daerah Tahun {tahun}'],
      number: 6,
      width: 13,
    },
    {
      role: 'realisasiTahun.k',
      headings: [TAHUN_EVALUASI, 'Realisasi Renja Perangkat Daerah Tahun {tahun}'],
      number: 7,
      width: 13,
    },
    { role: 'capaianTahun.k', headings: [TAHUN_EVALUASI, 'Tingkat Realisasi (%)'], number: 8, width: 11 },
    {
      role: 'targetBerjalan.k',
      headings: ['Target Program dan Kegiatan (Renja Perangkat Daerah Tahun Berjalan {tahunBerikut})'],
      number: 9,
      width: 13,
    },
    {
      role: 'realisasiRenstra.k',
      headings: [PERKIRAAN, 'Realisasi Capaian Program dan Kegiatan s/d Tahun Berjalan'],
      number: 10,
      width: 13,
    },
    { role: 'capaian.k', headings: [PERKIRAAN, 'Tingkat Capaian Target Renstra (%)'], number: 11, width: 11 },
    { role: 'catatan', headings: ['Catatan'], number: 12, width: 18 },
  ],
};

/** The forms that can be written, the usual one first. */
export const EVALUATION_FORMS: readonly EvaluationForm[] = [E81, E81_17, TC29];
