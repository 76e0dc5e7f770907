import { CARA_HITUNG } from '../../capaian/cara-hitung';
import { formatCode } from '../../grid/code';
import { sum } from '../../grid/number';
import { formatRef } from '../../grid/ref';
import { keyOf } from '../../grid/words';
import type { FigureRole } from '../../layouts/layout';
import type { Plan } from '../../plan/plan';
import { CARA_HITUNG_AUTO, CARA_HITUNG_NAMES } from '../evaluation/cara-hitung-names';
import { sumFormula } from '../evaluation/formulas';
import { nameWithLevel } from '../evaluation/item-name';
import type { Join, JoinedItem } from '../evaluation/join';
import type { Subject } from '../evaluation/tables';
import { headingRows } from '../heading-rows';
import { FILLS, FORMATS } from '../look';
import type { PrintSetup, WrittenCell, WrittenSheet, WrittenValidation } from '../written-sheet';
import { holdsEntries, KEPT_HEADING, readEarlier, type EarlierRow, type EarlierSheet } from './earlier-rows';
import { ISIAN_COLUMNS, type IsianColumn } from './isian-columns';
import { matchEarlier } from './match-earlier';

/** How the input sheet is written. */
export interface IsianOptions {
  /** The sheet as it was left, or null for the first one. */
  readonly earlier: Plan | null;
  readonly paper: PrintSetup['paper'];
  readonly namesAlike: number;
}

/** The input sheet with what became of the entries of the earlier one. */
export interface WrittenIsian {
  readonly sheet: WrittenSheet;
  /** Rows of the plan that the earlier sheet did not have; null where there was none. */
  readonly fresh: number | null;
  /** Names of the rows kept below since the plan no longer has them. */
  readonly kept: readonly string[];
}

/** Marks the input sheet of a year and office. */
export function isianMarker({ year, office }: Subject): string {
  return ['isian-realisasi', year === null ? '' : String(year), keyOf(office ?? '').replace(/ /g, '-')]
    .filter((part) => part !== '')
    .join('-');
}

/** Name of the tab of the input sheet of a year. */
export function isianName({ year }: Subject): string {
  return year === null ? 'Isian Realisasi' : `Isian Realisasi ${String(year)}`;
}

const LOOK: WrittenCell = { border: true, wrap: true, vertical: 'top' };

/** One row of the sheet: of the plan with the entries made for it, or an earlier one that is kept. */
interface Line {
  readonly item: JoinedItem;
  readonly index: number;
  readonly earlier: EarlierRow | null;
}

/** The input sheet of a joined plan; what an earlier sheet holds is carried over, and nothing of it is lost. */
export function writeIsian(join: Join, { earlier, paper, namesAlike }: IsianOptions): WrittenIsian {
  const before: EarlierSheet | null = earlier && readEarlier(earlier);
  const matches = before ? matchEarlier(join.items, join.subject, before, namesAlike) : null;
  const lines = join.items.flatMap((item) =>
    (item.rows.length === 0 ? [0] : [...item.rows.keys()]).map((index): Line => ({
      item,
      index,
      earlier: matches?.get(item)?.[index] ?? null,
    })),
  );
  const used = new Set(lines.map((line) => line.earlier));
  const left = before?.rows.filter((row) => !used.has(row) && holdsEntries(row)) ?? [];
  const titles = titleRows(join.subject);
  const heading = headingRows(
    [...ISIAN_COLUMNS, ...(before?.added ?? []).map((text) => ({ headings: [text] }))],
    titles.length,
  );
  const top = titles.length + heading.rows.length;
  const rowOf = new Map<JoinedItem, number>();
  for (const [index, line] of lines.entries()) if (line.index === 0) rowOf.set(line.item, top + index);
  const body = lines.map((line) => [
    ...ISIAN_COLUMNS.map((column, at) => cellOf(line, column, at, rowOf)),
    ...(line.earlier?.added ?? []),
  ]);
  const kept: (WrittenCell | null)[][] =
    left.length === 0
      ? []
      : [
          [],
          [null, { value: KEPT_HEADING, bold: true }],
          ...left.map((row) => [...ISIAN_COLUMNS.map((column) => keptCell(row, column)), ...row.added]),
        ];
  return {
    sheet: {
      marker: isianMarker(join.subject),
      name: isianName(join.subject),
      rows: [...titles, ...heading.rows, ...body, ...kept],
      widths: [...ISIAN_COLUMNS.map(({ width }) => width), ...(before?.added ?? []).map(() => 16)],
      merges: heading.merges,
      frozenRows: top,
      frozenColumns: 2,
      print: {
        orientation: 'landscape',
        paper,
        titleRows: { top: titles.length, bottom: top - 1 },
      },
      validations: validationsOf(lines, top),
    },
    fresh: before ? lines.filter((line) => line.earlier === null).length : null,
    kept: left.map(({ cells, item }) => String(cells.get('nama')?.value ?? item?.name.text ?? '')),
  };
}

