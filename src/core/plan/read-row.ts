import type { DetectedTable } from '../detect/detect';
import type { MappedColumn } from '../detect/match';
import { codeTextOf, parseCode, type Code } from '../grid/code';
import { cellAt, isBlank, textOf, type Cell, type Grid } from '../grid/grid';
import { isNotFilled } from '../grid/money';
import { decimalSignOf } from '../grid/number';
import { readQuarterTexts } from '../grid/quarter';
import { collapse } from '../grid/words';
import type { Block, FigureRole, Role } from '../layouts/layout';
import type { Level } from './level-word';
import type { Entry, Traced } from './plan';
import { readEntry, type Reading } from './read-entry';

/** A name in a column of names. */
export interface ReadName {
  readonly traced: Traced;
  readonly column: number;
  /** Level of all that stands in this column, where the form fixes one. */
  readonly level: Level | null;
}

/** Everything one row says in the columns of one block. */
export interface RowReading {
  readonly row: number;
  /** Names of the row, outermost first; more than one only where names of several levels stand side by side. */
  readonly names: readonly ReadName[];
  readonly code: Code | null;
  readonly codeText: Traced | null;
  readonly number: Traced | null;
  readonly tingkat: string;
  readonly indicator: Traced | null;
  readonly unit: Traced | null;
  readonly quarterLabel: Traced | null;
  readonly entries: Map<Role, Entry>;
  readonly texts: ReadonlyMap<Role, Traced>;
  /** Some figure column holds a figure (not `-`, not blank). */
  readonly figures: boolean;
}

/** Reads the rows of one block of a table. */
export interface BlockReader {
  readonly block: Block;
  readonly columns: ReadonlyMap<Role, MappedColumn>;
  readonly read: (row: number) => RowReading;
}

/** One reader a block, leftmost items first. */
export function createBlockReaders(table: DetectedTable): BlockReader[] {
  const blocks: readonly Block[] = ['atas', 'tengah', 'utama'];
  return blocks
    .filter((block) => table.columns.some((column) => column.block === block))
    .map((block) => {
      const own = table.columns.filter((column) => column.block === block);
      const columns = new Map<Role, MappedColumn>();
      for (const column of own) if (!columns.has(column.role)) columns.set(column.role, column);
      return { block, columns, read: createRowReader(table, own) };
    });
}

/** Rows counted in advance and not yet named. */
const NUMBERED = /^\(?\d{1,3}[.)]?$/;

const PLAIN: ReadonlySet<Role> = new Set<Role>(['nama', 'kode', 'tingkat', 'no', 'satuan', 'triwulan']);

function createRowReader(
  table: DetectedTable,
  columns: readonly MappedColumn[],
): (row: number) => RowReading {
  const { grid } = table;
  const names = columns.filter((column) => column.role === 'nama');
  const codes = columns.filter((column) => column.role === 'kode').map((column) => column.column);
  const figures = columns.filter((column) => column.role.endsWith('.k') || column.role.endsWith('.rp'));
  const units = columns.filter((column) => column.role === 'satuan').map((column) => column.column);
  const readings = figures.map((column): ColumnReading => ({
    role: column.role as FigureRole,
    kind: column.kind,
    column: column.column,
    sign: signOf(table, column.column),
    units: unitsOf(column.column, units),
  }));
  const texts = columns.filter((column) => !figures.includes(column) && !PLAIN.has(column.role));
  const single = (role: Role): number => columns.find((column) => column.role === role)?.column ?? -1;
  const [numberColumn, levelColumn] = [single('no'), single('tingkat')];
  const quarterColumn = single('triwulan');
  const indicatorColumns = columns
    .filter((column) => column.role === 'indikator')
    .map((column) => column.column);

  return (row) => {
    const traced = (column: number): Traced | null => {
      const cell = column < 0 ? undefined : cellAt(grid, row, column);
      const text = cell ? collapse(textOf(cell.value)) : '';
      return text === '' ? null : { text, at: { sheet: grid.sheet, row, column } };
    };
    const found = names.flatMap((column): ReadName[] => {
      const own = traced(column.column);
      if (!own || isNotFilled(own.text) || NUMBERED.test(own.text)) return [];
      return [{ traced: own, column: column.column, level: column.level }];
    });
    // Names indented by column are one name; names of fixed levels side by side are several.
    const kept = found.filter((name, index) => name.level !== null || index === 0);
    const codeRead = readCode(grid, row, codes, numberColumn, kept[0]?.traced ?? null);
    const [first, ...others] = kept;
    const unit = firstFilled(units, traced);
    const entries = readEntries(grid, row, readings, traced);
    return {
      row,
      names: first && codeRead.name ? [{ ...first, traced: codeRead.name }, ...others] : kept,
      code: codeRead.code,
      codeText: codeRead.text,
      number: traced(numberColumn),
      tingkat: traced(levelColumn)?.text ?? '',
      // A bullet that stands alone below an indicator names no other.
      indicator: firstFilled(indicatorColumns, (column) => named(traced(column))),
      unit,
      quarterLabel: traced(quarterColumn),
      entries,
      texts: textsOf(texts, traced),
      figures: [...entries.values()].some(isFigure),
    };
  };
}

/** A column of figures with the columns its unit may stand in, the nearest first. */
interface ColumnReading extends Reading {
  readonly column: number;
  readonly units: readonly number[];
}

