import type { DetectedTable } from '../detect/detect';
import { formatCode } from '../grid/code';
import { cellAt, isBlank, textOf, type Grid } from '../grid/grid';
import { splitIndicators } from '../grid/quantity';
import { collapse } from '../grid/words';
import { QUARTERS, type FigureRole, type Role } from '../layouts/layout';
import { readLevelWord, type Level } from './level-word';
import { nameLookOf } from './look-outline';
import type { LevelEvidence } from './level-evidence';
import { findLevels } from './levels';
import { readNumberStyle } from './number-style';
import type { Entry, Indicator, Item, Plan, Total, Traced } from './plan';
import { readEntry } from './read-entry';
import { createBlockReaders, type BlockReader, type ReadName, type RowReading } from './read-row';
import { rowKeyOf } from './row-key';
import { isFooterLabel, isOrganisation, isPageText, isSignatureText, isTotalLabel } from './row-kind';

/** What has been read of a table so far. */
interface Draft {
  readonly items: Item[];
  readonly evidence: LevelEvidence[];
  readonly totals: Total[];
  /** Item that further rows of a block belong to. */
  readonly open: Map<BlockReader, Item>;
  unit: string | null;
  bottom: number;
}

/**
 * Reads a detected table into its hierarchy of items, with totals kept as expected sums; `levels` are those the user gave
 * to rows by their key.
 */
export function buildPlan(table: DetectedTable, levels: Readonly<Record<string, Level>> = {}): Plan {
  const readers = createBlockReaders(table);
  const draft: Draft = {
    items: [],
    evidence: [],
    totals: [],
    open: new Map(),
    unit: null,
    bottom: table.header.bottom,
  };
  let gap = false;
  let ended = false;

  for (let row = table.bodyTop; row <= table.bodyBottom; row += 1) {
    const repeat = table.repeats.find((block) => row >= block.top && row <= block.bottom);
    if (repeat) {
      row = repeat.bottom;
      ended = false;
      continue;
    }
    if (!table.grid.rows[row]) {
      gap = true;
      continue;
    }
    const readings = readers.map((reader) => ({ reader, reading: reader.read(row) }));
    const kind = kindOf(table, row, readings, draft, gap, ended);
    if (kind === 'blank') gap = true;
    if (kind === 'signature') ended = true;
    if (kind === 'body') for (const { reader, reading } of readings) readBlock(table, draft, reader, reading);
    const main = readings.at(-1)?.reading;
    if (kind === 'organisation') draft.unit = main?.names[0]?.traced.text ?? null;
    if (kind === 'total' && main) draft.totals.push(readTotal(table, main, draft.items.length));
    if (kind === 'body' || kind === 'total') draft.bottom = row;
    if (kind !== 'blank' && kind !== 'note') gap = false;
  }

  const given = Object.keys(levels).length > 0;
  const evidence = given
    ? draft.evidence.map((own, index) => ({ ...own, user: levelGiven(draft.items[index], levels) }))
    : draft.evidence;
  const conflicts = findLevels(draft.items, evidence, table.layout.rollups);
  return {
    table,
    sheet: table.grid.sheet,
    sheetId: table.grid.id,
    columns: readers.at(-1)?.columns ?? new Map(),
    items: draft.items,
    roots: draft.items.filter((item) => item.parent === null),
    totals: draft.totals,
    conflicts,
    top: draft.items[0]?.row ?? table.bodyTop,
    bottom: draft.bottom,
  };
}

function levelGiven(item: Item | undefined, levels: Readonly<Record<string, Level>>): Level | null {
  const key = item ? rowKeyOf(item) : '';
  return Object.hasOwn(levels, key) ? (levels[key] ?? null) : null;
}

type RowKind = 'blank' | 'body' | 'total' | 'organisation' | 'footer' | 'signature' | 'note';
type BlockReading = { readonly reader: BlockReader; readonly reading: RowReading };

