import { LAYOUTS } from '../layouts/index';
import type { Area, Grid } from '../grid/grid';
import { cellAt, isBlank, textOf, widthOf } from '../grid/grid';
import { readQuarterTexts } from '../grid/quarter';
import { collapse, wordsOf } from '../grid/words';
import { nestHeadings } from './nested-heading';
import { readNumberingRow, type ColumnNumber } from './numbering';

/** The headings of one column, outermost first, and where the innermost one stands. */
export interface HeaderPath {
  readonly column: number;
  /** Texts as written, outermost first; empty where a column has no heading. */
  readonly path: readonly string[];
  /** Ways to read the headings as nested: as they stand, or, in a header of one row, parted where neighbours begin alike. */
  readonly readings: readonly (readonly string[])[];
  /** Cell that holds the innermost heading; columns sharing it share a merged or continued heading. */
  readonly leaf: { readonly row: number; readonly column: number } | null;
  readonly number: ColumnNumber | null;
}

/** Rows that head a table. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly numberingRow: number | null;
  readonly paths: readonly HeaderPath[];
}

/** Looks up the merged area that covers a cell. */
export type MergeLookup = (row: number, column: number) => Area | null;

/** Indexes the merged areas of a sheet by the rows they touch. */
export function indexMerges(grid: Grid): MergeLookup {
  const byRow = new Map<number, Area[]>();
  for (const area of grid.merges) {
    // A merge over thousands of rows is no heading; its first rows suffice.
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 500); row += 1) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return (row, column) => byRow.get(row)?.find((area) => column >= area.left && column <= area.right) ?? null;
}

/** Words that headings of planning tables are made of: those of all layouts and the small words between them. */
const HEADING_WORDS: ReadonlySet<string> = new Set([
  ...LAYOUTS.flatMap((layout) => layout.columns)
    .flatMap((column) => column.headings)
    .flatMap((pattern) => pattern.replace(/[!>|]/g, ' ').split(/\s+/)),
  ...(
    'dan atau pada yang di ke dengan tahun # pd daerah pemerintah pemerintahan urusan bidang hasil keluaran outcome output ' +
    'kinerja indikatif kebutuhan rencana perubahan nasional provinsi kabupaten kota prioritas penting unit kerja pelaksana ' +
    'rekening nomor urut strategis utama akhir periode awal total jumlah semula menjadi selisih volume formula sumber ' +
    'evaluasi pendorong penghambat rekomendasi tindak lanjut spm ikk iku standar proyeksi analisis kelompok usulan besaran ' +
    'nmin1 nmin2 nmin3 nplus1 ribu juta 000 persen s d sd ini keuangan fisik bulan per akumulatif kumulatif sub dprd kecamatan kelurahan'
  ).split(' '),
]);

/** Figures and codes written as text: `Rp. 1.250.000,-`, `80 persen`, `2.07.01`; a year may begin a heading. */
const FIGURE = /^\W*(?:rp\.?\s*)?(?!(?:19|20)\d\d\b)\d/i;

/** A code of a program or below, which no heading begins with. */
const CODE = /^\s*(?:\d|x)[\s.|]+(?:\d{1,2}|xx)[\s.|]+\d{2}\b/i;

/** True for text made of the words of headings, such as `Indikator Kinerja Program (Outcome)`. */
export function isHeadingText(text: string): boolean {
  // `Perangkat Daerah : …` is a label with its value, `Rencana Tahun 2024: Pagu` a heading.
  if (/=|\s:|:\s*$/.test(text) || saysQuarter(text) || FIGURE.test(text)) return false;
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  if (words.length === 0 || words.length > 30) return false;
  const known = words.filter((word) => HEADING_WORDS.has(word)).length;
  return known >= words.length * 0.75;
}

/** True for `TW 1 : 5 paket`; a bare `Triwulan I` may head a column. */
function saysQuarter(text: string): boolean {
  return [...(readQuarterTexts(text)?.values() ?? [])].some((value) => value !== '');
}

const SHORT_LEAF =
  /^\(?(?:k|rp\.?|%|rp\.?\s*\(?(?:0{3}|ribu|juta|jt|rb)\)?|kinerja|anggaran|target|realisasi|satuan|fisik|keuangan|pagu|volume|vol|i{1,3}|iv|[1-4]|(?:tw|trw|tr|triwulan)\.?\s*\S+)(?:\s*\((?:rp\.?|%|0{3})\))?\)?$/i;

