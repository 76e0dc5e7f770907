import type { CellError } from '../../../core/grid/grid';
import { define, type FunctionSpec, type FunctionTable } from '../function-spec';
import type { Scope } from '../scope';
import { areaOf, eachNumber, eachValue, numbersOf, sizeOf, type Accept } from '../operands';
import { createSum, sumOf } from '../rounding';
import {
  DIV_ERROR,
  finite,
  isError,
  NA_ERROR,
  NUM_ERROR,
  toNumber,
  VALUE_ERROR,
  type Operand,
  type Scalar,
} from '../value';

/** What is made of a list of numbers. */
export type Summary = (numbers: readonly number[]) => number | CellError;

/** Arithmetic mean; `#DIV/0!` of nothing. */
export const mean: Summary = (numbers) =>
  numbers.length === 0 ? DIV_ERROR : finite(sumOf(numbers) / numbers.length);

/** The greatest number; 0 of nothing, as Excel has it. */
export const greatest: Summary = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));

/** The least number; 0 of nothing, as Excel has it. */
export const least: Summary = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The middle number, or the mean of the two in the middle. */
export const median: Summary = (numbers) => {
  const sorted = ascending(numbers);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? NUM_ERROR : finite((upper + lower) / 2);
};

/** Variance; `less` is 1 for a sample and 0 for a whole population. */
export function varianceOf(less: 0 | 1): Summary {
  return (numbers) => {
    const count = numbers.length - less;
    if (count <= 0) return DIV_ERROR;
    const middle = sumOf(numbers) / numbers.length;
    return finite(sumOf(numbers.map((value) => (value - middle) ** 2)) / count);
  };
}

/** Standard deviation; `less` is 1 for a sample and 0 for a whole population. */
export function deviationOf(less: 0 | 1): Summary {
  const variance = varianceOf(less);
  return (numbers) => {
    const value = variance(numbers);
    return isError(value) ? value : Math.sqrt(value);
  };
}

/** The k-th smallest number, counted from 1; from the top when `fromTop`. */
export function nth(numbers: readonly number[], k: number, fromTop: boolean): number | CellError {
  const sorted = ascending(numbers);
  const index = Math.ceil(k) - 1;
  return sorted[fromTop ? sorted.length - 1 - index : index] ?? NUM_ERROR;
}

/** The percentile of a share of 1, between the two numbers beside it. */
export function percentile(numbers: readonly number[], share: number): number | CellError {
  const sorted = ascending(numbers);
  if (share < 0 || share > 1) return NUM_ERROR;
  const place = share * (sorted.length - 1);
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  if (lower === undefined || upper === undefined) return NUM_ERROR;
  return finite(lower + (upper - lower) * (place - Math.floor(place)));
}

/** The percentile whose ends are left out (PERCENTILE.EXC). */
export function percentileExclusive(numbers: readonly number[], share: number): number | CellError {
  const place = share * (numbers.length + 1) - 1;
  if (place < 0 || place > numbers.length - 1) return NUM_ERROR;
  return percentile(numbers, numbers.length === 1 ? 0 : place / (numbers.length - 1));
}

