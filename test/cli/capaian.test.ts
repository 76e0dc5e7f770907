import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CapaianJson } from '../../src/app/capaian-json';
import { buildSelaras, ndjson, selaras } from '../support/selaras';

const RENJA = 'test/fixtures/renja-2024-payakumbuh.xlsx';
const AKSI = 'test/fixtures/rencana-aksi-2025-payakumbuh.xlsx';
// On a busy machine each process takes its time.
jest.setTimeout(120_000);

beforeAll(buildSelaras);

describe('capaian', () => {
  test('in text: an item with its figures below its name, averages and predikat; the file stays as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-capaian-'));
    const file = join(folder, 'renja.xlsx');
    copyFileSync(RENJA, file);
    const { status, stdout, stderr } = await selaras(['capaian', file]);
    const after = readFileSync(file);
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(after.equals(readFileSync(RENJA))).toBe(true);
    expect(stdout).toMatch(/Baris +Cara hitung +Realisasi +Capaian +Serapan +Predikat/);
    expect(stdout).toMatch(/\n +116 .*Maksimum +19 +100% +98,53% +Sangat Tinggi/);
    expect(stdout).toContain('target 0');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Rata-rata capaian 26 sub kegiatan: 100%, predikat Sangat Tinggi. Tidak memenuhi 0, memenuhi 26, melebihi 0.',
    );
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('in JSON: one object, one line, with every item of the tables that have target and realisasi', async () => {
    const { status, stdout } = await selaras(['capaian', '--format', 'json', RENJA, AKSI]);
    expect(status).toBe(0);
    const [renja, aksi] = ndjson<CapaianJson>(stdout);
    expect(aksi?.tables).toEqual([]);
    expect(renja?.tables.map(({ sheet, items }) => [sheet, items.length])).toEqual([['Tabel II.1', 124]]);
    const row = (number: number) => renja?.tables[0]?.items.find((item) => item.row === number);
    expect(row(45)).toMatchObject({
      level: 'subKegiatan',
      caraHitung: 'nilaiAkhir',
      target: 39,
      realisasi: 39,
      capaian: 100,
      predikat: 'sangatTinggi',
    });
    expect(row(131)).toMatchObject({ capaian: null, predikat: null, reason: 'targetNol' });
  });

  test('in English', async () => {
    const { stdout } = await selaras(['capaian', '--lang', 'en', AKSI]);
    expect(stdout).toContain('No table has both target and realisasi of the same year.');
  });
});
