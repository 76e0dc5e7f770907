import fc from 'fast-check';
import {
  CARA_HITUNG,
  caraHitungOf,
  hitung,
  isPrintOf,
  type CaraHitung,
} from '../../../src/core/capaian/cara-hitung';
import { capaian, capaianTurun } from '../../../src/core/capaian/percents';

describe('the way a year follows from its quarters', () => {
  test.each<[string, (number | null)[], number, CaraHitung[]]>([
    ['people on the payroll', [44, 43, 43, 39], 39, ['nilaiAkhir']],
    ['vehicles', [12, 12, 12, 12], 12, ['nilaiAkhir', 'maksimum', 'rataRata']],
    ['documents', [1, 2, 0, 1], 4, ['jumlah']],
    ['enterprises assisted', [4, 4, 19, 4], 19, ['maksimum']],
    ['an index', [80, 82, 84, 86], 83, ['rataRata']],
    ['one quarter filled', [null, null, null, 1], 1, ['jumlah', 'nilaiAkhir', 'maksimum', 'rataRata']],
    ['two quarters filled', [15, null, 13, null], 13, ['nilaiAkhir']],
    ['none of them', [5, 5, 5, 5], 25, []],
    ['nothing filled in', [null, null, null, null], 5, []],
  ])('%s', (_, quarters, year, ways) => expect(caraHitungOf(quarters, year, 0)).toEqual(ways));

  test('each way reproduces what it computes', () => {
    const quarter = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100));
    fc.assert(
      fc.property(
        fc.array(quarter, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(...CARA_HITUNG),
        (quarters, way) => {
          const year = hitung(way, quarters);
          if (year === null) expect(quarters.every((own) => own === null)).toBe(true);
          else expect(caraHitungOf(quarters, year, 2)).toContain(way);
        },
      ),
    );
  });

  test('a print may be rounded or cut off at its own decimals, no more', () => {
    expect(isPrintOf(214, 214.2857, 0)).toBe(true);
    expect(isPrintOf(66.67, 66.6666, 2)).toBe(true);
    expect(isPrintOf(66.66, 66.6666, 2)).toBe(true);
    expect(isPrintOf(66.65, 66.6666, 2)).toBe(false);
    expect(isPrintOf(215, 214.2857, 0)).toBe(false);
    expect(isPrintOf(0, 98.8, 0)).toBe(false);
    expect(isPrintOf(-66.66, -66.6666, 2)).toBe(true);
  });
});

describe('capaian', () => {
  test('is realisasi in percent of target; of target 0 there is none', () => {
    expect(capaian(45, 60)).toBe(75);
    expect(capaian(30, 14)).toBeCloseTo(214.2857, 4);
    expect(capaian(0, 60)).toBe(0);
    expect(capaian(5, 0)).toBeNull();
    expect(capaianTurun(5, 0)).toBeNull();
  });

  test('of a falling indicator counts what was spared', () => {
    expect(capaianTurun(4, 5)).toBe(120);
    expect(capaianTurun(5, 5)).toBe(100);
    expect(capaianTurun(6, 5)).toBe(80);
  });
});
