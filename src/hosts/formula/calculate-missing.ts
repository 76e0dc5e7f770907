import type { Cell, Grid, Row } from '../../core/grid/grid';
import { createCalculator, type CalculatorOptions } from './calculator';
import { sourceOfGrids, type CellSource } from './source';

/** What the grids themselves do not say. */
interface MissingOptions extends CalculatorOptions {
  /** Defined names of the workbook and what they refer to, e.g. `Sheet1!$A$1:$B$9`. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A cell whose result is known counts as a constant: what the file says is not calculated a second time. */
function settledCell(cell: Cell | undefined): Cell | undefined {
  return cell?.formula === undefined || cell.uncalculated ? cell : { value: cell.value };
}

function hasMissing(grid: Grid): boolean {
  return grid.rows.some((row) => row?.some((cell) => cell?.uncalculated));
}

/**
 * The grids with results in the cells marked `uncalculated`; the mark stays where a formula cannot be calculated or
 * rests on one that cannot. Grids and rows without such cells are given back as they are.
 */
export function calculateMissing(grids: readonly Grid[], options: MissingOptions = {}): Grid[] {
  if (!grids.some(hasMissing)) return [...grids];
  const whole = sourceOfGrids(grids, options.names);
  const source: CellSource = {
    ...whole,
    cellAt: (sheet, row, column) => settledCell(whole.cellAt(sheet, row, column)),
  };
  const { changed } = createCalculator(source, options).recalculate([]);
  const byName = new Map(grids.map((grid) => [grid.sheet, grid]));
  const bySheet = new Map<string, Map<number, (Cell | undefined)[]>>();
  for (const { at, value } of changed) {
    const cell = whole.cellAt(at.sheet, at.row, at.column);
    if (!cell) continue;
    const rows = bySheet.get(at.sheet) ?? new Map<number, (Cell | undefined)[]>();
    bySheet.set(at.sheet, rows);
    const row = rows.get(at.row) ?? [...(byName.get(at.sheet)?.rows[at.row] ?? [])];
    rows.set(at.row, row);
    const { uncalculated: _filled, ...rest } = cell;
    row[at.column] = { ...rest, value };
  }
  return grids.map((grid) => {
    const rows = bySheet.get(grid.sheet);
    if (!rows) return grid;
    const filled: (Row | undefined)[] = [...grid.rows];
    for (const [index, row] of rows) filled[index] = row;
    return { ...grid, rows: filled };
  });
}
