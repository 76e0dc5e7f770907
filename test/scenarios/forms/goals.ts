import type { FigureRole } from '../../../src/core/layouts/layout';
import { chooseFigures, percentCell, quantityCell, quantityOf, type FigureStyle } from '../cells';
import { between, pick, type Dice } from '../dice';
import type { BodyRow, ColumnDraft, PlannedFigure, PlannedItem, TableDraft } from '../table-draft';
import type { Sample } from '../../support/sheet';
import { chooseTitles, chooseWording } from '../wording';

/** Goals of the region, in words that name no level. */
export const GOALS = [
  'Meningkatnya Serapan Tenaga Kerja',
  'Meningkatnya Produksi Industri Pengolahan',
  'Meningkatnya Akuntabilitas Kinerja Perangkat Daerah',
  'Menurunnya Angka Pengangguran',
  'Terwujudnya Pelayanan Publik yang Prima',
];

const MEASURES: readonly { readonly text: string; readonly unit: string }[] = [
  { text: 'Persentase Penyerapan Tenaga Kerja', unit: '%' },
  { text: 'Persentase Peningkatan Nilai Produksi', unit: '%' },
  { text: 'Indeks Kepuasan Masyarakat', unit: 'indeks' },
  { text: 'Jumlah Tenaga Kerja yang Ditempatkan', unit: 'orang' },
  { text: 'Hasil Penilaian AKIP oleh Inspektorat', unit: 'nilai' },
];

/** A figure as written with what reading must find; some measures are grades. */
export function goalFigure(
  style: FigureStyle,
  unit: string,
  unitColumn: boolean,
  chance: () => number,
): { cell: Sample; part: PlannedFigure['parts'][number] } {
  if (unit === 'nilai') {
    const grade = pick(chance, ['A', 'BB', 'B', 'CC']);
    return { cell: grade, part: { value: null, unit: unitColumn ? unit : null, grade } };
  }
  const value = quantityOf(unit, chance);
  if (unit === '%' && !unitColumn) return percentCell(style, value);
  return quantityCell(style, value, unit, unitColumn);
}

/** A measure of a goal. */
export function inventMeasure(chance: () => number): { readonly text: string; readonly unit: string } {
  return pick(chance, MEASURES);
}

