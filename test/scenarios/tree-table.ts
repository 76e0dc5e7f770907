import type { FigureRole, Role } from '../../src/core/layouts/layout';
import { textOf } from '../../src/core/grid/grid';
import { formatRoman } from '../../src/core/grid/words';
import type { Sample } from '../support/sheet';
import {
  amount,
  chooseFigures,
  moneyCell,
  nothingCell,
  percentCell,
  quantityCell,
  quantityOf,
  type FigureStyle,
} from './cells';
import { between, pick, type Dice } from './dice';
import { inventPlan, walk, type InventedIndicator, type InventedItem, type WorkLevel } from './invent-plan';
import type {
  BodyRow,
  ColumnDraft,
  PlannedFigure,
  PlannedItem,
  PlannedPart,
  TableDraft,
} from './table-draft';
import type { Titles, Wording } from './wording';

/** How the level of a row can be told. */
export type Marks =
  | 'code'
  | 'code split'
  | 'code in number'
  | 'code in name'
  | 'prefix'
  | 'level column'
  | 'indent'
  | 'numbers'
  | 'sums';

/** The columns that tell what a row is, ready to be placed in a form. */
interface TreeColumns {
  readonly no: readonly ColumnDraft[];
  readonly code: readonly ColumnDraft[];
  readonly level: readonly ColumnDraft[];
  readonly name: (path: readonly string[]) => readonly ColumnDraft[];
}

/** A table of a tree of work in the making. */
export interface TreeTable {
  readonly dice: Dice;
  readonly table: string;
  readonly words: Wording;
  readonly marks: Marks;
  readonly columns: TreeColumns;
  readonly style: FigureStyle;
  readonly unitColumn: boolean;
}

const NO_HEADINGS = ['No', 'NO.', 'Nomor', 'No Urut'];
const CODE_HEADINGS = ['Kode', 'Kode Rekening', 'KODE', 'Code'];
const LEVEL_HEADINGS = ['Tingkat', 'Jenis', 'Level'];
const INDENTS = 3;

/** Chooses how the levels of a table are told and how its figures are written. */
export function startTree(
  dice: Dice,
  table: string,
  words: Wording,
  options: {
    readonly marks: readonly Marks[];
    readonly unitColumn: boolean;
    readonly noColumn: 'always' | 'maybe' | 'never';
  },
): TreeTable {
  const marks = dice.choose(`${table}.marks`, options.marks);
  const needsNo = marks === 'numbers' || marks === 'code in number';
  const no =
    options.noColumn === 'always' ||
    needsNo ||
    (options.noColumn === 'maybe' && dice.once(`${table}.noColumn`, 2));
  const split = marks === 'code split' ? dice.choose(`${table}.splitOver`, [5, 4, 3, 2]) : 1;
  const shared = dice.once(`${table}.oneNumberForCode`, 2);
  const noHeading = words.say('noHeading', NO_HEADINGS);
  const codeHeading = words.say('codeHeading', CODE_HEADINGS);
  const withCode = marks === 'code' || marks === 'code split';
  return {
    dice,
    table,
    words,
    marks,
    unitColumn: options.unitColumn,
    style: chooseFigures(dice, table, options.unitColumn),
    columns: {
      no: no ? [{ role: 'no', kind: 'text', path: [noHeading], key: 'no' }] : [],
      code: withCode
        ? Array.from({ length: split }, (_, index): ColumnDraft => ({
            role: 'kode',
            kind: 'code',
            path: [codeHeading],
            key: shared ? 'kode' : `kode${index}`,
          }))
        : [],
      level:
        marks === 'level column'
          ? [
              {
                role: 'tingkat',
                kind: 'text',
                path: [words.say('levelHeading', LEVEL_HEADINGS)],
                key: 'tingkat',
              },
            ]
          : [],
      name: (path) =>
        Array.from({ length: marks === 'indent' ? INDENTS : 1 }, (): ColumnDraft => ({
          role: 'nama',
          kind: 'text',
          path,
          key: 'nama',
        })),
    },
  };
}

/** What a form adds to its tree. */
export interface TreeForm {
  readonly form: string;
  readonly columns: readonly ColumnDraft[];
  readonly titles: Titles;
  readonly year: number | null | undefined;
  /** Texts of a row in the columns of text. */
  readonly textOf: (
    role: Role,
    item: InventedItem,
    written: string,
    chance: () => number,
  ) => string | undefined;
  /** Whether an item may have several indicators. */
  readonly several?: boolean;
  /** Whether a sub kegiatan takes two rows: its name, then its indicator and figures. */
  readonly figuresBelow?: boolean;
  /** Sections, each with a tree of its own below a row that names the office or UPTD; one without a name unless said. */
  readonly sections?: readonly string[];
  readonly evaluated?: true;
  readonly arithmetic?: TableDraft['arithmetic'];
}

