import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Tabel III.1 / T-C.33: the year's programs and activities with their forward estimate for the year after. */
export const TABEL_III_1 = defineLayout({
  form: 'III.1',
  source: 'Permendagri 86/2017, Tabel T-C.33',
  titles: [
    'tabel 3 1',
    'tabel t c 33',
    'tabel tc 33',
    'rumusan rencana program',
    'rencana program dan kegiatan',
    'prakiraan maju',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode },
    { role: 'tingkat', kind: 'text', headings: HEADINGS.tingkat },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 2, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 3, required: true },
    { role: 'lokasi', kind: 'text', headings: HEADINGS.lokasi, number: 4 },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: [
        'target !prakiraan !maju !nplus1 !renstra !realisasi > target|volume|kinerja|k !rp !dana !satuan !anggaran',
        'rencana target !prakiraan !maju !nplus1 !renstra > target|volume|kinerja|k !rp !dana !satuan !anggaran',
      ],
      number: 5,
      required: true,
    },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: [
        'pagu|dana|anggaran !prakiraan !maju !nplus1 !renstra !sumber !realisasi > pagu|dana|anggaran|rp',
        'rencana kebutuhan|pagu|dana|anggaran !prakiraan !maju !nplus1 !renstra !sumber > pagu|dana|anggaran|rp',
      ],
      number: 6,
      required: true,
    },
    { role: 'sumberDana', kind: 'text', headings: HEADINGS.sumberDana, number: 7 },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 8 },
    {
      role: 'prakiraanMaju.k',
      kind: 'quantity',
      headings: ['prakiraan|maju|nplus1 target > target|volume|kinerja|k !rp !dana !satuan !anggaran'],
      number: 9,
    },
    {
      role: 'prakiraanMaju.rp',
      kind: 'money',
      headings: ['prakiraan|maju|nplus1 pagu|dana|anggaran|rp > pagu|dana|anggaran|rp'],
      number: 10,
    },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
  ],
  identities: [],
  rollups: ['pagu.rp', 'prakiraanMaju.rp'],
  pairs: [
    { target: 'target.k', pagu: 'pagu.rp' },
    { target: 'prakiraanMaju.k', pagu: 'prakiraanMaju.rp' },
  ],
});
