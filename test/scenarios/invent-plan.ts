import type { Level } from '../../src/core/plan/level-word';
import { between, pick, type Dice } from './dice';

/** A level of the tree of work. */
export type WorkLevel = Extract<Level, 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subKegiatan'>;

/** What is measured at an item. */
export interface InventedIndicator {
  readonly text: string;
  readonly unit: string;
}

/** One item of an invented plan. */
export interface InventedItem {
  readonly level: WorkLevel;
  /** Segments U, BB, PP, J.KK, SSSS as far as the level goes. */
  readonly code: readonly string[];
  readonly name: string;
  readonly indicators: readonly InventedIndicator[];
  /** Ordinal among its siblings, from 1. */
  readonly ordinal: number;
  readonly children: readonly InventedItem[];
}

const WORK_LEVELS: readonly WorkLevel[] = ['urusan', 'bidang', 'program', 'kegiatan', 'subKegiatan'];

const NAMES: Readonly<Record<WorkLevel, readonly string[]>> = {
  urusan: [
    'Pemerintahan Wajib yang Tidak Berkaitan dengan Pelayanan Dasar',
    'Pemerintahan Pilihan',
    'Pemerintahan Wajib yang Berkaitan dengan Pelayanan Dasar',
  ],
  bidang: ['Tenaga Kerja', 'Perindustrian', 'Perdagangan', 'Kesehatan', 'Pangan', 'Lingkungan Hidup'],
  program: [
    'Pelatihan Kerja dan Produktivitas Tenaga Kerja',
    'Penempatan Tenaga Kerja',
    'Hubungan Industrial',
    'Perencanaan dan Pembangunan Industri',
    'Pengendalian Izin Usaha Industri Kabupaten/Kota',
    'Peningkatan Sarana Distribusi Perdagangan',
    'Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
    'Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat',
  ],
  kegiatan: [
    'Administrasi Keuangan Perangkat Daerah',
    'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
    'Pelaksanaan Pelatihan berdasarkan Unit Kompetensi',
    'Pembinaan Lembaga Pelatihan Kerja Swasta',
    'Pengelolaan Informasi Pasar Kerja',
    'Administrasi Umum Perangkat Daerah',
    'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah',
    'Pelayanan Antarkerja di Daerah Kabupaten/Kota',
    'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah',
    'Pencegahan dan Penyelesaian Perselisihan Hubungan Industrial, Mogok Kerja dan Penutupan Perusahaan',
  ],
  subKegiatan: [
    'Penyediaan Gaji dan Tunjangan ASN',
    'Penyusunan Dokumen Perencanaan Perangkat Daerah',
    'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD',
    'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD',
    'Pengadaan Peralatan dan Mesin Lainnya',
    'Pengadaan Mebel',
    'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan',
    'Fasilitasi Kunjungan Tamu',
    'Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya',
    'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik',
    'Job Fair/Bursa Kerja',
    'Evaluasi Kinerja Perangkat Daerah',
    'Pengembangan Target Pasar IKM',
    'Pembangunan 2 (dua) Unit Rumah Produksi',
    'Sinkronisasi Data Anggaran dan Realisasi Tahun 2023',
    'Total Quality Management bagi IKM',
  ],
};

const INDICATORS: readonly InventedIndicator[] = [
  { text: 'Jumlah dokumen perencanaan yang disusun', unit: 'dokumen' },
  { text: 'Jumlah orang yang menerima gaji dan tunjangan', unit: 'orang/bulan' },
  { text: 'Jumlah peserta pelatihan berbasis kompetensi', unit: 'orang' },
  { text: 'Jumlah laporan hasil koordinasi', unit: 'laporan' },
  { text: 'Jumlah paket peralatan yang disediakan', unit: 'paket' },
  { text: 'Jumlah unit mebel yang dipelihara', unit: 'unit' },
  { text: 'Persentase capaian kinerja program', unit: '%' },
  { text: 'Persentase pencari kerja yang ditempatkan', unit: '%' },
  { text: 'Indeks kepuasan masyarakat', unit: 'indeks' },
  { text: 'Nilai produksi industri pengolahan (juta rupiah)', unit: 'juta' },
];

/** What a plan must have to be written in a form. */
export interface PlanWish {
  /** The highest level of the tree. */
  readonly from: WorkLevel;
  /** Whether an item may have several indicators. */
  readonly several?: boolean;
}

/** Invents a plan: a tree of work with codes, names and indicators; children follow their parent. */
export function inventPlan(dice: Dice, name: string, wish: PlanWish): InventedItem[] {
  const chance = dice.stream(`${name}.plan`);
  const size = dice.choose(`${name}.size`, [2, 1, 3]);
  const several = wish.several === true && dice.once(`${name}.severalIndicators`, 3);
  let letters = 0;
  const make = (level: WorkLevel, above: readonly string[], ordinal: number): InventedItem => {
    const code = [...above, segmentOf(level, ordinal, above.at(-1))];
    const below = WORK_LEVELS[WORK_LEVELS.indexOf(level) + 1];
    const count = below
      ? level === 'urusan' || level === 'bidang'
        ? between(chance, 1, 2)
        : between(chance, 1, size + 1)
      : 0;
    letters += 1;
    const name = nameOf(level, chance, letters);
    const indicated = level === 'program' || level === 'kegiatan' || level === 'subKegiatan';
    const own = indicated ? between(chance, 1, several ? 3 : 1) : 0;
    return {
      level,
      code,
      name,
      ordinal,
      indicators: Array.from({ length: own }, () => pick(chance, INDICATORS)),
      children: below ? Array.from({ length: count }, (_, index) => make(below, code, index + 1)) : [],
    };
  };
  const above: Readonly<Record<WorkLevel, readonly string[]>> = {
    urusan: [],
    bidang: ['2'],
    program: ['2', '07'],
    kegiatan: ['2', '07', '01'],
    subKegiatan: ['2', '07', '01', '2.01'],
  };
  const roots = wish.from === 'urusan' ? between(chance, 1, 2) : between(chance, 1, size);
  return Array.from({ length: roots }, (_, index) => make(wish.from, above[wish.from], index + 1));
}

/** All items of a plan in the order they are printed. */
export function* walk(items: readonly InventedItem[]): Generator<InventedItem> {
  for (const item of items) {
    yield item;
    yield* walk(item.children);
  }
}

function segmentOf(level: WorkLevel, ordinal: number, above: string | undefined): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  switch (level) {
    case 'urusan':
      return String(ordinal + 1);
    case 'bidang':
      return two(ordinal * 7);
    case 'program':
      return two(ordinal);
    case 'kegiatan':
      // 2.09, 2.10, 2.11 beside 2.01, 2.02: a numeric cell loses the zero of 2.10.
      return `2.${two(ordinal + (above === '02' ? 8 : 0))}`;
    case 'subKegiatan':
      return `00${two(ordinal)}`;
  }
}

function nameOf(level: WorkLevel, chance: () => number, count: number): string {
  const base = pick(chance, NAMES[level]);
  // Names repeat in real plans only now and then; a place tells them apart.
  return level === 'kegiatan' || level === 'subKegiatan' ? `${base} di Wilayah ${count}` : base;
}
