import type { Area, CellValue } from '../../../core/grid/grid';
import {
  addressOf,
  cellCountOf,
  columnCountOf,
  isEntireColumns,
  isEntireRows,
  parseAddress,
  quoteSheet,
  rowCountOf,
  WHOLE_SHEET,
} from '../model/area';
import { recalculateAll, writeArea, type Input } from '../model/edit';
import { cellOf, eachCell, styleAt, type CellModel, type SheetModel } from '../model/sheet';
import type { Style } from '../model/style';
import { checkCellCount } from '../limits';
import { invalidArgument } from '../refusal';
import { emit, EVENT, type Session } from '../session';
import type { CellsTarget } from '../targets';
import type { Json } from '../wire';

/** The one area of a range. */
export function areaOf(cells: CellsTarget): Area {
  const [area] = cells.areas;
  if (!area) throw invalidArgument('a range without cells');
  return area;
}

/** A range of one area. */
export function cellsOf(sheet: SheetModel, area: Area): CellsTarget {
  if (area.top < 0 || area.left < 0 || area.bottom > WHOLE_SHEET.bottom || area.right > WHOLE_SHEET.right) {
    throw invalidArgument('cells outside the sheet');
  }
  if (area.top > area.bottom || area.left > area.right) throw invalidArgument('a range without cells');
  return { sheet, areas: [area] };
}

/** The cells of a sheet by A1 text, or by a defined name. */
export function cellsByAddress(session: Session, sheet: SheetModel, address: string): CellsTarget {
  const parsed = parseAddress(address);
  if (!parsed) {
    const named = session.workbook.names.find((name) => name.name.toLowerCase() === address.toLowerCase());
    const target = named && parseAddress(named.formula.slice(1));
    if (!target) throw invalidArgument(`the address "${address}"`);
    return cellsOf(sheet, target.area);
  }
  // A range of another sheet is refused: it has to be asked of that sheet.
  if (parsed.sheet !== null && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument(`the address "${address}" is not on sheet "${sheet.name}"`);
  }
  return cellsOf(sheet, parsed.area);
}

/** `Sheet1!A1:B2`; of several areas with commas. */
export function fullAddress(cells: CellsTarget): string {
  return cells.areas.map((area) => `${quoteSheet(cells.sheet.name)}!${addressOf(area)}`).join(',');
}

/** True for whole rows, columns or sheets, of which cell by cell nothing can be read. */
function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** One thing of every cell, row by row; null for whole rows and columns, as Excel has it. */
export function matrix(cells: CellsTarget, read: (cell: CellModel) => Json): Json {
  const area = areaOf(cells);
  if (isUnbounded(area)) return null;
  checkCellCount(cellCountOf(area));
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column++)
      line.push(read(cellOf(cells.sheet, row, column)));
    rows.push(line);
  }
  return rows;
}

/** What a cell's value is on the wire: '' when empty, errors as their text. */
export function wireValue(value: CellValue): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/**
 * Input by position from what was set: a matrix of exactly the range's size, or one value for all cells.
 * "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
 */
export function inputsOf(area: Area, value: Json): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly Json[];
  const width = columnCountOf(area);
  const fits =
    rows.length === rowCountOf(area) && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw invalidArgument("the number of rows or columns of the array doesn't match the range");
  return (row, column) => (rows[row] as readonly Json[])[column] ?? null;
}

function asInput(value: Json): Input {
  if (value === null || typeof value !== 'object') return value;
  throw invalidArgument('a value that is no text, number or truth value');
}

/** Writes values or formulas into a range, as the client's set of `values` and `formulas` does. */
export function writeCells(session: Session, cells: CellsTarget, value: Json): void {
  const area = areaOf(cells);
  checkCellCount(cellCountOf(area));
  const inputs = inputsOf(area, value);
  const written = writeArea(session.workbook, cells.sheet, area, (row, column) =>
    asInput(inputs(row, column)),
  );
  for (const position of written) session.written.push(position);
  tellChange(session, cells, 'RangeEdited');
}

/** Queues `onChanged` for cells. */
export function tellChange(session: Session, cells: CellsTarget, changeType: string): void {
  emit(session, EVENT.worksheetChanged, cells.sheet, {
    address: addressOf(areaOf(cells)),
    changeType,
    triggerSource: session.trigger,
  });
}

/** Marks the workbook as restructured, so that everything is calculated anew. */
export function restructured(session: Session): void {
  session.restructured = true;
  if (session.workbook.calculationMode !== 'Manual') recalculateAll(session.workbook);
}

/** A trait that all cells share, or null when they differ ("null for mixed formats"). */
export function common<T extends Json>(cells: CellsTarget, trait: (style: Style) => T): T | null {
  const seen = new Set<T>();
  for (const area of cells.areas) {
    let stored = 0;
    eachCell(cells.sheet, area, (cell) => {
      stored++;
      seen.add(trait(cell.style));
    });
    if (stored < cellCountOf(area)) seen.add(blankTrait(cells.sheet, area, trait));
    if (seen.size > 1) return null;
  }
  const [only] = seen;
  return only ?? null;
}

function blankTrait<T>(sheet: SheetModel, area: Area, trait: (style: Style) => T): T {
  // The last cell stands for those nobody touched: rows and columns are formatted as a whole or not at all.
  const row = Math.min(area.bottom, Math.max(area.top, sheet.rows.length));
  return trait(
    sheet.rows[row]?.[area.right]
      ? (sheet.columnStyles.get(area.right) ?? styleAt(sheet, row + 1, area.right))
      : styleAt(sheet, row, area.right),
  );
}

/** A fact of rows or columns that all of them share, or null when they differ. */
export function commonLine<T>(first: number, last: number, fact: (line: number) => T): T | null {
  const value = fact(first);
  for (let line = first + 1; line <= Math.min(last, first + 20_000); line++)
    if (fact(line) !== value) return null;
  return value;
}