function kindOf(
  table: DetectedTable,
  row: number,
  blocks: readonly BlockReading[],
  draft: Draft,
  gap: boolean,
  ended: boolean,
): RowKind {
  const { grid } = table;
  const lone = loneText(grid, row);
  if (lone !== null && isPageText(lone)) return 'note';
  const readings = blocks.map(({ reading }) => reading);
  const names = readings.flatMap((reading) => reading.names.map((name) => name.traced.text));
  const first = firstTexts(grid, row);
  const figures = readings.some((reading) => reading.figures);
  const indicator = readings.some((reading) => reading.indicator !== null);
  const code = readings.some((reading) => reading.code !== null);
  const style = readings.some((reading) => reading.number && readNumberStyle(reading.number.text));
  const word = names.some((name) => readLevelWord(name) !== null);
  const levelled = readings.some((reading) => reading.tingkat !== '');
  // A column of one level makes an item of any text in it, be it the name of an office or a line of a signature block.
  const marked = levelled || readings.some((reading) => reading.names.some((name) => name.level !== null));
  const titled = names.length > 0 && (word || style || levelled);
  const filled = readings.some(
    (reading) => reading.entries.size > 0 || reading.number || reading.codeText || reading.quarterLabel,
  );
  if (names.length === 0 && !indicator && !filled && first.length === 0) return 'blank';
  if (!code && !indicator) {
    const labels = [...names, ...first, ...readings.map((reading) => reading.number?.text ?? '')];
    if (labels.some(isTotalLabel)) return 'total';
    if (labels.some(isFooterLabel)) return 'footer';
  }
  if (!figures && ((!code && !indicator && !titled) || lone !== null) && signs(grid, row, table))
    return 'signature';
  if (ended) return code && figures ? 'body' : 'note';
  if (names.length === 0) {
    const coded = code && figures;
    const going = draft.items.length > 0 && (coded || (gap ? figures && indicator : figures || indicator));
    // A row a quarter goes on by its label even where its figures are blank.
    const quarter = draft.items.length > 0 && !gap && readings.some(namesQuarter);
    return going || quarter ? 'body' : 'note';
  }
  if (!code && !indicator && !word && !(marked && figures) && names.every(isOrganisation))
    return 'organisation';
  return code || word || marked || figures || indicator || style ? 'body' : 'note';
}

/** A row that names its quarter, in a column of labels or before its figures: `III`, `TW 3 : -`. */
function namesQuarter({ quarterLabel, entries }: RowReading): boolean {
  return quarterLabel !== null || [...entries.values()].some(({ quoted }) => quoted === true);
}

/** True when a cell holds a line of a signature block, but for the columns that name who is in charge. */
function signs(grid: Grid, row: number, table: DetectedTable): boolean {
  const named = table.columns.filter(
    (column) => column.role === 'penanggungJawab' || column.role === 'catatan',
  );
  return (grid.rows[row] ?? []).some(
    (cell, column) =>
      cell && isSignatureText(textOf(cell.value)) && !named.some((own) => own.column === column),
  );
}

