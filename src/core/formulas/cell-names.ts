import type { Item } from '../plan/plan';
import { formatRef, type CellRef } from '../grid/ref';
import type { AuditedCell, AuditedRow, AuditedTable } from './audited-cells';
import type { CellNaming } from './normal-form';
import { ownCell } from './printed-forms';
import { referencesAt, type FormulaReference } from './read-formula';

/**
 * Names cells as a column of formulas has them in common: by column alone in the formula's own row and below its item,
 * by distance in other items' rows, and as they are everywhere else or where the row is fixed with `$`.
 */
export function namesDown(table: AuditedTable, row: AuditedRow): CellNaming {
  return (r, c, reference) => {
    const far = farName(r, c, reference);
    if (far !== null) return far;
    if (r === row.row) return ownCell(c);
    const owner = table.rowAt(r, c)?.item ?? null;
    if (owner && row.item && isBelow(table, owner, row.item)) return `below ${ownCell(c)}`;
    if (owner && !reference.fixedRow) {
      return owner === row.item?.parent ? `above ${ownCell(c)}` : `R[${String(r - row.row)}]${ownCell(c)}`;
    }
    return `R${String(r)}${ownCell(c)}`;
  };
}

/** Names cells as a row of formulas has them in common: by distance of columns, and by row. */
export function namesAcross(at: CellRef): CellNaming {
  return (r, c, reference) => farName(r, c, reference) ?? `R${String(r)}C[${String(c - at.column)}]`;
}

/** The cell of another item's row that a formula reads, the first of them; null when there is none. */
export function otherItemsCell(table: AuditedTable, { row, formula, at }: AuditedCell): CellRef | null {
  for (const { sheet, area } of formula ? referencesAt(formula, at) : []) {
    if (sheet !== null || area.bottom - area.top > FEW) continue;
    for (let r = area.top; r <= area.bottom; r += 1) {
      const owner = table.rowAt(r, area.left)?.item;
      if (!owner || owner === row.item || (row.item && isBelow(table, owner, row.item))) continue;
      return { sheet: table.plan.sheet, row: r, column: area.left };
    }
  }
  return null;
}

/** Rows of an area looked at one by one. */
const FEW = 1_000;

/** Rows of another sheet come in their own order: how far away they are says nothing. */
function farName(row: number, column: number, { sheet, fixedRow }: FormulaReference): string | null {
  if (sheet === null) return null;
  return `${sheet.toLowerCase()}!${fixedRow ? formatRef({ row, column }) : ownCell(column)}`;
}

function isBelow(table: AuditedTable, item: Item, above: Item): boolean {
  const { start, end } = table.spanOf(above);
  const own = table.spanOf(item).start;
  return own > start && own < end;
}
