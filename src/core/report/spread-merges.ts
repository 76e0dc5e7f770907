import type { Area } from '../grid/grid';
import type { WrittenCell, WrittenSheet } from './written-sheet';

type Rows = WrittenSheet['rows'];

/** The look of a cell without what it holds. */
function lookOf({ value: _value, formula: _formula, link: _link, ...look }: WrittenCell): WrittenCell {
  return look;
}

function spread(rows: (WrittenCell | null)[][], { top, left, bottom, right }: Area): void {
  const first = rows[top]?.[left] ?? null;
  const look = first && lookOf(first);
  for (let index = top; index <= bottom; index += 1) {
    const row = (rows[index] ??= []);
    for (let column = left; column <= right; column += 1) {
      while (row.length < column) row.push(null);
      if (index !== top || column !== left) row[column] = look;
    }
  }
}

/**
 * The rows of a sheet with its merged areas filled in: every cell of one looks like its top left cell, so that borders and
 * fills go all around, and only that one holds something, as in Excel.
 */
export function spreadMerges({ rows, merges = [] }: WrittenSheet): Rows {
  if (merges.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  const height = Math.max(...merges.map(({ bottom }) => bottom + 1));
  while (filled.length < height) filled.push([]);
  for (const area of merges) spread(filled, area);
  return filled;
}
