import { check, readPlans } from '../../../src/core';
import type { Finding } from '../../../src/core/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { formatRef } from '../../../src/core/grid/ref';
import { RULES } from '../../../src/core/rules';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { sheetOf, tableSheet, type Sample } from '../../support/sheet';

const IDS = /^(?:rumus-(?!belum)|konstanta-|persen-tambah-|galat-)/;
const rules = RULES.filter(({ id }) => IDS.test(id));

function findingsIn(grid: Grid): Finding[] {
  const reading = readPlans([grid]);
  expect(reading.plans).toHaveLength(1);
  return check(reading, DEFAULT_SETTINGS, rules);
}

function spell(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, at }) => `${rule} ${formatRef(at)}`);
}

const HEADINGS = [
  'Kode',
  'Program/Kegiatan/Sub Kegiatan',
  'Indikator Kinerja',
  'Rencana Tahun 2024 > Target Capaian Kinerja',
  'Rencana Tahun 2024 > Pagu Indikatif (Rp)',
  'Prakiraan Maju Tahun 2025 > Target Capaian Kinerja',
  'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)',
];

/** A Tabel III.1 whose first item stands in row 4; each line is code, name, pagu and prakiraan maju. */
function plan(lines: readonly (readonly [string, string, Sample, Sample])[]): Grid {
  return tableSheet({
    titles: ['RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2024'],
    headings: HEADINGS,
    rows: lines.map(([code, name, pagu, next]) => [code, name, code ? 'Jumlah' : '', 10, pagu, 11, next]),
  });
}

const formula = (text: string, value: Sample = 30): Sample => ({
  value: value as number,
  formula: `=${text}`,
});

/** A program with a kegiatan and as many sub kegiatan as given, from row 4. */
function leaves(next: (row: number) => Sample, count = 6): (readonly [string, string, Sample, Sample])[] {
  const subs = Array.from({ length: count }, (_, index): [string, string, Sample, Sample] => [
    `2.07.03.2.01.000${String(index + 1)}`,
    `Sub kegiatan ${String(index + 1)}`,
    10,
    next(6 + index),
  ]);
  const last = String(5 + count);
  return [
    ['2.07.03', 'PROGRAM PELATIHAN KERJA', formula('E5'), formula('G5')],
    ['2.07.03.2.01', 'Pelatihan', formula(`SUM(E6:E${last})`), formula(`SUM(G6:G${last})`)],
    ...subs,
  ];
}

describe('formulas that rows of details share', () => {
  test('one that takes the row below', () => {
    const grid = plan(leaves((row) => formula(`E${String(row === 8 ? 9 : row)}*1.1`, 11)));
    const findings = findingsIn(grid);
    expect(spell(findings)).toEqual(['rumus-baris-lain G8']);
    expect(findings[0]).toMatchObject({
      facts: {
        formula: '=E9*1.1',
        expected: '=E8*1.1',
        example: 'G6',
        exampleFormula: '=E6*1.1',
        agree: 5,
        peers: 5,
      },
      fix: { kind: 'ask', edits: [{ from: 11, to: '=E8*1.1', formula: { from: '=E9*1.1' } }] },
    });
  });

  test('typed figures among them are no fault, and too many of them leave no pattern', () => {
    const typed = plan(leaves((row) => (row === 8 ? 12 : formula(`E${String(row)}*1.1`, 11))));
    expect(spell(findingsIn(typed))).toEqual([]);
    const mostly = plan(
      leaves((row) => (row % 2 === 0 ? 12 : formula(`E${String(row === 9 ? 6 : row)}*1.1`, 11))),
    );
    expect(spell(findingsIn(mostly))).toEqual([]);
  });

  test('rows of another sheet come in their own order', () => {
    const grid = plan(leaves((row) => formula(`DPA!F${String(row * (row > 8 ? 3 : 2))}`, 11)));
    expect(spell(findingsIn(grid))).toEqual([]);
  });

  test('figures of an item before the table, fixed or not, are the same for all', () => {
    const grid = plan(leaves((row) => formula(`E${String(row)}*${row % 2 === 0 ? '$B$1' : 'B$1'}`, 11)));
    expect(spell(findingsIn(grid))).toEqual([]);
  });
});

