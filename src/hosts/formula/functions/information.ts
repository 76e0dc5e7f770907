import { define, type FunctionSpec, type FunctionTable } from '../function-spec';
import { ERRORS, isError, NA_ERROR, toNumber, type Scalar } from '../value';

function test(holds: (value: Scalar) => boolean): FunctionSpec {
  return define('e', ([value]) => holds(value));
}

/** Questions about a value. */
export const INFORMATION: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.error !== NA_ERROR.error),
  ISNA: test((value) => isError(value) && value.error === NA_ERROR.error),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISEVEN: define('n', ([x]) => Math.trunc(x) % 2 === 0),
  ISODD: define('n', ([x]) => Math.trunc(x) % 2 !== 0),
  'ERROR.TYPE': define('e', ([value]) => {
    const index = isError(value) ? ERRORS.findIndex((error) => error.error === value.error) : -1;
    return index < 0 ? NA_ERROR : index + 1;
  }),
  NA: { evaluate: () => NA_ERROR, accepts: (count) => count === 0 },
  N: define('s', ([value]) => (typeof value === 'string' ? 0 : toNumber(value))),
  T: define('s', ([value]) => (typeof value === 'string' ? value : '')),
};
