import type { CellRef } from '../../grid/ref';
import { formatRef } from '../../grid/ref';
import type { Entry } from '../../plan/plan';
import type { Figure } from '../measured';

/** True for a cell whose number a formula can use as it is. */
export function isNumeric(entry: Entry): boolean {
  return typeof entry.raw === 'number' && entry.parts.length === 1;
}

/** True for a figure that is not a plain number in its cell: a formula cannot use the cell. */
export function isText(figure: Figure): boolean {
  return figure.kind !== 'kosong' && !isNumeric(figure.entry);
}

/** 100 for a number that its cell shows as a percentage; 1 for every other. */
export function scaleOf(figure: Figure): number {
  return figure.kind === 'angka' && isNumeric(figure.entry) && figure.entry.percent ? 100 : 1;
}

/** A cell in a formula, times its scale: `K12`, `K12*100`. */
export function scaled(cell: string, scale: number): string {
  return scale === 1 ? cell : `${cell}*${String(scale)}`;
}

/** A text in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Cells in as few ranges as possible, in their order: `M12,O12`, `AB13:AB20`. */
export function listOf(cells: readonly Pick<CellRef, 'row' | 'column'>[]): string {
  const ranges: { top: number; bottom: number; column: number }[] = [];
  for (const { row, column } of cells) {
    const last = ranges.at(-1);
    if (last?.column === column && last.bottom === row - 1) last.bottom = row;
    else ranges.push({ top: row, bottom: row, column });
  }
  return ranges
    .map(({ top, bottom, column }) => {
      const first = formatRef({ row: top, column });
      return top === bottom ? first : `${first}:${formatRef({ row: bottom, column })}`;
    })
    .join(',');
}
