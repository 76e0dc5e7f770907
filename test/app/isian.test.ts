import { join as joinPath } from 'node:path';
import { evaluationJson } from '../../src/app/report/evaluation-json';
import { isianOf } from '../../src/app/report/isian';
import { evaluationOf, TABEL_II_1_SHEET } from '../../src/app/report/tabel-ii-1';
import type { ReportContext } from '../../src/app/report/report-sheet';
import { readPlans } from '../../src/core/check';
import { cellAt, type Grid } from '../../src/core/grid/grid';
import type { Role } from '../../src/core/layouts/layout';
import type { Item, Plan } from '../../src/core/plan/plan';
import { gridOfWritten } from '../../src/core/report/grid-of-written';
import type { WrittenIsian } from '../../src/core/report/isian/write-isian';
import type { WrittenSheet } from '../../src/core/report/written-sheet';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { calculateMissing } from '../../src/hosts/formula';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { tableSheet, withCells, type Sample } from '../support/sheet';

jest.setTimeout(60_000);

const fixture = (name: string): string => joinPath(__dirname, '../fixtures', name);

function contextOf(grids: readonly Grid[]): ReportContext {
  return {
    reading: readPlans(grids),
    findings: [],
    acceptances: [],
    choices: {},
    settings: DEFAULT_SETTINGS,
    language: 'id',
    now: new Date(2026, 0, 1),
    paper: 'F4',
  };
}

function gridOf(sheet: WrittenSheet): Grid {
  const [grid] = calculateMissing([
    { ...gridOfWritten(sheet, sheet.name, sheet.name), merges: sheet.merges ?? [] },
  ]);
  if (!grid) throw new Error('no sheet');
  return grid;
}

function isian(...grids: readonly Grid[]): WrittenIsian {
  const own = isianOf(contextOf(grids));
  if (!own) throw new Error('no input sheet');
  return own;
}

/** The plan of small works: name, indicator, target, pagu. */
function planOf(...works: readonly (readonly Sample[])[]): Grid {
  return tableSheet({
    titles: ['TABEL III.1', 'RENCANA PROGRAM DAN KEGIATAN TAHUN 2026', 'PERANGKAT DAERAH : DINAS SOSIAL'],
    headings: [
      'Kode',
      'Urusan/Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Rencana Tahun 2026 > Target Capaian Kinerja',
      'Rencana Tahun 2026 > Pagu Indikatif (Rp)',
      'Prakiraan Maju Rencana Tahun 2027 > Target',
      'Prakiraan Maju Rencana Tahun 2027 > Pagu (Rp)',
    ],
    rows: works.map(([code = '', name = '', indicator = '', target = '', pagu = 0]) => [
      code,
      name,
      indicator,
      target,
      pagu,
      target,
      pagu,
    ]),
  });
}

const PROGRAM: readonly Sample[] = ['1.06.02', 'Program Pemberdayaan', 'Cakupan', '80%', 300_000_000];
const KEGIATAN: readonly Sample[] = ['1.06.02.2.01', 'Kegiatan Pendataan', 'Data', '2 dokumen', 300_000_000];
const DATA: readonly Sample[] = [
  '1.06.02.2.01.0001',
  'Pendataan Warga',
  'Jumlah Laporan',
  '4 laporan',
  100_000_000,
];
const BANTUAN: readonly Sample[] = [
  '1.06.02.2.01.0002',
  'Bantuan Sosial',
  'Jumlah Penerima',
  '50 orang',
  200_000_000,
];
const PLAN = planOf(PROGRAM, KEGIATAN, DATA, BANTUAN);

function planIn(grid: Grid): Plan {
  const [plan] = readPlans([grid]).plans;
  if (!plan) throw new Error('not read again');
  return plan;
}

function itemIn(plan: Plan, name: string): Item {
  const item = plan.items.find((own) => own.name.text.includes(name));
  if (!item) throw new Error(`no ${name}`);
  return item;
}

/** Enters values into the row of an item by their columns. */
function fillIn(grid: Grid, name: string, entries: Partial<Record<Role, Sample>>): Grid {
  const plan = planIn(grid);
  const item = itemIn(plan, name);
  return withCells(
    grid,
    Object.entries(entries).map(([role, to]) => {
      const column = plan.table.columns.find((own) => own.role === role);
      if (!column) throw new Error(`no ${role}`);
      return { row: item.row, column: column.column, to };
    }),
  );
}

function entered(grid: Grid, name: string, role: Role): unknown {
  const plan = planIn(grid);
  const item = itemIn(plan, name);
  const column = plan.table.columns.find((own) => own.role === role)?.column ?? -1;
  return cellAt(grid, item.row, column)?.value ?? null;
}

test('the sheet is read again as what it is, with the items of the plan', () => {
  const plan = planIn(gridOf(isian(PLAN).sheet));
  expect(plan.table.layout.form).toBe('Isian Realisasi');
  expect(plan.table.rivals).toEqual([]);
  expect({ year: plan.table.year, unit: plan.table.unit }).toEqual({ year: 2026, unit: 'DINAS SOSIAL' });
  expect(plan.items.map(({ level, name }) => `${level} ${name.text}`)).toEqual([
    'program Program Pemberdayaan',
    'kegiatan Kegiatan Pendataan',
    'subKegiatan Pendataan Warga',
    'subKegiatan Bantuan Sosial',
  ]);
});

