import Big from 'big.js';
import fc from 'fast-check';
import {
  decimalsOf,
  decimalSignOf,
  formatNumber,
  readNumber,
  round15,
  sum,
  type DecimalSign,
} from '../../../src/core/grid/number';

describe('readNumber', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['4763298496', 4763298496],
    ['4,763,298,496', 4763298496],
    ['5.793.802.276,00', 5793802276],
    ['2,592,486,592.50', 2592486592.5],
    ['7.165.977.098,00', 7165977098],
    ['7,314,522,667', 7314522667],
    ['46,45', 46.45],
    ['82.83', 82.83],
    ['0,81', 0.81],
    ['7,8', 7.8],
    ['63.38', 63.38],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['.5', 0.5],
    [',5', 0.5],
    ['-3.35', -3.35],
    ['- 60.00', -60],
    ['+5', 5],
    ['(1.500.000)', -1500000],
    ['\u22125', -5],
    ['1 500 000', 1500000],
    ['1\u00a0500\u00a0000', 1500000],
    ['12345.678', 12345.678],
    ['5.', 5],
    ['100,', 100],
  ])('%s is %d', (text, value) => expect(readNumber(text)?.value).toBe(value));

  test.each([
    '',
    ' ',
    '-',
    'A',
    '1.000.00',
    '1,00,000',
    '1.2.3',
    '12/2024',
    '1-3',
    '4 dokumen',
    '..',
    '(-5)',
    '1e5',
    '٣',
  ])('"%s" is no number', (text) => expect(readNumber(text)).toBeNull());

  test.each<[string, number]>([
    ['858.800.1 21', 858800121],
    ['36554 4', 365544],
    ['12.500. 000', 12500000],
    ['4,763,298, 496', 4763298496],
    ['5 0.000', 50000],
  ])('%s was torn, and is %d', (text, value) =>
    expect(readNumber(text)).toMatchObject({ value, broken: true }),
  );

  test('one separator before three digits is thousands, unless the column says otherwise', () => {
    expect(readNumber('1.016')).toMatchObject({ value: 1016, ambiguous: true, sign: null });
    expect(readNumber('365.544')).toMatchObject({ value: 365544, ambiguous: true });
    expect(readNumber('365.544', '.')).toMatchObject({ value: 365.544, ambiguous: true });
    expect(readNumber('1.016', ',')).toMatchObject({ value: 1016 });
    expect(readNumber('1,016')).toMatchObject({ value: 1016 });
    expect(readNumber('1,016', ',')).toMatchObject({ value: 1.016 });
  });

  test('where the text shows its signs, the column has no say', () => {
    for (const sign of [',', '.', null] as const) {
      expect(readNumber('5.793.802.276,00', sign)?.value).toBe(5793802276);
      expect(readNumber('4,763,298,496', sign)?.value).toBe(4763298496);
      expect(readNumber('46,45', sign)?.value).toBe(46.45);
      expect(readNumber('82.83', sign)?.value).toBe(82.83);
    }
  });

  test('says which sign the text shows without doubt, and how many decimals', () => {
    expect(readNumber('46,45')).toMatchObject({ sign: ',', decimals: 2 });
    expect(readNumber('20.00')).toMatchObject({ sign: '.', decimals: 2 });
    expect(readNumber('4,763,298,496')).toMatchObject({ sign: '.', decimals: 0 });
    expect(readNumber('5.793.802.276,00')).toMatchObject({ sign: ',', decimals: 2 });
    expect(readNumber('214')).toMatchObject({ sign: null, decimals: 0 });
  });
});

describe('numbers written and read again', () => {
  const signs = fc.constantFrom<DecimalSign>(',', '.');
  const rupiah = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 });
  const hundredths = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((n) => n / 100);

  test('whole numbers, in either notation', () => {
    fc.assert(
      fc.property(rupiah, signs, (value, sign) => {
        expect(readNumber(formatNumber(value, sign))?.value).toBe(value);
      }),
    );
  });

  test('hundredths, in either notation, with the column saying either sign', () => {
    fc.assert(
      fc.property(hundredths, signs, fc.option(signs), (value, sign, column) => {
        const reading = readNumber(formatNumber(value, sign, 2), column);
        expect(reading).toMatchObject({ value: value === 0 ? 0 : value, decimals: 2, sign });
      }),
    );
  });

  test('any decimals, when the column has the sign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 1, max: 6 }),
        signs,
        (n, decimals, sign) => {
          const value = Number((n / 10 ** decimals).toFixed(decimals));
          expect(readNumber(formatNumber(value, sign, decimals), sign)?.value).toBe(value);
        },
      ),
    );
  });

  test('a torn number is the same number, and said to be torn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999_999 }),
        signs,
        fc.nat(),
        (value, sign, cut) => {
          const text = formatNumber(value, sign);
          const at = 1 + (cut % (text.length - 1));
          const torn = `${text.slice(0, at)} ${text.slice(at)}`;
          expect(readNumber(torn)).toMatchObject({ value, broken: true });
        },
      ),
    );
  });

  test('no text makes it throw, and what it reads is finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = readNumber(text)?.value ?? 0;
        expect(Number.isFinite(value) || text.length > 300).toBe(true);
      }),
    );
  });
});

describe('decimalSignOf', () => {
  test('is the majority of what the texts show', () => {
    expect(decimalSignOf(['46,45%', '20.00%', '0,81 %'])).toBe(',');
    expect(decimalSignOf(['2,592,486,592.50', '1.016'])).toBe('.');
    expect(decimalSignOf(['1.016 eksemplar', '365.544 Milyar', '12'])).toBeNull();
    expect(decimalSignOf(['46,45%', '20.00%'])).toBeNull();
    expect(decimalSignOf([])).toBeNull();
  });
});

describe('sums', () => {
  const money = fc.integer({ min: -99_999_999_999_99, max: 99_999_999_999_99 }).map((n) => n / 100);

  test('agree with exact decimal arithmetic to 15 digits', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 200 }), (values) => {
        const exact = values.reduce((total, value) => total.plus(value), new Big(0));
        expect(sum(values)).toBeCloseTo(exact.toNumber(), 2);
        expect(Math.abs(new Big(sum(values)).minus(exact).toNumber())).toBeLessThanOrEqual(0.005);
      }),
    );
  });

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 50 }), (values) => {
        expect(sum([...values].reverse())).toBe(sum(values));
      }),
    );
  });

  test('compare as people expect', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(sum([1e15, 1, -1e15])).toBe(1);
    expect(sum([])).toBe(0);
    expect(round15(0.1 + 0.7)).toBe(0.8);
    expect(decimalsOf(63.38)).toBe(2);
    expect(decimalsOf(214)).toBe(0);
    expect(decimalsOf(0.1 + 0.2)).toBe(1);
  });
});
