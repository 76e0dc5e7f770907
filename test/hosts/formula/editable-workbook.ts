import type { Area, Cell } from '../../../src/core/grid/grid';
import { parseRef } from '../../../src/core/grid/ref';
import {
  createCalculator,
  type Calculator,
  type CalculatorOptions,
  type CellSource,
  type Recalculation,
  type RowState,
} from '../../../src/hosts/formula';
import type { Plain } from './cases';
import { cellOf, plainOf, type Sheet } from './workbook';

/** A workbook in memory whose cells tests write, with its calculator. */
export interface EditableWorkbook {
  readonly calculator: Calculator;
  readonly source: CellSource;
  /** Writes cells by `Sheet!A1` and recalculates; what changed is given by address. */
  write(cells: Sheet): Readonly<Record<string, Plain>>;
  /** What a cell shows. */
  at(address: string): Plain;
  /** What the last run did. */
  last(): Recalculation;
}

/** Settings of a workbook for tests. */
export interface WorkbookSettings extends CalculatorOptions {
  readonly rowState?: (sheet: string, row: number) => RowState;
  readonly names?: Readonly<Record<string, string>>;
}

function place(address: string): { sheet: string; row: number; column: number } {
  const [sheet = '', cell = ''] = address.split('!');
  const at = parseRef(cell);
  if (!at) throw new Error(`No address: ${address}`);
  return { sheet, ...at };
}

function addressOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`;
}

/** A workbook of cells by `Sheet!A1`, calculated once. */
export function workbookOf(
  sheets: readonly string[],
  cells: Sheet,
  { rowState, names, ...options }: WorkbookSettings = {},
): EditableWorkbook {
  const stored = new Map<string, Map<number, Map<number, Cell>>>(sheets.map((sheet) => [sheet, new Map()]));

  function put(address: string, plain: Plain): void {
    const { sheet, row, column } = place(address);
    const rows = stored.get(sheet);
    if (!rows) throw new Error(`No sheet: ${sheet}`);
    const cell = cellOf(plain);
    const columns = rows.get(row) ?? new Map<number, Cell>();
    if (cell) columns.set(column, cell);
    else columns.delete(column);
    if (columns.size > 0) rows.set(row, columns);
    else rows.delete(row);
  }

  const source: CellSource = {
    sheetNames: () => [...stored.keys()],
    usedArea(sheet): Area | null {
      const rows = stored.get(sheet);
      if (!rows || rows.size === 0) return null;
      let bottom = 0;
      let right = 0;
      for (const [row, columns] of rows) {
        bottom = Math.max(bottom, row);
        for (const column of columns.keys()) right = Math.max(right, column);
      }
      return { top: 0, left: 0, bottom, right };
    },
    cellAt: (sheet, row, column) => stored.get(sheet)?.get(row)?.get(column),
    ...(rowState && { rowState }),
    ...(names && { definedName: (name: string) => names[name] }),
  };

  for (const [address, plain] of Object.entries(cells)) put(address, plain);
  const calculator = createCalculator(source, options);
  let last = calculator.recalculate();
  return {
    calculator,
    source,
    write(written) {
      for (const [address, plain] of Object.entries(written)) put(address, plain);
      last = calculator.recalculate(Object.keys(written).map(place));
      return Object.fromEntries(last.changed.map(({ at, value }) => [addressOf(at), plainOf(value)]));
    },
    at: (address) => plainOf(calculator.valueOf(place(address))),
    last: () => last,
  };
}
