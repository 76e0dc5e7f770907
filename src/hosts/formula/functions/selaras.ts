import { FUNCTION_NAMESPACE, SHEET_FUNCTIONS } from '../../../core/functions/index';
import { define, type FunctionTable } from '../function-spec';
import { NA_ERROR } from '../value';

/** The functions that the add-in gives Excel, so that the playground shows what they show there. */
export const SELARAS: FunctionTable = Object.fromEntries(
  SHEET_FUNCTIONS.map(({ name, parameters, required, answer }) => [
    `${FUNCTION_NAMESPACE}.${name}`,
    define(parameters.map((_, index) => (index < required ? 's' : 's?')).join(''), (args) => {
      const given = answer(args);
      return typeof given === 'object' ? NA_ERROR : given;
    }),
  ]),
);
