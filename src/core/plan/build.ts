import type { DetectedTable } from '../detect/detect';
import type { MappedColumn } from '../detect/match';
import { codeTextOf, parseCode, type Code } from '../grid/code';
import { cellAt, isBlank, textOf, type Cell, type Grid } from '../grid/grid';
import { isNotFilled } from '../grid/money';
import { decimalSignOf } from '../grid/number';
import { splitIndicators } from '../grid/quantity';
import { collapse } from '../grid/words';
import type { FigureRole, Role } from '../layouts/layout';
import { findLevels, type LevelEvidence } from './levels';
import { readLevelWord } from './level-word';
import { readNumberStyle } from './number-style';
import type { Entry, Indicator, Item, Plan, Total, Traced } from './plan';
import { readEntry, type Reading } from './read-entry';
import { isFooterLabel, isOrganisation, isSignatureText, isTotalLabel } from './row-kind';

/** Everything one row says in the mapped columns. */
interface RowReading {
  readonly row: number;
  readonly name: Traced | null;
  readonly nameColumn: number;
  readonly code: Code | null;
  readonly codeText: Traced | null;
  readonly number: Traced | null;
  readonly tingkat: string;
  readonly indicator: Traced | null;
  readonly unit: Traced | null;
  readonly entries: ReadonlyMap<Role, Entry>;
  readonly texts: ReadonlyMap<Role, Traced>;
  /** Some figure column holds a figure (not `-`, not blank). */
  readonly figures: boolean;
  readonly money: boolean;
}

/** Reads a detected table into its hierarchy of items, with totals kept as expected sums. */
export function buildPlan(table: DetectedTable): Plan {
  const columns = new Map<Role, MappedColumn>();
  for (const column of table.columns) if (!columns.has(column.role)) columns.set(column.role, column);
  const reader = createRowReader(table);
  const skipped = table.repeats.map((block) => ({ top: block.top, bottom: block.bottom }));

  const items: Item[] = [];
  const evidence: LevelEvidence[] = [];
  const totals: Total[] = [];
  let unit: string | null = null;
  let gap = false;
  let ended = false;
  let bottom = table.header.bottom;

  for (let row = table.bodyTop; row <= table.bodyBottom; row += 1) {
    const repeat = skipped.find((span) => row >= span.top && row <= span.bottom);
    if (repeat) {
      row = repeat.bottom;
      ended = false;
      continue;
    }
    if (!table.grid.rows[row]) {
      gap = true;
      continue;
    }
    const reading = reader(row);
    const kind = kindOf(table.grid, reading, items.length > 0, gap, ended);
    if (kind === 'blank') gap = true;
    if (kind === 'signature') ended = true;
    if (kind === 'organisation') unit = reading.name?.text ?? null;
    if (kind === 'total') {
      totals.push(readTotal(table, reading, items.length));
      bottom = row;
    }
    const last = items.at(-1);
    if (kind === 'indicator' && last) {
      last.indicators.push(...indicatorsOf(reading));
      last.bottom = row;
      bottom = row;
    }
    if (kind === 'item') {
      const item = itemOf(reading, unit);
      items.push(item);
      evidence.push(evidenceOf(reading, item));
      bottom = row;
    }
    if (kind !== 'blank' && kind !== 'note') gap = false;
  }

  const conflicts = findLevels(items, evidence, table.layout.rollups);
  return {
    table,
    sheet: table.grid.sheet,
    sheetId: table.grid.id,
    columns,
    items,
    roots: items.filter((item) => item.parent === null),
    totals,
    conflicts,
    top: items[0]?.row ?? table.bodyTop,
    bottom,
  };
}

type RowKind = 'blank' | 'item' | 'indicator' | 'total' | 'organisation' | 'footer' | 'signature' | 'note';