describe('sums of rupiah', () => {
  test('the rows a range misses are said to be hidden', () => {
    const { rows, merges } = plan(
      leaves(() => 11).map((line, index) =>
        index === 1 ? [line[0], line[1], formula('SUM(E6:E9)'), line[3]] : line,
      ),
    );
    const found = findingsIn({ ...sheetOf([]), rows, merges, hiddenRows: new Set([10]) });
    expect(spell(found)).toEqual(['rumus-rentang-pendek E5']);
    expect(found[0]?.facts).toMatchObject({
      count: 2,
      cells: ['E10', 'E11'],
      concealed: 'ya',
      expected: '=SUM(E6:E11)',
    });
  });

  test('a column alone in a row that sums all others is a number typed over a formula', () => {
    const columns = [3, 5, 7, 9, 11].map((column) => column - 1);
    const heads = ['Kode', 'Program/Kegiatan', 'Indikator Kinerja'];
    for (const heading of [
      'Target Renstra pada Tahun 2026',
      'Target Kinerja dan Anggaran Renja Tahun 2024',
      'Realisasi Kinerja Pada Triwulan > I',
      'Realisasi Kinerja Pada Triwulan > II',
      'Realisasi Kinerja Pada Triwulan > III',
    ])
      heads.push(`${heading} > K`, `${heading} > Rp`);
    const line = (code: string, name: string, rupiah: (column: string) => Sample): Sample[] => [
      code,
      name,
      'Jumlah',
      ...columns.flatMap((_, index): Sample[] => [10, rupiah(String.fromCharCode(69 + 2 * index))]),
    ];
    const grid = tableSheet({
      titles: ['EVALUASI TERHADAP HASIL RENCANA KERJA PERANGKAT DAERAH TAHUN 2024'],
      headings: heads,
      rows: [
        line('2.07.03', 'PROGRAM PELATIHAN', (column) =>
          column === 'G' ? 20 : formula(`SUM(${column}6:${column}7)`, 20),
        ),
        line('2.07.03.2.01', 'Pelatihan', () => 10),
        line('2.07.03.2.02', 'Pembinaan', () => 10),
      ],
    });
    const findings = findingsIn(grid);
    expect(spell(findings)).toEqual(['konstanta-di-rumus G5']);
    expect(findings[0]?.fix?.edits[0]).toMatchObject({
      from: 20,
      to: '=SUM(G6:G7)',
      formula: { from: null },
    });
  });

  test('the line of a UPTD is part of the sum of the office', () => {
    const grid = plan([
      ['2.07', 'BIDANG TENAGA KERJA', formula('E5+E7'), 20],
      ['2.07.01', 'PROGRAM PENUNJANG', formula('E6'), 10],
      ['2.07.01.2.06', 'Administrasi Umum', 10, 10],
      ['', 'UPTD BALAI LATIHAN KERJA', formula('E8', 10), 10],
      ['2.07.01', 'PROGRAM PENUNJANG', formula('E9'), 10],
      ['2.07.01.2.06', 'Administrasi Umum', 10, 10],
    ]);
    expect(spell(findingsIn(grid))).toEqual([]);
  });

  test('levels that no code or word tells are no ground for a fault unless most sums fit them', () => {
    const rows: Sample[][] = [
      ['', 'Pelatihan', 'Jumlah', 10, formula('SUM(E4:E9)'), 11, 30],
      ['', 'Penempatan', 'Jumlah', 10, formula('E5+E8'), 11, 30],
      ['', 'Pengawasan', 'Jumlah', 10, 10, 11, 10],
      ['', 'Pembinaan', 'Jumlah', 10, formula('E6+E3'), 11, 30],
      ['', 'Perizinan', 'Jumlah', 10, 10, 11, 10],
    ];
    const grid = tableSheet({
      titles: ['RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2024'],
      headings: HEADINGS,
      rows,
    });
    expect(spell(findingsIn(grid)).filter((own) => !own.startsWith('rumus-diri'))).toEqual([]);
  });
});

describe('totals', () => {
  const programs = (total: string): Grid =>
    plan([
      ['2.07.01', 'PROGRAM A', 10, 10],
      ['2.07.02', 'PROGRAM B', 10, 10],
      ['2.07.03', 'PROGRAM C', formula('SUM(E7:E8)', 10), 10],
      ['2.07.03.2.01', 'Kegiatan 1', 5, 5],
      ['2.07.03.2.02', 'Kegiatan 2', 5, 5],
      ['', 'JUMLAH', formula(total), 30],
    ]);

  test.each([
    'E4+E5+E6',
    'SUM(E4:E6)',
    'SUM(E4:E5,E7:E8)',
    'SUM(E4:E8)-SUM(E7:E8)',
    'SUMIF(A4:A8,"????.??",E4:E8)',
    'SUBTOTAL(9,E4:E6)',
  ])('%s is right', (total) => {
    expect(spell(findingsIn(programs(total)))).toEqual([]);
  });

  test.each([
    ['SUM(E4:E8)', 'rumus-ganda E9'],
    ['E4+E5', 'rumus-rentang-pendek E9'],
    ['E4+E5+E6+E7', 'rumus-ganda E9'],
    ['SUM(E4:E9)', 'rumus-diri E9'],
    ['SUM(D4:E6)', 'persen-tambah-rupiah E9'],
  ])('%s is wrong', (total, finding) => {
    expect(spell(findingsIn(programs(total)))).toEqual([finding]);
  });
});