/** Writes an invented plan into the columns of a form. */
export function finishTree(tree: TreeTable, form: TreeForm): TableDraft {
  const { dice, table, marks } = tree;
  const from = dice.choose(`${table}.from`, startLevels(marks));
  const sections = (form.sections ?? [null]).map((unit, index) => ({
    unit,
    plan: inventPlan(dice, index === 0 ? table : `${table}.${index}`, {
      from,
      several: form.several ?? false,
    }),
  }));
  const plan = sections.flatMap((section) => section.plan);
  const severalManner = dice.choose(`${table}.severalManner`, ['rows', 'dashes', 'lines', 'numbers']);
  const writer = createCellWriter(tree, form, plan, severalManner);
  const measured = form.columns.some(({ role }) => role === 'indikator');
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const writeName = nameWriter(tree);
  const write = (item: InventedItem, unit: string | null, below: boolean): void => {
    const row = rows.length;
    const figures: PlannedFigure[] = [];
    const inCell = severalManner !== 'rows' && item.indicators.length > 1;
    const lines = inCell ? 1 : Math.max(1, item.indicators.length);
    for (let line = 0; line < lines; line += 1) {
      const indicators = inCell ? item.indicators : item.indicators.slice(line, line + 1);
      const written = form.columns.map((column, at) => writer({ item, column, at, line, indicators }));
      const parts =
        form.figuresBelow && item.level === 'subKegiatan' ? apart(form.columns, written) : [written];
      for (const [part, cells] of parts.entries()) {
        const first = line === 0 && part === 0;
        for (const [column, cell] of cells.entries()) {
          if (cell?.figure) figures.push({ ...cell.figure, row: rows.length, column });
        }
        rows.push({
          cells: cells.map((cell) => cell?.sample),
          ...(first && !below ? {} : { joined: true as const }),
          ...(first && item.level === 'program' ? { section: true as const } : {}),
        });
      }
    }
    items.push({
      level: item.level,
      code: isCoded(marks) ? codeOf(tree, item) : null,
      name: writeName(item).replace(marks === 'code in name' ? /^[\d. ]+ / : '', ''),
      row,
      ...(unit === null ? {} : { unit }),
      indicators: measured ? item.indicators.map(({ text }) => text) : [],
      figures,
    });
  };
  for (const { unit, plan: own } of sections) {
    if (unit !== null)
      rows.push({ cells: form.columns.map(({ role }) => (role === 'nama' ? unit : undefined)) });
    for (const [index, item] of [...walk(own)].entries()) write(item, unit, unit !== null && index === 0);
  }
  return {
    form: form.form,
    columns: form.columns,
    rows,
    items,
    titles: form.titles.lines,
    year: form.year,
    office: form.titles.office,
    style: tree.style,
    ...(form.arithmetic ? { arithmetic: form.arithmetic } : {}),
    ...(form.evaluated ? { evaluated: true as const } : {}),
  };
}

/** One cell to write: of an item, in a column, on the first or a further line of the item. */
interface CellPlace {
  readonly item: InventedItem;
  readonly column: ColumnDraft;
  readonly at: number;
  readonly line: number;
  /** Indicators that share the line. */
  readonly indicators: readonly InventedIndicator[];
}

/** A cell as written, with the figure that reading must find in it. */
interface WrittenCell {
  readonly sample: Sample | undefined;
  readonly figure?: { readonly role: FigureRole; readonly parts: readonly PlannedPart[] };
}

/** Name and code on one row, indicator and figures on the row below it. */
function apart(
  columns: readonly ColumnDraft[],
  cells: readonly (WrittenCell | undefined)[],
): (WrittenCell | undefined)[][] {
  const names = new Set<Role | null>(['no', 'kode', 'nama', 'tingkat']);
  const above = columns.map(({ role }) => names.has(role));
  return [
    cells.map((cell, at) => (above[at] ? cell : undefined)),
    cells.map((cell, at) => (above[at] ? undefined : cell)),
  ];
}

