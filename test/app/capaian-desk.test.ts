import { readFileSync } from 'node:fs';
import { createCapaianDesk, type CapaianDesk } from '../../src/app/capaian-desk';
import type { WorkbookHost } from '../../src/app/ports';
import { createWorkQueue, type WorkQueue } from '../../src/app/work-queue';
import type { EmulatedExcel } from '../../src/playground/host/emulated-excel';
import { openEmulated, sheetNamed, typeInto } from '../support/emulated-workbook';

jest.setTimeout(60_000);

const KINERJA = readFileSync('test/fixtures/pengukuran-kinerja-2025-lampung-barat.xlsx');
const RENJA = readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx');

async function open(file: Uint8Array): Promise<{
  readonly desk: CapaianDesk;
  readonly queue: WorkQueue;
  readonly host: WorkbookHost;
  readonly excel: EmulatedExcel;
}> {
  const opened = await openEmulated(file);
  const queue = createWorkQueue();
  return {
    ...opened,
    queue,
    desk: createCapaianDesk({ host: opened.host, queue, breathe: () => Promise.resolve() }),
  };
}

test('looks, inserts, and takes away, telling what was done', async () => {
  const { desk, queue } = await open(KINERJA);
  expect(desk.state()).toEqual({ tables: null, there: false });
  await desk.look();
  expect(desk.state().tables?.map(({ sheet, there }) => [sheet, there])).toEqual([
    ['Pengukuran Kinerja', false],
  ]);
  await desk.insertHere('id');
  expect(queue.state()).toMatchObject({
    activity: null,
    failure: null,
    notice: { kind: 'columns-inserted', sheets: ['Pengukuran Kinerja'] },
  });
  expect(desk.state().there).toBe(true);
  await desk.remove();
  expect(queue.state().notice).toEqual({ kind: 'columns-removed', count: 1 });
  expect(desk.state().there).toBe(false);
});

test('a choice changes the figures, and can be taken back', async () => {
  const { desk } = await open(RENJA);
  await desk.look();
  const people = () =>
    desk
      .state()
      .tables?.flatMap(({ indicators }) => indicators)
      .find(({ at }) => at.row === 44);
  const key = people()?.key ?? '';
  expect(people()).toMatchObject({ caraHitung: 'nilaiAkhir', caraHitungBy: 'tabel', realisasi: 39 });
  await desk.choose(key, { caraHitung: 'maksimum', polaritas: 'turun' });
  expect(people()).toMatchObject({
    caraHitungBy: 'user',
    polaritasBy: 'user',
    realisasi: 44,
    capaian: 87.1794871794872,
  });
  await desk.choose(key, { caraHitung: null, polaritas: null });
  expect(people()).toMatchObject({ caraHitungBy: 'tabel', polaritasBy: 'bawaan', capaian: 100 });
});

test('a choice made in the list of a cell can be taken back in the pane', async () => {
  const { desk, excel } = await open(RENJA);
  await desk.insert('id');
  const people = () =>
    desk
      .state()
      .tables?.flatMap(({ indicators }) => indicators)
      .find(({ at }) => at.row === 44);
  typeInto(excel, { sheet: 'Tabel II.1', row: 44, column: 31 }, 'Maksimum');
  await desk.look();
  expect(people()).toMatchObject({ caraHitung: 'maksimum', caraHitungBy: 'user' });
  await desk.choose(people()?.key ?? '', { caraHitung: null });
  expect(people()).toMatchObject({ caraHitung: 'nilaiAkhir', caraHitungBy: 'tabel' });
});

test('fills the ticked cells alone, and leaves those that changed meanwhile', async () => {
  const { desk, queue, excel } = await open(RENJA);
  await desk.look();
  const fills = desk.state().tables?.flatMap((table) => table.fills) ?? [];
  const [first, second, third] = fills;
  if (!first || !second || !third) throw new Error('nothing to fill');
  const sheet = sheetNamed(excel, 'Tabel II.1');
  excel.edit(
    sheet,
    {
      top: second.edit.at.row,
      left: second.edit.at.column,
      bottom: second.edit.at.row,
      right: second.edit.at.column,
    },
    () => 7,
  );
  await desk.fill([first.edit, second.edit]);
  expect(queue.state().notice).toEqual({ kind: 'fixed', applied: 1, changed: [second.edit.at] });
  const valueOf = ({ row, column }: typeof first.edit.at): unknown =>
    sheet.rows[row]?.[column]?.value ?? null;
  expect(Number(valueOf(first.edit.at))).toBeCloseTo(first.value, 6);
  expect([valueOf(second.edit.at), valueOf(third.edit.at)]).toEqual([7, null]);
});

test('a failure is told by the queue, and the workbook stays as it is', async () => {
  const { desk, queue, excel } = await open(KINERJA);
  sheetNamed(excel, 'Pengukuran Kinerja').protection = { options: {}, password: null };
  await desk.insert('id');
  expect(queue.state().failure).toEqual({
    kind: 'host',
    error: 'protected',
    names: { sheet: 'Pengukuran Kinerja' },
  });
});

test('inserting takes the same number of round trips for 10 rows as for 124', async () => {
  const trips = [];
  for (const file of [KINERJA, RENJA]) {
    const { desk, excel } = await open(file);
    await desk.look();
    excel.roundTrips = 0;
    await desk.insert('id');
    trips.push(excel.roundTrips);
  }
  // Two more sheets are read in the second.
  expect((trips[1] ?? 0) - (trips[0] ?? 0)).toBeLessThanOrEqual(4);
});
