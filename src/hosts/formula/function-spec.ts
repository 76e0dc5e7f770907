import type { CellError } from '../../core/grid/grid';
import { scalarOrArray, toScalar } from './operands';
import type { Scope } from './scope';
import { isArray, isError, NA_ERROR, toBoolean, toNumber, toText, type Operand, type Scalar } from './value';

/** An argument that is calculated only when a function asks for it. */
export type Argument = () => Operand;

/** A function of the formula language. */
export interface FunctionSpec {
  readonly evaluate: (args: readonly Argument[], scope: Scope) => Operand;
  readonly accepts: (count: number) => boolean;
  /** True when the result can change without any of its arguments changing. */
  readonly volatile?: true;
}

/** Functions by their name in capital letters. */
export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

/**
 * One letter a parameter: `n` number, `t` text, `b` truth value, `s` any value, `e` any value or error,
 * `v` the operand as it is (a range stays a range). `?` after a letter: may be left out. `*`: any number of them.
 * Every letter but `v` is called once for each element where a range or an array is given.
 */
interface Letters {
  n: number;
  t: string;
  b: boolean;
  s: Exclude<Scalar, CellError>;
  e: Scalar;
  v: Operand;
}

/** Arguments a signature stands for. */
export type ArgumentsOf<S extends string> = S extends `${infer L extends keyof Letters}${infer R}`
  ? R extends `*`
    ? Letters[L][]
    : R extends `?${infer Q}`
      ? [Letters[L]?, ...ArgumentsOf<Q>]
      : [Letters[L], ...ArgumentsOf<R>]
  : [];

function coerce(letter: string, value: Scalar): Scalar {
  if (letter === 'n') return toNumber(value);
  if (letter === 't') return toText(value);
  if (letter === 'b') return toBoolean(value);
  return value;
}

function callWith(
  letters: string,
  operands: readonly Operand[],
  call: (args: Operand[]) => Operand,
): Operand {
  const args: Operand[] = [];
  for (let index = 0; index < operands.length; index += 1) {
    const letter = letters.charAt(index);
    const operand = operands[index] ?? null;
    if (letter === 'v' || letter === 'e') {
      args.push(operand);
    } else {
      const value = coerce(letter, operand as Scalar);
      if (isError(value)) return value;
      args.push(value);
    }
  }
  return call(args);
}

/** Calls once a combination where arguments are arrays: single rows and columns are repeated, gaps are `#N/A`. */
export function spread(
  operands: readonly Operand[],
  isScalar: (index: number) => boolean,
  scope: Scope,
  call: (operands: readonly Operand[]) => Operand,
): Operand {
  let height = 1;
  let width = 1;
  let arrays = false;
  const values: Operand[] = operands.map((operand, index) => {
    if (!isScalar(index)) return operand;
    const value = scalarOrArray(operand, scope);
    if (isArray(value)) {
      arrays = true;
      height = Math.max(height, value.rows.length);
      width = Math.max(width, value.rows[0]?.length ?? 1);
    }
    return value;
  });
  if (!arrays) return call(values);
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells: Scalar[] = [];
    for (let column = 0; column < width; column += 1) {
      const at = values.map((value, index) => (isScalar(index) ? elementAt(value, row, column) : value));
      cells.push(toScalar(call(at), scope));
    }
    rows.push(cells);
  }
  return { kind: 'array', rows };
}

function elementAt(value: Operand, row: number, column: number): Operand {
  if (!isArray(value)) return value;
  const cells = value.rows[value.rows.length === 1 ? 0 : row];
  const found = cells?.[cells.length === 1 ? 0 : column];
  return found === undefined ? NA_ERROR : found;
}

function eager(
  lettersFor: (count: number) => string,
  accepts: (count: number) => boolean,
  call: (args: Operand[], scope: Scope) => Operand,
): FunctionSpec {
  return {
    accepts,
    evaluate(args, scope) {
      const letters = lettersFor(args.length);
      const operands = args.map((arg) => arg());
      return spread(
        operands,
        (index) => letters.charAt(index) !== 'v',
        scope,
        (values) => callWith(letters, values, (coerced) => call(coerced, scope)),
      );
    },
  };
}

/** A function of fixed parameters, written as a signature such as `nn?` or `v*`. */
export function define<S extends string>(
  signature: S,
  call: (args: ArgumentsOf<S>, scope: Scope) => Operand,
): FunctionSpec {
  const letters = signature.replace(/[?*]/g, '');
  const endless = signature.endsWith('*');
  const needed = letters.length - (signature.match(/\?/g)?.length ?? 0);
  return eager(
    endless ? (count) => letters.padEnd(count, letters.slice(-1)) : () => letters,
    (count) => count >= needed && (endless || count <= letters.length),
    (args, scope) => call(args as ArgumentsOf<S>, scope),
  );
}

/** A function whose last parameters come in groups, e.g. `v` and `vs` for SUMIFS(sum, range, criterion, …). */
export function defineGroups(
  first: string,
  group: string,
  call: (args: Operand[], scope: Scope) => Operand,
): FunctionSpec {
  return eager(
    (count) => first + group.repeat(Math.ceil((count - first.length) / group.length)),
    (count) => count > first.length && (count - first.length) % group.length === 0,
    call,
  );
}

/** A function that decides itself which of its arguments are calculated. */
export function defineLazy(
  min: number,
  max: number,
  evaluate: (args: readonly Argument[], scope: Scope) => Operand,
): FunctionSpec {
  return { evaluate, accepts: (count) => count >= min && count <= max };
}

/** The same function, calculated anew each time. */
export function asVolatile(spec: FunctionSpec): FunctionSpec {
  return { ...spec, volatile: true };
}
