import fc from 'fast-check';
import {
  formatArea,
  formatColumn,
  formatRef,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseColumn,
  parseRef,
} from '../../../src/core/grid/ref';

const rows = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const columns = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

describe('A1 notation', () => {
  test.each<[number, string]>([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(formatColumn(column)).toBe(letters);
    expect(parseColumn(letters.toLowerCase())).toBe(column);
  });

  test.each(['XFE', 'ZZZ', '', 'A1', 'Ä', 'AAAA'])('"%s" is no column', (text) =>
    expect(parseColumn(text)).toBeNull(),
  );

  test('the corners of a sheet', () => {
    expect(parseRef('A1')).toEqual({ row: 0, column: 0 });
    expect(parseRef('$XFD$1048576')).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 });
    for (const text of ['A0', 'XFE1', 'A1048577', '1A', 'A', '1', 'A1 ', 'R1C1'])
      expect(parseRef(text)).toBeNull();
  });

  test('a cell written is read again, with and without $', () => {
    fc.assert(
      fc.property(rows, columns, (row, column) => {
        const text = formatRef({ row, column });
        expect(parseRef(text)).toEqual({ row, column });
        expect(parseRef(text.replace(/(\D+)(\d+)/, '$$$1$$$2'))).toEqual({ row, column });
      }),
    );
  });

  test('an area written is read again, its corners in any order', () => {
    fc.assert(
      fc.property(rows, rows, columns, columns, (a, b, c, d) => {
        const area = {
          top: Math.min(a, b),
          bottom: Math.max(a, b),
          left: Math.min(c, d),
          right: Math.max(c, d),
        };
        expect(parseArea(formatArea(area))).toEqual(area);
        const crossed = `${formatRef({ row: area.bottom, column: area.left })}:${formatRef({ row: area.top, column: area.right })}`;
        expect(parseArea(crossed)).toEqual(area);
      }),
    );
  });

  test('one cell is an area too', () => {
    expect(formatArea({ top: 1, left: 1, bottom: 1, right: 1 })).toBe('B2');
    expect(parseArea('B2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    for (const text of ['', 'B2:', ':B2', 'B2:C3:D4', 'B:C']) expect(parseArea(text)).toBeNull();
  });
});
