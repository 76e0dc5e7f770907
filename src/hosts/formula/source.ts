import { cellAt, widthOf, type Area, type Cell, type Grid } from '../../core/grid/grid';

/** How a row is shown; a filter hides rows from SUBTOTAL(9,…) too, hiding by hand only from SUBTOTAL(109,…). */
export type RowState = 'visible' | 'hidden' | 'filtered';

/** What a calculator asks of a workbook; names of sheets are those on their tabs, positions zero-based. */
export interface CellSource {
  /** Every worksheet in the order of the tabs. */
  sheetNames(): readonly string[];
  /** The cells in use of a sheet, or null when it is empty. */
  usedArea(sheet: string): Area | null;
  cellAt(sheet: string, row: number, column: number): Cell | undefined;
  /** Visible where a source cannot tell. */
  rowState?(sheet: string, row: number): RowState;
  /** What a defined name refers to, e.g. `Sheet1!$A$1:$B$9`; a name of the sheet wins over one of the workbook. */
  definedName?(name: string, sheet: string): string | undefined;
}

/** The cells of grids as a source of values and formulas. */
export function sourceOfGrids(grids: readonly Grid[], names?: ReadonlyMap<string, string>): CellSource {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const byName = names && new Map([...names].map(([name, target]) => [name.toUpperCase(), target]));
  return {
    sheetNames: () => grids.map((grid) => grid.sheet),
    usedArea(sheet) {
      const grid = bySheet.get(sheet);
      if (!grid || grid.rows.length === 0) return null;
      const width = widthOf(grid);
      return width === 0 ? null : { top: 0, left: 0, bottom: grid.rows.length - 1, right: width - 1 };
    },
    cellAt(sheet, row, column) {
      const grid = bySheet.get(sheet);
      return grid && cellAt(grid, row, column);
    },
    rowState: (sheet, row) => (bySheet.get(sheet)?.hiddenRows.has(row) ? 'hidden' : 'visible'),
    ...(byName && { definedName: (name) => byName.get(name.toUpperCase()) }),
  };
}
