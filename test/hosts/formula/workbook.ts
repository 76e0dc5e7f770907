import type { Cell, CellValue, Grid } from '../../../src/core/grid/grid';
import { parseRef } from '../../../src/core/grid/ref';
import type { Plain } from './cases';

/** Cells of a sheet by A1 address: a text that begins with `=` is a formula. */
export type Sheet = Readonly<Record<string, Plain>>;

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** The value a case spells. */
export function valueOfPlain(plain: Plain): CellValue {
  return typeof plain === 'string' && ERROR.test(plain) ? { error: plain } : plain;
}

/** A value as cases spell it. */
export function plainOf(value: CellValue): Plain {
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** A cell of its spelling; formulas come without a result. */
export function cellOf(plain: Plain): Cell | undefined {
  if (plain === null) return undefined;
  if (typeof plain === 'string' && plain.startsWith('=')) {
    return { value: null, formula: plain, uncalculated: true };
  }
  return { value: valueOfPlain(plain) };
}

/** A grid of cells by address. */
export function gridOf(sheet: string, cells: Sheet, hidden: readonly number[] = []): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const [address, plain] of Object.entries(cells)) {
    const at = parseRef(address);
    if (!at) throw new Error(`No address: ${address}`);
    (rows[at.row] ??= [])[at.column] = cellOf(plain);
  }
  return {
    sheet,
    id: sheet,
    rows,
    merges: [],
    hiddenRows: new Set(hidden),
    hiddenColumns: new Set(),
    visibility: 'visible',
  };
}

/** What a grid holds at an address, as cases spell it. */
export function plainAt(grid: Grid | undefined, address: string): Plain {
  const at = parseRef(address);
  const cell = at ? grid?.rows[at.row]?.[at.column] : undefined;
  return cell ? plainOf(cell.value) : null;
}
