import type { FunctionName, NoAnswer } from '../core/functions/sheet-function';

/** The help that Excel shows for a function: what it does, and each argument by its name. */
interface FunctionText {
  readonly what: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every text of the functions for cells in one language. */
export interface FunctionTexts {
  readonly functions: Readonly<Record<FunctionName, FunctionText>>;
  /** Why a function has no answer, and what to do. */
  readonly noAnswers: Readonly<Record<NoAnswer, string>>;
}
