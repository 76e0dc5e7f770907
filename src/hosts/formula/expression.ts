import type { FunctionSpec } from './function-spec';
import type { ArrayValue, RefArea, Reference, Scalar } from './value';

/** Operators between two values. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula taken apart, its references resolved to sheets of the workbook. */
export type Expression =
  | { readonly type: 'value'; readonly value: Scalar | ArrayValue | Reference }
  | { readonly type: 'prefix'; readonly operator: '-' | '+' | '%' | '@'; readonly operand: Expression }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: 'join';
      readonly operator: ':' | ',' | ' ';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'call'; readonly spec: FunctionSpec; readonly args: readonly Expression[] };

/** Why a formula is left with the result it came with. */
export type SkipReason =
  | 'not-parsed' // not a formula this parser reads
  | 'unknown-function' // a function that is not among ours
  | 'unknown-name' // a defined name nobody gave us
  | 'external' // cells of another workbook
  | 'table' // structured references
  | 'spills' // the result is more than one cell
  | 'needs-clock' // TODAY or NOW without a clock
  | 'needs-skipped'; // rests on a cell without a result that was itself left alone

/** A formula left alone, with the function, name or text it stumbled over. */
export interface Skip {
  readonly reason: SkipReason;
  readonly detail: string;
}

/** A formula ready to be calculated, or why it cannot be. */
export interface Formula {
  readonly root: Expression | null;
  readonly skip: Skip | null;
  /** Areas the text of the formula names; what OFFSET and INDIRECT add is known only when they are calculated. */
  readonly precedents: readonly RefArea[];
  /** True when it has to be calculated anew each time. */
  readonly volatile: boolean;
  /** True when SUBTOTAL must not count this cell. */
  readonly subtotal: boolean;
}
