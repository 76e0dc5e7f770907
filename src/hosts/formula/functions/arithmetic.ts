import { power } from '../evaluate';
import { define, type FunctionSpec, type FunctionTable } from '../function-spec';
import { arrayOf, eachNumber, numbersOf } from '../operands';
import { createSum, roundAway, roundHalfAway, roundTowardsZero } from '../rounding';
import {
  DIV_ERROR,
  finite,
  isError,
  NUM_ERROR,
  to15Digits,
  VALUE_ERROR,
  type ArrayValue,
  type Operand,
} from '../value';

function ofNumber(calculate: (x: number) => number): FunctionSpec {
  return define('n', ([x]) => finite(calculate(x)));
}

/** The multiple of a step that `whole` picks; the quotient is taken as the sheet shows it (0.3/0.1 is 3). */
function toMultiple(x: number, step: number, whole: (quotient: number) => number): Operand {
  if (step === 0) return 0;
  return finite(to15Digits(whole(to15Digits(x / step)) * step));
}

function remainder(x: number, divisor: number): Operand {
  if (divisor === 0) return DIV_ERROR;
  return finite(to15Digits(x - divisor * Math.floor(x / divisor)));
}

const SUM = define('v*', (operands, scope) => {
  const sum = createSum();
  const error = eachNumber(operands, scope, (value) => {
    sum.add(value);
  });
  return error ?? finite(sum.total());
});

const SUMPRODUCT = define('v*', (operands, scope) => {
  const arrays: ArrayValue[] = [];
  for (const operand of operands) {
    const array = arrayOf(operand, scope);
    if (isError(array)) return array;
    arrays.push(array);
  }
  const [first, ...others] = arrays;
  if (!first) return VALUE_ERROR;
  const sum = createSum();
  for (const [row, cells] of first.rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (isError(value)) return value;
      let product = typeof value === 'number' ? value : 0;
      for (const other of others) {
        if (other.rows.length !== first.rows.length || other.rows[row]?.length !== cells.length) {
          return VALUE_ERROR;
        }
        const factor = other.rows[row][column] ?? null;
        if (isError(factor)) return factor;
        product *= typeof factor === 'number' ? factor : 0;
      }
      sum.add(product);
    }
  }
  return finite(sum.total());
});

/** Sums, rounding and other arithmetic. */
export const ARITHMETIC: FunctionTable = {
  SUM,
  SUMPRODUCT,
  SUMSQ: define('v*', (operands, scope) => {
    const sum = createSum();
    const error = eachNumber(operands, scope, (value) => {
      sum.add(value * value);
    });
    return error ?? finite(sum.total());
  }),
  PRODUCT: define('v*', (operands, scope) => {
    const numbers = numbersOf(operands, scope);
    if (isError(numbers)) return numbers;
    return numbers.length === 0 ? 0 : finite(numbers.reduce((product, value) => product * value, 1));
  }),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: define('n', ([x]) => (x < 0 ? NUM_ERROR : Math.sqrt(x))),
  POWER: define('nn', ([base, exponent]) => power(base, exponent)),
  EXP: ofNumber(Math.exp),
  LN: define('n', ([x]) => (x <= 0 ? NUM_ERROR : Math.log(x))),
  LOG10: define('n', ([x]) => (x <= 0 ? NUM_ERROR : Math.log10(x))),
  LOG: define('nn?', ([x, base = 10]) => {
    if (x <= 0 || base <= 0) return NUM_ERROR;
    return base === 1 ? DIV_ERROR : finite(base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base));
  }),
  PI: { evaluate: () => Math.PI, accepts: (count) => count === 0 },
  ROUND: define('nn', ([x, digits]) => finite(roundHalfAway(x, digits))),
  ROUNDUP: define('nn', ([x, digits]) => finite(roundAway(x, digits))),
  ROUNDDOWN: define('nn', ([x, digits]) => finite(roundTowardsZero(x, digits))),
  TRUNC: define('nn?', ([x, digits = 0]) => finite(roundTowardsZero(x, digits))),
  INT: ofNumber((x) => Math.floor(to15Digits(x))),
  MOD: define('nn', ([x, divisor]) => remainder(x, divisor)),
  QUOTIENT: define('nn', ([x, divisor]) => (divisor === 0 ? DIV_ERROR : finite(Math.trunc(x / divisor)))),
  EVEN: ofNumber((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: ofNumber((x) => (x < 0 ? -1 : 1) * (Math.ceil((Math.abs(x) + 1) / 2) * 2 - 1)),
  MROUND: define('nn', ([x, step]) => {
    if (x * step < 0) return NUM_ERROR;
    return toMultiple(x, step, (quotient) => roundHalfAway(quotient, 0));
  }),
  CEILING: define('nn', ([x, step]) => (x > 0 && step < 0 ? NUM_ERROR : toMultiple(x, step, Math.ceil))),
  FLOOR: define('nn', ([x, step]) => {
    if (x > 0 && step < 0) return NUM_ERROR;
    return step === 0 && x !== 0 ? DIV_ERROR : toMultiple(x, step, Math.floor);
  }),
};
