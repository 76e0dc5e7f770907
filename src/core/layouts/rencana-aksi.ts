import { HEADINGS } from './headings';
import { defineLayout } from './layout';

/** Rencana Aksi: sasaran, program and kegiatan side by side, the targets of the quarters written as text. */
export const RENCANA_AKSI = defineLayout({
  form: 'Rencana Aksi',
  source: 'PermenPANRB 53/2014',
  titles: ['rencana aksi', 'rencana aksi pd', 'renaksi'],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, block: 'atas' },
    {
      role: 'nama',
      kind: 'text',
      headings: ['sasaran !program > uraian|sasaran !indikator !target'],
      level: 'sasaran',
      block: 'atas',
      required: true,
    },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['sasaran !program indikator > indikator !target'],
      block: 'atas',
    },
    { role: 'satuan', kind: 'unit', headings: ['sasaran > satuan'], block: 'atas' },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['sasaran !program target > target !anggaran'],
      block: 'atas',
    },
    {
      role: 'nama',
      kind: 'text',
      headings: ['program !kegiatan > uraian|program !indikator !target'],
      level: 'program',
      block: 'tengah',
      required: true,
    },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['program !kegiatan indikator > indikator !target'],
      block: 'tengah',
    },
    { role: 'satuan', kind: 'unit', headings: ['program !kegiatan > satuan'], block: 'tengah' },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['program !kegiatan target > target !anggaran'],
      block: 'tengah',
    },
    {
      role: 'nama',
      kind: 'text',
      headings: ['kegiatan > uraian|kegiatan !indikator !target !anggaran'],
      required: true,
    },
    {
      role: 'indikator',
      kind: 'text',
      headings: ['kegiatan indikator > indikator !target', ...HEADINGS.indikator],
      required: true,
    },
    { role: 'satuan', kind: 'unit', headings: ['kegiatan > satuan'] },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: ['kegiatan target > target !anggaran !rp !keuangan'],
      required: true,
    },
    {
      role: 'target.rp',
      kind: 'money',
      headings: ['kegiatan > anggaran|rp|keuangan|pagu', '> anggaran|pagu'],
    },
    { role: 'penanggungJawab', kind: 'text', headings: HEADINGS.penanggungJawab },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan },
  ],
  identities: [],
  rollups: ['target.tw1.rp', 'target.tw2.rp', 'target.tw3.rp', 'target.tw4.rp'],
  pairs: [],
});