/** Each K may have its unit beside it; else one column of units speaks for the row. */
function unitsOf(column: number, units: readonly number[]): number[] {
  const beside = [column + 1, column - 1].find((near) => units.includes(near));
  const [first] = units;
  return [beside, first].filter((own) => own !== undefined);
}

/** A role may have several columns, of which a row fills one: each level its own pair of indicator and target. */
function firstFilled(columns: readonly number[], traced: (column: number) => Traced | null): Traced | null {
  for (const column of columns) {
    const own = traced(column);
    if (own) return own;
  }
  return null;
}

function named(text: Traced | null): Traced | null {
  return text && /[\p{L}\p{N}%]/u.test(text.text) ? text : null;
}

function textsOf(
  columns: readonly MappedColumn[],
  traced: (column: number) => Traced | null,
): Map<Role, Traced> {
  const texts = new Map<Role, Traced>();
  for (const column of columns) {
    const own = traced(column.column);
    if (own) texts.set(column.role, own);
  }
  return texts;
}

function isFigure(entry: Entry): boolean {
  return entry.value !== null || entry.parts.some((part) => part.value !== null || part.grade !== null);
}

function readEntries(
  grid: Grid,
  row: number,
  readings: readonly ColumnReading[],
  traced: (column: number) => Traced | null,
): Map<Role, Entry> {
  const entries = new Map<Role, Entry>();
  const thousands = isRowOfThousands(grid, row, readings);
  for (const own of readings) {
    const reading = thousands && own.kind === 'quantity' ? { ...own, sign: null } : own;
    const cell = cellAt(grid, row, reading.column);
    if (!cell || isBlank(cell)) continue;
    if (entries.get(reading.role)?.empty === false) continue;
    const at = { sheet: grid.sheet, row, column: reading.column };
    const unit = firstFilled(reading.units, traced)?.text ?? null;
    const quarters = typeof cell.value === 'string' ? readQuarterTexts(cell.value) : null;
    if (!quarters) {
      entries.set(reading.role, readEntry(cell, at, reading, unit));
      continue;
    }
    const [figure = '', measure = ''] = reading.role.split('.');
    for (const [quarter, value] of quarters) {
      const role = `${figure}.${quarter}.${measure}` as FigureRole;
      if (value === '') continue;
      entries.set(role, { ...readEntry({ value }, at, { ...reading, role }, unit), quoted: true });
    }
  }
  return entries;
}

/** Figures that make a row one of thousands: `365.544 | 372.855 | 413.490`, whatever the other rows of their columns say. */
const MANY = 4;

/** True for a row of nothing but groups of three digits, one of which three digits precede. */
function isRowOfThousands(grid: Grid, row: number, readings: readonly ColumnReading[]): boolean {
  let count = 0;
  let large = false;
  for (const { kind, column } of readings) {
    const value = kind === 'quantity' ? (cellAt(grid, row, column)?.value ?? null) : null;
    if (typeof value !== 'string' || isNotFilled(value)) continue;
    const group = /^(\d{1,3})[.,]\d{3}(?!\d|[.,]\d|\s*%)/.exec(collapse(value));
    if (!group) return false;
    count += 1;
    large ||= group[1]?.length === 3;
  }
  return large && count >= MANY;
}

function signOf(table: DetectedTable, column: number) {
  const texts: string[] = [];
  for (let row = table.bodyTop; row <= table.bodyBottom && texts.length < 500; row += 1) {
    const value = cellAt(table.grid, row, column)?.value;
    if (typeof value === 'string') texts.push(value);
  }
  return decimalSignOf(texts);
}

interface CodeReading {
  readonly code: Code | null;
  readonly text: Traced | null;
  /** The name without the code in front, where both stand in one cell. */
  readonly name: Traced | null;
}

function readCode(
  grid: Grid,
  row: number,
  columns: readonly number[],
  numberColumn: number,
  name: Traced | null,
): CodeReading {
  const cells = columns
    .map((column) => ({ column, cell: cellAt(grid, row, column) }))
    .filter(({ cell }) => !isBlank(cell));
  const [first] = cells;
  if (first) {
    const text = cells.map(({ cell }) => codeTextOf(cell)).join('.');
    const at = { sheet: grid.sheet, row, column: first.column };
    return { code: parseCode(text), text: { text, at }, name: null };
  }
  const numbered = numberColumn < 0 ? undefined : cellAt(grid, row, numberColumn);
  const strict = strictCode(numbered);
  if (strict) {
    const at = { sheet: grid.sheet, row, column: numberColumn };
    return { code: strict, text: { text: codeTextOf(numbered), at }, name: null };
  }
  const leading = name
    ? /^((?:\d|x)[\s.]+(?:\d{2}|xx)(?:[\s.]+\d{1,4}){0,5})[\s.]+(?=[a-z])(.+)$/i.exec(name.text)
    : null;
  const code = leading ? parseCode(leading[1] ?? '') : null;
  if (name && leading && code && code.segments.length >= 2) {
    const text = { text: collapse(leading[1] ?? ''), at: name.at };
    return { code, text, name: { text: leading[2] ?? '', at: name.at } };
  }
  return { code: null, text: null, name: null };
}

/** In a column of numbers only what can be nothing else is a code: two-digit bidang behind a dot (`1.02`, `2.07.01`). */
function strictCode(cell: Cell | undefined): Code | null {
  const text = codeTextOf(cell);
  return /^[1-9]\.\d{2}(?:\.\d{2}(?:\.\d\.\d{2}(?:\.\d{2,4})?)?)?$/.test(text) ? parseCode(text) : null;
}
