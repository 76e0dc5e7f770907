import fc from 'fast-check';
import { collapse, formatRoman, keyOf, parseRoman, wordsOf } from '../../../src/core/grid/words';

describe('roman numerals', () => {
  test('every number of theirs, in either case', () => {
    for (let value = 1; value <= 199; value += 1) {
      const text = formatRoman(value);
      expect(parseRoman(text)).toBe(value);
      expect(parseRoman(text.toLowerCase())).toBe(value);
    }
  });

  test.each(['', 'IIII', 'VX', 'IC', 'A', '1', 'XIVa', 'VIX', 'i.'])('"%s" is none', (text) =>
    expect(parseRoman(text)).toBeNull(),
  );

  test('what is read is written the same way', () => {
    const letters = fc.string({ unit: fc.constantFrom('I', 'V', 'X', 'L', 'C'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(letters, (text) => {
        const value = parseRoman(text);
        if (value !== null) expect(formatRoman(value)).toBe(text);
      }),
    );
  });
});

describe('keyOf', () => {
  test.each<[string, string]>([
    ['Sub Kegiatan', 'SUB  KEGIATAN'],
    ['Sub Kegiatan', 'Sub-Kegiatan'],
    ['Sub Kegiatan', 'SubKegiatan'],
    ['Sub Keg.', 'sub kegiatan'],
    ['TW I', 'Triwulan 1'],
    ['TW.3', 'triwulan III'],
    ['Trw 4', 'Triwulan IV'],
    ['s/d Tahun 2022', 'sampai dengan tahun 2024'],
    ['s.d. tahun', 'sd Tahun'],
    ['Perangkat Daerah', 'PD'],
    ['SKPD', 'OPD'],
    ['Realisasi (%)', 'realisasi persen'],
    ['Rencana\nTahun 2024', 'Rencana Tahun 2025'],
    ['Tahun (n-2)', 'tahun n - 2'],
    [
      'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik',
      'penyediaan jasa komunikasi sumber daya air dan listrik',
    ],
  ])('%s = %s', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

  test.each<[string, string]>([
    ['Triwulan I', 'Triwulan II'],
    ['Kegiatan', 'Sub Kegiatan'],
    ['Tahun n-1', 'Tahun n-2'],
    ['Pengadaan Mebel', 'Pengadaan Peralatan dan Mesin Lainnya'],
    ['Target', 'Target K'],
  ])('%s is not %s', (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));

  test('is its own key, however the text is spaced or cased', () => {
    const words = fc.array(
      fc.constantFrom('Program', 'Kegiatan', 'Sub Kegiatan', 'Triwulan IV', 'Tahun 2024', 'Rp', '%'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const gaps = fc.constantFrom(' ', '  ', '\n', '\u00a0');
    fc.assert(
      fc.property(words, gaps, (own, gap) => {
        expect(keyOf(own.join(gap).toUpperCase())).toBe(keyOf(own.join(' ')));
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(wordsOf(text)).not.toContain('')),
    );
    expect(wordsOf('__proto__ constructor toString')).toEqual(['proto', 'constructor', 'tostring']);
  });
});

describe('collapse', () => {
  test('takes every kind of space', () => {
    expect(collapse('  a\u00a0\u2003b\r\n\tc\ufeff ')).toBe('a b c');
    expect(collapse('\u200b')).toBe('');
  });
});
