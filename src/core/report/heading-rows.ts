import type { Area } from '../grid/grid';
import { FILLS } from './look';
import type { WrittenCell } from './written-sheet';

/** A column with its headings, outermost first. */
export interface HeadedColumn {
  readonly headings: readonly string[];
}

/** Headings laid out over as many rows as they nest, equal neighbours merged; areas count from `top`. */
export function headingRows(
  columns: readonly HeadedColumn[],
  top: number,
): { readonly rows: (WrittenCell | null)[][]; readonly merges: Area[] } {
  const depth = Math.max(...columns.map(({ headings }) => headings.length));
  const rows = Array.from({ length: depth }, () => columns.map((): WrittenCell => ({ ...HEADING })));
  const merges: Area[] = [];
  const path = (column: number, row: number): string =>
    (columns[column]?.headings ?? []).slice(0, row + 1).join('\n');
  for (const [column, { headings }] of columns.entries()) {
    for (const [row, value] of headings.entries()) {
      if (column > 0 && path(column, row) === path(column - 1, row)) continue;
      let right = column;
      while (right + 1 < columns.length && path(right + 1, row) === path(column, row)) right += 1;
      const bottom = row === headings.length - 1 ? depth - 1 : row;
      const line = rows[row];
      if (line) line[column] = { ...HEADING, value };
      if (bottom > row || right > column)
        merges.push({ top: top + row, left: column, bottom: top + bottom, right });
    }
  }
  return { rows, merges };
}

const HEADING: WrittenCell = {
  bold: true,
  wrap: true,
  fill: FILLS.heading,
  align: 'center',
  vertical: 'middle',
  border: true,
};