function createCellWriter(
  tree: TreeTable,
  form: TreeForm,
  plan: readonly InventedItem[],
  severalManner: string,
): (place: CellPlace) => WrittenCell | undefined {
  const { dice, table, marks, style } = tree;
  const chance = dice.stream(`${table}.figures`);
  const amounts = rollUp(plan, form.columns, chance, marks === 'sums');
  const moneyAt =
    marks === 'sums' ? 'all' : dice.choose(`${table}.moneyAt`, ['all', 'program down', 'leaves']);
  const writeCode = codeWriter(tree, form.columns);
  const writeName = nameWriter(tree);
  const ordinals = new Map([...walk(plan)].map((item, index) => [item, index + 1]));
  const firstName = form.columns.findIndex((own) => own.role === 'nama');
  const nothing = (): WrittenCell => ({ sample: nothingCell(style, chance) });

  const quantity = (role: Role, indicators: readonly InventedIndicator[]): WrittenCell | undefined => {
    if (indicators.length === 0) return undefined;
    if (chance() < 0.1) return nothing();
    const written = indicators.map(({ unit }) =>
      quantityCell(style, quantityOf(unit, chance), unit, tree.unitColumn),
    );
    const texts = written.map(({ cell }) => textIn(cell, style));
    return {
      sample: written.length === 1 ? written[0]?.cell : join(texts, severalManner),
      figure: { role: role as FigureRole, parts: written.map(({ part }) => part) },
    };
  };
  const money = (role: Role, item: InventedItem, at: number): WrittenCell => {
    const value = amounts.get(item)?.get(at) ?? 0;
    if (!hasMoney(moneyAt, item) || value === 0) return nothing();
    const parts = [{ value, unit: null }];
    return { sample: moneyCell(style, value), figure: { role: role as FigureRole, parts } };
  };
  const percent = (role: Role, item: InventedItem): WrittenCell => {
    if (item.indicators.length === 0 || chance() < 0.1) return nothing();
    const { cell, part } = percentCell(style, Math.round(chance() * 20_000) / 100);
    return { sample: cell, figure: { role: role as FigureRole, parts: [part] } };
  };
  const mark = (role: Role, item: InventedItem, at: number): Sample | undefined => {
    switch (role) {
      case 'no':
        return numberOf(tree, item, ordinals.get(item) ?? 0);
      case 'kode':
        return writeCode(item, at);
      case 'tingkat':
        return levelWord(tree, item.level);
      case 'nama':
        return nameColumnOf(tree, item.level) === at - firstName ? writeName(item) : undefined;
      default:
        return form.textOf(role, item, writeName(item), chance);
    }
  };

  return ({ item, column: { role, kind, only }, at, line, indicators }) => {
    if (only !== undefined && only !== item.level) return undefined;
    if (role === null)
      return { sample: kind === 'text' || chance() < 0.5 ? undefined : between(chance, 0, 100) };
    const texts = indicators.map(({ text }) => text);
    if (role === 'indikator' || role === 'indikatorAnalisis') return { sample: join(texts, severalManner) };
    if (role === 'satuan') {
      return {
        sample: join(
          indicators.map(({ unit }) => unit),
          severalManner,
        ),
      };
    }
    if (kind === 'quantity') return quantity(role, indicators);
    if (line > 0) return undefined;
    if (kind === 'money') return money(role, item, at);
    if (kind === 'percent') return percent(role, item);
    return { sample: mark(role, item, at) };
  };
}

/** Where nothing but numbers or sums tells the levels, a table begins with its programs. */
function startLevels(marks: Marks): readonly WorkLevel[] {
  switch (marks) {
    case 'indent':
    case 'numbers':
    case 'sums':
      return ['program'];
    case 'code in number':
    case 'code in name':
      return ['program', 'bidang'];
    default:
      return ['program', 'urusan', 'bidang'];
  }
}

/** Random amounts at the leaves, added up to their parents, by item and column. */
function rollUp(
  plan: readonly InventedItem[],
  columns: readonly ColumnDraft[],
  chance: () => number,
  always: boolean,
): Map<InventedItem, Map<number, number>> {
  const amounts = new Map<InventedItem, Map<number, number>>();
  const money = columns.flatMap((column, at) =>
    column.kind === 'money' && column.role !== null ? [at] : [],
  );
  const visit = (item: InventedItem): Map<number, number> => {
    const own = new Map<number, number>();
    for (const at of money) own.set(at, 0);
    for (const child of item.children) {
      for (const [at, value] of visit(child)) own.set(at, (own.get(at) ?? 0) + value);
    }
    if (item.children.length === 0) {
      for (const at of money) if (always || chance() > 0.1) own.set(at, amount(chance));
    }
    amounts.set(item, own);
    return own;
  };
  for (const item of plan) visit(item);
  return amounts;
}

