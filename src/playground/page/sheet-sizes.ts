import { usedArea, type SheetModel } from '../host/model/sheet';
import { WHOLE_SHEET } from '../host/model/area';
import { PIXELS_A_POINT, shownText } from './cell-look';

/** How many rows and columns the grid draws, and how large each is, in pixels. */
export interface SheetSizes {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
}

const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const MIN_COLUMNS = 30;
const MAX_LINES = 12;
/** Width of a character as a part of its height; close enough to know how many lines a text takes. */
const CHARACTER = 0.55;

/** Measures a sheet; rows without a height of their own grow with their wrapped texts, as in Excel. */
export function measureSheet(sheet: SheetModel): SheetSizes {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  const columnWidth = (column: number): number =>
    sheet.hiddenColumns.has(column)
      ? 0
      : Math.round((sheet.columnWidths.get(column) ?? sheet.standardWidth) * PIXELS_A_POINT);
  const standard = Math.round(sheet.standardHeight * PIXELS_A_POINT);
  const merged = new Set<number>();
  for (const { top, left, right } of sheet.merges) if (right > left) merged.add(top * 16_384 + left);
  const grown = new Map<number, number>();

  function grow(row: number): number {
    let height = standard;
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (!cell || typeof cell.value !== 'string' || merged.has(row * 16_384 + column)) continue;
      const size = cell.style.fontSize * PIXELS_A_POINT;
      if (!cell.style.wrapText) {
        height = Math.max(height, Math.ceil(size * 1.3));
        continue;
      }
      const perLine = Math.max(1, Math.floor((columnWidth(column) - 6) / (size * CHARACTER)));
      const lines = shownText(cell)
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
      height = Math.max(height, Math.ceil(Math.min(lines, MAX_LINES) * size * 1.3));
    }
    return height;
  }

  return {
    rows: (used?.bottom ?? 0) + SPARE_ROWS,
    columns: Math.max(MIN_COLUMNS, (used?.right ?? 0) + SPARE_COLUMNS),
    columnWidth,
    rowHeight(row) {
      if (sheet.hiddenRows.has(row)) return 0;
      const own = sheet.rowHeights.get(row);
      if (own !== undefined) return Math.round(own * PIXELS_A_POINT);
      let height = grown.get(row);
      if (height === undefined) grown.set(row, (height = grow(row)));
      return height;
    },
  };
}
