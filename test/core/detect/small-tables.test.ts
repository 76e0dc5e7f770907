import { check, readPlans } from '../../../src/core';
import { sheetOf } from '../../support/sheet';
import { columnsOf, outlineOf, planOf, tableOf } from '../forms';

const RKT = ['Sasaran Strategis', 'Indikator Kinerja', 'Target'];

test('the three columns of a small form are counted below their headings', () => {
  const plan = planOf(
    sheetOf([
      ['Perjanjian Kinerja Tahun 2025'],
      RKT,
      [1, 2, 3],
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%'],
    ]),
  );
  expect(outlineOf(plan)).toEqual(['sasaran Menurunnya pengangguran']);
});

test('a signature in the columns of goals and funds is neither a goal nor a text among their figures', () => {
  const goals = planOf(
    sheetOf([
      RKT,
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%'],
      [],
      ['Sukamaju, 10 Januari 2025'],
      ['KEPALA DINAS TENAGA KERJA'],
      ['NIP. 19700101 199001 1 001'],
    ]),
  );
  expect(goals.items).toHaveLength(1);
  const funds = tableOf(
    sheetOf(
      [
        ['Kode', 'Program/Kegiatan', 'Pagu (Rp)', 'Sumber Dana', '', '', 'Ket'],
        ['', '', '', 'DAU', 'DAK Fisik', 'BLUD', ''],
        ['2.07.01', 'PROGRAM PENUNJANG', 600, 100, 200, 300],
        [],
        ['', '', '', '', 'Sukamaju, 10 Januari 2025'],
        ['', '', '', '', 'KEPALA DINAS TENAGA KERJA'],
        ['', '', '', '', 'Pembina Utama Muda'],
        ['', '', '', '', 'NIP. 19700101 199001 1 001'],
      ],
      { merges: ['D1:F1'] },
    ),
  );
  expect(columnsOf(funds)).toBe(
    'A=kode B=nama C=pagu.rp D=sumberDana.f1.rp E=sumberDana.f2.rp F=sumberDana.f3.rp G=catatan',
  );
});

test('a third row of headings may be words of any kind', () => {
  const table = tableOf(
    sheetOf([
      ['Kode', 'Program/Kegiatan', 'Pagu (Rp)', 'Sumber Dana', '', '', ''],
      ['', '', '', 'DAU Bebas', 'DAU Diarahkan', '', 'BLUD'],
      ['', '', '', '', 'Bid Pendidikan', 'Bid Kesehatan', ''],
      ['2.07.01', 'PROGRAM PENUNJANG', 600, 100, 100, 100, 300],
    ]),
  );
  expect(columnsOf(table)).toContain('E=sumberDana.f2.rp F=sumberDana.f3.rp G=sumberDana.f4.rp');
});

test('a row of items in the words of headings is no header where it has a code', () => {
  const plan = planOf(
    sheetOf([
      ['Kode', 'Program/Kegiatan', 'Definisi Operasional', 'Indikator Kinerja', 'Satuan', 'Catatan'],
      ['2.07.01', 'PROGRAM PENEMPATAN TENAGA KERJA', 'Rangkaian kegiatan', 'Jumlah orang', 'orang'],
      [
        '2.07.02',
        'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH',
        '',
        'Persentase capaian kinerja program',
        '%',
      ],
    ]),
  );
  expect(plan.items).toHaveLength(2);
});

test('a kecamatan above its proposals is their section, and no proposal', () => {
  const plan = planOf(
    sheetOf([
      ['Usulan Musrenbang'],
      [
        'No',
        'Hasil Musrenbang > Kegiatan Prioritas',
        'Lokasi',
        'Indikator Kinerja',
        'Volume',
        'Kegiatan Rancangan Renja',
        'Pagu Indikatif',
        'Catatan',
      ],
      ['I', 'Kecamatan Payakumbuh Barat'],
      [
        1,
        'Pelatihan Menjahit',
        'Tigo Koto',
        'Kurangnya keterampilan',
        '20 orang',
        'Kegiatan Pelatihan',
        5_000_000,
      ],
    ]),
  );
  expect(plan.items.map(({ name, unit }) => `${String(unit)}: ${name.text}`)).toEqual([
    'Kecamatan Payakumbuh Barat: Pelatihan Menjahit',
  ]);
});

