import type { AstExpression } from '@borgar/fx';
import { cellAt } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { ColumnKind } from '../layouts/layout';
import type { AuditedTable } from './audited-cells';
import {
  functionName,
  operandsOf,
  referenceIndex,
  wrappedOperand,
  type FormulaReference,
  type Place,
  type ReadFormula,
} from './read-formula';

/** Finds formulas that add rupiah and another measure to each other. */
export interface MixedSums {
  /** False where the columns it reads are all of one measure. */
  isPossible(formula: ReadFormula, references: readonly FormulaReference[], at: Place): boolean;
  /** A cell of rupiah and one of another measure that are added; empty when like is added to like. */
  cellsOf(formula: ReadFormula, references: readonly FormulaReference[], at: Place): CellRef[];
}

/** Rows and columns of an area in which amounts are looked for. */
const FEW = 200;

/** Looks at the measures of the columns of a table. */
export function createMixedSums(table: AuditedTable): MixedSums {
  const kinds = new Map(table.plan.table.columns.map(({ column, kind }) => [column, kind]));
  const possible = new Map<ReadFormula, Map<number, boolean>>();
  const isPossible: MixedSums['isPossible'] = (formula, references, at) => {
    const known = possible.get(formula) ?? new Map<number, boolean>();
    possible.set(formula, known);
    const mixed = known.get(at.column) ?? isMixed(kinds, references);
    known.set(at.column, mixed);
    return mixed;
  };
  return {
    isPossible,
    cellsOf(formula, references, at) {
      if (!formula.tree || !isPossible(formula, references, at)) return [];
      for (const sum of sumsIn(formula.tree)) {
        const added = sum.flatMap((node) => references[referenceIndex(node)] ?? []);
        const [rupiah, other] = [true, false].map((money) =>
          added.map((own) => measuredCell(table, kinds, own, money)).find((found) => found !== null),
        );
        if (rupiah && other) return [rupiah, other];
      }
      return [];
    },
  };
}

function isMeasure(kind: ColumnKind | undefined): boolean {
  return kind === 'money' || kind === 'quantity' || kind === 'percent';
}

function isMixed(kinds: ReadonlyMap<number, ColumnKind>, references: readonly FormulaReference[]): boolean {
  const measures = new Set<boolean>();
  for (const { sheet, area } of references) {
    if (sheet !== null) continue;
    for (let column = area.left; column <= Math.min(area.right, area.left + FEW); column += 1) {
      const kind = kinds.get(column);
      if (isMeasure(kind)) measures.add(kind === 'money');
    }
  }
  return measures.size > 1;
}

/** The first cell of an area in a column of rupiah, or of another measure. */
function measuredCell(
  { plan, rowAt }: AuditedTable,
  kinds: ReadonlyMap<number, ColumnKind>,
  { sheet, area }: FormulaReference,
  money: boolean,
): CellRef | null {
  if (sheet !== null) return null;
  const single = area.top === area.bottom && area.left === area.right;
  for (let column = area.left; column <= Math.min(area.right, area.left + FEW); column += 1) {
    const kind = kinds.get(column);
    if (!isMeasure(kind) || (kind === 'money') !== money) continue;
    for (let row = area.top; row <= Math.min(area.bottom, area.top + FEW); row += 1) {
      if (!rowAt(row, column)) continue;
      // Texts such as `4 dokumen` do not count inside an area.
      if (!single && typeof cellAt(plan.table.grid, row, column)?.value !== 'number') continue;
      return { sheet: plan.sheet, row, column };
    }
  }
  return null;
}

/** The sums inside a formula, each as what stands between its pluses. */
function sumsIn(tree: AstExpression): AstExpression[][] {
  const sums: AstExpression[][] = [];
  const visit = (node: AstExpression | null, sum: AstExpression[] | null): void => {
    if (!node) return;
    const wrapped = wrappedOperand(node);
    if (wrapped !== undefined) return visit(wrapped, sum);
    if (!adds(node)) {
      sum?.push(node);
      for (const operand of operandsOf(node)) visit(operand, null);
      return;
    }
    const own = sum ?? [];
    if (!sum) sums.push(own);
    for (const operand of operandsOf(node)) visit(operand, own);
  };
  visit(tree, null);
  return sums;
}

function adds(node: AstExpression): boolean {
  if (node.type === 'BinaryExpression' || node.type === 'UnaryExpression')
    return /^[+\-,]$/.test(node.operator);
  return functionName(node) === 'SUM';
}
