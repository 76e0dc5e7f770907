/** Heading patterns of columns that look the same in many forms; see `LayoutColumn` for their small language. */
export const HEADINGS = {
  no: ['> no|nomor|no.', '> no urut'],
  kode: ['kode|code', 'kode rekening', 'kode nomenklatur'],
  nama: [
    'program !indikator !sasaran !tujuan !target !prioritas !penanggung !capaian !kode',
    'program kegiatan !indikator !target !prioritas !penanggung !capaian !catatan',
    'urusan program kegiatan !indikator',
    'uraian !indikator !sasaran !target',
    'nama program|kegiatan !indikator',
    'nomenklatur urusan|program|kegiatan !indikator',
  ],
  tingkat: ['> tingkat !capaian !realisasi', '> jenis', '> level'],
  sasaran: ['sasaran !indikator !target !kelompok !kegiatan', 'sasaran strategis !indikator !target'],
  indikator: [
    'indikator !target !satuan',
    'indikator kinerja !target !satuan',
    'indikator program|kegiatan|kinerja|outcome|output !satuan',
    'tolok ukur',
  ],
  satuan: ['> satuan', '> sat', '> unit !penanggung !pd'],
  lokasi: ['> lokasi'],
  sumberDana: ['sumber dana', 'sumber pendanaan'],
  catatan: ['> catatan', '> keterangan', 'catatan penting'],
  penanggungJawab: [
    '> pd !program !target !realisasi !pagu !anggaran !nama !kinerja',
    'penanggung jawab',
    '> pd penanggung|pelaksana',
    'unit kerja penanggung|pelaksana',
    '> bidang penanggung',
  ],
} as const satisfies Record<string, readonly string[]>;
