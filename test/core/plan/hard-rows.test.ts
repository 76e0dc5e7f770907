import { check, readPlans } from '../../../src/core';
import { tableSheet, type Sample } from '../../support/sheet';
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
  tableSheet({ titles: E81_TITLES, headings: E81_HEADINGS, numbers: E81_NUMBERS, rows });
const iii1 = (first: string, ...rows: Sample[][]) =>
  tableSheet({ titles: III1_TITLES, headings: [first, ...III1_HEADINGS], rows });

test('equal neighbours counted 1, 2 are siblings, whatever their sums', () => {
  const grid = e81(
    e81Row('I', 'Program Peningkatan Sarana', 2),
    e81Row(1, 'Pengadaan meubelair', 1),
    e81Row(2, 'Pemeliharaan gedung', 1),
  );
  expect(outlineOf(planOf(grid))).toEqual([
    'program Program Peningkatan Sarana',
    '  kegiatan Pengadaan meubelair',
    '  kegiatan Pemeliharaan gedung',
  ]);
});

test('three equal ones too', () => {
  const grid = e81(
    e81Row('I', 'Program A', 3),
    e81Row(1, 'Kerja satu', 1),
    e81Row(2, 'Kerja dua', 1),
    e81Row(3, 'Kerja tiga', 1),
  );
  expect(outlineOf(planOf(grid))).toEqual([
    'program Program A',
    '  kegiatan Kerja satu',
    '  kegiatan Kerja dua',
    '  kegiatan Kerja tiga',
  ]);
});

test('a wrong parent above numbered children is an error, not a reason to doubt the numbering', () => {
  const grid = e81(
    e81Row('I', 'Program A', 5),
    e81Row(1, 'Kerja satu', 1),
    e81Row(2, 'Kerja dua', 1),
    e81Row('II', 'Program B', 3),
    e81Row(1, 'Kerja satu', 1),
    e81Row(2, 'Kerja dua', 2),
  );
  const rules = check(readPlans([grid])).map(({ rule }) => rule);
  expect(rules).toContain('jumlah-anak');
});

test('a row without figures whose penanggung jawab is a Kepala Bidang ends nothing', () => {
  const empty: Sample[] = [
    'I',
    '',
    'Program Pelatihan Kerja',
    ...Array<string>(21).fill(''),
    'Kepala Bidang Pelatihan',
  ];
  const grid = e81(empty, e81Row(1, 'Kegiatan Pelatihan', 1), e81Row(2, 'Kegiatan Pembinaan', 1));
  expect(outlineOf(planOf(grid))).toHaveLength(3);
});

test('a unit that stands only beside a figure of a further indicator is known as a unit', () => {
  const grid = iii1(
    'Kode',
    ['2.07.04', ...iii1Row('PENEMPATAN', 5)],
    ['', '', 'Jumlah naskah', '', '2 naskah', '', '', '', 'Naskah', ''],
  );
  expect(check(readPlans([grid])).map(({ rule }) => rule)).toEqual(['satuan-tanpa-angka']);
});

test('money in a row that belongs nowhere is said', () => {
  const grid = iii1(
    'Kode',
    ['2.07.04', ...iii1Row('PENEMPATAN', 5)],
    ['', '', '', '', '', 7_000_000, '', '', '', 7_000_000],
  );
  expect(check(readPlans([grid]))).not.toEqual([]);
});
