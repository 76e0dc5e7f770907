import { parseValue } from 'numfmt';
import { isCellError, type CellError, type CellValue } from '../../core/grid/grid';

/** One value of a calculation; null is an empty cell or an argument left out between commas. */
export type Scalar = CellValue;

/** A rectangle of values, rows first; every row has the same length and there is at least one value. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly rows: readonly (readonly Scalar[])[];
}

/** A rectangle of cells of one sheet (by its index in the workbook), zero-based, all edges included. */
export interface RefArea {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells that were named but not read yet; more than one area is a union or a run of sheets. */
export interface Reference {
  readonly kind: 'reference';
  readonly areas: readonly RefArea[];
}

/** Whatever an expression can yield. */
export type Operand = Scalar | ArrayValue | Reference;

function errorOf(error: string): CellError {
  return Object.freeze({ error });
}

/** `#NULL!`: an intersection without cells. */
export const NULL_ERROR = errorOf('#NULL!');
/** `#DIV/0!` */
export const DIV_ERROR = errorOf('#DIV/0!');
/** `#VALUE!` */
export const VALUE_ERROR = errorOf('#VALUE!');
/** `#REF!` */
export const REF_ERROR = errorOf('#REF!');
/** `#NAME?` */
export const NAME_ERROR = errorOf('#NAME?');
/** `#NUM!` */
export const NUM_ERROR = errorOf('#NUM!');
/** `#N/A` */
export const NA_ERROR = errorOf('#N/A');

/** The errors of formulas in the order of ERROR.TYPE, which counts them from 1. */
export const ERRORS: readonly CellError[] = [
  NULL_ERROR,
  DIV_ERROR,
  VALUE_ERROR,
  REF_ERROR,
  NAME_ERROR,
  NUM_ERROR,
  NA_ERROR,
];

/** The error a text spells, e.g. `#N/A`, or undefined. */
export function errorNamed(text: string): CellError | undefined {
  const upper = text.toUpperCase();
  return ERRORS.find((known) => known.error === upper);
}

/** Tells a formula error from whatever else a calculation yields. */
export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Tells an array from every other operand. */
export function isArray(operand: Operand | undefined): operand is ArrayValue {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'array';
}

/** Tells a reference from every other operand. */
export function isReference(operand: Operand | undefined): operand is Reference {
  return typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'reference';
}

/** A finite number, `#NUM!` otherwise; never minus zero. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value + 0 : NUM_ERROR;
}

/** True when two values are the same for a reader of the sheet: errors by their code. */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

const REMEMBERED_TEXTS = 50_000;
const numberOfText = new Map<string, number | null>();
/** Format id of a day and month without a year. */
const DAY_AND_MONTH = 16;

/**
 * The number a text stands for in en-US Excel (`1,234.5`, `50%`, `(5)`, `2024-01-05`), or null.
 * A day and month without a year (`1/2`) is null: it would mean another number next year.
 */
export function parseNumberText(text: string): number | null {
  const known = numberOfText.get(text);
  if (known !== undefined) return known;
  const parsed = text.length > 60 ? null : parseValue(text);
  const number =
    parsed && typeof parsed.value === 'number' && parsed.formatId !== DAY_AND_MONTH ? parsed.value : null;
  // Codes and amounts kept as text are asked for again by every COUNTIF over their column.
  if (numberOfText.size >= REMEMBERED_TEXTS) numberOfText.clear();
  numberOfText.set(text, number);
  return number;
}

/** The number Excel takes in arithmetic: blank 0, TRUE 1, text if it reads as a number, else `#VALUE!`. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parseNumberText(value) ?? VALUE_ERROR;
  return value;
}

/** The truth value Excel takes in a condition: 0 and blank FALSE, text `TRUE` or `FALSE`, else `#VALUE!`. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE') return true;
  return upper === 'FALSE' ? false : VALUE_ERROR;
}

/** A number as General writes it with at most 15 significant digits: `0.3`, `1E+20`, `1.5E-07`. */
function numberText(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const exponent = Number(exponentText);
  const sign = value < 0 ? '-' : '';
  const small = exponent < -4 && digits.length - exponent > 10;
  if (exponent >= 15 || small) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${digits.charAt(0)}${fraction}E${exponent < 0 ? '-' : '+'}${size}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return sign + whole + (rest ? `.${rest}` : '');
}

/** The text Excel takes when it joins values: blank '', TRUE `TRUE`, numbers as General. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A number as Excel compares it: 15 significant digits, so that 0.1+0.2 equals 0.3. */
export function to15Digits(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}

const collator = new Intl.Collator('en');
const PLAIN_TEXT = /^[a-z0-9]*$/;

/** Order of two texts as Excel sees them, capital letters aside (signs < digits < letters): -1, 0 or 1. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  const byCode = left < right ? -1 : 1;
  if (PLAIN_TEXT.test(left) && PLAIN_TEXT.test(right)) return byCode;
  return Math.sign(collator.compare(left, right)) || byCode;
}

function rankOf(value: Exclude<Scalar, null | CellError>): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function blankLike(other: Scalar): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Order of two values by Excel's rule number < text < boolean; a blank is 0, '' or FALSE as the other asks. */
export function compareScalars(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'number' && typeof right === 'number') {
    if (left === right) return 0;
    return Math.sign(to15Digits(left) - to15Digits(right));
  }
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rankOf(left) - rankOf(right);
}
