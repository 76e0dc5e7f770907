import type { SheetFunction } from '../core/functions/sheet-function';
import type { CellValue } from '../core/grid/grid';
import { functionTextsOf } from '../messages/functions';
import type { Language } from '../messages/format';

/** The part of Office.js that calls functions from cells. */
export interface CustomFunctionsRuntime {
  associate(id: string, called: (...args: CellValue[]) => number | string): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
}

/** Connects the functions with their names in functions.json; without an answer a cell shows `#N/A` and says why. */
export function registerFunctions(
  runtime: CustomFunctionsRuntime,
  functions: readonly SheetFunction[],
  language: () => Language,
): void {
  for (const { name, parameters, answer } of functions) {
    runtime.associate(name, (...args) => {
      // After the arguments Excel passes an object that speaks of the call.
      const given = answer(args.slice(0, parameters.length));
      if (typeof given !== 'object') return given;
      throw new runtime.Error(
        runtime.ErrorCode.notAvailable,
        functionTextsOf(language()).noAnswers[given.none],
      );
    });
  }
}
