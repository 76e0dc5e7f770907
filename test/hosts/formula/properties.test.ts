import { Big } from 'big.js';
import fc from 'fast-check';
import { parseNumberText, toText } from '../../../src/hosts/formula/value';
import { calculateMissing, createCalculator } from '../../../src/hosts/formula';
import { functionNames } from '../../../src/hosts/formula/functions';
import type { Plain } from './cases';
import { workbookOf } from './editable-workbook';
import { gridOf, plainAt } from './workbook';

function sheetOf(
  values: readonly Plain[],
  formulas: Readonly<Record<string, string>>,
): Record<string, Plain> {
  return Object.fromEntries([
    ...values.map((value, row) => [`A${row + 1}`, value] as const),
    ...Object.entries(formulas),
  ]);
}

/** Rupiah with sen, up to 13 digits before the point, as text so that nothing is lost on the way. */
const amount = fc
  .tuple(fc.bigInt({ min: -9_999_999_999_999n, max: 9_999_999_999_999n }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);

/** What 15 digits and the binary fractions of the amounts can take away from a sum at most. */
function tolerance(exact: Big, numbers: readonly number[]): number {
  const lastDigit = 10 ** (exact.eq(0) ? -15 : exact.e - 14);
  return lastDigit / 2 + numbers.reduce((sum, value) => sum + Math.abs(value) * 2 ** -52, 0);
}

test('SUM is the exact sum as far as 15 digits tell', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), (amounts) => {
      const numbers = amounts.map(Number);
      const [grid] = calculateMissing([gridOf('A', sheetOf(numbers, { B1: '=SUM(A:A)' }))]);
      const exact = amounts.reduce((sum, text) => sum.plus(text), new Big(0));
      const off = exact.minus(plainAt(grid, 'B1') as number).abs();
      expect(Number(off)).toBeLessThanOrEqual(tolerance(exact, numbers));
    }),
  );
});

test('SUM of amounts without sen is exact', () => {
  const whole = fc.bigInt({ min: -9_999_999_999_999n, max: 9_999_999_999_999n });
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 60 }), (amounts) => {
      const [grid] = calculateMissing([gridOf('A', sheetOf(amounts.map(Number), { B1: '=SUM(A:A)' }))]);
      expect(plainAt(grid, 'B1')).toBe(Number(amounts.reduce((sum, value) => sum + value, 0n)));
    }),
  );
});

test('ROUND is half away from zero of the decimal number', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: -3, max: 1 }), (text, digits) => {
      const [grid] = calculateMissing([gridOf('A', { A1: Number(text), B1: `=ROUND(A1,${digits})` })]);
      const factor = new Big(10).pow(digits);
      const expected = new Big(text).times(factor).round(0, Big.roundHalfUp).div(factor);
      expect(plainAt(grid, 'B1')).toBe(Number(expected) + 0);
    }),
  );
});

test('a number joined to a text reads back as itself', () => {
  fc.assert(
    fc.property(amount.map(Number), (value) => {
      expect(parseNumberText(toText(value) as string)).toBe(Number(value.toPrecision(15)));
    }),
  );
});

const COLUMNS = 'ABC';
const ROWS = 5;

const address = fc
  .tuple(fc.integer({ min: 0, max: COLUMNS.length - 1 }), fc.integer({ min: 1, max: ROWS }))
  .map(([column, row]) => `${COLUMNS.charAt(column)}${row}`);

const reference = fc.oneof(
  address,
  fc.tuple(fc.constantFrom('A', 'B'), address).map(([sheet, cell]) => `${sheet}!${cell}`),
);

const range = fc.oneof(
  fc.tuple(address, address).map(([first, last]) => `${first}:${last}`),
  fc.constantFrom('A:A', 'B!B:C', '2:2', 'A!1:3'),
);

const written: fc.Arbitrary<Plain> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom<Plain>(null, 'teks', '1.01', true, '#N/A'),
  fc
    .tuple(reference, fc.constantFrom('+', '*', '/', '&', '='), reference)
    .map(([a, sign, b]) => `=${a}${sign}${b}`),
  fc
    .tuple(fc.constantFrom('SUM', 'COUNT', 'MAX', 'COUNTA'), range)
    .map(([name, area]) => `=${name}(${area})`),
  fc.tuple(reference, reference, reference).map(([a, b, c]) => `=IF(${a}>0,${b},${c})`),
  fc.tuple(range, reference).map(([area, wanted]) => `=COUNTIF(${area},${wanted})`),
  reference.map((at) => `=IFERROR(${at},0)`),
);

function expectIncrementalAsWhole(ofFormulas: fc.Arbitrary<Plain>, compareRings: boolean): void {
  const change = fc
    .tuple(fc.constantFrom('A', 'B'), address, ofFormulas)
    .map(([sheet, at, value]) => ({ [`${sheet}!${at}`]: value }));
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      (start, edits) => {
        const book = workbookOf(['A', 'B'], Object.assign({}, ...start) as Record<string, Plain>);
        for (const edit of edits) {
          book.write(edit);
          const fresh = createCalculator(book.source);
          const { circular } = fresh.recalculate();
          if (circular.length > 0 && !compareRings) continue;
          for (const sheet of ['A', 'B']) {
            for (let row = 0; row < ROWS; row += 1) {
              for (let column = 0; column < COLUMNS.length; column += 1) {
                const at = { sheet, row, column };
                expect({ at, value: book.calculator.valueOf(at) }).toEqual({ at, value: fresh.valueOf(at) });
              }
            }
          }
        }
      },
    ),
    { numRuns: 100 },
  );
}

describe('calculating what a change touches gives the same as calculating everything', () => {
  test('rings included', () => {
    expectIncrementalAsWhole(written, true);
  });

  test('with references that are calculated; where those close a ring, Excel too depends on where it began', () => {
    const calculated = fc
      .tuple(address, fc.integer({ min: 0, max: 2 }))
      .map(([from, down]) => `=SUM(OFFSET(${from},${down},0))`);
    expectIncrementalAsWhole(fc.oneof({ weight: 4, arbitrary: written }, calculated), false);
  });
});

test('no call of any function with odd arguments throws', () => {
  const argument = fc.oneof(
    range,
    reference,
    fc.constantFrom('""', '"x"', '-1', '0', '1E+300', 'TRUE', '#N/A', '{1,"a";2,TRUE}', '', '(A1,B2)'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...functionNames()), fc.array(argument, { maxLength: 5 }), (name, args) => {
      const book = workbookOf(['A', 'B'], {
        'A!A1': 1,
        'A!B2': 'x',
        'B!C3': '#REF!',
        'A!E1': `=${name}(${args.join(',')})`,
      });
      const value = book.calculator.valueOf({ sheet: 'A', row: 0, column: 4 });
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
