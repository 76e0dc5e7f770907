import type { ReadRequest } from '../../app/ports';
import { HostError } from '../../app/ports';
import type { Area, Cell, CellValue, Grid, Visibility } from '../../core/grid/grid';
import { codeOf } from './excel-error';
import { inExcel, inTurn, supports } from './run';

/** Cells of the first block of a sheet; later ones are as large as the answers allow. */
const FIRST_BLOCK = 20_000;
/** Characters we want of an answer: its limit is 5 MB. */
const ANSWER_TEXT = 2_000_000;
/** Merged areas one query may find. */
const MERGED_AREAS = 512;

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Rows and columns read beyond the last value: what is merged or hidden there belongs to the table too. */
const MARGIN = 64;

/** A sheet as it is being read. */
interface Reading {
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  readonly rows: (Cell | undefined)[][];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Excel itself, as the type knows it, always has these; old versions have not. */
type MaybeMerged = { getMergedAreasOrNullObject?: Excel.Range['getMergedAreasOrNullObject'] };

/**
 * The parts of a block that can be asked for their merged areas: a query gives the areas whose first cell is in it
 * (and fails for more than 512), so a part is small enough when every two cells of it and its lower edge may be merged.
 */
export function mergeBands(block: Area): Area[] {
  const bands: Area[] = [];
  for (let left = block.left; left <= block.right; left += MERGED_AREAS) {
    const right = Math.min(block.right, left + MERGED_AREAS - 1);
    const height = Math.max(1, Math.floor((2 * MERGED_AREAS) / (right - left + 1)) - 1);
    for (let top = block.top; top <= block.bottom; top += height) {
      bands.push({ top, left, bottom: Math.min(block.bottom, top + height - 1), right });
    }
  }
  return bands;
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

function requestUsed(sheet: Excel.Worksheet, valuesOnly: boolean): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

/** The cells to read: those with values and a margin of formatted ones; formats alone may reach to the last row. */
function usedAreaOf(values: Excel.Range | undefined, formats: Excel.Range | undefined): Area | null {
  if (!values || values.isNullObject) return null;
  const area = areaOf(values);
  if (!formats || formats.isNullObject) return area;
  const formatted = areaOf(formats);
  return {
    top: Math.max(formatted.top, area.top - MARGIN),
    left: Math.max(formatted.left, area.left - MARGIN),
    bottom: Math.min(formatted.bottom, area.bottom + MARGIN),
    right: Math.min(formatted.right, area.right + MARGIN),
  };
}

function requestMerged(sheet: Excel.Worksheet, block: Area): Excel.RangeAreas[] {
  if (!supports('1.13')) return [];
  return mergeBands(block).flatMap((band) => {
    const range = rangeOf(sheet, band);
    if (typeof (range as MaybeMerged).getMergedAreasOrNullObject !== 'function') return [];
    const merged = range.getMergedAreasOrNullObject().untrack();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return [merged];
  });
}

function valueOf(value: unknown, type: unknown): CellValue {
  if (type === 'Empty' || value === null || value === undefined) return null;
  // Text such as "#1" is a text for valueTypes; only this tells it from the error #REF!.
  if (type === 'Error' && typeof value === 'string') return { error: value };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cellOf(value: unknown, type: unknown, formula: unknown, format: unknown): Cell | undefined {
  const own = valueOf(value, type);
  // Text that begins with = comes as its own formula.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (own === null && !isFormula) return undefined;
  return {
    value: own ?? '',
    ...(isFormula ? { formula } : {}),
    ...(typeof format === 'string' && format !== 'General' && format !== '' ? { format } : {}),
  };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 8;
}

/** Reads one block of rows; gives the characters its answer had, as a measure for the next. */
async function readBlock(context: Excel.RequestContext, reading: Reading, block: Area): Promise<number> {
  const { sheet } = reading;
  const range = rangeOf(sheet, block);
  range.load('values,valueTypes,formulas,numberFormat');
  const rowProperties = range.getRowProperties({ rowHidden: true });
  const columnProperties = range.getColumnProperties({ columnHidden: true });
  const merged = requestMerged(sheet, block);
  await context.sync();
  const { values, valueTypes, formulas, numberFormat } = range;
  let text = 0;
  for (const [offset, line] of values.entries()) {
    const cells: (Cell | undefined)[] = [];
    for (const [index, value] of (line as unknown[]).entries()) {
      const formula: unknown = formulas[offset]?.[index];
      const format: unknown = numberFormat[offset]?.[index];
      const cell = cellOf(value, valueTypes[offset]?.[index], formula, format);
      if (cell) cells[block.left + index] = cell;
      text += 30 + lengthOf(value) + lengthOf(formula) + lengthOf(format);
    }
    if (cells.length > 0) reading.rows[block.top + offset] = cells;
  }
  for (const [index, { rowHidden }] of rowProperties.value.entries()) {
    if (rowHidden === true) reading.hiddenRows.add(block.top + index);
  }
  for (const [index, { columnHidden }] of columnProperties.value.entries()) {
    if (columnHidden === true) reading.hiddenColumns.add(block.left + index);
  }
  for (const areas of merged) if (!areas.isNullObject) reading.merges.push(...areas.areas.items.map(areaOf));
  return text;
}

/** Reads a sheet block by block; a block that Excel finds too large is asked for again in halves. */
async function readRows(context: Excel.RequestContext, reading: Reading, used: Area): Promise<void> {
  const width = used.right - used.left + 1;
  let height = Math.max(1, Math.floor(FIRST_BLOCK / width));
  let top = used.top;
  const next = async (): Promise<void> => {
    const bottom = Math.min(used.bottom, top + height - 1);
    const rows = bottom - top + 1;
    try {
      const text = await readBlock(context, reading, { top, left: used.left, bottom, right: used.right });
      top = bottom + 1;
      height = Math.max(1, Math.min(rows * 4, Math.floor((rows * ANSWER_TEXT) / Math.max(1, text * 1.5))));
    } catch (error) {
      if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || rows === 1) throw error;
      height = Math.floor(rows / 2);
    }
  };
  while (top <= used.bottom) await next();
}

function gridOf({ sheet, rows, merges, hiddenRows, hiddenColumns }: Reading): Grid {
  return {
    sheet: sheet.name,
    id: sheet.name,
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
  };
}

/** The sheets in the order of their tabs, or those asked for in the order asked. */
function chosen(all: readonly Excel.Worksheet[], names: readonly string[] | undefined): Excel.Worksheet[] {
  if (!names) return [...all];
  return names.map((name) => {
    const sheet = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new HostError('gone', { sheet: name });
    return sheet;
  });
}

/** Reads sheets into grids: two round trips, and one for each block of each sheet. */
export function readSheets({ sheets: names, onProgress, signal }: ReadRequest = {}): Promise<Grid[]> {
  return inExcel(async (context) => {
    signal?.throwIfAborted();
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const sheets = chosen(worksheets.items, names);
    const ranges = sheets.map((sheet) => [requestUsed(sheet, true), requestUsed(sheet, false)] as const);
    await context.sync();
    const readings = sheets.map((sheet, index): Reading => {
      const [values, formats] = ranges[index] ?? [];
      return {
        sheet,
        used: usedAreaOf(values, formats),
        rows: [],
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      };
    });
    return inTurn(readings.entries(), async ([index, reading]) => {
      signal?.throwIfAborted();
      onProgress?.(index, readings.length, reading.sheet.name);
      if (reading.used) await readRows(context, reading, reading.used);
      return gridOf(reading);
    });
  });
}

/** Names on the tabs, in their order. */
export function readSheetNames(): Promise<string[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

/** Name of the sheet the user looks at. */
export function readActiveSheet(): Promise<string> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}
