import { to15Digits } from './value';

/** A running sum that carries along what single additions lose (Neumaier). */
export interface RunningSum {
  add(value: number): void;
  /** The sum to 15 significant digits, which are all Excel shows. */
  total(): number;
}

/** A sum of nothing yet. */
export function createSum(): RunningSum {
  let sum = 0;
  let lost = 0;
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    total() {
      return Number.isFinite(sum) ? to15Digits(sum + lost) : sum;
    },
  };
}

/** Sum of numbers to 15 significant digits. */
export function sumOf(values: Iterable<number>): number {
  const sum = createSum();
  for (const value of values) sum.add(value);
  return sum.total();
}

// The sum of two numbers whose difference is below this share of them is noise of the binary fractions.
const NOISE = 2 ** -50;

/** Addition as Excel does it: a remainder that is only binary noise (0.5-0.4-0.1) is zero. */
export function addAsExcel(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.abs(a) * NOISE ? 0 : sum;
}

function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundedBy(whole: (magnitude: number) => number): (value: number, digits: number) => number {
  return (value, digits) => {
    const places = Math.max(-300, Math.min(300, Math.trunc(digits)));
    // By way of the decimal text: 1.005 is 1.00499999999999989… in binary but 1.005 on the sheet.
    const magnitude = shifted(whole(to15Digits(shifted(to15Digits(Math.abs(value)), places))), -places);
    return value < 0 ? -magnitude : magnitude;
  };
}

/** ROUND: half away from zero, on the 15 digits the sheet shows. */
export const roundHalfAway = roundedBy(Math.round);
/** ROUNDUP: away from zero. */
export const roundAway = roundedBy(Math.ceil);
/** ROUNDDOWN and TRUNC: towards zero. */
export const roundTowardsZero = roundedBy(Math.floor);
