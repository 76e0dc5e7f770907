import { comparisonOf, readPlans } from '../../../src/core/check';
import type { Grid } from '../../../src/core/grid/grid';
import { III1_HEADINGS, iii1Row, E81_HEADINGS, E81_NUMBERS, e81Row } from '../forms';
import { tableSheet, type DrawnTable, type Sample } from '../../support/sheet';

const ROWS: readonly Sample[][] = [
  [1, ...iii1Row('Program Pelatihan Kerja', 90)],
  ['1.1', ...iii1Row('Kegiatan Pembinaan Lembaga', 90)],
];

/** A sheet with one Tabel III.1 under the given lines. */
function iii1(name: string, titles: readonly string[], table: Partial<DrawnTable> = {}): Grid {
  const grid = tableSheet({ titles, headings: ['No', ...III1_HEADINGS], rows: ROWS, ...table });
  return { ...grid, sheet: name, id: name };
}

/** Headings without a year. */
const YEARLESS = [
  'No',
  ...III1_HEADINGS.map((heading) => heading.replace(/ Tahun 20\d\d| Rencana Tahun 2025/, '')),
];

/** For each pair of tables what was compared, or why nothing was. */
function outcomes(...grids: readonly Grid[]): string[] {
  const { pairs } = comparisonOf(readPlans(grids));
  return pairs.map(({ year, figures, reason }) => reason ?? `${String(year)} ${figures.join(' ')}`);
}

const OF = (office: string, year = '2024'): string[] => [`RENCANA KERJA TAHUN ${year}`, `PD : ${office}`];

describe('two tables', () => {
  test('of one office and year are compared by the figures they share, each of its year', () => {
    const other = iii1('B', OF('Dinas Tenaga Kerja Kota Payakumbuh'));
    expect(outcomes(iii1('A', OF('DINAS TENAGA KERJA')), other)).toEqual([
      '2024 target.k pagu.rp',
      '2025 prakiraanMaju.k prakiraanMaju.rp',
    ]);
  });

  test('of two offices are not compared, though one name begins like the other', () => {
    expect(
      outcomes(iii1('A', OF('DINAS TENAGA KERJA')), iii1('B', OF('DINAS TENAGA KERJA DAN SOSIAL'))),
    ).toEqual(['office']);
  });

  test('of which one names no office are compared unless the workbook has several', () => {
    const [a, b, none] = [
      iii1('A', OF('DINAS SOSIAL')),
      iii1('B', OF('DINAS PERHUBUNGAN')),
      iii1('C', ['RENCANA KERJA TAHUN 2024']),
    ];
    expect(outcomes(a, none)[0]).toBe('2024 target.k pagu.rp');
    expect(outcomes(a, b, none)).toEqual(['office', 'officeUnknown', 'officeUnknown']);
  });

  test('of other years are not compared, nor where no year is told', () => {
    const yearless = iii1('B', ['PD : DINAS SOSIAL'], { headings: YEARLESS });
    expect(outcomes(iii1('A', OF('DINAS SOSIAL')), yearless)).toEqual(['yearUnknown']);
    const later = iii1('B', OF('DINAS SOSIAL', '2025'), { headings: YEARLESS });
    expect(outcomes(iii1('A', OF('DINAS SOSIAL'), { headings: YEARLESS }), later)).toEqual(['year']);
  });

  test('of which one is the Renja as changed during the year are not compared', () => {
    const changed = iii1('B', ['RENCANA KERJA PERUBAHAN TAHUN 2024', 'PD : DINAS SOSIAL']);
    expect(outcomes(iii1('A', OF('DINAS SOSIAL')), changed)).toEqual(['revised']);
  });

  test('without an item in common are not compared', () => {
    const rows = [[1, ...iii1Row('Program Kesehatan', 90)]];
    expect(outcomes(iii1('A', OF('DINAS SOSIAL')), iii1('B', OF('DINAS SOSIAL'), { rows }))).toEqual([
      'items',
    ]);
  });

  test('an evaluation of last year and a plan have no figures of one year', () => {
    const titles = ['EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH TAHUN 2022', 'PD : DINAS SOSIAL'];
    const headings = E81_HEADINGS.map((heading) => heading.replace('2024', '2022'));
    const grid = tableSheet({
      titles,
      headings,
      numbers: E81_NUMBERS,
      rows: [e81Row(1, 'Program Pelatihan Kerja')],
    });
    expect(outcomes(iii1('A', OF('DINAS SOSIAL')), { ...grid, sheet: 'B', id: 'B' })).toEqual(['year']);
  });
});
