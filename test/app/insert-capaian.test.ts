import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check-workbook';
import { insertCapaian, readCapaian, removeCapaian } from '../../src/app/insert-capaian';
import { loadChoices } from '../../src/app/capaian-choices';
import { HostError, type WorkbookHost } from '../../src/app/ports';
import { isCellError } from '../../src/core/grid/grid';
import type { ItemPerformance } from '../../src/core/capaian/performance';
import type { EmulatedExcel } from '../../src/playground/host/emulated-excel';
import { snapshotWorkbook } from '../../src/playground/host/model/snapshot';
import { cellOf } from '../../src/playground/host/model/sheet';
import { openEmulated, reopenEmulated, sheetNamed, typeInto } from '../support/emulated-workbook';

// Each opens a workbook with 124 rows in the emulated Excel.
jest.setTimeout(60_000);

const RENJA = readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx');
const KINERJA = readFileSync('test/fixtures/pengukuran-kinerja-2025-lampung-barat.xlsx');
const TABEL = 'Tabel II.1';
/** First of our columns beside Tabel II.1. */
const LEFT = 27;

function valueAt(excel: EmulatedExcel, row: number, column: number): unknown {
  return cellOf(sheetNamed(excel, TABEL), row - 1, column).value;
}

/** The rows of one sheet by the number that Excel shows. */
async function performances(host: WorkbookHost, sheet = TABEL): Promise<Map<number, ItemPerformance>> {
  const { places } = await readCapaian(host);
  const tables = places.filter((own) => own.sheet === sheet).flatMap((own) => own.tables);
  return new Map(tables.flatMap(({ items }) => [...items.values()].map((own) => [own.item.row + 1, own])));
}

async function withUserColumns(): Promise<{ excel: EmulatedExcel; host: WorkbookHost }> {
  const opened = await openEmulated(RENJA);
  // What the user keeps behind the table: a note, a formula over the table, one that is used inside it.
  typeInto(opened.excel, { sheet: TABEL, row: 44, column: 29 }, 'catatan saya');
  opened.excel.edit(
    sheetNamed(opened.excel, TABEL),
    { top: 45, left: 29, bottom: 45, right: 29 },
    () => '=SUM(L13:L14)',
  );
  sheetNamed(opened.excel, TABEL).columnWidths.set(29, 123);
  sheetNamed(opened.excel, TABEL).hiddenColumns.add(30);
  return opened;
}

test('every figure in our columns is what was computed, and none is an error', async () => {
  for (const [file, sheet, column] of [
    [RENJA, TABEL, LEFT],
    [KINERJA, 'Pengukuran Kinerja', 14],
  ] as const) {
    const { excel, host } = await openEmulated(file);
    const before = await performances(host, sheet);
    const [place] = (await readCapaian(host)).places;
    expect([place?.sheet, place?.there]).toEqual([sheet, false]);
    await insertCapaian(host, 'id');
    const model = sheetNamed(excel, sheet);
    const at = place?.column ?? column;
    let compared = 0;
    for (const [row, own] of before) {
      const cell = (index: number): unknown => cellOf(model, row - 1, at + index).value;
      for (let index = 0; index < 6; index += 1)
        expect(isCellError(cellOf(model, row - 1, at + index).value)).toBe(false);
      const [first] = own.indicators;
      if (first && own.indicators.length === 1) expect([row, num(cell(1))]).toEqual([row, near(own.capaian)]);
      if (!first) expect([row, num(cell(1))]).toEqual([row, near(own.capaian)]);
      if (own.pagu && own.belanja) expect([row, num(cell(2))]).toEqual([row, near(own.serapan)]);
      if (own.capaian !== null) compared += 1;
    }
    expect(compared).toBeGreaterThan(8);
  }
});

function num(value: unknown): unknown {
  return typeof value === 'number' ? near(value) : null;
}