test('a table of targets and realisasi per triwulan without numbers is not taken for goals', () => {
  const reading = readPlans([
    sheetOf([
      [
        'No',
        'Sasaran Strategis',
        'Indikator Kinerja',
        'Target Kinerja Sasaran',
        '',
        '',
        '',
        'Realisasi Kinerja Sasaran',
      ],
      ['', '', '', ...['I', 'II', 'III', 'IV', 'I', 'II', 'III', 'IV'].map((own) => `Triwulan ${own}`)],
      [1, 'Meningkatnya serapan', 'Persentase serapan', 20, 40, 60, 80, 18, 41, 59, 80],
    ]),
  ]);
  expect(reading.plans.map(({ table }) => columnsOf(table))).toEqual([
    'A=no B=nama C=indikator D=target.tw1.k E=target.tw2.k F=target.tw3.k G=target.tw4.k H=realisasi.tw1.k I=realisasi.tw2.k J=realisasi.tw3.k K=realisasi.tw4.k',
  ]);
  expect(check(reading)).toEqual([]);
});

test('a header without numbers repeated below a row in the words of headings leaves that row an item', () => {
  const headings = ['Program/Kegiatan', 'Definisi Operasional', 'Indikator Kinerja', 'Satuan', 'Catatan'];
  const plan = planOf(
    sheetOf([
      headings,
      ['Program Penempatan Tenaga Kerja', '', 'Jumlah orang', 'orang'],
      ['Kegiatan Pelayanan Antarkerja', '', 'Persentase capaian kinerja program', '%'],
      headings,
      ['Sub Kegiatan Job Fair', 'Rangkaian kegiatan', 'Jumlah dokumen', 'dokumen'],
    ]),
  );
  expect(outlineOf(plan)).toEqual([
    'program Program Penempatan Tenaga Kerja',
    '  kegiatan Kegiatan Pelayanan Antarkerja',
    '    subKegiatan Sub Kegiatan Job Fair',
  ]);
});

test('numbers in the first of several columns of names do not take the place of the names', () => {
  const headings = ['Program/Kegiatan', '', 'Indikator Kinerja', 'Definisi Operasional', 'Satuan'];
  const reading = readPlans([sheetOf([headings, [1], [2], ['dst']], { merges: ['A1:B1'] })]);
  expect(reading.unrecognised).toMatchObject([{ best: 'Definisi Operasional', empty: true }]);
});

test('outer headings may be repeated over every column instead of merged', () => {
  const table = tableOf(
    sheetOf([
      ['No', 'Sasaran', 'Indikator Kinerja Utama', 'Target', 'Target', 'Target'],
      ['', '', '', '2024', '2025', '2026'],
      [1, 'Menurunnya pengangguran', 'Tingkat pengangguran', 5, 4, 3],
    ]),
  );
  expect(columnsOf(table)).toBe('A=no B=nama C=indikator D=target.t1.k E=target.t2.k F=target.t3.k');
});

test('years count from their first column, though an added column shifts the printed numbers', () => {
  const table = tableOf(
    sheetOf(
      [
        ['Tabel II.2'],
        [
          'No',
          'Indikator',
          'SPM',
          'Paraf',
          'IKK',
          'IKU',
          'Satuan',
          'Target Renstra',
          '',
          'Realisasi Capaian',
          '',
          'Catatan',
        ],
        ['', '', '', '', '', '', '', '2023', '2024', '2023', '2024', ''],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        [1, 'Meningkatnya serapan', '', '', '', 'Persentase serapan', '%', 20, 40, 18, 41, ''],
      ],
      { merges: ['H2:I2', 'J2:K2'] },
    ),
  );
  expect(columnsOf(table)).toContain('H=target.t1.k I=target.t2.k J=realisasi.t1.k K=realisasi.t2.k');
});

