import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Penetapan Renja as SIPD prints it: 17 columns, the figures of a sub kegiatan in the row below its name. */
export const PENETAPAN_RENJA = defineLayout({
  form: 'Penetapan Renja',
  source: 'SIPD, Kepmendagri 900.1.15.5-1317/2023',
  titles: ['penetapan rencana kerja', 'penetapan renja', 'rencana kerja organisasi pd'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode, number: 2, required: true },
    { role: 'nama', kind: 'text', headings: HEADINGS.nama, number: 3, required: true },
    { role: 'indikator', kind: 'text', headings: HEADINGS.indikator, number: 4, required: true },
    { role: 'satuan', kind: 'unit', headings: HEADINGS.satuan },
    {
      role: 'targetRenstra.k',
      kind: 'quantity',
      headings: ['target renstra !realisasi !prakiraan', 'target akhir !realisasi'],
      number: 5,
    },
    {
      role: 'realisasiLalu.k',
      kind: 'quantity',
      headings: ['realisasi capaian renja !tingkat', 'realisasi #|nmin2 !tingkat'],
      number: 6,
    },
    {
      role: 'targetBerjalan.k',
      kind: 'quantity',
      headings: ['prakiraan capaian target !maju', 'prakiraan #|nmin1 !maju !rp !pagu'],
      number: 7,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: [
        'target !maju !renstra !prakiraan > target !renstra',
        'capaian kerangka target !maju > target',
      ],
      number: 8,
      required: true,
    },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: ['pagu|dana|anggaran !maju !sumber', 'kerangka pendanaan pagu !maju > pagu|rp'],
      number: 9,
      required: true,
    },
    { role: 'lokasi', kind: 'text', headings: HEADINGS.lokasi, number: 10 },
    { role: 'sumberDana', kind: 'text', headings: HEADINGS.sumberDana, number: 11 },
    { role: 'prioritas', kind: 'text', headings: ['prioritas > nasional', 'prioritas nasional'], number: 12 },
    {
      role: 'prioritas',
      kind: 'text',
      headings: ['prioritas > daerah|provinsi|kabupaten|kota', 'prioritas daerah'],
      number: 13,
    },
    { role: 'kelompokSasaran', kind: 'text', headings: ['kelompok sasaran'], number: 14, required: true },
    {
      role: 'prakiraanMaju.k',
      kind: 'quantity',
      headings: ['maju|nplus1 > target', 'prakiraan maju target > target'],
      number: 15,
    },
    {
      role: 'prakiraanMaju.rp',
      kind: 'money',
      headings: ['maju|nplus1 > pagu|rp|dana|anggaran', 'prakiraan maju pagu > pagu|rp|dana|anggaran'],
      number: 16,
    },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab, number: 17 },
  ],
  identities: [],
  rollups: ['pagu.rp', 'prakiraanMaju.rp'],
  pairs: [{ target: 'target.k', pagu: 'pagu.rp' }],
});
