import { HEADINGS } from './headings';
import { defineLayout } from './layout';

const ANALISIS = 'analisis|kebutuhan';
const AWAL = 'rancangan|awal|rkpd';

/** Tabel II.3 / T-C.31: the draft RKPD on the left and the analysis of needs on the right of the same item. */
export const TABEL_II_3 = defineLayout({
  form: 'II.3',
  source: 'Permendagri 86/2017, Tabel T-C.31',
  titles: [
    'tabel 2 3',
    'tabel t c 31',
    'tabel tc 31',
    'review terhadap rancangan awal rkpd',
    'rancangan awal rkpd',
  ],
  columns: [
    { role: 'no', kind: 'text', headings: HEADINGS.no, number: 1 },
    { role: 'kode', kind: 'code', headings: HEADINGS.kode },
    {
      role: 'nama',
      kind: 'text',
      headings: [`${AWAL} program|kegiatan !analisis !indikator > program|kegiatan|uraian`, ...HEADINGS.nama],
      number: 2,
      required: true,
    },
    { role: 'lokasi', kind: 'text', headings: [`${AWAL} > lokasi`, ...HEADINGS.lokasi], number: 3 },
    {
      role: 'indikator',
      kind: 'text',
      headings: [`${AWAL} indikator !analisis !target`, ...HEADINGS.indikator],
      number: 4,
      required: true,
    },
    {
      role: 'target.k',
      kind: 'quantity',
      headings: [
        `${AWAL} target !analisis > target !satuan`,
        'target !prakiraan !maju !renstra !realisasi > target !satuan',
      ],
      number: 5,
      required: true,
    },
    {
      role: 'pagu.rp',
      kind: 'money',
      headings: [
        `${AWAL} pagu|dana|anggaran !analisis !sumber`,
        'pagu|dana|anggaran !prakiraan !maju !renstra !sumber',
      ],
      number: 6,
      required: true,
    },
    {
      role: 'namaAnalisis',
      kind: 'text',
      headings: [`${ANALISIS} program|kegiatan !indikator > program|kegiatan|uraian`, ...HEADINGS.nama],
      number: 7,
      required: true,
    },
    {
      role: 'lokasiAnalisis',
      kind: 'text',
      headings: [`${ANALISIS} > lokasi`, ...HEADINGS.lokasi],
      number: 8,
    },
    {
      role: 'indikatorAnalisis',
      kind: 'text',
      headings: [`${ANALISIS} indikator !target`, ...HEADINGS.indikator],
      number: 9,
    },
    {
      role: 'targetAnalisis.k',
      kind: 'quantity',
      headings: [
        `${ANALISIS} target > target !satuan`,
        'target !prakiraan !maju !renstra !realisasi > target !satuan',
      ],
      number: 10,
    },
    {
      role: 'paguAnalisis.rp',
      kind: 'money',
      headings: [
        `${ANALISIS} pagu|dana|anggaran !sumber > pagu|dana|anggaran|kebutuhan|rp`,
        'pagu|dana|anggaran !prakiraan !maju !renstra !sumber',
      ],
      number: 11,
      required: true,
    },
    { role: 'catatan', kind: 'text', headings: HEADINGS.catatan, number: 12 },
  ],
  identities: [],
  rollups: ['pagu.rp', 'paguAnalisis.rp'],
  pairs: [
    { target: 'target.k', pagu: 'pagu.rp' },
    { target: 'targetAnalisis.k', pagu: 'paguAnalisis.rp' },
  ],
});
