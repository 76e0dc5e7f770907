import { officeOf, yearOf } from '../detect/detect';
import type { MappedColumn } from '../detect/match';
import { parseCode, type Code } from '../grid/code';
import { isBlank, textOf, type Grid } from '../grid/grid';
import { readMoney } from '../grid/money';
import { collapse, wordsOf } from '../grid/words';
import { GENDER_BUDGET_STATEMENT } from '../layouts/gender';
import type { Role } from '../layouts/layout';
import { readLevelWord, type Level } from './level-word';
import type { Entry, Item, Plan, Traced } from './plan';
import { readEntry } from './read-entry';

/** Rows in which a statement says what it is. */
const TITLE_ROWS = 12;
const TITLE = /pernyataan anggaran (?:responsif )?gender|gender budget statement/i;

/** What stands beside a label: the text, and the row of the label. */
interface Labelled {
  readonly label: string;
  readonly value: Traced;
}

/**
 * Reads a gender budget statement: program, kegiatan and sub kegiatan by their labels, the lowest with the code and the
 * amount that the page gives. Null for a sheet that is none, or that names no program or kegiatan.
 */
export function readGenderStatement(grid: Grid): Plan | null {
  const title = titleRow(grid);
  if (title === null) return null;
  const labelled = labelledTexts(grid, title + 1);
  const named = levelsOf(labelled);
  const lowest = named.at(-1);
  if (!lowest) return null;

  const code = labelled.find(({ label, value }) => /^kode\b/i.test(label) && leadingCode(value.text));
  const amount = labelled.find(
    ({ label, value }) => /^(?:sumber dana|anggaran|pagu|alokasi)/i.test(label) && amountIn(value.text),
  );
  const left = lowest.name.at.column;
  const columns: MappedColumn[] = [
    columnOf('nama', left, 'Program/Kegiatan'),
    ...(code ? [columnOf('kode', code.value.at.column, code.label)] : []),
    ...(amount ? [columnOf('pagu.rp', amount.value.at.column, amount.label)] : []),
  ];
  const roles = new Map(columns.map((column) => [column.role, column]));
  const items: Item[] = [];
  for (const { level, name } of named) {
    const own = level === lowest.level;
    const parent = items.at(-1) ?? null;
    const item = itemOf(items.length, level, name, parent, roles, {
      code: own && code ? code.value : null,
      amount: own && amount ? entryOf(amount.value) : null,
    });
    parent?.children.push(item);
    items.push(item);
  }
  const titles = linesOf(grid, title, Math.min(...named.map(({ name }) => name.at.row)));
  const rows = [...named.map(({ name }) => name.at.row), code?.value.at.row, amount?.value.at.row];
  return {
    table: {
      grid,
      layout: GENDER_BUDGET_STATEMENT,
      score: 1,
      rivals: [],
      columns,
      identities: [],
      header: { top: title, bottom: title, numberingRow: null, paths: [] },
      repeats: [],
      bodyTop: title + 1,
      bodyBottom: grid.rows.length - 1,
      titles,
      year: yearOf(titles, []),
      unit: officeOf([grid.sheet, ...titles]),
    },
    sheet: grid.sheet,
    sheetId: grid.id,
    columns: roles,
    items,
    roots: items.slice(0, 1),
    totals: [],
    conflicts: [],
    top: Math.min(...rows.filter((row) => row !== undefined)),
    bottom: Math.max(...rows.filter((row) => row !== undefined)),
  };
}

function titleRow(grid: Grid): number | null {
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.rows.length); row += 1) {
    const says = (grid.rows[row] ?? []).some((cell) => cell && TITLE.test(textOf(cell.value)));
    if (says) return row;
  }
  return null;
}

/** Every first text of a row with the text beside it, also where both stand in one cell: `Program : Pelatihan`. */
function labelledTexts(grid: Grid, top: number): Labelled[] {
  const labelled: Labelled[] = [];
  for (let row = top; row < grid.rows.length; row += 1) {
    const texts = (grid.rows[row] ?? []).flatMap((cell, column): Traced[] => {
      const text = isBlank(cell) ? '' : collapse(textOf(cell?.value)).replace(/^:\s*/, '');
      return text === '' ? [] : [{ text, at: { sheet: grid.sheet, row, column } }];
    });
    const [first, second] = texts;
    if (!first) continue;
    const [label = '', inside = ''] = first.text.split(/\s*:\s*(.*)/s);
    const value = inside === '' ? second : { text: inside, at: first.at };
    if (value && wordsOf(label).length <= 4) labelled.push({ label, value });
  }
  return labelled;
}

/** Program, kegiatan and sub kegiatan in their order, each where it is named first. */
function levelsOf(labelled: readonly Labelled[]): { level: Level; name: Traced }[] {
  return (['program', 'kegiatan', 'subKegiatan'] as const).flatMap((level) => {
    const own = labelled.find(({ label }) => {
      const word = readLevelWord(label);
      return word?.level === level && word.rest === '';
    });
    return own ? [{ level, name: own.value }] : [];
  });
}

/** The code that a text begins with: `2.07.03.2.01.01 (Sesuai RKA-SKPD)`. */
function leadingCode(text: string): Code | null {
  return parseCode(/^[\dx.\s]*[\dx]/i.exec(text)?.[0] ?? '');
}

function amountIn(text: string): string | null {
  const written = /(?:rp\.?\s*)?\d[\d.,]*(?:,-)?/i.exec(text)?.[0] ?? null;
  return written !== null && readMoney(written) ? written : null;
}

function entryOf({ text, at }: Traced): Entry {
  const value = amountIn(text);
  const entry = readEntry({ value }, at, { role: 'pagu.rp', kind: 'money', sign: null }, null);
  return { ...entry, quoted: true };
}

function columnOf(role: Role, column: number, header: string): MappedColumn {
  const kind = role === 'kode' ? 'code' : role === 'nama' ? 'text' : 'money';
  return {
    column,
    role,
    kind,
    header,
    number: null,
    evidence: ['heading'],
    block: 'utama',
    level: null,
    scale: 1,
  };
}

function itemOf(
  index: number,
  level: Level,
  name: Traced,
  parent: Item | null,
  columns: Item['columns'],
  own: { readonly code: Traced | null; readonly amount: Entry | null },
): Item {
  return {
    index,
    level,
    levelBy: 'word',
    levelSure: true,
    code: own.code ? leadingCode(own.code.text) : null,
    codeText: own.code,
    name,
    number: null,
    unit: null,
    row: name.at.row,
    bottom: name.at.row,
    indicators: [],
    entries: new Map(own.amount ? [['pagu.rp', own.amount]] : []),
    columns,
    quarterLabels: [],
    texts: new Map(),
    counterpart: null,
    parent,
    children: [],
  };
}

function linesOf(grid: Grid, top: number, end: number): string[] {
  const lines: string[] = [];
  for (let row = top; row < end; row += 1) {
    const line = collapse((grid.rows[row] ?? []).map((cell) => textOf(cell?.value)).join(' '));
    if (line !== '') lines.push(line);
  }
  return lines;
}
