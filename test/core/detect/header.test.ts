import { findHeaderBlocks, indexMerges, isHeadingText } from '../../../src/core/detect/header';
import type { Grid } from '../../../src/core/grid/grid';
import { sheetOf, tableSheet } from '../../support/sheet';
import { e81Row, E81_HEADINGS, E81_NUMBERS, E81_TITLES, III1_HEADINGS, III1_TITLES, iii1Row } from '../forms';

const blocksOf = (grid: Grid) => findHeaderBlocks(grid, indexMerges(grid));
const pathsOf = (grid: Grid): string[] =>
  (blocksOf(grid)[0]?.paths ?? []).map(({ path }) => path.join(' > '));
const body = [e81Row('I', 'Program Pelatihan Kerja')];

describe('heading paths of Formulir E.81', () => {
  const drawn = { titles: E81_TITLES, headings: E81_HEADINGS, numbers: E81_NUMBERS, rows: body };

  test.each([
    ['merged as printed', tableSheet(drawn)],
    ['not merged at all', tableSheet({ ...drawn, merged: false })],
    ['numbering row above the row of K and Rp', tableSheet({ ...drawn, numbersAboveLast: true })],
    ['the same, not merged', tableSheet({ ...drawn, numbersAboveLast: true, merged: false })],
    ['no numbering row', tableSheet({ titles: E81_TITLES, headings: E81_HEADINGS, rows: body })],
    [
      'no numbering row, not merged',
      tableSheet({ titles: E81_TITLES, headings: E81_HEADINGS, rows: body, merged: false }),
    ],
    ['no title lines', tableSheet({ headings: E81_HEADINGS, numbers: E81_NUMBERS, rows: body })],
  ])('%s', (_, grid) => expect(pathsOf(grid)).toEqual(E81_HEADINGS));

  test('end above the body, and know the numbering row', () => {
    const [block] = blocksOf(tableSheet(drawn));
    expect(block).toMatchObject({ top: 2, bottom: 5, numberingRow: 5 });
    const [printedAbove] = blocksOf(tableSheet({ ...drawn, numbersAboveLast: true }));
    expect(printedAbove).toMatchObject({ top: 2, bottom: 5, numberingRow: 4 });
  });

  test('number every column below a number', () => {
    const numbers = blocksOf(tableSheet(drawn))[0]?.paths.map(({ number }) => number?.number);
    expect(numbers).toEqual([
      1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15,
    ]);
  });
});

describe('header blocks', () => {
  const drawn = {
    titles: III1_TITLES,
    headings: ['Kode', ...III1_HEADINGS],
    numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rows: [['2.07.03', ...iii1Row('PROGRAM PELATIHAN KERJA', 300)]],
  };

  test('a header repeated at a page break is a block of its own', () => {
    expect(blocksOf(tableSheet(drawn, { ...drawn, titles: [] })).map(({ top }) => top)).toEqual([5, 9]);
  });

  test('columns that share one merged heading share its cell', () => {
    const grid = tableSheet({
      ...drawn,
      headings: ['Kode', 'Kode', ...III1_HEADINGS],
      numbers: [1, '', 2, 3, 4, 5],
    });
    const leaves = blocksOf(grid)[0]
      ?.paths.slice(0, 3)
      .map(({ leaf }) => leaf?.column);
    expect(leaves).toEqual([0, 0, 2]);
  });

  test.each([
    [
      'a list of people',
      [
        ['No', 'Nama', 'Jabatan', 'Nomor Telepon'],
        [1, 'A', 'Kepala', '0812'],
      ],
    ],
    [
      'prose',
      [
        ['Bab I Pendahuluan'],
        ['Rencana kerja ini disusun untuk tahun 2024.'],
        ['Sasaran: indikator kinerja.'],
      ],
    ],
    ['an empty sheet', []],
  ])('%s has none', (_, rows) => expect(blocksOf(sheetOf(rows))).toEqual([]));
});

describe('isHeadingText', () => {
  test.each([
    'Program/Kegiatan',
    'Indikator Kinerja Program (Outcome)',
    'Target Renstra s/d Tahun 2026',
    'Rp',
    'Realisasi TW II',
  ])('%s heads a column', (text) => expect(isHeadingText(text)).toBe(true));

  test.each(['Penyediaan Jasa Surat Menyurat', 'Triwulan : I, II', 'Kepala Dinas', '', '=1+1', '__proto__'])(
    '"%s" does not',
    (text) => expect(isHeadingText(text)).toBe(false),
  );
});
