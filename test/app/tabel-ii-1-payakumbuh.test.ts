import { join as joinPath } from 'node:path';
import { evaluationJson } from '../../src/app/report/evaluation-json';
import { evaluationOf, TABEL_II_1_SHEET } from '../../src/app/report/tabel-ii-1';
import type { ReportContext } from '../../src/app/report/report-sheet';
import type { Choice, Choices } from '../../src/core/capaian/choices';
import { performanceOf } from '../../src/core/capaian/performance';
import { check, readPlans } from '../../src/core/check';
import type { Grid } from '../../src/core/grid/grid';
import type { FigureRole } from '../../src/core/layouts/layout';
import type { Item, Plan } from '../../src/core/plan/plan';
import { gridOfWritten } from '../../src/core/report/grid-of-written';
import type { WrittenSheet } from '../../src/core/report/written-sheet';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { calculateMissing } from '../../src/hosts/formula';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { withCells } from '../support/sheet';

jest.setTimeout(60_000);

const path = joinPath(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx');

const COMPUTED: readonly FigureRole[] = [
  'realisasiTahun.k',
  'realisasiTahun.rp',
  'realisasiRenstra.k',
  'realisasiRenstra.rp',
  'capaian.k',
  'capaian.rp',
];

/** Rows whose printed figures are known to be wrong (see the notes beside the example workbooks), and those above them. */
const KNOWN_WRONG: Readonly<Record<string, readonly FigureRole[]>> = {
  // Kegiatan 3, and programs III to VII, print 0 where a figure belongs.
  'Administrasi Kepegawaian Perangkat Daerah': ['capaian.k', 'capaian.rp'],
  'PELATIHAN KERJA DAN PRODUKTIVITAS TENAGA KERJA': ['capaian.rp'],
  'PENEMPATAN TENAGA KERJA': ['capaian.k', 'capaian.rp'],
  'HUBUNGAN INDUSTRIAL': ['realisasiRenstra.k', 'capaian.k', 'capaian.rp'],
  'PERENCANAAN DAN PEMBANGUNAN INDUSTRI': ['realisasiRenstra.k', 'capaian.k', 'capaian.rp'],
  'PENGENDALIAN IZIN USAHA INDUSTRI KABUPATEN/KOTA': ['realisasiRenstra.k', 'capaian.k'],
  // Program XI has figures of its own that its quarters do not give and that the rows above it leave out.
  'Program Penataan Struktur Industri': ['realisasiTahun.rp', 'realisasiRenstra.rp', 'capaian.rp'],
  'BIDANG PERINDUSTRIAN': ['realisasiTahun.rp', 'realisasiRenstra.rp'],
  'TENAGA KERJA DAN PERINDUSTRIAN': ['realisasiTahun.rp', 'realisasiRenstra.rp'],
};

let published: Plan;
let grids: readonly Grid[];
let choices: Choices;

/** What a planner would choose who knows how the office counts: the ways that the published table shows. */
function choicesOf(plan: Plan): Choices {
  const chosen: Record<string, Choice> = {};
  for (const { indicators } of performanceOf(plan).items.values()) {
    for (const { key, caraHitung, caraHitungBy } of indicators)
      if (caraHitungBy === 'tabel') chosen[key] = { caraHitung };
  }
  return chosen;
}

function contextOf(read: readonly Grid[], own: Choices): ReportContext {
  return {
    reading: readPlans(read),
    findings: [],
    acceptances: [],
    choices: own,
    settings: DEFAULT_SETTINGS,
    language: 'id',
    now: new Date(2026, 0, 1),
    paper: 'F4',
  };
}

function calculated(sheet: WrittenSheet): Grid {
  const grid = { ...gridOfWritten(sheet, sheet.name, sheet.name), merges: sheet.merges ?? [] };
  const [own] = calculateMissing([grid]);
  if (!own) throw new Error('nothing calculated');
  return own;
}

/** The generated table read as any other table is. */
function generated(read: readonly Grid[], own: Choices): Plan {
  const [sheet] = TABEL_II_1_SHEET.build(contextOf(read, own));
  const [plan] = sheet ? readPlans([calculated(sheet)]).plans : [];
  if (!plan) throw new Error('no table written');
  return plan;
}

/** The table with its computed columns emptied wherever a figure stands to compute them from. */
function emptied(grid: Grid, plan: Plan): Grid {
  const quarters = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
  const changes = plan.items.flatMap((item) =>
    COMPUTED.flatMap((role) => {
      const entry = item.entries.get(role);
      const measure = role.endsWith('.rp') ? ('rp' as const) : ('k' as const);
      const typed =
        role.startsWith('realisasiTahun') &&
        quarters.every((quarter) => {
          const own = item.entries.get(`realisasi.${quarter}.${measure}`);
          return own?.empty !== false || own.parts.length !== entry?.parts.length;
        });
      return entry && !typed ? [{ row: entry.at.row, column: entry.at.column, to: null }] : [];
    }),
  );
  return withCells(grid, changes);
}

beforeAll(async () => {
  grids = await (await openXlsxFile(path)).read();
  const [plan] = readPlans(grids).plans;
  if (!plan) throw new Error('no table');
  published = plan;
  choices = choicesOf(plan);
});

/** Figures of a cell; two where it speaks of two indicators. */
function figuresOf(item: Item, role: FigureRole): number[] {
  return item.entries.get(role)?.parts.flatMap(({ value }) => (value === null ? [] : [value])) ?? [];
}

/** Figures of an item over all its rows. */
function rowFigures(item: Item, role: FigureRole): number[] {
  const first = figuresOf(item, role);
  const further = item.indicators.slice(1).flatMap(({ entries }) => {
    const value = entries.get(role)?.value;
    return value === undefined || value === null ? [] : [value];
  });
  return [...first, ...further];
}

interface Difference {
  readonly name: string;
  readonly role: FigureRole;
  readonly printed: readonly number[];
  readonly written: readonly number[];
}

function differences(own: Plan): Difference[] {
  return published.items.flatMap((item, index) => {
    const other = own.items[index];
    return COMPUTED.flatMap((role): Difference[] => {
      const printed = figuresOf(item, role);
      const written = other ? rowFigures(other, role) : [];
      if (printed.length === 0) return [];
      const total = printed.reduce((sum, value) => sum + value, 0);
      const near = (a: number, b: number): boolean =>
        Math.abs(a - b) < (role.startsWith('capaian') ? 0.5 : 0.005);
      const same =
        printed.every((value, at) => near(value, written[at] ?? NaN)) ||
        // Several figures of one cell against one target are added up.
        (written.length === 1 && near(total, written[0] ?? NaN));
      return same ? [] : [{ name: item.name.text, role, printed, written }];
    });
  });
}

describe('Tabel II.1 from a real table whose computed columns were emptied', () => {
  test('has the same items on the same levels', () => {
    const own = generated([emptied(published.table.grid, published)], choices);
    expect(own.table.layout.form).toBe('II.1');
    expect(own.items.map(({ level }) => level)).toEqual(published.items.map(({ level }) => level));
  });

  test('computes every figure as published, but for those known to be wrong', () => {
    const own = generated([emptied(published.table.grid, published)], choices);
    const unknown = differences(own).filter(({ name, role }) => !KNOWN_WRONG[name]?.includes(role));
    expect(unknown).toEqual([]);
    const compared = published.items.flatMap((item) =>
      COMPUTED.filter((role) => figuresOf(item, role).length > 0),
    );
    expect(compared.length).toBeGreaterThan(250);
  });

  test('each row known to be wrong differs', () => {
    const own = generated([emptied(published.table.grid, published)], choices);
    const found = new Set(differences(own).map(({ name, role }) => `${name} ${role}`));
    const known = Object.entries(KNOWN_WRONG).flatMap(([name, roles]) =>
      roles.map((role) => `${name} ${role}`),
    );
    expect(known.filter((text) => !found.has(text))).toEqual([]);
  });
});

test('every finding that the table shows as an error is one of the source', () => {
  const [sheet] = TABEL_II_1_SHEET.build(contextOf(grids, choices));
  const own = calculated(sheet as WrittenSheet);
  const errors = check(readPlans([own])).filter(({ severity }) => severity === 'error');
  const rows = errors.map(({ at }) => {
    const item = readPlans([own]).plans[0]?.items.find(({ row }) => row === at.row);
    return item?.name.text;
  });
  // The program's figures have no details, and with them its bidang spent more than its pagu.
  expect(new Set(rows)).toEqual(new Set(['Program Penataan Struktur Industri', 'BIDANG PERINDUSTRIAN']));
});

test('every column says which table fed it', () => {
  const join = evaluationOf(contextOf(grids, {}));
  const json = join && evaluationJson(join);
  expect(json).toMatchObject({
    year: 2022,
    rows: { sheet: 'Tabel II.1', form: 'II.1', items: 124 },
    missing: [],
  });
  expect(json?.columns.find(({ role }) => role === 'pagu.rp')?.feeds).toEqual([
    { sheet: 'Tabel II.1', form: 'II.1', role: 'pagu.rp', figures: 55 },
  ]);
});

test('changing one realisasi changes every figure above it', () => {
  const [sheet] = TABEL_II_1_SHEET.build(contextOf(grids, choices));
  const before = calculated(sheet as WrittenSheet);
  const [plan] = readPlans([before]).plans;
  const item = plan?.items.find(({ name }) => name.text.includes('Penyediaan Gaji dan Tunjangan'));
  const entry = item?.entries.get('realisasi.tw2.rp');
  if (!sheet || !plan || !item || !entry) throw new Error('no such item');
  const rows = sheet.rows.map((row, index) =>
    index === entry.at.row
      ? row.map((cell, column) =>
          column === entry.at.column ? { ...cell, value: Number(entry.value) + 1000 } : cell,
        )
      : row,
  );
  const [changed] = readPlans([calculated({ ...sheet, rows })]).plans;
  const roles: readonly FigureRole[] = ['realisasi.tw2.rp', 'realisasiTahun.rp', 'realisasiRenstra.rp'];
  const above: string[] = [];
  for (let step: Item | null = item; step; step = step.parent) {
    const after = changed?.items[step.index];
    for (const role of roles) {
      const moved = (after?.entries.get(role)?.value ?? 0) - (step.entries.get(role)?.value ?? 0);
      above.push(`${step.level} ${role} ${String(moved)}`);
    }
  }
  const levels = ['subKegiatan', 'kegiatan', 'program', 'bidang', 'urusan'];
  expect(above).toEqual(levels.flatMap((level) => roles.map((role) => `${level} ${role} 1000`)));
  const others = plan.items.filter(
    (own) =>
      own.entries.get('realisasiTahun.rp')?.value !==
      changed?.items[own.index]?.entries.get('realisasiTahun.rp')?.value,
  );
  expect(others).toHaveLength(levels.length);
});

test('formulas name cells of their own sheet only, and nothing of the add-in', () => {
  const [sheet] = TABEL_II_1_SHEET.build(contextOf(grids, choices));
  const formulas = sheet?.rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? [])) ?? [];
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter((formula) => /[![]|SELARAS/i.test(formula))).toEqual([]);
});
