import type { Area, Cell, Grid } from '../../src/core/grid/grid';
import type { Sample } from '../support/sheet';
import { moneyCell } from './cells';
import { between, pick, type Dice } from './dice';
import type { ColumnDraft, PlannedItem, PlannedTable, TableDraft } from './table-draft';

/** A sheet in the making. */
interface Canvas {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** A sheet as laid out, with what reading must give back. */
export interface LaidOut {
  readonly grid: Grid;
  readonly tables: readonly PlannedTable[];
}

/** Lays tables out in one sheet: one, two below each other, or two side by side. */
export function layOut(
  dice: Dice,
  sheet: string,
  tables: readonly TableDraft[],
  sideBySide: boolean,
  first = 0,
): LaidOut {
  const canvas: Canvas = { rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  const top = dice.choose(`${sheet}.top`, [0, 1, 3]);
  const left = dice.choose(`${sheet}.left`, [0, 1, 2]);
  const planned: PlannedTable[] = [];
  let row = top;
  let column = left;
  for (const [index, table] of tables.entries()) {
    const name = `t${first + index}`;
    const placed = placeTable(dice, canvas, name, table, row, column, sideBySide);
    planned.push(placed.planned);
    if (sideBySide) column += table.columns.length + dice.choose(`${sheet}.gapColumns`, [1, 2]);
    else row = placed.bottom + 1 + dice.choose(`${sheet}.gapRows`, [2, 1, 4]);
  }
  const name = `${dice.choose(`${sheet}.name`, ['Lembar1', 'Sheet1', 'Hasil', 'TW'])}${first === 0 ? '' : ' II'}`;
  return {
    grid: {
      sheet: name,
      id: name,
      rows: canvas.rows.map((cells) => (cells.length === 0 ? undefined : cells)),
      merges: canvas.merges,
      hiddenRows: canvas.hiddenRows,
      hiddenColumns: canvas.hiddenColumns,
      visibility: dice.choose(`${sheet}.visibility`, ['visible', 'visible', 'hidden']),
    },
    tables: planned,
  };
}

function put(canvas: Canvas, row: number, column: number, sample: Sample | undefined): void {
  while (canvas.rows.length <= row) canvas.rows.push([]);
  if (sample === undefined || sample === null || sample === '') return;
  const cells = canvas.rows[row] ?? [];
  cells[column] = typeof sample === 'object' && !('error' in sample) ? sample : { value: sample };
}

function merge(canvas: Canvas, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) canvas.merges.push({ top, left, bottom, right });
}

function placeTable(
  dice: Dice,
  canvas: Canvas,
  name: string,
  table: TableDraft,
  top: number,
  left: number,
  sideBySide: boolean,
): { planned: PlannedTable; bottom: number } {
  let row = top;
  if (dice.once(`${name}.corner`, 5)) {
    put(canvas, row, left + table.columns.length - 1, 'Lampiran II Keputusan Kepala Dinas');
    row += 1;
  }
  const wide = dice.once(`${name}.mergedTitles`, 2);
  const counted = dice.choose(`${name}.countedIn`, [
    '',
    '',
    '',
    '(dalam ribuan rupiah)',
    'Dalam Juta Rupiah',
  ]);
  for (const [first, second] of [...table.titles, ...(counted === '' ? [] : [[counted] as const])]) {
    put(canvas, row, left, first);
    put(canvas, row, left + 2, second);
    if (wide && second === undefined) merge(canvas, row, left, row, left + table.columns.length - 1);
    row += 1;
  }
  if (table.titles.length > 0 && !dice.once(`${name}.noGapBelowTitles`, 3)) row += 1;

  const header = drawHeader(dice, name, table);
  row = placeHeader(canvas, header, row, left);
  const chance = dice.stream(`${name}.interruptions`);
  const blanks = dice.choose(`${name}.blankRows`, [0, 0.1]);
  const repeatEvery = dice.choose(`${name}.repeatHeaderEvery`, [0, 12, 7]);
  const footers = dice.choose(`${name}.pageFooters`, [
    'none',
    'none',
    'none',
    'Halaman 3 dari 12',
    'Renja Dinas Tenaga Kerja Tahun 2024',
    '- 17 -',
  ]);
  const totals = table.style ? dice.choose(`${name}.totals`, ['none', 'end', 'sections']) : 'none';
  const averages = table.evaluated ? dice.choose(`${name}.averages`, ['none', 'end', 'sections']) : 'none';
  const rowOf = new Map<number, number>();
  const totalRows: number[] = [];
  let sinceHeader = 0;
  let section = 0;
  const close = (upTo: number, last: boolean): void => {
    if (totals === 'sections' || (last && totals === 'end')) {
      const from = last && totals === 'end' ? 0 : section;
      const label = pick(
        chance,
        last ? ['JUMLAH', 'TOTAL', 'J U M L A H'] : ['Jumlah', 'Sub Total', 'JUMLAH PROGRAM'],
      );
      const next = placeTotal(canvas, table, row, left, label, from, upTo);
      if (next > row) totalRows.push(row);
      row = next;
    }
    if (averages === 'sections' || (last && averages === 'end'))
      row = placeAverages(dice, canvas, name, table, row, left);
    section = upTo;
  };
  for (const [index, body] of table.rows.entries()) {
    if (!body.joined) {
      if (body.section && index > 0) close(index, false);
      if (repeatEvery > 0 && sinceHeader >= repeatEvery) {
        row = placeHeader(canvas, header, row + (chance() < 0.5 ? 1 : 0), left);
        sinceHeader = 0;
      } else if (index > 0 && chance() < blanks) row += 1;
      if (footers !== 'none' && index > 0 && chance() < 0.08) {
        put(canvas, row, left + (chance() < 0.5 ? 0 : table.columns.length - 1), footers);
        row += 1;
      }
    }
    rowOf.set(index, row);
    for (const [at, sample] of body.cells.entries()) put(canvas, row, left + at, sample);
    if (canvas.rows.length <= row) put(canvas, row, left, undefined);
    row += 1;
    sinceHeader += 1;
  }
  close(table.rows.length, true);
  const bodyBottom = row - 1;
  row = placeBelow(dice, canvas, name, table, row, left);
  if (!sideBySide) scratch(dice, canvas, name, table, left, rowOf);
  hide(dice, canvas, name, rowOf, left + table.columns.length);
  const moved = (at: number): number => rowOf.get(at) ?? at;
  const planned: PlannedTable = {
    form: table.form,
    columns: table.columns.map((column, at) => ({
      role: column.role,
      column: left + at,
      scale: column.kind === 'money' && column.role !== null ? scaleOf(column, counted) : 1,
    })),
    items: table.items.map((item): PlannedItem => ({
      ...item,
      row: moved(item.row),
      figures: item.figures.map((figure) => ({
        ...figure,
        row: moved(figure.row),
        column: left + figure.column,
      })),
    })),
    totals: totalRows,
    year: table.year,
    office: table.office,
  };
  return { planned, bottom: Math.max(bodyBottom, row - 1) };
}

/** Rupiah that one of the figures of a column stands for: what its heading says, else the line above the table. */
function scaleOf({ path }: ColumnDraft, counted: string): number {
  const heading = path.join(' ');
  if (/\(000\)|ribu/.test(heading)) return 1_000;
  if (/juta/.test(heading)) return 1_000_000;
  return counted === '' ? 1 : /ribu/.test(counted) ? 1_000 : 1_000_000;
}

/** Cells of a header, counted from its own corner. */
interface HeaderDrawing {
  readonly height: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly sample: Sample }[];
  readonly merges: readonly Area[];
}

