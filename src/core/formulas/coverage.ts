import { cellAt } from '../grid/grid';
import type { Item, Total } from '../plan/plan';
import type { AuditedTable } from './audited-cells';
import { countAt, touches, type ColumnSum } from './column-sum';

/** What a sum over rows takes in of the items it should add up. */
export interface Coverage {
  /** Items with an amount that neither they nor their details bring in. */
  readonly missed: readonly Item[];
  /** Items whose amount is in it twice: named twice, or together with the item above. */
  readonly twice: readonly Item[];
}

/** Follows a sum down the hierarchy: an amount counts once, by its own cell or by those of its details. */
export function coverageOf(table: AuditedTable, sum: ColumnSum, items: readonly Item[]): Coverage {
  const missed: Item[] = [];
  const twice: Item[] = [];
  for (const item of items) follow({ table, sum, missed, twice }, item);
  return { missed, twice };
}

/** First row with an amount in a part of a column that belongs to no item from `start` to `end`; null when there is none. */
export function foreignRow(table: AuditedTable, sum: ColumnSum, start: number, end: number): number | null {
  const { items } = table.plan;
  const top = items[start]?.row ?? 0;
  const bottom = items[end - 1]?.bottom ?? top;
  for (const area of sum.areas) {
    const above = firstAmount(table, sum, area.top, Math.min(area.bottom, top - 1));
    const below = firstAmount(table, sum, Math.max(area.top, bottom + 1), area.bottom);
    if (above !== null || below !== null) return above ?? below;
  }
  const inside = totalsIn(table, sum).find(
    ({ row }) => row > top && row < bottom && isAmount(table, sum, row),
  );
  return inside?.row ?? null;
}

/** True when a sum takes in amounts of rows that are neither items nor totals, such as the line of a UPTD. */
export function takesUnknown(table: AuditedTable, sum: ColumnSum): boolean {
  return sum.areas.some(({ top, bottom }) => {
    for (let row = top; row <= Math.min(bottom, table.plan.bottom); row += 1) {
      if (isAmount(table, sum, row) && !table.rowAt(row, sum.column)) return true;
    }
    return false;
  });
}

/** The totals whose rows a sum takes in. */
export function totalsIn({ plan: { totals } }: AuditedTable, { areas }: ColumnSum): Total[] {
  const found = new Set<Total>();
  for (const { top, bottom } of areas) {
    let low = 0;
    let high = totals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((totals[middle]?.row ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    for (let total = totals[low]; total && total.row <= bottom; total = totals[low]) {
      found.add(total);
      low += 1;
    }
  }
  return [...found];
}

/** Rows looked at beyond the items of a sum; an area that reaches further is a whole column. */
const FAR = 200;

function firstAmount(table: AuditedTable, sum: ColumnSum, from: number, to: number): number | null {
  for (let row = from; row <= Math.min(to, from + FAR); row += 1) {
    if (table.rowAt(row, sum.column) && isAmount(table, sum, row)) return row;
  }
  return null;
}

/** True where a row holds something that a sum adds: a number, or a formula that gives one. */
function isAmount({ plan }: AuditedTable, sum: ColumnSum, row: number): boolean {
  const cell = cellAt(plan.table.grid, row, sum.column);
  if (!cell || (cell.formula === undefined && typeof cell.value !== 'number')) return false;
  return !(sum.subtotal && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(cell.formula ?? ''));
}

interface Walk {
  readonly table: AuditedTable;
  readonly sum: ColumnSum;
  readonly missed: Item[];
  readonly twice: Item[];
}

function follow(walk: Walk, item: Item): void {
  const { sum, missed, twice } = walk;
  const filled = hasAmount(walk, item);
  const count = filled ? countAt(sum, item.row) : 0;
  if (count > 1) twice.push(item);
  if (count > 0) return collectBelow(walk, item);
  if (item.children.length > 0 && touchesBelow(walk, item)) {
    for (const child of item.children) follow(walk, child);
  } else if (countAt(sum, item.row) === 0 && (filled || anyBelow(walk, item))) missed.push(item);
}

/** Everything with an amount that a sum names below an item it already has. */
function collectBelow(walk: Walk, item: Item): void {
  if (item.children.length === 0 || !touchesBelow(walk, item)) return;
  for (const child of item.children) {
    if (hasAmount(walk, child) && countAt(walk.sum, child.row) > 0) walk.twice.push(child);
    else collectBelow(walk, child);
  }
}

function hasAmount({ table, sum }: Walk, item: Item): boolean {
  return table.rowAt(item.row, sum.column)?.item === item && isAmount(table, sum, item.row);
}

function anyBelow(walk: Walk, item: Item): boolean {
  return item.children.some((child) => hasAmount(walk, child) || anyBelow(walk, child));
}

function touchesBelow({ table, sum }: Walk, item: Item): boolean {
  const { start, end } = table.spanOf(item);
  const { items } = table.plan;
  const first = items[start + 1]?.row ?? 0;
  return end > start + 1 && touches(sum, first, items[end - 1]?.row ?? 0);
}
