import { round15 } from '../../grid/number';
import { formatRef, type CellRef } from '../../grid/ref';
import { QUARTERS, type Role } from '../../layouts/layout';
import { cellOf } from '../../plan/cell-of';
import type { Item, Plan } from '../../plan/plan';
import type { WrittenCell } from '../../report/written-sheet';
import type { CapaianSettings } from '../../settings';
import type { Reason, YearFigure } from '../achieve';
import { CARA_HITUNG, type CaraHitung } from '../cara-hitung';
import type { Figure } from '../measured';
import type { Rupiah } from '../money';
import type { ItemPerformance, Performance, PlanPerformance } from '../performance';
import type { Predikat } from '../predikat';
import { capaianFormula, chosenYear, isLiteral, predikatFormula } from './formulas';
import { OWN_COLUMNS, OWN_COLUMNS_MARK, type OwnColumn } from './own-columns';
import { isNumeric, isText, listOf, quoted, scaled, scaleOf } from './source';

/** The words that stand in our columns. */
export interface BlockWords {
  readonly title: string;
  readonly heads: Readonly<Record<OwnColumn, string>>;
  readonly caraHitung: Readonly<Record<CaraHitung, string>>;
  readonly predikat: Readonly<Record<Predikat, string>>;
  /** Why a capaian cannot be computed. */
  readonly cannot: Readonly<Record<Reason, string>>;
  /** A number was read from a text and does not follow it. */
  readonly readFromText: string;
  /** One cell speaks of several indicators. */
  readonly severalFigures: string;
  readonly fromChildren: string;
}

/** Our columns beside the tables of a sheet that end at the same place, cell by cell. */
export interface CapaianBlock {
  readonly sheet: string;
  /** First of our columns. */
  readonly column: number;
  /** Rows from the top, each with our columns from the left; null for cells that are left alone. */
  readonly cells: ReadonlyMap<number, readonly (WrittenCell | null)[]>;
  /** Rows that belong to the tables, headings included. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
  /** Rows of the headings, and where the group heading ends and the others begin. */
  readonly heads: readonly { readonly top: number; readonly bottom: number; readonly split: number | null }[];
  /** Rows with a list of ways to choose from. */
  readonly lists: readonly number[];
  readonly choices: readonly string[];
}

/** Numbers that do not follow their cells are written in italics. */
const READ = { italic: true } as const;
const PERCENT = '#,##0.00';
const K = 'General';

/** Our columns for some tables of one sheet, the first of them in the given column. */
export function capaianBlock(
  tables: readonly PlanPerformance[],
  column: number,
  words: BlockWords,
  settings: CapaianSettings,
): CapaianBlock {
  const cells = new Map<number, readonly (WrittenCell | null)[]>();
  const lists: number[] = [];
  const heads: CapaianBlock['heads'][number][] = [];
  for (const { plan, items } of tables) {
    const head = headOf(plan);
    heads.push(head);
    for (const [row, line] of headCells(head, words)) cells.set(row, line);
    for (const own of items.values()) {
      for (const { row, line, list } of linesOf(own, { plan, items, column, words, settings })) {
        cells.set(row, line);
        if (list) lists.push(row);
      }
    }
  }
  return {
    sheet: tables[0]?.plan.sheet ?? '',
    column,
    cells,
    tables: tables.map(({ plan }) => ({ top: plan.table.header.top, bottom: plan.bottom })),
    heads,
    lists,
    choices: CARA_HITUNG.map((way) => words.caraHitung[way]),
  };
}

function headOf({ table: { header } }: Plan): CapaianBlock['heads'][number] {
  const bottom = header.numberingRow === header.bottom ? header.bottom - 1 : header.bottom;
  return {
    top: header.top,
    bottom: Math.max(header.top, bottom),
    split: bottom > header.top ? header.top + 1 : null,
  };
}

function headCells(
  { top, split }: CapaianBlock['heads'][number],
  words: BlockWords,
): [number, (WrittenCell | null)[]][] {
  const leaves = OWN_COLUMNS.map((own): WrittenCell => ({
    value: words.heads[own],
    bold: true,
    align: 'center',
    wrap: true,
  }));
  if (split === null) {
    const [first, ...others] = leaves;
    return [[top, [{ ...first, value: `${words.heads.realisasi}${OWN_COLUMNS_MARK}` }, ...others]]];
  }
  const title: WrittenCell = {
    value: `${words.title}${OWN_COLUMNS_MARK}`,
    bold: true,
    align: 'center',
    wrap: true,
  };
  return [
    [top, [title, null, null, null, null, null]],
    [split, leaves],
  ];
}