function placeHeader(canvas: Canvas, header: HeaderDrawing, top: number, left: number): number {
  for (const { row, column, sample } of header.cells) put(canvas, top + row, left + column, sample);
  for (const area of header.merges)
    merge(canvas, top + area.top, left + area.left, top + area.bottom, left + area.right);
  return top + header.height;
}

/** The last headings of a table of pairs, below which some offices put no more numbers. */
const SHORT = /^(?:k|kinerja|%|satuan|rp\b.*|anggaran.*)$/i;

function drawHeader(dice: Dice, name: string, table: TableDraft): HeaderDrawing {
  const flat = dice.choose(`${name}.headerRows`, ['nested', 'one row', 'taller']);
  const paths = table.columns
    .map(({ path }) => (flat === 'one row' ? [path.join(' ')] : path))
    .map((path) => path.map((text) => dress(dice, name, text)));
  const deepest = Math.max(...paths.map((path) => path.length));
  const depth = Math.min(5, deepest + (flat === 'taller' ? 1 : 0));
  const merged = dice.choose(`${name}.mergedHeader`, ['merged', 'unmerged', 'across only', 'repeated']);
  const numbering = dice.choose(`${name}.numberingRow`, ['below', 'none', 'before the last']);
  const leaves = paths.filter((path) => path.length > 1).map((path) => path.at(-1) ?? '');
  const above =
    numbering === 'before the last' &&
    depth === deepest &&
    leaves.length > 0 &&
    leaves.every((leaf) => SHORT.test(leaf));
  const numbersAt = numbering === 'none' ? -1 : above ? depth - 1 : depth;
  const sheetRow = (row: number): number => (numbersAt >= 0 && row >= numbersAt ? row + 1 : row);
  const cells: { row: number; column: number; sample: Sample }[] = [];
  const merges: Area[] = [];
  const same = (a: number, b: number, upTo: number): boolean =>
    (paths[a] ?? []).slice(0, upTo + 1).join('|') === (paths[b] ?? []).slice(0, upTo + 1).join('|');
  for (const [column, path] of paths.entries()) {
    for (const [at, text] of path.entries()) {
      const repeated = merged === 'repeated' && at < path.length - 1;
      if (
        !repeated &&
        column > 0 &&
        same(column, column - 1, at) &&
        sharesHeading(table.columns, paths, column, at)
      )
        continue;
      let right = column;
      while (
        right + 1 < paths.length &&
        same(right + 1, column, at) &&
        sharesHeading(table.columns, paths, right + 1, at)
      )
        right += 1;
      const last = at === path.length - 1;
      // A merge does not reach over the numbering row.
      const lastRow = last
        ? numbersAt >= 0 && numbersAt < depth && at < numbersAt
          ? numbersAt - 1
          : depth - 1
        : at;
      cells.push({ row: sheetRow(at), column, sample: text });
      const area = { top: sheetRow(at), left: column, bottom: sheetRow(lastRow), right };
      if (merged === 'merged') merges.push(area);
      else if (merged === 'across only' && right > column) merges.push({ ...area, bottom: area.top });
    }
  }
  if (numbersAt >= 0) {
    for (const { column, right, text } of numberRow(dice, name, table)) {
      cells.push({ row: numbersAt, column, sample: text });
      if (merged === 'merged' && right > column)
        merges.push({ top: numbersAt, left: column, bottom: numbersAt, right });
    }
  }
  return {
    height: depth + (numbersAt >= 0 ? 1 : 0),
    cells,
    merges: merges.filter((area) => area.top !== area.bottom || area.left !== area.right),
  };
}

