import type { Cell, Grid } from '../../../src/core/grid/grid';
import { createCalculator, sourceOfGrids } from '../../../src/hosts/formula';
import { workbookOf } from './editable-workbook';
import { gridOf } from './workbook';

function tall(sheet: string, count: number, cellsOf: (row: number) => (Cell | undefined)[]): Grid {
  return { ...gridOf(sheet, {}), rows: Array.from({ length: count }, (_, row) => cellsOf(row)) };
}

function formula(text: string): Cell {
  return { value: null, formula: text, uncalculated: true };
}

describe('after a cell is written', () => {
  test('only what rests on it is calculated', () => {
    const book = workbookOf(['A'], {
      'A!A1': 1,
      'A!A2': 2,
      'A!B1': '=A1*10',
      'A!B2': '=A2*10',
      'A!C1': '=SUM(B1:B2)',
      'A!D1': '=SUM(A:A)',
    });
    expect(book.at('A!C1')).toBe(30);
    expect(book.write({ 'A!A1': 5 })).toEqual({ 'A!B1': 50, 'A!C1': 70, 'A!D1': 7 });
    expect(book.write({ 'A!F9': 5 })).toEqual({});
  });

  test('a result that stays the same is not among the changed cells', () => {
    const book = workbookOf(['A'], { 'A!A1': 1, 'A!B1': '=A1>0', 'A!C1': '=B1' });
    expect(book.write({ 'A!A1': 2 })).toEqual({});
  });

  test('a formula that goes together with what it rests on is gone', () => {
    const book = workbookOf(['A'], { 'A!A1': 2, 'A!B1': '=A1*10', 'A!C1': '=B1+A1' });
    expect(book.write({ 'A!A1': 3, 'A!B1': null })).toEqual({ 'A!C1': 3 });
    expect(book.at('A!B1')).toBeNull();
    expect(book.write({ 'A!A1': null, 'A!C1': null })).toEqual({});
  });

  test('a new formula, another formula and a constant in its place are all seen', () => {
    const book = workbookOf(['A'], { 'A!A1': 2, 'A!B1': '=A1', 'A!C1': '=B1+1' });
    expect(book.write({ 'A!B1': '=A1*100' })).toEqual({ 'A!B1': 200, 'A!C1': 201 });
    expect(book.write({ 'A!B1': 7 })).toEqual({ 'A!C1': 8 });
    expect(book.write({ 'A!A1': 3 })).toEqual({});
    expect(book.write({ 'A!E5': '=C1' })).toEqual({ 'A!E5': 8 });
    expect(book.write({ 'A!B1': null })).toEqual({ 'A!C1': 1, 'A!E5': 1 });
  });

  test('cells below the used ones count in whole columns and open ranges', () => {
    const book = workbookOf(['A'], { 'A!A1': 1, 'A!C1': '=SUM(A:A)', 'A!D1': '=COUNTA(A1:A99)' });
    expect(book.write({ 'A!A50': 4 })).toEqual({ 'A!C1': 5, 'A!D1': 2 });
    expect(book.write({ 'A!A50': null })).toEqual({ 'A!C1': 1, 'A!D1': 1 });
  });

  test('sheets are named in any case and with quotes', () => {
    const book = workbookOf(["Pagu '26", 'Rekap'], {
      "Pagu '26!A1": 3,
      'Rekap!A1': "='pagu ''26'!$A$1*2",
      'Rekap!A2': "=SUM('Pagu ''26:Rekap'!A1)",
      'Rekap!A3': '=Hilang!A1',
      'Rekap!A4': '=SUM(Rekap!#REF!,"Rekap!#REF!")',
    });
    expect(book.at('Rekap!A1')).toBe(6);
    expect(book.at('Rekap!A2')).toBe(9);
    expect(book.at('Rekap!A3')).toBe('#REF!');
    expect(book.at('Rekap!A4')).toBe('#REF!');
    expect(book.write({ "Pagu '26!A1": 4 })).toEqual({ 'Rekap!A1': 8, 'Rekap!A2': 12 });
  });

  test('a sheet that appears later turns #REF! into its value', () => {
    const cells = { A1: '=Baru!A1' };
    const grids = [gridOf('A', cells)];
    const names = ['A'];
    const all = sourceOfGrids([...grids, gridOf('Baru', { A1: 5 })]);
    const calculator = createCalculator({ ...all, sheetNames: () => names });
    calculator.recalculate();
    expect(calculator.valueOf({ sheet: 'A', row: 0, column: 0 })).toEqual({ error: '#REF!' });
    names.push('Baru');
    calculator.recalculate([]);
    expect(calculator.valueOf({ sheet: 'A', row: 0, column: 0 })).toBe(5);
  });

  test('defined names are followed; one that is not there is #NAME?', () => {
    const book = workbookOf(
      ['A'],
      {
        'A!A1': 2,
        'A!A2': 3,
        'A!B1': '=SUM(Pagu)*Tarif',
        'A!B2': '=Bukan',
        'A!B3': '=SUM(INDIRECT("Pagu"))',
      },
      { names: { Pagu: 'A!$A$1:$A$2', Tarif: '=10' } },
    );
    expect(book.at('A!B1')).toBe(50);
    expect(book.at('A!B2')).toBe('#NAME?');
    expect(book.at('A!B3')).toBe(5);
    expect(book.write({ 'A!A2': 4 })).toEqual({ 'A!B1': 60, 'A!B3': 6 });
  });
});

