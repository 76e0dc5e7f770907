import type { CellError } from '../../../core/grid/grid';
import {
  define,
  defineLazy,
  spread,
  type Argument,
  type FunctionSpec,
  type FunctionTable,
} from '../function-spec';
import type { Scope } from '../scope';
import { eachValue, scalarOrArray } from '../operands';
import {
  compareScalars,
  isArray,
  isError,
  NA_ERROR,
  toBoolean,
  toNumber,
  VALUE_ERROR,
  type Operand,
  type Scalar,
} from '../value';

function everyIndex(): boolean {
  return true;
}

function conditional(args: readonly Argument[], scope: Scope): Operand {
  const [test, then, otherwise] = args;
  const condition = scalarOrArray(test?.() ?? null, scope);
  const whenTrue = (): Operand => (then ? then() : true);
  const whenFalse = (): Operand => (otherwise ? otherwise() : false);
  if (!isArray(condition)) {
    const truth = toBoolean(condition);
    if (isError(truth)) return truth;
    return truth ? whenTrue() : whenFalse();
  }
  return spread(
    [condition, whenTrue(), whenFalse()],
    everyIndex,
    scope,
    ([value = null, yes = null, no = null]) => {
      const truth = toBoolean(value as Scalar);
      if (isError(truth)) return truth;
      return truth ? yes : no;
    },
  );
}

function insteadOf(caught: (error: CellError) => boolean): FunctionSpec {
  return defineLazy(2, 2, ([value, fallback], scope) => {
    const operand = value?.() ?? null;
    const result = scalarOrArray(operand, scope);
    if (!isArray(result)) {
      // The reference itself is passed on where a range is wanted, as in SUM(IFERROR(A1:A3,0)).
      return isError(result) && caught(result) ? (fallback?.() ?? null) : operand;
    }
    const hasError = result.rows.some((row) => row.some((cell) => isError(cell) && caught(cell)));
    if (!hasError) return operand;
    return spread([result, fallback?.() ?? null], everyIndex, scope, ([cell = null, other = null]) =>
      isError(cell) && caught(cell) ? other : cell,
    );
  });
}

/** Truth values as AND sees them: in cells text and blanks do not count; null when there are none at all. */
function truths(operands: readonly Operand[], scope: Scope): boolean[] | CellError {
  const found: boolean[] = [];
  let error: CellError | null = null;
  eachValue(operands, scope, (value, typed) => {
    if (error || (!typed && (value === null || typeof value === 'string'))) return;
    const truth = toBoolean(value);
    if (isError(truth)) error = truth;
    else found.push(truth);
  });
  return error ?? (found.length === 0 ? VALUE_ERROR : found);
}

function overTruths(fold: (found: readonly boolean[]) => boolean): FunctionSpec {
  return define('v*', (operands, scope) => {
    const found = truths(operands, scope);
    return isError(found) ? found : fold(found);
  });
}

function single(argument: Argument | undefined, scope: Scope): Scalar {
  const value = scalarOrArray(argument?.() ?? null, scope);
  return isArray(value) ? (value.rows[0]?.[0] ?? null) : value;
}

function firstTrue(args: readonly Argument[], scope: Scope): Operand {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const truth = toBoolean(single(args[index], scope));
    if (isError(truth)) return truth;
    if (truth) return args[index + 1]?.() ?? null;
  }
  return NA_ERROR;
}

function switched(args: readonly Argument[], scope: Scope): Operand {
  const wanted = single(args[0], scope);
  if (isError(wanted)) return wanted;
  for (let index = 1; index + 1 < args.length; index += 2) {
    const value = single(args[index], scope);
    if (isError(value)) return value;
    if (compareScalars(wanted, value) === 0) return args[index + 1]?.() ?? null;
  }
  return args.length % 2 === 0 ? (args[args.length - 1]?.() ?? null) : NA_ERROR;
}

function choose(args: readonly Argument[], scope: Scope): Operand {
  const [index, ...choices] = args;
  const number = toNumber(single(index, scope));
  if (isError(number)) return number;
  const choice = choices[Math.trunc(number) - 1];
  return choice ? choice() : VALUE_ERROR;
}

function constant(value: boolean): FunctionSpec {
  return { evaluate: () => value, accepts: (count) => count === 0 };
}

const IFS: FunctionSpec = { evaluate: firstTrue, accepts: (count) => count >= 2 && count % 2 === 0 };

/** Conditions, and what is taken instead of errors; only the branch that is taken is calculated. */
export const LOGICAL: FunctionTable = {
  TRUE: constant(true),
  FALSE: constant(false),
  IF: defineLazy(1, 3, conditional),
  IFS,
  SWITCH: defineLazy(3, 254, switched),
  CHOOSE: defineLazy(2, 255, choose),
  IFERROR: insteadOf(() => true),
  IFNA: insteadOf((error) => error.error === NA_ERROR.error),
  AND: overTruths((found) => found.every(Boolean)),
  OR: overTruths((found) => found.some(Boolean)),
  XOR: overTruths((found) => found.filter(Boolean).length % 2 === 1),
  NOT: define('b', ([truth]) => !truth),
};
