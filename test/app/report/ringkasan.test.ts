import { RINGKASAN } from '../../../src/app/report/ringkasan';
import type { WrittenSheet } from '../../../src/core/report/written-sheet';
import { formatArea } from '../../../src/core/grid/ref';
import { sheetOf } from '../../support/sheet';
import { calculated, contextOf, fixtureGrids, type CalculatedSheet } from '../../support/report-context';

function only(sheets: readonly WrittenSheet[]): WrittenSheet {
  const [sheet] = sheets;
  if (!sheet || sheets.length > 1) throw new Error(`${sheets.length} sheets`);
  return sheet;
}

describe('Renja 2024 Payakumbuh, which evaluates 2022', () => {
  let sheet: WrittenSheet;
  let shown: CalculatedSheet;
  beforeAll(async () => {
    sheet = only(RINGKASAN.build(contextOf(await fixtureGrids('renja-2024-payakumbuh'))));
    shown = calculated(sheet);
  });

  test('no cell shows an error', () => {
    expect(shown.errors).toEqual([]);
  });

  test('says whose figures of which year they are, and from which table', () => {
    expect(shown.at('A2')).toBe('DINAS TENAGA KERJA DAN PERINDUSTRIAN KOTA PAYAKUMBUH');
    expect(shown.at('A3')).toBe('TAHUN 2022');
    expect(shown.at('A4')).toBe(
      'Sumber: Tabel II.1 / Formulir E.81, Evaluasi Hasil Renja, lembar “Tabel II.1”',
    );
  });

  test('the total is what the document prints: 4.735.102.141, 4.507.201.524 and 95,19 %', () => {
    const [label, , , pagu, belanja, serapan, capaian, predikat, ...counts] = shown.rowOf(
      shown.find('Jumlah'),
    );
    expect([label, pagu, belanja]).toEqual(['Jumlah', 4_735_102_141, 4_507_201_524]);
    expect(serapan).toBeCloseTo(95.19, 2);
    expect([capaian, predikat]).toEqual([100, 'Sangat Tinggi']);
    expect(counts.slice(0, 4)).toEqual([0, 26, 0, 0]);
  });

  test('a row a program that had a target or pagu in the year; rows of earlier years stay out', () => {
    const top = Number(/\d+/.exec(shown.find('PENEMPATAN TENAGA KERJA'))?.[0]);
    expect(shown.rowOf(`A${top}`).slice(0, 8)).toEqual([
      3,
      'BIDANG TENAGA KERJA',
      'PENEMPATAN TENAGA KERJA',
      119_549_772,
      115_539_182,
      expect.closeTo(96.6453, 3),
      100,
      'Sangat Tinggi',
    ]);
    expect(() => shown.find('Program Peningkatan Kesempatan Kerja')).toThrow();
  });

  test('what cannot be computed is said, not shown as 0 or 100', () => {
    const row = shown.rowOf(shown.find('PENGELOLAAN SISTEM INFORMASI INDUSTRI NASIONAL'));
    expect(row.slice(3, 8)).toEqual([0, 0, 'tidak dapat dihitung', 'tidak dapat dihitung', '']);
  });

  test('each bidang adds up its programs', () => {
    const heading = Number(/\d+/.exec(shown.find('Menurut bidang'))?.[0]);
    const rows = [3, 4, 5].map((down) => shown.rowOf(`A${heading + down}`));
    expect(rows.map((row) => [row[1], row[3], row[4]])).toEqual([
      ['BIDANG SEKRETARIAT', 3_253_657_849, 3_099_486_389],
      ['BIDANG TENAGA KERJA', 350_451_082, 328_086_743],
      ['BIDANG PERINDUSTRIAN', 1_130_993_210, 1_079_628_392],
    ]);
  });

  test('indicators by level and class', () => {
    const heading = Number(/\d+/.exec(shown.find('Indikator menurut tingkat'))?.[0]);
    const rows = [2, 3, 4].map((down) => shown.rowOf(`A${heading + down}`));
    expect(rows.map((row) => [row[1], ...row.slice(8)])).toEqual([
      ['Program', 2, 1, 6, 1, 10],
      ['Kegiatan', 0, 7, 6, 2, 15],
      ['Sub kegiatan', 0, 27, 0, 0, 27],
    ]);
  });

  test('money spent without target and pagu is in no sum, and said', () => {
    expect(
      shown.find(
        'Tidak dijumlahkan karena tanpa target dan pagu tahun ini: Program Penataan Struktur Industri, realisasi Rp 181.724.070.',
      ),
    ).toMatch(/^B\d+$/);
  });

  test('quarters up to the year, and both charts over cells that hold figures', () => {
    const heading = Number(/\d+/.exec(shown.find('Realisasi anggaran menurut triwulan'))?.[0]);
    const last = shown.rowOf(`A${heading + 5}`);
    expect([last[3], last[7]]).toEqual([4_735_102_141, 4_507_201_524]);
    expect(last[5]).toBeCloseTo(95.19, 2);
    const charts = sheet.charts ?? [];
    expect(
      charts.map(({ kind, categories, series }) => [
        kind,
        formatArea(categories),
        ...series.map(({ name, values }) => `${name} ${formatArea(values)}`),
      ]),
    ).toEqual([
      ['bar', 'C9:C15', 'Serapan F9:F15', 'Capaian G9:G15'],
      ['line', 'B20:B23', 'Realisasi kumulatif H20:H23', 'Pagu setahun D20:D23'],
    ]);
  });

  test('an accepted finding is no longer counted', async () => {
    const context = contextOf(await fixtureGrids('renja-2024-payakumbuh'));
    const inTable = context.findings.filter(({ at }) => at.sheet === 'Tabel II.1');
    const acceptances = inTable.map(({ fingerprint, rule }) => ({
      fingerprint,
      rule,
      sheet: 'Tabel II.1',
      cell: 'A1',
      reason: 'sesuai berita acara',
      by: 'Penelaah',
      on: '2026-11-26T08:00:00Z',
    }));
    const cleared = calculated(only(RINGKASAN.build({ ...context, acceptances })));
    expect(cleared.rowOf(cleared.find('Jumlah')).at(-1)).toBe(0);
    expect(shown.rowOf(shown.find('Jumlah')).at(-1)).toBeGreaterThan(0);
  });
});