/** Rows that the header of a table may take from the row that the user says starts it. */
const TALLEST_HEADER = 12;

/** The texts of a row in one comparable spelling, by which a header row is known again. */
export function headingKeyOf(grid: Grid, row: number): string {
  return (grid.rows[row] ?? []).flatMap((cell) => wordsOf(textOf(cell?.value))).join(' ');
}

/** The first row whose texts have this key; null when there is none. */
export function findHeadingRow(grid: Grid, key: string): number | null {
  const row = key === '' ? -1 : grid.rows.findIndex((_, index) => headingKeyOf(grid, index) === key);
  return row < 0 ? null : row;
}

/**
 * Every header block of a sheet from top to bottom; the repeats at page breaks are blocks of their own. With a `start`
 * the first block begins at that row and those above it do not count.
 */
export function findHeaderBlocks(
  grid: Grid,
  mergeAt: MergeLookup,
  start: number | null = null,
): HeaderBlock[] {
  const width = widthOf(grid);
  const blocks: HeaderBlock[] = [];
  let after = 0;
  if (start !== null) {
    const first = startedSpan(grid, start, mergeAt);
    blocks.push({ ...first, paths: readPaths(grid, first, width, mergeAt) });
    after = first.bottom + 1;
  }
  for (let row = after; row < grid.rows.length; row += 1) {
    if (row < after || !grid.rows[row]) continue;
    const span =
      numberedSpan(grid, row, after, blocks.at(-1), mergeAt) ?? headedSpan(grid, row, after, blocks.at(-1));
    if (!span) continue;
    blocks.push({ ...span, paths: readPaths(grid, span, width, mergeAt) });
    after = span.bottom + 1;
  }
  return blocks;
}

/** The header that begins at a row: as far down as one is found there, else that row with the short headings below it. */
function startedSpan(grid: Grid, start: number, mergeAt: MergeLookup): HeaderSpan {
  for (let row = start; row < Math.min(grid.rows.length, start + TALLEST_HEADER); row += 1) {
    if (!grid.rows[row]) continue;
    const span =
      numberedSpan(grid, row, start, undefined, mergeAt) ?? headedSpan(grid, row, start, undefined);
    if (span) return { ...span, top: start };
  }
  let bottom = start;
  while (isShortLeafRow(grid, bottom + 1)) bottom += 1;
  return { top: start, bottom, numberingRow: null };
}

interface HeaderSpan {
  readonly top: number;
  readonly bottom: number;
  readonly numberingRow: number | null;
}

function numberedSpan(
  grid: Grid,
  row: number,
  after: number,
  before: HeaderBlock | undefined,
  mergeAt: MergeLookup,
): HeaderSpan | null {
  if (!readNumberingRow(grid, row)) return null;
  let top = row;
  // Unmerged headings end in a row without any text where their merges would have reached down.
  if (top - 1 > after && isEmptyRow(grid, top - 1) && isHeaderRow(grid, top - 2, mergeAt)) top -= 1;
  while (top > after && isHeaderRow(grid, top - 1, mergeAt)) top -= 1;
  const left = leftmost(grid, row);
  while (top < row && (isTitleRow(grid, top, left) || (isAlone(grid, top) && isAbove(grid, top, row, left))))
    top += 1;
  if (before) top = Math.max(top, repeatTop(grid, row, before) ?? headingTop(grid, top, row));
  let bottom = row;
  while (isShortLeafRow(grid, bottom + 1)) bottom += 1;
  if (top === row && bottom === row) return null;
  return { top, bottom, numberingRow: row };
}

/** The first row of a header that says above its numbering row what the one before it says; null when it does not. */
function repeatTop(grid: Grid, numberingRow: number, before: HeaderBlock): number | null {
  if (before.numberingRow === null) return null;
  const height = before.numberingRow - before.top;
  const same = (offset: number): boolean =>
    headingKeyOf(grid, numberingRow - offset) === headingKeyOf(grid, (before.numberingRow ?? 0) - offset);
  for (let offset = 1; offset <= height; offset += 1) if (!same(offset)) return null;
  return height > 0 ? numberingRow - height : null;
}

