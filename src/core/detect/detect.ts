import { isBlank, textOf, type Area, type Grid } from '../grid/grid';
import { readRupiahScale } from '../grid/rupiah-scale';
import { collapse, wordsOf } from '../grid/words';
import { LAYOUTS } from '../layouts/index';
import type { AnyLayout, FigureRole, Identity, Role } from '../layouts/layout';
import type { Correction } from './correction';
import { findHeaderBlocks, findHeadingRow, indexMerges, type HeaderBlock } from './header';
import { printedIdentities } from './identities';
import { fitLayout, groupColumns, type HeadingGroup, type LayoutFit, type MappedColumn } from './match';
import { isFooterLabel, isSignatureText, isTotalLabel } from '../plan/row-kind';

/** Another form that would fit a table nearly as well. */
export interface Rival {
  readonly form: string;
  readonly score: number;
}

/** A table found in a sheet, with the form it was recognised as and the evidence. */
export interface DetectedTable {
  readonly grid: Grid;
  readonly layout: AnyLayout;
  /** How sure, from 0 to 1. */
  readonly score: number;
  readonly rivals: readonly Rival[];
  readonly columns: readonly MappedColumn[];
  /** Equalities to hold: those the sheet's numbering row prints, else the form's. */
  readonly identities: readonly Identity[];
  /** First header block; later ones are repeats at page breaks. */
  readonly header: HeaderBlock;
  readonly repeats: readonly HeaderBlock[];
  /** Rows below the first header up to the next table or the end of the sheet. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
  /** Lines above the header, as written. */
  readonly titles: readonly string[];
  /** Year the table speaks of, read from its titles and headings; null when none is named. */
  readonly year: number | null;
  /** Office the table belongs to, as written; null when none is named. */
  readonly unit: string | null;
}

/** Something headed like a table that is none of the forms, with the nearest form and what it lacks; or a form left empty. */
export interface Unrecognised {
  readonly sheet: string;
  readonly area: Area;
  readonly best: string | null;
  readonly score: number;
  readonly missing: readonly Role[];
  /** Number of columns that fit the nearest form. */
  readonly columns: number;
  /** True where the headings are those of the form and nothing is filled in below them. */
  readonly empty: boolean;
}

/** What was found in a sheet. */
export interface Detection {
  readonly tables: readonly DetectedTable[];
  readonly unrecognised: readonly Unrecognised[];
}

/** Score below which a table is not taken for the form. */
const ACCEPTED = 0.6;
/** Forms whose scores lie this close cannot be told apart. */
const CLOSE = 0.04;

/**
 * Finds the tables of one sheet, each as one form or not at all: one below the other, or side by side where empty
 * columns part them and every part is a form or the parts explain more columns than the whole.
 */
export function detectTables(grid: Grid, corrections: readonly Correction[] = []): Detection {
  const correction = corrections.find((own) => own.sheetId === grid.id);
  const heading = correction?.region?.heading;
  const start = heading === undefined ? null : findHeadingRow(grid, heading);
  const whole = detectIn(grid, correction, start);
  const panels = panelsOf(grid);
  if (panels.length < 2) return whole;
  const parts = panels.map((panel) => detectIn(panel, correction, start));
  const mapped = (detection: Detection): number => detection.tables.flatMap((table) => table.columns).length;
  const complete = parts.filter((part) => part.tables.length > 0).length;
  const explained = parts.reduce((count, part) => count + mapped(part), 0);
  // Where every part is a whole form, the headings of one shift the other's and the whole explains too much.
  const apart = complete >= 2 && (complete === parts.length || explained > mapped(whole));
  // What stands in one part alone has its titles there, not those beside it; unseen in the whole, it must be named there.
  const named = parts
    .flatMap(({ tables }) => tables)
    .every(({ titles, layout }) => namesLayout(titles.join(' '), layout));
  const alone = complete === 1 && explained >= mapped(whole) && (whole.tables.length > 0 || named);
  if (!apart && !alone) return whole;
  return {
    tables: parts.flatMap((part) => part.tables),
    unrecognised: parts.flatMap((part) => part.unrecognised),
  };
}

/** The sheet cut at columns that hold nothing anywhere; parts of fewer than three columns are no tables. */
function panelsOf(grid: Grid): Grid[] {
  const filled: boolean[] = [];
  for (const row of grid.rows) {
    for (const [column, cell] of row?.entries() ?? []) if (!isBlank(cell)) filled[column] = true;
  }
  const spans: { left: number; right: number }[] = [];
  for (let column = 0; column < filled.length; column += 1) {
    if (!filled[column]) continue;
    const last = spans.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  const wide = spans.filter(({ left, right }) => right - left >= 2);
  if (wide.length < 2) return [];
  return wide.map(({ left, right }) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row?.map((cell, column) => (column < left || column > right ? undefined : cell)),
    ),
    merges: grid.merges.filter((area) => area.left >= left && area.right <= right),
  }));
}