describe('Pengukuran Kinerja 2025 Lampung Barat', () => {
  test('programs under their sasaran; the plan of each quarter beside what was spent', async () => {
    const sheet = only(
      RINGKASAN.build(contextOf(await fixtureGrids('pengukuran-kinerja-2025-lampung-barat'))),
    );
    const shown = calculated(sheet);
    expect(shown.errors).toEqual([]);
    expect(shown.rowOf('A7').slice(0, 3)).toEqual(['No', 'Sasaran', 'Program']);
    expect(shown.rowOf(shown.find('Jumlah')).slice(3, 5)).toEqual([3_671_202_732, 2_803_857_518]);
    expect(sheet.charts?.map(({ kind }) => kind)).toEqual(['bar', 'column']);
    expect(shown.find('Rencana (Rp)')).toMatch(/^D\d+$/);
    expect(
      shown.find(
        'Capaian di atas 150%: Program Penempatan Tenaga Kerja; PROGRAM PERENCANAAN DAN PEMBANGUNAN INDUSTRI. Periksa dulu target, realisasi, dan temuannya, karena angka itu memengaruhi rata-rata.',
      ),
    ).toMatch(/^B\d+$/);
  });
});

test('in English, with the words of the forms kept', async () => {
  const context = contextOf(await fixtureGrids('renja-2024-payakumbuh'), { language: 'en' });
  const shown = calculated(only(RINGKASAN.build(context)));
  expect(shown.at('A1')).toBe('SUMMARY OF PERFORMANCE AND BUDGET');
  expect(shown.rowOf(shown.find('Total')).slice(3, 8)).toEqual([
    4_735_102_141,
    4_507_201_524,
    expect.closeTo(95.187, 2),
    100,
    'Sangat Tinggi',
  ]);
});

test('a workbook in which nothing was reached gives no sheet', async () => {
  expect(RINGKASAN.build(contextOf([]))).toEqual([]);
  expect(RINGKASAN.build(contextOf([sheetOf([['Catatan'], ['Belum ada tabel']])]))).toEqual([]);
  expect(RINGKASAN.build(contextOf(await fixtureGrids('rencana-aksi-2025-payakumbuh')))).toEqual([]);
});
