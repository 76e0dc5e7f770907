import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import type { Mark } from '../../../src/app/ports';
import { SEVERITIES } from '../../../src/core/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { snapshotWorkbook } from '../../../src/playground/host/model/snapshot';
import { highlightedCells, openEmulated } from '../../support/emulated-workbook';

const FIXTURES = [
  'pengukuran-kinerja-2025-lampung-barat.xlsx',
  'rencana-aksi-2025-payakumbuh.xlsx',
  'renja-2024-payakumbuh.xlsx',
];

function fixture(name: string): Uint8Array {
  return readFileSync(join(__dirname, '../../fixtures', name));
}

/** A workbook with conditional formats, fills, widths and a protected sheet of its user. */
async function formattedByUser(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Milik pengguna', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  sheet.getColumn(2).width = 30;
  for (let row = 1; row <= 40; row++) sheet.addRow([`2.07.${row}`, `Program ${row}`, row * 100, row % 3]);
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  sheet.getCell('B4').border = { bottom: { style: 'double', color: { argb: 'FF00B050' } } };
  sheet.getCell('B5').font = { bold: true, italic: true, color: { theme: 4 } };
  sheet.addConditionalFormatting({
    ref: 'C2:C40',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [1000],
        priority: 1,
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFE699' } } },
      },
      // Always true like ours, but in a colour of the user: it is not ours.
      {
        type: 'expression',
        formulae: ['TRUE'],
        priority: 2,
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF8CBAD' } } },
      },
    ],
  });
  sheet.addConditionalFormatting({
    ref: 'D2:D40',
    rules: [{ type: 'expression', formulae: ['$D2=0'], priority: 3, style: { font: { strike: true } } }],
  });
  sheet.mergeCells('A42:D43');
  const locked = workbook.addWorksheet('Terkunci');
  locked.addRow(['kode', 'terkunci']);
  locked.getCell('B2').protection = { locked: false };
  await locked.protect('rahasia', { formatCells: false });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A mark on every few cells that hold something. */
function marksOn(grids: readonly Grid[]): Mark[] {
  const marks: Mark[] = [];
  for (const grid of grids) {
    for (const [row, cells] of grid.rows.entries()) {
      for (const column of (cells ?? []).keys()) {
        if ((row + column) % 3 !== 0) continue;
        marks.push({ at: { sheet: grid.sheet, row, column }, severity: SEVERITIES[column % 3] ?? 'error' });
      }
    }
  }
  return marks;
}

describe('checking, highlighting and clearing leaves a workbook as it was', () => {
  test.each(FIXTURES)('%s', async (name) => {
    const { excel, host } = await openEmulated(fixture(name));
    const before = snapshotWorkbook(excel.workbook);
    const marks = marksOn(await host.read());
    expect(await host.highlight(marks)).toEqual({ marked: marks.length, protectedSheets: [] });
    expect(highlightedCells(excel)).toHaveLength(marks.length);
    expect(snapshotWorkbook(excel.workbook)).not.toEqual(before);
    await host.highlight(marks.slice(1));
    await host.clear();
    expect(snapshotWorkbook(excel.workbook)).toEqual(before);
  });

  test('a workbook with conditional formats of its user and a protected sheet', async () => {
    const { excel, host } = await openEmulated(await formattedByUser());
    const before = snapshotWorkbook(excel.workbook);
    const [own, locked] = excel.workbook.sheets;
    expect(own?.conditionalFormats.map((rule) => rule.type)).toEqual(['CellValue', 'Custom', 'Custom']);
    expect(locked?.protection).not.toBeNull();
    const marks = marksOn(await host.read());
    const result = await host.highlight(marks);
    expect(result.protectedSheets).toEqual(['Terkunci']);
    expect(own?.conditionalFormats.length).toBeGreaterThan(3);
    expect(locked?.conditionalFormats).toEqual([]);
    expect((await host.clear()).protectedSheets).toEqual([]);
    expect(snapshotWorkbook(excel.workbook)).toEqual(before);
  });

  test('highlights stay on a sheet that was protected meanwhile, are told, and go when they can', async () => {
    const { excel, host } = await openEmulated(await formattedByUser());
    const before = snapshotWorkbook(excel.workbook);
    const [own] = excel.workbook.sheets;
    await host.highlight([{ at: { sheet: 'Milik pengguna', row: 3, column: 1 }, severity: 'error' }]);
    if (own) own.protection = { options: {}, password: null };
    expect((await host.clear()).protectedSheets).toEqual(['Milik pengguna']);
    expect(highlightedCells(excel)).toHaveLength(1);
    if (own) own.protection = null;
    await host.clear();
    expect(snapshotWorkbook(excel.workbook)).toEqual(before);
  });
});
