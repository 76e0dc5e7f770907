import { parseColumnNumber, readNumberingRow } from '../../../src/core/detect/numbering';
import { sheetOf, type Sample } from '../../support/sheet';

describe('the number over a column', () => {
  test.each<[string, number]>([
    ['5', 5],
    ['(5)', 5],
    [' 15 ', 15],
    ['5a', 5],
    ['5.', 5],
  ])('%s is %d', (text, number) => expect(parseColumnNumber(text)).toEqual({ number, arithmetic: null }));

  test.each<[string, number, number[]]>([
    ['12 = 8+9+10+11', 12, [8, 9, 10, 11]],
    ['12=8+9+10+11', 12, [8, 9, 10, 11]],
    ['(12) = (8) + (9) + (10) + (11)', 12, [8, 9, 10, 11]],
    ['13 = 9+10+11+12', 13, [9, 10, 11, 12]],
    ['14 = 7 + 13', 14, [7, 13]],
    ['13=6+12', 13, [6, 12]],
    ['10 = 5+7+9', 10, [5, 7, 9]],
  ])('%s is a sum', (text, number, terms) =>
    expect(parseColumnNumber(text)).toEqual({ number, arithmetic: { kind: 'sum', terms } }),
  );

  test.each<[string, number, number, number]>([
    ['14 = 13/5 x 100', 14, 13, 5],
    ['14=(13/5)x100%', 14, 13, 5],
    ['14 = 13 : 5 x 100 %', 14, 13, 5],
    ['15 = 14/6 × 100', 15, 14, 6],
    ['13 = 12/7*100', 13, 12, 7],
    ['8 = 7/6', 8, 7, 6],
    ['11=10/4', 11, 10, 4],
  ])('%s is a percentage', (text, number, part, base) =>
    expect(parseColumnNumber(text)).toEqual({ number, arithmetic: { kind: 'percent', part, base } }),
  );

  test.each(['', 'No', '2024', '5 dokumen', '12 =', '12 = a+b', '12 = SUM(8)', '1.2.3', '4.763.298.496'])(
    '"%s" is none',
    (text) => expect(parseColumnNumber(text)).toBeNull(),
  );
});

describe('a numbering row', () => {
  const numbersIn = (...row: Sample[]): number[] | null =>
    readNumberingRow(sheetOf([row]), 0)?.map(({ number }) => number) ?? null;

  test('counts up, over all columns or over pairs of them', () => {
    expect(numbersIn(1, 2, 3, 4, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(numbersIn(1, 2, 3, '', 4, 5, '', '', 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersIn('(1)', '(2)', '(3)', '(4)')).toEqual([1, 2, 3, 4]);
    expect(numbersIn(1, 2, 3, 4, 5, 5, 6, 6)).toEqual([1, 2, 3, 4, 5, 5, 6, 6]);
  });

  test('may skip a number, as Tabel IV.1 skips 11', () => {
    expect(numbersIn(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13)).toContain(12);
  });

  test('is not a row of figures', () => {
    expect(numbersIn(1, 2, 1, 3)).toBeNull();
    expect(numbersIn(4, 5, 6, 7)).toBeNull();
    expect(numbersIn(1, 'Program', 'Indikator', 4, 5, 6, 100)).toBeNull();
    expect(numbersIn(1, 1, 1, 1, 4)).toBeNull();
    expect(numbersIn(1, 2, 3)).toBeNull();
    expect(numbersIn()).toBeNull();
  });
});