/** Columns share their innermost heading only where they are parts of one column: a split code, indented names. */
function sharesHeading(
  columns: readonly ColumnDraft[],
  paths: readonly (readonly string[])[],
  column: number,
  at: number,
): boolean {
  if (at < (paths[column]?.length ?? 0) - 1) return true;
  const [own, before] = [columns[column], columns[column - 1]];
  return own?.role === before?.role && (own?.role === 'kode' || own?.role === 'nama');
}

function dress(dice: Dice, name: string, text: string): string {
  const cased = dice.once(`${name}.upperHeadings`, 4) ? text.toUpperCase() : text;
  switch (dice.choose(`${name}.headingSpaces`, ['plain', 'line breaks', 'double spaces'])) {
    case 'line breaks':
      return cased.replace(/ (?=[^ ]{5,})/g, '\n');
    case 'double spaces':
      return cased.replace(/ /, '  ');
    default:
      return cased;
  }
}

function numberRow(
  dice: Dice,
  name: string,
  table: TableDraft,
): { column: number; right: number; text: Sample }[] {
  const manner = dice.choose(`${name}.numberStyle`, ['number', 'text', 'brackets']);
  const arithmetic = dice.choose(`${name}.arithmetic`, ['spaced', 'tight', 'none']);
  const start = 1;
  const numbers = new Map<string, number>();
  const spans: { column: number; right: number; key: string }[] = [];
  for (const [column, { key }] of table.columns.entries()) {
    if (key === undefined) continue;
    const last = spans.at(-1);
    if (last?.key === key) last.right = column;
    else {
      spans.push({ column, right: column, key });
      numbers.set(key, start + numbers.size);
    }
  }
  return spans.map(({ column, right, key }) => {
    const number = numbers.get(key) ?? 0;
    const own = arithmetic === 'none' ? undefined : table.arithmetic?.find((printed) => printed.key === key);
    const of = (other: string): string => String(numbers.get(other) ?? 0);
    const known = [...(own?.sum ?? []), ...(own?.percent ?? [])].every((other) => numbers.has(other));
    if (own && known) {
      const right_ = own.sum
        ? own.sum.map(of).join('+')
        : `${of(own.percent?.[0] ?? '')}/${of(own.percent?.[1] ?? '')}`;
      const percent = own.percent ? (arithmetic === 'spaced' ? ' x 100' : 'x100%') : '';
      const equals = arithmetic === 'spaced' ? ' = ' : '=';
      return { column, right, text: `${number}${equals}${right_}${percent}` };
    }
    return {
      column,
      right,
      text: manner === 'number' ? number : manner === 'text' ? String(number) : `(${number})`,
    };
  });
}

