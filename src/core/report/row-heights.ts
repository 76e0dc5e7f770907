import { textOf, type Area } from '../grid/grid';
import type { WrittenCell, WrittenSheet } from './written-sheet';

/** Points of a line of the standard font, and what Excel allows a row. */
const LINE = 15;
const TALLEST = 409;
/** Digits of the standard font in a column whose width nobody set. */
const STANDARD_WIDTH = 8.43;
/** Bold text takes so much more room. */
const BOLD = 1.08;

/** Lines of a text broken at its spaces into so many characters. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const start = used === 0 ? 0 : used + 1;
      if (start + word.length <= room) used = start + word.length;
      else {
        if (used > 0) lines += 1;
        lines += Math.ceil(word.length / room) - 1;
        used = word.length % room || Math.min(word.length, room);
      }
    }
  }
  return lines;
}

function linesIn(cell: WrittenCell, width: number): number {
  const room = Math.max(1, Math.floor((width - 1.5 * (cell.indent ?? 0)) / (cell.bold ? BOLD : 1)));
  return linesOf(textOf(cell.value ?? null), room);
}

/** The area that each cell at the top left of a merged one stands for. */
function mergesByCell(merges: readonly Area[]): Map<string, Area> {
  return new Map(merges.map((area) => [`${area.top}:${area.left}`, area]));
}

/** A row of more than one line. */
interface TallRow {
  readonly row: number;
  readonly points: number;
  /** True where only a merged area asks for it, which no program fits rows to. */
  readonly merged: boolean;
}

/** Heights that broken texts will need, of the rows that have more than one line. */
export function tallRows({ rows, widths = [], merges = [] }: WrittenSheet): TallRow[] {
  const byCell = mergesByCell(merges);
  const own = rows.map(() => 1);
  const spanning: { readonly area: Area; readonly needed: number }[] = [];
  const widthOf = (left: number, right: number): number => {
    let width = 0;
    for (let column = left; column <= right; column += 1) width += widths[column] ?? STANDARD_WIDTH;
    return width;
  };
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.wrap) continue;
      const area = byCell.get(`${row}:${column}`);
      const needed = linesIn(cell, widthOf(column, area?.right ?? column));
      if (area) spanning.push({ area, needed });
      else own[row] = Math.max(own[row] ?? 1, needed);
    }
  }
  // What its rows lack, a merged area gets in the last of them; areas that end first are served first.
  const lines = [...own];
  for (const { area, needed } of spanning.sort((a, b) => a.area.bottom - b.area.bottom)) {
    let rest = needed;
    for (let row = area.top; row < area.bottom; row += 1) rest -= lines[row] ?? 1;
    lines[area.bottom] = Math.max(lines[area.bottom] ?? 1, rest);
  }
  return lines.flatMap((count, row) =>
    count > 1 ? [{ row, points: Math.min(TALLEST, count * LINE), merged: count > (own[row] ?? 1) }] : [],
  );
}