test('of a real plan too', async () => {
  const grids = await (await openXlsxFile(fixture('renja-2024-payakumbuh.xlsx'))).read();
  const own = isian(...grids);
  const [, , third] = readPlans(grids).plans;
  const plan = planIn(gridOf(own.sheet));
  expect(plan.table.year).toBe(2024);
  expect(plan.items.map(({ level }) => level)).toEqual(third?.items.map(({ level }) => level));
});

test('the money above its details adds them up', () => {
  const filled = fillIn(gridOf(isian(PLAN).sheet), 'Pendataan Warga', { 'realisasi.tw1.rp': 7_000_000 });
  const again = gridOf(isian(PLAN, filled).sheet);
  expect(entered(again, 'Program Pemberdayaan', 'realisasi.tw1.rp')).toBe(7_000_000);
});

test('fills, runs, gets a row and runs again: nothing entered is lost, and new rows stand in their place', () => {
  const filled = fillIn(
    fillIn(gridOf(isian(PLAN).sheet), 'Pendataan Warga', {
      'realisasi.tw1.k': 1,
      'realisasi.tw1.rp': 20_000_000,
      'realisasi.tw2.k': '2 laporan',
      caraHitung: 'nilai akhir',
      faktorPendorong: 'Dukungan camat',
      tindakLanjutRenja: '- lanjutkan',
    }),
    'Program Pemberdayaan',
    { 'realisasi.tw1.k': 40, 'realisasi.tw4.rp': 999 },
  );
  const once = gridOf(isian(PLAN, filled).sheet);
  const baru: readonly Sample[] = ['1.06.02.2.01.0009', 'Verifikasi', 'Jumlah', '1 laporan', 0];
  const second = isian(planOf(PROGRAM, KEGIATAN, baru, DATA, BANTUAN), once);
  const twice = gridOf(second.sheet);
  expect(second).toMatchObject({ fresh: 1, kept: [] });
  for (const grid of [once, twice]) {
    expect(entered(grid, 'Pendataan Warga', 'realisasi.tw1.k')).toBe(1);
    expect(entered(grid, 'Pendataan Warga', 'realisasi.tw1.rp')).toBe(20_000_000);
    expect(entered(grid, 'Pendataan Warga', 'realisasi.tw2.k')).toBe('2 laporan');
    expect(entered(grid, 'Pendataan Warga', 'caraHitung')).toBe('nilai akhir');
    expect(entered(grid, 'Pendataan Warga', 'faktorPendorong')).toBe('Dukungan camat');
    expect(entered(grid, 'Pendataan Warga', 'tindakLanjutRenja')).toBe('- lanjutkan');
    expect(entered(grid, 'Program Pemberdayaan', 'realisasi.tw1.k')).toBe(40);
    // Typed over the sum, and the user's.
    expect(entered(grid, 'Program Pemberdayaan', 'realisasi.tw4.rp')).toBe(999);
  }
  const names = planIn(twice).items.map(({ name }) => name.text);
  expect(names.slice(2)).toEqual(['Verifikasi', 'Pendataan Warga', 'Bantuan Sosial']);
});

test('a row inserted in the sheet by hand moves everything and loses nothing', () => {
  const filled = fillIn(gridOf(isian(PLAN).sheet), 'Bantuan Sosial', { 'realisasi.tw3.rp': 5_000_000 });
  const row = itemIn(planIn(filled), 'Pendataan Warga').row;
  const rows = [...filled.rows];
  rows.splice(row, 0, [
    undefined,
    { value: 'Rapat persiapan' },
    undefined,
    undefined,
    undefined,
    undefined,
    { value: 3 },
  ]);
  const again = isian(PLAN, { ...filled, rows });
  expect(entered(gridOf(again.sheet), 'Bantuan Sosial', 'realisasi.tw3.rp')).toBe(5_000_000);
  expect(again.kept).toEqual(['Rapat persiapan']);
});

test('what the plan no longer has is kept below, named, and comes back with it', () => {
  const filled = fillIn(gridOf(isian(PLAN).sheet), 'Bantuan Sosial', {
    'realisasi.tw3.rp': 5_000_000,
    faktorPenghambat: 'Data ganda',
  });
  const without = isian(planOf(PROGRAM, KEGIATAN, DATA), filled);
  expect(without.kept).toEqual(['Bantuan Sosial']);
  const kept = gridOf(without.sheet);
  expect(entered(kept, 'Bantuan Sosial', 'faktorPenghambat')).toBe('Data ganda');
  const stillKept = isian(planOf(PROGRAM, KEGIATAN, DATA), kept);
  expect(stillKept.kept).toEqual(['Bantuan Sosial']);
  const back = isian(PLAN, gridOf(stillKept.sheet));
  expect(back.kept).toEqual([]);
  expect(entered(gridOf(back.sheet), 'Bantuan Sosial', 'realisasi.tw3.rp')).toBe(5_000_000);
});