function placeTotal(
  canvas: Canvas,
  table: TableDraft,
  row: number,
  left: number,
  label: string,
  from: number,
  upTo: number,
): number {
  const { style } = table;
  if (!style) return row;
  const inside = table.items.filter((item) => item.row >= from && item.row < upTo);
  const [first] = inside;
  if (!first) return row;
  const name = table.columns.findIndex((column) => column.role === 'nama');
  put(canvas, row, left + Math.max(0, name), label);
  for (const [at, column] of table.columns.entries()) {
    if (column.kind !== 'money' || column.role === null) continue;
    const amounts = inside
      .filter((item) => item.level === first.level)
      .flatMap((item) =>
        item.figures.filter((figure) => figure.column === at).map((figure) => figure.parts[0]?.value ?? 0),
      );
    if (amounts.length > 0)
      put(
        canvas,
        row,
        left + at,
        moneyCell(
          style,
          amounts.reduce((a, b) => a + b, 0),
        ),
      );
  }
  return row + 1;
}

function placeAverages(
  dice: Dice,
  canvas: Canvas,
  name: string,
  table: TableDraft,
  row: number,
  left: number,
): number {
  const percents = table.columns.flatMap((column, at) => (column.kind === 'percent' ? [at] : []));
  const lines: [string, (at: number) => Sample][] = [
    ['Rata-rata capaian kinerja (%)', () => 63.38],
    ['Predikat kinerja', () => 'Rendah'],
  ];
  const merged = dice.once(`${name}.mergedAverages`, 2);
  for (const [label, value] of lines) {
    put(canvas, row, left, label);
    for (const at of percents) put(canvas, row, left + at, value(at));
    const [first] = percents;
    if (merged && first !== undefined && first > 1) merge(canvas, row, left, row, left + first - 1);
    row += 1;
  }
  return row;
}

function placeBelow(
  dice: Dice,
  canvas: Canvas,
  name: string,
  table: TableDraft,
  row: number,
  left: number,
): number {
  if (table.evaluated && dice.once(`${name}.factors`, 2)) {
    for (const line of [
      'Faktor pendorong keberhasilan kinerja: dukungan anggaran',
      'Faktor penghambat pencapaian kinerja:',
      'Tindak lanjut yang diperlukan dalam triwulan berikutnya*):',
      'Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya*):',
    ]) {
      put(canvas, row, left, line);
      row += 1;
    }
  }
  if (!dice.once(`${name}.signature`, 2)) return row;
  row += 1;
  const at = left + Math.max(0, table.columns.length - 3);
  for (const line of [
    'Sukamaju, 10 Januari 2024',
    'KEPALA DINAS TENAGA KERJA',
    'KABUPATEN SUKAMAJU',
    '',
    '',
    'N A M A',
    'Pembina Utama Muda',
    'NIP. 19700101 199001 1 001',
  ]) {
    put(canvas, row, at, line);
    row += 1;
  }
  return row;
}

/** Notes and figures beside the table, an empty column away. */
function scratch(
  dice: Dice,
  canvas: Canvas,
  name: string,
  table: TableDraft,
  left: number,
  rowOf: ReadonlyMap<number, number>,
): void {
  if (rowOf.size === 0 || !dice.once(`${name}.scratch`, 4)) return;
  const chance = dice.stream(`${name}.scratchCells`);
  const rows = [...rowOf.values()];
  const column = left > 1 && chance() < 0.5 ? 0 : left + table.columns.length + 1;
  for (let count = 0; count < 3; count += 1) {
    put(
      canvas,
      pick(chance, rows),
      column === 0 ? 0 : column + between(chance, 0, 1),
      chance() < 0.5 ? 'cek lagi' : between(chance, 1, 9_999_999),
    );
  }
}

function hide(
  dice: Dice,
  canvas: Canvas,
  name: string,
  rowOf: ReadonlyMap<number, number>,
  right: number,
): void {
  if (rowOf.size === 0 || !dice.once(`${name}.hidden`, 4)) return;
  const chance = dice.stream(`${name}.hiddenCells`);
  canvas.hiddenRows.add(pick(chance, [...rowOf.values()]));
  canvas.hiddenColumns.add(between(chance, 0, right - 1));
}
