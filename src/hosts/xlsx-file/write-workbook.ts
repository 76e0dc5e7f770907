import ExcelJS from '@protobi/exceljs';
import { unzipSync, zipSync } from 'fflate';
import { cellAt, isCellError, type Cell, type CellValue, type Grid } from '../../core/grid/grid';
import { formatRef, type CellRef } from '../../core/grid/ref';
import { gridOfWritten } from '../../core/report/grid-of-written';
import { selfContained } from '../../core/report/self-contained';
import { freeSheetName, quotedSheetName } from '../../core/report/sheet-name';
import { spreadMerges } from '../../core/report/spread-merges';
import type { WrittenCell, WrittenSheet } from '../../core/report/written-sheet';
import { calculateMissing } from '../formula';
import { addCharts, insertBefore, rewritePart, type Parts } from './add-charts';
import { createStyles } from './cell-style';
import { setUpSheet } from './sheet-setup';
import { element } from './write-xml';

/** Same sheets, same bytes: a file says nothing of when and by whom it was made. */
const WRITTEN_ON = new Date(Date.UTC(2000, 0, 1));
const PACKED_ON = new Date(2000, 0, 1);
const CREATOR = 'Selaras';

/** A cell that leads to another. */
interface Link {
  readonly from: string;
  readonly to: CellRef;
}

/** A sheet on its way into the file, under the name it gets there. */
interface Page {
  readonly sheet: WrittenSheet;
  readonly grid: Grid;
  readonly rows: WrittenSheet['rows'];
}

function namedSheets(sheets: readonly WrittenSheet[]): WrittenSheet[] {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
}

function pagesOf(sheets: readonly WrittenSheet[]): Page[] {
  const named = namedSheets(sheets);
  const names = named.map(({ name }) => name);
  const complete = named.map((sheet) =>
    selfContained(
      sheet,
      names,
      (missing) => new RangeError(`${sheet.name} needs a sheet ${missing} that is not written`),
    ),
  );
  const grids = calculateMissing(complete.map((sheet) => gridOfWritten(sheet, sheet.name, sheet.name)));
  return complete.flatMap((sheet, index) => {
    const grid = grids[index];
    return grid ? [{ sheet, grid, rows: spreadMerges(sheet) }] : [];
  });
}

function plain(value: CellValue): ExcelJS.CellValue {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no number: ${value}`);
  // A text that looks like one of the escapes of the format has to be escaped itself.
  if (typeof value === 'string') return value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return isCellError(value) ? ({ error: value.error } as ExcelJS.CellErrorValue) : value;
}

function contentOf(
  { value, formula, uncalculated }: Cell,
  { value: given = null }: WrittenCell,
): ExcelJS.CellValue {
  if (formula === undefined) return plain(value);
  const result = plain(uncalculated ? given : value) as number | null;
  return { formula: formula.replace(/^=/, ''), ...(result === null ? {} : { result }) };
}

function isUncalculated({ grid }: Page): boolean {
  return grid.rows.some((row) => row?.some((cell) => cell?.uncalculated));
}

/** Writes the cells of a sheet; gives the links among them. */
function writeCells(
  target: ExcelJS.Worksheet,
  { rows, grid }: Page,
  styles: ReturnType<typeof createStyles>,
): Link[] {
  const links: Link[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const written = target.getCell(row + 1, column + 1);
      const held = cellAt(grid, row, column);
      if (held) written.value = contentOf(held, cell);
      written.style = styles(cell, cell.link !== undefined);
      if (cell.link) links.push({ from: formatRef({ row, column }), to: cell.link });
    }
  }
  return links;
}

function hyperlinks(links: readonly Link[]): string {
  const each = links.map(({ from, to }) =>
    element('hyperlink', { ref: from, location: `${quotedSheetName(to.sheet)}!${formatRef(to)}` }),
  );
  return each.length === 0 ? '' : element('hyperlinks', {}, ...each);
}

/**
 * The bytes of a new .xlsx file of these sheets alone, complete in itself: formulas with their results, native charts,
 * links and formulas only to sheets that are in it. The same sheets give the same bytes. Formulas name the other sheets as
 * given, so names have to be as `freeSheetName` makes them; throws RangeError for what no workbook can hold.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const pages = pagesOf(sheets);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    created: WRITTEN_ON,
    modified: WRITTEN_ON,
  });
  workbook.calcProperties.fullCalcOnLoad = pages.some(isUncalculated);
  const styles = createStyles();
  const links = pages.map((page) => {
    const target = workbook.addWorksheet(page.sheet.name);
    const found = writeCells(target, page, styles);
    setUpSheet(target, { ...page.sheet, rows: page.rows });
    return found;
  });
  const packed = new Uint8Array(await workbook.xlsx.writeBuffer());
  // Parts only, not the folders they lie in.
  const parts: Parts = unzipSync(packed, { filter: ({ name }) => !name.endsWith('/') });
  for (const [index, { sheet, grid }] of pages.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const options = sheet.print ? '<printOptions' : '<pageMargins';
    // Heights are a proposal: rows shall fit their text again when it changes.
    rewritePart(parts, part, (xml) => xml.replace(/(<row [^>]*) customHeight="1"/g, '$1'));
    insertBefore(parts, part, options, hyperlinks(links[index] ?? []));
    addCharts(parts, part, grid, sheet.charts ?? []);
  }
  return zipSync(parts, { mtime: PACKED_ON });
}