function detectIn(grid: Grid, correction: Correction | undefined, start: number | null): Detection {
  const mergeAt = indexMerges(grid);
  const blocks = findHeaderBlocks(grid, mergeAt, start);
  const tables: DetectedTable[] = [];
  const unrecognised: Unrecognised[] = [];
  let previousBottom = -1;

  for (let index = 0; index < blocks.length;) {
    const header = blocks[index];
    if (!header) break;
    const repeats: HeaderBlock[] = [];
    let next = index + 1;
    for (let block = blocks[next]; block && isRepeat(grid, header, block); block = blocks[next]) {
      repeats.push(block);
      next += 1;
    }
    const following = blocks[next];
    const bodyBottom = following
      ? titleTop(grid, following, (repeats.at(-1) ?? header).bottom) - 1
      : grid.rows.length - 1;
    const outcome = recognise(grid, header, repeats, bodyBottom, previousBottom, correction);
    if ('layout' in outcome) tables.push({ ...outcome, repeats });
    else unrecognised.push(outcome);
    previousBottom = bodyBottom;
    index = next;
  }
  return { tables, unrecognised };
}

function recognise(
  grid: Grid,
  header: HeaderBlock,
  repeats: readonly HeaderBlock[],
  bodyBottom: number,
  previousBottom: number,
  correction: Correction | undefined,
): Omit<DetectedTable, 'repeats'> | Unrecognised {
  const heads = [header, ...repeats];
  const body = heads.map((head, index) => ({
    top: head.bottom + 1,
    bottom: signedAt(grid, head.bottom + 1, (heads[index + 1]?.top ?? bodyBottom + 1) - 1),
  }));
  const groups = groupColumns(grid, header, body);
  const titles = titlesOf(grid, header, previousBottom);
  const ranked = LAYOUTS.map((layout) => fitLayout(layout, groups))
    .map((fit) => ({ fit, score: scoreOf(fit, titles) }))
    .sort((a, b) => a.fit.missing.length - b.fit.missing.length || b.score - a.score);
  const wished = ranked.find(({ fit }) => fit.layout.form === correction?.form);
  const best = wished ?? ranked[0];
  if (!best || (!wished && (best.fit.missing.length > 0 || best.score < ACCEPTED))) {
    return unrecognisedFrom(grid, header, bodyBottom, groups, best);
  }
  const columns = scaled(correctColumns(best.fit, groups, correction), titles);
  const rivals = ranked
    .filter((other) => other !== best && other.fit.missing.length === 0 && other.score >= best.score - CLOSE)
    .map(({ fit, score }) => ({ form: fit.layout.form, score }));
  return {
    grid,
    layout: best.fit.layout,
    score: Math.min(1, best.score),
    rivals: wished ? [] : rivals,
    columns,
    identities: printedIdentities(best.fit.layout, columns, header),
    header,
    bodyTop: header.bottom + 1,
    bodyBottom,
    titles,
    year: yearOf(titles, columns),
    unit: officeOf(titles),
  };
}

/** A recognised table in which no row is an item, as something to refuse. */
export function emptyTable({
  grid,
  layout,
  score,
  columns,
  header,
  bodyBottom,
}: DetectedTable): Unrecognised {
  const own = columns.map(({ column }) => column);
  return {
    sheet: grid.sheet,
    area: { top: header.top, left: Math.min(...own), bottom: bodyBottom, right: Math.max(...own) },
    best: layout.form,
    score,
    missing: [],
    columns: columns.length,
    empty: true,
  };
}

/** The last row above a signature block: rows of hardly any cells, one of which signs. */
function signedAt(grid: Grid, top: number, bottom: number): number {
  for (let row = top; row <= bottom; row += 1) {
    const filled = (grid.rows[row] ?? []).filter((cell) => cell && !isBlank(cell));
    if (filled.length > 0 && filled.length <= 3 && filled.every((cell) => typeof cell?.value === 'string')) {
      if (filled.some((cell) => isSignatureText(textOf(cell?.value)))) return row - 1;
    }
  }
  return bottom;
}

