import ExcelJS from '@protobi/exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { saveWorkbook } from '../../../src/playground/page/save-workbook';
import { openEmulated, sheetNamed } from '../../support/emulated-workbook';
import { REALISASI, RINGKASAN } from '../../support/written-sheets';
import { xlsxOf } from '../../hosts/sample-workbook';

/** A file with a sheet of the user, ours written beside it in the emulated Excel, and saved. */
async function saved(): Promise<Uint8Array> {
  const original = await xlsxOf([
    {
      name: 'Renja',
      rows: [['Kode', 'Program'], [], ['1.01', { value: 3, formula: '=1+2' }]],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    },
  ]);
  const { excel, host } = await openEmulated(original);
  await host.writeSheet(REALISASI);
  await host.writeSheet(RINGKASAN);
  sheetNamed(excel, 'Renja').merges = [{ top: 0, left: 1, bottom: 1, right: 1 }];
  return (await saveWorkbook(original, excel.workbook)).bytes;
}

test('a saved workbook has the sheets that were written, values, formulas and merged areas', async () => {
  const [renja, , ringkasan] = await (await openXlsx(await saved(), 'simpanan.xlsx')).read();
  expect(renja?.rows[0]?.[1]?.value).toBe('Program');
  expect(renja?.rows[2]?.[1]).toEqual({ value: 3, formula: '=1+2' });
  expect(renja?.merges).toEqual([{ top: 0, left: 1, bottom: 1, right: 1 }]);
  expect(ringkasan?.rows[4]?.[3]).toEqual({ value: 0.75, format: '0.00%', formula: '=IF(B5=0,"",C5/B5)' });
  expect(ringkasan?.merges).toHaveLength(5);
});

test('a saved sheet looks, prints and validates as it was written', async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await saved()).slice().buffer);
  const sheet = file.getWorksheet('Ringkasan');
  expect(sheet?.getCell('B3').style).toMatchObject({
    font: { bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: { top: { style: 'thin' } },
  });
  expect(sheet?.getCell('A5').style).toMatchObject({ alignment: { indent: 1 }, font: { underline: true } });
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
  expect(sheet?.getCell('E6').dataValidation).toMatchObject({ formulae: ['"jumlah,nilai akhir"'] });
  expect(sheet?.getCell('B6').dataValidation).toMatchObject({ operator: 'greaterThanOrEqual' });
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 14,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:4',
  });
  expect(file.getWorksheet('Realisasi')?.autoFilter).toBe('A1:B3');
});

test('a saved sheet has its charts', async () => {
  const parts = unzipSync(await saved());
  const chart = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
  expect(chart).toContain("<c:f>'Ringkasan'!$B$5:$B$7</c:f>");
  expect(chart).toContain('<a:t>Pagu &amp; realisasi</a:t>');
  expect(Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
});
