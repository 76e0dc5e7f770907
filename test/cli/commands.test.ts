import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import type { CheckJson } from '../../src/app/check-json';
import type { MapJson } from '../../src/app/map-json';
import { RULES } from '../../src/core/rules/index';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

const RENJA = 'test/fixtures/renja-2024-payakumbuh.xlsx';
const KINERJA = 'test/fixtures/pengukuran-kinerja-2025-lampung-barat.xlsx';
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

let folder = '';

beforeAll(async () => {
  await buildSelaras();
  folder = mkdtempSync(join(tmpdir(), 'selaras-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  test('in text: each finding with cell, severity, title and what to do, then tables and a summary', async () => {
    const { status, stdout, stderr } = await selaras(['check', RENJA]);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain(`${RENJA}\n\n  Tabel II.1\n`);
    expect(stdout).toMatch(/\n {4}Z46 {3}Kesalahan {2}Persentase tidak sesuai hitungan \[persen\]\n/);
    expect(stdout).toContain('98,8%');
    expect(stdout).toMatch(/\n {10}→ Hitung ulang/);
    expect(stdout).toMatch(/\n {10}Bandingkan: X46, H46\n/);
    expect(stdout).toMatch(/\n {10}Akibatnya 1 sel lain juga tidak cocok: P98\n/);
    expect(stdout).toContain('    Tabel III.1: III.1, A8:J73, 60 baris\n');
    expect(stdout).toMatch(/\n14 kesalahan, \d+ peringatan, 5 catatan di 3 tabel, 1 berkas\.\n$/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    // No colours where nobody looks.
    expect(stdout).not.toContain('\u001b');
  });

  test('in English', async () => {
    const { stdout } = await selaras(['check', '--lang', 'en', RENJA]);
    expect(stdout).toContain('Error  Percentage is not what the figures give [persen]');
    expect(stdout).toContain('98.8%');
    expect(stdout).toMatch(/14 errors, \d+ warnings, 5 notes in 3 tables, 1 file\.\n$/);
  });

  test('in JSON: one object, one line', async () => {
    const { status, stdout } = await selaras(['check', '--format', 'json', RENJA]);
    expect(status).toBe(1);
    const results = ndjson<CheckJson>(stdout);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      version: 1,
      file: RENJA,
      tables: [
        { sheet: 'Tabel II.1', form: 'II.1', range: 'A8:AA135', items: 124 },
        { sheet: 'Tabel II.3', form: 'II.3', range: 'A7:L72', items: 60 },
        { sheet: 'Tabel III.1', form: 'III.1', range: 'A8:J73', items: 60 },
      ],
      summary: { error: 14, info: 5 },
    });
    const finding = results[0]?.findings.find(({ cell, rule }) => cell === 'P118' && rule === 'angka-keliru');
    expect(finding).toMatchObject({
      severity: 'error',
      sheet: 'Tabel II.1',
      title: 'Satu angka tidak cocok dengan beberapa jumlah',
      related: [{ sheet: 'Tabel II.1', cell: 'P98' }],
      facts: { found: 2_079_000, expected: 0 },
      consequences: [
        { rule: 'jumlah-anak', severity: 'error', sheet: 'Tabel II.1', cell: 'P98' },
        { rule: 'jumlah-anak', severity: 'error', sheet: 'Tabel II.1', cell: 'P118' },
      ],
    });
    expect(finding?.message).toContain('2.079.000');
    expect(finding?.consequences?.[0]?.message).toContain('215.548.059');
  });

  test('in SARIF: one log with the rules and where each finding is', async () => {
    const missing = join(folder, 'tidak ada.xlsx');
    const { status, stdout } = await selaras(['check', '--format', 'sarif', RENJA, missing, KINERJA]);
    expect(status).toBe(2);
    const log = JSON.parse(stdout) as Log;
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(run?.artifacts?.map(({ location }) => location?.uri)).toEqual([RENJA, KINERJA]);
    expect(run?.invocations).toMatchObject([
      { executionSuccessful: false, exitCode: 2, toolExecutionNotifications: [{ level: 'error' }] },
    ]);
    const results = run?.results ?? [];
    expect(results.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(14);
    const wrong = results.find(({ ruleId }) => ruleId === 'angka-keliru');
    expect(wrong?.relatedLocations?.at(-1)).toMatchObject({
      logicalLocations: [{ fullyQualifiedName: 'Tabel II.1!P118' }],
      message: { text: expect.stringContaining('2.079.000') as unknown },
    });
    for (const { ruleId, ruleIndex = -1, message, locations, fingerprints } of results) {
      expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
        /^test\/fixtures\/[\w-]+\.xlsx$/,
      );
      expect(locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^[^!]+![A-Z]+\d+$/);
      expect(Object.keys(fingerprints ?? {})).toEqual(['selaras/v1']);
    }
    const prints = results.map(({ fingerprints, locations }) =>
      JSON.stringify([locations?.[0]?.physicalLocation, fingerprints]),
    );
    expect(new Set(prints).size).toBe(prints.length);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'info', '--sheet', 'Tabel II.3'], 1],
    [['--fail-on', 'error', '--sheet', 'Tabel II.3'], 0],
    [['--sheet', 'Tabel II.1'], 1],
  ])('%j gives exit status %i', async (args, expected) => {
    const { status, stderr } = await selaras(['check', ...args, RENJA]);
    expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
  });

  test('--sheet may be repeated, and reads no other sheet', async () => {
    const args = ['check', '--format', 'json', '--sheet', 'tabel ii.3', '--sheet', 'Tabel III.1', RENJA];
    const [json] = ndjson<CheckJson>((await selaras(args)).stdout);
    expect(json?.tables.map(({ sheet }) => sheet)).toEqual(['Tabel II.3', 'Tabel III.1']);
  });

  test('a sheet that does not exist is named, with those that do', async () => {
    const { status, stdout, stderr } = await selaras(['check', '--sheet', 'Tabel IX', RENJA]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `Berkas ${RENJA} tidak mempunyai lembar “Tabel IX”. Lembarnya: Tabel II.1, Tabel II.3, Tabel III.1.\n`,
    );
    expect(stdout).toBe('1 berkas tidak dapat dibaca.\n');
  });

  test('the output goes to a file, which is never a workbook that is read', async () => {
    const out = join(folder, 'hasil.json');
    const { status, stdout } = await selaras(['check', '--format', 'json', '-o', out, RENJA]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(ndjson<CheckJson>(readFileSync(out, 'utf8'))).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    const copy = join(folder, 'asli.xlsx');
    copyFileSync(RENJA, copy);
    const refused = await selaras(['check', '--out', copy, copy]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('tidak pernah ditimpa');
    expect(readFileSync(copy)).toEqual(readFileSync(RENJA));

    const nowhere = await selaras(['check', '--out', join(folder, 'tidak/ada.txt'), copy]);
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toContain('tidak dapat ditulis (ENOENT)');
    rmSync(copy);
  });
});

