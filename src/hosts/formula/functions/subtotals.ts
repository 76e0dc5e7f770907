import type { CellError } from '../../../core/grid/grid';
import { define, type FunctionTable } from '../function-spec';
import type { Scope } from '../scope';
import { eachValue, numbersOf, type Accept } from '../operands';
import { sumOf } from '../rounding';
import { finite, isError, isReference, toNumber, VALUE_ERROR, type Operand } from '../value';
import {
  countNumbers,
  countValues,
  deviationOf,
  greatest,
  least,
  mean,
  median,
  mode,
  nth,
  percentile,
  percentileExclusive,
  varianceOf,
  type Summary,
} from './statistics';

const product: Summary = (numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)));
const total: Summary = (numbers) => finite(sumOf(numbers));

/** By function number; 2 and 3 count and are treated apart. */
const SUMMARIES: Readonly<Record<number, Summary>> = {
  1: mean,
  4: greatest,
  5: least,
  6: product,
  7: deviationOf(1),
  8: deviationOf(0),
  9: total,
  10: varianceOf(1),
  11: varianceOf(0),
  12: median,
  13: mode,
};

/** By function number of AGGREGATE, for those that take one more number. */
const CHOICES: Readonly<Record<number, (numbers: readonly number[], k: number) => number | CellError>> = {
  14: (numbers, k) => nth(numbers, k, true),
  15: (numbers, k) => nth(numbers, k, false),
  16: percentile,
  17: (numbers, k) => percentile(numbers, Math.trunc(k) / 4),
  18: percentileExclusive,
  19: (numbers, k) => percentileExclusive(numbers, Math.trunc(k) / 4),
};

interface Leave {
  readonly nested: boolean;
  readonly hidden: boolean;
}

function accepting(leave: Leave, scope: Scope): Accept {
  return (sheet, row, column) => {
    const state = scope.cells.rowState(sheet, row);
    if (state === 'filtered' || (leave.hidden && state === 'hidden')) return false;
    return !(leave.nested && scope.cells.isSubtotal(sheet, row, column));
  };
}

function numbersWithoutErrors(operands: readonly Operand[], scope: Scope, accept: Accept): number[] {
  const numbers: number[] = [];
  eachValue(
    operands,
    scope,
    (value) => {
      if (typeof value === 'number') numbers.push(value);
    },
    accept,
  );
  return numbers;
}

function subtotal(code: number, operands: readonly Operand[], scope: Scope): Operand {
  const accept = accepting({ nested: true, hidden: code > 100 }, scope);
  const kind = code > 100 ? code - 100 : code;
  if (operands.some((operand) => !isReference(operand))) {
    return operands.find((operand) => isError(operand)) ?? VALUE_ERROR;
  }
  if (kind === 2) return countNumbers(operands, scope, accept);
  if (kind === 3) return countValues(operands, scope, accept);
  const calculate = kind <= 11 ? SUMMARIES[kind] : undefined;
  if (!calculate) return VALUE_ERROR;
  const numbers = numbersOf(operands, scope, accept);
  return isError(numbers) ? numbers : calculate(numbers);
}

function aggregate(kind: number, option: number, operands: readonly Operand[], scope: Scope): Operand {
  if (option < 0 || option > 7) return VALUE_ERROR;
  const accept = accepting({ nested: option < 4, hidden: option % 2 === 1 }, scope);
  const ignoresErrors = option % 4 >= 2;
  const choice = CHOICES[kind];
  const ranges = choice ? operands.slice(0, 1) : operands;
  if (kind === 2) return countNumbers(ranges, scope, accept);
  if (kind === 3) {
    const all = countValues(ranges, scope, accept);
    if (!ignoresErrors) return all;
    let errors = 0;
    eachValue(
      ranges,
      scope,
      (value) => {
        if (isError(value)) errors += 1;
      },
      accept,
    );
    return all - errors;
  }
  const numbers = ignoresErrors
    ? numbersWithoutErrors(ranges, scope, accept)
    : numbersOf(ranges, scope, accept);
  if (isError(numbers)) return numbers;
  if (!choice) return SUMMARIES[kind]?.(numbers) ?? VALUE_ERROR;
  const [, k = null] = operands;
  const position = typeof k === 'object' && k !== null && !isError(k) ? numbersOf([k], scope) : toNumber(k);
  if (isError(position)) return position;
  return choice(numbers, typeof position === 'number' ? position : (position[0] ?? 0));
}

/** SUBTOTAL and AGGREGATE, which leave out other subtotals and rows that are not shown. */
export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: define('nv*', ([code, ...operands], scope) => subtotal(Math.trunc(code), operands, scope)),
  AGGREGATE: define('nnv*', ([kind, option, ...operands], scope) =>
    aggregate(Math.trunc(kind), Math.trunc(option), operands, scope),
  ),
};
