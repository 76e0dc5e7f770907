import type { Cell, Grid } from '../../../src/core/grid/grid';
import { formatColumn } from '../../../src/core/grid/ref';
import { tableSheet, type Sample } from '../../support/sheet';

/** Numbers from 0 up to 1 that are the same at every run. */
export type Random = () => number;

/** A source of random numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** One row of the hierarchy that a sheet is made of. */
export interface MadeRow {
  readonly code: string;
  readonly name: string;
  /** Zero-based row in the sheet. */
  readonly row: number;
  readonly parent: MadeRow | null;
  readonly children: MadeRow[];
}

/** A sheet with live formulas, and where everything stands in it. */
export interface MadeSheet {
  readonly grid: Grid;
  readonly rows: readonly MadeRow[];
  readonly totalRow: number;
  /** Zero-based columns of rupiah that parents add up. */
  readonly rollups: readonly number[];
  /** Columns that every row computes from its own. */
  readonly computed: readonly number[];
  /** Those of them that are percentages. */
  readonly percents: readonly number[];
}

type Form = 'II.1' | 'III.1';

interface Column {
  readonly heading: string;
  readonly kind: 'text' | 'k' | 'rp' | 'computed';
  /** For a computed column: what it does in a row, over the letters of the columns. */
  readonly formula?: (cell: (heading: number) => string) => string;
  readonly percent?: true;
}

const RP = 'Rp';
const K = 'K';
const quarterOf = (number: string, measure: string): Column => ({
  heading: `Realisasi Kinerja Pada Triwulan > ${number} > ${measure}`,
  kind: measure === K ? 'k' : 'rp',
});
const both = (heading: string): Column[] => [
  { heading: `${heading} > ${K}`, kind: 'k' },
  { heading: `${heading} > ${RP}`, kind: 'rp' },
];
const computedPair = (
  heading: string,
  formula: (cell: (column: number) => string, offset: 0 | 1) => string,
  percent?: true,
): Column[] =>
  ([0, 1] as const).map((offset) => ({
    heading: `${heading} > ${offset === 0 ? K : RP}`,
    kind: 'computed',
    formula: (cell) => formula(cell, offset),
    ...(percent ? { percent } : {}),
  }));

const II_1: readonly Column[] = [
  { heading: 'Kode', kind: 'text' },
  { heading: 'Program/Kegiatan', kind: 'text' },
  { heading: 'Indikator Kinerja', kind: 'text' },
  ...both('Target Renstra pada Tahun 2026 (Akhir Periode Renstra)'),
  ...both('Realisasi Capaian Kinerja Renstra s/d Renja Tahun Lalu'),
  ...both('Target Kinerja dan Anggaran Renja Tahun 2024'),
  ...['I', 'II', 'III', 'IV'].flatMap((number) => [quarterOf(number, K), quarterOf(number, RP)]),
  ...computedPair('Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi Tahun 2024', (cell, offset) =>
    [9, 11, 13, 15].map((column) => cell(column + offset)).join('+'),
  ),
  ...computedPair(
    'Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024',
    (cell, offset) => `${cell(5 + offset)}+${cell(17 + offset)}`,
  ),
  ...computedPair(
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)',
    (cell, offset) => `${cell(19 + offset)}/${cell(3 + offset)}*100`,
    true,
  ),
];

const III_1: readonly Column[] = [
  { heading: 'Kode', kind: 'text' },
  { heading: 'Program/Kegiatan/Sub Kegiatan', kind: 'text' },
  { heading: 'Indikator Kinerja', kind: 'text' },
  { heading: 'Rencana Tahun 2024 > Target Capaian Kinerja', kind: 'k' },
  { heading: 'Rencana Tahun 2024 > Pagu Indikatif (Rp)', kind: 'rp' },
  { heading: 'Prakiraan Maju Tahun 2025 > Target Capaian Kinerja', kind: 'k' },
  { heading: 'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)', kind: 'rp' },
];

/** Titles and heading rows above the body. */
const TOP: Readonly<Record<Form, number>> = { 'II.1': 5, 'III.1': 4 };

/** A table of the form with parent sums, row sums and percentages as formulas, written in the many ways people do. */
export function makeSheet(form: Form, seed: number): MadeSheet {
  const random = randomFrom(seed);
  const columns = form === 'II.1' ? II_1 : III_1;
  const rows = makeRows(random, TOP[form]);
  const values = new Map<string, number>();
  const lines: Sample[][] = rows.map(() => []);
  const rollups = indexesOf(columns, (column) => column.kind === 'rp');
  for (const own of [...rows].reverse()) {
    for (const [column, { kind, formula, percent }] of columns.entries()) {
      const line = lines[own.row - TOP[form]];
      if (!line) continue;
      const value = valueOf(random, values, own, column, kind);
      if (value !== null) values.set(`${String(own.row)} ${String(column)}`, value);
      if (column === 0) line[column] = own.code;
      else if (column === 1) line[column] = own.name;
      else if (column === 2) line[column] = 'Jumlah dokumen yang disusun';
      else if (formula) line[column] = computedCell(random, values, own.row, column, formula, percent);
      else if (kind === 'rp' && own.children.length > 0)
        line[column] = { value: value ?? 0, formula: `=${sumOf(random, own.children, column)}` };
      else line[column] = value;
    }
  }
  const totalRow = TOP[form] + rows.length;
  const roots = rows.filter(({ parent }) => parent === null);
  const total: Sample[] = columns.map((column, index) => {
    if (index === 1) return 'JUMLAH';
    if (column.kind !== 'rp') return null;
    const sum = roots.reduce((add, { row }) => add + (values.get(`${String(row)} ${String(index)}`) ?? 0), 0);
    return { value: sum, formula: `=${sumOf(random, roots, index)}` };
  });
  const grid = tableSheet({
    titles: [`Tabel ${form}`, form === 'II.1' ? EVALUATION : PLAN],
    headings: columns.map(({ heading }) => heading),
    rows: [...lines, total],
  });
  return {
    grid: { ...grid, sheet: `Tabel ${form}` },
    rows,
    totalRow,
    rollups,
    computed: indexesOf(columns, (column) => column.kind === 'computed'),
    percents: indexesOf(columns, (column) => column.percent === true),
  };
}

