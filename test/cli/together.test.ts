import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Log } from 'sarif';
import type { CheckJson } from '../../src/app/check-json';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

// On a busy machine each process takes its time.
jest.setTimeout(120_000);

let folder = '';

beforeAll(async () => {
  await buildSelaras();
  folder = mkdtempSync(join(tmpdir(), 'selaras-bersama-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook with a Tabel III.1 of one sub kegiatan in each sheet. */
function workbook(name: string, sheets: Readonly<Record<string, string>>, year = 2024): string {
  const book = utils.book_new();
  for (const [sheet, target] of Object.entries(sheets)) {
    const rows = [
      ['Tabel III.1'],
      [`RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN ${String(year)}`],
      ['PD : DINAS SOSIAL'],
      [
        'Kode',
        'Program/Kegiatan/Sub Kegiatan',
        'Indikator Kinerja',
        'Target Capaian Kinerja',
        'Pagu Indikatif (Rp)',
        'Prakiraan Maju Target',
        'Prakiraan Maju Pagu (Rp)',
      ],
      ['1.06.01.2.06.0008', 'Fasilitasi Kunjungan Tamu', 'Jumlah laporan', target, 1000, target, 1100],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
  }
  const file = join(folder, name);
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return file;
}

const targetsIn = (json: CheckJson | undefined) =>
  json?.findings
    .filter(({ rule }) => rule === 'target-antar-tabel')
    .map(({ sheet, cell, related }) => ({
      at: `${sheet}!${cell}`,
      others: related.map((own) => `${basename(own.file ?? '')}>${own.sheet}!${own.cell}`),
    }));

test('workbooks given together are compared with each other, each keeping its own object', async () => {
  const a = workbook('a.xlsx', { Renja: '8 laporan' });
  const b = workbook('b.xlsx', { Renja: '1 laporan' });
  const old = workbook('lama.xlsx', { Renja: '3 laporan' }, 2021);
  const { status, stdout } = await selaras(['check', '--together', '--format', 'json', a, b, old]);
  expect(status).toBe(1);
  const [first, second, third] = ndjson<CheckJson>(stdout);
  expect([first, second, third].map((json) => basename(json?.file ?? ''))).toEqual([
    'a.xlsx',
    'b.xlsx',
    'lama.xlsx',
  ]);
  expect(targetsIn(first)).toEqual([]);
  expect(targetsIn(second)).toEqual([{ at: 'Renja!D5', others: ['a.xlsx>Renja!D5'] }]);
  expect(targetsIn(third)).toEqual([]);
  expect(
    second?.comparisons.map(({ left, right, year, compared, reason }) => [
      basename(left.file ?? ''),
      basename(right.file ?? ''),
      year,
      compared,
      reason,
    ]),
  ).toEqual([
    ['a.xlsx', 'b.xlsx', 2024, true, undefined],
    ['a.xlsx', 'b.xlsx', 2025, true, undefined],
    ['b.xlsx', 'lama.xlsx', null, false, 'year'],
  ]);
});

test('without the option, files have nothing to do with each other', async () => {
  const a = workbook('a.xlsx', { Renja: '8 laporan' });
  const b = workbook('b.xlsx', { Renja: '1 laporan' });
  const { stdout } = await selaras(['check', '--format', 'json', a, b]);
  expect(ndjson<CheckJson>(stdout).flatMap((json) => targetsIn(json))).toEqual([]);
});

test('what one of the workbooks tells by itself is not told again', async () => {
  const a = workbook('a.xlsx', { Renja: '8 laporan', Cetakan: '1 laporan' });
  const b = workbook('b.xlsx', { Renja: '8 laporan' });
  const { stdout } = await selaras(['check', '--together', '--format', 'json', a, b]);
  const [first, second] = ndjson<CheckJson>(stdout);
  expect(targetsIn(first)).toEqual([{ at: 'Cetakan!D5', others: ['>Renja!D5'] }]);
  expect(targetsIn(second)).toEqual([]);
});

test('text and SARIF name the other file', async () => {
  const a = workbook('a.xlsx', { Renja: '8 laporan' });
  const b = workbook('b.xlsx', { Renja: '1 laporan' });
  const text = await selaras(['check', '--together', a, b]);
  expect(text.stdout.replace(/\s+/g, ' ')).toContain(`a.xlsx > Renja!D5`);
  const { stdout } = await selaras(['check', '--together', '--format', 'sarif', a, b]);
  const [run] = (JSON.parse(stdout) as Log).runs;
  const found = run?.results?.find(({ ruleId }) => ruleId === 'target-antar-tabel');
  const uris = [...(found?.locations ?? []), ...(found?.relatedLocations ?? [])].map(({ physicalLocation }) =>
    basename(physicalLocation?.artifactLocation?.uri ?? ''),
  );
  expect(uris).toEqual(['b.xlsx', 'a.xlsx']);
});
