import type { Cell } from '../../core/grid/grid';
import { MAX_COLUMNS } from '../../core/grid/ref';
import { createAreaIndex, type AreaIndex, type Rectangle } from './area-index';
import type { Formula, Skip } from './expression';
import type { CellSource } from './source';
import type { RefArea, Scalar } from './value';

/** How far a formula is: its value holds, has to be calculated, or waits for others. */
type State = 'done' | 'dirty' | 'waiting';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: Formula;
  readonly ranges: readonly Range[];
  value: Scalar;
  state: State;
  circular: boolean;
  /** Why the value is the one the cell came with; null where it was calculated. */
  skip: Skip | null;
  /** The run of the calculator that touched it last. */
  run: number;
  /** True once the cell holds another formula or none. */
  removed: boolean;
}

/** An area that formulas name, shared by all that name it. */
export interface Range {
  readonly area: RefArea;
  /** Those removed are dropped when they are half of it: a range may have 100,000. */
  dependents: FormulaCell[];
  live: number;
  run: number;
}

interface Sheet {
  readonly name: string;
  /** Formula cells by row, then column. */
  readonly rows: Map<number, FormulaCell[]>;
  readonly index: AreaIndex<Range>;
  readonly ranges: Map<number | string, Range>;
  /** Cells in use at the last look. */
  used: Rectangle | null;
}

/** The formulas of a workbook and who depends on whom. */
export interface FormulaCells {
  readonly sheets: readonly { readonly name: string; readonly used: Rectangle | null }[];
  /** Volatile formulas. */
  readonly volatile: ReadonlySet<FormulaCell>;
  sheetIndex(name: string): number | undefined;
  /** The formula of a cell, or undefined for constants and empty cells. */
  at(sheet: number, row: number, column: number): FormulaCell | undefined;
  /** Formula cells of one row by column, for loops over a range. */
  rowAt(sheet: number, row: number): readonly (FormulaCell | undefined)[] | undefined;
  /** Formula cells inside an area. */
  inside(area: RefArea): FormulaCell[];
  all(): FormulaCell[];
  /** Reads the formula of a cell anew; gives it when there is one. */
  refresh(sheet: number, row: number, column: number): FormulaCell | undefined;
  /** Reads anew which cells are in use. */
  measure(): void;
  /** The ranges that hold a cell. */
  visitRangesAt(sheet: number, row: number, column: number, visitor: (range: Range) => void): void;
}

/** The cached result a cell came with, or null. */
function cachedOf(cell: Cell): Scalar {
  return cell.uncalculated ? null : cell.value;
}

function keyOf(area: RefArea): number | string {
  if (area.top === area.bottom && area.left === area.right) return area.top * MAX_COLUMNS + area.left;
  return `${String(area.top)}:${String(area.left)}:${String(area.bottom)}:${String(area.right)}`;
}

/** Collects every formula of a source; `compile` takes its text apart. */
export function collectFormulas(
  source: CellSource,
  compile: (text: string, sheet: number, sheetIndex: (name: string) => number | undefined) => Formula,
): FormulaCells {
  const sheets: Sheet[] = source.sheetNames().map((name) => ({
    name,
    rows: new Map(),
    index: createAreaIndex(),
    ranges: new Map(),
    used: source.usedArea(name),
  }));
  const indexByName = new Map(sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const volatile = new Set<FormulaCell>();
  const sheetIndex = (name: string): number | undefined => indexByName.get(name.toLowerCase());

  function rangeOf(area: RefArea): Range | null {
    const sheet = sheets[area.sheet];
    if (!sheet) return null;
    const key = keyOf(area);
    const known = sheet.ranges.get(key);
    if (known) return known;
    const range: Range = { area, dependents: [], live: 0, run: 0 };
    sheet.ranges.set(key, range);
    sheet.index.add(area, range);
    return range;
  }

  function remove(cell: FormulaCell): void {
    cell.removed = true;
    const row = sheets[cell.sheet]?.rows.get(cell.row);
    if (row) {
      // eslint-disable-next-line @typescript-eslint/no-array-delete -- a hole in a sparse row
      delete row[cell.column];
      if (!row.some(Boolean)) sheets[cell.sheet]?.rows.delete(cell.row);
    }
    volatile.delete(cell);
    for (const range of cell.ranges) {
      range.live -= 1;
      if (range.live * 2 < range.dependents.length) {
        range.dependents = range.dependents.filter((dependent) => !dependent.removed);
      }
      if (range.live > 0) continue;
      const sheet = sheets[range.area.sheet];
      sheet?.ranges.delete(keyOf(range.area));
      sheet?.index.remove(range.area, range);
    }
  }

  function add(sheet: number, row: number, column: number, source: Cell, text: string): FormulaCell {
    const formula = compile(text, sheet, sheetIndex);
    const ranges: Range[] = [];
    for (const area of formula.precedents) {
      const range = rangeOf(area);
      if (range && !ranges.includes(range)) ranges.push(range);
    }
    const value = cachedOf(source);
    const cell: FormulaCell = {
      sheet,
      row,
      column,
      text,
      formula,
      ranges,
      value,
      state: value === null ? 'dirty' : 'done',
      circular: false,
      skip: null,
      run: 0,
      removed: false,
    };
    for (const range of cell.ranges) {
      range.dependents.push(cell);
      range.live += 1;
    }
    if (formula.volatile) volatile.add(cell);
    const rows = sheets[sheet]?.rows;
    const cells = rows?.get(row);
    if (cells) cells[column] = cell;
    else {
      const fresh: FormulaCell[] = [];
      fresh[column] = cell;
      rows?.set(row, fresh);
    }
    return cell;
  }

  function at(sheet: number, row: number, column: number): FormulaCell | undefined {
    return sheets[sheet]?.rows.get(row)?.[column];
  }

  function refresh(sheet: number, row: number, column: number): FormulaCell | undefined {
    const name = sheets[sheet]?.name;
    const found = name === undefined ? undefined : source.cellAt(name, row, column);
    const known = at(sheet, row, column);
    if (known && known.text === found?.formula) return known;
    if (known) remove(known);
    return found?.formula === undefined ? undefined : add(sheet, row, column, found, found.formula);
  }

  for (const [sheet, { used }] of sheets.entries()) {
    if (!used) continue;
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) refresh(sheet, row, column);
    }
  }

  return {
    sheets,
    volatile,
    sheetIndex,
    at,
    rowAt: (sheet, row) => sheets[sheet]?.rows.get(row),
    inside(area) {
      const rows = sheets[area.sheet]?.rows;
      const found: FormulaCell[] = [];
      if (!rows) return found;
      const take = (cells: readonly (FormulaCell | undefined)[]): void => {
        const last = Math.min(area.right, cells.length - 1);
        for (let column = area.left; column <= last; column += 1) {
          const cell = cells[column];
          if (cell) found.push(cell);
        }
      };
      if (area.bottom - area.top > rows.size) {
        for (const [row, cells] of rows) if (row >= area.top && row <= area.bottom) take(cells);
      } else {
        for (let row = area.top; row <= area.bottom; row += 1) {
          const cells = rows.get(row);
          if (cells) take(cells);
        }
      }
      return found;
    },
    all: () => sheets.flatMap((sheet) => [...sheet.rows.values()].flatMap((cells) => cells.filter(Boolean))),
    refresh,
    measure() {
      for (const sheet of sheets) sheet.used = source.usedArea(sheet.name);
    },
    visitRangesAt(sheet, row, column, visitor) {
      sheets[sheet]?.index.visitAt(row, column, visitor);
    },
  };
}