/** The number met most often, the first of equals; `#N/A` when none repeats. */
export const mode: Summary = (numbers) => {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | CellError = NA_ERROR;
  let most = 1;
  for (const [value, count] of counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
};

/** How many numbers there are; errors and what is no number do not count. */
export function countNumbers(operands: readonly Operand[], scope: Scope, accept?: Accept): number {
  let count = 0;
  eachValue(
    operands,
    scope,
    (value, typed) => {
      if (typeof value === 'number' || (typed && !isError(value) && typeof toNumber(value) === 'number'))
        count += 1;
    },
    accept,
  );
  return count;
}

/** How many values there are, errors and texts of length 0 included. */
export function countValues(operands: readonly Operand[], scope: Scope, accept?: Accept): number {
  let count = 0;
  eachValue(
    operands,
    scope,
    (value, typed) => {
      if (value !== null || typed) count += 1;
    },
    accept,
  );
  return count;
}

function summary(calculate: Summary): FunctionSpec {
  return define('v*', (operands, scope) => {
    const numbers = numbersOf(operands, scope);
    return isError(numbers) ? numbers : calculate(numbers);
  });
}

/** Numbers as AVERAGEA and its kin see them: text in cells is 0, truth values are 1 and 0. */
function summaryOfAll(calculate: Summary): FunctionSpec {
  return define('v*', (operands, scope) => {
    const numbers: number[] = [];
    let error: CellError | null = null;
    eachValue(operands, scope, (value, typed) => {
      if (error || (value === null && !typed)) return;
      const number = typeof value === 'string' && !typed ? 0 : toNumber(value);
      if (isError(number)) error = number;
      else numbers.push(number);
    });
    return error ?? calculate(numbers);
  });
}

function chosen(calculate: (numbers: readonly number[], k: number) => number | CellError): FunctionSpec {
  return define('vn', ([operand, k], scope) => {
    const numbers = numbersOf([operand], scope);
    return isError(numbers) ? numbers : calculate(numbers, k);
  });
}

function rank(averaged: boolean): FunctionSpec {
  return define('nvn?', ([wanted, operand, order = 0], scope) => {
    let before = 0;
    let equal = 0;
    const error = eachNumber([operand], scope, (value) => {
      if (value === wanted) equal += 1;
      else if (order === 0 ? value > wanted : value < wanted) before += 1;
    });
    if (error) return error;
    if (equal === 0) return NA_ERROR;
    return before + 1 + (averaged ? (equal - 1) / 2 : 0);
  });
}

/** Cells of a range that show nothing; beyond the used cells all are. */
function countBlank(operand: Operand, scope: Scope): Scalar {
  const area = areaOf(operand);
  if (!area) return VALUE_ERROR;
  const { rows, columns } = sizeOf(operand);
  let filled = 0;
  scope.cells.visit(area, (value) => {
    if (value !== '') filled += 1;
  });
  return rows * columns - filled;
}

const VAR = summary(varianceOf(1));
const VARP = summary(varianceOf(0));
const STDEV = summary(deviationOf(1));
const STDEVP = summary(deviationOf(0));
const MODE = summary(mode);
const PERCENTILE = chosen(percentile);
const QUARTILE = chosen((numbers, k) => percentile(numbers, Math.trunc(k) / 4));
const RANK = rank(false);

/** Counts, averages, extremes and ranks. */
export const STATISTICS: FunctionTable = {
  AVERAGE: define('v*', (operands, scope) => {
    const sum = createSum();
    let count = 0;
    const error = eachNumber(operands, scope, (value) => {
      sum.add(value);
      count += 1;
    });
    if (error) return error;
    return count === 0 ? DIV_ERROR : finite(sum.total() / count);
  }),
  AVERAGEA: summaryOfAll(mean),
  COUNT: define('v*', (operands, scope) => countNumbers(operands, scope)),
  COUNTA: define('v*', (operands, scope) => countValues(operands, scope)),
  COUNTBLANK: define('v', ([operand], scope) => countBlank(operand, scope)),
  MAX: summary(greatest),
  MAXA: summaryOfAll(greatest),
  MIN: summary(least),
  MINA: summaryOfAll(least),
  MEDIAN: summary(median),
  MODE,
  'MODE.SNGL': MODE,
  LARGE: chosen((numbers, k) => nth(numbers, k, true)),
  SMALL: chosen((numbers, k) => nth(numbers, k, false)),
  PERCENTILE,
  'PERCENTILE.INC': PERCENTILE,
  'PERCENTILE.EXC': chosen(percentileExclusive),
  QUARTILE,
  'QUARTILE.INC': QUARTILE,
  'QUARTILE.EXC': chosen((numbers, k) => percentileExclusive(numbers, Math.trunc(k) / 4)),
  RANK,
  'RANK.EQ': RANK,
  'RANK.AVG': rank(true),
  STDEV,
  'STDEV.S': STDEV,
  STDEVP,
  'STDEV.P': STDEVP,
  VAR,
  'VAR.S': VAR,
  VARP,
  'VAR.P': VARP,
};
