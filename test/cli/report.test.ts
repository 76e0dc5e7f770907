import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlans } from '../../src/core/check';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

const RENJA = 'test/fixtures/renja-2024-payakumbuh.xlsx';
const AKSI = 'test/fixtures/rencana-aksi-2025-payakumbuh.xlsx';
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

beforeAll(buildSelaras);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly sheets: readonly string[];
  readonly notMade: readonly string[];
  readonly evaluation: {
    readonly year: number;
    readonly rows: { readonly sheet: string };
    readonly missing: readonly string[];
  };
  readonly isian: { readonly fresh: number | null; readonly kept: readonly string[] } | null;
}

async function formsIn(file: string): Promise<(readonly [string, string])[]> {
  const { plans } = readPlans(await (await openXlsxFile(file)).read());
  return plans.map(({ sheet, table }) => [sheet, table.layout.form] as const);
}

describe('report', () => {
  test('writes Tabel II.1 to a new workbook, tells where it comes from, and leaves the file as it is', async () => {
    const file = join(folder, 'renja.xlsx');
    copyFileSync(RENJA, file);
    const out = join(folder, 'laporan.xlsx');
    const { status, stdout, stderr } = await selaras(['report', file, '-o', out, '--only', 'tabel-ii-1']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(file).equals(readFileSync(RENJA))).toBe(true);
    expect(stdout).toMatch(/^Tabel II\.1, tahun 2022\n/);
    expect(stdout).toMatch(/Pagu \(Rp\) +Tabel II\.1 \(55 angka\)/);
    expect(await formsIn(out)).toEqual([['Tabel II.1', 'II.1']]);
  });

  test('an input sheet, and the table from it, in JSON', async () => {
    const isian = join(folder, 'isian.xlsx');
    const first = await selaras(['report', AKSI, '-o', isian, '--only', 'isian', '--format', 'json']);
    expect(first.status).toBe(0);
    expect(ndjson<Told>(first.stdout)[0]).toMatchObject({
      sheets: ['Isian Realisasi 2025'],
      isian: { fresh: null, kept: [] },
    });
    expect(await formsIn(isian)).toEqual([['Isian Realisasi 2025', 'Isian Realisasi']]);
    const out = join(folder, 'tabel.xlsx');
    const args = [
      'report',
      AKSI,
      isian,
      '-o',
      out,
      '--only',
      'tabel-ii-1,isian',
      '--variant',
      '17',
      '--format',
      'json',
    ];
    const second = await selaras(args);
    expect(second.status).toBe(0);
    const [told] = ndjson<Told>(second.stdout);
    expect(told?.evaluation).toMatchObject({ year: 2025, rows: { sheet: 'Rencana Aksi 2025' } });
    expect(told?.evaluation.missing).toContain('targetRenstra.k');
    expect(told?.isian).toEqual({ fresh: 0, kept: [] });
    expect((await formsIn(out)).map(([, form]) => form)).toEqual(['II.1', 'Isian Realisasi']);
  });

  test('never writes over what it reads, nor over what is there unless told to', async () => {
    const file = join(folder, 'renja.xlsx');
    copyFileSync(RENJA, file);
    const itself = await selaras(['report', file, '-o', file, '--force']);
    expect(itself.status).toBe(2);
    expect(itself.stderr).toContain('tidak pernah ditimpa');
    const other = join(folder, 'isian.xlsx');
    copyFileSync(AKSI, other);
    const there = await selaras(['report', file, '-o', other]);
    expect(there.status).toBe(2);
    expect(there.stderr).toContain('--force');
    expect(readFileSync(other).equals(readFileSync(AKSI))).toBe(true);
    const forced = await selaras(['report', file, '-o', other, '--only', 'tabel-ii-1', '--force']);
    expect(forced.status).toBe(0);
    expect((await formsIn(other)).map(([, form]) => form)).toEqual(['II.1']);
  });

  test.each([
    [['report', RENJA], /-o NAMA\.xlsx/],
    [['report', RENJA, '-o', 'laporan.pdf'], /bernama \.xlsx/],
    [['report', RENJA, '-o', 'x.xlsx', '--only', 'entah'], /entah.*tabel-ii-1/],
    [['report', RENJA, '-o', 'x.xlsx', '--year', '1999'], /1999.*2022/],
    [['report', 'tidak-ada.xlsx', '-o', 'x.xlsx'], /tidak-ada\.xlsx.*\n.*Tidak ada yang ditulis/],
    [['report', RENJA, '-o', 'x.xlsx', '--paper', 'A5'], /A5/],
  ])('%j is refused in words', async (args, words) => {
    const { status, stdout, stderr } = await selaras(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(words);
    expect(existsSync('x.xlsx')).toBe(false);
  });

  test('without a table that can be evaluated nothing is written', async () => {
    const out = join(folder, 'x.xlsx');
    const { status, stderr } = await selaras(['report', AKSI, '-o', out, '--only', 'ringkasan']);
    expect(status).toBe(2);
    expect(stderr).toContain('tidak ada yang ditulis');
    expect(existsSync(out)).toBe(false);
  });

  test('in English', async () => {
    const out = join(folder, 'x.xlsx');
    const { stdout } = await selaras(['report', '--lang', 'en', RENJA, '-o', out, '--only', 'tabel-ii-1']);
    expect(stdout).toMatch(/^Tabel II\.1, year 2022\n/);
    expect(stdout).toContain('Written to');
  });
});
