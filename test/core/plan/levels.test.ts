import { readNumberStyle } from '../../../src/core/plan/number-style';
import { readLevelWord } from '../../../src/core/plan/level-word';
import { sheetOf, tableSheet, type Sample } from '../../support/sheet';
import {
  e81Row,
  E81_HEADINGS,
  E81_NUMBERS,
  E81_TITLES,
  III1_HEADINGS,
  III1_TITLES,
  iii1Row,
  outlineOf,
  planOf,
} from '../forms';

const e81 = (...rows: Sample[][]) =>
  outlineOf(planOf(tableSheet({ titles: E81_TITLES, headings: E81_HEADINGS, numbers: E81_NUMBERS, rows })));

/** Tabel III.1 of rows given as first column, name, millions of rupiah. */
const iii1 = (first: string, ...rows: [Sample, string, number][]) =>
  outlineOf(
    planOf(
      tableSheet({
        titles: III1_TITLES,
        headings: [first, ...III1_HEADINGS],
        rows: rows.map(([own, name, millions]) => [own, ...iii1Row(name, millions)]),
      }),
    ),
  );

describe('the level of a row is told by', () => {
  test('its code, the sub kegiatan in two or four digits', () => {
    expect(
      iii1(
        'Kode',
        ['2', 'WAJIB', 300],
        ['2.07', 'TENAGA KERJA', 300],
        ['2.07.03', 'PELATIHAN KERJA', 300],
        ['2.07.03.2.01', 'Pelatihan Berbasis Kompetensi', 300],
        ['2.07.03.2.01.01', 'Proses Pelaksanaan', 100],
        ['2.07.03.2.01.0002', 'Pengadaan Sarana', 200],
      ),
    ).toEqual([
      'urusan WAJIB',
      '  bidang TENAGA KERJA',
      '    program PELATIHAN KERJA',
      '      kegiatan Pelatihan Berbasis Kompetensi',
      '        subKegiatan Proses Pelaksanaan',
      '        subKegiatan Pengadaan Sarana',
    ]);
  });

  test('a code with its zeros missing', () => {
    expect(
      iii1('Kode', ['2.07.03', 'PELATIHAN', 5], ['2.7.3.2.1', 'Pelatihan', 5], ['2.7.3.2.1.1', 'Proses', 5]),
    ).toEqual(['program PELATIHAN', '  kegiatan Pelatihan', '    subKegiatan Proses']);
  });

  test('its code, though levels in between are skipped', () => {
    expect(
      iii1('Kode', ['2', 'WAJIB', 5], ['2.07.03', 'PELATIHAN', 5], ['2.07.03.2.01.0001', 'Proses', 5]),
    ).toEqual(['urusan WAJIB', '  program PELATIHAN', '    subKegiatan Proses']);
  });

  test('a code left literal, beside codes filled in', () => {
    expect(
      iii1(
        'Kode',
        ['X.XX.01', 'PENUNJANG', 100],
        ['x.xx.01.2.01', 'Perencanaan', 100],
        ['2.07.03', 'PELATIHAN', 50],
      ),
    ).toEqual(['program PENUNJANG', '  kegiatan Perencanaan', 'program PELATIHAN']);
  });

  test('a code in the column of numbers, or in front of the name', () => {
    const expected = ['program PELATIHAN KERJA', '  kegiatan Pelatihan', '    subKegiatan Proses'];
    expect(
      iii1(
        'No',
        ['2.07.03', 'PELATIHAN KERJA', 9],
        ['2.07.03.2.01', 'Pelatihan', 9],
        ['2.07.03.2.01.0001', 'Proses', 9],
      ),
    ).toEqual(expected);
    expect(
      iii1(
        'No',
        ['', '2.07.03 PELATIHAN KERJA', 9],
        ['', '2.07.03.2.01 Pelatihan', 9],
        ['', '2.07.03.2.01.0001 Proses', 9],
      ),
    ).toEqual(expected);
  });

  test('the word in front of its name', () => {
    expect(
      iii1(
        'No',
        ['', 'URUSAN PEMERINTAHAN TENAGA KERJA', 300],
        ['', 'PROGRAM PELATIHAN KERJA', 300],
        ['', 'Kegiatan Pelatihan', 300],
        ['', 'Sub Kegiatan Proses Pelaksanaan', 100],
        ['', 'Sub Kegiatan Pengadaan Sarana', 200],
        ['', 'URUSAN PEMERINTAHAN PERINDUSTRIAN', 50],
      ),
    ).toEqual([
      'urusan URUSAN PEMERINTAHAN TENAGA KERJA',
      '  program PROGRAM PELATIHAN KERJA',
      '    kegiatan Kegiatan Pelatihan',
      '      subKegiatan Sub Kegiatan Proses Pelaksanaan',
      '      subKegiatan Sub Kegiatan Pengadaan Sarana',
      'urusan URUSAN PEMERINTAHAN PERINDUSTRIAN',
    ]);
  });

  test('the word in a column of its own', () => {
    const rows = [
      ['1', 'Program', ...iii1Row('Pelatihan Kerja', 300)],
      ['2', 'Kegiatan', ...iii1Row('Pelatihan Berbasis Kompetensi', 300)],
      ['3', 'Sub Kegiatan', ...iii1Row('Proses Pelaksanaan', 300)],
    ];
    expect(
      outlineOf(
        planOf(tableSheet({ titles: III1_TITLES, headings: ['No', 'Tingkat', ...III1_HEADINGS], rows })),
      ),
    ).toEqual([
      'program Pelatihan Kerja',
      '  kegiatan Pelatihan Berbasis Kompetensi',
      '    subKegiatan Proses Pelaksanaan',
    ]);
  });

  test('the style of its number: A, I, 1 and 1)', () => {
    expect(
      e81(
        e81Row('A', 'BIDANG TENAGA KERJA', 3),
        e81Row('I', 'Program Pelatihan Kerja', 3),
        e81Row(1, 'Pelatihan Berbasis Kompetensi', 3),
        e81Row('1)', 'Proses Pelaksanaan', 1),
        e81Row('2)', 'Pengadaan Sarana', 2),
        e81Row('B', 'BIDANG PERINDUSTRIAN', 5),
        e81Row('I', 'Program Perencanaan Industri', 5),
        e81Row(1, 'Penyusunan Rencana', 5),
      ),
    ).toEqual([
      'bidang BIDANG TENAGA KERJA',
      '  program Program Pelatihan Kerja',
      '    kegiatan Pelatihan Berbasis Kompetensi',
      '      subKegiatan Proses Pelaksanaan',
      '      subKegiatan Pengadaan Sarana',
      'bidang BIDANG PERINDUSTRIAN',
      '  program Program Perencanaan Industri',
      '    kegiatan Penyusunan Rencana',
    ]);
  });

  test('outline numbers', () => {
    expect(
      iii1(
        'No',
        ['1', 'Pelatihan Kerja', 300],
        ['1.1', 'Pelatihan Berbasis Kompetensi', 300],
        ['1.1.1', 'Proses Pelaksanaan', 100],
        ['1.1.2', 'Pengadaan Sarana', 200],
        ['2', 'Penempatan Kerja', 50],
        ['2.1', 'Antarkerja', 50],
      ),
    ).toEqual([
      'program Pelatihan Kerja',
      '  kegiatan Pelatihan Berbasis Kompetensi',
      '    subKegiatan Proses Pelaksanaan',
      '    subKegiatan Pengadaan Sarana',
      'program Penempatan Kerja',
      '  kegiatan Antarkerja',
    ]);
  });

  test('the sums, where nothing else tells', () => {
    expect(
      iii1(
        'No',
        ['', 'Pelatihan Kerja', 300],
        ['', 'Pelatihan Berbasis Kompetensi', 300],
        ['', 'Proses Pelaksanaan', 100],
        ['', 'Pengadaan Sarana', 200],
        ['', 'Penempatan Kerja', 50],
        ['', 'Antarkerja', 50],
      ),
    ).toEqual([
      'program Pelatihan Kerja',
      '  kegiatan Pelatihan Berbasis Kompetensi',
      '    subKegiatan Proses Pelaksanaan',
      '    subKegiatan Pengadaan Sarana',
      'program Penempatan Kerja',
      '  kegiatan Antarkerja',
    ]);
  });

  test('the sums, against a code one level too deep', () => {
    const plan = planOf(
      tableSheet({
        titles: E81_TITLES,
        headings: E81_HEADINGS,
        numbers: E81_NUMBERS,
        rows: [
          e81Row('1.02', 'TENAGA KERJA DAN PERINDUSTRIAN', 8),
          e81Row('A', 'BIDANG TENAGA KERJA', 3),
          e81Row('I', 'Program Pelatihan Kerja', 3),
          e81Row('B', 'BIDANG PERINDUSTRIAN', 5),
          e81Row('I', 'Program Perencanaan Industri', 5),
        ],
      }),
    );
    expect(outlineOf(plan)).toEqual([
      'urusan TENAGA KERJA DAN PERINDUSTRIAN',
      '  bidang BIDANG TENAGA KERJA',
      '    program Program Pelatihan Kerja',
      '  bidang BIDANG PERINDUSTRIAN',
      '    program Program Perencanaan Industri',
    ]);
    expect(plan.conflicts.map(({ item, byCode }) => [item.name.text, byCode])).toEqual([
      ['TENAGA KERJA DAN PERINDUSTRIAN', 'bidang'],
    ]);
  });

  test('what its own block shows, where an old nomenclature and a new one stand in one table', () => {
    expect(
      e81(
        e81Row('A', 'BIDANG SEKRETARIAT', 7),
        e81Row('I', 'Program Pelayanan Administrasi Perkantoran', 3),
        e81Row(1, 'Penyediaan jasa surat menyurat', 1),
        e81Row(2, 'Penyediaan alat tulis kantor', 2),
        e81Row('II', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN', 4),
        e81Row(1, 'Kegiatan Perencanaan dan Evaluasi', 4),
        e81Row('1)', 'Sub Kegiatan Penyusunan Dokumen', 1),
        e81Row('2)', 'Sub Kegiatan Evaluasi Kinerja', 3),
      ),
    ).toEqual([
      'bidang BIDANG SEKRETARIAT',
      '  program Program Pelayanan Administrasi Perkantoran',
      '    kegiatan Penyediaan jasa surat menyurat',
      '    kegiatan Penyediaan alat tulis kantor',
      '  program PROGRAM PENUNJANG URUSAN PEMERINTAHAN',
      '    kegiatan Kegiatan Perencanaan dan Evaluasi',
      '      subKegiatan Sub Kegiatan Penyusunan Dokumen',
      '      subKegiatan Sub Kegiatan Evaluasi Kinerja',
    ]);
  });
});

describe('level words', () => {
  test.each<[string, string, string]>([
    ['SUB KEGIATAN : Penyusunan', 'subKegiatan', 'Penyusunan'],
    ['Sub-Kegiatan Penyusunan', 'subKegiatan', 'Penyusunan'],
    ['Subkegiatan Penyusunan', 'subKegiatan', 'Penyusunan'],
    ['Sub Keg. Penyusunan', 'subKegiatan', 'Penyusunan'],
    ['Kegiatan Perencanaan', 'kegiatan', 'Perencanaan'],
    ['PROGRAM PENUNJANG', 'program', 'PENUNJANG'],
    ['Bidang Urusan Tenaga Kerja', 'bidang', 'Tenaga Kerja'],
    ['URUSAN PEMERINTAHAN BIDANG TENAGA KERJA', 'urusan', 'TENAGA KERJA'],
    ['Sasaran Strategis: Meningkatnya', 'sasaran', 'Meningkatnya'],
    ['Program', 'program', ''],
  ])('%s', (text, level, rest) => expect(readLevelWord(text)).toEqual({ level, rest }));

  test.each(['Programmer', 'Kegiatannya', 'Penyusunan Program', 'Subur', '', 'Urusannya'])(
    '"%s" begins with none',
    (text) => expect(readLevelWord(text)).toBeNull(),
  );
});

describe('numbers of rows', () => {
  test.each<[string, string, number]>([
    ['A', 'upper', 1],
    ['C', 'upper', 3],
    ['D.', 'upper', 4],
    ['b', 'lower', 2],
    ['I', 'roman', 1],
    ['IV', 'roman', 4],
    ['XX', 'roman', 20],
    ['3', 'digit', 3],
    ['12.', 'digit', 12],
    ['3)', 'paren', 3],
    ['(3)', 'paren', 3],
    ['1.2', 'outline2', 2],
    ['1.2.10', 'outline3', 10],
  ])('%s is %s %d', (text, style, ordinal) => expect(readNumberStyle(text)).toEqual({ style, ordinal }));

  test.each(['', '-', 'No', 'AB', '2024', 'IIX', '1-3'])('"%s" is none', (text) =>
    expect(readNumberStyle(text)).toBeNull(),
  );
});

test('names indented over columns tell the levels whatever is measured', () => {
  const grid = sheetOf([
    ['Program/Kegiatan', '', '', 'Lokasi', 'Indikator Kinerja', 'Besaran/Volume', 'Catatan'],
    ['Penempatan Tenaga Kerja', '', '', '', 'Persentase pencari kerja yang ditempatkan', 60],
    ['', 'Pelayanan Antarkerja', '', '', 'Jumlah paket yang disediakan', 2],
    ['', '', 'Job Fair', '', 'Indeks kepuasan masyarakat', 80],
    ['', 'Pengelolaan Informasi Pasar Kerja', '', '', 'Jumlah dokumen', 3],
  ]);
  expect(outlineOf(planOf(grid))).toEqual([
    'program Penempatan Tenaga Kerja',
    '  kegiatan Pelayanan Antarkerja',
    '    subKegiatan Job Fair',
    '  kegiatan Pengelolaan Informasi Pasar Kerja',
  ]);
});