describe('volatile functions', () => {
  test('TODAY and NOW come from the clock, each time', () => {
    let now = new Date(2026, 2, 31, 18, 0, 0);
    const book = workbookOf(
      ['A'],
      { 'A!A1': '=TODAY()', 'A!A2': '=NOW()-TODAY()', 'A!A3': '=YEAR(A1)' },
      { clock: () => now },
    );
    expect(book.at('A!A1')).toBe(46112);
    expect(book.at('A!A2')).toBe(0.75);
    now = new Date(2027, 0, 1, 18, 0, 0);
    expect(book.write({})).toEqual({ 'A!A1': 46388, 'A!A3': 2027 });
  });

  test('without a clock they are left alone, and so is what has no result without them', () => {
    const book = workbookOf(['A'], { 'A!A1': '=TODAY()', 'A!A2': '=A1+1', 'A!A3': '=IF(TRUE,1,A1)' });
    expect(book.at('A!A1')).toBeNull();
    expect(book.at('A!A2')).toBeNull();
    expect(book.at('A!A3')).toBe(1);
    expect(book.last().notRecalculated).toEqual([
      { at: { sheet: 'A', row: 0, column: 0 }, reason: 'needs-clock', detail: '' },
      { at: { sheet: 'A', row: 1, column: 0 }, reason: 'needs-skipped', detail: '=TODAY()' },
    ]);
  });

  test('OFFSET and INDIRECT reach cells that are calculated after them', () => {
    const book = workbookOf(['A'], {
      'A!A1': '=OFFSET(D1,0,-1)+1',
      'A!B1': '=INDIRECT("C"&1)+1',
      'A!C1': '=E1*2',
      'A!E1': 4,
    });
    expect(book.at('A!A1')).toBe(9);
    expect(book.at('A!B1')).toBe(9);
    expect(book.write({ 'A!E1': 5 })).toEqual({ 'A!A1': 11, 'A!B1': 11, 'A!C1': 10 });
  });
});

describe('what cannot be calculated', () => {
  test.each([
    ['=FUNGSIKU(A1)', 'unknown-function', 'FUNGSIKU'],
    ['=_xlfn.LET(x,1,x)', 'unknown-function', 'LET'],
    ["='[Pagu.xlsx]Sheet1'!A1", 'external', "'[Pagu.xlsx]Sheet1'!A1"],
    ['=SUM(Tabel1[Pagu])', 'table', 'Tabel1[Pagu]'],
    ['=1+', 'not-parsed', '=1+'],
    ['=ROUND(A1)', 'not-parsed', 'ROUND with 1 arguments'],
    ['=A1:A2', 'spills', '=A1:A2'],
    ['=Nama+1', 'unknown-name', 'Nama'],
  ])('%s keeps the result it came with and says why', (text, reason, detail) => {
    const grid: Grid = {
      ...gridOf('A', {}),
      rows: [[{ value: 1 }, { value: 41, formula: text }, formula('=B1+1')]],
    };
    const calculator = createCalculator(sourceOfGrids([grid]));
    const { notRecalculated } = calculator.recalculate();
    expect(notRecalculated).toEqual([{ at: { sheet: 'A', row: 0, column: 1 }, reason, detail }]);
    expect(calculator.valueOf({ sheet: 'A', row: 0, column: 1 })).toBe(41);
    expect(calculator.valueOf({ sheet: 'A', row: 0, column: 2 })).toBe(42);
  });

  test('results that came with the file stand until something under them changes', () => {
    const grid: Grid = { ...gridOf('A', {}), rows: [[{ value: 1 }, { value: 99, formula: '=A1+1' }]] };
    const calculator = createCalculator(sourceOfGrids([grid]));
    expect(calculator.recalculate([]).changed).toEqual([]);
    expect(calculator.recalculate([{ sheet: 'A', row: 0, column: 0 }]).changed).toEqual([
      { at: { sheet: 'A', row: 0, column: 1 }, value: 2 },
    ]);
  });

  test('a formula nested too deep is left alone', () => {
    const deep = `=${'-('.repeat(4000)}1${')'.repeat(4000)}`;
    const book = workbookOf(['A'], { 'A!A1': deep, 'A!A2': '=1+1' });
    expect(book.at('A!A2')).toBe(2);
  });
});