function unrecognisedFrom(
  grid: Grid,
  header: HeaderBlock,
  bodyBottom: number,
  groups: readonly HeadingGroup[],
  best: { fit: LayoutFit; score: number } | undefined,
): Unrecognised {
  const columns = groups.flatMap((group) => group.paths.map((path) => path.column));
  return {
    sheet: grid.sheet,
    area: {
      top: header.top,
      left: Math.min(...columns, 0),
      bottom: bodyBottom,
      right: Math.max(...columns, 0),
    },
    best: best && best.fit.columns.length >= 3 ? best.fit.layout.form : null,
    score: best?.score ?? 0,
    missing: best?.fit.missing ?? [],
    columns: best?.fit.columns.length ?? 0,
    empty: false,
  };
}

/** Weighs what was found: headings explained, numbered columns of the form present, and its title above. */
function scoreOf(fit: LayoutFit, titles: readonly string[]): number {
  const titled = namesLayout(titles.join(' '), fit.layout);
  return 0.45 * fit.explained + 0.4 * fit.complete + (titled ? 0.15 : 0.05);
}

function correctColumns(
  fit: LayoutFit,
  groups: readonly HeadingGroup[],
  correction: Correction | undefined,
): readonly MappedColumn[] {
  const roles = correction?.roles;
  if (!roles) return fit.columns;
  const said = (header: string): boolean => Object.hasOwn(roles, header);
  const taken = new Set(Object.values(roles));
  const kept = fit.columns.filter((column) => !said(column.header) && !taken.has(column.role));
  const added: MappedColumn[] = [];
  for (const group of groups) {
    for (const path of group.paths) {
      const header = path.path.join(' > ');
      const role = said(header) ? roles[header] : null;
      const column = role ? fit.layout.columns.find((own) => own.role === role) : undefined;
      if (!role || !column) continue;
      added.push({
        column: path.column,
        role,
        kind: column.kind,
        header,
        number: path.number?.number ?? null,
        evidence: ['user'],
        block: column.block ?? 'utama',
        level: column.level ?? null,
        scale: 1,
      });
    }
  }
  return [...kept, ...added].sort((a, b) => a.column - b.column);
}

/** Columns of money with what their heading, or else the title, says that their rupiah are counted in. */
function scaled(columns: readonly MappedColumn[], titles: readonly string[]): readonly MappedColumn[] {
  const whole = titles.map(readRupiahScale).find((scale) => scale !== null) ?? 1;
  return columns.map((column) =>
    column.kind === 'money' ? { ...column, scale: readRupiahScale(column.header) ?? whole } : column,
  );
}

/** A header that says the same as the first one, with no title of another table above it, repeats at a page break. */
function isRepeat(grid: Grid, first: HeaderBlock, block: HeaderBlock): boolean {
  const spell = (own: HeaderBlock): string => {
    const words: string[] = [];
    for (let row = own.top; row <= own.bottom; row += 1) {
      for (const cell of grid.rows[row] ?? []) {
        const text = textOf(cell?.value);
        // The same headings for another year are another table.
        words.push(...wordsOf(text), ...(text.match(/\b(?:19|20)\d\d\b/g) ?? []));
      }
    }
    return words.join(' ');
  };
  if (spell(first) !== spell(block)) return false;
  const above = linesAbove(grid, block, first.bottom).filter(isTitleLine);
  const known = new Set(linesAbove(grid, first, -1).map((line) => wordsOf(line).join(' ')));
  return above.every((line) => known.has(wordsOf(line).join(' ')));
}

/** A code of a bidang or below, alone in its cell, as items have. */
const ITEM_CODE = /^\s*[1-9x][.\s|]+(?:\d{1,2}|xx)(?:[.\s|]+\d{1,4})*\.?\s*$/i;

/** Title lines right above a header: rows with one or two texts and no figures, blank rows between them allowed. */
function linesAbove(grid: Grid, header: HeaderBlock, after: number): string[] {
  const lines: string[] = [];
  for (let row = header.top - 1; row > after; row -= 1) {
    const filled = (grid.rows[row] ?? []).filter((cell) => cell && !isBlank(cell));
    if (filled.length === 0) continue;
    if (filled.length > 3 || filled.some((cell) => typeof cell?.value === 'number' && cell.value > 2200))
      break;
    if (filled.some((cell) => ITEM_CODE.test(textOf(cell?.value)))) break;
    lines.unshift(collapse(filled.map((cell) => textOf(cell?.value)).join(' ')));
    if (lines.length >= 12) break;
  }
  return lines;
}

