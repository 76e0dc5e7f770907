import { answerReport } from '../../../src/app/report/reporter';
import { createReporting, type Reporting } from '../../../src/app/reporting';
import { createWorkQueue, type WorkQueue } from '../../../src/app/work-queue';
import { cellAt, type Grid } from '../../../src/core/grid/grid';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../../src/hosts/memory/open-memory';
import { fixtureGrids } from '../../support/report-context';
import { sheetOf } from '../../support/sheet';

interface Open {
  readonly workbook: MemoryWorkbook;
  readonly reporting: Reporting;
  readonly queue: WorkQueue;
}

function open(grids: readonly Grid[]): Open {
  const workbook = createMemoryWorkbook(grids);
  const queue = createWorkQueue();
  const reporting = createReporting({
    host: openMemory(workbook),
    reporter: (read, question) => Promise.resolve(answerReport(read, question)),
    now: () => new Date(2026, 10, 26),
    breathe: () => Promise.resolve(),
    queue,
  });
  return { workbook, reporting, queue };
}

function names({ workbook }: Open): string[] {
  return workbook.sheets.map(({ grid }) => grid.sheet);
}

let renja: readonly Grid[];
beforeAll(async () => {
  renja = await fixtureGrids('renja-2024-payakumbuh');
});

test('a look names the tables that are summed up', async () => {
  const own = open(renja);
  await own.reporting.look('id');
  expect(own.reporting.state().answer?.evaluated).toEqual([
    { sheet: 'Tabel II.1', form: 'II.1', year: 2022 },
  ]);
});

test('each sheet is written once, and found again by what it is', async () => {
  const own = open(renja);
  const before = names(own);
  for (const id of ['ringkasan', 'temuan', 'narasi'] as const) {
    expect(await own.reporting.earlierSummary(id)).toBeNull();
    await own.reporting.writeSummary(id, 'id');
  }
  expect(names(own)).toEqual([...before, 'Ringkasan', 'Temuan', 'Narasi Bab II']);
  expect(await own.reporting.earlierSummary('ringkasan')).toBe('Ringkasan');
  await own.reporting.writeSummary('ringkasan', 'id');
  expect(names(own)).toHaveLength(before.length + 3);
  // What was written is not summed up in turn.
  expect(own.reporting.state().answer?.evaluated).toHaveLength(1);
});

test("a user's own sheet of that name is left alone", async () => {
  const own = open([...renja, sheetOf([['milik saya']], { name: 'Ringkasan' })]);
  expect(await own.reporting.earlierSummary('ringkasan')).toBeNull();
  await own.reporting.writeSummary('ringkasan', 'id');
  expect(own.queue.state().notice).toEqual({ kind: 'report-written', name: 'Ringkasan (2)', kept: 0 });
  const mine = own.workbook.sheets.find(({ grid }) => grid.sheet === 'Ringkasan');
  expect(mine && cellAt(mine.grid, 0, 0)?.value).toBe('milik saya');
});

test('the narrative is told as text, and writes nothing', async () => {
  const own = open(renja);
  expect(own.reporting.state().narrative).toBeNull();
  await own.reporting.tell('id');
  expect(own.reporting.state().narrative?.split('\n')[0]).toBe('Evaluasi Pelaksanaan Renja Tahun 2022');
  expect(names(own)).toEqual(renja.map(({ sheet }) => sheet));
});

test('where nothing can be written, that is said', async () => {
  const own = open([sheetOf([['Catatan']])]);
  await own.reporting.writeSummary('temuan', 'id');
  expect(own.queue.state().notice).toEqual({ kind: 'report-empty' });
  expect(names(own)).toHaveLength(1);
});

test('the ribbon asks for the summary', () => {
  const own = open([]);
  own.reporting.ask('summary');
  expect(own.reporting.state()).toMatchObject({ asked: 1, askedFor: 'summary' });
});