/** The rows from here on when they say what the header before says, row by row. */
function repeatFrom(grid: Grid, top: number, before: HeaderBlock): HeaderSpan | null {
  const height = before.bottom - before.top;
  const first = leftmost(grid, before.top);
  // Spelling out every row of a large sheet takes long; most begin otherwise.
  if (cellAt(grid, top, first)?.value !== cellAt(grid, before.top, first)?.value) return null;
  for (let offset = 0; offset <= height; offset += 1) {
    if (headingKeyOf(grid, top + offset) !== headingKeyOf(grid, before.top + offset)) return null;
  }
  return { top, bottom: top + height, numberingRow: null };
}

/** Below another table only rows of headings belong to a header: a row of items may be all text too. */
function headingTop(grid: Grid, top: number, numberingRow: number): number {
  let first = numberingRow;
  const left = leftmost(grid, numberingRow);
  const belongs = (row: number): boolean =>
    headingCount(grid, row) > 0 ||
    isShortLeafRow(grid, row) ||
    isEmptyRow(grid, row) ||
    (isFirstRow(grid, row) && isEmptyRow(grid, row - 1)) ||
    // Names of funds below their heading: the first column is headed above.
    (isWordsRow(grid, row) && leftmost(grid, row) > left && headingCount(grid, row - 1) > 0);
  while (first > top && belongs(first - 1)) first -= 1;
  return first;
}

/** Three or more texts, none of them a figure or a code. */
function isWordsRow(grid: Grid, row: number): boolean {
  const cells = (grid.rows[row] ?? []).filter((cell) => !isBlank(cell));
  return (
    cells.length >= 3 &&
    cells.every(
      (cell) => typeof cell?.value === 'string' && !CODE.test(cell.value) && !FIGURE.test(cell.value),
    )
  );
}

/** The top row of a header may hold more words of the office's own than headings. */
function isFirstRow(grid: Grid, row: number): boolean {
  return isWordsRow(grid, row) && (grid.rows[row] ?? []).some((cell) => isHeadingText(textOf(cell?.value)));
}

function isEmptyRow(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every((cell) => isBlank(cell));
}

/** A lone text in the corner: above a title, or `Lampiran II`. */
function isAbove(grid: Grid, row: number, numberingRow: number, left: number): boolean {
  if (row + 1 < numberingRow && isTitleRow(grid, row + 1, left)) return true;
  return (grid.rows[row] ?? []).some((cell) => /^(?:lampiran|tabel|formulir)\b/i.test(textOf(cell?.value)));
}

function isAlone(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).filter((cell) => !isBlank(cell)).length === 1;
}

/** Without a numbering row: three or more headings in a row without figures, and what belongs to it above and below. */
function headedSpan(
  grid: Grid,
  row: number,
  after: number,
  before: HeaderBlock | undefined,
): HeaderSpan | null {
  const repeat = before?.numberingRow === null ? repeatFrom(grid, row, before) : null;
  if (repeat) return repeat;
  const known = headingCount(grid, row) >= 3 || (!before && isMostlyHeadings(grid, row));
  if (!known || isShortLeafRow(grid, row)) return null;
  // The numbering row a little below will take these rows with it.
  for (let below = row + 1; below <= row + 6; below += 1) if (readNumberingRow(grid, below)) return null;
  let bottom = row;
  while (
    isSubheadingRow(grid, bottom + 1) ||
    isShortLeafRow(grid, bottom + 1) ||
    isQuarterRow(grid, bottom + 1) ||
    isLeafRow(grid, row, bottom + 1)
  )
    bottom += 1;
  let top = row;
  const left = leftmost(grid, row);
  const belongs = (above: number): boolean =>
    headingCount(grid, above) >= 1 || ((!before || isEmptyRow(grid, above - 1)) && isFirstRow(grid, above));
  while (top > after && belongs(top - 1) && !isTitleRow(grid, top - 1, left)) top -= 1;
  return { top, bottom, numberingRow: null };
}

/** Headings that go on below a wider one: some stand where the row above has nothing, or the same as beside it. */
function isSubheadingRow(grid: Grid, row: number): boolean {
  if (headingCount(grid, row) < 2) return false;
  return (grid.rows[row] ?? []).some(
    (cell, column) => cell && !isBlank(cell) && isWide(grid, row - 1, column),
  );
}

