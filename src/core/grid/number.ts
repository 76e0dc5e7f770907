import { collapse } from './words';

/** The sign that separates decimals in a column: comma as in Indonesian, dot as in English. */
export type DecimalSign = ',' | '.';

/** A number read from text. */
export interface NumberReading {
  readonly value: number;
  /** Decimals as written: `46,45` has 2. */
  readonly decimals: number;
  /** Digits were torn by a line wrap or stray space: `858.800.1 21`. */
  readonly broken: boolean;
  /** The decimal sign it shows without doubt, else null (`1.016` may be either). */
  readonly sign: DecimalSign | null;
  /** One separator before exactly three digits: thousands or decimals, decided by the column. */
  readonly ambiguous: boolean;
}

const GROUPED_BY_SPACES = /^\d{1,3}( \d{3})+$/;

/**
 * Reads a plain number with Indonesian or English separators, torn digits, `(…)` or a sign; null for anything else.
 * `column` is the decimal sign of the column, used only where the text alone leaves it open; then dots and commas
 * before exactly three digits separate thousands unless the column says otherwise.
 */
export function readNumber(text: string, column: DecimalSign | null = null): NumberReading | null {
  let body = collapse(text).replace(/[\u2212\u2013]/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed) {
    negative = true;
    body = (bracketed[1] ?? '').trim();
  }
  const signed = /^([-+])\s*(.*)$/.exec(body);
  if (signed) {
    if (negative) return null;
    negative = signed[1] === '-';
    body = signed[2] ?? '';
  }
  if (!/^[\d., ]+$/.test(body) || !/\d/.test(body)) return null;

  const broken = body.includes(' ') && !GROUPED_BY_SPACES.test(body);
  const digits = body.replace(/ /g, '').replace(/[.,]$/, '');
  const reading = readDigits(digits, column);
  if (!reading) return null;
  return { ...reading, value: negative ? -reading.value : reading.value, broken };
}

type DigitsReading = Omit<NumberReading, 'broken'>;

function readDigits(digits: string, column: DecimalSign | null): DigitsReading | null {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return reading(digits, '', null, false);
  if (dots > 0 && commas > 0) {
    const sign: DecimalSign = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const [whole = '', fraction = '', ...more] = digits.split(sign);
    if (more.length > 0 || !isGrouped(whole, sign === '.' ? ',' : '.')) return null;
    return reading(whole.replace(/[.,]/g, ''), fraction, sign, false);
  }
  const separator: DecimalSign = dots > 0 ? '.' : ',';
  const other: DecimalSign = separator === '.' ? ',' : '.';
  if (dots + commas > 1) {
    return isGrouped(digits, separator) ? reading(digits.replace(/[.,]/g, ''), '', other, false) : null;
  }
  const [whole = '', fraction = ''] = digits.split(separator);
  if (fraction.length !== 3 || /^0*$/.test(whole) || whole.length > 3) {
    return reading(whole === '' ? '0' : whole, fraction, separator, false);
  }
  return column === separator
    ? reading(whole, fraction, null, true)
    : reading(whole + fraction, '', null, true);
}

function isGrouped(whole: string, separator: string): boolean {
  const [first = '', ...rest] = whole.split(separator);
  return /^\d{1,3}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}

function reading(
  whole: string,
  fraction: string,
  sign: DecimalSign | null,
  ambiguous: boolean,
): DigitsReading {
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return { value, decimals: fraction.length, sign, ambiguous };
}

/** The decimal sign that the unambiguous texts of a column agree on by majority, or null when none shows one. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | null {
  let commas = 0;
  let dots = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/\d[\d.,]*\d/g)) {
      const sign = readNumber(match[0])?.sign;
      if (sign === ',') commas += 1;
      if (sign === '.') dots += 1;
    }
  }
  if (commas === dots) return null;
  return commas > dots ? ',' : '.';
}

/** Writes a number with the given decimal sign and grouped thousands: (1234.5, ',') -> `1.234,5`. */
export function formatNumber(value: number, sign: DecimalSign, decimals?: number): string {
  const plain = decimals === undefined ? plainDigits(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, sign === ',' ? '.' : ',');
  const text = fraction === undefined ? grouped : grouped + sign + fraction;
  return value < 0 ? `-${text}` : text;
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(value < 1 ? 20 : 0) : text;
}

/** Rounds to 15 significant digits, as Excel keeps numbers, so that sums of decimals compare as people expect. */
export function round15(value: number): number {
  // Whole amounts below 10^15 are exact already, and nearly all amounts are whole.
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Sum with compensation for lost low digits (Neumaier), rounded to 15 significant digits. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return round15(total + lost);
}

/** Decimals a number needs in writing, up to 12: 63.38 -> 2, 214 -> 0. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(round15(value));
  if (text.includes('e')) return value !== 0 && Math.abs(value) < 1 ? 12 : 0;
  return Math.min(12, text.split('.')[1]?.length ?? 0);
}
