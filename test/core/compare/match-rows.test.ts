import { comparedTable } from '../../../src/core/compare/compared-table';
import { matchRows } from '../../../src/core/compare/match-rows';
import { readPlans } from '../../../src/core/check';
import { III1_HEADINGS, III1_TITLES, iii1Row } from '../forms';
import { tableSheet } from '../../support/sheet';

type Line = readonly [code: string, name: string];

/** The items found in more than one of the tables, as `first name = second name`. */
function matched(...tables: readonly (readonly Line[])[]): string[] {
  const grids = tables.map((lines, index) => ({
    ...tableSheet({
      titles: III1_TITLES,
      headings: ['Kode', ...III1_HEADINGS],
      rows: lines.map(([code, name]) => [code, ...iii1Row(name, 1)]),
    }),
    sheet: String(index),
    id: String(index),
  }));
  const own = readPlans(grids).plans.map((plan) => comparedTable(plan));
  return matchRows(own, [...own.keys()], 0.8)
    .filter(({ rows }) => rows.size > 1)
    .map(({ rows }) => [...rows].map(([table, row]) => own[table]?.rows[row]?.name).join(' = '));
}

const PROGRAM: Line = ['2.07.03', 'PROGRAM PELATIHAN KERJA'];
const KEGIATAN: Line = ['2.07.03.2.01', 'Pelaksanaan Pelatihan'];

describe('the same item in two tables is found', () => {
  test('by its code, the sub kegiatan in two or four digits', () => {
    expect(
      matched([['2.07.03.2.01.01', 'Pelatihan A']], [['2.07.03.2.01.0001', 'Sesuatu yang lain']]),
    ).toEqual(['Pelatihan A = Sesuatu yang lain']);
  });

  test('by its code with X.XX in the program penunjang only', () => {
    const [own, general]: readonly Line[] = [
      ['2.07.01.2.06.0001', 'Penyediaan Komponen Listrik'],
      ['X.XX.01.2.06.0001', 'Komponen'],
    ];
    expect(matched([own ?? PROGRAM], [general ?? PROGRAM])).toEqual([
      'Penyediaan Komponen Listrik = Komponen',
    ]);
    expect(matched([['2.07.03.2.01.0001', 'A']], [['3.31.03.2.01.0001', 'B']])).toEqual([]);
  });

  test('by its whole code where a table has the program penunjang under two bidang', () => {
    const both: readonly Line[] = [
      ['2.07.01', 'PROGRAM PENUNJANG A'],
      ['3.31.01', 'PROGRAM PENUNJANG B'],
    ];
    expect(matched(both, both)).toEqual([
      'PROGRAM PENUNJANG A = PROGRAM PENUNJANG A',
      'PROGRAM PENUNJANG B = PROGRAM PENUNJANG B',
    ]);
  });

  test('by its name under the same parent where a table has no codes', () => {
    const bare: readonly Line[] = [
      ['', 'PROGRAM PELATIHAN KERJA'],
      ['', 'Kegiatan Pelaksanaan Pelatihan'],
      ['', 'Sub Kegiatan Pelatihan Otomotif'],
    ];
    expect(matched([PROGRAM, KEGIATAN, ['2.07.03.2.01.0001', 'Pelatihan Otomotip']], bare)).toEqual([
      'PROGRAM PELATIHAN KERJA = PROGRAM PELATIHAN KERJA',
      'Pelaksanaan Pelatihan = Kegiatan Pelaksanaan Pelatihan',
      'Pelatihan Otomotip = Sub Kegiatan Pelatihan Otomotif',
    ]);
  });
});

describe('nothing is matched', () => {
  test('where a name stands twice under one parent, or two are equally alike', () => {
    const once: readonly Line[] = [PROGRAM, KEGIATAN, ['', 'Sub Kegiatan Pelatihan Otomotif']];
    const twice: readonly Line[] = [...once, ['', 'Sub Kegiatan Pelatihan Otomotif']];
    const near: readonly Line[] = [
      PROGRAM,
      KEGIATAN,
      ['', 'Sub Kegiatan Pelatihan Otomotif 1'],
      ['', 'Sub Kegiatan Pelatihan Otomotif 2'],
    ];
    const parents = [
      'PROGRAM PELATIHAN KERJA = PROGRAM PELATIHAN KERJA',
      'Pelaksanaan Pelatihan = Pelaksanaan Pelatihan',
    ];
    expect(matched(once, twice)).toEqual(parents);
    expect(matched(once, near)).toEqual(parents);
  });

  test('where the same name has other parents', () => {
    expect(
      matched(
        [PROGRAM, KEGIATAN, ['', 'Sub Kegiatan Penyusunan Laporan']],
        [
          ['2.07.05', 'PROGRAM HUBUNGAN INDUSTRIAL'],
          ['2.07.05.2.02', 'Pencegahan Perselisihan'],
          ['', 'Sub Kegiatan Penyusunan Laporan'],
        ],
      ),
    ).toEqual([]);
  });
});
