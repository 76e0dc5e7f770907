import type { AstExpression } from '@borgar/fx';
import type { Area } from '../grid/grid';
import {
  functionName,
  operandsOf,
  referenceIndex,
  wrappedOperand,
  type FormulaReference,
  type ReadFormula,
} from './read-formula';

/** A formula that does nothing but add up cells of one column of its own sheet. */
export interface ColumnSum {
  readonly column: number;
  /** From the top down; one that is named twice is here twice. */
  readonly areas: readonly Area[];
  /** Lowest row that the areas up to each reach. */
  readonly reach: readonly number[];
  /** `SUBTOTAL` passes over cells that are subtotals themselves. */
  readonly subtotal: boolean;
}

/** Reads a formula as the sum of cells of one column; null when it does anything else. */
export function columnSum({ tree }: ReadFormula, references: readonly FormulaReference[]): ColumnSum | null {
  const gathered: Gathered = { areas: [], subtotal: false };
  if (!tree || !gather(tree, references, gathered)) return null;
  const [first] = gathered.areas;
  if (!first || gathered.areas.some(({ left, right }) => left !== first.left || right !== first.left))
    return null;
  return sumOver(first.left, gathered.areas, gathered.subtotal);
}

/** A sum over given areas of a column. */
export function sumOver(column: number, areas: readonly Area[], subtotal: boolean): ColumnSum {
  const sorted = [...areas].sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  const reach: number[] = [];
  for (const { bottom } of sorted) reach.push(Math.max(reach.at(-1) ?? -1, bottom));
  return { column, areas: sorted, reach, subtotal };
}

/** How many times a sum takes in the cell of a row. */
export function countAt({ areas, reach }: ColumnSum, row: number): number {
  let count = 0;
  for (let index = firstBelow(areas, row) - 1; index >= 0 && (reach[index] ?? -1) >= row; index -= 1) {
    if ((areas[index]?.bottom ?? -1) >= row) count += 1;
  }
  return count;
}

/** True when a sum takes in any row from `top` to `bottom`. */
export function touches(sum: ColumnSum, top: number, bottom: number): boolean {
  if (top > bottom) return false;
  const next = sum.areas[firstBelow(sum.areas, top)];
  return countAt(sum, top) > 0 || (next !== undefined && next.top <= bottom);
}

/** Index of the first area that begins below a row. */
function firstBelow(areas: readonly Area[], row: number): number {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Gathered {
  readonly areas: Area[];
  subtotal: boolean;
}

const SUBTOTAL_OF_SUM = new Set([9, 109]);

function gather(
  node: AstExpression | null,
  references: readonly FormulaReference[],
  into: Gathered,
): boolean {
  if (!node) return false;
  const reference = references[referenceIndex(node)];
  if (reference) {
    if (reference.sheet !== null) return false;
    into.areas.push(reference.area);
    return true;
  }
  if (node.type === 'Literal') return node.value === 0;
  const operands = operandsOf(node);
  if (node.type === 'UnaryExpression')
    return node.operator === '+' && gather(operands[0] ?? null, references, into);
  if (node.type === 'BinaryExpression')
    return (
      (node.operator === '+' || node.operator === ',') &&
      operands.every((operand) => gather(operand, references, into))
    );
  const name = functionName(node);
  if (name === 'SUM') return operands.every((operand) => gather(operand, references, into));
  const wrapped = wrappedOperand(node);
  if (wrapped !== undefined) return gather(wrapped, references, into);
  if (name !== 'SUBTOTAL') return false;
  const [how, ...rest] = operands;
  if (how?.type !== 'Literal' || !SUBTOTAL_OF_SUM.has(Number(how.value))) return false;
  into.subtotal = true;
  return rest.every((operand) => gather(operand, references, into));
}