interface Surroundings {
  readonly plan: Plan;
  readonly items: PlanPerformance['items'];
  readonly column: number;
  readonly words: BlockWords;
  readonly settings: CapaianSettings;
}

interface Line {
  readonly row: number;
  readonly line: readonly (WrittenCell | null)[];
  readonly list: boolean;
}

/** The lines of one item: one a row of indicators, the first of which has its serapan. */
function linesOf(own: ItemPerformance, around: Surroundings): Line[] {
  const byRow = new Map<number, Performance[]>([[own.item.row, []]]);
  for (const performance of own.indicators) {
    const { row } = performance.measured;
    byRow.set(row, [...(byRow.get(row) ?? []), performance]);
  }
  return [...byRow].map(([row, performances]) => {
    const first = row === own.item.row;
    const below = first ? childrenMean(own, around) : null;
    const { realisasi, capaian, note } = kCells(performances, row, below, around);
    const at = cellIn(around.column, row);
    const [way] = performances;
    const known = performances.length > 0 || below !== null;
    return {
      row,
      list: way !== undefined,
      line: [
        realisasi,
        capaian,
        first ? serapanCell(own, around) : null,
        known
          ? { formula: `=${predikatFormula(at('capaian'), around.settings, around.words.predikat)}` }
          : null,
        way ? { value: around.words.caraHitung[way.caraHitung] } : null,
        note,
      ],
    };
  });
}

function cellIn(column: number, row: number): (own: OwnColumn) => string {
  return (own) => formatRef({ row, column: column + OWN_COLUMNS.indexOf(own) });
}

interface KCells {
  readonly realisasi: WrittenCell | null;
  readonly capaian: WrittenCell | null;
  readonly note: WrittenCell | null;
}

function kCells(
  performances: readonly Performance[],
  row: number,
  below: string | null,
  around: Surroundings,
): KCells {
  const { words, settings, column } = around;
  const at = cellIn(column, row);
  const [own] = performances;
  if (!own) {
    const capaian = below === null ? null : { formula: `=${below}`, format: PERCENT };
    const note =
      below === null ? null : { formula: `=IF(ISNUMBER(${at('capaian')}),${quoted(words.fromChildren)},"")` };
    return { realisasi: null, capaian, note };
  }
  const { measured } = own;
  if (performances.length > 1 || isGraded(own)) return readCells(performances, words);
  const reached = [...measured.quarters, measured.tahun];
  const promised = [measured.target, ...measured.targets];
  const scales = new Set(reached.filter(({ kind }) => kind !== 'kosong').map(scaleOf));
  const readK = reached.some(isText) || scales.size > 1;
  const [scale = 1] = scales;
  const realisasi = readK
    ? readFigure(own.realisasi)
    : { formula: `=${yearOf(own, at, scale, around)}`, format: K };
  const target = targetTerm(own, at, around);
  const readTarget = promised.some(isText) && target !== null;
  const otherwise = below ?? '""';
  const capaian: WrittenCell =
    own.capaian === null && target === null
      ? { formula: `=${otherwise}`, format: PERCENT }
      : own.reason === 'satuanLain'
        ? { value: null }
        : {
            formula: `=${capaianFormula(target ?? cellAddress(around, own, 'target.k'), at('realisasi'), own.polaritas, settings, otherwise)}`,
            format: PERCENT,
            ...(readTarget ? READ : {}),
          };
  return { realisasi, capaian, note: noteOf(own, at, target, readK || readTarget, below !== null, around) };
}

function isGraded({ target, realisasi }: Performance): boolean {
  return target.kind === 'mutu' || realisasi.kind === 'mutu';
}

/** What was read from cells that a formula cannot use, as values. */
function readCells(performances: readonly Performance[], words: BlockWords): KCells {
  const [first] = performances;
  const capaians = performances.flatMap(({ capaian }) => (capaian === null ? [] : [capaian]));
  const mean =
    capaians.length === 0 ? null : round15(capaians.reduce((sum, own) => sum + own, 0) / capaians.length);
  const texts = performances.map(({ realisasi }) => textOfFigure(realisasi));
  const reason = performances.find((own) => own.reason !== null)?.reason ?? null;
  const note = performances.length > 1 ? words.severalFigures : words.readFromText;
  const value =
    performances.length === 1 && first?.realisasi.kind === 'angka'
      ? first.realisasi.value
      : texts.join(' / ');
  const filled = texts.some((text) => text !== '');
  return {
    realisasi: filled ? { value, ...READ, align: 'right' } : { value: null },
    capaian: mean === null ? { value: null } : { value: mean, format: PERCENT, ...READ },
    note: {
      value: [...(filled ? [note] : []), ...(reason ? [words.cannot[reason]] : [])].join('; ') || null,
    },
  };
}

