import { NARASI, narasiText } from '../../../src/app/report/narasi';
import type { Language } from '../../../src/messages/format';
import { E81_HEADINGS, E81_NUMBERS, E81_TITLES } from '../../core/forms';
import { contextOf, fixtureGrids } from '../../support/report-context';
import { tableSheet, type Sample } from '../../support/sheet';

/** A row of Formulir E.81: K and Rp promised, and reached in the last quarter. */
function row(
  no: Sample,
  name: string,
  indicator: string,
  [target, pagu]: readonly [Sample, Sample],
  [reached, spent]: readonly [Sample, Sample],
): Sample[] {
  const early: Sample[] = ['', '', '', '', '', ''];
  const figures: Sample[] = ['', '', '', '', target, pagu, ...early, reached, spent, reached, spent];
  return [no, '', name, indicator, ...figures, '', '', '', '', ''];
}

function narrate(rows: readonly Sample[][], language: Language = 'id'): string[] {
  const grid = tableSheet({
    titles: E81_TITLES,
    headings: E81_HEADINGS,
    numbers: E81_NUMBERS,
    rows,
  });
  return narasiText(contextOf([grid], { language }))
    .split('\n')
    .map((line) => line.trim());
}

const ROWS = [
  row(
    'I',
    'PROGRAM PENEMPATAN TENAGA KERJA (PTK)',
    'Persentase pencari kerja yang ditempatkan',
    ['80%', 150_000_000],
    ['78,4%', 120_000_000],
  ),
  row(
    '1',
    'Kegiatan Pelayanan Antarkerja',
    'Jumlah pencari kerja',
    ['20 org', 100_000_000],
    ['20 org', 100_000_000],
  ),
  row(
    'a',
    'Sub Kegiatan Perluasan Kesempatan Kerja',
    'Jumlah dokumen',
    ['4 Dok', 100_000_000],
    ['5 Dok', 98_800_000.5],
  ),
  row('b', 'Sub Kegiatan Pengelolaan Informasi', 'Jumlah informasi', ['', 50_000_000], ['', 20_000_000]),
];

describe('a small table in words', () => {
  const lines = narrate(ROWS);

  test('begins with how many indicators fell into each class', () => {
    expect(lines[0]).toBe('Evaluasi Pelaksanaan Renja Tahun 2024');
    expect(lines[1]).toBe(
      'Dari 3 indikator program, kegiatan, dan sub kegiatan Tahun 2024 yang capaiannya dapat dihitung, 1 indikator tidak memenuhi target, 1 indikator memenuhi target, dan 1 indikator melebihi target. Capaian 1 indikator lainnya tidak dapat dihitung.',
    );
    expect(lines[2]).toBe(
      'Rata-rata capaian sub kegiatan adalah 125% dengan predikat Sangat Tinggi. Alokasi anggaran sebesar Rp150.000.000,00 terealisasi sebesar Rp120.000.000,00 atau 80%.',
    );
  });

  test('each class with program, kegiatan and sub kegiatan, target, realisasi, capaian and money', () => {
    const at = lines.indexOf('1) Program Penempatan Tenaga Kerja (PTK)');
    expect(lines[at + 1]).toBe(
      'Program ini dilaksanakan dengan target persentase pencari kerja yang ditempatkan sebesar 80% dan terealisasi sebesar 78,4%, sehingga capaiannya 98%. Alokasi anggaran sebesar Rp150.000.000,00 terealisasi sebesar Rp120.000.000,00 atau 80%.',
    );
    expect(lines).toContain(
      'Kegiatan ini dilaksanakan dengan target jumlah pencari kerja sebanyak 20 orang dan terealisasi sebanyak 20 orang, sehingga capaiannya 100%. Alokasi anggaran sebesar Rp100.000.000,00 terealisasi sebesar Rp100.000.000,00 atau 100%.',
    );
    expect(lines).toContain(
      'Sub kegiatan ini dilaksanakan dengan target jumlah dokumen sebanyak 4 dokumen dan terealisasi sebanyak 5 dokumen, sehingga capaiannya 125%. Alokasi anggaran sebesar Rp100.000.000,00 terealisasi sebesar Rp98.800.000,50 atau 98,80%.',
    );
  });

  test('what cannot be computed is said with its reason', () => {
    expect(lines.slice(-4)).toEqual([
      '1) Program Penempatan Tenaga Kerja (PTK)',
      'a. Kegiatan Pelayanan Antarkerja',
      'a) Sub Kegiatan Pengelolaan Informasi',
      'Capaian indikator jumlah informasi tidak dapat dihitung karena targetnya belum diisi. Alokasi anggaran sebesar Rp50.000.000,00 terealisasi sebesar Rp20.000.000,00 atau 40%.',
    ]);
  });

  test('in English', () => {
    const english = narrate(ROWS, 'en');
    expect(english[1]).toBe(
      'Of 3 indicators of program, kegiatan and sub kegiatan in 2024 whose achievement can be computed, 1 is below target, 1 is on target and 1 is above target. The achievement of one more cannot be computed.',
    );
    expect(english).toContain(
      'This sub kegiatan had a target for jumlah dokumen of 4 dokumen and reached 5 dokumen, an achievement of 125%. Of the allocated budget of Rp100,000,000.00, Rp98,800,000.50 or 98.80% was realised.',
    );
    expect(english.at(-1)).toBe(
      'The achievement of the indicator jumlah informasi cannot be computed because its target is not filled in. Of the allocated budget of Rp50,000,000.00, Rp20,000,000.00 or 40% was realised.',
    );
  });
});