function near(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

test('inserting and removing leaves the workbook as it was, the columns of the user included', async () => {
  const { excel, host } = await withUserColumns();
  const before = snapshotWorkbook(excel.workbook);
  await insertCapaian(host, 'id');
  expect(valueAt(excel, 45, 35)).toBe('catatan saya');
  expect(snapshotWorkbook(excel.workbook)).not.toEqual(before);
  expect(await removeCapaian(host)).toBe(1);
  expect(snapshotWorkbook(excel.workbook)).toEqual(before);
  expect(await removeCapaian(host)).toBe(0);
});

test('updating in place changes nothing where nothing changed, also in a later session', async () => {
  const { excel, host } = await withUserColumns();
  await insertCapaian(host, 'id');
  const once = snapshotWorkbook(excel.workbook);
  await insertCapaian(host, 'id');
  expect(snapshotWorkbook(excel.workbook)).toEqual(once);
  await insertCapaian(reopenEmulated(excel), 'id');
  expect(snapshotWorkbook(excel.workbook)).toEqual(once);
});

test('nothing is found on our columns, and no table is read otherwise', async () => {
  const { host } = await withUserColumns();
  const before = await checkWorkbook(host);
  await insertCapaian(host, 'id');
  const after = await checkWorkbook(host);
  expect(after.findings).toEqual(before.findings);
  expect(after.reading.plans.map(({ items }) => items.length)).toEqual(
    before.reading.plans.map(({ items }) => items.length),
  );
});

test('the formulas follow the cells and the list; a choice in the list is kept', async () => {
  const { excel, host } = await openEmulated(RENJA);
  await insertCapaian(host, 'id');
  expect([valueAt(excel, 45, LEFT), valueAt(excel, 45, LEFT + 1), valueAt(excel, 45, LEFT + 4)]).toEqual([
    39,
    100,
    'Nilai akhir',
  ]);
  // Sub kegiatan 3: 44, 43, 43, 39 people; the target is 39.
  typeInto(excel, { sheet: TABEL, row: 44, column: LEFT + 4 }, 'Maksimum');
  expect(valueAt(excel, 45, LEFT)).toBe(44);
  typeInto(excel, { sheet: TABEL, row: 44, column: 18 }, 46);
  expect(valueAt(excel, 45, LEFT)).toBe(46);
  typeInto(excel, { sheet: TABEL, row: 44, column: 10 }, 0);
  expect([valueAt(excel, 45, LEFT + 1), valueAt(excel, 45, LEFT + 3), valueAt(excel, 45, LEFT + 5)]).toEqual([
    '',
    '',
    'Tidak dapat dihitung: target 0',
  ]);
  await insertCapaian(host, 'id');
  expect(valueAt(excel, 45, LEFT + 4)).toBe('Maksimum');
  expect(Object.values(await loadChoices(host))).toEqual([{ caraHitung: 'maksimum' }]);
  // Only what the user changed has become a choice.
  expect((await performances(host)).get(49)?.indicators[0]?.caraHitungBy).not.toBe('user');
});

test('a row inserted or deleted since is filled or gone after an update', async () => {
  const { excel, host } = await openEmulated(RENJA);
  await insertCapaian(host, 'id');
  const sheet = sheetNamed(excel, TABEL);
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(TABEL);
    own.getRange('45:45').insert('Down');
    await context.sync();
  });
  for (const [column, value] of [
    [1, '2a'],
    [2, 'Sub Kegiatan'],
    [3, 'Sub Kegiatan Tambahan'],
    [4, 'Jumlah dokumen'],
    [10, 4],
    [12, 1],
    [14, 1],
  ] as const)
    typeInto(excel, { sheet: TABEL, row: 44, column }, value);
  await insertCapaian(host, 'id');
  expect([valueAt(excel, 45, LEFT), valueAt(excel, 45, LEFT + 1)]).toEqual([2, 50]);
  expect([valueAt(excel, 46, LEFT), valueAt(excel, 46, LEFT + 1)]).toEqual([39, 100]);
  expect(
    sheet.validations.some(({ areas }) => areas.some(({ top, bottom }) => top <= 44 && bottom >= 44)),
  ).toBe(true);
});

test('a protected sheet is refused with its name, and stays as it is', async () => {
  const { excel, host } = await openEmulated(RENJA);
  sheetNamed(excel, TABEL).protection = { options: {}, password: null };
  const before = snapshotWorkbook(excel.workbook);
  await expect(insertCapaian(host, 'id')).rejects.toMatchObject(new HostError('protected', { sheet: TABEL }));
  expect(snapshotWorkbook(excel.workbook)).toEqual(before);
});