test('quarters may be counted 1 to 4 below headings that speak of them, and nothing else be filled in', () => {
  const reading = readPlans([
    sheetOf([
      [
        'No',
        'Sasaran',
        'Indikator',
        'Target Triwulan',
        '',
        '',
        '',
        'Realisasi Triwulan',
        '',
        '',
        '',
        'Catatan',
      ],
      ['', '', '', 1, 2, 3, 4, 1, 2, 3, 4],
      [1],
      [2],
    ]),
  ]);
  expect(reading.unrecognised).toMatchObject([{ best: 'Pengukuran Kinerja (berdampingan)', empty: true }]);
});

test('what runs along the edge of a printed page is no item', () => {
  const plan = planOf(
    sheetOf([
      RKT,
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%'],
      ['Halaman 3 dari 12'],
      ['Renja Dinas Tenaga Kerja Tahun 2024'],
      ['', '', '- 17 -'],
      ['Meningkatnya produksi', 'Nilai produksi', 20],
    ]),
  );
  expect(plan.items.map(({ name, indicators }) => `${name.text}: ${indicators.length}`)).toEqual([
    'Menurunnya pengangguran: 1',
    'Meningkatnya produksi: 1',
  ]);
});

test('a table beside one of another kind has its own titles', () => {
  const beside = (own: string, other: string): string[] => [own, '', '', '', other];
  const { plans } = readPlans([
    sheetOf([
      beside('Perjanjian Kinerja Tahun 2025', 'Daftar Hadir'),
      beside('DINAS KESEHATAN', 'INSPEKTORAT DAERAH'),
      [],
      [...RKT, '', 'Nama', 'Instansi', 'Telepon'],
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%', '', 'Budi', 'Bappeda', '0811'],
    ]),
  ]);
  expect(plans.map(({ table }) => `${table.layout.form} ${String(table.unit)}`)).toEqual([
    'RKT DINAS KESEHATAN',
  ]);
});

test('a table below another ends where its own title begins, however small the one above', () => {
  const { plans } = readPlans([
    sheetOf([
      ['Perjanjian Kinerja Tahun 2025'],
      RKT,
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%'],
      [],
      ['Kode', 'Program/Kegiatan', 'Definisi Operasional', 'Indikator Kinerja', 'Satuan', 'Catatan'],
      ['2.07.01', 'PROGRAM PENUNJANG', 'Rangkaian kegiatan', 'Jumlah orang', 'orang'],
    ]),
  ]);
  expect(plans.map(({ table, items }) => `${table.layout.form}: ${items.length}`)).toEqual([
    'RKT: 1',
    'Definisi Operasional: 1',
  ]);
});

test('a line of its own may say for the second table of a sheet that its rupiah are thousands', () => {
  const { plans } = readPlans([
    sheetOf([
      ['Perjanjian Kinerja Tahun 2025'],
      RKT,
      ['Menurunnya pengangguran', 'Tingkat pengangguran', '5%'],
      [],
      ['(dalam ribuan rupiah)'],
      ['Kode', 'Program/Kegiatan', 'Pagu', 'Sumber Dana', '', 'Ket'],
      ['', '', '', 'DAU', 'DAK Fisik', ''],
      ['2.07.01', 'PROGRAM PENUNJANG', 600, 100, 500],
    ]),
  ]);
  const columns = plans.flatMap(({ table }) => table.columns);
  expect(columns.filter(({ scale }) => scale === 1_000).map(({ role }) => role)).toEqual([
    'pagu.rp',
    'sumberDana.f1.rp',
    'sumberDana.f2.rp',
  ]);
});

test('a note an empty column away is no heading, and a section below the header its first row', () => {
  const plan = planOf(
    sheetOf([
      ['No', 'Kode', 'Program/Kegiatan', 'Definisi Operasional', 'Indikator Kinerja', 'Satuan', 'Catatan'],
      ['', '', 'DINAS TENAGA KERJA', '', '', '', '', '', '', 'cek lagi'],
      ['', '2.07.01', 'PROGRAM PENUNJANG', 'Rangkaian kegiatan', 'Jumlah orang', 'orang'],
    ]),
  );
  expect(plan.items.map(({ unit }) => unit)).toEqual(['DINAS TENAGA KERJA']);
});
