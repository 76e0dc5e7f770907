import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CheckJson } from '../../src/app/check-json';
import type { MapJson } from '../../src/app/map-json';
import { keyOf } from '../../src/core/grid/words';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

const RENJA = 'test/fixtures/renja-2024-payakumbuh.xlsx';
const SHEET = 'Tabel III.1';
const PART = 'xl/webextensions/webextension1.xml';
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

let folder = '';

beforeAll(async () => {
  await buildSelaras();
  folder = mkdtempSync(join(tmpdir(), 'selaras-koreksi-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook as Excel saves it after the add-in kept a setting in it. */
function withSetting(value: unknown): string {
  const parts = unzipSync(readFileSync(RENJA));
  const text = JSON.stringify(JSON.stringify(value)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  parts[PART] = strToU8(
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="selaras.pemetaan" value="${text}"/></we:properties></we:webextension>`,
  );
  parts['[Content_Types].xml'] = strToU8(
    strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
      '</Types>',
      `<Override PartName="/${PART}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  const file = join(folder, 'dikoreksi.xlsx');
  writeFileSync(file, zipSync(parts));
  return file;
}

async function map(...args: readonly string[]): Promise<MapJson> {
  const { status, stdout } = await selaras(['map', '--format', 'json', ...args]);
  expect(status).toBe(0);
  const [json] = ndjson<MapJson>(stdout);
  if (!json) throw new Error('nothing mapped');
  return json;
}

test('corrections that the add-in keeps in the workbook are used, and stale ones named', async () => {
  const before = (await map(RENJA)).tables.find(({ sheet }) => sheet === SHEET);
  const names = before?.items.map(({ name }) => keyOf(name)) ?? [];
  const [first, row] = names.filter((name) => names.indexOf(name) === names.lastIndexOf(name));
  if (before === undefined || first === undefined || row === undefined) throw new Error('no items');
  const file = withSetting([
    {
      sheetId: SHEET,
      levels: { [first]: 'tujuan', 'sudah dihapus': 'program' },
      region: { last: row },
    },
  ]);
  const json = await map(file);
  const after = json.tables.find(({ sheet }) => sheet === SHEET);
  expect(after?.items.find(({ name }) => keyOf(name) === first)?.level).toBe('tujuan');
  expect(keyOf(after?.items.at(-1)?.name ?? '')).toBe(row);
  expect(json.corrections).toEqual([
    { sheet: SHEET, kind: 'last', last: row, nth: 1, inUse: true },
    { sheet: SHEET, kind: 'level', row: first, level: 'tujuan', inUse: true },
    { sheet: SHEET, kind: 'level', row: 'sudah dihapus', level: 'program', inUse: false },
  ]);
  const { stdout } = await selaras(['check', file]);
  expect(stdout).toContain('Koreksi pengguna: 2 dipakai, 1 tidak cocok lagi.');
});

test('corrections from a file count for workbooks without them', async () => {
  const given = join(folder, 'koreksi.json');
  writeFileSync(given, JSON.stringify([{ sheetId: SHEET, roles: { 'Judul lama': 'lokasi' } }]));
  const { stdout } = await selaras(['check', '--format', 'json', '--corrections', given, RENJA]);
  expect(ndjson<CheckJson>(stdout)[0]?.corrections).toEqual([
    { sheet: SHEET, kind: 'role', header: 'Judul lama', role: 'lokasi', inUse: false },
  ]);
  expect((await map(RENJA)).corrections).toEqual([]);
});

test('a file of corrections that is none stops the run with its reason', async () => {
  const given = join(folder, 'bukan.json');
  writeFileSync(given, '{"sheetId":1}');
  const shape = await selaras(['map', '--corrections', given, RENJA]);
  expect(shape).toMatchObject({ status: 2, stdout: '' });
  expect(shape.stderr).toContain('bukan daftar koreksi');
  const missing = await selaras(['map', '--corrections', join(folder, 'tidak ada.json'), RENJA]);
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('tidak dapat dibaca');
});
