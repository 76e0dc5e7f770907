import type { Mark } from '../../app/ports';
import { textOf, type Cell, type CellValue, type Grid } from '../../core/grid/grid';
import type { CellRef } from '../../core/grid/ref';
import type { WrittenSheet } from '../../core/report/written-sheet';

/** A sheet kept in memory. */
export interface MemorySheet {
  grid: Grid;
  isProtected: boolean;
  /** What the sheet is, when it was written by us. */
  written: WrittenSheet | null;
}

/** A workbook kept in memory: all its state, as plain data. */
export interface MemoryWorkbook {
  readonly sheets: MemorySheet[];
  /** Settings by key, as JSON text. */
  readonly settings: Map<string, string>;
  marks: readonly Mark[];
  activeSheet: string | null;
  /** The cell that `goTo` reached last. */
  selected: CellRef | null;
  /** Those who want to know of changes. */
  readonly watchers: Set<(sheet: string) => void>;
}

/** A workbook of grids, none of its sheets ours or protected. */
export function createMemoryWorkbook(grids: readonly Grid[]): MemoryWorkbook {
  return {
    sheets: grids.map((grid) => ({ grid, isProtected: false, written: null })),
    settings: new Map(),
    marks: [],
    activeSheet: (grids.find(({ visibility }) => visibility === 'visible') ?? grids[0])?.sheet ?? null,
    selected: null,
    watchers: new Set(),
  };
}

/** The sheet of a name, in any case as in Excel; undefined when there is none. */
export function sheetNamed(workbook: MemoryWorkbook, name: string): MemorySheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find(({ grid }) => grid.sheet.toLowerCase() === wanted);
}

function withValue(cell: Cell | undefined, value: CellValue, formula: boolean): Cell | undefined {
  const format = cell?.format;
  if (formula) {
    const entered: Cell = { value: null, formula: textOf(value), uncalculated: true };
    return format === undefined ? entered : { ...entered, format };
  }
  if (value === null && format === undefined) return undefined;
  return format === undefined ? { value } : { value, format };
}

/**
 * A grid with other values, or formulas not yet calculated, in some cells, their number formats kept; the given grid stays
 * as it is.
 */
export function withValues(
  grid: Grid,
  changes: readonly { readonly at: CellRef; readonly to: CellValue; readonly formula?: object }[],
): Grid {
  const rows = [...grid.rows];
  for (const { at, to, formula } of changes) {
    const row = [...(rows[at.row] ?? [])];
    row[at.column] = withValue(row[at.column], to, formula !== undefined);
    rows[at.row] = row;
  }
  return { ...grid, rows };
}

/** Changes a cell as a person typing into the workbook does: watchers hear of it. */
export function typeInto(workbook: MemoryWorkbook, at: CellRef, value: CellValue): void {
  const sheet = sheetNamed(workbook, at.sheet);
  if (!sheet) throw new RangeError(`no sheet ${at.sheet}`);
  sheet.grid = withValues(sheet.grid, [{ at, to: value }]);
  for (const watcher of workbook.watchers) watcher(sheet.grid.sheet);
}
