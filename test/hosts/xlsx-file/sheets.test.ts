import ExcelJS from '@protobi/exceljs';
import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { rawXlsx, readGrids } from './package';

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** One pixel, the smallest image there is. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it('knows a sheet by its name, with its entities read', async () => {
  const grids = await readGrids(
    rawXlsx({
      sheets: [
        ['Tabel II.1 &amp; &lt;lampiran&gt;', ''],
        ['Dua', ''],
      ],
    }),
  );
  expect(grids.map(({ sheet, id }) => [sheet, id])).toEqual([
    ['Tabel II.1 & <lampiran>', 'Tabel II.1 & <lampiran>'],
    ['Dua', 'Dua'],
  ]);
});

it('reads sheets whose names mean something to the language', async () => {
  const names = ['__proto__', 'constructor'];
  const cell = '<sheetData><row><c><v>7</v></c></row></sheetData>';
  const reader = await openXlsx(rawXlsx({ sheets: names.map((name) => [name, cell] as const) }), 'uji.xlsx');
  expect(await reader.sheetNames()).toEqual(names);
  const [grid] = await reader.read({ sheets: ['__proto__'] });
  expect(grid?.sheet).toBe('__proto__');
  expect(grid?.rows[0]?.[0]).toEqual({ value: 7 });
});

it('starts at the tab that was open when the workbook was saved', async () => {
  const bytes = rawXlsx({
    sheets: [
      ['Satu', ''],
      ['Dua', ''],
    ],
    before: '<bookViews><workbookView activeTab="1"/></bookViews>',
  });
  expect(await (await openXlsx(bytes, 'uji.xlsx')).activeSheet()).toBe('Dua');
});

it('tells hidden from very hidden', async () => {
  const workbook = new ExcelJS.Workbook();
  for (const state of ['visible', 'hidden', 'veryHidden'] as const) workbook.addWorksheet(state, { state });
  const grids = await readGrids(await bytesOf(workbook));
  expect(grids.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
});

it('knows hidden rows and columns, filtered rows among them, up to the edge of the sheet', async () => {
  const [grid] = await readGrids(
    rawXlsx({
      sheets: [
        [
          'Renja',
          '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/><col min="16384" max="16384" hidden="true"/></cols>' +
            '<sheetData><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="1048576" hidden="true"/></sheetData>',
        ],
      ],
    }),
  );
  expect([...(grid?.hiddenColumns ?? [])]).toEqual([1, 2, 16383]);
  expect([...(grid?.hiddenRows ?? [])]).toEqual([1, 1048575]);
});

it('leaves chart and macro sheets out', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = rawXlsx({
    sheets: [
      ['Data', '<sheetData><row><c><v>1</v></c></row></sheetData>'],
      ['Grafik', ''],
      ['Makro', ''],
    ],
    parts: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships>' +
        `<Relationship Id="s0" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="s1" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
        '<Relationship Id="s2" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>' +
        '</Relationships>',
    },
  });
  expect((await readGrids(bytes)).map(({ sheet }) => sheet)).toEqual(['Data']);
});

it('is not disturbed by images, comments, validations, filters, tables and conditional formats', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Renja', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Kode', 'Pagu']);
  sheet.addRow(['2.07', 10]);
  sheet.getCell('A2').note = 'periksa kembali';
  sheet.getCell('C2').value = { text: 'tautan', hyperlink: 'https://example.org/' };
  sheet.getCell('B2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.autoFilter = 'A1:B2';
  sheet.addConditionalFormatting({
    ref: 'A1:B9',
    rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: {} }],
  });
  sheet.addTable({ name: 'Pagu', ref: 'E1', columns: [{ name: 'Nilai' }], rows: [[5]] });
  const image = workbook.addImage({ base64: PIXEL, extension: 'png' });
  sheet.addImage(image, 'D1:D2');

  const [grid] = await readGrids(await bytesOf(workbook));
  expect(grid?.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([
    ['Kode', 'Pagu', undefined, undefined, 'Nilai'],
    ['2.07', 10, 'tautan', undefined, 5],
  ]);
});

it('takes cells from the table of the sheet alone, not from elements of the same name in extensions', async () => {
  const [grid] = await readGrids(
    rawXlsx({
      sheets: [
        [
          'Renja',
          '<sheetData><row><c><v>1</v></c></row></sheetData>' +
            '<extLst><ext><x14:cf><xm:f>A1</xm:f><row><c><v>2</v></c></row></x14:cf></ext></extLst>',
        ],
      ],
    }),
  );
  expect(grid?.rows).toEqual([[{ value: 1 }]]);
});

it('reads files whose elements carry a prefix and whose parts are spelled their own way', async () => {
  const bytes = rawXlsx({
    sheets: [['Renja', '']],
    parts: {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="x"><!-- <x:c> --><x:sheetData ><x:row r = "2"><x:c r=\'B2\' t="str"><x:v><![CDATA[<a>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s0" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="../XL/Worksheets/Sheet1.xml"/></Relationships>',
    },
  });
  const [grid] = await readGrids(bytes);
  expect(grid?.rows[1]?.[1]).toEqual({ value: '<a>' });
});