/** A cell that heads nothing by itself: empty, or one of neighbours that say the same. */
function isWide(grid: Grid, row: number, column: number): boolean {
  const own = cellAt(grid, row, column);
  if (isBlank(own)) return true;
  return (
    own?.value === cellAt(grid, row, column - 1)?.value || own?.value === cellAt(grid, row, column + 1)?.value
  );
}

/** Words of any kind right below a header that head columns which nothing heads yet, and none of its first column. */
function isLeafRow(grid: Grid, top: number, row: number): boolean {
  const cells = (grid.rows[row] ?? [])
    .map((cell, column) => ({ cell, column }))
    .filter(({ cell }) => !isBlank(cell));
  if (cells.length < 2 || cells.some(({ column }) => column <= leftmost(grid, top))) return false;
  if (cells.some(({ cell }) => typeof cell?.value !== 'string' || FIGURE.test(cell.value))) return false;
  const headed = (column: number): boolean => {
    for (let above = top; above < row; above += 1) if (!isWide(grid, above, column)) return true;
    return false;
  };
  let right = -1;
  for (let above = top; above < row; above += 1) {
    for (const [column, cell] of (grid.rows[above] ?? []).entries())
      if (!isBlank(cell)) right = Math.max(right, column);
  }
  // A note an empty column away heads nothing.
  const apart = cells.some(({ column }, index) => column > right && cells[index - 1]?.column !== column - 1);
  return !apart && cells.some(({ column }) => !headed(column));
}

/** Number of headings in a row; 0 when the row holds figures or mostly other text. */
function headingCount(grid: Grid, row: number): number {
  let headings = 0;
  let others = 0;
  for (const cell of grid.rows[row] ?? []) {
    if (!cell || isBlank(cell)) continue;
    if (typeof cell.value !== 'string' || CODE.test(cell.value)) return 0;
    if (isHeadingText(cell.value)) headings += 1;
    else others += 1;
  }
  return headings >= 2 * others ? headings : 0;
}

/** The first row of a sheet in which many texts stand side by side and half of them are headings of a form. */
function isMostlyHeadings(grid: Grid, row: number): boolean {
  const cells = (grid.rows[row] ?? []).filter((cell) => !isBlank(cell));
  const texts = cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));
  if (
    cells.length < 6 ||
    texts.length < cells.length ||
    texts.some((text) => CODE.test(text) || FIGURE.test(text))
  )
    return false;
  return texts.filter(isHeadingText).length * 2 >= texts.length;
}

/** Quarters counted 1 to 4, once or more, below headings that speak of quarters. */
function isQuarterRow(grid: Grid, row: number): boolean {
  const filled = (grid.rows[row] ?? []).flatMap((cell) =>
    cell && !isBlank(cell) ? [textOf(cell.value)] : [],
  );
  if (filled.length < 4 || filled.length % 4 !== 0) return false;
  if (filled.some((text, index) => text.trim() !== String((index % 4) + 1))) return false;
  return (grid.rows[row - 1] ?? []).some((cell) => wordsOf(textOf(cell?.value)).includes('triwulan'));
}

function isShortLeafRow(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? [])
    .filter((cell) => cell && !isBlank(cell))
    .map((cell) => textOf(cell?.value));
  // Quarters may be counted 1 to 4, beside headings of words.
  return (
    texts.length >= 2 &&
    texts.every((text) => SHORT_LEAF.test(collapse(text))) &&
    texts.some((text) => !/^\d$/.test(text))
  );
}

/** A row above a numbering row that can belong to the header: text, or covered by merges from above. */
function isHeaderRow(grid: Grid, row: number, mergeAt: MergeLookup): boolean {
  if (isQuarterRow(grid, row)) return true;
  let filled = 0;
  for (const cell of grid.rows[row] ?? []) {
    if (!cell || isBlank(cell)) continue;
    if (
      typeof cell.value === 'number' &&
      !(Number.isInteger(cell.value) && cell.value >= 1900 && cell.value < 2200)
    )
      return false;
    filled += 1;
  }
  if (filled > 0) return true;
  for (let column = 0; column < 60; column += 1) {
    const area = mergeAt(row, column);
    if (area && area.top < row && !isBlank(cellAt(grid, area.top, area.left))) return true;
  }
  return false;
}