test('a column that the user added stays, with its heading', () => {
  const grid = gridOf(isian(PLAN).sheet);
  const plan = planIn(grid);
  const width = Math.max(...plan.table.columns.map(({ column }) => column)) + 1;
  const added = withCells(grid, [
    { row: plan.table.header.top, column: width, to: 'Bukti' },
    { row: itemIn(plan, 'Pendataan Warga').row, column: width, to: 'Folder 3' },
  ]);
  const again = gridOf(isian(PLAN, added).sheet);
  const row = itemIn(planIn(again), 'Pendataan Warga').row;
  expect(cellAt(again, planIn(again).table.header.top, width)?.value).toBe('Bukti');
  expect(cellAt(again, row, width)?.value).toBe('Folder 3');
});

test('two works of the same name keep their own entries', () => {
  const [, , ...rest] = DATA;
  const twin = planOf(
    PROGRAM,
    KEGIATAN,
    ['', 'Sub Kegiatan Rapat', ...rest],
    ['', 'Sub Kegiatan Rapat', ...rest],
  );
  const grid = gridOf(isian(twin).sheet);
  const plan = planIn(grid);
  const rows = plan.items.filter(({ name }) => name.text.includes('Rapat')).map(({ row }) => row);
  const column = plan.table.columns.find(({ role }) => role === 'realisasi.tw1.k')?.column ?? -1;
  const filled = withCells(
    grid,
    rows.map((row, index) => ({ row, column, to: 11 + index })),
  );
  const again = isian(twin, filled);
  expect(again.kept).toEqual([]);
  expect(rows.map((row) => cellAt(gridOf(again.sheet), row, column)?.value)).toEqual([11, 12]);
});

test('only a list, or numbers not below 0, may be typed', () => {
  const { validations = [] } = isian(PLAN).sheet;
  expect(validations.filter(({ kind }) => kind === 'list')).toHaveLength(1);
  expect(validations.filter(({ kind }) => kind === 'number')).toHaveLength(8);
});

describe('a Rencana Aksi and a filled input sheet', () => {
  let plan: readonly Grid[];
  let filled: Grid;

  beforeAll(async () => {
    plan = await (await openXlsxFile(fixture('rencana-aksi-2025-payakumbuh.xlsx'))).read();
    const grid = fillIn(gridOf(isian(...plan).sheet), 'Penyusunan Dokumen Perencanaan', {
      'realisasi.tw1.k': 1,
      'realisasi.tw2.k': 2,
      'realisasi.tw1.rp': 12_000_000,
      faktorPendorong: 'Data lengkap',
    });
    const rows = [...grid.rows];
    const last = itemIn(planIn(grid), 'Penyusunan Dokumen Perencanaan').row;
    const copy = [...(rows[last] ?? [])];
    copy[1] = { value: 'Sub Kegiatan Yang Tidak Direncanakan' };
    copy[2] = { value: 'Jumlah Kejutan' };
    rows.splice(last + 1, 0, copy);
    filled = { ...grid, rows };
  });

  test('give a Tabel II.1 with target, pagu and realisasi', () => {
    const [sheet] = TABEL_II_1_SHEET.build(contextOf([...plan, filled]));
    const own = planIn(gridOf(sheet as WrittenSheet));
    const item = itemIn(own, 'Penyusunan Dokumen Perencanaan');
    const value = (role: Role): number | null | undefined => item.entries.get(role)?.value;
    expect(own.items.filter(({ level }) => level !== 'program')).toHaveLength(53);
    expect([value('target.k'), value('pagu.rp')]).toEqual([4, 29_652_800]);
    expect([value('realisasiTahun.k'), value('realisasiTahun.rp')]).toEqual([3, 12_000_000]);
    expect(own.items[0]?.entries.get('realisasi.tw1.rp')?.value).toBe(12_000_000);
    const texts = sheet?.rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? [])) ?? [];
    expect(texts).toContainEqual(
      expect.stringMatching(/^Faktor pendorong.*\n- .*Penyusunan Dokumen.*: Data lengkap$/s),
    );
  });

  test('tell what could not be matched', () => {
    const join = evaluationOf(contextOf([...plan, filled]));
    const json = join && evaluationJson(join);
    expect(json?.rows.form).toBe('Rencana Aksi');
    expect(json?.missing).toEqual([
      'targetRenstra.k',
      'targetRenstra.rp',
      'realisasiLalu.k',
      'realisasiLalu.rp',
      'realisasi.tw2.rp',
      'realisasi.tw3.k',
      'realisasi.tw3.rp',
      'realisasi.tw4.k',
      'realisasi.tw4.rp',
    ]);
    expect(
      json?.matches.map(({ extra, absent }) => ({ extra: extra.map(({ name }) => name), absent })),
    ).toEqual([{ extra: ['Sub Kegiatan Yang Tidak Direncanakan'], absent: [] }]);
  });
});
