import {
  ARABIC,
  COMBIN,
  CORREL,
  FORECAST,
  FV,
  GCD,
  GEOMEAN,
  HARMEAN,
  INTERCEPT,
  IPMT,
  IRR,
  LCM,
  NPER,
  NPV,
  PMT,
  PPMT,
  PV,
  RATE,
  ROMAN,
  SLN,
  SLOPE,
} from '@formulajs/formulajs';
import { define, type FunctionSpec, type FunctionTable } from '../function-spec';
import { arrayOf, numbersOf } from '../operands';
import { errorNamed, finite, isError, NA_ERROR, NUM_ERROR, VALUE_ERROR, type Operand } from '../value';

/** The package gives errors as Error objects whose message is the code. */
function resultOf(result: unknown): Operand {
  if (typeof result === 'number') return finite(result);
  if (typeof result === 'string') return result;
  return result instanceof Error ? (errorNamed(result.message) ?? VALUE_ERROR) : VALUE_ERROR;
}

function plain(
  signature: 'nnn' | 'nnnn?n?' | 'nnnnn?n?' | 'nn',
  calculate: (...args: number[]) => unknown,
): FunctionSpec {
  return define(signature, (args) => resultOf(calculate(...args.map((value) => value ?? 0))));
}

function ofNumbers(calculate: (numbers: number[]) => unknown): FunctionSpec {
  return define('v*', (operands, scope) => {
    const numbers = numbersOf(operands, scope);
    return isError(numbers) ? numbers : resultOf(calculate(numbers));
  });
}

function positive(calculate: (numbers: number[]) => unknown): (numbers: number[]) => unknown {
  return (numbers) =>
    numbers.length === 0 || numbers.some((value) => value <= 0)
      ? new Error(NUM_ERROR.error)
      : calculate(numbers);
}

function whole(calculate: (numbers: number[]) => unknown): (numbers: number[]) => unknown {
  return (numbers) =>
    numbers.some((value) => value < 0) ? new Error(NUM_ERROR.error) : calculate(numbers.map(Math.trunc));
}

/** Two lists side by side; pairs in which one is no number do not count. */
function ofPairs(calculate: (first: number[], second: number[]) => unknown): FunctionSpec {
  return define('vv', ([first, second], scope) => {
    const a = arrayOf(first, scope);
    const b = arrayOf(second, scope);
    if (isError(a)) return a;
    if (isError(b)) return b;
    const left = a.rows.flat();
    const right = b.rows.flat();
    if (left.length !== right.length) return NA_ERROR;
    const error = [...left, ...right].find((value) => isError(value));
    if (error !== undefined) return error;
    const xs: number[] = [];
    const ys: number[] = [];
    for (const [index, x] of left.entries()) {
      const y = right[index];
      if (typeof x === 'number' && typeof y === 'number') {
        xs.push(x);
        ys.push(y);
      }
    }
    return resultOf(calculate(xs, ys));
  });
}

/** What the package gets right as it is and seldom stands in a plan: finance, trends, roman numerals. */
export const LIBRARY: FunctionTable = {
  ARABIC: define('t', ([text]) => resultOf(ARABIC(text.trim().toUpperCase()))),
  ROMAN: define('n', ([number]) => {
    const value = Math.trunc(number);
    return value === 0 ? '' : value < 0 || value > 3999 ? VALUE_ERROR : resultOf(ROMAN(value));
  }),
  COMBIN: define('nn', ([count, taken]) =>
    taken < 0 || count < taken ? NUM_ERROR : resultOf(COMBIN(Math.trunc(count), Math.trunc(taken))),
  ),
  GCD: ofNumbers(whole((numbers) => GCD(numbers) as unknown)),
  LCM: ofNumbers(whole((numbers) => LCM(numbers))),
  GEOMEAN: ofNumbers(positive((numbers) => GEOMEAN(numbers) as unknown)),
  HARMEAN: ofNumbers(positive((numbers) => HARMEAN(numbers))),
  CORREL: ofPairs(CORREL),
  SLOPE: ofPairs(SLOPE),
  INTERCEPT: ofPairs(INTERCEPT),
  FORECAST: define('nvv', ([x, ys, xs], scope) => {
    const known = numbersOf([ys], scope);
    if (isError(known)) return known;
    const places = numbersOf([xs], scope);
    if (isError(places)) return places;
    return known.length === places.length ? resultOf(FORECAST(x, known, places)) : NA_ERROR;
  }),
  PMT: plain('nnnn?n?', PMT),
  FV: plain('nnnn?n?', FV),
  PV: plain('nnnn?n?', PV),
  NPER: plain('nnnn?n?', NPER),
  IPMT: plain('nnnnn?n?', IPMT),
  PPMT: plain('nnnnn?n?', PPMT),
  RATE: plain('nnnn?n?', RATE),
  SLN: plain('nnn', SLN),
  NPV: define('nv*', ([rate, ...flows], scope) => {
    const numbers = numbersOf(flows, scope);
    return isError(numbers) ? numbers : resultOf(NPV(rate, ...numbers));
  }),
  IRR: define('vn?', ([flows, guess], scope) => {
    const numbers = numbersOf([flows], scope);
    return isError(numbers) ? numbers : resultOf(IRR(numbers, guess));
  }),
};
