import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Definisi Operasional: what each item means and how it is measured; nothing to add up. */
export const DEFINISI_OPERASIONAL = defineLayout({
  form: 'Definisi Operasional',
  source: 'Lampiran Renja',
  titles: ['definisi operasional'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode, number: 1 },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 2, required: true },
    {
      role: 'rumusan',
      kind: 'text',
      headings: ['definisi operasional', 'rumusan definisi', 'rumusan definisi operasional'],
      number: 3,
      required: true,
    },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 4, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan, number: 5, required: true },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 6 },
    { role: 'usulan', kind: 'text', headings: ['isi belanja', 'rencana isi belanja'], number: 7 },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