/** First filled column of a row, where a table begins. */
function leftmost(grid: Grid, row: number): number {
  return Math.max(
    0,
    (grid.rows[row] ?? []).findIndex((cell) => !isBlank(cell)),
  );
}

/** A single text at the left of the table, or a label with its value, is a title and no heading. */
function isTitleRow(grid: Grid, row: number, left: number): boolean {
  const filled: { column: number; text: string }[] = [];
  for (const [column, cell] of (grid.rows[row] ?? []).entries()) {
    if (cell && !isBlank(cell)) filled.push({ column, text: collapse(textOf(cell.value)) });
  }
  const [first] = filled;
  if (!first) return true;
  if (filled.some(({ text }) => /^:|:$/.test(text)) || /^[^:]{3,40}\s:\s/.test(first.text)) return true;
  if (filled.length > 1) return false;
  const wide = grid.merges.some(
    (area) =>
      area.top <= row && area.bottom >= row && area.left === first.column && area.right - area.left >= 6,
  );
  return first.column <= left + 2 || wide;
}

function readPaths(grid: Grid, span: HeaderSpan, width: number, mergeAt: MergeLookup): HeaderPath[] {
  const rows: number[] = [];
  for (let row = span.top; row <= span.bottom; row += 1) if (row !== span.numberingRow) rows.push(row);
  const covers = rows.map((row) => coverRow(grid, row, rows, width, mergeAt));
  const numbers = span.numberingRow === null ? [] : (readNumberingRow(grid, span.numberingRow) ?? []);

  const paths: Omit<HeaderPath, 'readings'>[] = [];
  for (let column = 0; column < width; column += 1) {
    const path: string[] = [];
    let leaf: HeaderPath['leaf'] = null;
    for (const cover of covers) {
      const at = cover[column];
      if (!at) continue;
      const text = collapse(textOf(cellAt(grid, at.row, at.column)?.value));
      if (leaf?.row === at.row && leaf.column === at.column) continue;
      path.push(text);
      leaf = at;
    }
    const number = numbers.filter((own) => own.column <= column).at(-1) ?? null;
    paths.push({ column, path, leaf, number });
  }
  const readings = nestHeadings(paths.map(({ path }) => path));
  return paths.map((path, index) => ({ ...path, readings: readings[index] ?? [path.path] }));
}

type Cover = ({ row: number; column: number } | null)[];

/**
 * For each column the cell whose text heads it in this row: its own, the merged area's, or, in unmerged headers, the
 * nearest to the left as long as a lower heading shows that the group goes on.
 */
function coverRow(
  grid: Grid,
  row: number,
  rows: readonly number[],
  width: number,
  mergeAt: MergeLookup,
): Cover {
  const cover: Cover = [];
  const lower = rows.filter((other) => other > row);
  const upper = rows.filter((other) => other < row);
  for (let column = 0; column < width; column += 1) {
    const area = mergeAt(row, column);
    if (area) {
      const filled = !isBlank(cellAt(grid, area.top, area.left));
      cover.push(filled ? { row: area.top, column: area.left } : null);
      continue;
    }
    if (!isBlank(cellAt(grid, row, column))) {
      cover.push({ row, column });
      continue;
    }
    const left = leftCover(cover);
    const leftMerge = left ? mergeAt(left.row, left.column) : null;
    const headedBelow = lower.some((other) => !isBlank(cellAt(grid, other, column)));
    const headedAbove = upper.some((other) => !isBlank(cellAt(grid, other, column)));
    const leftIsGroup = left !== null && lower.some((other) => !isBlank(cellAt(grid, other, left.column)));
    cover.push(left && !leftMerge && headedBelow && !headedAbove && leftIsGroup ? left : null);
  }
  return cover;
}

/** The nearest heading at the left; columns that no row heads (a unit beside its figure) may lie between. */
function leftCover(cover: Cover): Cover[number] {
  for (let column = cover.length - 1; column >= 0 && column >= cover.length - 3; column -= 1) {
    if (cover[column]) return cover[column] ?? null;
  }
  return null;
}
