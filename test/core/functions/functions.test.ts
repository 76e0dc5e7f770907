import fc from 'fast-check';
import { ANGKA } from '../../../src/core/functions/angka';
import { CAPAIAN } from '../../../src/core/functions/capaian';
import { PREDIKAT } from '../../../src/core/functions/predikat';
import { TRIWULAN } from '../../../src/core/functions/triwulan';
import { capaian, capaianTurun } from '../../../src/core/capaian/percents';
import { formatMoney } from '../../../src/core/grid/money';
import { formatNumber, round15 } from '../../../src/core/grid/number';
import { formatQuantity } from '../../../src/core/grid/quantity';
import { QUARTERS } from '../../../src/core/layouts/layout';

const money = fc.integer({ min: 0, max: 10 ** 14 });
const decimal = fc.integer({ min: 0, max: 10 ** 7 }).map((hundredths) => round15(hundredths / 100));

describe('SELARAS.ANGKA', () => {
  test.each([
    ['Rp. 914.290.172,-', 914290172],
    ['4,763,298,496', 4763298496],
    ['5.793.802.276,00', 5793802276],
    ['2,592,486,592.50', 2592486592.5],
    ['(1.250.000)', -1250000],
    ['46,45%', 46.45],
    ['20.00%', 20],
    ['80 persen', 80],
    ['4 dokumen', 4],
    ['21 orang/bulan', 21],
    ['0,81 %', 0.81],
    ['365.544 Milyar', 365544],
    [12.5, 12.5],
    [0, 0],
  ])('%p is %p', (text, value) => {
    expect(ANGKA.answer([text])).toBe(value);
  });

  test('the decimal sign decides what the text leaves open', () => {
    expect(ANGKA.answer(['1.016'])).toBe(1016);
    expect(ANGKA.answer(['1.016', '.'])).toBe(1.016);
    expect(ANGKA.answer(['1.016', ','])).toBe(1016);
    expect(ANGKA.answer(['1.016', ';'])).toEqual({ none: 'pemisah' });
  });

  test.each([
    ['', 'kosong'],
    [null, 'kosong'],
    ['-', 'kosong'],
    ['Rp. -', 'kosong'],
    ['dokumen', 'bukanAngka'],
    ['WTP', 'bukanAngka'],
    [true, 'bukanAngka'],
  ])('%p has no number: %s', (text, none) => {
    expect(ANGKA.answer([text])).toEqual({ none });
  });

  test('every amount and every quantity that Selaras writes is read back', () => {
    fc.assert(
      fc.property(money, decimal, fc.constantFrom('%', 'dokumen', 'orang/bulan', null), (rp, k, unit) => {
        expect(ANGKA.answer([formatMoney(rp)])).toBe(rp);
        expect(ANGKA.answer([formatNumber(rp, ',', 2)])).toBe(rp);
        expect(ANGKA.answer([formatQuantity(k, unit), ','])).toBe(k);
      }),
    );
  });
});

describe('SELARAS.CAPAIAN', () => {
  test('is realisasi / target x 100, from numbers and from texts', () => {
    expect(CAPAIAN.answer([3, 4])).toBe(75);
    expect(CAPAIAN.answer(['3 dokumen', '4 dokumen'])).toBe(75);
    expect(CAPAIAN.answer(['46,45%', 50])).toBe(92.9);
    expect(CAPAIAN.answer([0, 4])).toBe(0);
  });

  test('is (2 x target - realisasi) / target x 100 where fewer is better', () => {
    expect(CAPAIAN.answer([8, 10, 'turun'])).toBe(120);
    expect(CAPAIAN.answer([8, 10, ' Turun'])).toBe(120);
    expect(CAPAIAN.answer([8, 10, 'naik'])).toBe(80);
    expect(CAPAIAN.answer([8, 10, ''])).toBe(80);
    expect(CAPAIAN.answer([8, 10, 'kiri'])).toEqual({ none: 'arah' });
  });

  test.each([
    [5, 0, 'targetNol'],
    [5, '', 'kosong'],
    [5, null, 'kosong'],
    ['-', 5, 'kosong'],
    [5, 'dokumen', 'bukanAngka'],
    ['B', 'A', 'bukanAngka'],
  ])('%p against %p cannot be computed: %s', (realisasi, target, none) => {
    expect(CAPAIAN.answer([realisasi, target])).toEqual({ none });
  });

  test('is what the core computes for any figures', () => {
    fc.assert(
      fc.property(decimal, decimal, (realisasi, target) => {
        const none = { none: 'targetNol' };
        expect(CAPAIAN.answer([realisasi, target])).toEqual(capaian(realisasi, target) ?? none);
        expect(CAPAIAN.answer([realisasi, target, 'turun'])).toEqual(capaianTurun(realisasi, target) ?? none);
      }),
    );
  });
});

describe('SELARAS.PREDIKAT', () => {
  test.each([
    [-5, 'Sangat Rendah'],
    [50, 'Sangat Rendah'],
    [50.01, 'Rendah'],
    [65, 'Rendah'],
    ['75%', 'Sedang'],
    ['89,99 %', 'Tinggi'],
    [90, 'Tinggi'],
    [90.01, 'Sangat Tinggi'],
    [600, 'Sangat Tinggi'],
  ])('%p: %s', (capaian, predikat) => {
    expect(PREDIKAT.answer([capaian])).toBe(predikat);
  });

  test('there is none without a figure', () => {
    expect(PREDIKAT.answer([''])).toEqual({ none: 'kosong' });
    expect(PREDIKAT.answer(['tidak dapat dihitung'])).toEqual({ none: 'bukanAngka' });
  });
});

describe('SELARAS.TRIWULAN', () => {
  const cell = 'TW 1 : 5 paket\nTW 2 = 7,8\nTW III: 31.989.109\nTW IV : -';

  test('reads one quarter out of a text', () => {
    expect(TRIWULAN.answer([cell, 1])).toBe(5);
    expect(TRIWULAN.answer([cell, 'II'])).toBe(7.8);
    expect(TRIWULAN.answer([cell, 'TW 3'])).toBe(31989109);
    expect(TRIWULAN.answer(['TW 3 =44', 3])).toBe(44);
  });

  test('gives the words where the quarter speaks in words', () => {
    expect(TRIWULAN.answer(['TW 4 : WTP', 4])).toBe('WTP');
  });

  test.each([
    [cell, 4, 'kosong'],
    ['', 1, 'kosong'],
    ['TW 1 : 5', 2, 'tanpaTriwulan'],
    ['5 paket', 1, 'tanpaTriwulan'],
    [5, 1, 'tanpaTriwulan'],
    [cell, 5, 'triwulan'],
    [cell, 'V', 'triwulan'],
    [cell, null, 'triwulan'],
  ])('%p, quarter %p: %s', (text, quarter, none) => {
    expect(TRIWULAN.answer([text, quarter])).toEqual({ none });
  });

  test('reads every quarter of a text that names all four', () => {
    fc.assert(
      fc.property(fc.tuple(money, money, money, money), (amounts) => {
        const text = amounts.map((rp, index) => `TW ${index + 1} : ${formatMoney(rp)}`).join('\n');
        const read = QUARTERS.map((_, index) => TRIWULAN.answer([text, index + 1]));
        expect(read).toEqual(amounts);
      }),
    );
  });
});
