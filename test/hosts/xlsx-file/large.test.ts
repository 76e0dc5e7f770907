import { strToU8, Zip, ZipDeflate } from 'fflate';
import { rawXlsx, readGrids } from './package';

/** A good workbook with its sheet replaced by rows made one block at a time. */
function withRows(blocks: Iterable<string>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const add = (name: string, texts: Iterable<string>): void => {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (const text of texts) part.push(strToU8(text));
    part.push(new Uint8Array(0), true);
  };
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  add('_rels/.rels', [
    `<Relationships><Relationship Id="w" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  add('xl/workbook.xml', [
    '<workbook><sheets><sheet name="Renja" sheetId="1" r:id="s"/></sheets></workbook>',
  ]);
  add('xl/_rels/workbook.xml.rels', [
    `<Relationships><Relationship Id="s" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ]);
  add('xl/worksheets/sheet1.xml', blocks);
  zip.end();
  return Buffer.concat(pieces);
}

it('reads a sheet of many formatted but empty rows without keeping them', async () => {
  const rows = 50_000;
  function* blocks(): Iterable<string> {
    yield '<worksheet><sheetData>';
    for (let first = 1; first <= rows; first += 1000) {
      let block = '';
      for (let row = first; row < first + 1000; row += 1) {
        block += `<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
      }
      yield block;
    }
    yield `<row r="${rows + 1}"><c r="B${rows + 1}"><v>5</v></c></row></sheetData></worksheet>`;
  }
  const [grid] = await readGrids(withRows(blocks()));
  expect(grid?.rows).toHaveLength(rows + 1);
  expect(Object.keys(grid?.rows ?? [])).toEqual([String(rows)]);
  expect(grid?.rows[rows]?.[1]).toEqual({ value: 5 });
});

it('reads a thousand cells as full as they can be, though they compress like a bomb', async () => {
  const full = 'a'.repeat(32_767);
  const rows = `<row><c t="str"><v>${full}</v></c></row>`.repeat(1000);
  const [grid] = await readGrids(rawXlsx({ sheets: [['Renja', `<sheetData>${rows}</sheetData>`]] }));
  expect(grid?.rows).toHaveLength(1000);
  expect(grid?.rows[999]?.[0]?.value).toBe(full);
});

it('reads a cell in the last corner of the sheet', async () => {
  const [grid] = await readGrids(
    rawXlsx({
      sheets: [
        ['Renja', '<sheetData><row r="1048576"><c r="XFD1048576" t="b"><v>1</v></c></row></sheetData>'],
      ],
    }),
  );
  expect(grid?.rows[1_048_575]?.[16_383]).toEqual({ value: true });
});
