import type { Cell, CellValue, Grid } from '../../src/core/grid/grid';
import { parseArea } from '../../src/core/grid/ref';

/** A cell as a test writes it: a plain value, or a cell where its format or formula matters; `''` is empty. */
export type Sample = CellValue | Cell;

/** What a sheet has besides its rows. */
export interface SheetOptions {
  readonly name?: string;
  /** Merged areas in A1 notation: `['B1:C1']`. */
  readonly merges?: readonly string[];
  /** Row numbers as Excel shows them. */
  readonly hiddenRows?: readonly number[];
}

function cellOf(sample: Sample | undefined): Cell | undefined {
  if (sample === undefined || sample === null || sample === '') return undefined;
  return typeof sample === 'object' && !('error' in sample) ? sample : { value: sample };
}

/** A sheet of the given rows, the first of them row 1. */
export function sheetOf(rows: readonly (readonly Sample[])[], options: SheetOptions = {}): Grid {
  const name = options.name ?? 'Lembar1';
  return {
    sheet: name,
    id: name,
    rows: rows.map((row) => (row.length === 0 ? undefined : row.map(cellOf))),
    merges: (options.merges ?? []).map((text) => {
      const area = parseArea(text);
      if (!area) throw new RangeError(`not a range: ${text}`);
      return area;
    }),
    hiddenRows: new Set((options.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(),
    visibility: 'visible',
  };
}

/** A sheet with other values in some cells; the given sheet stays as it is. */
export function withCells(
  grid: Grid,
  changes: readonly { readonly row: number; readonly column: number; readonly to: Sample }[],
): Grid {
  const rows = [...grid.rows];
  for (const { row, column, to } of changes) {
    const cells = [...(rows[row] ?? [])];
    cells[column] = cellOf(to);
    rows[row] = cells;
  }
  return { ...grid, rows };
}
