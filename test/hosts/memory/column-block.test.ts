import { insertCapaian, readCapaian, removeCapaian } from '../../../src/app/insert-capaian';
import { createMemoryWorkbook, typeInto, withValues } from '../../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../../src/hosts/memory/open-memory';
import { E81_HEADINGS, E81_NUMBERS, E81_TITLES, e81Row } from '../../core/forms';
import { tableSheet } from '../../support/sheet';

/** A table of three rows, and behind it a formula of the user over the last column of figures. */
function workbookWithTable() {
  const grid = tableSheet({
    titles: E81_TITLES,
    headings: E81_HEADINGS,
    numbers: E81_NUMBERS,
    rows: [
      e81Row('I', 'Program Pelatihan', 2),
      e81Row(1, 'Kegiatan Pelatihan', 2),
      e81Row('1.1', 'Sub Kegiatan Pelatihan', 2),
    ],
  });
  const at = { sheet: grid.sheet, row: grid.rows.length - 1, column: E81_HEADINGS.length + 1 };
  return { at, workbook: createMemoryWorkbook([withValues(grid, [{ at, to: '=Z1+J7', formula: {} }])]) };
}

test('columns are inserted with results, and taken away without trace', async () => {
  const { workbook, at } = workbookWithTable();
  const host = openMemory(workbook);
  const [before] = await host.read();
  await insertCapaian(host, 'id');
  const [place] = (await readCapaian(host)).places;
  const [after] = await host.read();
  const column = place?.column ?? 0;
  expect(place?.there).toBe(true);
  expect([0, 1, 2, 3].map((offset) => after?.rows[at.row]?.[column + offset]?.value)).toEqual([
    8,
    100,
    90,
    'Sangat Tinggi',
  ]);
  // What stands behind moved, and refers to what it referred to.
  expect(after?.rows[at.row]?.[at.column + 6]?.formula).toBe('=AF1+J7');
  expect(await removeCapaian(host)).toBe(1);
  const [restored] = await host.read();
  expect(restored?.rows[at.row]?.[at.column]?.formula).toBe('=Z1+J7');
  expect(restored?.merges).toEqual(before?.merges);
  expect(restored?.rows.map((row) => row?.map((cell) => cell?.formula ?? cell?.value))).toEqual(
    before?.rows.map((row) => row?.map((cell) => cell?.formula ?? cell?.value)),
  );
});

test('a choice in the list is kept where the columns are written again', async () => {
  const { workbook, at } = workbookWithTable();
  const host = openMemory(workbook);
  await insertCapaian(host, 'id');
  const column = (await readCapaian(host)).places[0]?.column ?? 0;
  typeInto(workbook, { ...at, column: column + 4 }, 'Maksimum');
  await insertCapaian(host, 'en');
  const [grid] = await host.read();
  expect(grid?.rows[at.row]?.[column]?.value).toBe(2);
  expect(grid?.rows[at.row]?.[column + 4]?.value).toBe('Maximum');
});