function kindOf(grid: Grid, reading: RowReading, started: boolean, gap: boolean, ended: boolean): RowKind {
  const { name, number, codeText, indicator } = reading;
  const label = name?.text ?? '';
  const labels = [
    label,
    number?.text ?? '',
    codeText?.text ?? '',
    reading.tingkat,
    ...firstTexts(grid, reading.row),
  ];
  const nothing =
    !name && !indicator && reading.entries.size === 0 && !codeText && !number && reading.tingkat === '';
  if (nothing && firstTexts(grid, reading.row).length === 0) return 'blank';
  if (!reading.code && !indicator && labels.some(isTotalLabel)) return 'total';
  if (!reading.code && !indicator && labels.some(isFooterLabel)) return 'footer';
  const cells = grid.rows[reading.row] ?? [];
  if (
    !reading.figures &&
    !indicator &&
    !reading.code &&
    cells.some((cell) => cell && isSignatureText(textOf(cell.value)))
  ) {
    return 'signature';
  }
  if (ended) return reading.code !== null && reading.figures ? 'item' : 'note';
  if (!name) {
    if (!started || gap ? !(started && reading.figures && indicator) : !indicator && !reading.figures)
      return 'note';
    return indicator || reading.figures ? 'indicator' : 'note';
  }
  const word = readLevelWord(reading.tingkat) ?? readLevelWord(label);
  if (!reading.code && !indicator && !word && isOrganisation(label)) return 'organisation';
  const style = number ? readNumberStyle(number.text) : null;
  if (reading.code || word || reading.figures || indicator || style) return 'item';
  return 'note';
}

/** Texts in the first filled cells of a row, mapped or not, where labels of totals and footers stand. */
function firstTexts(grid: Grid, row: number): string[] {
  const texts: string[] = [];
  for (const cell of grid.rows[row] ?? []) {
    if (!cell || isBlank(cell)) continue;
    if (typeof cell.value === 'string') texts.push(collapse(cell.value));
    if (texts.length >= 2) break;
  }
  return texts;
}

function createRowReader(table: DetectedTable): (row: number) => RowReading {
  const { grid } = table;
  const names = table.columns.filter((column) => column.role === 'nama').map((column) => column.column);
  const codes = table.columns.filter((column) => column.role === 'kode').map((column) => column.column);
  const figures = table.columns.filter((column) => column.role.endsWith('.k') || column.role.endsWith('.rp'));
  const readings = figures.map((column): Reading & { column: number } => ({
    role: column.role as FigureRole,
    kind: column.kind,
    column: column.column,
    sign: signOf(table, column.column),
  }));
  const texts = table.columns.filter(
    (column) =>
      !figures.includes(column) && !['nama', 'kode', 'tingkat', 'no', 'satuan'].includes(column.role),
  );
  const single = (role: Role): number => table.columns.find((column) => column.role === role)?.column ?? -1;
  const [numberColumn, levelColumn, unitColumn] = [single('no'), single('tingkat'), single('satuan')];

  return (row) => {
    const traced = (column: number): Traced | null => {
      const cell = column < 0 ? undefined : cellAt(grid, row, column);
      const text = cell ? collapse(textOf(cell.value)) : '';
      return text === '' ? null : { text, at: { sheet: grid.sheet, row, column } };
    };
    let nameColumn = names.find((column) => traced(column) !== null) ?? -1;
    let name = traced(nameColumn);
    if (name && isNotFilled(name.text)) name = null;
    const number = traced(numberColumn);
    const codeRead = readCode(grid, row, codes, numberColumn, name);
    if (codeRead.name) name = codeRead.name;
    if (!name) nameColumn = -1;
    const unit = traced(unitColumn);
    const entries = new Map<Role, Entry>();
    let hasFigures = false;
    let hasMoney = false;
    for (const reading of readings) {
      const cell = cellAt(grid, row, reading.column);
      if (isBlank(cell)) continue;
      const entry = readEntry(
        cell,
        { sheet: grid.sheet, row, column: reading.column },
        reading,
        unit?.text ?? null,
      );
      entries.set(reading.role, entry);
      if (entry.value !== null || entry.parts.some((part) => part.value !== null || part.grade !== null)) {
        hasFigures = true;
        if (reading.kind === 'money' && entry.value !== null) hasMoney = true;
      }
    }
    const others = new Map<Role, Traced>();
    for (const column of texts) {
      const own = traced(column.column);
      if (own) others.set(column.role, own);
    }
    return {
      row,
      name,
      nameColumn,
      code: codeRead.code,
      codeText: codeRead.text,
      number,
      tingkat: traced(levelColumn)?.text ?? '',
      indicator: others.get('indikator') ?? null,
      unit,
      entries,
      texts: others,
      figures: hasFigures,
      money: hasMoney,
    };
  };
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
    return {
      code,
      text: { text: collapse(leading[1] ?? ''), at: name.at },
      name: { text: leading[2] ?? '', at: name.at },
    };
  }
  return { code: null, text: null, name: null };
}