/** A line that names a table or its office, so that what follows is another table; running page headers do not. */
function isTitleLine(line: string): boolean {
  return /^(?:(?:tabel|formulir|lampiran)\b|(?:perangkat daerah|p\.?d|o\.?p\.?d|skpd|unit kerja|satuan kerja)\s*:|(?:dinas|badan|inspektorat|sekretariat|kecamatan|kelurahan|uptd?|puskesmas|rumah sakit|rsud)\b)/i.test(
    line,
  );
}

const TITLES: ReadonlyMap<AnyLayout, readonly string[]> = new Map(
  LAYOUTS.map((layout) => [layout, layout.titles.map((title) => ` ${wordsOf(title).join(' ')} `)]),
);

function namesForm(line: string): boolean {
  return LAYOUTS.some((layout) => namesLayout(line, layout));
}

function namesLayout(line: string, layout: AnyLayout): boolean {
  const words = ` ${wordsOf(line).join(' ')} `;
  return TITLES.get(layout)?.some((title) => words.includes(title)) ?? false;
}

function titlesOf(grid: Grid, header: HeaderBlock, previousBottom: number): string[] {
  const lines = linesAbove(grid, header, previousBottom);
  return previousBottom >= 0 ? lines : [grid.sheet, ...lines];
}

/** The topmost line that names the table, its office or its year, with nothing but lines of text down to the header. */
function titleTop(grid: Grid, header: HeaderBlock, after: number): number {
  let top = header.top;
  for (let row = header.top - 1; row > after && header.top - row <= 12; row -= 1) {
    const filled = (grid.rows[row] ?? []).filter((cell) => cell && !isBlank(cell));
    if (filled.length === 0) continue;
    const line = collapse(filled.map((cell) => textOf(cell?.value)).join(' '));
    if (filled.length > 3 || filled.some((cell) => typeof cell?.value === 'number')) break;
    if (isSignatureText(line) || isTotalLabel(line) || isFooterLabel(line)) break;
    if (isTitleLine(line) || namesForm(line) || readRupiahScale(line) !== null) top = row;
  }
  return top;
}

/** The year of the plan or evaluation: from the titles, else from the heading of the year's own target or pagu. */
export function yearOf(titles: readonly string[], columns: readonly MappedColumn[]): number | null {
  const near = /\b(?:tahun|ta|thn|t\.a\.?)\s*(?:anggaran|pelaksanaan)?\s*:?\s*((?:19|20)\d\d)\b/i;
  // The year after, and the year in which the public proposed, are named beside that of the plan.
  const other = (line: string): number => Number(/maju|musrenbang|pokir/i.test(line));
  const lines = titles.slice().sort((a, b) => other(a) - other(b));
  for (const line of lines) {
    const match = near.exec(line);
    if (match) return Number(match[1]);
  }
  const own: readonly FigureRole[] = ['pagu.rp', 'target.k'];
  const headings = columns
    .filter(({ role }) => own.some((other) => other === role))
    .map(({ header }) => header);
  const inHeading = /\b((?:19|20)\d\d)\b/.exec(headings.join(' '));
  if (inHeading) return Number(inHeading[1]);
  const inTitle = /\b((?:19|20)\d\d)\b/.exec(titles.join(' '));
  return inTitle ? Number(inTitle[1]) : null;
}

/** The office named above the table: after a label (`Perangkat Daerah : …`), on a line of its own, or at the end of a title. */
export function officeOf(titles: readonly string[]): string | null {
  for (const line of titles) {
    const labelled =
      /^(?:perangkat daerah|p\.?d\.?|o\.?p\.?d\.?|skpd|satuan kerja|unit kerja|nama (?:opd|skpd|perangkat daerah))\s*:\s*(.+)$/i.exec(
        line,
      );
    if (labelled) return withoutYear(labelled[1] ?? '');
  }
  const kind =
    /^(?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|rumah sakit|rsud|satuan|uptd?|kantor|puskesmas)\b/i;
  const alone = titles.find((line, index) => index > 0 && kind.test(line));
  if (alone !== undefined) return withoutYear(alone);
  const within = /\s((?:dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|rsud|puskesmas)\s.+)$/i;
  const found = titles.map((line) => within.exec(line)?.[1]).find((office) => office !== undefined);
  return found === undefined ? null : withoutYear(found);
}

/** `DINAS SOSIAL TAHUN 2024` is the office and a year. */
function withoutYear(text: string): string | null {
  const office = text.replace(/[\s,-]+(?:tahun|t\.?a\.?|periode|triwulan|tw)\b.*$/i, '');
  return collapse(office) || null;
}
