import { join as joinPath } from 'node:path';
import { answerReport } from '../../src/app/report/reporter';
import { createReporting, type Reporting } from '../../src/app/reporting';
import { createWorkQueue, type WorkQueue } from '../../src/app/work-queue';
import { readPlans } from '../../src/core/check';
import { cellAt, type Grid } from '../../src/core/grid/grid';
import type { Role } from '../../src/core/layouts/layout';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../src/hosts/memory/open-memory';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { withCells } from '../support/sheet';

jest.setTimeout(60_000);

let grids: readonly Grid[];
beforeAll(async () => {
  const path = joinPath(__dirname, '../fixtures/rencana-aksi-2025-payakumbuh.xlsx');
  grids = await (await openXlsxFile(path)).read();
});

interface Open {
  readonly workbook: MemoryWorkbook;
  readonly reporting: Reporting;
  readonly queue: WorkQueue;
}

function open(own: readonly Grid[] = grids): Open {
  const workbook = createMemoryWorkbook(own);
  const queue = createWorkQueue();
  const reporting = createReporting({
    host: openMemory(workbook),
    reporter: (read, question) => Promise.resolve(answerReport(read, question)),
    now: () => new Date(2026, 0, 1),
    breathe: () => Promise.resolve(),
    queue,
  });
  return { workbook, reporting, queue };
}

function gridNamed({ workbook }: Open, name: string): Grid {
  const sheet = workbook.sheets.find(({ grid }) => grid.sheet === name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet.grid;
}

/** Types into the row of the first item whose name contains the words. */
function type(own: Open, sheetName: string, words: string, role: Role, to: number): void {
  const grid = gridNamed(own, sheetName);
  const [plan] = readPlans([grid]).plans;
  const row = plan?.items.find(({ name }) => name.text.includes(words))?.row ?? -1;
  const column = plan?.table.columns.find((column) => column.role === role)?.column ?? -1;
  const sheet = own.workbook.sheets.find((one) => one.grid === grid);
  if (sheet) sheet.grid = withCells(grid, [{ row, column, to }]);
}

function valueIn(own: Open, sheetName: string, words: string, role: Role): number | null {
  const [plan] = readPlans([gridNamed(own, sheetName)]).plans;
  return plan?.items.find(({ name }) => name.text.includes(words))?.entries.get(role)?.value ?? null;
}

const GAJI = 'Penyediaan Gaji';

test('a look tells the sources and writes nothing', async () => {
  const own = open();
  await own.reporting.look('id');
  const { answer } = own.reporting.state();
  expect(answer?.evaluation).toMatchObject({ year: 2025, rows: { sheet: 'Rencana Aksi 2025' } });
  expect(answer?.isian).toMatchObject({ name: 'Isian Realisasi 2025', read: [] });
  expect(own.workbook.sheets).toHaveLength(grids.length);
});

test('input sheet, table, and both again: entries stay and reach the table', async () => {
  const own = open();
  await own.reporting.look('id');
  expect(await own.reporting.earlierIsian()).toBeNull();
  await own.reporting.writeIsian('id');
  expect(own.queue.state().notice).toEqual({ kind: 'report-written', name: 'Isian Realisasi 2025', kept: 0 });
  expect(await own.reporting.earlierIsian()).toBe('Isian Realisasi 2025');
  type(own, 'Isian Realisasi 2025', GAJI, 'realisasi.tw1.rp', 700_000_000);
  await own.reporting.writeIsian('id');
  expect(valueIn(own, 'Isian Realisasi 2025', GAJI, 'realisasi.tw1.rp')).toBe(700_000_000);
  expect(await own.reporting.earlierEvaluation()).toBeNull();
  await own.reporting.writeEvaluation('id');
  expect(await own.reporting.earlierEvaluation()).toBe('Tabel II.1');
  expect(valueIn(own, 'Tabel II.1', 'Program Penunjang', 'realisasiTahun.rp')).toBe(700_000_000);
});

test('what was typed into the table itself is there when it is written again', async () => {
  const own = open();
  await own.reporting.writeEvaluation('id');
  type(own, 'Tabel II.1', GAJI, 'targetRenstra.rp', 9_000_000_000);
  type(own, 'Tabel II.1', GAJI, 'realisasi.tw2.k', 20);
  await own.reporting.writeEvaluation('id');
  expect(own.workbook.sheets).toHaveLength(grids.length + 1);
  expect(valueIn(own, 'Tabel II.1', GAJI, 'targetRenstra.rp')).toBe(9_000_000_000);
  expect(valueIn(own, 'Tabel II.1', GAJI, 'realisasi.tw2.k')).toBe(20);
  // Its rows still follow the plan.
  expect(own.reporting.state().answer?.evaluation?.rows.sheet).toBe('Rencana Aksi 2025');
});

test("a user's own sheet of that name is left alone", async () => {
  const [first] = grids;
  if (!first) throw new Error('no sheet');
  const mine: Grid = {
    ...first,
    sheet: 'Tabel II.1',
    id: 'Tabel II.1',
    rows: [[{ value: 'milik saya' }]],
    merges: [],
  };
  const own = open([...grids, mine]);
  await own.reporting.writeEvaluation('id');
  expect(cellAt(gridNamed(own, 'Tabel II.1'), 0, 0)?.value).toBe('milik saya');
  expect(own.queue.state().notice).toMatchObject({ name: 'Tabel II.1 (2)' });
});

test('an input sheet whose headings are gone is not written over', async () => {
  const own = open();
  await own.reporting.writeIsian('id');
  const sheet = own.workbook.sheets.at(-1);
  if (!sheet) throw new Error('no sheet');
  sheet.grid = { ...sheet.grid, rows: [[{ value: 'kacau' }], ...sheet.grid.rows.slice(9)], merges: [] };
  const before = sheet.grid;
  await own.reporting.writeIsian('id');
  expect(own.queue.state().notice).toEqual({ kind: 'isian-unreadable', name: 'Isian Realisasi 2025' });
  expect(own.workbook.sheets.at(-1)?.grid).toBe(before);
});
