import { HostError, type BlockPlace } from '../../app/ports';
import type { CapaianBlock } from '../../core/capaian/block/block';
import { OWN_COLUMNS, OWN_COLUMNS_MARK } from '../../core/capaian/block/own-columns';
import type { WrittenCell } from '../../core/report/written-sheet';
import { rectanglesOf } from './addresses';
import { asText } from './entered-text';
import { inExcel, suspendUntilSync } from './run';

/** Hidden names of the workbook that begin with this stand for our columns: they move with them. */
const NAME = 'selaras_capaian_';
/** Points of our columns, left to right. */
const WIDTHS = [66, 66, 60, 84, 78, 240];

interface NamedBlock extends BlockPlace {
  readonly name: string;
}

/** Our columns by their names; a name whose columns were deleted stands for nothing. */
async function locate(context: Excel.RequestContext): Promise<{ blocks: NamedBlock[]; lost: string[] }> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const own = names.items.filter(({ name }) => name.startsWith(NAME));
  const ranges = own.map(({ name }) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
    range.load('columnIndex,columnCount,worksheet/name');
    return { name, range };
  });
  if (ranges.length > 0) await context.sync();
  const blocks: NamedBlock[] = [];
  const lost: string[] = [];
  for (const { name, range } of ranges) {
    if (range.isNullObject || range.columnCount !== OWN_COLUMNS.length) lost.push(name);
    else blocks.push({ name, sheet: range.worksheet.name, column: range.columnIndex });
  }
  return { blocks, lost };
}

function columnsAt(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet.getRangeByIndexes(0, column, 1, OWN_COLUMNS.length).untrack().getEntireColumn().untrack();
}

/** Where our columns are now. */
export function findColumnBlocks(): Promise<BlockPlace[]> {
  return inExcel(async (context) => {
    const { blocks } = await locate(context);
    return blocks.map(({ sheet, column }) => ({ sheet, column }));
  });
}

/** A sheet that can be written to, as far down as it is used, and what heads our columns there. */
interface WritableSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly heading: string;
}

async function writableSheet(
  context: Excel.RequestContext,
  { sheet: name, column, heads }: CapaianBlock,
): Promise<WritableSheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,protection/protected');
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  used.load('rowIndex,rowCount');
  const heading = sheet.getCell(heads[0]?.top ?? 0, column).untrack();
  heading.load('values');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('gone', { sheet: name });
  if (sheet.protection.protected) throw new HostError('protected', { sheet: name });
  return {
    sheet,
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    heading: String(heading.values[0]?.[0] ?? ''),
  };
}

/** Writes our columns where they are, else into new ones inserted at their place. */
export function writeColumnBlock(block: CapaianBlock, there: boolean): Promise<void> {
  const { sheet: name, column } = block;
  return inExcel(
    async (context) => {
      const { sheet, rows, heading } = await writableSheet(context, block);
      const { blocks, lost } = await locate(context);
      const named = blocks.some((own) => own.sheet === name && own.column === column);
      // Nothing but our own columns is ever written over: they may have moved since they were looked for.
      if (there && !named && !heading.includes(OWN_COLUMNS_MARK))
        throw new HostError('changed', { sheet: name });
      suspendUntilSync(context);
      for (const own of lost) context.workbook.names.getItem(own).delete();
      if (!there) insertColumns(sheet, block, rows);
      if (!named) context.workbook.names.add(freeName(blocks), columnsAt(sheet, column)).visible = false;
      writeCells(sheet, block, there ? rows : null);
      await context.sync();
    },
    { sheet: name },
  );
}

function freeName(blocks: readonly NamedBlock[]): string {
  for (let number = 1; ; number += 1) {
    const name = `${NAME}${String(number)}`;
    if (!blocks.some((own) => own.name === name)) return name;
  }
}

/** New columns look like the last one of the table, and like nothing above and below it. */
function insertColumns(sheet: Excel.Worksheet, block: CapaianBlock, rows: number): void {
  const { column } = block;
  columnsAt(sheet, column).insert('Right');
  const columns = columnsAt(sheet, column);
  columns.columnHidden = false;
  for (const [index, width] of WIDTHS.entries()) {
    sheet.getRangeByIndexes(0, column + index, 1, 1).untrack().format.columnWidth = width;
  }
  for (const { top, height } of gapsOf(block, rows)) {
    sheet.getRangeByIndexes(top, column, height, OWN_COLUMNS.length).untrack().clear('Formats');
  }
}

/** The used rows above, between and below the tables. */
function gapsOf({ tables }: CapaianBlock, rows: number): { top: number; height: number }[] {
  const sorted = [...tables].sort((a, b) => a.top - b.top);
  let next = 0;
  return [...sorted, { top: rows, bottom: rows }].flatMap(({ top, bottom }) => {
    const gap = { top: next, height: top - next };
    next = bottom + 1;
    return gap.height > 0 ? [gap] : [];
  });
}

