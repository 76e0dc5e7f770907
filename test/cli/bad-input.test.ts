import { CFB, read as readWithSheetJs, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckJson } from '../../src/app/check-json';
import type { MapJson } from '../../src/app/map-json';
import type { Cell, CellValue } from '../../src/core/grid/grid';
import { xlsxOf } from '../hosts/sample-workbook';
import { buildSelaras, ndjson, selaras, type Run } from '../support/selaras';

const RENJA = readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx');
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

let folder = '';

beforeAll(async () => {
  await buildSelaras();
  folder = mkdtempSync(join(tmpdir(), 'selaras-bad-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Words, not the inside of the program, and never more memory than a small machine has. */
function expectCivil({ stdout, stderr, megabytes }: Run, most = 400): void {
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+|Error:|undefined|\[object/m);
  expect(megabytes).toBeLessThan(most);
}

/** Runs `check` on a file that cannot be read; gives the reason. */
async function reasonOf(path: string): Promise<string> {
  const run = await selaras(['check', path]);
  expectCivil(run);
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('1 berkas tidak dapat dibaca.\n');
  return run.stderr.trimEnd();
}

function workbook(sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** A compound file as Excel makes it of a workbook with a password. */
function encrypted(): Uint8Array {
  const library = CFB as {
    utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Uint8Array): void };
    write(file: unknown, options: { type: 'array' }): ArrayLike<number>;
  };
  const file = library.utils.cfb_new();
  library.utils.cfb_add(file, '/EncryptionInfo', new Uint8Array(248).fill(4));
  library.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(9000).fill(7));
  return Uint8Array.from(library.write(file, { type: 'array' }));
}

describe('what cannot be read is said in words, with exit status 2', () => {
  test('no such file', async () => {
    const path = join(folder, 'tidak-ada.xlsx');
    expect(await reasonOf(path)).toBe(`Berkas ${path} tidak ditemukan. Periksa nama dan foldernya.`);
  });

  test('a folder without workbooks', async () => {
    const path = join(folder, 'kosong');
    mkdirSync(path);
    expect(await reasonOf(path)).toMatch(/^Folder .*kosong tidak berisi buku kerja Excel/);
  });

  test('a pattern that nothing matches', async () => {
    expect(await reasonOf(join(folder, '*.xlsm'))).toMatch(/^Tidak ada berkas yang cocok dengan /);
  });

  test('a file of 0 bytes', async () => {
    expect(await reasonOf(put('nol.xlsx', ''))).toMatch(/^Berkas .*nol\.xlsx kosong \(0 bita\)\./);
  });

  test('a text file named .xlsx', async () => {
    expect(await reasonOf(put('teks.xlsx', 'Kode;Program\n1;Penunjang\n'))).toMatch(/bukan buku kerja Excel/);
  });

  test('a web page named .xls', async () => {
    const page = '<html><body><table><tr><td>Kode</td></tr></table></body></html>';
    expect(await reasonOf(put('laman.xls', page))).toMatch(/bukan buku kerja Excel/);
  });

  test.each([0.2, 0.5, 0.9, 0.999])('a zip cut off at %f of its length', async (share) => {
    const path = put(`potong-${String(share)}.xlsx`, RENJA.subarray(0, Math.floor(RENJA.length * share)));
    expect(await reasonOf(path)).toMatch(/rusak dan tidak dapat dibaca sampai selesai/);
  });

  test('an encrypted workbook', async () => {
    expect(await reasonOf(put('sandi.xlsx', encrypted()))).toMatch(/dikunci kata sandi/);
  });

  test('in English too', async () => {
    const run = await selaras(['--lang', 'en', 'check', put('nothing.xlsx', '')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/is empty \(0 bytes\)\. Ask for another copy/);
  });

  test('each of several, and the others are still read', async () => {
    const paths = [
      put('1.xlsx', ''),
      put('2.xlsx', RENJA),
      put('3.xlsx', 'teks'),
      put('4.xlsx', encrypted()),
    ];
    const run = await selaras(['check', '--format', 'json', ...paths]);
    expectCivil(run, 700);
    expect(run.status).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/1\.xlsx kosong/),
      expect.stringMatching(/3\.xlsx bukan buku kerja/),
      expect.stringMatching(/4\.xlsx dikunci/),
    ]);
    expect(ndjson<CheckJson>(run.stdout).map(({ file, summary }) => [file, summary.error])).toEqual([
      [paths[1], 14],
    ]);
  });
});

