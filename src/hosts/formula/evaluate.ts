import type { BinaryOperator, Expression } from './expression';
import { spread } from './function-spec';
import type { Scope } from './scope';
import { areaOf, referenceTo, scalarOrArray } from './operands';
import { addAsExcel } from './rounding';
import {
  compareScalars,
  DIV_ERROR,
  finite,
  isArray,
  isError,
  isReference,
  NULL_ERROR,
  NUM_ERROR,
  toNumber,
  toText,
  VALUE_ERROR,
  type Operand,
  type RefArea,
  type Reference,
  type Scalar,
} from './value';

/** A base to a power as `^` and POWER have it: 0^0 is `#NUM!`, 0^-1 `#DIV/0!`. */
export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return NUM_ERROR;
  if (base === 0 && exponent < 0) return DIV_ERROR;
  return finite(base ** exponent);
}

function arithmetic(operator: BinaryOperator, a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return finite(addAsExcel(a, b));
    case '-':
      return finite(addAsExcel(a, -b));
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV_ERROR : finite(a / b);
    default:
      return power(a, b);
  }
}

function compared(operator: BinaryOperator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^': {
      const a = toNumber(left);
      if (isError(a)) return a;
      const b = toNumber(right);
      return isError(b) ? b : arithmetic(operator, a, b);
    }
    case '&': {
      const a = toText(left);
      if (isError(a)) return a;
      const b = toText(right);
      return isError(b) ? b : a + b;
    }
    default:
      return compared(operator, compareScalars(left, right));
  }
}

function everyIndex(): boolean {
  return true;
}

function binaryOf(operator: BinaryOperator, left: Operand, right: Operand, scope: Scope): Operand {
  const a = scalarOrArray(left, scope);
  const b = scalarOrArray(right, scope);
  if (!isArray(a) && !isArray(b)) return binary(operator, a, b);
  return spread([a, b], everyIndex, scope, ([x = null, y = null]) =>
    binary(operator, x as Scalar, y as Scalar),
  );
}

function signed(operator: '-' | '%', value: Scalar): Scalar {
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === '-' ? 0 - number : number / 100;
}

/** The one cell of a range that shares the row or the column of the formula (`@A1:A9`). */
function intersected(operand: Operand, scope: Scope): Operand {
  if (isArray(operand)) return operand.rows[0]?.[0] ?? null;
  if (!isReference(operand)) return operand;
  const area = areaOf(operand);
  if (!area) return VALUE_ERROR;
  const row = area.top === area.bottom ? area.top : scope.row;
  const column = area.left === area.right ? area.left : scope.column;
  const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  if (!inside) return VALUE_ERROR;
  return referenceTo({ sheet: area.sheet, top: row, left: column, bottom: row, right: column });
}

function prefixOf(operator: '-' | '+' | '%' | '@', operand: Operand, scope: Scope): Operand {
  if (operator === '@') return intersected(operand, scope);
  if (operator === '+') return operand;
  const value = scalarOrArray(operand, scope);
  if (!isArray(value)) return signed(operator, value);
  return spread([value], everyIndex, scope, ([x = null]) => signed(operator, x as Scalar));
}

function spanOf(left: Reference, right: Reference): Operand {
  const areas = [...left.areas, ...right.areas];
  const [first] = areas;
  if (!first || areas.some((area) => area.sheet !== first.sheet)) return VALUE_ERROR;
  return referenceTo({
    sheet: first.sheet,
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  });
}

function commonOf(left: Reference, right: Reference): Operand {
  const areas: RefArea[] = [];
  for (const a of left.areas) {
    for (const b of right.areas) {
      const top = Math.max(a.top, b.top);
      const bottom = Math.min(a.bottom, b.bottom);
      const leftmost = Math.max(a.left, b.left);
      const rightmost = Math.min(a.right, b.right);
      if (a.sheet === b.sheet && top <= bottom && leftmost <= rightmost) {
        areas.push({ sheet: a.sheet, top, left: leftmost, bottom, right: rightmost });
      }
    }
  }
  return areas.length === 0 ? NULL_ERROR : { kind: 'reference', areas };
}

function joined(operator: ':' | ',' | ' ', left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return VALUE_ERROR;
  if (operator === ',') return { kind: 'reference', areas: [...left.areas, ...right.areas] };
  return operator === ':' ? spanOf(left, right) : commonOf(left, right);
}

/** What an expression yields at the place of its formula. */
export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.type) {
    case 'value':
      return expression.value;
    case 'binary':
      return binaryOf(
        expression.operator,
        evaluate(expression.left, scope),
        evaluate(expression.right, scope),
        scope,
      );
    case 'prefix':
      return prefixOf(expression.operator, evaluate(expression.operand, scope), scope);
    case 'join':
      return joined(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'call':
      return expression.spec.evaluate(
        expression.args.map((arg) => () => evaluate(arg, scope)),
        scope,
      );
  }
}