function inputOf(cell: WrittenCell | null | undefined): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value = null } = cell;
  if (value === null) return '';
  return typeof value === 'string' ? asText(value) : value;
}

/** Writes heading and rows; `rows` is how far down the sheet was used where our columns were there before. */
function writeCells(sheet: Excel.Worksheet, block: CapaianBlock, rows: number | null): void {
  const { column, tables, heads, cells, lists, choices } = block;
  const width = OWN_COLUMNS.length;
  if (rows !== null) {
    columnsAt(sheet, column).unmerge();
    // What is left of rows that are no longer the table's.
    for (const { top, height } of gapsOf(block, rows)) {
      sheet.getRangeByIndexes(top, column, height, width).untrack().clear('Contents');
    }
  }
  columnsAt(sheet, column).dataValidation.clear();
  for (const { top, bottom } of tables) {
    const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, width).untrack();
    const lines = Array.from({ length: bottom - top + 1 }, (_, index) => cells.get(top + index) ?? []);
    const each = <T>(of: (cell: WrittenCell | null | undefined) => T): T[][] =>
      lines.map((row) => Array.from({ length: width }, (_, index) => of(row[index])));
    // Formulas entered into cells of the format Text would stay text.
    range.numberFormat = each((cell) => cell?.format ?? 'General');
    range.formulas = each(inputOf);
    range.format.font.italic = false;
  }
  for (const { top, bottom, split } of heads) dressHead(sheet, column, top, bottom, split);
  dressBody(sheet, block);
  for (const area of rectanglesOf(
    lists.map((row) => ({ row, column: column + OWN_COLUMNS.indexOf('caraHitung') })),
  )) {
    sheet
      .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, 1)
      .untrack().dataValidation.rule = {
      list: { inCellDropDown: true, source: choices.join(',') },
    };
  }
}

function dressHead(
  sheet: Excel.Worksheet,
  column: number,
  top: number,
  bottom: number,
  split: number | null,
): void {
  const width = OWN_COLUMNS.length;
  if (split !== null) {
    sheet
      .getRangeByIndexes(top, column, split - top, width)
      .untrack()
      .merge();
    if (bottom > split) {
      for (let index = 0; index < width; index += 1)
        sheet
          .getRangeByIndexes(split, column + index, bottom - split + 1, 1)
          .untrack()
          .merge();
    }
  }
  const { format } = sheet.getRangeByIndexes(top, column, bottom - top + 1, width).untrack();
  format.horizontalAlignment = 'Center';
  format.verticalAlignment = 'Center';
  format.wrapText = true;
}

function dressBody(sheet: Excel.Worksheet, { column, tables, heads, cells }: CapaianBlock): void {
  for (const [index, { top, bottom }] of tables.entries()) {
    const first = (heads[index]?.bottom ?? top) + 1;
    if (first > bottom) continue;
    const height = bottom - first + 1;
    const figures = sheet.getRangeByIndexes(first, column, height, 3).untrack().format;
    figures.horizontalAlignment = 'Right';
    const words = sheet.getRangeByIndexes(first, column + 3, height, OWN_COLUMNS.length - 3).untrack().format;
    words.horizontalAlignment = 'Left';
    // A note that wraps would make the rows of the table higher.
    for (const format of [figures, words]) format.wrapText = false;
  }
  const read = [...cells].flatMap(([row, line]) =>
    line.flatMap((cell, index) => (cell?.italic ? [{ row, column: column + index }] : [])),
  );
  for (const { top, left, bottom, right } of rectanglesOf(read)) {
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack().format.font.italic =
      true;
  }
}

/** Deletes our columns, of one sheet or of all; gives how many blocks there were. */
export function removeColumnBlocks(places: readonly BlockPlace[]): Promise<number> {
  return inExcel(async (context) => {
    const { blocks, lost } = await locate(context);
    const there = (own: BlockPlace): boolean =>
      places.some(({ sheet, column }) => sheet === own.sheet && column === own.column);
    const sheets = new Map<string, Excel.Worksheet>();
    for (const { sheet } of places)
      if (!sheets.has(sheet)) sheets.set(sheet, context.workbook.worksheets.getItem(sheet));
    for (const sheet of sheets.values()) sheet.load('name,protection/protected');
    await context.sync();
    for (const [name, sheet] of sheets) {
      if (sheet.protection.protected) throw new HostError('protected', { sheet: name });
    }
    suspendUntilSync(context);
    // From the right, so that the places of the others stay what they are.
    for (const { sheet, column } of [...places].sort((a, b) => b.column - a.column)) {
      const own = sheets.get(sheet);
      if (own) columnsAt(own, column).delete('Left');
    }
    for (const { name } of blocks.filter(there)) context.workbook.names.getItem(name).delete();
    for (const name of lost) context.workbook.names.getItem(name).delete();
    await context.sync();
    return places.length;
  });
}