/** In a column of numbers only what can be nothing else is a code: two-digit bidang behind a dot (`1.02`, `2.07.01`). */
function strictCode(cell: Cell | undefined): Code | null {
  const text = codeTextOf(cell);
  return /^[1-9]\.\d{2}(?:\.\d{2}(?:\.\d\.\d{2}(?:\.\d{2,4})?)?)?$/.test(text) ? parseCode(text) : null;
}

function itemOf(reading: RowReading, unit: string | null): Item {
  const name = reading.name ?? { text: '', at: { sheet: '', row: reading.row, column: 0 } };
  const hasOther = reading.texts.has('namaAnalisis');
  return {
    level: 'program',
    levelBy: 'guess',
    code: reading.code,
    codeText: reading.codeText,
    name,
    number: reading.number,
    unit,
    row: reading.row,
    bottom: reading.row,
    indicators: indicatorsOf(reading),
    entries: reading.entries,
    texts: reading.texts,
    counterpart: hasOther
      ? {
          name: reading.texts.get('namaAnalisis') ?? null,
          indicator: reading.texts.get('indikatorAnalisis') ?? null,
        }
      : null,
    parent: null,
    children: [],
  };
}

/** The indicators a row names: one, or several in one cell; a row of figures alone continues without a text. */
function indicatorsOf(reading: RowReading): Indicator[] {
  const { indicator, entries, unit } = reading;
  if (!indicator) return [];
  const texts = splitIndicators(indicator.text);
  const units = unit ? splitIndicators(unit.text) : [];
  return texts.map((text, index) => {
    const own = units[index] ?? units[0];
    return {
      text,
      at: indicator.at,
      unit: own !== undefined && unit ? { text: own, at: unit.at } : null,
      entries: index === 0 ? entries : new Map<Role, Entry>(),
    };
  });
}

function evidenceOf(reading: RowReading, item: Item): LevelEvidence {
  const tingkat = readLevelWord(reading.tingkat);
  const prefix = readLevelWord(item.name.text);
  return {
    word: tingkat?.level ?? null,
    prefix: prefix?.level ?? null,
    style: item.number && !reading.code ? readNumberStyle(item.number.text) : null,
    nameColumn: reading.nameColumn,
  };
}

/** A total's figures; one standing right beside an empty money column, in a column of text, is kept as a stray. */
function readTotal(table: DetectedTable, reading: RowReading, after: number): Total {
  const strays: Entry[] = [];
  const roles = new Map(table.columns.map((column) => [column.column, column]));
  for (const column of table.columns) {
    if (column.kind !== 'money' || reading.entries.has(column.role)) continue;
    const neighbour = column.column + 1;
    const beside = roles.get(neighbour);
    if (beside && beside.kind !== 'text') continue;
    const cell = cellAt(table.grid, reading.row, neighbour);
    if (isBlank(cell)) continue;
    const at = { sheet: table.grid.sheet, row: reading.row, column: neighbour };
    const entry = readEntry(cell, at, { role: column.role as FigureRole, kind: 'money', sign: null }, null);
    if (entry.value !== null) strays.push(entry);
  }
  const label = reading.name ?? reading.number ?? reading.codeText;
  const first = (table.grid.rows[reading.row] ?? []).findIndex((cell) => cell && !isBlank(cell));
  return {
    label: label ?? {
      text: collapse(textOf(cellAt(table.grid, reading.row, first)?.value)),
      at: { sheet: table.grid.sheet, row: reading.row, column: Math.max(0, first) },
    },
    row: reading.row,
    entries: reading.entries,
    strays,
    after,
  };
}
