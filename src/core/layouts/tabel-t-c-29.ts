import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Tabel 2.1 / T-C.29: evaluation of last year's Renja and of the Renstra so far, without rupiah. */
export const TABEL_T_C_29 = defineLayout({
  form: 'T-C.29',
  source: 'Permendagri 86/2017, Tabel T-C.29',
  titles: [
    'tabel t c 29',
    'tabel tc 29',
    'rekapitulasi evaluasi hasil pelaksanaan renja',
    'rekapitulasi evaluasi hasil pelaksanaan rencana kerja',
    'evaluasi pelaksanaan renja',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode, number: 1 },
    { role: 'tingkat', kind: 'text', headings: HEADINGS.tingkat },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 2, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 3, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'targetRenstra.k',
      kind: 'quantity',
      headings: [
        'target renstra !realisasi !tingkat !berjalan !renja !rp',
        'target kinerja capaian program !realisasi !tingkat !berjalan !rp',
        'target akhir periode !realisasi !rp',
      ],
      number: 4,
      required: true,
    },
    {
      role: 'realisasiLalu.k',
      kind: 'quantity',
      headings: [
        'realisasi sd|nmin3 !tingkat !berjalan !rp',
        'realisasi target hasil program !tingkat !berjalan !rp',
        'realisasi target kinerja hasil sd|nmin3 !tingkat !berjalan !rp',
      ],
      number: 5,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: [
        'target nmin2|lalu|renja|# !berjalan !nmin1 !rp > target !realisasi !tingkat',
        'target realisasi !berjalan > target !realisasi !tingkat',
      ],
      number: 6,
      required: true,
    },
    {
      role: 'realisasiTahun.k',
      kind: 'quantity',
      headings: [
        'realisasi nmin2|renja|# !berjalan !nmin1 !rp > realisasi !tingkat',
        'target realisasi !berjalan > realisasi !tingkat',
      ],
      number: 7,
      required: true,
    },
    {
      role: 'capaianTahun.k',
      kind: 'percent',
      headings: ['> tingkat realisasi', '> tingkat capaian'],
      number: 8,
    },
    {
      role: 'targetBerjalan.k',
      kind: 'quantity',
      headings: [
        'target berjalan|nmin1 !realisasi !tingkat !rp',
        'target program berjalan|nmin1|# !realisasi !tingkat !rp',
      ],
      number: 9,
      required: true,
    },
    {
      role: 'realisasiRenstra.k',
      kind: 'quantity',
      headings: [
        'realisasi capaian sd|berjalan|nmin1 > realisasi !tingkat',
        'realisasi capaian target renstra > realisasi !tingkat',
      ],
      number: 10,
    },
    {
      role: 'capaian.k',
      kind: 'percent',
      headings: ['> tingkat capaian', 'tingkat capaian renstra > tingkat'],
      number: 11,
    },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 12 },
  ],
  identities: [
    { kind: 'percent', result: 'capaianTahun.k', part: 'realisasiTahun.k', base: 'target.k' },
    {
      kind: 'sum',
      result: 'realisasiRenstra.k',
      terms: ['realisasiLalu.k', 'realisasiTahun.k', 'targetBerjalan.k'],
    },
    { kind: 'percent', result: 'capaian.k', part: 'realisasiRenstra.k', base: 'targetRenstra.k' },
  ],
  rollups: [],
  pairs: [],
});
