import type { Area, Grid } from '../../grid/grid';

/** Invisible signs behind the heading of our own columns, by which they are known in any language. */
export const OWN_COLUMNS_MARK = '\u2063\u2063\u2063';

/** Our columns beside a table, left to right. */
export const OWN_COLUMNS = ['realisasi', 'capaian', 'serapan', 'predikat', 'caraHitung', 'catatan'] as const;

/** One of our columns. */
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Columns of our own that a sheet holds, with the row of their heading. */
export interface OwnColumns {
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

/** Our own columns in a sheet, from the left; every table among them has its heading, the first of which is given. */
export function ownColumnsOf(grid: Grid): OwnColumns[] {
  const found = new Map<number, OwnColumns>();
  for (const [row, cells] of grid.rows.entries()) {
    if (!cells) continue;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell?.value !== 'string' || !cell.value.includes(OWN_COLUMNS_MARK)) continue;
      const right = column + OWN_COLUMNS.length - 1;
      if (!found.has(column)) found.set(column, { left: column, right, row });
    }
  }
  return [...found.values()].sort((a, b) => a.left - b.left);
}

/** The sheet as its author made it: our own columns are empty, everything else stands where it was. */
export function withoutOwnColumns(grid: Grid): Grid {
  const own = ownColumnsOf(grid);
  if (own.length === 0) return grid;
  const isOwn = (column: number): boolean => own.some(({ left, right }) => column >= left && column <= right);
  const outside = (area: Area): boolean => !isOwn(area.left) || !isOwn(area.right);
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      const kept = row?.map((cell, column) => (isOwn(column) ? undefined : cell));
      // A row that held nothing else ends where the sheet of its author ended.
      while (kept && kept.length > 0 && kept.at(-1) === undefined) kept.pop();
      return kept;
    }),
    merges: grid.merges.filter(outside),
  };
}
