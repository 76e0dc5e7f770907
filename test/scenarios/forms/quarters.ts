import type { FigureRole, Role } from '../../../src/core/layouts/layout';
import type { Sample } from '../../support/sheet';
import { amount, chooseFigures, moneyCell, moneyText, quantityOf, type FigureStyle } from '../cells';
import { between, pick, type Dice } from '../dice';
import type {
  BodyRow,
  ColumnDraft,
  PlannedFigure,
  PlannedItem,
  PlannedPart,
  TableDraft,
} from '../table-draft';
import { chooseTitles, chooseWording, quarterName } from '../wording';
import { GOALS, goalFigure, inventMeasure } from './goals';

const ROMAN = ['I', 'II', 'III', 'IV'];
const PROGRAMS = [
  'Program Hubungan Industrial',
  'Program Penempatan Tenaga Kerja',
  'PROGRAM PERENCANAAN DAN PEMBANGUNAN INDUSTRI',
];

/** Pengukuran Kinerja with a row a quarter. */
export function drawPengukuranKinerja(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const style = chooseFigures(dice, table, false);
  const k = words.say('kHead', ['Kinerja Per triwulan Akumulatif', 'Kinerja per Triwulan', 'Kinerja']);
  const rp = words.say('rpHead', [
    'Keuangan Per triwulan Akumulatif',
    'Keuangan per Triwulan',
    'Anggaran per Triwulan',
  ]);
  const withMoney = !dice.once(`${table}.noMoney`, 4);
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    {
      role: 'nama',
      kind: 'text',
      path: [words.say('goalHead', ['Tujuan/ Sasaran Strategis', 'Sasaran Strategis', 'Tujuan/Sasaran'])],
      key: 'sasaran',
    },
    { role: 'nama', kind: 'text', path: ['Program'], key: 'program' },
    { role: 'sasaran', kind: 'text', path: ['Sasaran Tujuan/ Sasaran strategis/ Program'], key: 'uraian' },
    {
      role: 'indikator',
      kind: 'text',
      path: ['Indikator Tujuan/ Sasaran Strategis/ Program'],
      key: 'indikator',
    },
    { role: 'triwulan', kind: 'text', path: [k, words.tw], key: 'tw' },
    { role: 'target.k', kind: 'quantity', path: [k, 'Target'], key: 'target' },
    { role: 'realisasi.k', kind: 'quantity', path: [k, 'Realisasi'], key: 'realisasi' },
    ...(withMoney
      ? [
          { role: 'triwulan' as const, kind: 'text' as const, path: [rp, words.tw], key: 'tw2' },
          {
            role: 'target.rp' as const,
            kind: 'money' as const,
            path: [rp, words.say('rpTarget', ['TARGET', 'Target', 'Pagu'])],
            key: 'pagu',
          },
          { role: 'realisasi.rp' as const, kind: 'money' as const, path: [rp, 'REALISASI'], key: 'serapan' },
        ]
      : []),
    { role: 'penanggungJawab', kind: 'text', path: ['Nama Jabatan Penanggung Jawab'], key: 'pj' },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Pengukuran Kinerja', 'Evaluasi Rencana Aksi Tingkat Program'],
    year,
  );
  const chance = dice.stream(`${table}.rows`);
  const labels = dice.choose(`${table}.quarterLabels`, ['roman', 'digit', 'word']);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const write = (level: 'sasaran' | 'program', name: string, number: Sample | undefined): void => {
    const row = rows.length;
    const { text, unit } = inventMeasure(chance);
    const figures: PlannedFigure[] = [];
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const label =
        labels === 'roman'
          ? ROMAN[quarter - 1]
          : labels === 'digit'
            ? quarter
            : `TW ${ROMAN[quarter - 1] ?? ''}`;
      const here = rows.length;
      const cells = columns.map((column, at): Sample | undefined => {
        const own = column.role ?? '';
        if (own === 'triwulan') return label;
        if (column.kind === 'quantity' || column.kind === 'money') {
          if (chance() < 0.1) return '-';
          const [figure = '', measure = ''] = own.split('.');
          const written =
            column.kind === 'money' ? money(style, chance) : goalFigure(style, unit, false, chance);
          figures.push({
            role: `${figure}.tw${quarter}.${measure}` as FigureRole,
            row: here,
            column: at,
            parts: [written.part],
          });
          return written.cell;
        }
        if (quarter > 1) return undefined;
        if (own === 'no') return number;
        if (own === 'indikator') return text;
        if (own === 'sasaran') return pick(chance, GOALS);
        if (own === 'penanggungJawab')
          return pick(chance, ['Kepala Dinas', 'Sekretaris', 'Kepala Bidang Industri']);
        return at === (level === 'sasaran' ? 1 : 2) ? name : undefined;
      });
      rows.push({ cells, ...(quarter > 1 ? { joined: true as const } : {}) });
    }
    items.push({ level, code: null, name, row, indicators: [text], figures });
  };
  for (let goal = 1; goal <= between(chance, 1, 2); goal += 1) {
    write('sasaran', pick(chance, GOALS), goal);
    for (const program of PROGRAMS.slice(0, between(chance, 1, 3))) write('program', program, undefined);
  }
  return {
    form: 'Pengukuran Kinerja',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

function money(style: FigureStyle, chance: () => number): { cell: Sample; part: PlannedPart } {
  const value = amount(chance);
  return { cell: moneyCell(style, value), part: { value, unit: null } };
}

/** Pengukuran Kinerja with the quarters side by side. */
export function drawPengukuranBerdampingan(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const unitColumn = dice.once(`${table}.unitColumn`, 3);
  const style = chooseFigures(dice, table, unitColumn);
  const long = !dice.once(`${table}.bareQuarters`, 3);
  const quarters = (name: 'target' | 'realisasi', head: string): ColumnDraft[] =>
    [1, 2, 3, 4].map((quarter): ColumnDraft => ({
      role: `${name}.tw${quarter}.k` as FigureRole,
      kind: 'quantity',
      path: [long ? head : `${head} ${words.tw}`, quarterName(words, quarter, long)],
      key: `${name}${quarter}`,
    }));
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    {
      role: 'nama',
      kind: 'text',
      path: [words.say('goalHead', ['Sasaran Strategis', 'Sasaran'])],
      key: 'sasaran',
    },
    { role: 'indikator', kind: 'text', path: ['Indikator Kinerja'], key: 'indikator' },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: ['Satuan'], key: 'satuan' }]
      : []),
    ...quarters('target', words.say('targetHead', ['Target Kinerja Sasaran', 'Target'])),
    ...quarters('realisasi', words.say('realHead', ['Realisasi Kinerja Sasaran', 'Realisasi'])),
    { role: 'penanggungJawab', kind: 'text', path: ['Nama Jabatan Penanggung Jawab'], key: 'pj' },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Evaluasi Kinerja Tingkat IKU', 'Pengukuran Kinerja Sasaran Strategis'],
    year,
  );
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  for (const [index, goal] of GOALS.slice(0, between(chance, 2, 4)).entries()) {
    const row = rows.length;
    const { text, unit } = inventMeasure(chance);
    const figures: PlannedFigure[] = [];
    const cells = columns.map((column, at): Sample | undefined => {
      const said: Partial<Record<Role, Sample>> = {
        no: index + 1,
        nama: goal,
        indikator: text,
        satuan: unit,
        penanggungJawab: 'Kepala Dinas',
      };
      const own = column.role === null ? undefined : said[column.role];
      if (own !== undefined) return own;
      if (chance() < 0.1) return undefined;
      const { cell, part } = goalFigure(style, unit, unitColumn, chance);
      figures.push({ role: column.role as FigureRole, row, column: at, parts: [part] });
      return cell;
    });
    rows.push({ cells });
    items.push({ level: 'sasaran', code: null, name: goal, row, indicators: [text], figures });
  }
  return {
    form: 'Pengukuran Kinerja (berdampingan)',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

/** Rencana Aksi: sasaran, program and kegiatan side by side, the quarters as text in four rows or in one cell. */
export function drawRencanaAksi(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, sub } = words;
  const inCell = dice.once(`${table}.quartersInCell`, 2);
  const withUnits = dice.once(`${table}.unitColumns`, 2);
  const style = {
    ...chooseFigures(dice, table, false),
    money: 'text',
    quantity: withUnits ? 'text number' : 'with unit',
    percent: 'sign',
  };
  const label = dice.choose(`${table}.label`, [
    'TW 1 :',
    'TW 1 =',
    'TW I :',
    'TW1:',
    'Triwulan I :',
    'TW 1 = ',
  ]);
  const lines = dice.choose(`${table}.lines`, ['\n', ' ']);
  const goalHead = words.say('goalHead', ['SASARAN', 'SASARAN STRATEGIS']);
  const activity = words.say('activityHead', ['KEGIATAN', `KEGIATAN/${sub.toUpperCase()}`]);
  const unit = (block: string): ColumnDraft[] =>
    withUnits ? [{ role: 'satuan', kind: 'unit', path: [block, 'SATUAN'], key: `satuan ${block}` }] : [];
  const wide = withUnits;
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['NO'], key: 'no' },
    { role: 'nama', kind: 'text', path: [goalHead, 'URAIAN'], key: 'sasaran' },
    { role: 'indikator', kind: 'text', path: [goalHead, 'INDIKATOR KINERJA'], key: 'indikator1' },
    ...unit(goalHead),
    {
      role: 'target.k',
      kind: 'quantity',
      path: [goalHead, words.say('targetHead', ['TARGET KINERJA', 'TARGET'])],
      key: 'target1',
    },
    { role: 'nama', kind: 'text', path: wide ? ['PROGRAM', 'URAIAN'] : ['PROGRAM'], key: 'program' },
    {
      role: 'indikator',
      kind: 'text',
      path: wide ? ['PROGRAM', 'INDIKATOR KINERJA'] : ['INDIKATOR PROGRAM'],
      key: 'indikator2',
    },
    ...(wide
      ? [
          ...unit('PROGRAM'),
          {
            role: 'target.k' as const,
            kind: 'quantity' as const,
            path: ['PROGRAM', 'TARGET'],
            key: 'target2',
          },
        ]
      : []),
    { role: 'nama', kind: 'text', path: [activity, 'URAIAN'], key: 'kegiatan' },
    { role: 'indikator', kind: 'text', path: [activity, 'INDIKATOR KINERJA'], key: 'indikator3' },
    ...unit(activity),
    {
      role: 'target.k',
      kind: 'quantity',
      path: [activity, wide ? 'TARGET' : 'TARGET KINERJA KEGIATAN'],
      key: 'target3',
    },
    ...(dice.once(`${table}.noMoney`, 3)
      ? []
      : [
          {
            role: 'target.rp' as const,
            kind: 'money' as const,
            path: [activity, 'TARGET KINERJA ANGGARAN'],
            key: 'pagu',
          },
        ]),
    ...(dice.once(`${table}.inCharge`, 2)
      ? [{ role: 'penanggungJawab' as const, kind: 'text' as const, path: ['PENANGGUNG JAWAB'], key: 'pj' }]
      : []),
  ];
  const titles = chooseTitles(dice, table, ['RENCANA AKSI PERANGKAT DAERAH'], year);
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const labelOf = (quarter: number): string =>
    label.replace('1', String(quarter)).replace(/\bI\b/, ROMAN[quarter - 1] ?? '');

  /** Fills one block of an item over its rows and says what reading must find. */
  const block = (
    row: number,
    keys: { name: string; indicator: string; unit: string; figures: readonly string[] },
    level: PlannedItem['level'],
    name: string,
  ): void => {
    const { text, unit: own } = pick(chance, [
      { text: 'Jumlah dokumen yang disusun', unit: 'dokumen' },
      { text: 'Persentase capaian kinerja program', unit: '%' },
      { text: 'Jumlah peserta pelatihan', unit: 'orang' },
    ]);
    const first = rows[row];
    if (!first) return;
    const put = (line: number, column: number, sample: Sample): void => {
      const cells = rows[row + line]?.cells as (Sample | undefined)[] | undefined;
      if (cells && column >= 0) cells[column] = sample;
    };
    put(0, at(keys.name), name);
    put(0, at(keys.indicator), text);
    const unitAt = at(keys.unit);
    if (unitAt >= 0) for (let line = 0; line < (inCell ? 1 : 4); line += 1) put(line, unitAt, own);
    const figures: PlannedFigure[] = [];
    for (const key of keys.figures) {
      const column = at(key);
      if (column < 0) continue;
      const parts = [1, 2, 3, 4].map((quarter) => {
        const written = quarterText(style, columns[column]?.role ?? null, own, unitAt >= 0, chance);
        if (written.part) {
          const [figure = '', measure = ''] = (columns[column]?.role ?? '').split('.');
          figures.push({
            role: `${figure}.tw${quarter}.${measure}` as FigureRole,
            row: row + (inCell ? 0 : quarter - 1),
            column,
            parts: [written.part],
          });
        }
        return `${labelOf(quarter)} ${written.text}`.trim();
      });
      if (inCell) put(0, column, parts.join(lines));
      else for (const [line, part] of parts.entries()) put(line, column, part);
    }
    items.push({ level, code: null, name, row, indicators: [text], figures });
  };
  const open = (): number => {
    const row = rows.length;
    for (let line = 0; line < (inCell ? 1 : 4); line += 1)
      rows.push({ cells: columns.map(() => undefined), ...(line > 0 ? { joined: true as const } : {}) });
    return row;
  };
  const main = {
    name: 'kegiatan',
    indicator: 'indikator3',
    unit: `satuan ${activity}`,
    figures: ['target3', 'pagu'],
  };
  for (let goal = 1; goal <= 2; goal += 1) {
    for (let program = 1; program <= between(chance, 1, 2); program += 1) {
      const row = open();
      if (program === 1) {
        (rows[row]?.cells as (Sample | undefined)[])[0] = goal;
        block(
          row,
          { name: 'sasaran', indicator: 'indikator1', unit: `satuan ${goalHead}`, figures: ['target1'] },
          'sasaran',
          GOALS[goal] ?? '',
        );
      }
      block(
        row,
        { name: 'program', indicator: 'indikator2', unit: 'satuan PROGRAM', figures: ['target2'] },
        'program',
        pick(chance, PROGRAMS),
      );
      block(row, main, 'kegiatan', 'Kegiatan Administrasi Keuangan Perangkat Daerah');
      for (let count = 1; count <= between(chance, 1, 3); count += 1)
        block(open(), main, 'subKegiatan', `Sub Kegiatan Penyusunan Dokumen Perencanaan Wilayah ${count}`);
    }
  }
  return {
    form: 'Rencana Aksi',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

function quarterText(
  style: FigureStyle,
  role: Role | null,
  unit: string,
  unitColumn: boolean,
  chance: () => number,
): { text: string; part: PlannedPart | null } {
  if (chance() < 0.25) return { text: chance() < 0.5 ? '-' : '', part: null };
  if (role?.endsWith('.rp')) {
    const value = amount(chance);
    return { text: moneyText(style, value), part: { value, unit: null } };
  }
  const value = quantityOf(unit, chance);
  const plain = style.separators === 'id' ? String(value).replace('.', ',') : String(value);
  if (unit === '%' && !unitColumn) return { text: `${plain}%`, part: { value, unit: '%' } };
  return unitColumn
    ? { text: plain, part: { value, unit } }
    : { text: `${plain} ${unit}`, part: { value, unit } };
}
