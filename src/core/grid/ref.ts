import type { Area } from './grid';

/** One cell of one sheet, zero-based; A1 notation appears only in `formatRef`. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows an Excel sheet has (2^20). */
export const MAX_ROWS = 1_048_576;
/** Columns an Excel sheet has (2^14, the last is XFD). */
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 -> `A`, 26 -> `AA`. */
export function formatColumn(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters, or null when they name no column of a sheet. */
export function parseColumn(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : null;
}

/** A1 address of a cell without its sheet: (0, 0) -> `A1`. */
export function formatRef(at: { readonly row: number; readonly column: number }): string {
  return formatColumn(at.column) + String(at.row + 1);
}

/** Position of an A1 address (`$` allowed), or null when it is none. */
export function parseRef(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const column = parseColumn(match[1] ?? '');
  const row = Number(match[2]) - 1;
  if (column === null || row < 0 || row >= MAX_ROWS) return null;
  return { row, column };
}

/** A1 address of an area: one cell -> `B2`, more -> `B2:C4`. */
export function formatArea(area: Area): string {
  const first = formatRef({ row: area.top, column: area.left });
  const last = formatRef({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Area of an A1 range (`B2`, `B2:C4`, `$` allowed, corners in any order), or null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...rest] = text.split(':');
  const a = parseRef(first);
  const b = parseRef(second);
  if (!a || !b || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
