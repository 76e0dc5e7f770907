import { HEADINGS } from './headings';
import { defineLayout, type Ordinal } from './layout';

const YEAR = ['target > #', '> target #', 'target kinerja > #'];
const LATER: readonly Ordinal[] = [3, 4, 5, 6];

/** IKU, tujuan and sasaran: indicators with a target a year. */
export const IKU = defineLayout({
  form: 'IKU',
  source: 'PermenPANRB 53/2014; RPJMD/Renstra, Permendagri 86/2017',
  titles: ['indikator kinerja utama', 'iku', 'tujuan dan sasaran', 'tujuan sasaran', 'tabel 2 1'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    { role: 'nama', kind: 'text', headings: ['> tujuan !sasaran !indikator !target'], level: 'tujuan' },
    {
      role: 'nama',
      kind: 'text',
      headings: ['> sasaran !indikator !target', '> sasaran strategis !indikator !target'],
      level: 'sasaran',
      required: true,
    },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    { role: 'target.t1.k', kind: 'quantity', headings: YEAR, required: true },
    { role: 'target.t2.k', kind: 'quantity', headings: YEAR, required: true },
    ...LATER.map((n) => ({ role: `target.t${n}.k` as const, kind: 'quantity' as const, headings: YEAR })),
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [],
  rollups: [],
  pairs: [],
});
