import { tallRows } from '../../../src/core/report/row-heights';
import type { WrittenCell, WrittenSheet } from '../../../src/core/report/written-sheet';
import { area } from '../../support/written-sheets';

const heights = (written: WrittenSheet): [number, number][] =>
  tallRows(written).map(({ row, points }) => [row, points]);
const sheet = { marker: 'uji', name: 'Uji' };
const broken = (value: string): WrittenCell => ({ value, wrap: true });

describe('the height of rows', () => {
  it('is for as many lines as words need', () => {
    const rows = [[broken('satu dua tiga empat')], [broken('pendek')], [broken('a\nb\nc')]];
    expect(heights({ ...sheet, rows, widths: [10] })).toEqual([
      [0, 30],
      [2, 45],
    ]);
  });

  it('is for the pieces of a word longer than its column', () => {
    expect(heights({ ...sheet, rows: [[broken('x'.repeat(25))]], widths: [10] })).toEqual([[0, 45]]);
  });

  it('is nothing for text that is not broken', () => {
    expect(heights({ ...sheet, rows: [[{ value: 'satu dua tiga empat' }]], widths: [4] })).toEqual([]);
  });

  it('counts all columns of a merged area, and gives what its rows lack to the last of them', () => {
    const merged = { ...sheet, widths: [5, 5], rows: [[broken('satu dua tiga empat')], []] };
    expect(heights({ ...merged, merges: [area(0, 0, 0, 1)] })).toEqual([[0, 30]]);
    expect(heights({ ...merged, merges: [area(0, 0, 1, 0)] })).toEqual([[1, 45]]);
    expect(tallRows({ ...merged, merges: [area(0, 0, 1, 0)] })[0]?.merged).toBe(true);
  });

  it('is never more than Excel allows', () => {
    expect(heights({ ...sheet, rows: [[broken('a\n'.repeat(99))]] })).toEqual([[0, 409]]);
  });
});