const EVALUATION = 'EVALUASI TERHADAP HASIL RENCANA KERJA PERANGKAT DAERAH TAHUN 2024';
const PLAN = 'RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2024';

function indexesOf(columns: readonly Column[], test: (column: Column) => boolean): number[] {
  return columns.flatMap((column, index) => (test(column) ? [index] : []));
}

function makeRows(random: Random, top: number): MadeRow[] {
  const rows: MadeRow[] = [];
  const add = (code: string, name: string, parent: MadeRow | null): MadeRow => {
    const row: MadeRow = { code, name, row: top + rows.length, parent, children: [] };
    parent?.children.push(row);
    rows.push(row);
    return row;
  };
  const some = (least: number, most: number): number[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, (_, index) => index + 1);
  const two = (value: number): string => String(value).padStart(2, '0');
  // Some tables begin with the urusan, some with a bidang, some with programs.
  const highest = pick(random, ['urusan', 'bidang', 'program']);
  const urusan = highest === 'urusan' ? add('2', 'URUSAN PEMERINTAHAN WAJIB', null) : null;
  for (const bidang of some(2, 2)) {
    const bidangCode = `2.${two(6 + bidang)}`;
    const own = highest === 'program' ? null : add(bidangCode, `BIDANG URUSAN ${String(bidang)}`, urusan);
    for (const program of some(2, 3)) {
      const code = `${bidangCode}.${two(program)}`;
      const parent = add(code, `PROGRAM ${String(program)} PADA BIDANG ${String(bidang)}`, own);
      for (const kegiatan of some(2, 3)) {
        const inner = add(`${code}.2.${two(kegiatan)}`, `Kegiatan ${String(kegiatan)} dari ${code}`, parent);
        for (const sub of some(1, 3))
          add(`${inner.code}.${String(sub).padStart(4, '0')}`, `Penyusunan dokumen ${String(sub)}`, inner);
      }
    }
  }
  return rows;
}

function valueOf(
  random: Random,
  values: ReadonlyMap<string, number>,
  { children }: MadeRow,
  column: number,
  kind: Column['kind'],
): number | null {
  if (kind === 'text' || kind === 'computed') return null;
  if (kind === 'k') return 1 + Math.floor(random() * 40);
  if (children.length === 0) return 1_000_000 + Math.floor(random() * 90_000_000);
  return children.reduce(
    (sum, child) => sum + (values.get(`${String(child.row)} ${String(column)}`) ?? 0),
    0,
  );
}

function computedCell(
  random: Random,
  values: Map<string, number>,
  row: number,
  column: number,
  formula: NonNullable<Column['formula']>,
  percent: true | undefined,
): Cell {
  const body = formula((own) => formatColumn(own) + String(row + 1));
  const numbers = formula((own) => String(values.get(`${String(row)} ${String(own)}`) ?? 0));
  const value = calculate(numbers);
  values.set(`${String(row)} ${String(column)}`, value);
  return { value, formula: `=${dressed(random, body, percent === true)}` };
}

/** `a+b+c` or `a/b*100`. */
function calculate(text: string): number {
  if (text.includes('+')) return text.split('+').reduce((sum, part) => sum + Number(part), 0);
  const [part = 0, base = 1, times = 1] = text.split(/[/*]/).map(Number);
  return (part / base) * times;
}

/** The same formula as another hand might write it. */
function dressed(random: Random, body: string, percent: boolean): string {
  const base = /\/([A-Z]+\d+)/.exec(body)?.[1] ?? '';
  const ways = percent
    ? [
        body,
        body,
        `IFERROR(${body},"")`,
        `ROUND(${body},2)`,
        `100*${body.replace('*100', '')}`,
        `(${body.replace('*', ')*')}`,
        `IF(${base}=0,0,${body})`,
        body.replace(base, base.replace(/(\d+)$/, '$$$1')),
      ]
    : [body, body, `SUM(${body.replaceAll('+', ',')})`, `(${body})`, body.split('+').reverse().join('+')];
  return pick(random, ways);
}

/** The sum of some rows in a column: a range where they follow each other, else an addition. */
function sumOf(random: Random, rows: readonly MadeRow[], column: number): string {
  const cells = rows.map(({ row }) => formatColumn(column) + String(row + 1));
  const [first, last] = [rows[0], rows.at(-1)];
  const together = first && last && last.row - first.row === rows.length - 1;
  const range = `SUM(${cells[0] ?? ''}:${cells.at(-1) ?? ''})`;
  const ways = [cells.join('+'), `SUM(${cells.join(',')})`];
  if (together) ways.push(range, range, `ROUND(${range},0)`, range.replace(/(\d+)/g, '$$$1'));
  return pick(random, ways);
}