function textOfFigure(figure: YearFigure): string {
  if (figure.kind === 'angka') return String(figure.value);
  return figure.kind === 'mutu' ? figure.grade : '';
}

function readFigure(figure: YearFigure): WrittenCell {
  if (figure.kind !== 'angka') return { value: null };
  return { value: figure.value, format: K, ...READ };
}

/** The year's K: by the list, from the quarters; from the column of the year where they are blank. */
function yearOf(
  own: Performance,
  at: (own: OwnColumn) => string,
  scale: number,
  around: Surroundings,
): string {
  const tahun = cellAddress(around, own, 'realisasiTahun.k', false);
  const cells = quarterCells(around, own, 'realisasi');
  const otherwise = tahun === '' ? '""' : `IF(ISNUMBER(${tahun}),${scaled(tahun, scale)},"")`;
  if (cells.length === 0) return otherwise;
  return chosenYear(cells, at('caraHitung'), around.words.caraHitung, otherwise, scale);
}

/** The target as a formula may use it; null where there is none to use. */
function targetTerm(own: Performance, at: (own: OwnColumn) => string, around: Surroundings): string | null {
  const { target, targets } = own.measured;
  if (target.kind === 'kosong' && targets.some(({ kind }) => kind !== 'kosong')) {
    if (targets.some(isText) || new Set(targets.map(scaleOf)).size > 1) return literalOf(own.target);
    const cells = quarterCells(around, own, 'target');
    const scale = Math.max(...targets.map(scaleOf));
    return `(${chosenYear(cells, at('caraHitung'), around.words.caraHitung, '0', scale)})`;
  }
  if (isText(target)) return literalOf(own.target);
  const cell = cellAddress(around, own, 'target.k', false);
  return cell === '' ? null : scaled(cell, scaleOf(target));
}

function literalOf(figure: YearFigure): string | null {
  return figure.kind === 'angka' && figure.value > 0 ? String(figure.value) : null;
}

/** The cells of the quarters that the table has for this row: columns of their own, or rows. */
function quarterCells(around: Surroundings, own: Performance, figure: 'target' | 'realisasi'): string[] {
  const figures: readonly Figure[] = figure === 'target' ? own.measured.targets : own.measured.quarters;
  return QUARTERS.flatMap((quarter, index) => {
    const read = figures[index];
    if (read?.kind !== undefined && read.kind !== 'kosong') return [formatRef(read.entry.at)];
    const cell = cellAddress(around, own, `${figure}.${quarter}.k`, false);
    return cell === '' ? [] : [cell];
  });
}

/** The cell of a role in the row of an indicator; '' where the table has no such column. */
function cellAddress({ plan }: Surroundings, own: Performance, role: Role, always = true): string {
  const columns = own.item.columns;
  if (!columns.has(role) && !always) return '';
  return formatRef(cellOf(plan, { row: own.measured.row, columns }, role));
}

function noteOf(
  own: Performance,
  at: (own: OwnColumn) => string,
  target: string | null,
  read: boolean,
  below: boolean,
  around: Surroundings,
): WrittenCell {
  const { words } = around;
  const done = read ? quoted(words.readFromText) : '""';
  const fixed = own.reason;
  // Reasons that a number typed into the cells cannot take away are told as they are; the others follow the cells.
  if (
    fixed &&
    fixed !== 'targetKosong' &&
    fixed !== 'targetNol' &&
    fixed !== 'targetNegatif' &&
    fixed !== 'realisasiKosong'
  ) {
    return { formula: `=IF(ISNUMBER(${at('capaian')}),${done},${quoted(words.cannot[fixed])})` };
  }
  if (target === null || isLiteral(target)) {
    const reason = quoted(words.cannot[fixed ?? 'realisasiKosong']);
    return { formula: `=IF(ISNUMBER(${at('capaian')}),${done},${reason})` };
  }
  const reasons = [
    `IF(AND(${at('realisasi')}="",NOT(ISNUMBER(${target}))),""`,
    `IF(NOT(ISNUMBER(${target})),${quoted(words.cannot.targetKosong)}`,
    `IF(${target}=0,${quoted(words.cannot.targetNol)}`,
    `IF(${target}<0,${quoted(words.cannot.targetNegatif)},${quoted(words.cannot.realisasiKosong)}))))`,
  ].join(',');
  const fromBelow = below
    ? `IF(AND(ISNUMBER(${target}),${at('realisasi')}<>""),${done},${quoted(words.fromChildren)})`
    : done;
  return { formula: `=IF(ISNUMBER(${at('capaian')}),${fromBelow},${reasons})` };
}

