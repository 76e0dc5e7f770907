import { formatRef } from '../../core/grid/ref';
import { quotedSheetName } from '../../core/report/sheet-name';
import type { WrittenCell, WrittenSheet } from '../../core/report/written-sheet';
import { asText } from './entered-text';

type Rows = WrittenSheet['rows'];

/** Characters of cells in one request, far below the 5 MB it may have. */
const REQUEST_TEXT = 1_000_000;
/** Characters of a text inside a formula. */
const FORMULA_TEXT = 255;

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
    const target = `#${quotedSheetName(link.sheet)}!${formatRef(link)}`;
    return `=HYPERLINK(${quoted(target)},${typeof shown === 'string' ? quoted(shown) : String(shown)})`;
  }
  return typeof shown === 'string' ? asText(shown) : shown;
}

/** Number of columns of the widest row. */
export function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Runs of rows that fit into one request each. */
export function blocksOf(rows: Rows): { top: number; rows: Rows }[] {
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

/** Enters a run of rows with their number formats. */
export function writeCells(sheet: Excel.Worksheet, top: number, rows: Rows, width: number): void {
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width).untrack();
  const columns = Array.from({ length: width }, (_, column) => column);
  if (rows.some((row) => row.some((cell) => cell?.format !== undefined))) {
    range.numberFormat = rows.map((row) => columns.map((column) => row[column]?.format ?? 'General'));
  }
  range.formulas = rows.map((row) => columns.map((column) => inputOf(row[column] ?? null)));
}
