import type { CellError } from '../../core/grid/grid';
import type { Scope } from './scope';
import {
  isArray,
  isError,
  isReference,
  toNumber,
  VALUE_ERROR,
  type ArrayValue,
  type Operand,
  type RefArea,
  type Reference,
  type Scalar,
} from './value';

/** Rows and columns of an operand; a single value is 1 by 1. */
export function sizeOf(operand: Operand): { readonly rows: number; readonly columns: number } {
  if (isArray(operand)) return { rows: operand.rows.length, columns: operand.rows[0]?.length ?? 0 };
  const area = isReference(operand) ? operand.areas[0] : undefined;
  if (!area) return { rows: 1, columns: 1 };
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** The only area of a reference, or null for unions and for what is no reference. */
export function areaOf(operand: Operand): RefArea | null {
  if (!isReference(operand) || operand.areas.length !== 1) return null;
  return operand.areas[0] ?? null;
}

/** A reference to one area. */
export function referenceTo(area: RefArea): Reference {
  return { kind: 'reference', areas: [area] };
}

function readArea(area: RefArea, scope: Scope): ArrayValue {
  // Whole columns and rows end where every sheet is empty, so that two of them have the same size.
  const extent = scope.cells.extent();
  const bottom = Math.max(area.top, Math.min(area.bottom, extent.rows - 1));
  const right = Math.max(area.left, Math.min(area.right, extent.columns - 1));
  const rows: Scalar[][] = [];
  for (let row = area.top; row <= bottom; row += 1) {
    rows.push(new Array<Scalar>(right - area.left + 1).fill(null));
  }
  scope.cells.visit({ ...area, bottom, right }, (value, row, column) => {
    const cells = rows[row - area.top];
    if (cells) cells[column - area.left] = value;
  });
  return { kind: 'array', rows };
}

/** The values of an operand as an array, or `#VALUE!` for a union. */
export function arrayOf(operand: Operand, scope: Scope): ArrayValue | CellError {
  if (isArray(operand)) return operand;
  if (!isReference(operand)) return { kind: 'array', rows: [[operand]] };
  const area = areaOf(operand);
  return area ? readArea(area, scope) : VALUE_ERROR;
}

/** The value of a single cell, an array for more of them. */
export function scalarOrArray(operand: Operand, scope: Scope): Scalar | ArrayValue {
  if (isReference(operand)) {
    const area = areaOf(operand);
    if (!area) return VALUE_ERROR;
    if (area.top === area.bottom && area.left === area.right) {
      return scope.cells.read(area.sheet, area.top, area.left);
    }
    return readArea(area, scope);
  }
  if (isArray(operand) && operand.rows.length === 1 && operand.rows[0]?.length === 1) {
    return operand.rows[0][0] ?? null;
  }
  return operand;
}

/** One value of an operand: the first of an array. */
export function toScalar(operand: Operand, scope: Scope): Scalar {
  if (!isReference(operand) && !isArray(operand)) return operand;
  const area = areaOf(operand);
  if (area) return scope.cells.read(area.sheet, area.top, area.left);
  return isArray(operand) ? (operand.rows[0]?.[0] ?? null) : VALUE_ERROR;
}

/** Which cells of a range count: by their row and column. */
export type Accept = (sheet: number, row: number, column: number) => boolean;

/** Calls back for each value; those in cells and arrays are marked, for functions treat them unlike typed ones. */
export function eachValue(
  operands: readonly Operand[],
  scope: Scope,
  visitor: (value: Scalar, typed: boolean) => void,
  accept?: Accept,
): void {
  for (const operand of operands) {
    if (isReference(operand)) {
      for (const area of operand.areas) {
        scope.cells.visit(
          area,
          (value) => {
            visitor(value, false);
          },
          accept && ((row, column) => accept(area.sheet, row, column)),
        );
      }
    } else if (isArray(operand)) {
      for (const row of operand.rows) for (const value of row) visitor(value, false);
    } else {
      visitor(operand, true);
    }
  }
}

/**
 * Calls back for each number as SUM sees them: in cells and arrays only numbers count, typed arguments are
 * converted. Returns the first error met, or null.
 */
export function eachNumber(
  operands: readonly Operand[],
  scope: Scope,
  visitor: (value: number) => void,
  accept?: Accept,
): CellError | null {
  let error: CellError | null = null;
  eachValue(
    operands,
    scope,
    (value, typed) => {
      if (error) return;
      if (typeof value === 'number') {
        visitor(value);
      } else if (isError(value)) {
        error = value;
      } else if (typed) {
        const number = toNumber(value);
        if (typeof number === 'number') visitor(number);
        else error = number;
      }
    },
    accept,
  );
  return error;
}

/** The numbers of operands as SUM sees them, or the first error. */
export function numbersOf(operands: readonly Operand[], scope: Scope, accept?: Accept): number[] | CellError {
  const numbers: number[] = [];
  const error = eachNumber(operands, scope, (value) => numbers.push(value), accept);
  return error ?? numbers;
}
