import { defineLayout } from './layout';

/** GAP, the gender analysis pathway: a table of prose, recognised so that nobody looks for figures in it. */
export const GENDER_ANALYSIS_PATHWAY = defineLayout({
  form: 'GAP',
  source: 'Permendagri 67/2011',
  titles: ['gender analysis pathway', 'gap'],
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

/**
 * GBS, the gender budget statement: a page of labels with texts beside them, not a table; its amount is that of the sub
 * kegiatan it names. Headings are the labels at its left.
 */
export const GENDER_BUDGET_STATEMENT = defineLayout({
  form: 'GBS',
  source: 'Permendagri 67/2011',
  titles: ['pernyataan anggaran gender', 'pernyataan anggaran responsif gender', 'gender budget statement'],
  columns: [
    { role: 'kode', kind: 'code', headings: ['> kode'] },
    { role: 'nama', kind: 'text', headings: ['> program|kegiatan'], required: true },
    { role: 'pagu.rp', kind: 'money', headings: ['> sumber dana', '> anggaran|pagu|alokasi'] },
  ],
  identities: [],
  rollups: [],
  pairs: [],
  prose: true,
});
