import { HostError, type BlockPlace } from '../../app/ports';
import type { CapaianBlock } from '../../core/capaian/block/block';
import { OWN_COLUMNS, ownColumnsOf } from '../../core/capaian/block/own-columns';
import type { Cell, Grid, Row } from '../../core/grid/grid';
import { MAX_ROWS } from '../../core/grid/ref';
import { cellOfWritten } from '../../core/report/grid-of-written';
import { shiftArea, shiftFormula, shiftLines, type Shift } from '../formula';
import { sheetNamed, type MemorySheet, type MemoryWorkbook } from './memory-workbook';

/** Our columns in the workbook: a sheet in memory knows them by the mark in their heading. */
export function findBlocks({ sheets }: MemoryWorkbook): BlockPlace[] {
  return sheets.flatMap(({ grid }) =>
    ownColumnsOf(grid).map(({ left }) => ({ sheet: grid.sheet, column: left })),
  );
}

/** Writes our columns where they are, else into new ones inserted at their place. */
export function writeBlock(workbook: MemoryWorkbook, block: CapaianBlock, there: boolean): void {
  const sheet = writable(workbook, block.sheet);
  if (!there) moveColumns(workbook, sheet, block.column, OWN_COLUMNS.length);
  const { grid } = sheet;
  const height = Math.max(grid.rows.length, ...[...block.cells.keys()].map((row) => row + 1));
  const rows = Array.from({ length: height }, (_, index): Row | undefined => {
    const line = block.cells.get(index);
    const before = grid.rows[index];
    if (!line && !before) return undefined;
    const row = [...(before ?? [])];
    for (let offset = 0; offset < OWN_COLUMNS.length; offset += 1) {
      const cell = cellOfWritten(line?.[offset] ?? null);
      if (cell || row.length > block.column + offset) row[block.column + offset] = cell;
    }
    return row;
  });
  sheet.grid = { ...grid, rows };
}

/** Deletes our columns at these places; gives how many there were. */
export function removeBlocks(workbook: MemoryWorkbook, places: readonly BlockPlace[]): number {
  for (const { sheet } of places) writable(workbook, sheet);
  // From the right, so that the places of the others stay what they are.
  for (const { sheet, column } of [...places].sort((a, b) => b.column - a.column)) {
    moveColumns(workbook, writable(workbook, sheet), column, -OWN_COLUMNS.length);
  }
  return places.length;
}

function writable(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) throw new HostError('gone', { sheet: name });
  if (sheet.isProtected) throw new HostError('protected', { sheet: name });
  return sheet;
}

/** Inserts whole columns, or deletes them where `count` is negative, and moves everything that refers to them. */
function moveColumns({ sheets }: MemoryWorkbook, sheet: MemorySheet, first: number, count: number): void {
  const shift: Shift = { axis: 'columns', first, count, from: 0, to: MAX_ROWS - 1 };
  const { grid } = sheet;
  const name = grid.sheet;
  sheet.grid = {
    ...grid,
    rows: grid.rows.map((row) => movedRow(row, first, count)),
    merges: grid.merges.flatMap((area) => shiftArea(area, shift) ?? []),
    hiddenColumns: new Set([...grid.hiddenColumns].flatMap((own) => shiftLines(own, own, shift)?.[0] ?? [])),
  };
  for (const own of sheets)
    own.grid = withFormulas(own.grid, (text) => shiftFormula(text, own.grid.sheet, name, shift));
}

function movedRow(row: Row | undefined, first: number, count: number): Row | undefined {
  if (!row || row.length <= first) return row;
  const moved = [...row];
  if (count > 0) moved.splice(first, 0, ...Array.from<undefined>({ length: count }));
  else moved.splice(first, -count);
  while (moved.length > 0 && moved.at(-1) === undefined) moved.pop();
  return moved;
}

function withFormulas(grid: Grid, change: (formula: string) => string): Grid {
  const changed = (cell: Cell | undefined): Cell | undefined => {
    if (cell?.formula === undefined) return cell;
    const formula = change(cell.formula);
    return formula === cell.formula ? cell : { ...cell, formula };
  };
  return { ...grid, rows: grid.rows.map((row) => row?.map(changed)) };
}