test('a class without anything is said so', () => {
  const lines = narrate([
    row('I', 'Program Penunjang', 'Jumlah laporan', ['2 laporan', 10], ['2 laporan', 10]),
  ]);
  expect(lines).toContain('Tidak ada program yang tidak memenuhi target kinerja yang direncanakan.');
  expect(lines).toContain('Tidak ada program yang melebihi target kinerja yang direncanakan.');
});

test('a percentage that is not exactly 100 never reads as 100', () => {
  const lines = narrate([
    row('I', 'Program Penunjang', 'Jumlah benih', ['100000 batang', 10], ['99999 batang', 10]),
  ]);
  expect(lines.join(' ')).toContain('sehingga capaiannya 99,999%');
});

test('a workbook without realisasi has no narrative', async () => {
  expect(NARASI.build(contextOf([]))).toEqual([]);
  expect(narasiText(contextOf([]))).toBe('');
  expect(narasiText(contextOf(await fixtureGrids('rencana-aksi-2025-payakumbuh')))).toBe('');
});

test('the sheet has a paragraph a row, set in by its depth, on a page upright', async () => {
  const [sheet, ...others] = NARASI.build(contextOf(await fixtureGrids('renja-2024-payakumbuh')));
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({
    marker: 'narasi',
    name: 'Narasi Bab II',
    print: { orientation: 'portrait', paper: 'F4' },
  });
  const cells = sheet?.rows.map(([cell]) => cell ?? null) ?? [];
  expect(cells[0]).toMatchObject({ value: 'Evaluasi Pelaksanaan Renja Tahun 2022', bold: true });
  const program = cells.findIndex(
    (cell) => cell?.value === '2) Program Perencanaan dan Pembangunan Industri',
  );
  expect(cells[program + 1]).toMatchObject({
    value:
      'Program ini dilaksanakan dengan target persentase industri yang menerapkan Teknologi Tepat Guna sebesar 3,35% dan terealisasi sebesar 0,52%, sehingga capaiannya 15,52%. Alokasi anggaran sebesar Rp1.069.863.440,00 terealisasi sebesar Rp1.019.053.702,00 atau 95,25%.',
    indent: 2,
    wrap: true,
  });
});
