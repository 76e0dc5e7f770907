import type { AstExpression } from '@borgar/fx';
import { cellAt, isBlank } from '../grid/grid';
import { formatRef, type CellRef } from '../grid/ref';
import type { AuditedTable } from './audited-cells';
import { operandsOf, referenceIndex, type FormulaReference, type ReadFormula } from './read-formula';

const ORDERS = new Set(['<', '>', '<=', '>=']);
/** With one of these the formula knows that it may meet a text. */
const AWARE = /\b(?:ISNUMBER|ISTEXT|ISNONTEXT|TYPE)\(/i;

/** False for formulas that compare nothing by size, or that look out for texts. */
export function mayTestText(text: string): boolean {
  return (text.includes('<') || text.includes('>')) && !AWARE.test(text);
}

/** Cells with a text that a formula compares with a number: a text is greater than every number. */
export function testedTexts(
  table: AuditedTable,
  { tree }: ReadFormula,
  references: readonly FormulaReference[],
): CellRef[] {
  const found = new Map<string, CellRef>();
  const known = new Set<string>();
  const compare = (operator: string, cell: AstExpression | null, other: AstExpression | null): void => {
    const at = cell ? textCell(table, references[referenceIndex(cell)]) : null;
    if (!at || other?.type !== 'Literal') return;
    const text = cellAt(table.plan.table.grid, at.row, at.column)?.value;
    // `IF(Y7="-","",…)` has dealt with the text before.
    if ((operator === '=' || operator === '<>') && other.value === text) known.add(formatRef(at));
    if (ORDERS.has(operator) && typeof other.value === 'number') found.set(formatRef(at), at);
  };
  const visit = (node: AstExpression | null): void => {
    if (!node) return;
    const operands = operandsOf(node);
    if (node.type === 'BinaryExpression') {
      const [left = null, right = null] = operands;
      compare(node.operator, left, right);
      compare(node.operator, right, left);
    }
    for (const operand of operands) visit(operand);
  };
  visit(tree);
  return [...found].filter(([address]) => !known.has(address)).map(([, at]) => at);
}

function textCell({ plan }: AuditedTable, reference: FormulaReference | undefined): CellRef | null {
  if (!reference || reference.sheet !== null) return null;
  const { top: row, left: column, bottom, right } = reference.area;
  if (row !== bottom || column !== right) return null;
  const cell = cellAt(plan.table.grid, row, column);
  if (typeof cell?.value !== 'string' || isBlank(cell)) return null;
  return { sheet: plan.sheet, row, column };
}
