import fc from 'fast-check';
import { formatMoney, isNotFilled, readMoney } from '../../../src/core/grid/money';

describe('readMoney', () => {
  test.each<[string, number]>([
    ['4,763,298,496', 4763298496],
    ['5.793.802.276,00', 5793802276],
    ['Rp. 914.290.172,-', 914290172],
    ['Rp914.290.172', 914290172],
    ['rp 914.290.172,00', 914290172],
    ['RP. 1.500.000,--', 1500000],
    ['Rp. 1.500.000.-', 1500000],
    ['Rp 1.500.000,=', 1500000],
    ['IDR 1,500,000', 1500000],
    ['2,592,486,592.50', 2592486592.5],
    ['-Rp 2.500.000', -2500000],
    ['Rp -2.500.000', -2500000],
    ['(Rp 2.500.000)', -2500000],
    ['(1.500.000)', -1500000],
    ['0', 0],
    ['Rp 0,-', 0],
    ['1.500.000,-', 1500000],
    ['12.000', 12000],
    ['\u00a0 4.149.204.792 \n', 4149204792],
  ])('%s is %d', (text, value) => expect(readMoney(text)?.value).toBe(value));

  test.each<[string, number]>([
    ['858.800.1 21', 858800121],
    ['36554 4', 365544],
    ['Rp. 858.800.1\n21,-', 858800121],
  ])('%s was torn, and is %d', (text, value) =>
    expect(readMoney(text)).toMatchObject({ value, broken: true }),
  );

  test.each([
    '',
    '-',
    'Rp',
    'Rp. -',
    'lima juta',
    '1.000.00',
    '88.000.000 / 90.000.000',
    '4 dokumen',
    'DAU 2024',
    '80%',
  ])('"%s" is no amount', (text) => expect(readMoney(text)).toBeNull());

  test('what formatMoney writes is read again', () => {
    expect(formatMoney(914290172)).toBe('Rp 914.290.172');
    expect(formatMoney(-2500000.5)).toBe('-Rp 2.500.000,50');
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_99, max: 99_999_999_999_99 }), (sen) => {
        expect(readMoney(formatMoney(sen / 100))?.value).toBe(sen === 0 ? 0 : sen / 100);
      }),
    );
  });
});

describe('isNotFilled', () => {
  test.each([
    '',
    ' ',
    '-',
    '–',
    '—',
    '--',
    '...',
    '…',
    'n/a',
    'N/A',
    'Rp',
    'Rp.',
    'Rp. -',
    'Rp -',
    '- , -',
    '_',
  ])('"%s" is not filled in', (text) => expect(isNotFilled(text)).toBe(true));

  test.each(['0', '-4', '- 60', 'Rp 0', 'A', '.5', 'Tidak ada', '-4 -7'])('"%s" is filled in', (text) =>
    expect(isNotFilled(text)).toBe(false),
  );
});
