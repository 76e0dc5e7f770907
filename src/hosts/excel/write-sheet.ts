import { HostError } from '../../app/ports';
import { formatRef } from '../../core/grid/ref';
import { addressLists, rectanglesOf } from './addresses';
import { asText } from './entered-text';
import { locate, markSheet } from './own-sheets';
import { inExcel, inTurn, suspendUntilSync } from './run';
import type { WrittenCell, WrittenSheet } from '../../core/report/written-sheet';

/** Characters of cells in one request, far below the 5 MB it may have. */
const REQUEST_TEXT = 1_000_000;
/** Characters of a text inside a formula. */
const FORMULA_TEXT = 255;
const LINK_COLOR = '#0563C1';

type Rows = WrittenSheet['rows'];

/** A name for a tab that Excel takes and no other sheet has: `Temuan`, `Temuan (2)`, … */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Selaras';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase()) && name.toLowerCase() !== 'history') return name;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What to enter into a cell: values as themselves, text as text, links inside the workbook as formulas. */
function inputOf(cell: WrittenCell | null): string | number | boolean {
  if (!cell) return '';
  const { value, formula, link } = cell;
  if (formula !== undefined) return formula;
  const shown = value === undefined || value === null ? '' : value;
  if (link && String(shown).length <= FORMULA_TEXT) {
    const target = `#'${link.sheet.replaceAll("'", "''")}'!${formatRef(link)}`;
    return `=HYPERLINK(${quoted(target)},${typeof shown === 'string' ? quoted(shown) : String(shown)})`;
  }
  return typeof shown === 'string' ? asText(shown) : shown;
}

function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Runs of rows that fit into one request each. */
function blocksOf(rows: Rows): { top: number; rows: Rows }[] {
  const blocks: { top: number; rows: (readonly (WrittenCell | null)[])[] }[] = [];
  let size = Infinity;
  for (const [index, row] of rows.entries()) {
    const text = row.reduce((sum, cell) => sum + 40 + String(inputOf(cell)).length, 0);
    if (size + text > REQUEST_TEXT) {
      blocks.push({ top: index, rows: [] });
      size = 0;
    }
    size += text;
    blocks.at(-1)?.rows.push(row);
  }
  return blocks;
}

function writeCells(sheet: Excel.Worksheet, top: number, rows: Rows, width: number): void {
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width).untrack();
  const columns = Array.from({ length: width }, (_, column) => column);
  if (rows.some((row) => row.some((cell) => cell?.format !== undefined))) {
    range.numberFormat = rows.map((row) => columns.map((column) => row[column]?.format ?? 'General'));
  }
  range.formulas = rows.map((row) => columns.map((column) => inputOf(row[column] ?? null)));
}

/** Cells by something they share, e.g. their fill. */
function cellsBy(
  rows: Rows,
  trait: (cell: WrittenCell) => string | undefined,
): Map<string, { row: number; column: number }[]> {
  const groups = new Map<string, { row: number; column: number }[]>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const value = cell ? trait(cell) : undefined;
      if (value === undefined) continue;
      const group = groups.get(value) ?? [];
      groups.set(value, group);
      group.push({ row, column });
    }
  }
  return groups;
}

function formatCells(
  sheet: Excel.Worksheet,
  rows: Rows,
  trait: (cell: WrittenCell) => string | undefined,
  set: (format: Excel.RangeFormat, value: string) => void,
): void {
  for (const [value, cells] of cellsBy(rows, trait)) {
    for (const addresses of addressLists(rectanglesOf(cells)))
      set(sheet.getRanges(addresses).untrack().format, value);
  }
}

/** Points of a column as wide as so many digits of the standard font. */
function pointsOf(digits: number): number {
  return (Math.trunc(digits * 7) + 5) * 0.75;
}

function dress(sheet: Excel.Worksheet, { rows, widths, frozenRows, filterRow }: WrittenSheet): void {
  formatCells(
    sheet,
    rows,
    (cell) => (cell.bold ? 'bold' : undefined),
    (format) => {
      format.font.bold = true;
    },
  );
  formatCells(
    sheet,
    rows,
    (cell) => (cell.wrap ? 'wrap' : undefined),
    (format) => {
      format.wrapText = true;
      format.verticalAlignment = 'Top';
    },
  );
  formatCells(
    sheet,
    rows,
    (cell) => cell.fill,
    (format, color) => {
      format.fill.color = color;
    },
  );
  formatCells(
    sheet,
    rows,
    (cell) => (cell.link ? 'link' : undefined),
    (format) => {
      format.font.color = LINK_COLOR;
      format.font.underline = 'Single';
    },
  );
  for (const [column, digits] of (widths ?? []).entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = pointsOf(digits);
  }
  if (frozenRows) sheet.freezePanes.freezeRows(frozenRows);
  if (filterRow !== undefined && rows.length > filterRow) {
    sheet.autoFilter.apply(
      sheet.getRangeByIndexes(filterRow, 0, rows.length - filterRow, widthOf(rows)).untrack(),
    );
  }
}

/** Empties a sheet of ours to write it anew. */
function reset(sheet: Excel.Worksheet): void {
  if (sheet.protection.protected) throw new HostError('protected', { sheet: sheet.name });
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.getRange().untrack().clear();
}

/** Writes or rewrites a sheet of ours, under another name when a sheet of the user has it. Returns the name. */
export function writeOwnSheet(written: WrittenSheet): Promise<string> {
  return inExcel(
    async (context) => {
      const { all, found } = await locate(context, written.marker);
      const name =
        found?.name ??
        freeName(
          written.name,
          all.map((sheet) => sheet.name),
        );
      const sheet = found ?? context.workbook.worksheets.add(name);
      suspendUntilSync(context);
      if (found) reset(found);
      else await markSheet(context, sheet, written.marker);
      const width = widthOf(written.rows);
      await inTurn(width === 0 ? [] : blocksOf(written.rows), async ({ top, rows }) => {
        suspendUntilSync(context);
        writeCells(sheet, top, rows, width);
        await context.sync();
      });
      suspendUntilSync(context);
      dress(sheet, written);
      await context.sync();
      return name;
    },
    { sheet: written.name },
  );
}
