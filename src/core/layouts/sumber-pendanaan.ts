import { HEADINGS } from './headings';
import { defineLayout, type Ordinal } from './layout';

const FUND = [
  'sumber pendanaan|dana',
  'dau|dak|dbh|blud|pad|apbn|insentif|fiskal|bantuan|diarahkan|bebas|silpa|p3k|hibah|transfer !pagu',
];
const ORDINALS: readonly Ordinal[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Sumber Pendanaan: the pagu of every row shared out over a column a fund. */
export const SUMBER_PENDANAAN = defineLayout({
  form: 'Sumber Pendanaan',
  source: 'Lampiran Renja',
  titles: ['sumber pendanaan', 'sumber dana', 'rekapitulasi sumber pendanaan'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode, number: 1, required: true },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, required: true },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: ['> pagu', 'pagu renja', 'anggaran !sumber'],
      required: true,
    },
    { role: 'sumberDana.f1.rp', kind: 'money', headings: FUND, required: true },
    { role: 'sumberDana.f2.rp', kind: 'money', headings: FUND, required: true },
    ...ORDINALS.slice(2).map((n) => ({
      role: `sumberDana.f${n}.rp` as const,
      kind: 'money' as const,
      headings: FUND,
    })),
    { role: 'catatan', kind: 'text', headings: [...HEADINGS.catatan, '> ket|keterangan'] },
  ],
  identities: [
    {
      kind: 'sum',
      result: 'pagu.rp',
      terms: ORDINALS.map((n) => `sumberDana.f${n}.rp` as const),
      present: true,
    },
  ],
  rollups: ['pagu.rp', ...ORDINALS.map((n) => `sumberDana.f${n}.rp` as const)],
  pairs: [],
});