function hasMoney(moneyAt: string, item: InventedItem): boolean {
  if (moneyAt === 'all') return true;
  if (moneyAt === 'leaves') return item.children.length === 0;
  return item.level !== 'urusan' && item.level !== 'bidang';
}

/** A figure as it stands beside others in one cell of text. */
function textIn(cell: Sample, style: FigureStyle): string {
  const { value, format } =
    typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
  if (typeof value !== 'number') return textOf(value);
  const text = format?.endsWith('%') ? `${String(Math.round(value * 10_000) / 100)}%` : String(value);
  return style.separators === 'id' ? text.replace('.', ',') : text;
}

function join(parts: readonly string[], manner: string): string | undefined {
  if (parts.length < 2) return parts[0];
  if (manner === 'lines') return parts.map((part) => `- ${part}`).join('\n');
  if (manner === 'numbers') return parts.map((part, index) => `${index + 1}. ${part}`).join(' ');
  return parts.map((part) => `- ${part}`).join(' ');
}

function isCoded(marks: Marks): boolean {
  return marks.startsWith('code');
}

function plainCode(code: readonly string[]): string {
  return code.join('.');
}

type CodeShape = 'full' | 'x.xx' | 'no zeros' | 'dot behind';

/** Offices write codes of the penunjang literally as `X.XX`, leave zeros out, or end them in a dot. */
function codeShape({ dice, table, marks }: TreeTable): CodeShape {
  return marks === 'code'
    ? dice.choose<CodeShape>(`${table}.codeShape`, ['full', 'full', 'x.xx', 'no zeros', 'dot behind'])
    : 'full';
}

/** The code that reading must give for an item. */
function codeOf(tree: TreeTable, item: InventedItem): string {
  const literal = codeShape(tree) === 'x.xx' && item.code.length >= 3;
  return plainCode(literal ? ['X', 'XX', ...item.code.slice(2)] : item.code);
}

/** Cell texts of a code by column, in the spelling of the table. */
function codeWriter(
  tree: TreeTable,
  columns: readonly ColumnDraft[],
): (item: InventedItem, at: number) => Sample | undefined {
  const { dice, table } = tree;
  const shape = codeShape(tree);
  const short = dice.once(`${table}.shortSub`, 3);
  const separator = dice.choose(`${table}.codeSeparator`, ['.', ' ', '|', ' | ']);
  const cells = dice.choose(`${table}.codeCells`, ['text', 'numbers', 'formatted']);
  const first = columns.findIndex((column) => column.role === 'kode');
  const count = columns.filter((column) => column.role === 'kode').length;
  const starts: Readonly<Record<number, readonly number[]>> = {
    1: [0],
    2: [0, 3],
    3: [0, 3, 4],
    4: [0, 2, 3, 4],
    5: [0, 1, 2, 3, 4],
  };
  return (item, at) => {
    const code = item.code.map((segment, index) => (index === 4 && short ? segment.slice(2) : segment));
    if (count === 1) {
      const segments = code.flatMap((segment) => segment.split('.'));
      if (shape === 'no zeros') return segments.map(Number).join('.');
      if (shape === 'dot behind') return `${segments.join('.')}.`;
      if (shape === 'x.xx' && code.length >= 3) return ['x', 'xx', ...segments.slice(2)].join('.');
      return segments.join(separator);
    }
    const from = starts[count]?.[at - first] ?? 0;
    const to = starts[count]?.[at - first + 1] ?? code.length;
    const part = code.slice(from, to);
    if (part.length === 0) return undefined;
    const text = part.join('.');
    if (cells === 'text' || !/^\d+(?:\.\d+)?$/.test(text)) return text;
    const format = text.includes('.') ? '0.00' : '0'.repeat(text.length);
    return cells === 'formatted' ? { value: Number(text), format } : Number(text);
  };
}

const LEVEL_WORDS: Readonly<Record<WorkLevel, string>> = {
  urusan: 'Urusan',
  bidang: 'Bidang Urusan',
  program: 'Program',
  kegiatan: 'Kegiatan',
  subKegiatan: 'Sub Kegiatan',
};