/** RKT or Perjanjian Kinerja: sasaran with indicator and target. */
export function drawRkt(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const unitColumn = dice.once(`${table}.unitColumn`, 2);
  const style = chooseFigures(dice, table, unitColumn);
  const numbered = dice.once(`${table}.noColumn`, 2);
  const columns: ColumnDraft[] = [
    ...(numbered
      ? [
          {
            role: 'no' as const,
            kind: 'text' as const,
            path: [words.say('noHeading', ['No', 'NO.'])],
            key: 'no',
          },
        ]
      : []),
    {
      role: 'nama',
      kind: 'text',
      path: [
        words.say('goalHead', ['Sasaran Strategis', 'Sasaran', 'SASARAN STRATEGIS', 'Sasaran Kegiatan']),
      ],
      key: 'sasaran',
    },
    {
      role: 'indikator',
      kind: 'text',
      path: [words.say('indicatorHeading', ['Indikator Kinerja', 'Indikator'])],
      key: 'indikator',
    },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: ['Satuan'], key: 'satuan' }]
      : []),
    {
      role: 'target.k',
      kind: 'quantity',
      path: [words.say('targetHead', ['Target', `Target ${year}`, `Target Tahun ${year}`])],
      key: 'target',
    },
  ];
  const title =
    words.say('formTitle', ['RKT', 'PK']) === 'RKT'
      ? 'Rencana Kinerja Tahunan (RKT)'
      : `Perjanjian Kinerja Tahun ${year}`;
  const titles = chooseTitles(dice, table, [title], year);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const chance = dice.stream(`${table}.rows`);
  for (const [index, goal] of GOALS.slice(0, between(chance, 2, 4)).entries()) {
    const row = rows.length;
    const measures = Array.from({ length: between(chance, 1, 3) }, () => inventMeasure(chance));
    const figures: PlannedFigure[] = [];
    for (const [line, { text, unit }] of measures.entries()) {
      const { cell, part } = goalFigure(style, unit, unitColumn, chance);
      figures.push({ role: 'target.k', row: rows.length, column: columns.length - 1, parts: [part] });
      rows.push({
        cells: [
          ...(numbered ? [line === 0 ? index + 1 : undefined] : []),
          line === 0 ? goal : undefined,
          text,
          ...(unitColumn ? [unit] : []),
          cell,
        ],
        ...(line > 0 ? { joined: true as const } : {}),
      });
    }
    items.push({
      level: 'sasaran',
      code: null,
      name: goal,
      row,
      indicators: measures.map(({ text }) => text),
      figures,
    });
  }
  return {
    form: 'RKT',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

/** IKU: indicators of tujuan and sasaran with a target a year. */
export function drawIku(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const unitColumn = dice.once(`${table}.unitColumn`, 2);
  const style = chooseFigures(dice, table, unitColumn);
  const withTujuan = !dice.once(`${table}.sasaranOnly`, 3);
  const count = dice.choose(`${table}.years`, [4, 2, 5, 6]);
  const head = words.say('yearsHead', ['Target Kinerja Tujuan', 'Target Tahun', 'Target']);
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    ...(withTujuan
      ? [{ role: 'nama' as const, kind: 'text' as const, path: ['Tujuan'], key: 'tujuan' }]
      : []),
    {
      role: 'nama',
      kind: 'text',
      path: [words.say('goalHead', ['Sasaran', 'Sasaran Strategis'])],
      key: 'sasaran',
    },
    {
      role: 'indikator',
      kind: 'text',
      path: [
        words.say('indicatorHeading', [
          'Indikator Tujuan/Sasaran',
          'Indikator Kinerja Utama',
          'Indikator Kinerja',
        ]),
      ],
      key: 'indikator',
    },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: ['Satuan'], key: 'satuan' }]
      : []),
    ...Array.from({ length: count }, (_, index): ColumnDraft => ({
      role: `target.t${index + 1}.k` as FigureRole,
      kind: 'quantity',
      path: [head, String(year + index)],
      key: String(year + index),
    })),
  ];
  const titles = chooseTitles(dice, table, ['Tabel 2.1', 'Indikator Kinerja Utama Dinas'], year);
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const sameRow = withTujuan && dice.once(`${table}.sameRow`, 2);
  const first = columns.findIndex(({ role }) => role?.startsWith('target.'));
  const names = columns.flatMap(({ role }, at) => (role === 'nama' ? [at] : []));
  const write = (named: readonly [number, string][], number: number | undefined): void => {
    const row = rows.length;
    const { text, unit } = inventMeasure(chance);
    const cells: (Sample | undefined)[] = columns.map(() => undefined);
    if (number !== undefined) cells[0] = number;
    for (const [at, name] of named) cells[at] = name;
    cells[(names.at(-1) ?? 0) + 1] = text;
    if (unitColumn) cells[first - 1] = unit;
    const figures = Array.from({ length: count }, (_, index): PlannedFigure => {
      const { cell, part } = goalFigure(style, unit, unitColumn, chance);
      cells[first + index] = cell;
      return { role: `target.t${index + 1}.k` as FigureRole, row, column: first + index, parts: [part] };
    });
    rows.push({ cells });
    for (const [index, [at, name]] of named.entries()) {
      const bare = index < named.length - 1;
      const level = at === names[0] && names.length > 1 ? 'tujuan' : 'sasaran';
      items.push({
        level,
        code: null,
        name,
        row,
        indicators: bare ? [] : [text],
        figures: bare ? [] : figures,
      });
    }
  };
  for (let number = 1; number <= between(chance, 1, 3); number += 1) {
    const [tujuan, sasaran] = [pick(chance, GOALS), pick(chance, GOALS)];
    const last = names.at(-1) ?? 0;
    if (!withTujuan) write([[last, sasaran]], number);
    else if (sameRow)
      write(
        [
          [names[0] ?? 0, `${tujuan} Daerah`],
          [last, sasaran],
        ],
        number,
      );
    else {
      write([[names[0] ?? 0, `${tujuan} Daerah`]], number);
      write([[last, sasaran]], undefined);
    }
  }
  return {
    form: 'IKU',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

/** Tabel II.2: performance of services over the years, target beside realisasi, with projections. */
export function drawTabelII2(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd } = words;
  const style = chooseFigures(dice, table, true);
  const target = words.say('targetHead', [`Target Renstra ${pd}`, 'Target Renstra']);
  const group = (
    name: 'target' | 'realisasi' | 'proyeksi',
    head: string,
    from: number,
    count: number,
  ): ColumnDraft[] =>
    Array.from({ length: count }, (_, index): ColumnDraft => ({
      role: `${name}.t${index + 1}.k` as FigureRole,
      kind: 'quantity',
      path: [head, String(from + index)],
      key: `${name}${index}`,
    }));
  const count = dice.choose(`${table}.years`, [4, 3, 5]);
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    { role: 'nama', kind: 'text', path: ['Indikator'], key: 'indikator' },
    { role: 'standar', kind: 'text', path: ['SPM/Standar Nasional'], key: 'spm' },
    { role: 'indikator', kind: 'text', path: ['IKK'], key: 'ikk' },
    { role: 'indikator', kind: 'text', path: ['IKU'], key: 'iku' },
    { role: 'satuan', kind: 'unit', path: ['Satuan'], key: 'satuan' },
    ...group('target', target, year - 3, count),
    ...group('realisasi', 'Realisasi Capaian', year - 3, count),
    ...group('proyeksi', 'Proyeksi', year + 1, 2),
    { role: 'catatan', kind: 'text', path: ['Catatan Analisis'], key: 'catatan' },
  ];
  const titles = chooseTitles(dice, table, ['Tabel II.2', `Pencapaian Kinerja Pelayanan ${pd}`], year);
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  for (const [index, goal] of GOALS.slice(0, between(chance, 2, 4)).entries()) {
    const row = rows.length;
    const measures = Array.from({ length: between(chance, 1, 3) }, () => inventMeasure(chance));
    const figures: PlannedFigure[] = [];
    for (const [line, { text, unit }] of measures.entries()) {
      const here = rows.length;
      const cells: (Sample | undefined)[] = columns.map((column, at) => {
        if (column.kind !== 'quantity' || chance() < 0.2) return undefined;
        const { cell, part } = goalFigure(style, unit, true, chance);
        figures.push({ role: column.role as FigureRole, row: here, column: at, parts: [part] });
        return cell;
      });
      if (line === 0) [cells[0], cells[1]] = [index + 1, goal];
      [cells[4], cells[5]] = [text, unit];
      rows.push({ cells, ...(line > 0 ? { joined: true as const } : {}) });
    }
    items.push({
      level: 'sasaran',
      code: null,
      name: goal,
      row,
      indicators: measures.map(({ text }) => text),
      figures,
    });
  }
  return {
    form: 'II.2',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}
