import ExcelJS from '@protobi/exceljs';
import { rawXlsx, readGrids, readRows } from './package';

const FORMATS =
  '<numFmts><numFmt numFmtId="164" formatCode="&quot;Rp&quot;\\ #,##0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs>';

describe('numbers', () => {
  it('keep their digits, whatever their format', async () => {
    const { rows } = await readRows(
      '<row r="1"><c r="A1" s="1"><v>4763298496.25</v></c><c r="B1"><v>1.2E-3</v></c><c r="C1"><v>-0.1</v></c></row>',
      { styles: FORMATS },
    );
    expect(rows[0]).toEqual([
      { value: 4763298496.25, format: '#,##0.00' },
      { value: 0.0012 },
      { value: -0.1 },
    ]);
  });

  it('have the format of the workbook where it spells one out', async () => {
    const { rows } = await readRows('<row r="1"><c r="A1" s="2"><v>5</v></c></row>', { styles: FORMATS });
    expect(rows[0]?.[0]).toEqual({ value: 5, format: '"Rp"\\ #,##0' });
  });

  it('stay serials when they are dates', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Renja').getCell('A1').value = new Date(Date.UTC(2024, 0, 31));
    const [grid] = await readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.rows[0]?.[0]).toEqual({ value: 45322, format: 'm/d/yyyy' });
  });

  it('are serials also where a strict file writes the date out', async () => {
    const { rows } = await readRows('<row r="1"><c r="A1" t="d" s="3"><v>2024-01-31T12:00:00</v></c></row>', {
      styles: FORMATS,
    });
    expect(rows[0]?.[0]).toEqual({ value: 45322.5, format: 'm/d/yyyy' });
  });
});

describe('texts', () => {
  it('are not trimmed, and line breaks and entities mean what they say', async () => {
    const { rows } = await readRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      strings: '<si><t xml:space="preserve">  a &amp; b&#10;c\r\n_x000D_ &lt;d&gt; _x005F_x0041_ </t></si>',
    });
    expect(rows[0]?.[0]?.value).toBe('  a & b\nc\n\r <d> _x0041_ ');
  });

  it('lose their fonts but no letters when they are rich, and have no reading aids in them', async () => {
    const { rows } = await readRows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Sub </t></r><r><t>kegiatan</t></r></is></c></row>',
      { strings: '<si><r><rPr><b/></rPr><t>Pro</t></r><r><t>gram</t></r><rPh><t>x</t></rPh></si>' },
    );
    expect(rows[0]?.map((cell) => cell?.value)).toEqual(['Program', 'Sub kegiatan']);
  });

  it('stay text when they look like a formula, a number or an error', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Renja').getRow(1).values = ['=1+1', '1.01', '#REF!', 'TRUE', ''];
    const [grid] = await readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.rows[0]?.map((cell) => cell?.value).slice(0, 4)).toEqual(['=1+1', '1.01', '#REF!', 'TRUE']);
    expect(grid?.rows[0]?.some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  it('may be as long as Excel lets them be', async () => {
    const long = 'Rp&'.repeat(10_922) + '.';
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Renja').getCell('B2').value = long;
    const [grid] = await readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(grid?.rows[1]?.[1]?.value).toBe(long);
  });

  it('may be spelled like something the language knows', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { rows } = await readRows(
      '<row r="1">' + names.map((_, i) => `<c t="s"><v>${i}</v></c>`).join('') + '</row>',
      { strings: names.map((name) => `<si><t>${name}</t></si>`).join('') },
    );
    expect(rows[0]?.map((cell) => cell?.value)).toEqual(names);
  });

  it('are read in the encoding their part declares', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>indikator ≥ 80</t></is></c></row></sheetData></worksheet>';
    const utf16 = new Uint8Array(2 + sheet.length * 2);
    new DataView(utf16.buffer).setUint16(0, 0xfeff, true);
    [...sheet].forEach((letter, i) =>
      new DataView(utf16.buffer).setUint16(2 + i * 2, letter.charCodeAt(0), true),
    );
    const [grid] = await readGrids(
      rawXlsx({ sheets: [['Renja', '']], parts: { 'xl/worksheets/sheet1.xml': utf16 } }),
    );
    expect(grid?.rows[0]?.[0]?.value).toBe('indikator ≥ 80');
  });
});

describe('truth values and errors', () => {
  it('are read as what they are', async () => {
    const { rows } = await readRows(
      '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="e"><v>#SPILL!</v></c></row>',
    );
    expect(rows[0]?.map((cell) => cell?.value)).toEqual([
      true,
      false,
      { error: '#DIV/0!' },
      { error: '#SPILL!' },
    ]);
  });
});

describe('empty cells', () => {
  it('are absent even when they have a format', async () => {
    const { rows } = await readRows(
      '<row r="3"><c r="A3" s="1"/><c r="C3" s="4"><v>1</v></c></row><row r="9"/>',
      {
        styles: FORMATS,
      },
    );
    expect(rows).toHaveLength(3);
    expect(rows[2]?.[0]).toBeUndefined();
    expect(rows[2]?.[2]).toEqual({ value: 1, format: '@' });
  });

  it('are counted where cells and rows do not say their place', async () => {
    const { rows } = await readRows(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect(rows.map((row) => row?.map((cell) => cell?.value))).toEqual([[1, undefined, 3], [4]]);
  });
});
