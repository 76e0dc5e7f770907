import type { Area, Cell, CellValue, Grid } from '../../src/core/grid/grid';
import { formatArea, parseArea } from '../../src/core/grid/ref';

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

/** Headings laid out over as many rows as they nest, with the merged areas as the forms print them. */
export function headingRows(headings: readonly string[]): { rows: string[][]; merges: Area[] } {
  const paths = headings.map((heading) => heading.split(/\s*>\s*/).filter((part) => part !== ''));
  const depth = Math.max(...paths.map((path) => path.length));
  const rows = Array.from({ length: depth }, () => headings.map(() => ''));
  const merges: Area[] = [];
  const outer = (column: number, row: number): string => (paths[column] ?? []).slice(0, row + 1).join(' > ');
  for (const [column, path] of paths.entries()) {
    for (const [top, text] of path.entries()) {
      if (column > 0 && outer(column, top) === outer(column - 1, top)) continue;
      let right = column;
      while (right + 1 < headings.length && outer(right + 1, top) === outer(column, top)) right += 1;
      const bottom = top === path.length - 1 ? depth - 1 : top;
      const line = rows[top];
      if (line) line[column] = text;
      if (bottom > top || right > column) merges.push({ top, left: column, bottom, right });
    }
  }
  return { rows, merges };
}

/** A table as a test draws it: `>` nests headings, neighbours with the same outer part share it. */
export interface DrawnTable {
  readonly titles?: readonly string[];
  readonly headings: readonly string[];
  /** The numbering row. */
  readonly numbers?: readonly Sample[];
  /** Whether the numbering row stands above the last row of headings, as some offices print it. */
  readonly numbersAboveLast?: boolean;
  /** False leaves the headings unmerged, each at the left of what it heads. */
  readonly merged?: boolean;
  readonly rows: readonly (readonly Sample[])[];
}

/** A sheet that holds one table, or several below each other. */
export function tableSheet(...tables: readonly DrawnTable[]): Grid {
  const rows: (readonly Sample[])[] = [];
  const merges: string[] = [];
  for (const table of tables) {
    for (const title of table.titles ?? []) rows.push([title]);
    const header = headingRows(table.headings);
    const above = table.numbers && table.numbersAboveLast ? header.rows.length - 1 : header.rows.length;
    const top = rows.length;
    rows.push(...header.rows.slice(0, above));
    if (table.numbers) rows.push(table.numbers);
    rows.push(...header.rows.slice(above), ...table.rows);
    if (table.merged === false) continue;
    for (const area of header.merges) {
      // A merge does not reach over the numbering row.
      const from = area.top >= above ? area.top + 1 : area.top;
      const to =
        area.bottom >= above && area.top >= above ? area.bottom + 1 : Math.min(area.bottom, above - 1);
      if (from === to && area.left === area.right) continue;
      merges.push(formatArea({ ...area, top: top + from, bottom: top + to }));
    }
  }
  return sheetOf(rows, { merges });
}
