import type { Area } from '../../../core/grid/grid';
import { accessDenied } from '../refusal';
import { contains, intersectionOf } from './area';
import { enter } from './entry';
import { cellOf, eachCell, putCell, styleAt, type SheetModel } from './sheet';
import { styleWith, type Style } from './style';
import type { CalculatedCell, CellPosition, WorkbookModel } from './workbook';

/** Refuses when the sheet is protected and any cell of the area is locked. */
export function checkWritable(sheet: SheetModel, area: Area): void {
  if (!sheet.protection) return;
  const lastRow = Math.min(area.bottom, Math.max(sheet.rows.length, area.top));
  for (let row = area.top; row <= lastRow; row++) {
    const lastColumn = Math.min(area.right, Math.max(sheet.rows[row]?.length ?? 0, area.left));
    for (let column = area.left; column <= lastColumn; column++) {
      if (styleAt(sheet, row, column).locked) throw accessDenied(`sheet ${sheet.name} is protected`);
    }
  }
}

/** Refuses formatting (conditional formats too) of a protected sheet, unless its protection allows it. */
export function checkFormattable(sheet: SheetModel): void {
  if (sheet.protection && sheet.protection.options.allowFormatCells !== true) {
    throw accessDenied(`sheet ${sheet.name} is protected`);
  }
}

/** What to write into one cell: null leaves it as it is, '' empties it. */
export type Input = string | number | boolean | null;

/**
 * Writes inputs into an area, `inputAt` by the offset from its first cell. Values for covered cells of merged areas
 * are dropped. Gives the written cells, not yet calculated.
 */
export function writeArea(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  inputAt: (row: number, column: number) => Input,
): CellPosition[] {
  checkWritable(sheet, area);
  const isFormula = (text: string): boolean => workbook.calculator?.isFormula(text) ?? true;
  const covered = sheet.merges.filter((merge) => intersectionOf(merge, area));
  const written: CellPosition[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const input = inputAt(row - area.top, column - area.left);
      if (input === null) continue;
      const merge = covered.find((one) =>
        contains(one, { top: row, left: column, bottom: row, right: column }),
      );
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const before = cellOf(sheet, row, column);
      const link = before.hyperlink && input !== '' ? { hyperlink: before.hyperlink } : {};
      putCell(sheet, row, column, { ...enter(input, before.style, isFormula), ...link });
      written.push({ sheet, row, column });
    }
  }
  return written;
}

function store(result: CalculatedCell): void {
  const { uncalculated: _, ...cell } = cellOf(result.sheet, result.row, result.column);
  putCell(result.sheet, result.row, result.column, {
    ...cell,
    value: result.value,
    ...(result.uncalculated ? { uncalculated: true as const } : {}),
  });
}

/** Calculates what depends on written cells, and stores the results. */
export function recalculate(workbook: WorkbookModel, written: readonly CellPosition[]): void {
  for (const result of workbook.calculator?.written(written) ?? []) store(result);
}

/** Calculates the whole workbook, and stores the results. */
export function recalculateAll(workbook: WorkbookModel): void {
  for (const result of workbook.calculator?.restructured() ?? []) store(result);
}

/** Changes the look of an area; of whole rows and columns also for the cells that are not there yet. */
export function formatArea(
  sheet: SheetModel,
  area: Area,
  traitsOf: (style: Style, row: number, column: number) => Partial<Style>,
): void {
  const bottom = area.bottom >= 1_048_575 ? sheet.rows.length - 1 : area.bottom;
  const wide = area.right >= 16_383;
  if (area.bottom >= 1_048_575) {
    const right = wide ? Math.max(-1, ...sheet.columnStyles.keys()) : area.right;
    for (let column = area.left; column <= right; column++) {
      const style = sheet.columnStyles.get(column) ?? styleWith(styleAt(sheet, 1_048_575, column), {});
      sheet.columnStyles.set(column, styleWith(style, traitsOf(style, -1, column)));
    }
  }
  for (let row = area.top; row <= bottom; row++) {
    const right = wide ? (sheet.rows[row]?.length ?? 0) - 1 : area.right;
    for (let column = area.left; column <= right; column++) {
      const cell = cellOf(sheet, row, column);
      putCell(sheet, row, column, {
        ...cell,
        style: styleWith(cell.style, traitsOf(cell.style, row, column)),
      });
    }
  }
}

/** Merges an area (or each of its rows); only the first cell keeps what it holds. */
export function mergeArea(sheet: SheetModel, area: Area, across: boolean): void {
  checkFormattable(sheet);
  unmergeArea(sheet, area);
  const parts: Area[] = [];
  if (across)
    for (let row = area.top; row <= area.bottom; row++) parts.push({ ...area, top: row, bottom: row });
  else parts.push(area);
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    sheet.merges.push(part);
    eachCell(sheet, part, (cell, row, column) => {
      if (row !== part.top || column !== part.left)
        putCell(sheet, row, column, { value: null, style: cell.style });
    });
  }
}

/** Takes merged areas that touch the area apart. */
export function unmergeArea(sheet: SheetModel, area: Area): void {
  checkFormattable(sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersectionOf(merge, area));
}