describe('other kinds of workbooks', () => {
  test.each(['biff8', 'xlsb', 'xlsm'] as const)('%s gives the same findings as .xlsx', async (bookType) => {
    const book = readWithSheetJs(RENJA, { cellStyles: true, cellNF: true });
    const extension = bookType === 'biff8' ? 'xls' : bookType;
    const path = put(
      `renja.${extension}`,
      new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer),
    );
    const run = await selaras(['check', '--format', 'json', path]);
    expectCivil(run);
    expect(run.status).toBe(1);
    const [json] = ndjson<CheckJson>(run.stdout);
    const [expected] = ndjson<CheckJson>(
      (await selaras(['check', '--format', 'json', put('renja.xlsx', RENJA)])).stdout,
    );
    const spell = (own: CheckJson | undefined): string[] =>
      own?.findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`) ?? [];
    expect(spell(json)).toEqual(spell(expected));
  });

  test('one without any table we know: nothing was checked, which is no success', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Daftar belanja', null],
      ['beras', 5],
    ]);
    const path = put('belanja.xlsx', workbook({ Belanja: sheet }, 'xlsx'));
    const run = await selaras(['check', path]);
    expectCivil(run);
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('Tidak ada tabel yang dikenali; tidak ada yang diperiksa.');
    expect(run.stderr).toMatch(/^Tidak ada tabel yang dikenali/);
    const mapped = await selaras(['map', '--format', 'json', path]);
    expect(mapped.status).toBe(0);
    expect(ndjson<MapJson>(mapped.stdout)[0]).toMatchObject({ tables: [], unrecognised: [] });
  });

  test('beside others, one without a table changes nothing', async () => {
    const path = put('lain.xlsx', workbook({ Lain: utils.aoa_to_sheet([['a']]) }, 'xlsx'));
    const run = await selaras(['check', '--sheet', 'Lain', path, put('renja.xlsx', RENJA)]);
    expect(run.stderr).toMatch(/renja\.xlsx tidak mempunyai lembar “Lain”/);
    const both = await selaras(['check', '--fail-on', 'never', path, put('renja.xlsx', RENJA)]);
    expect(both).toMatchObject({ status: 0, stderr: '' });
  });

  test('an empty one', async () => {
    const run = await selaras([
      'check',
      put('hampa.xlsx', workbook({ Hampa: utils.aoa_to_sheet([]) }, 'xlsx')),
    ]);
    expectCivil(run);
    expect(run.status).toBe(2);
  });
});

/** A small Tabel III.1 as rows of cells. */
function tabelIII1(names: readonly unknown[], pagu: readonly unknown[] = []): unknown[][] {
  return [
    ['Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2024'],
    [
      'Kode',
      'Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Target Capaian Kinerja Tahun 2024',
      'Pagu Indikatif Tahun 2024 (Rp)',
      'Prakiraan Maju Tahun 2025 Target Capaian Kinerja',
      'Prakiraan Maju Tahun 2025 Pagu Indikatif (Rp)',
    ],
    ...names.map((name, index) => [
      ['2.07.01', '2.07.01.2.01', '2.07.01.2.01.0001', '2.07.01.2.01.0002'][index],
      name,
      `Indikator ${String(index)}`,
      '4 dokumen',
      pagu[index] ?? [100, 90, 60, 40][index],
      '4 dokumen',
      [110, 110, 66, 44][index],
    ]),
  ];
}

describe('strange but lawful content', () => {
  test.each([
    ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
    ['=1+1', '+SUM(A1)', '@cmd', "-2+3+cmd|' /C calc'!A0"],
    ['{name}', '{count, plural, other {#}}', "it's {", '<b>tebal</b>'],
    ['\u001b[31mmerah\u001b[0m', 'kiri\u202ekanan', 'baris\nbaru', '\u0007bel'],
    ['日本語の計画', '👧🏽 anak', 'İstanbul ß', 'a\u0301'],
  ])('names such as %j are quoted as they are', async (...names) => {
    const sheet = utils.aoa_to_sheet(tabelIII1(names));
    const path = put(
      'nama.xlsx',
      workbook({ 'Tabel III.1': sheet, ['__proto__']: utils.aoa_to_sheet([names]) }, 'xlsx'),
    );
    const mapped = await selaras(['map', '--format', 'json', path]);
    expectCivil({ ...mapped, stdout: '' });
    const [json] = ndjson<MapJson>(mapped.stdout);
    const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');
    expect(json?.tables[0]?.items.map(({ name }) => flat(name))).toEqual(names.map((name) => flat(name)));
    const run = await selaras(['check', path]);
    expectCivil(run);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('    E4  Kesalahan');
    // Nothing in a workbook steers the terminal of who checks it.
    expect(run.stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('cells of 32,767 characters', async () => {
    const long = 'Penyusunan dokumen '.repeat(1725).slice(0, 32_767);
    const sheet = utils.aoa_to_sheet(
      tabelIII1([long, 'x'.repeat(32_767), 'c', 'd'], [1000, '9'.repeat(32_767), 'y'.repeat(32_767)]),
    );
    const path = put('panjang.xlsx', workbook({ ['S'.repeat(31)]: sheet }, 'xlsx'));
    const run = await selaras(['check', path]);
    expectCivil(run);
    expect(run.status).toBe(1);
    expect(run.stdout.length).toBeLessThan(20_000);
    const mapped = await selaras(['map', '--format', 'json', path]);
    expect(ndjson<MapJson>(mapped.stdout)[0]?.tables[0]?.items[1]?.name).toHaveLength(32_767);
  });

  test('formulas that the file holds no result of are calculated', async () => {
    const rows = tabelIII1(['Program', 'Kegiatan', 'Sub satu', 'Sub dua']) as (string | number)[][];
    const withFormulas = rows.map((row, index): (CellValue | Cell)[] => {
      const sums: Readonly<Record<number, string>> = { 2: '=E4', 3: '=SUM(E5:E6)+1000' };
      const formula = sums[index];
      return formula === undefined
        ? row
        : row.map((cell, at) => (at === 4 ? { value: null, formula } : cell));
    });
    const path = put('rumus.xlsx', await xlsxOf([{ name: 'Tabel III.1', rows: withFormulas }]));
    const run = await selaras(['check', '--format', 'json', path]);
    expectCivil(run);
    const [json] = ndjson<CheckJson>(run.stdout);
    expect(json?.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'jumlah-anak', cell: 'E4', facts: { found: 1100, expected: 100 } },
    ]);
  });

  test('findings in hidden rows say so', async () => {
    const rows = tabelIII1(['Program', 'Kegiatan', 'Sub satu', 'Sub dua'], [9000, 100]) as (
      string | number
    )[][];
    const path = put('sembunyi.xlsx', await xlsxOf([{ name: 'Tabel III.1', rows, hiddenRows: [2] }]));
    const run = await selaras(['check', path]);
    expect(run.stdout).toMatch(/E3 {2}Kesalahan .*\n?.*\(baris tersembunyi\)/);
    const json = await selaras(['check', '--format', 'json', path]);
    const errors = ndjson<CheckJson>(json.stdout)[0]?.findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ cell: 'E3', hidden: 'row' }]);
  });

  test('1 million empty formatted rows', async () => {
    function* blocks(): Iterable<string> {
      yield '<worksheet><sheetData>';
      for (let first = 1; first <= 1_000_000; first += 10_000) {
        const cell = (row: number): string =>
          `<row r="${String(row)}" s="1" customFormat="1"><c r="A${String(row)}" s="1"/><c r="B${String(row)}" s="1"/></row>`;
        yield Array.from({ length: 10_000 }, (_, index) => cell(first + index)).join('');
      }
      yield '</sheetData></worksheet>';
    }
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationships><Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/></Relationships>`;
    const path = put(
      'sejuta.xlsx',
      zipped({
        '_rels/.rels': [relation('w', 'officeDocument', 'xl/workbook.xml')],
        'xl/workbook.xml': [
          '<workbook><sheets><sheet name="Renja" sheetId="1" r:id="s"/></sheets></workbook>',
        ],
        'xl/_rels/workbook.xml.rels': [relation('s', 'worksheet', 'worksheets/sheet1.xml')],
        'xl/worksheets/sheet1.xml': blocks(),
      }),
    );
    const run = await selaras(['check', path]);
    expectCivil(run, 500);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^Tidak ada tabel yang dikenali/);
  });
});

/** A package whose parts are made a piece at a time. */
function zipped(parts: Readonly<Record<string, Iterable<string>>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, texts] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (const text of texts) part.push(strToU8(text));
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
