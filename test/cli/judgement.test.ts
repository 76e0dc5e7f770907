import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CheckJson } from '../../src/app/check-json';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

const RENJA = 'test/fixtures/renja-2024-payakumbuh.xlsx';
const PART = 'xl/webextensions/webextension1.xml';
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

let folder = '';
let before: CheckJson;

beforeAll(async () => {
  await buildSelaras();
  folder = mkdtempSync(join(tmpdir(), 'selaras-penilaian-'));
  before = await check(RENJA);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(...args: readonly string[]): Promise<CheckJson> {
  const { stdout } = await selaras(['check', '--format', 'json', ...args]);
  const [json] = ndjson<CheckJson>(stdout);
  if (!json) throw new Error('nothing checked');
  return json;
}

function put(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The workbook as Excel saves it after the add-in kept settings in it. */
function withSettings(settings: Readonly<Record<string, unknown>>): string {
  const parts = unzipSync(readFileSync(RENJA));
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const properties = Object.entries(settings).map(
    ([key, value]) =>
      `<we:property name="selaras.${key}" value="${escape(JSON.stringify(JSON.stringify(value)))}"/>`,
  );
  parts[PART] = strToU8(
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties>${properties.join('')}</we:properties></we:webextension>`,
  );
  parts['[Content_Types].xml'] = strToU8(
    strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
      '</Types>',
      `<Override PartName="/${PART}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  const file = join(folder, 'renja.xlsx');
  writeFileSync(file, zipSync(parts));
  return file;
}

const errors = (): CheckJson['findings'] => before.findings.filter(({ severity }) => severity === 'error');
const accepting = (fingerprint: string) => ({ fingerprint, reason: 'Sesuai berita acara', by: 'Rina' });

test('accepted findings stand apart and do not count for the exit status', async () => {
  const file = put(
    'semua.json',
    errors().map(({ fingerprint }) => accepting(fingerprint)),
  );
  const { status, stdout, stderr } = await selaras(['check', '--accepted', file, RENJA]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  Diterima\n    Tabel II.1!Y46 Persentase tidak sesuai hitungan: Sesuai berita');
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/ 0 kesalahan, .* 14 temuan lain sudah diterima\. $/);
  const json = await check('--accepted', file, RENJA);
  expect(json.summary.error).toBe(0);
  expect(json.accepted).toHaveLength(14);
  expect(json.accepted[0]).toMatchObject({
    rule: 'persen',
    cell: 'Y46',
    accepted: { reason: 'Sesuai berita acara', by: 'Rina', on: '' },
  });
  const sarif = JSON.parse(
    (await selaras(['check', '--format', 'sarif', '--accepted', file, RENJA])).stdout,
  ) as Log;
  const suppressed = sarif.runs[0]?.results?.filter(({ suppressions }) => suppressions !== undefined);
  expect(suppressed).toHaveLength(14);
  expect(suppressed?.[0]?.suppressions).toMatchObject([{ justification: 'Sesuai berita acara' }]);
});

test('what the add-in keeps in the workbook is honoured, and what matches nothing any more is named', async () => {
  const [first] = errors();
  if (!first) throw new Error('no error');
  const kept = { rule: first.rule, on: '2026-01-05T00:00:00Z', sheet: first.sheet, cell: first.cell };
  const file = withSettings({
    diterima: [
      { ...kept, ...accepting(first.fingerprint) },
      { ...kept, ...accepting('persen|Tabel II.1|sudah dihapus|capaian.rp') },
    ],
    pengaturan: { farCapaian: 10_000 },
  });
  const json = await check(file);
  expect(json.summary.error).toBe(13);
  expect(json.accepted.map(({ fingerprint }) => fingerprint)).toEqual([first.fingerprint]);
  expect(json.stale).toMatchObject([{ fingerprint: 'persen|Tabel II.1|sudah dihapus|capaian.rp' }]);
  const far = ({ findings }: CheckJson): number =>
    findings.filter(({ rule }) => rule === 'capaian-berlipat').length;
  expect([far(before) > 0, far(json)]).toEqual([true, 0]);
  const settings = put('pengaturan.json', { farCapaian: 150 });
  expect(far(await check('--settings', settings, file))).toBe(far(before));
});

test('an acceptance of the file that matches no workbook is named', async () => {
  const { stderr } = await selaras(['check', '--accepted', put('usang.json', [accepting('x|y')]), RENJA]);
  expect(stderr).toBe(
    `1 penerimaan di ${join(folder, 'usang.json')} tidak cocok dengan temuan mana pun: x|y\n`,
  );
});

test('against an earlier check only what is new is reported', async () => {
  const [first, ...others] = before.findings;
  if (!first) throw new Error('no finding');
  const gone = { ...first, cell: 'B2', fingerprint: 'persen|Tabel II.1|sudah dihapus|capaian.rp' };
  // The earlier check stood in another folder.
  const earlier = { ...before, file: 'lama/renja-2024-payakumbuh.xlsx', findings: [gone, ...others] };
  const file = put('acuan.json', `${JSON.stringify(earlier)}\n`);
  const json = await check('--baseline', file, RENJA);
  expect(json.findings.map(({ fingerprint }) => fingerprint)).toEqual([first.fingerprint]);
  expect(json.baseline).toMatchObject({
    known: others.length,
    vanished: [{ cell: 'B2', fingerprint: gone.fingerprint }],
  });
  const all = put('acuan-semua.json', `${JSON.stringify(before)}\n`);
  const run = await selaras(['check', '--baseline', all, RENJA]);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('  Tidak ada temuan baru.\n');
  expect(run.stdout.replace(/\s+/g, ' ')).toContain(
    `Terhadap acuan: ${String(before.findings.length)} sudah ada, 0 sudah hilang.`,
  );
});

test.each([
  ['--accepted', '[{"fingerprint":"x"}]', 'bukan daftar penerimaan dengan fingerprint, reason, dan by'],
  ['--accepted', 'bukan json', 'bukan daftar penerimaan'],
  ['--baseline', '{"version":1}', 'bukan keluaran selaras check --format json'],
  ['--baseline', '', 'bukan keluaran selaras check --format json'],
  ['--settings', '[]', 'bukan objek JSON'],
  ['--settings', '{"lowSerapan":"banyak","batas":1}', 'nilainya tidak boleh: lowSerapan, batas'],
  ['--settings', null, 'tidak dapat dibaca'],
])('%s with %s: the reason in words, exit status 2', async (option, content, reason) => {
  const path = content === null ? join(folder, 'tidak ada.json') : put('buruk.json', content);
  const { status, stdout, stderr } = await selaras(['check', option, path, RENJA]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(path);
  expect(stderr).toContain(reason);
});
