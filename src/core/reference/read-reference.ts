import { codeTextOf, formatCode, levelOfCode, parseCode, type Code, type CodeLevel } from '../grid/code';
import { cellAt, isBlank, textOf, widthOf, type Grid } from '../grid/grid';
import { collapse, keyOf } from '../grid/words';
import {
  parentCodeOf,
  type ReferenceColumn,
  type ReferenceItem,
  type ReferenceKind,
  type ReferenceList,
  type ReferenceMeasure,
  type ReferenceRole,
} from './reference';

/** Rows from the top in which the headings of a list are looked for. */
const HEADER_ROWS = 40;
/** A list of fewer items is none. */
const FEWEST_ITEMS = 3;

const CODE_LEVELS: readonly CodeLevel[] = ['urusan', 'bidang', 'program', 'kegiatan', 'subKegiatan'];
/** Segments of a code by its level. */
const DEPTHS: Readonly<Record<CodeLevel, number>> = {
  urusan: 1,
  bidang: 2,
  program: 3,
  kegiatan: 5,
  subKegiatan: 6,
};

const HEADINGS: readonly (readonly [ReferenceRole, RegExp])[] = [
  ['jenisPemda', /^jenis (?:pemda|pemerintah(?:an)? daerah)$/],
  ['urusan', /^(?:kode )?(?:urusan|unsur|urusan (?:atau )?unsur)$/],
  ['bidang', /^(?:kode )?bidang(?: urusan)?(?: (?:atau )?bidang unsur)?$/],
  ['program', /^(?:kode )?program$/],
  ['kegiatan', /^(?:kode )?kegiatan$/],
  ['subKegiatan', /^(?:kode )?sub kegiatan$/],
  ['nama', /^nomenklatur\b/],
  ['kinerja', /^kinerja$/],
  ['indikator', /^indikator(?: kinerja)?$/],
  ['satuan', /^satuan$/],
  ['keterangan', /^keterangan$/],
];

/** Headings of figures: what has them is a plan, whatever else it looks like. */
const OF_PLANS = /\b(?:target|pagu|anggaran|realisasi|triwulan|rp|capaian|lokasi|kebutuhan)\b/;

/**
 * Reads a sheet as a nomenclature, or null when its headings are none of a list, or its rows hold too few codes: the
 * columns of the SIPD export or of the decree (Kepmendagri 900.1.15.5-1317/2023).
 */
export function readReference(grid: Grid): ReferenceList | null {
  const width = Math.min(widthOf(grid), 60);
  for (let row = 0; row < Math.min(grid.rows.length, HEADER_ROWS); row += 1) {
    const columns = headingsAt(grid, row, width);
    const kind = columns && kindOf(columns);
    if (columns && kind) return readList(grid, row, columns, kind);
  }
  return null;
}

/** The columns headed by a row; the codes of the decree stand below a heading of their own, beside headings of two rows. */
function headingsAt(grid: Grid, row: number, width: number): ReferenceColumn[] | null {
  const columns: ReferenceColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = [row, row - 1, row - 2].map((own) => textOf(cellAt(grid, own, column)?.value));
    const header = collapse(texts.find((text) => text.trim() !== '') ?? '');
    const key = header.length > 80 ? '' : keyOf(header);
    if (OF_PLANS.test(key)) return null;
    const role = HEADINGS.find(([own, pattern]) => pattern.test(key) && !has(columns, own))?.[0];
    if (role) columns.push({ role, column, header });
  }
  const here = columns.filter(({ column }) => !isBlank(cellAt(grid, row, column)));
  return has(here, 'program') && has(here, 'kegiatan') && has(here, 'subKegiatan') ? columns : null;
}

function has(columns: readonly ReferenceColumn[], role: ReferenceRole): boolean {
  return columns.some((column) => column.role === role);
}

function kindOf(columns: readonly ReferenceColumn[]): ReferenceKind | null {
  if (!has(columns, 'bidang') || !has(columns, 'satuan')) return null;
  if (has(columns, 'nama')) return has(columns, 'urusan') ? 'keputusan' : null;
  return has(columns, 'indikator') && (has(columns, 'kinerja') || has(columns, 'jenisPemda')) ? 'sipd' : null;
}

/** An item while its measures are being collected. */
interface Draft extends ReferenceItem {
  readonly measures: ReferenceMeasure[];
}