describe('map', () => {
  test('in JSON', async () => {
    const { status, stdout } = await selaras(['map', '--format', 'json', RENJA]);
    expect(status).toBe(0);
    const [json] = ndjson<MapJson>(stdout);
    expect(json).toMatchObject({ version: 1, file: RENJA, unrecognised: [] });
    const [table] = json?.tables ?? [];
    expect(table).toMatchObject({
      sheet: 'Tabel II.1',
      form: 'II.1',
      confidence: 1,
      year: 2022,
      unit: 'Dinas Tenaga Kerja dan Perindustrian Kota Payakumbuh',
    });
    expect(table?.columns).toContainEqual({
      role: 'pagu.rp',
      column: 'L',
      header: 'Target Kinerja dan Anggaran Renja Tahun 2022 > Rp',
    });
    expect(table?.items).toHaveLength(124);
  });

  test('in text: forms, places, items and columns', async () => {
    const { status, stdout } = await selaras(['map', RENJA]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Rentang +A8:AA135\n/);
    expect(stdout).toMatch(/Baris +1 urusan, 3 bidang, 20 program, 60 kegiatan, 40 sub\n/);
    expect(stdout).toMatch(/ L {3}Pagu \(Rp\) +Target Kinerja dan Anggaran Renja\n/);
    expect(stdout).toMatch(/\n3 tabel dikenali, 0 tidak dikenali, 1 berkas\.\n$/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('has no SARIF', async () => {
    const { status, stderr } = await selaras(['map', '--format', 'sarif', RENJA]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Nilai sarif untuk opsi .* Pilihannya: text, json\.\n/);
  });
});

describe('rules', () => {
  test('lists every rule', async () => {
    const { status, stdout } = await selaras(['rules']);
    expect(status).toBe(0);
    for (const { id } of RULES) expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
  });

  test.each(RULES.map(({ id }) => id))('explains %s with examples', async (id) => {
    const { status, stdout } = await selaras(['rules', id]);
    expect(status).toBe(0);
    expect(stdout).toContain(`\n${id}, `);
    expect(stdout).toContain('\n→ ');
    expect(stdout).toContain('Contoh salah');
    expect(stdout).toContain('«');
  });

  test('in JSON, one rule a line', async () => {
    const { stdout } = await selaras(['rules', '--format', 'json', '--lang', 'en']);
    const rules = ndjson<{ id: string; title: string }>(stdout);
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules[0]?.title).toBe('Parent is not the sum of its details');
  });

  test('suggests the rule that was meant', async () => {
    const { status, stderr } = await selaras(['rules', 'jumlah-anakk']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Tidak ada aturan jumlah-anakk. Mungkin maksudnya jumlah-anak?\n',
    });
  });
});

describe('several files', () => {
  let deep = '';

  beforeAll(() => {
    deep = join(folder, 'renja [2024]');
    mkdirSync(join(deep, 'bidang 10'), { recursive: true });
    mkdirSync(join(deep, 'bidang 9'));
    for (const name of ['bidang 10/a.xlsx', 'bidang 9/b.XLSX', 'c.xlsm'])
      copyFileSync(RENJA, join(deep, name));
    writeFileSync(join(deep, '~$c.xlsm'), 'lock');
    writeFileSync(join(deep, 'catatan.txt'), 'no workbook');
  });

  const filesOf = (stdout: string): string[] => ndjson<MapJson>(stdout).map(({ file }) => file);

  test('a folder is searched with its subfolders, without the locks of open workbooks', async () => {
    const { status, stdout, stderr } = await selaras(['map', '--format', 'json', deep]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(filesOf(stdout)).toEqual(
      ['bidang 9/b.XLSX', 'bidang 10/a.xlsx', 'c.xlsm'].map((name) => join(deep, name)),
    );
  });

  test('a quoted pattern is expanded; a file named twice is read once; locks a shell names are skipped', async () => {
    const args = ['map', '--format', 'json', 'c.xlsm', '~$c.xlsm', '**/*.{xlsx,xlsm}'];
    const { status, stdout, stderr } = await selaras(args, { cwd: deep });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(filesOf(stdout)).toEqual(['c.xlsm', join('bidang 10', 'a.xlsx')]);
  });

  test('come in the order they were named, with the reasons of those that could not be read', async () => {
    const missing = join(folder, 'hilang.xlsx');
    const { status, stdout, stderr } = await selaras([
      'map',
      '--format',
      'json',
      KINERJA,
      missing,
      RENJA,
      deep,
    ]);
    expect(status).toBe(2);
    expect(stderr).toBe(`Berkas ${missing} tidak ditemukan. Periksa nama dan foldernya.\n`);
    expect(filesOf(stdout).slice(0, 2)).toEqual([KINERJA, RENJA]);
    expect(filesOf(stdout)).toHaveLength(5);
  });

  test('in text: a summary over all of them', async () => {
    const { status, stdout } = await selaras(['check', deep]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/42 kesalahan, \d+ peringatan, 15 catatan di 9 tabel, 3 berkas\.\n$/);
  });

  test('a worker that runs out of memory costs its file only', async () => {
    const names = Array.from(
      { length: 400_000 },
      (_, row) => `<row><c t="inlineStr"><is><t>${'nama '.repeat(4)}${row}</t></is></c></row>`,
    );
    const { rawXlsx } = await import('../hosts/xlsx-file/package');
    const large = join(folder, 'besar.xlsx');
    writeFileSync(large, rawXlsx({ sheets: [['Besar', `<sheetData>${names.join('')}</sheetData>`]] }));
    const env = { NODE_OPTIONS: '--max-old-space-size=60' };
    const { status, stdout, stderr } = await selaras(['map', '--format', 'json', RENJA, large, KINERJA], {
      env,
    });
    rmSync(large);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Isi .*besar\.xlsx terlalu besar untuk memori komputer ini\. .*\n$/);
    expect(filesOf(stdout)).toEqual([RENJA, KINERJA]);
  });

  test('ends quietly when its reader goes away', async () => {
    const { stdout, stderr } = await selaras(['map', '--format', 'json', deep], { readOnly: 10 });
    expect(stdout.length).toBeGreaterThan(0);
    expect(stderr).toBe('');
  });
});

describe('arguments', () => {
  test.each([
    [[], 'id', ''],
    [['periksa'], 'id', 'Perintah periksa tidak dikenal.'],
    [['check'], 'id', 'Sebutkan sedikitnya satu berkas atau folder.'],
    [['check', '--warna', RENJA], 'id', 'Opsi --warna tidak dikenal.'],
    [['check', RENJA, '--sheet'], 'en', 'Option --sheet <name> needs a value.'],
    [
      ['check', '--format', 'xml', RENJA],
      'en',
      'Unknown value xml of option --format <format>. Choose from: text, json, sarif.',
    ],
    [
      ['check', '--fail-on', 'fatal', RENJA],
      'en',
      'Unknown value fatal of option --fail-on <severity>. Choose from: error, warning, info, never.',
    ],
    [['rules', 'a', 'b'], 'en', 'Too many arguments.'],
  ])('%j is refused in words', async (args, language, message) => {
    const { status, stderr } = await selaras(['--lang', language, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\bat .*\.js/);
  });

  test.each([
    ['id', 'Pemakaian: selaras check', 'Opsi umum:'],
    ['en', 'Usage: selaras check', 'Global options:'],
  ])('help in %s', async (language, usage, heading) => {
    const { status, stdout } = await selaras(['check', '--help', `--lang=${language}`]);
    expect(status).toBe(0);
    expect(stdout).toContain(usage);
    expect(stdout).toContain(heading);
    expect(stdout).not.toMatch(/choices:|default:/);
  });

  test('the commands there are, and no others', async () => {
    const { stdout } = await selaras(['--help', '--lang', 'en']);
    expect([...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name)).toEqual([
      'map',
      'check',
      'capaian',
      'report',
      'rules',
    ]);
  });
});
