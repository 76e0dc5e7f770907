import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Rencana Kinerja Tahunan, and Perjanjian Kinerja, which looks the same: goals with indicator and target. */
export const RKT = defineLayout({
  form: 'RKT',
  source: 'PermenPANRB 53/2014',
  titles: ['rencana kinerja tahunan', 'rkt', 'perjanjian kinerja', 'rencana kinerja'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    {
      role: 'nama',
      kind: 'text',
      headings: [
        '> sasaran !indikator !target !kelompok',
        '> sasaran strategis !indikator !target',
        '> sasaran kinerja|program|kegiatan !indikator !target',
      ],
      level: 'sasaran',
      required: true,
    },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['> target !triwulan !realisasi !anggaran !rp !renstra'],
      required: true,
    },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
