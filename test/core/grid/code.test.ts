import fc from 'fast-check';
import { codeTextOf, formatCode, isCodePrefix, levelOfCode, parseCode } from '../../../src/core/grid/code';
import type { Cell } from '../../../src/core/grid/grid';

const spelled = (text: string): string | null => {
  const code = parseCode(text);
  return code && formatCode(code);
};

describe('parseCode', () => {
  test.each<[string, string]>([
    ['2', '2'],
    ['2.07', '2.07'],
    ['2.07.01', '2.07.01'],
    ['2.07.01.2.01', '2.07.01.2.01'],
    ['2.07.01.2.01.0001', '2.07.01.2.01.0001'],
    ['2.07.01.2.01.01', '2.07.01.2.01.0001'],
    ['2 07 01 2.01 01', '2.07.01.2.01.0001'],
    ['2 | 07 | 01 | 2.01 | 01', '2.07.01.2.01.0001'],
    ['2|07|01', '2.07.01'],
    ['2-07-01', '2.07.01'],
    ['2. 07. 01. 2. 01. 0001', '2.07.01.2.01.0001'],
    ['2.07.01.', '2.07.01'],
    ['x.xx.01', 'X.XX.01'],
    ['x.xx.01.2.01.0001', 'X.XX.01.2.01.0001'],
    ['X.XX.01.2.01', 'X.XX.01.2.01'],
    ['1.3', '1.03'],
    ['1.03', '1.03'],
    ['1.3.8', '1.03.08'],
    ['3.31.02.2.02', '3.31.02.2.02'],
    ['4.01.03.3.05.12', '4.01.03.3.05.0012'],
    ['1.02.01.8.99.0123', '1.02.01.8.99.0123'],
    ['2.07.01.2.10', '2.07.01.2.10'],
    ['2.07.01.2.01.0001.01', '2.07.01.2.01.0001.0001'],
    ['02.07', '2.07'],
  ])('%s is %s', (text, code) => expect(spelled(text)).toBe(code));

  test.each([
    '',
    '-',
    'A',
    'I',
    'IV',
    '0.07',
    '2.007',
    '2.07.01.2',
    '2.07.01.9.01',
    '2.07.01.0.01',
    '2.07.01.2.01.00001',
    '2,07',
    'Program 2.07',
    '10.07',
    '2.07.01.2.01.0001.01.02',
    '12/2024',
    '=1+1',
    '__proto__',
  ])('"%s" is no code', (text) => expect(parseCode(text)).toBeNull());

  test('a text longer than any code is none', () => {
    expect(parseCode('2.07.'.repeat(6_000))).toBeNull();
    expect(parseCode(' - '.repeat(10_000))).toBeNull();
  });

  test('its depth is its level', () => {
    const levels = ['2', '2.07', '2.07.01', '2.07.01.2.01', '2.07.01.2.01.0001', '2.07.01.2.01.0001.01'].map(
      (text) => {
        const code = parseCode(text);
        return code && levelOfCode(code);
      },
    );
    expect(levels).toEqual(['urusan', 'bidang', 'program', 'kegiatan', 'subKegiatan', 'subKegiatan']);
  });

  test('what formatCode writes is read again, however it was spelled', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const full = fc.tuple(
      fc.constantFrom('1', '2', '7', '9', 'X'),
      fc.oneof(two, fc.constant('XX')),
      two,
      fc.integer({ min: 1, max: 8 }).map(String),
      two,
      fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
    );
    const depths = fc.constantFrom(1, 2, 3, 5, 6);
    const separators = fc.constantFrom('.', ' ', ' | ', '|', '. ', '-');
    fc.assert(
      fc.property(full, depths, separators, (segments, depth, separator) => {
        const own = segments.slice(0, depth);
        expect(spelled(own.join(separator))).toBe(own.join('.'));
        expect(spelled(own.join(separator).toLowerCase())).toBe(own.join('.'));
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const code = spelled(text);
        if (code !== null) expect(spelled(code)).toBe(code);
      }),
    );
  });
});

describe('isCodePrefix', () => {
  const above = (parent: string, child: string): boolean => {
    const [a, b] = [parseCode(parent), parseCode(child)];
    return a !== null && b !== null && isCodePrefix(a, b);
  };

  test.each<[string, string, boolean]>([
    ['2.07', '2.07.01', true],
    ['2.07.01', '2.07.01.2.01.0001', true],
    ['X.XX.01', '2.07.01.2.01', true],
    ['2.07.01', 'X.XX.01.2.01', true],
    ['3.31.02.2.01', '3.31.02.2.02.0001', false],
    ['1.03.09', '1.03.08.2.01', false],
    ['2.07.01', '2.07.01', false],
    ['2.07.01', '2.07', false],
  ])('%s above %s: %s', (parent, child, expected) => expect(above(parent, child)).toBe(expected));
});

describe('codeTextOf', () => {
  test.each<[Cell, string]>([
    [{ value: '2.07.01' }, '2.07.01'],
    [{ value: ' 2 07\n01 ' }, '2 07 01'],
    [{ value: 2 }, '2'],
    [{ value: 1.02, format: '0.00' }, '1.02'],
    [{ value: 2.1 }, '2.10'],
    [{ value: 2.1, format: '0.00' }, '2.10'],
    [{ value: 2.01 }, '2.01'],
    [{ value: 7, format: '00' }, '07'],
    [{ value: 1, format: '0000' }, '0001'],
  ])('%j is %s', (cell, text) => expect(codeTextOf(cell)).toBe(text));
});
