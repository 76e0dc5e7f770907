import { DOMParser } from '@xmldom/xmldom';
import ExcelJS from '@protobi/exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { WrittenCell, WrittenSheet } from '../../../src/core/report/written-sheet';
import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx-file/write-workbook';
import { area, REALISASI, RINGKASAN } from '../../support/written-sheets';
import { hasLibreOffice, savedByLibreOffice } from '../../support/libreoffice';
import type { Grid } from '../../../src/core/grid/grid';

async function readBack(sheets: readonly WrittenSheet[]): Promise<readonly Grid[]> {
  return (await openXlsx(await writeWorkbook(sheets), 'laporan.xlsx')).read();
}

async function partsOf(sheets: readonly WrittenSheet[]): Promise<Record<string, string>> {
  const parts = unzipSync(await writeWorkbook(sheets));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The first sheet as another library reads it. */
async function sheetByOthers(sheets: readonly WrittenSheet[]): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeWorkbook(sheets);
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function sheetOf(...cells: WrittenCell[]): WrittenSheet {
  return { marker: 'uji', name: 'Uji', rows: [cells] };
}

describe('a new workbook of our sheets', () => {
  it('holds values, and formulas with their results, over all sheets', async () => {
    const [ringkasan] = await readBack([RINGKASAN, REALISASI]);
    expect(ringkasan?.rows[4]?.slice(1, 4)).toEqual([
      { value: 4_000_000, format: '#,##0' },
      { value: 3_000_000, format: '#,##0', formula: '=Realisasi!B1' },
      { value: 0.75, format: '0.00%', formula: '=IF(B5=0,"",C5/B5)' },
    ]);
    expect(ringkasan?.rows[7]?.[3]).toEqual({ value: 0.75, format: '0.00%', formula: '=C8/B8' });
    expect(ringkasan?.merges).toContainEqual(area(2, 1, 2, 2));
  });

  it('keeps texts as they are, whatever they look like', async () => {
    const texts = ['=1+1', '+62', '-', '@nama', '1.02', ' dua\nbaris ', '_x0041_', 'a\u0001b & <c> "d"'];
    const [grid] = await readBack([sheetOf(...texts.map((value) => ({ value })))]);
    const read = grid?.rows[0]?.map((cell) => cell?.value);
    // XML has no way to write a control character.
    expect(read).toEqual(texts.map((text) => text.replace('\u0001', '')));
    expect(grid?.rows[0]?.some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  it('keeps empty results and errors of formulas', async () => {
    const [grid] = await readBack([sheetOf({ formula: '=IFERROR(1/0,"")' }, { formula: '=1/0' })]);
    expect(grid?.rows[0]).toEqual([
      { value: '', formula: '=IFERROR(1/0,"")' },
      { value: { error: '#DIV/0!' }, formula: '=1/0' },
    ]);
  });

  it('writes the value of a formula that names a sheet it does not have', async () => {
    const [grid] = await readBack([sheetOf({ formula: "='Tabel II.1'!C2", value: 7 }, { formula: '=A1*2' })]);
    expect(grid?.rows[0]).toEqual([{ value: 7 }, { value: 14, formula: '=A1*2' }]);
    await expect(writeWorkbook([sheetOf({ formula: "='Tabel II.1'!C2" })])).rejects.toThrow(RangeError);
  });

  it('links only to sheets that it has', async () => {
    const to = { row: 4, column: 1 };
    const parts = await partsOf([
      sheetOf(
        { value: 'B5', link: { sheet: 'Lain (2)', ...to } },
        { value: 'C9', link: { sheet: 'Tidak Ada', ...to } },
      ),
      { marker: 'lain', name: 'Lain (2)', rows: [] },
    ]);
    const links = parts['xl/worksheets/sheet1.xml']?.match(/<hyperlink [^>]*>/g);
    expect(links).toEqual([`<hyperlink ref="A1" location="'Lain (2)'!B5"/>`]);
    expect(Object.values(parts).join('')).not.toContain('TargetMode="External"');
  });

  it('names its sheets as Excel allows, each once', async () => {
    const names = [
      'Ringkasan: TW I/II',
      'ringkasan  TW I II',
      "Renja [Jum'at] Dinas Perindustrian dan Tenaga Kerja",
      '',
    ];
    const grids = await readBack(names.map((name) => ({ marker: name, name, rows: [] })));
    expect(grids.map(({ sheet }) => sheet)).toEqual([
      'Ringkasan TW I II',
      'ringkasan TW I II (2)',
      'Renja Jumat Dinas Perindustrian',
      'Selaras',
    ]);
  });

  it('is the same to the byte every time, and tells of nobody', async () => {
    const bytes = await writeWorkbook([RINGKASAN, REALISASI]);
    expect(Buffer.from(await writeWorkbook([RINGKASAN, REALISASI])).equals(bytes)).toBe(true);
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(
      core
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual(['Selaras', 'Selaras', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
  });

  it('looks as it was asked to', async () => {
    const sheet = await sheetByOthers([RINGKASAN, REALISASI]);
    expect(sheet.getCell('B3').style).toMatchObject({
      font: { bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { fgColor: { argb: 'FFE3F1EC' } },
      border: { top: { style: 'thin' }, right: { style: 'thin' } },
    });
    // The rest of the merged area B3:C3.
    expect(sheet.getCell('C3').style.border).toMatchObject({ right: { style: 'thin' } });
    expect(sheet.getCell('A5').style.alignment).toMatchObject({
      indent: 1,
      horizontal: 'left',
      vertical: 'top',
    });
    expect(sheet.getCell('A8').style.font).toMatchObject({ italic: true, color: { argb: 'FF9C4A3C' } });
    expect(sheet.getColumn(1).width).toBeCloseTo(30.71, 2);
    // Too long for 30 digits: two lines.
    expect(sheet.getRow(5).height).toBe(30);
  });

  it('is ready to print: F4, lying, one page wide, headings on every page', async () => {
    const { pageSetup, headerFooter } = await sheetByOthers([RINGKASAN, REALISASI]);
    expect(pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 14,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:4',
    });
    expect(headerFooter.oddFooter).toBe('&C&P / &N');
  });

  it('freezes, filters and validates', async () => {
    const sheet = await sheetByOthers([RINGKASAN, REALISASI]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
    expect(sheet.getCell('E6').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"jumlah,nilai akhir"'],
    });
    expect(sheet.getCell('B7').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
    });
    expect((await sheetByOthers([REALISASI])).autoFilter).toBe('A1:B3');
  });

  it('refuses a list that Excel would not open', async () => {
    const list = (values: string[]): WrittenSheet => ({
      ...sheetOf({ value: 1 }),
      validations: [{ area: area(0, 0, 0, 0), kind: 'list', values }],
    });
    await expect(writeWorkbook([list(['ya, tentu', 'tidak'])])).rejects.toThrow(RangeError);
    await expect(writeWorkbook([list(['x'.repeat(256)])])).rejects.toThrow(RangeError);
  });
});

describe('charts of a new workbook', () => {
  it('are native, with what they show now', async () => {
    const parts = await partsOf([RINGKASAN, REALISASI]);
    const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/'));
    expect(charts).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml']);
    const chart = parts['xl/charts/chart1.xml'] ?? '';
    expect(chart).toContain("<c:f>'Ringkasan'!$C$5:$C$7</c:f>");
    expect(chart).toContain('<c:pt idx="2"><c:v>250000</c:v></c:pt>');
    expect(chart).toContain('<a:t>Pagu &amp; realisasi</a:t>');
    expect(chart).toContain('<c:min val="0"/>');
    expect(parts['xl/charts/chart2.xml']).not.toContain('<c:min ');
  });

  it('are declared and reached from their sheet', async () => {
    const parts = await partsOf([RINGKASAN, REALISASI]);
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/charts/chart2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<drawing r:id="rIdCharts"/></worksheet>');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="../drawings/drawing1.xml"');
    expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('Target="../charts/chart2.xml"');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<drawing');
  });

  it('leave every part well-formed', async () => {
    const problems: string[] = [];
    const parser = new DOMParser({ onError: (_level, message) => problems.push(message) });
    for (const xml of Object.values(await partsOf([RINGKASAN, REALISASI]))) {
      parser.parseFromString(xml, 'text/xml');
    }
    expect(problems).toEqual([]);
  });
});

if (hasLibreOffice) {
  test('LibreOffice opens it: the same results, its charts, no error', async () => {
    const written = await writeWorkbook([RINGKASAN, REALISASI]);
    const saved = await savedByLibreOffice(written);
    const valuesOf = async (file: Uint8Array): Promise<unknown> =>
      (await (await openXlsx(file, 'laporan.xlsx')).read()).map(({ rows }) =>
        rows.map((row) => row?.map((cell) => cell?.value ?? null) ?? []),
      );
    expect(await valuesOf(saved)).toEqual(await valuesOf(written));
    const parts = Object.keys(unzipSync(saved));
    expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
  }, 120_000);
} else test.skip('LibreOffice is not installed: the new workbook was not opened in it', () => undefined);
