import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/app/ports';
import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { openXlsxFile } from '../../../src/hosts/xlsx-file/open-xlsx-file';
import { rawXlsx } from './package';

const ROWS = Array.from(
  { length: 400 },
  (_, row) => `<row><c><v>${row * 7.5}</v></c><c><v>${row ** 3 % 8191}</v></c></row>`,
);
const GOOD = rawXlsx({ sheets: [['Renja', `<sheetData>${ROWS.join('')}</sheetData>`]] });

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error;
  throw error;
}

async function read(bytes: Uint8Array): Promise<void> {
  await (await openXlsx(bytes, 'uji.xlsx')).read();
}

async function kindOf(bytes: Uint8Array): Promise<string> {
  return (await refusal(read(bytes))).kind;
}

function sheet(xml: string): Uint8Array {
  return rawXlsx({ sheets: [['Renja', '']], parts: { 'xl/worksheets/sheet1.xml': xml } });
}

function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const library = CFB as {
    utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Uint8Array): void };
    write(file: unknown, options: { type: 'array' }): ArrayLike<number>;
  };
  const file = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(file, name, content);
  return Uint8Array.from(library.write(file, { type: 'array' }));
}

function xls(): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['Kode', 1]]), 'Renja');
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** An .xls workbook with a record that says it is encrypted by a password (FilePass, XOR). */
function encryptedXls(): Uint8Array {
  const bytes = xls();
  const begin = bytes.findIndex((_, i) => bytes[i] === 9 && bytes[i + 1] === 8 && bytes[i + 2] === 16);
  bytes.set([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78], begin + 20);
  return bytes;
}

describe('a file on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is named when it is not there', async () => {
    const path = join(folder, 'tidak-ada.xlsx');
    const error = await refusal(openXlsxFile(path));
    expect(error).toMatchObject({ kind: 'not-found', names: { file: path } });
  });

  it('is no workbook when a folder stands in its place', async () => {
    expect((await refusal(openXlsxFile(folder))).kind).toBe('not-a-workbook');
  });

  it('is empty', async () => {
    const path = join(folder, 'kosong.xlsx');
    writeFileSync(path, '');
    expect((await refusal(openXlsxFile(path))).kind).toBe('empty');
  });

  it('is read when it is good', async () => {
    const path = join(folder, 'baik.xlsx');
    writeFileSync(path, GOOD);
    const [grid] = await (await openXlsxFile(path)).read();
    expect(grid?.rows[1]?.[0]).toEqual({ value: 7.5 });
  });
});

describe('no workbook', () => {
  it.each([
    ['text', strToU8('Kode;Pagu\n2.07;10\n')],
    ['a web page', strToU8('<html><table><tr><td>Kode</td></tr></table></html>')],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['zeros', new Uint8Array(2048)],
    ['a zip of something else', zipSync({ 'baca.txt': strToU8('halo') })],
    ['an empty zip', zipSync({})],
    [
      'a workbook of another program',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<office:document-content/>'),
      }),
    ],
    ['an .xls container of another program', compoundFile({ WordDocument: new Uint8Array(600) })],
    [
      'a .docx',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w:document><w:body/></w:document>'),
      }),
    ],
  ])('is %s', async (_, bytes) => {
    expect(await kindOf(bytes)).toBe('not-a-workbook');
  });
});

describe('a damaged workbook', () => {
  it.each([0.2, 0.5, 0.9, 0.999])('is one cut off after %d of its length', async (share) => {
    expect(await kindOf(GOOD.slice(0, GOOD.length * share))).toBe('damaged');
  });

  it('is one with a byte changed anywhere in its cells', async () => {
    const start = Buffer.from(GOOD).indexOf('xl/worksheets/sheet1.xml') + 60;
    for (let at = start; at < start + 1_000; at += 200) {
      const bytes = GOOD.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(await kindOf(bytes)).toBe('damaged');
    }
  });

  it.each([
    ['a tag that is never closed', '<worksheet><sheetData><row>'],
    ['tags closed in the wrong order', '<worksheet><sheetData><row></sheetData></row></worksheet>'],
    ['text after the end', '<worksheet/>sisa'],
    ['a second root', '<worksheet/><worksheet/>'],
    ['no element at all', ''],
    ['a tag inside a tag', '<worksheet><sheetData <row/></worksheet>'],
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'],
    ['another document', '<html/>'],
    [
      'a text that is not in the table',
      '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
    ],
    ['a row beyond the last', '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    ['a column beyond the last', '<worksheet><sheetData><row><c r="XFE1"/></row></sheetData></worksheet>'],
  ])('has %s', async (_, xml) => {
    expect(await kindOf(sheet(xml))).toBe('damaged');
  });

  it('lacks the part of a sheet', async () => {
    const bytes = rawXlsx({
      sheets: [['Renja', '']],
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s0" Type="http://x/worksheet" Target="hilang.xml"/></Relationships>',
      },
    });
    expect(await kindOf(bytes)).toBe('damaged');
  });

  it('names the file and keeps the cause', async () => {
    const error = await refusal(read(xls().slice(0, 900)));
    expect(error.kind).toBe('damaged');
    expect(error.names).toMatchObject({ file: 'uji.xlsx' });
    expect(error.cause).toBeDefined();
  });
});

describe('an encrypted workbook', () => {
  it.each([
    [
      '.xlsx',
      compoundFile({ EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(5000).fill(7) }),
    ],
    ['.xls', encryptedXls()],
    ['.zip', withZipEncryption(GOOD)],
  ])('asks for its password: %s', async (_, bytes) => {
    expect(await kindOf(bytes)).toBe('password');
  });
});

/** The archive with the first entry of its directory marked as encrypted. */
function withZipEncryption(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
  return bytes;
}

describe('a workbook that is too large', () => {
  function forEachEntry(bytes: Buffer, change: (entry: number) => void): void {
    const mark = Buffer.from([0x50, 0x4b, 1, 2]);
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) change(at);
  }

  /** The good workbook, but its directory claims this inflated size for each of its parts. */
  function claiming(size: number): Uint8Array {
    const bytes = Buffer.from(GOOD);
    forEachEntry(bytes, (entry) => bytes.writeUInt32LE(size, entry + 24));
    return bytes;
  }

  it('is a bomb: parts that would inflate out of proportion', async () => {
    const error = await refusal(read(claiming(100 * 2 ** 20)));
    expect(error).toMatchObject({ kind: 'too-large', names: { what: 'ratio' } });
  });

  it('inflates beyond measure, which is known before anything is inflated', async () => {
    const filler = new Uint8Array(9 * 2 ** 20);
    const parts = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`xl/${index}.bin`, filler]));
    const bytes = Buffer.from(zipSync(parts, { level: 0 }));
    forEachEntry(bytes, (entry) => bytes.writeUInt32LE(0x7fff0000, entry + 24));
    const error = await refusal(read(bytes));
    expect(error).toMatchObject({ kind: 'too-large', names: { what: 'inflated' } });
  });

  it('has absurdly many parts', async () => {
    const parts: Record<string, Uint8Array> = {};
    for (let index = 0; index < 20_001; index += 1) parts[`xl/${index}`] = new Uint8Array(0);
    expect(await kindOf(zipSync(parts, { level: 0 }))).toBe('too-large');
  });

  it('cannot lie about its size', async () => {
    expect(await kindOf(claiming(100))).toBe('damaged');
  });
});
