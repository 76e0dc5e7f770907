import { readPlans } from '../../../src/core';
import type { Correction } from '../../../src/core/detect/correction';
import { findHeadingRow, headingKeyOf } from '../../../src/core/detect/header';
import type { Grid } from '../../../src/core/grid/grid';
import type { Plan } from '../../../src/core/plan/plan';
import { rowIdentities } from '../../../src/core/plan/region';
import { rowKeyOf } from '../../../src/core/plan/row-key';
import { tableSheet, type Sample } from '../../support/sheet';
import { III1_HEADINGS, III1_TITLES, iii1Row, outlineOf } from '../forms';

const iii1 = (...rows: [Sample, string, number][]): Grid =>
  tableSheet({
    titles: III1_TITLES,
    headings: ['Kode', ...III1_HEADINGS],
    rows: rows.map(([own, name, millions]) => {
      const row = [own, ...iii1Row(name, millions)];
      return name === 'JUMLAH' ? row.map((cell, column) => (column === 2 ? '' : cell)) : row;
    }),
  });

function corrected(grid: Grid, correction: Omit<Correction, 'sheetId'>): Plan {
  const [plan] = readPlans([grid], [{ sheetId: grid.id, ...correction }]).plans;
  if (!plan) throw new Error('no plan');
  return plan;
}

const PLAIN = iii1(
  ['2.07.03', 'PELATIHAN KERJA', 5],
  ['', 'Pelatihan Berbasis Kompetensi', 5],
  ['', 'Proses Pelaksanaan', 2],
  ['', 'Pengadaan Sarana', 3],
);

describe('the level that the user gave a row', () => {
  test('wins over code, word and sums, and is known by code or name however spelled', () => {
    const plan = corrected(PLAIN, {
      levels: { '2.07.03': 'bidang', 'proses pelaksanaan': 'program', 'pengadaan sarana': 'kegiatan' },
    });
    expect(outlineOf(plan)).toEqual([
      'bidang PELATIHAN KERJA',
      '  program Pelatihan Berbasis Kompetensi',
      '  program Proses Pelaksanaan',
      '    kegiatan Pengadaan Sarana',
    ]);
    expect(plan.items.map(({ levelBy }) => levelBy)).toEqual(['user', 'guess', 'user', 'user']);
  });

  test('keeps a row from being taken for a part of the row above that sums it', () => {
    const rows: [Sample, string, number][] = [
      ['2.07.03', 'PELATIHAN KERJA', 5],
      ['', 'Program Penempatan', 5],
    ];
    expect(outlineOf(corrected(iii1(...rows), {}))[0]).toBe('bidang PELATIHAN KERJA');
    expect(outlineOf(corrected(iii1(...rows), { levels: { 'program penempatan': 'program' } }))).toEqual([
      'program PELATIHAN KERJA',
      'program Program Penempatan',
    ]);
  });

  test('goes with the row when rows are put above it, and holds for the row of its unit only', () => {
    const unit = (name: string): Sample[] => ['', name, '', '', '', '', '', '', '', ''];
    const row = (name: string, size: number): Sample[] => ['', ...iii1Row(name, size)];
    const grid = tableSheet({
      titles: III1_TITLES,
      headings: ['Kode', ...III1_HEADINGS],
      rows: [unit('UPTD Pasar'), row('Pemeliharaan', 1), unit('UPTD Terminal'), row('Pemeliharaan', 2)],
    });
    const { items } = corrected(grid, { levels: { 'uptd terminal/pemeliharaan': 'kegiatan' } });
    expect(items.map(({ level, levelBy }) => [level, levelBy])).toEqual([
      ['program', 'guess'],
      ['kegiatan', 'user'],
    ]);
    expect(items.map(rowKeyOf)).toEqual(['uptd pasar/pemeliharaan', 'uptd terminal/pemeliharaan']);
  });

  test('of a row that is no longer there changes nothing', () => {
    expect(outlineOf(corrected(PLAIN, { levels: { 'sudah dihapus': 'tujuan' } }))).toEqual(
      outlineOf(corrected(PLAIN, {})),
    );
  });
});

describe('the region that the user set', () => {
  const names = (plan: Plan): string[] => plan.items.map(({ name }) => name.text);
  const rows: [Sample, string, number][] = [
    ['2.07.03', 'PELATIHAN KERJA', 5],
    ['2.07.03.2.01', 'Pelatihan', 5],
    ['', 'JUMLAH', 5],
    ['2.07.03', 'PELATIHAN KERJA', 7],
    ['2.07.03.2.01', 'Pelatihan', 7],
    ['', 'JUMLAH', 7],
  ];

  test('ends the table below its last row, whose total still counts', () => {
    const plan = corrected(iii1(...rows), { region: { last: '2.07.03.2.01' } });
    expect(names(plan)).toEqual(['PELATIHAN KERJA', 'Pelatihan']);
    expect(plan.totals).toHaveLength(1);
    expect(plan.table.bodyBottom).toBe(plan.totals[0]?.row);
  });

  test('tells several rows of one key apart by their order', () => {
    const plan = corrected(iii1(...rows), { region: { last: '2.07.03', nth: 2 } });
    expect(names(plan)).toEqual(['PELATIHAN KERJA', 'Pelatihan', 'PELATIHAN KERJA']);
    expect(rowIdentities([corrected(iii1(...rows), {})]).map(({ nth }) => nth)).toEqual([1, 1, 2, 2]);
  });

  test('of a last row that is no longer there cuts nothing', () => {
    expect(corrected(iii1(...rows), { region: { last: '9.99.99' } }).items).toHaveLength(4);
  });

  test('leaves the other tables of the sheet alone', () => {
    const drawn = (no: string, office: string) => ({
      titles: [...III1_TITLES, office],
      headings: ['Kode', ...III1_HEADINGS],
      rows: [
        [`${no}.07.03`, ...iii1Row('PROGRAM', 5)],
        [`${no}.07.03.2.01`, ...iii1Row('Kegiatan', 5)],
      ],
    });
    const grid = tableSheet(drawn('2', 'DINAS TENAGA KERJA'), drawn('3', 'DINAS PERDAGANGAN'));
    const { plans } = readPlans([grid], [{ sheetId: grid.id, region: { last: '2.07.03' } }]);
    expect(plans.map(({ items }) => items.length)).toEqual([1, 2]);
  });

  test('starts the table at the header row of its text, whatever stands above', () => {
    const grid = tableSheet(
      { titles: III1_TITLES, headings: ['No', ...III1_HEADINGS], rows: [['I', ...iii1Row('Coretan', 9)]] },
      {
        titles: ['Tabel III.1', 'PD : DINAS PERDAGANGAN'],
        headings: ['Kode', ...III1_HEADINGS],
        rows: [['2.07.03', ...iii1Row('PELATIHAN KERJA', 5)]],
      },
    );
    const both = readPlans([grid]).plans;
    expect(both.map(names)).toEqual([['Coretan'], ['PELATIHAN KERJA']]);
    const top = both[1]?.table.header.top ?? 0;
    const heading = headingKeyOf(grid, top);
    expect(findHeadingRow(grid, heading)).toBe(top);
    const { plans } = readPlans([grid], [{ sheetId: grid.id, region: { heading } }]);
    expect(plans.map(names)).toEqual([['PELATIHAN KERJA']]);
    expect(plans[0]?.table.header.top).toBe(top);
  });
});
