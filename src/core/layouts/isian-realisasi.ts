import { HEADINGS } from './headings';
import { defineLayout, QUARTERS } from './layout';

/** Name of the form that Selaras itself makes, by which its tables are told. */
export const ISIAN_FORM = 'Isian Realisasi';

/** Lembar isian realisasi: the sheet Selaras makes from a plan, in which realisasi and factors are filled in. */
export const ISIAN_REALISASI = defineLayout({
  form: ISIAN_FORM,
  source: 'Selaras',
  titles: ['lembar isian realisasi', 'isian realisasi'],
  columns: [
    { role: 'kode', kind: 'code', headings: HEADINGS.kode },
    { role: 'tingkat', kind: 'text', headings: HEADINGS.tingkat },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    { role: 'target.k', kind: 'quantity', headings: ['> target !realisasi !triwulan'] },
    { role: 'pagu.rp', kind: 'money', headings: ['> pagu !realisasi !triwulan'] },
    ...QUARTERS.flatMap((quarter, index) => [
      {
        role: `realisasi.${quarter}.k` as const,
        kind: 'quantity' as const,
        headings: [`realisasi triwulan ${String(index + 1)} > k`],
        required: true as const,
      },
      {
        role: `realisasi.${quarter}.rp` as const,
        kind: 'money' as const,
        headings: [`realisasi triwulan ${String(index + 1)} > rp`],
        required: true as const,
      },
    ]),
    { role: 'caraHitung', kind: 'text', headings: ['cara hitung'], required: true },
    { role: 'faktorPendorong', kind: 'text', headings: ['faktor pendorong'], required: true },
    { role: 'faktorPenghambat', kind: 'text', headings: ['faktor penghambat'], required: true },
    { role: 'tindakLanjutTriwulan', kind: 'text', headings: ['tindak lanjut triwulan'], required: true },
    { role: 'tindakLanjutRenja', kind: 'text', headings: ['tindak lanjut renja'], required: true },
  ],
  identities: [],
  rollups: ['pagu.rp', 'realisasi.tw1.rp', 'realisasi.tw2.rp', 'realisasi.tw3.rp', 'realisasi.tw4.rp'],
  pairs: [],
});