/** The mean of the children's capaian as a formula over our own column; null for an item without children. */
function childrenMean(own: ItemPerformance, around: Surroundings): string | null {
  const { item } = own;
  if (item.children.length === 0) return null;
  const column = around.column + OWN_COLUMNS.indexOf('capaian');
  const cellsOf = (child: Item): Pick<CellRef, 'row' | 'column'>[] => {
    const rows = new Set([
      child.row,
      ...(around.items.get(child)?.indicators ?? []).map(({ measured }) => measured.row),
    ]);
    return [...rows].map((row) => ({ row, column }));
  };
  const children = item.children.map((child) => ({ child, cells: cellsOf(child) }));
  const weighted = around.settings.weighting === 'pagu';
  if (!weighted && children.every(({ cells }) => cells.length === 1)) {
    const all = listOf(children.flatMap(({ cells }) => cells));
    return `IF(COUNT(${all})=0,"",AVERAGE(${all}))`;
  }
  // A child with several rows counts once, with their mean.
  const terms = children.map(({ child, cells }) => {
    const all = listOf(cells);
    const weight = weighted ? (rupiahTerm(around.items.get(child)?.pagu ?? null)?.term ?? '0') : '1';
    return {
      value: `IF(COUNT(${all})=0,0,AVERAGE(${all})*${weight})`,
      weight: `IF(COUNT(${all})=0,0,${weight})`,
    };
  });
  const total = terms.map(({ weight }) => weight).join('+');
  return `IF(${total}=0,"",(${terms.map(({ value }) => value).join('+')})/(${total}))`;
}

/** Rupiah as a formula may use them, with whether a number was read from a text. */
function rupiahTerm(rupiah: Rupiah | null): { term: string; read: boolean } | null {
  if (!rupiah) return null;
  const cells = rupiah.entries.filter(isNumeric);
  const texts = rupiah.entries.filter((entry) => !isNumeric(entry));
  const read = texts.length > 0;
  const [only] = cells;
  if (!read && cells.length === 1 && only) return { term: formatRef(only.at), read };
  if (cells.length === 0) return { term: String(rupiah.value), read };
  const literals = texts.map(({ value }) => String(value ?? 0));
  return { term: `SUM(${[listOf(cells.map(({ at }) => at)), ...literals].join(',')})`, read };
}

function serapanCell(own: ItemPerformance, around: Surroundings): WrittenCell | null {
  const pagu = rupiahTerm(own.pagu) ?? emptyMoney(own.item, ['pagu.rp'], around);
  const belanja =
    rupiahTerm(own.belanja) ??
    emptyMoney(
      own.item,
      ['realisasiTahun.rp', ...QUARTERS.map((quarter): Role => `realisasi.${quarter}.rp`)],
      around,
    );
  if (!pagu || !belanja) return null;
  if (isLiteral(pagu.term) && isLiteral(belanja.term)) {
    return own.serapan === null ? null : { value: own.serapan, format: PERCENT, ...READ };
  }
  const guards = [
    ...[pagu, belanja].filter(({ term }) => isCell(term)).map(({ term }) => `ISNUMBER(${term})`),
    ...(isLiteral(pagu.term) ? [] : [`${pagu.term}>0`]),
  ];
  const share = `${belanja.term}/${pagu.term}*100`;
  return {
    formula: `=IF(AND(${guards.join(',')}),${share},"")`,
    format: PERCENT,
    ...(pagu.read || belanja.read ? READ : {}),
  };
}

function isCell(term: string): boolean {
  return /^[A-Z]+\d+$/.test(term);
}

/** The cell where rupiah will stand once they are filled in. */
function emptyMoney(
  item: Item,
  roles: readonly Role[],
  { plan }: Surroundings,
): { term: string; read: boolean } | null {
  const role = roles.find((own) => item.columns.has(own));
  return role ? { term: formatRef(cellOf(plan, item, role)), read: false } : null;
}
