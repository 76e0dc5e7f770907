import ExcelJS from '@protobi/exceljs';
import type { Grid } from '../../../src/core/grid/grid';
import { openXlsx, type Calculate } from '../../../src/hosts/xlsx-file/open-xlsx';
import { rawXlsx, readGrids, readRows } from './package';

function formulas(grid: Grid): (string | undefined)[][] {
  return grid.rows.map((row) => (row ?? []).map((cell) => cell?.formula));
}

it('reads a formula with its equals sign and the result the file holds', async () => {
  const { rows } = await readRows(
    '<row r="1"><c r="A1"><f>SUM(B1:C1)*100</f><v>250</v></c><c r="B1" t="str"><f>IF(A1&gt;0,"","x")</f><v></v></c>' +
      '<c r="C1" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><f>A1=1</f><v>0</v></c></row>',
  );
  expect(rows[0]).toEqual([
    { value: 250, formula: '=SUM(B1:C1)*100' },
    { value: '', formula: '=IF(A1>0,"","x")' },
    { value: { error: '#DIV/0!' }, formula: '=A1/0' },
    { value: false, formula: '=A1=1' },
  ]);
});

describe('a shared formula', () => {
  it('is moved to each of its cells, but not inside texts, sheet names and function names', async () => {
    const formula = `IF('TW 1'!B1="TW1",LOG10(B1),SUM($B$1:B1,C:C,[1]Pagu!B1))`;
    const grid = await readRows(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">${formula.replaceAll('"', '&quot;')}</f><v>1</v></c></row>` +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(formulas(grid)).toEqual([
      [`=${formula}`],
      [`=IF('TW 1'!B2="TW1",LOG10(B2),SUM($B$1:B2,C:C,[1]Pagu!B2))`],
    ]);
  });

  it('is moved over columns as well', async () => {
    const grid = await readRows(
      '<row r="4"><c r="B4"><f t="shared" ref="B4:C4" si="3">B$2/$A4</f><v>1</v></c><c r="C4"><f t="shared" si="3"></f><v>2</v></c></row>',
    );
    expect(grid.rows[3]?.[2]).toEqual({ value: 2, formula: '=C$2/$A4' });
  });

  it('comes out as a library wrote it in', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Renja');
    sheet.fillFormula('C1:C3', 'A1+B1', [3, 5, 7]);
    const [grid] = await readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.rows.map((row) => row?.[2]?.formula)).toEqual(['=A1+B1', '=A2+B2', '=A3+B3']);
  });
});

it('gives every cell of an array formula the formula, as Excel shows it', async () => {
  const grid = await readRows(
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>2</v></c><c r="B1"><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>8</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>',
  );
  expect(formulas(grid)).toEqual([['=C1:D2*2', '=C1:D2*2'], ['=C1:D2*2', '=C1:D2*2'], [undefined]]);
});

it('shows newer functions by the name a person types, and leaves texts alone', async () => {
  const { rows } = await readRows(
    '<row><c><f>_xlfn.XLOOKUP("_xlfn.A",A:A,_xlfn._xlws.FILTER(B:B,C:C))</f><v>1</v></c></row>',
  );
  expect(rows[0]?.[0]?.formula).toBe('=XLOOKUP("_xlfn.A",A:A,FILTER(B:B,C:C))');
});

it('keeps formulas over other workbooks as they are written', async () => {
  const { rows } = await readRows(`<row><c><f>SUM('[2]Tabel II.1'!A1:A3)</f><v>7</v></c></row>`, {
    after: '<externalReferences><externalReference r:id="x"/></externalReferences>',
    parts: { 'xl/externalLinks/externalLink1.xml': 'not even xml' },
  });
  expect(rows[0]?.[0]).toEqual({ value: 7, formula: `=SUM('[2]Tabel II.1'!A1:A3)` });
});

describe('a formula that was never calculated', () => {
  const ROWS =
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>A1*2</f><v></v></c><c r="C1" t="str"><f>"x"</f></c></row>';

  it('has no value and says so', async () => {
    const { rows } = await readRows(ROWS);
    expect(rows[0]).toEqual([
      { value: null, formula: '=1+1', uncalculated: true },
      { value: null, formula: '=A1*2', uncalculated: true },
      { value: null, formula: '="x"', uncalculated: true },
    ]);
  });

  it('comes from a library that writes formulas without results', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Renja').getCell('A1').value = { formula: 'SUM(B1:B9)' };
    const [grid] = await readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.rows[0]?.[0]).toEqual({ value: null, formula: '=SUM(B1:B9)', uncalculated: true });
  });

  it('is calculated by who can, over all sheets and names, even when one sheet is asked for', async () => {
    const bytes = rawXlsx({
      sheets: [
        ['Renja', `<sheetData>${ROWS}</sheetData>`],
        ['Pagu', '<sheetData><row><c><v>5</v></c></row></sheetData>'],
      ],
      after:
        '<definedNames><definedName name="pagu">Pagu!$A$1</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">Pagu!$A$1:$C$9</definedName></definedNames>',
    });
    const calculate = jest.fn<ReturnType<Calculate>, Parameters<Calculate>>((grids) =>
      grids.map((grid) => ({ ...grid, rows: [[{ value: 2, formula: '=1+1' }]] })),
    );
    const reader = await openXlsx(bytes, 'uji.xlsx', { calculate });

    const [grid] = await reader.read({ sheets: ['Renja'] });
    expect(grid?.rows[0]?.[0]).toEqual({ value: 2, formula: '=1+1' });
    expect(calculate.mock.calls[0]?.[0].map(({ sheet }) => sheet)).toEqual(['Renja', 'Pagu']);
    expect(calculate.mock.calls[0]?.[1]).toEqual([
      { name: 'pagu', refersTo: 'Pagu!$A$1', sheet: null },
      { name: '_xlnm.Print_Area', refersTo: 'Pagu!$A$1:$C$9', sheet: 'Pagu' },
    ]);

    await reader.read({ sheets: ['Pagu'] });
    expect(calculate).toHaveBeenCalledTimes(1);
  });
});
