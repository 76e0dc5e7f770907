import { formatArea } from '../../../src/core/grid/ref';
import { addressOf } from '../../../src/playground/host/model/area';
import type { EmulatedExcel, EmulationOptions } from '../../../src/playground/host/emulated-excel';
import { cellOf, type SheetModel } from '../../../src/playground/host/model/sheet';
import type { Style } from '../../../src/playground/host/model/style';
import type { WorkbookHost } from '../../../src/app/ports';
import { xlsxOf } from '../sample-workbook';
import { openEmulated, sheetNamed } from '../../support/emulated-workbook';
import { area, REALISASI, RINGKASAN } from '../../support/written-sheets';

interface Written {
  readonly excel: EmulatedExcel;
  readonly host: WorkbookHost;
  readonly sheet: SheetModel;
}

async function writeRingkasan(options?: EmulationOptions): Promise<Written> {
  const { excel, host } = await openEmulated(await xlsxOf([{ name: 'Renja', rows: [['Kode']] }]), options);
  await host.writeSheet(REALISASI);
  await host.writeSheet(RINGKASAN);
  return { excel, host, sheet: sheetNamed(excel, 'Ringkasan') };
}

function styleOf(sheet: SheetModel, row: number, column: number): Style {
  return cellOf(sheet, row, column).style;
}

const LINE = { style: 'Continuous', weight: 'Thin', color: '#000000' };

test('cells look as they were asked to', async () => {
  const { sheet } = await writeRingkasan();
  expect(styleOf(sheet, 2, 1)).toMatchObject({
    bold: true,
    wrapText: true,
    fillColor: '#E3F1EC',
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
    top: LINE,
    bottom: LINE,
    right: LINE,
  });
  expect(styleOf(sheet, 4, 0)).toMatchObject({
    indentLevel: 1,
    horizontalAlignment: 'Left',
    verticalAlignment: 'Top',
    underline: 'Single',
    fontColor: '#0563C1',
  });
  expect(styleOf(sheet, 7, 0)).toMatchObject({ bold: true, italic: true, fontColor: '#9C4A3C', top: null });
  expect(styleOf(sheet, 7, 1)).toMatchObject({ bold: false, numberFormat: '#,##0', right: null });
  // The rest of a merged area has the border of its first cell.
  expect(styleOf(sheet, 2, 2).right).toEqual(LINE);
});

test('the sheet is merged, frozen, sized and validated', async () => {
  const { excel, sheet } = await writeRingkasan();
  expect(sheet.merges.map(formatArea)).toEqual(['A1:E1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:E4']);
  expect(sheet.frozen).toEqual({ rows: 4, columns: 1 });
  expect(sheet.columnWidths.get(0)).toBeCloseTo((30 * 7 + 5) * 0.75);
  expect(sheet.validations).toEqual([
    {
      areas: [area(4, 4, 6, 4)],
      rule: { list: { inCellDropDown: true, source: 'jumlah,nilai akhir' } },
    },
    { areas: [area(4, 1, 6, 1)], rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } } },
  ]);
  expect(sheetNamed(excel, 'Realisasi').autoFilter).toEqual(area(0, 0, 2, 1));
});

test('it prints on F4, one page wide, with its headings on every page', async () => {
  const { sheet } = await writeRingkasan();
  expect(Object.fromEntries(sheet.pageLayout)).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'Folio',
    zoom: '{"horizontalFitToPages":1}',
    printTitleRows: '3:4',
    'all.centerFooter': '&P / &N',
  });
});

test('its charts are native, over its cells', async () => {
  const { sheet } = await writeRingkasan();
  const [column, bar] = sheet.charts;
  expect(column).toMatchObject({
    type: 'ColumnClustered',
    title: 'Pagu & realisasi',
    legendShown: true,
    at: area(9, 0, 24, 4),
    valueAxis: { numberFormat: '#,##0', minimum: 0 },
  });
  const shown = column?.series.map(({ name, values, categories, color }) => [
    name,
    values?.area && addressOf(values.area),
    categories?.area && addressOf(categories.area),
    color,
  ]);
  expect(shown).toEqual([
    ['Pagu', 'B5:B7', 'A5:A7', '#1F6F5C'],
    ['Realisasi', 'C5:C7', 'A5:A7', '#E3A33B'],
  ]);
  expect(bar).toMatchObject({
    type: 'BarClustered',
    legendShown: false,
    categoryAxis: { reversed: true, position: 'Maximum' },
  });
});

test('the oldest Excel that the add-in runs in writes all of it', async () => {
  const { host, sheet } = await writeRingkasan({ requirementSet: '1.9' });
  await host.writeSheet(RINGKASAN);
  expect(sheet.merges).toHaveLength(5);
  expect(sheet.validations).toHaveLength(2);
  expect(sheet.charts.map(({ title }) => title)).toEqual(['Pagu & realisasi', 'Serapan']);
  expect(sheet.pageLayout.get('paperSize')).toBe('Folio');
});

test('written anew, nothing of the old sheet is left but its place', async () => {
  const { excel, host, sheet } = await writeRingkasan();
  await host.writeSheet({ marker: 'ringkasan', name: 'Lain', rows: [[{ value: 'kosong' }]] });
  expect(sheetNamed(excel, 'Ringkasan')).toBe(sheet);
  expect(sheet).toMatchObject({ merges: [], charts: [], validations: [], frozen: { rows: 0, columns: 0 } });
  expect(sheet.columnWidths.size + sheet.rowHeights.size).toBe(0);
  expect(styleOf(sheet, 2, 1)).toMatchObject({ bold: false, top: null, fillColor: null });
});

test('a printer that lacks the paper keeps its own', async () => {
  const { excel, host } = await openEmulated(await xlsxOf([{ name: 'Renja', rows: [['Kode']] }]));
  excel.workbook.papers = ['A4'];
  await host.writeSheet({ ...RINGKASAN, charts: [], rows: [[{ value: 'isi' }]], merges: [] });
  expect(sheetNamed(excel, 'Ringkasan').pageLayout.get('paperSize')).toBeUndefined();
  expect(cellOf(sheetNamed(excel, 'Ringkasan'), 0, 0).value).toBe('isi');
});

test('a workbook whose structure is protected gets no new sheet', async () => {
  const { excel, host } = await openEmulated(await xlsxOf([{ name: 'Renja', rows: [['Kode']] }]));
  excel.workbook.structureProtected = true;
  await expect(host.writeSheet(REALISASI)).rejects.toMatchObject({ kind: 'protected' });
  expect(excel.workbook.sheets).toHaveLength(1);
});

test('round trips do not grow with the sheet', async () => {
  const trips = async (rows: number): Promise<number> => {
    const { excel, host } = await openEmulated(await xlsxOf([{ name: 'Renja', rows: [['Kode']] }]));
    const table = Array.from({ length: rows }, (_, row) => [
      { value: `Program ${row}`, wrap: true as const, border: true as const, indent: row % 3 },
      { value: row, format: '#,##0', ...(row % 2 ? { bold: true as const } : {}) },
    ]);
    excel.roundTrips = 0;
    await host.writeSheet({ ...RINGKASAN, rows: table, merges: [], validations: [] });
    return excel.roundTrips;
  };
  const few = await trips(10);
  expect(few).toBeLessThanOrEqual(7);
  expect(await trips(2_000)).toBe(few);
});
