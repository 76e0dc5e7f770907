import type { Grid } from '../../../src/core/grid/grid';
import { createMemoryWorkbook, typeInto } from '../../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../../src/hosts/memory/open-memory';
import { gridOf } from '../sample-workbook';

const GRID: Grid = gridOf({ name: 'Renja', rows: [['2.07', 10]] });

it('never changes the grids it was given, nor those it gave', async () => {
  const workbook = createMemoryWorkbook([GRID]);
  const [before] = await openMemory(workbook).read();
  typeInto(workbook, { sheet: 'Renja', row: 0, column: 1 }, 11);
  const [after] = await openMemory(workbook).read();
  expect(GRID.rows[0]?.[1]).toEqual({ value: 10 });
  expect(before?.rows[0]?.[1]).toEqual({ value: 10 });
  expect(after?.rows[0]?.[1]).toEqual({ value: 11 });
});

it('keeps highlights of a sheet that was protected after they were made', async () => {
  const workbook = createMemoryWorkbook([GRID]);
  const host = openMemory(workbook);
  await host.highlight([{ at: { sheet: 'Renja', row: 0, column: 0 }, severity: 'error' }]);
  workbook.sheets.forEach((sheet) => (sheet.isProtected = true));
  expect(await host.clear()).toEqual({ marked: 0, protectedSheets: ['Renja'] });
  expect(workbook.marks).toHaveLength(1);
});

it('remembers the cell it went to', async () => {
  const workbook = createMemoryWorkbook([GRID]);
  await openMemory(workbook).goTo({ sheet: 'Renja', row: 0, column: 1 });
  expect(workbook.selected).toEqual({ sheet: 'Renja', row: 0, column: 1 });
});

it('does not share settings with the caller that set them', async () => {
  const host = openMemory(createMemoryWorkbook([GRID]));
  const choice = { cara: 'jumlah' };
  await host.set('pilihan', choice);
  choice.cara = 'maksimum';
  expect(await host.get('pilihan')).toEqual({ cara: 'jumlah' });
});
