import type { Grid } from '../../src/core/grid/grid';
import { sheetOf, type Sample } from '../support/sheet';
import { between, pick, type Dice } from './dice';

type Chance = () => number;
type Row = readonly Sample[];

/** A sheet of other work: its title, its headings, and one row. */
interface OtherWork {
  readonly titles: readonly string[];
  readonly headings: readonly Row[];
  readonly row: (number: number, chance: Chance) => Row;
  readonly foot?: Row;
}

const PEOPLE = ['Budi Santoso', 'Siti Aminah', 'Yusril', 'Dewi Lestari', 'Hendra Gunawan'];
const GOODS = [
  'Kertas HVS A4',
  'Tinta printer',
  'Meja kerja',
  'Belanja makan minum rapat',
  'Servis kendaraan',
];
const JOBS = ['Kepala Dinas', 'Sekretaris', 'Kepala Bidang', 'Analis Perencanaan', 'Bendahara'];
const WORK = [
  'Program Pelatihan Kerja',
  'Penyusunan Renja',
  'Rapat koordinasi',
  'Kegiatan Sosialisasi',
  'Monitoring dan evaluasi',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

const rupiah = (chance: Chance): number => between(chance, 1, 9_999) * 1_000;
const phone = (chance: Chance): string => `08${between(chance, 100_000_000, 999_999_999)}`;
const day = (chance: Chance): string => `${between(chance, 1, 28)} ${pick(chance, MONTHS)} 2024`;

/** Sheets that stand in the workbooks of offices and are no plan. */
const OTHER_WORK: Readonly<Record<string, OtherWork>> = {
  'buku kas': {
    titles: ['BUKU KAS UMUM', 'Bulan Januari 2024'],
    headings: [['No', 'Tanggal', 'Uraian', 'Penerimaan (Rp)', 'Pengeluaran (Rp)', 'Saldo (Rp)']],
    row: (number, chance) => [
      number,
      day(chance),
      pick(chance, GOODS),
      rupiah(chance),
      rupiah(chance),
      rupiah(chance),
    ],
    foot: ['', '', 'JUMLAH', 1_000_000, 900_000, 100_000],
  },
  'buku kas dengan kode': {
    titles: ['BUKU KAS UMUM', 'SKPD : Dinas Tenaga Kerja'],
    headings: [
      ['No', 'Tanggal', 'Kode Rekening', 'Uraian', 'Penerimaan', 'Pengeluaran', 'Saldo'],
      [1, 2, 3, 4, 5, 6, 7],
    ],
    row: (number, chance) => [
      number,
      day(chance),
      `5.1.02.01.01.00${between(chance, 10, 99)}`,
      pick(chance, GOODS),
      '',
      rupiah(chance),
      rupiah(chance),
    ],
  },
  'daftar telepon': {
    titles: ['Daftar Nomor Telepon'],
    headings: [['No', 'Nama', 'Jabatan', 'Nomor Telepon', 'Alamat']],
    row: (number, chance) => [
      number,
      pick(chance, PEOPLE),
      pick(chance, JOBS),
      phone(chance),
      'Jl. Sudirman 1',
    ],
  },
  'daftar hadir': {
    titles: ['DAFTAR HADIR', 'Rapat Penyusunan Renja Tahun 2024'],
    headings: [['No', 'Nama', 'Instansi', 'Jabatan', 'Tanda Tangan']],
    row: (number, chance) => [number, pick(chance, PEOPLE), 'Dinas Kesehatan', pick(chance, JOBS), ''],
  },
  'absensi bulanan': {
    titles: ['REKAP ABSENSI PEGAWAI', 'Bulan Maret Tahun 2024'],
    headings: [['No', 'Nama', 'NIP', ...Array.from({ length: 31 }, (_, index) => index + 1), 'Jumlah']],
    row: (number, chance) => [
      number,
      pick(chance, PEOPLE),
      '19700101 199001 1 001',
      ...Array.from({ length: 31 }, () => pick(chance, ['H', 'S', 'I', 'A'])),
      between(chance, 10, 22),
    ],
  },
  RKA: {
    titles: ['RENCANA KERJA DAN ANGGARAN', 'SATUAN KERJA PERANGKAT DAERAH', 'Tahun Anggaran 2024'],
    headings: [
      ['Kode Rekening', 'Uraian', 'Rincian Perhitungan', '', '', 'Jumlah (Rp)'],
      ['', '', 'Volume', 'Satuan', 'Harga Satuan', ''],
      [1, 2, 3, 4, 5, '6 = 3 x 5'],
    ],
    row: (_, chance) => [
      `5.1.02.01.01.00${between(chance, 10, 99)}`,
      pick(chance, GOODS),
      between(chance, 1, 20),
      pick(chance, ['rim', 'unit', 'orang']),
      rupiah(chance),
      rupiah(chance),
    ],
    foot: ['', 'Jumlah', '', '', '', 9_000_000],
  },
  DPA: {
    titles: ['DOKUMEN PELAKSANAAN ANGGARAN', 'Tahun Anggaran 2024'],
    headings: [['Kode Rekening', 'Uraian', 'Koefisien', 'Satuan', 'Harga', 'PPN', 'Jumlah']],
    row: (_, chance) => [
      `5.1.02.01.01.00${between(chance, 10, 99)}`,
      pick(chance, GOODS),
      `${between(chance, 1, 20)} Rim`,
      'Rim',
      rupiah(chance),
      0,
      rupiah(chance),
    ],
  },
  'realisasi anggaran': {
    titles: ['LAPORAN REALISASI ANGGARAN', 'Per 30 Juni 2024'],
    headings: [['Kode Rekening', 'Uraian', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Sisa (Rp)', '%']],
    row: (_, chance) => [
      `5.1.02.01.01.00${between(chance, 10, 99)}`,
      pick(chance, GOODS),
      rupiah(chance),
      rupiah(chance),
      rupiah(chance),
      between(chance, 1, 100),
    ],
    foot: ['', 'JUMLAH BELANJA', 9_000_000, 8_000_000, 1_000_000, 88],
  },
  'daftar pegawai': {
    titles: ['DAFTAR URUT KEPANGKATAN', 'Dinas Tenaga Kerja Tahun 2024'],
    headings: [['No', 'Nama', 'NIP', 'Pangkat/Golongan', 'Jabatan', 'Unit Kerja', 'Pendidikan']],
    row: (number, chance) => [
      number,
      pick(chance, PEOPLE),
      '19700101 199001 1 001',
      pick(chance, ['III/a', 'III/b', 'IV/a']),
      pick(chance, JOBS),
      'Sekretariat',
      pick(chance, ['S1', 'S2', 'SMA']),
    ],
  },
  faktur: {
    titles: ['INVOICE', 'Nomor : 17/INV/2024'],
    headings: [['No', 'Description', 'Quantity', 'Unit Price', 'Amount']],
    row: (number, chance) => [
      number,
      pick(chance, GOODS),
      between(chance, 1, 9),
      rupiah(chance),
      rupiah(chance),
    ],
    foot: ['', 'TOTAL', '', '', 5_000_000],
  },
  'jadwal kegiatan': {
    titles: ['JADWAL PELAKSANAAN KEGIATAN', 'TAHUN 2024'],
    headings: [['No', 'Kegiatan', ...MONTHS, 'Keterangan']],
    row: (number, chance) => [
      number,
      pick(chance, WORK),
      ...MONTHS.map(() => pick(chance, ['', 'x', '√'])),
      pick(chance, ['', 'selesai']),
    ],
  },
  'jadwal rapat': {
    titles: ['Jadwal Penyusunan Renja Tahun 2025'],
    headings: [['No', 'Tanggal', 'Waktu', 'Kegiatan', 'Tempat', 'Penanggung Jawab', 'Keterangan']],
    row: (number, chance) => [
      number,
      day(chance),
      '09.00-12.00',
      pick(chance, WORK),
      'Aula Bappeda',
      pick(chance, JOBS),
      '',
    ],
  },
  'daftar barang': {
    titles: ['KARTU INVENTARIS BARANG (KIB) B', 'Tahun 2024'],
    headings: [
      [
        'No',
        'Kode Barang',
        'Nama Barang',
        'Merk/Type',
        'Tahun Pembelian',
        'Harga (Rp)',
        'Kondisi',
        'Keterangan',
      ],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ],
    row: (number, chance) => [
      number,
      `1.3.2.05.01.04.00${number}`,
      pick(chance, GOODS),
      'Canon',
      between(chance, 2010, 2023),
      rupiah(chance),
      pick(chance, ['Baik', 'Rusak Ringan']),
      '',
    ],
  },
  'daftar gaji': {
    titles: ['DAFTAR PEMBAYARAN HONORARIUM', 'Bulan Mei 2024'],
    headings: [
      [
        'No',
        'Nama',
        'Jabatan',
        'Jumlah Bulan',
        'Honor (Rp)',
        'Pajak (Rp)',
        'Jumlah Diterima (Rp)',
        'Tanda Tangan',
      ],
    ],
    row: (number, chance) => [
      number,
      pick(chance, PEOPLE),
      pick(chance, JOBS),
      1,
      rupiah(chance),
      rupiah(chance),
      rupiah(chance),
      '',
    ],
    foot: ['', 'JUMLAH', '', '', 1_000_000, 50_000, 950_000],
  },
  'perjalanan dinas': {
    titles: ['REKAP PERJALANAN DINAS TAHUN 2024'],
    headings: [['No', 'Nama', 'Tujuan', 'Tanggal', 'Lama (hari)', 'Biaya (Rp)', 'Sumber Dana', 'Keterangan']],
    row: (number, chance) => [
      number,
      pick(chance, PEOPLE),
      pick(chance, ['Jakarta', 'Padang', 'Bukittinggi']),
      day(chance),
      between(chance, 1, 5),
      rupiah(chance),
      'DAU',
      '',
    ],
  },
  'tindak lanjut': {
    titles: ['MATRIKS TINDAK LANJUT TEMUAN', 'Tahun 2024'],
    headings: [
      ['No', 'Temuan', 'Rekomendasi', 'Tindak Lanjut', 'Penanggung Jawab', 'Target Waktu', 'Status'],
    ],
    row: (number, chance) => [
      number,
      'Terdapat kelebihan pembayaran',
      'Agar menyetor ke kas daerah',
      'Telah disetor',
      pick(chance, JOBS),
      day(chance),
      pick(chance, ['Selesai', 'Belum']),
    ],
  },
  penduduk: {
    titles: ['JUMLAH PENDUDUK MENURUT KECAMATAN', 'Tahun 2020-2023'],
    headings: [['No', 'Kecamatan', '2020', '2021', '2022', '2023', 'Keterangan']],
    row: (number, chance) => [
      number,
      `Kecamatan ${pick(chance, ['Barat', 'Timur', 'Utara'])}`,
      ...Array.from({ length: 4 }, () => between(chance, 10_000, 60_000)),
      '',
    ],
  },
};

/** A sheet of other work, made by chance. */
export function drawNoPlan(dice: Dice): Grid {
  const name = dice.choose('sheet.work', Object.keys(OTHER_WORK));
  const work = OTHER_WORK[name] ?? { titles: [], headings: [], row: () => [] };
  const chance = dice.stream('sheet.rows');
  const left: Row = Array.from({ length: dice.choose('sheet.left', [0, 1, 2]) }, () => '');
  const rows = [
    ...Array.from({ length: dice.choose('sheet.top', [0, 1, 3]) }, (): Row => []),
    ...(dice.once('sheet.untitled', 4) ? [] : work.titles.map((title): Row => [title])),
    ...(dice.once('sheet.gap', 2) ? [[]] : []),
    ...work.headings,
    ...Array.from({ length: between(chance, 3, 25) }, (_, index) => work.row(index + 1, chance)),
    ...(work.foot && dice.once('sheet.foot', 2) ? [work.foot] : []),
  ];
  const upper = dice.once('sheet.upper', 3);
  return sheetOf(
    rows.map((row) => [
      ...left,
      ...row.map((cell) => (upper && typeof cell === 'string' ? cell.toUpperCase() : cell)),
    ]),
  );
}