/** The text of a row's only cell; null where it has more, or a figure. */
function loneText(grid: Grid, row: number): string | null {
  const [only, ...others] = (grid.rows[row] ?? []).filter((cell) => !isBlank(cell));
  return only && others.length === 0 && typeof only.value === 'string' ? only.value : null;
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

function readBlock(table: DetectedTable, draft: Draft, reader: BlockReader, reading: RowReading): void {
  const names = reading.names.length > 0 ? reading.names : namedByCode(reading, draft.open.get(reader));
  for (const [index, name] of names.entries()) {
    // Of names side by side the innermost has the figures.
    const bare = index < names.length - 1;
    const item = itemOf(draft.items.length, name, bare ? bareReading(reading) : reading, reader, draft.unit);
    draft.items.push(item);
    draft.evidence.push(evidenceOf(table.grid, name, reading, item));
    draft.open.set(reader, item);
  }
  const item = draft.open.get(reader);
  if (!item) return;
  if (names.length === 0) continueItem(table, item, reading);
  else if (table.layout.quarterRows) addQuarter(item, reading);
}

/** A row with figures and a code of its own is an item, though its name is missing; its code stands for the name. */
function namedByCode({ code, codeText, figures }: RowReading, open: Item | undefined): ReadName[] {
  if (!code || !codeText || !figures) return [];
  if (open?.code && formatCode(open.code) === formatCode(code)) return [];
  return [{ traced: codeText, column: codeText.at.column, level: null }];
}

function bareReading(reading: RowReading): RowReading {
  return {
    ...reading,
    indicator: null,
    unit: null,
    entries: new Map(),
    texts: new Map(),
    quarterLabel: null,
    figures: false,
  };
}

function continueItem(table: DetectedTable, item: Item, reading: RowReading): void {
  if (reading.entries.size === 0 && !reading.indicator && !reading.quarterLabel) return;
  item.bottom = reading.row;
  if (table.layout.quarterRows && !reading.indicator) return addQuarter(item, reading);
  // Quarters written as text line by line, and items whose indicator and figures stand in the row below the name.
  const lines = !reading.indicator && [...reading.entries.keys()].every((role) => !item.columns.has(role));
  const below = item.indicators.length === 0 && item.entries.size === 0;
  if (lines || below) addBelow(item, reading);
  item.indicators.push(...indicatorsOf(reading));
}

/** Figures below belong to the indicator last named, in the unit that stands beside it. */
function addBelow(item: Item, reading: RowReading): void {
  const last = item.indicators.at(-1);
  const entries = last && last.at.row > item.row ? last.entries : item.entries;
  const unit = last?.unit?.text ?? null;
  for (const [role, entry] of reading.entries) {
    if (entries.has(role)) continue;
    const inherits = entry.kind === 'quantity' && entry.quoted === true && unit !== null;
    const parts = inherits ? entry.parts.map((part) => ({ ...part, unit: part.unit ?? unit })) : entry.parts;
    entries.set(role, { ...entry, parts });
  }
}

/** Puts the figures of one row under the quarter that its place among the item's rows means; labels are kept as written. */
function addQuarter(item: Item, reading: RowReading): void {
  const quarter = QUARTERS[item.quarterLabels.length];
  if (!quarter) return;
  const label = reading.quarterLabel;
  if (!label && reading.entries.size === 0) return;
  item.quarterLabels.push(label ?? { text: '', at: { ...item.name.at, row: reading.row } });
  // The first row's figures are the item's own map.
  const entries = [...reading.entries];
  for (const [role] of entries) item.entries.delete(role);
  for (const [role, entry] of entries) {
    const [figure = '', measure = ''] = role.split('.');
    const own = `${figure}.${quarter}.${measure}` as FigureRole;
    item.entries.set(own, { ...entry, role: own });
  }
}

function itemOf(
  index: number,
  name: ReadName,
  reading: RowReading,
  reader: BlockReader,
  unit: string | null,
): Item {
  const { texts } = reading;
  return {
    index,
    level: 'program',
    levelBy: 'guess',
    levelSure: false,
    code: reading.code,
    codeText: reading.codeText,
    name: name.traced,
    number: reading.number,
    unit,
    row: reading.row,
    bottom: reading.row,
    indicators: indicatorsOf(reading),
    entries: reading.entries,
    columns: reader.columns,
    quarterLabels: [],
    texts,
    counterpart: texts.has('namaAnalisis')
      ? { name: texts.get('namaAnalisis') ?? null, indicator: texts.get('indikatorAnalisis') ?? null }
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
      texts: index === 0 ? reading.texts : new Map<Role, Traced>(),
    };
  });
}

function evidenceOf(grid: Grid, name: ReadName, reading: RowReading, item: Item): LevelEvidence {
  return {
    user: null,
    word: name.level ?? readLevelWord(reading.tingkat)?.level ?? null,
    prefix: readLevelWord(item.name.text)?.level ?? null,
    style: item.number && !reading.code ? readNumberStyle(item.number.text) : null,
    nameColumn: name.column,
    look: nameLookOf(item.name.text, grid.looks?.get(item.row)?.[name.column]),
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
  const label = reading.names[0]?.traced ?? reading.number ?? reading.codeText;
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