function readList(
  grid: Grid,
  headerRow: number,
  columns: readonly ReferenceColumn[],
  kind: ReferenceKind,
): ReferenceList | null {
  const items = new Map<string, Draft>();
  const children = new Map<string, Draft[]>();
  const columnOf = (role: ReferenceRole): number => columns.find((own) => own.role === role)?.column ?? -1;
  const text = (row: number, column: number): string =>
    column < 0 ? '' : collapse(textOf(cellAt(grid, row, column)?.value));
  const [indicator, unit] = [columnOf('indikator'), columnOf('satuan')];

  const readRow = kind === 'sipd' ? pairReader(grid, columns) : codeReader(grid, columns, columnOf('nama'));
  let filled = 0;
  let coded = 0;
  for (let row = headerRow + 1; row < grid.rows.length; row += 1) {
    if (!grid.rows[row]?.some((cell) => !isBlank(cell))) continue;
    const found = readRow(row);
    filled += 1;
    if (found.length > 0) coded += 1;
    let last: Draft | undefined;
    for (const { code, name, column } of found) {
      const key = formatCode(code);
      const level = levelOfCode(code);
      last = items.get(key);
      if (last || !level) continue;
      last = { code, level, name, at: { sheet: grid.sheet, row, column }, measures: [] };
      items.set(key, last);
      const parent = parentCodeOf(code);
      const siblings = children.get(parent);
      if (siblings) siblings.push(last);
      else children.set(parent, [last]);
    }
    const measure = { indicator: text(row, indicator), unit: text(row, unit) };
    if (last?.level === 'subKegiatan' && (measure.indicator !== '' || measure.unit !== ''))
      last.measures.push(measure);
  }
  if (items.size < FEWEST_ITEMS || coded * 2 < filled) return null;
  return { sheet: grid.sheet, kind, columns, headerRow, items, children };
}

/** A code with its name, and the column of the name. */
interface Coded {
  readonly code: Code;
  readonly name: string;
  readonly column: number;
}

const PAIR = /^([\dxX][\d.xX]*)[\s.\-\u2013]+(.*[A-Za-z].*)$/;

/** `2.07.01 PROGRAM …` in a column a level; what the row above says too is not parsed again. */
function pairReader(grid: Grid, columns: readonly ReferenceColumn[]): (row: number) => Coded[] {
  const levels = columns.filter(({ role }) => CODE_LEVELS.some((level) => level === role));
  const before = new Map<number, { readonly value: string; readonly coded: Coded | null }>();
  return (row) =>
    levels.flatMap(({ column }) => {
      const value = textOf(cellAt(grid, row, column)?.value);
      const known = before.get(column);
      if (known?.value === value) return known.coded ?? [];
      const match = PAIR.exec(collapse(value));
      const code = match ? parseCode(match[1] ?? '') : null;
      const coded = code ? { code, name: match?.[2] ?? '', column } : null;
      before.set(column, { value, coded });
      return coded ?? [];
    });
}

/** A code over its columns, each with its own segments or the whole code; blank ones to the left go on from above. */
function codeReader(
  grid: Grid,
  columns: readonly ReferenceColumn[],
  nameColumn: number,
): (row: number) => Coded[] {
  const levels = CODE_LEVELS.flatMap((level) => {
    const own = columns.find(({ role }) => role === level);
    return own ? [{ level, column: own.column }] : [];
  });
  let parts: string[] = [];
  return (row) => {
    const name = collapse(textOf(cellAt(grid, row, nameColumn)?.value));
    if (!/[a-z]/i.test(name)) return [];
    const own = levels.map(({ column }) => codeTextOf(cellAt(grid, row, column)));
    let deepest = own.length - 1;
    while (deepest >= 0 && own[deepest] === '') deepest -= 1;
    const level = levels[deepest]?.level;
    if (!level) return [];
    parts = own.slice(0, deepest + 1).map((part, index) => part || (parts[index] ?? ''));
    const whole = parseCode(parts[deepest] ?? '');
    const code =
      whole && whole.segments.length === DEPTHS[level] ? whole : parseCode(parts.filter(Boolean).join('.'));
    return code && levelOfCode(code) === level ? [{ code, name, column: nameColumn }] : [];
  };
}