function levelWord({ words, dice, table }: TreeTable, level: WorkLevel): string {
  const word = level === 'subKegiatan' ? words.sub : LEVEL_WORDS[level];
  return dice.once(`${table}.upperLevels`, 3) ? word.toUpperCase() : word;
}

function nameWriter(tree: TreeTable): (item: InventedItem) => string {
  const { dice, table, marks } = tree;
  const prefixed = dice.choose(`${table}.prefix`, ['official', 'none', 'all']);
  const colon = dice.choose(`${table}.afterPrefix`, [' ', ' : ', ': ']);
  const upper = dice.once(`${table}.upperNames`, 4);
  const spaced = dice.choose(`${table}.spacesInNames`, [' ', ' ', ' ', '\n', '  ', '\u00a0']);
  return (item) => {
    const dressed = (upper && item.level !== 'subKegiatan' ? item.name.toUpperCase() : item.name).replace(
      ' ',
      spaced,
    );
    if (marks === 'prefix') return `${levelWord(tree, item.level)}${colon}${dressed}`;
    const bare = marks === 'indent' || marks === 'numbers' || marks === 'sums' || marks === 'level column';
    const name = bare ? dressed : withPrefix(tree, item, dressed, prefixed);
    return marks === 'code in name' ? `${plainCode(item.code)} ${name}` : name;
  };
}

function withPrefix(tree: TreeTable, item: InventedItem, name: string, manner: string): string {
  if (manner === 'none') return name;
  if (item.level === 'urusan') return `URUSAN ${name.toUpperCase()}`;
  if (item.level === 'bidang') return `URUSAN PEMERINTAHAN BIDANG ${name.toUpperCase()}`;
  if (item.level === 'program') return `PROGRAM ${name.toUpperCase()}`;
  return manner === 'all' ? `${levelWord(tree, item.level)} ${name}` : name;
}

function nameColumnOf({ marks }: TreeTable, level: WorkLevel): number {
  if (marks !== 'indent') return 0;
  return level === 'program' ? 0 : level === 'kegiatan' ? 1 : 2;
}

const NUMBER_STYLES = [
  ['upper', 'digit', 'lower'],
  ['roman', 'digit', 'lower'],
  ['roman', 'upper', 'digit'],
  ['digit', 'lower', 'paren'],
  ['outline', 'outline', 'outline'],
] as const;

function numberOf(tree: TreeTable, item: InventedItem, count: number): Sample | undefined {
  const { dice, table, marks } = tree;
  if (marks === 'code in number') return plainCode(item.code);
  if (marks === 'numbers') {
    const styles = dice.choose(`${table}.numberStyles`, NUMBER_STYLES);
    const depth = item.level === 'program' ? 0 : item.level === 'kegiatan' ? 1 : 2;
    const style = styles[depth] ?? 'digit';
    if (style === 'outline') return outlineOf(item, depth);
    return ordinalText(style, item.ordinal, dice.once(`${table}.dottedNumbers`, 2));
  }
  // Rows counted through leave it open whether a row with one child of the same amount has a child or a neighbour.
  if (marks === 'sums') return undefined;
  const manner = dice.choose(`${table}.numbering`, ['none', 'programs', 'every row']);
  if (manner === 'every row') return count;
  return manner === 'programs' && item.level === 'program' ? `${item.ordinal}.` : undefined;
}

function outlineOf(item: InventedItem, depth: number): string {
  const [, , program = '1', kegiatan = '2.1', sub = '1'] = item.code;
  const second = Number(kegiatan.split('.')[1] ?? '1');
  // `2.10` in a column of numbers is a code; outlines of that length are left out.
  const parts = [Number(program), second > 8 ? second - 8 : second, Number(sub)].slice(0, depth + 1);
  return parts.length === 1 ? `${String(parts[0])}.` : parts.join('.');
}

function ordinalText(style: string, ordinal: number, dotted: boolean): Sample {
  const dot = dotted ? '.' : '';
  switch (style) {
    case 'upper':
      return String.fromCharCode(64 + ordinal) + dot;
    case 'lower':
      return String.fromCharCode(96 + ordinal) + dot;
    case 'roman':
      return formatRoman(ordinal) + dot;
    case 'paren':
      return `${ordinal})`;
    default:
      return dotted ? `${ordinal}.` : ordinal;
  }
}

/** One of several short texts, by chance. */
export function oneOf(chance: () => number, texts: readonly string[]): string {
  return pick(chance, texts);
}
