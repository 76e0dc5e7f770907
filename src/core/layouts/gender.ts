import { defineLayout } from './layout';

/** GAP, the gender analysis pathway: a table of prose, recognised so that nobody looks for figures in it. */
export const GENDER_ANALYSIS_PATHWAY = defineLayout({
  form: 'GAP',
  source: 'Permendagri 67/2011',
  titles: ['gender analysis pathway', 'gap', 'pernyataan anggaran gender', 'gender budget statement'],
  columns: [
    {
      role: 'nama',
      kind: 'text',
      headings: ['kebijakan program kegiatan', 'program kegiatan tujuan'],
      required: true,
    },
    { role: 'rumusan', kind: 'text', headings: ['data pembuka wawasan'], required: true },
    { role: 'catatan', kind: 'text', headings: ['faktor kesenjangan'] },
    { role: 'catatan', kind: 'text', headings: ['sebab kesenjangan internal'] },
    { role: 'catatan', kind: 'text', headings: ['sebab kesenjangan eksternal'] },
    { role: 'usulan', kind: 'text', headings: ['reformulasi tujuan'] },
    { role: 'indikator', kind: 'text', headings: ['rencana aksi'] },
    { role: 'standar', kind: 'text', headings: ['baseline', 'baseline data', 'data dasar'] },
    { role: 'sasaran', kind: 'text', headings: ['pengukuran hasil > target|indikator'] },
  ],
  identities: [],
  rollups: [],
  pairs: [],
  prose: true,
});