describe('cells that rest on themselves', () => {
  test('show 0 and are reported', () => {
    const book = workbookOf(['A'], {
      'A!A1': '=B1+1',
      'A!B1': '=A1',
      'A!C1': '=A1+5',
      'A!D1': '=SUM(D1:D9)',
    });
    expect(['A!A1', 'A!B1', 'A!C1', 'A!D1'].map((at) => book.at(at))).toEqual([0, 0, 5, 0]);
    expect(book.last().circular).toEqual([
      { sheet: 'A', row: 0, column: 0 },
      { sheet: 'A', row: 0, column: 1 },
      { sheet: 'A', row: 0, column: 3 },
    ]);
    expect(book.write({ 'A!B1': 4 })).toEqual({ 'A!A1': 5, 'A!C1': 10 });
    expect(book.last().circular).toEqual([]);
  });

  test('do not when the branch is not taken or only the place is asked', () => {
    const book = workbookOf(['A'], {
      'A!A1': '=IF(TRUE,1,B1)',
      'A!B1': '=A1+1',
      'A!C1': '=ROW(C1)+COLUMNS(C1:D1)',
      'A!E1': '=SUBTOTAL(9,E1:E3)',
      'A!E2': 4,
    });
    expect(['A!A1', 'A!B1', 'A!C1', 'A!E1'].map((at) => book.at(at))).toEqual([1, 2, 3, 4]);
    expect(book.last().circular).toEqual([]);
  });

  test('a ring of 20,000 cells is found', () => {
    const count = 20_000;
    const grid = tall('A', count, (row) => [formula(`=A${((row + 1) % count) + 1}+1`)]);
    const { circular } = createCalculator(sourceOfGrids([grid])).recalculate();
    expect(circular).toHaveLength(count);
  });
});

describe('subtotals', () => {
  const cells = {
    'A!A1': 1,
    'A!A2': 2,
    'A!A3': 4,
    'A!A4': '=SUBTOTAL(9,A1:A3)',
    'A!A5': 8,
    'A!A6': '=SUBTOTAL(9,A1:A5)',
    'A!B1': '=SUBTOTAL(109,A1:A5)',
    'A!B2': '=AGGREGATE(9,5,A1:A3)',
    'A!B3': '=SUM(A1:A3)',
  };

  test('leave each other out', () => {
    const book = workbookOf(['A'], cells);
    expect([book.at('A!A4'), book.at('A!A6')]).toEqual([7, 15]);
  });

  test.each([
    ['hidden', [15, 13, 5, 7]],
    ['filtered', [13, 13, 5, 7]],
  ] as const)('with a row that is %s', (state, expected) => {
    const book = workbookOf(['A'], cells, { rowState: (_sheet, row) => (row === 1 ? state : 'visible') });
    expect(['A!A6', 'A!B1', 'A!B2', 'A!B3'].map((at) => book.at(at))).toEqual(expected);
  });
});

describe('size', () => {
  test('a chain of 100,000 cells needs no stack', () => {
    const count = 100_000;
    const grid = tall('A', count, (row) => [row === 0 ? { value: 1 } : formula(`=A${row}+1`)]);
    const down = createCalculator(sourceOfGrids([grid]));
    expect(down.recalculate().changed).toHaveLength(count - 1);
    expect(down.valueOf({ sheet: 'A', row: count - 1, column: 0 })).toBe(count);
    const short = 20_000;
    const up = tall('A', short, (row) => [row === short - 1 ? { value: 1 } : formula(`=A${row + 2}+1`)]);
    const upwards = createCalculator(sourceOfGrids([up]));
    upwards.recalculate();
    expect(upwards.valueOf({ sheet: 'A', row: 0, column: 0 })).toBe(short);
  });

  test('20,000 cells that OFFSET chains together need no stack either', () => {
    const count = 20_000;
    const grid = tall('A', count, (row) => [
      row === count - 1 ? { value: 1 } : formula(`=OFFSET(A${row + 1},1,0)+1`),
    ]);
    const calculator = createCalculator(sourceOfGrids([grid]));
    calculator.recalculate();
    expect(calculator.valueOf({ sheet: 'A', row: 0, column: 0 })).toBe(count);
  });

  test('one change among 100,000 formulas touches its own few', () => {
    const count = 50_000;
    const rows = tall('A', count, (row) => [
      { value: row },
      { value: 2 },
      formula(`=A${row + 1}*B${row + 1}`),
      formula(`=IF(B${row + 1}=0,"",ROUND(SUM(A${row + 1}:C${row + 1})/B${row + 1},2))`),
    ]);
    const grids = [rows, gridOf('R', { A1: '=SUM(A!C:C)' })];
    const calculator = createCalculator(sourceOfGrids(grids));
    expect(calculator.recalculate().changed).toHaveLength(2 * count + 1);
    const changedRow = rows.rows[17] as Cell[];
    changedRow[0] = { value: 1000 };
    const { changed } = calculator.recalculate([{ sheet: 'A', row: 17, column: 0 }]);
    expect(changed.map(({ at }) => `${at.sheet}!${at.row}:${at.column}`).sort()).toEqual([
      'A!17:2',
      'A!17:3',
      'R!0:0',
    ]);
  });
});
