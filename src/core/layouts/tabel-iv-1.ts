import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Tabel IV.1: programs and activities with the priorities of the region; each level has its own pair of indicator columns. */
export const TABEL_IV_1 = defineLayout({
  form: 'IV.1',
  source: 'Renja Bab IV, Permendagri 86/2017',
  titles: ['tabel 4 1', 'rencana program dan kegiatan prioritas daerah', 'prioritas daerah'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode, number: 1 },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 2, required: true },
    { role: 'prioritas', kind: 'text', headings: ['> prioritas'], number: 3 },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['capaian program > tolok ukur', '> tolok ukur'],
      number: 4,
      required: true,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['capaian program > target', 'indikator > target'],
      number: 5,
      required: true,
    },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['keluaran|output > tolok ukur', '> tolok ukur'],
      number: 6,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['keluaran|output > target', 'indikator > target'],
      number: 7,
    },
    { role: 'indikator', kind: 'text', headings: ['hasil|outcome > tolok ukur', '> tolok ukur'], number: 8 },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['hasil|outcome > target', 'indikator > target'],
      number: 9,
    },
    { role: 'lokasi', kind: 'text', headings: HEADINGS.lokasi },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: ['dana|pagu|anggaran !prakiraan !maju !sumber', 'dana|pagu indikatif # !prakiraan !maju'],
      number: 10,
      required: true,
    },
    { role: 'sumberDana', kind: 'text', headings: HEADINGS.sumberDana },
    {
      role: 'prakiraanMaju.rp',
      kind: 'money',
      headings: ['prakiraan maju !target', 'prakiraan|maju # !target', 'maju|nplus1 pagu|dana|rp'],
      number: 12,
    },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [],
  rollups: ['pagu.rp', 'prakiraanMaju.rp'],
  pairs: [{ target: 'target.k', pagu: 'pagu.rp' }],
});
