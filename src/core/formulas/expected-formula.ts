import { stringifyTokens, tokenize, translateTokensToA1, translateTokensToR1C1 } from '@borgar/fx';
import { cellAt, type Area } from '../grid/grid';
import { formatArea, formatRef, type CellRef } from '../grid/ref';
import type { Item } from '../plan/plan';
import { referencesAt } from './read-formula';
import type { AuditedCell, AuditedTable } from './audited-cells';

/** Excel takes no more operands in one call. */
const MOST_OPERANDS = 255;

/** The formula that adds up the cells of items in a column; null when there is nothing to add or too much for one call. */
export function sumFormula(table: AuditedTable, items: readonly Item[], column: number): string | null {
  const areas: Area[] = [];
  for (const item of termsOf(table, items, column)) {
    const last = areas.at(-1);
    if (last && joins(table, last.bottom, item.row, column))
      areas[areas.length - 1] = { ...last, bottom: item.row };
    else areas.push({ top: item.row, left: column, bottom: item.row, right: column });
  }
  if (areas.length === 0 || areas.length > MOST_OPERANDS) return null;
  const [first] = areas;
  const single = areas.every(({ top, bottom }) => top === bottom);
  if (single && areas.length <= 30) return `=${areas.map(formatArea).join('+')}`;
  return first ? `=SUM(${areas.map(formatArea).join(',')})` : null;
}

/** A peer's formula as it would stand in another cell; null when it cannot be moved. */
export function likeFormula(peer: AuditedCell, at: CellRef): string | null {
  if (!peer.formula) return null;
  const references = referencesAt(peer.formula, peer.at);
  const own = peer.cell.formula ?? '';
  // `$` on the row of the peer itself would keep pointing there.
  const pinned = references.some(
    ({ fixedRow, area, sheet }) => sheet === null && fixedRow && area.top === peer.at.row,
  );
  const text = pinned ? own.replace(/("(?:[^"]|"")*")|\$/g, (_, quoted?: string) => quoted ?? '') : own;
  try {
    const relative = translateTokensToR1C1(tokenize(text), formatRef(peer.at));
    const moved = stringifyTokens(translateTokensToA1(relative, formatRef(at)));
    return moved.includes('#REF!') ? null : moved;
  } catch {
    return null;
  }
}

/** The items whose cells bring in their amounts: an item left blank stands for its details. */
function termsOf(table: AuditedTable, items: readonly Item[], column: number): Item[] {
  return items.flatMap((item) => {
    const own = table.rowAt(item.row, column)?.item === item;
    const cell = own ? cellAt(table.plan.table.grid, item.row, column) : undefined;
    const filled = cell !== undefined && (cell.formula !== undefined || cell.value !== null);
    return item.children.length > 0 && !filled ? termsOf(table, item.children, column) : own ? [item] : [];
  });
}

/** True when between two rows nothing stands that a sum would take in. */
function joins(table: AuditedTable, from: number, to: number, column: number): boolean {
  if (to - from > 50) return false;
  for (let row = from + 1; row < to; row += 1) {
    const cell = cellAt(table.plan.table.grid, row, column);
    if (
      table.rowAt(row, column)?.kind !== 'further' &&
      (cell?.formula !== undefined || typeof cell?.value === 'number')
    )
      return false;
    if (table.rowAt(row, column)?.kind === 'parent' || table.rowAt(row, column)?.kind === 'total')
      return false;
  }
  return true;
}