function titleRows({ year, office }: Subject): WrittenCell[][] {
  return [
    [{ value: 'LEMBAR ISIAN REALISASI KINERJA DAN ANGGARAN', bold: true }],
    [{ value: year === null ? 'RENJA' : `RENJA TAHUN ${String(year)}`, bold: true }],
    ...(office === null ? [] : [[{ value: `Perangkat Daerah : ${office}` }]]),
    [
      {
        value:
          'Isi sel berwarna saja. Jumlah Rp di atas rinciannya dihitung sendiri. Baris dan isian tetap ada bila lembar ini dibuat ulang.',
        italic: true,
      },
    ],
    [],
  ];
}

function cellOf(
  { item, index, earlier }: Line,
  column: IsianColumn,
  at: number,
  rowOf: ReadonlyMap<JoinedItem, number>,
): WrittenCell {
  const row = item.rows[index];
  const look: WrittenCell = {
    ...LOOK,
    ...(item.item.level === 'program' ? { bold: true } : {}),
    ...(column.input ? { fill: FILLS.input } : item.children.length > 0 ? { fill: FILLS.group } : {}),
  };
  const entered = column.input ? earlier?.cells.get(column.role) : undefined;
  const { code, codeText } = item.item;
  switch (column.role) {
    case 'kode':
      return { ...look, value: index > 0 ? null : code ? formatCode(code) : (codeText?.text ?? null) };
    case 'nama':
      return { ...look, value: index > 0 ? null : nameWithLevel(item.item) };
    case 'indikator':
      return { ...look, value: row?.text ?? null };
    case 'satuan':
      return { ...look, value: row?.unit ?? null, align: 'center' };
    case 'caraHitung':
      return { ...look, value: row?.text == null ? null : CARA_HITUNG_AUTO, ...entered };
    case 'faktorPendorong':
    case 'faktorPenghambat':
    case 'tindakLanjutTriwulan':
    case 'tindakLanjutRenja':
      return { ...look, ...entered };
    default:
      return figureCell(item, index, column, at, rowOf, look, entered);
  }
}

function figureCell(
  item: JoinedItem,
  index: number,
  { role, input }: IsianColumn,
  at: number,
  rowOf: ReadonlyMap<JoinedItem, number>,
  look: WrittenCell,
  entered: WrittenCell | undefined,
): WrittenCell {
  const money = role.endsWith('.rp');
  const own: WrittenCell = { ...look, align: 'right', ...(money ? { format: FORMATS.money } : {}) };
  const added = money && index === 0 && item.children.length > 0;
  const cells = item.children.map((child) => formatRef({ row: rowOf.get(child) ?? 0, column: at }));
  if (!input) {
    // What the plan says above its details stays as it is where the details say something else.
    if (added && isSumOfChildren(item, role as FigureRole)) return { ...own, formula: sumFormula(cells) };
    return { ...own, value: item.rows[index]?.figures.get(role as FigureRole)?.value ?? null };
  }
  if (entered) return { ...own, ...entered, ...(money ? { format: FORMATS.money } : {}) };
  if (!added) return own;
  return { ...own, fill: FILLS.group, formula: sumFormula(cells) };
}

function isSumOfChildren({ rows, children }: JoinedItem, role: FigureRole): boolean {
  const figures = children.map((child) => Number(child.rows[0]?.figures.get(role)?.value ?? 0));
  return rows[0]?.figures.get(role)?.value === sum(figures);
}

function keptCell({ cells }: EarlierRow, { role, input }: IsianColumn): WrittenCell {
  return { ...LOOK, ...(input ? { fill: FILLS.input } : {}), ...cells.get(role) };
}

/** Lists and limits of what may be typed; grades and figures with a unit stay free where the target is one. */
function validationsOf(lines: readonly Line[], top: number): WrittenValidation[] {
  const bottom = top + lines.length - 1;
  if (bottom < top) return [];
  const validations: WrittenValidation[] = [];
  const numeric = runsOf(
    lines.map(({ item, index }) => typeof item.rows[index]?.figures.get('target.k')?.value !== 'string'),
  );
  for (const [column, { role, input }] of ISIAN_COLUMNS.entries()) {
    const area = { top, left: column, bottom, right: column };
    if (role === 'caraHitung') {
      const values = [CARA_HITUNG_AUTO, ...CARA_HITUNG.map((cara) => CARA_HITUNG_NAMES[cara])];
      validations.push({ area, kind: 'list', values });
    } else if (input && role.endsWith('.rp')) {
      validations.push({ area, kind: 'number', atLeast: 0 });
    } else if (input && role.endsWith('.k')) {
      for (const [from, to] of numeric)
        validations.push({
          area: { ...area, top: top + from, bottom: top + to },
          kind: 'number',
          atLeast: 0,
        });
    }
  }
  return validations;
}

/** First and last index of each run of true values. */
function runsOf(flags: readonly boolean[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [index, flag] of flags.entries()) {
    const last = runs.at(-1);
    if (!flag) continue;
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
