import type { Grid } from '../../../src/core/grid/grid';
import { calculateMissing } from '../../../src/hosts/formula';
import { gridOf } from './workbook';

describe('results that are missing', () => {
  const grids: Grid[] = [
    {
      ...gridOf('Pagu', {}),
      rows: [
        [
          { value: 10 },
          { value: 99, formula: '=A1+1' },
          { value: null, formula: '=A1+B1', uncalculated: true, format: '0.0' },
        ],
        undefined,
        [
          { value: null, formula: '=FUNGSIKU(A1)', uncalculated: true },
          { value: null, formula: '=A3*2', uncalculated: true },
        ],
      ],
    },
    gridOf('Lain', { A1: 'tetap' }),
    gridOf('Rekap', { A1: '=Pagu!C1/0', A2: '=IFERROR(A1,0)', A3: '=TODAY()' }),
  ];

  test('are filled; results the file has are believed even when they are wrong', () => {
    const [pagu, , rekap] = calculateMissing(grids);
    expect(pagu?.rows[0]).toEqual([
      { value: 10 },
      { value: 99, formula: '=A1+1' },
      { value: 109, formula: '=A1+B1', format: '0.0' },
    ]);
    expect(rekap?.rows.slice(0, 2)).toEqual([
      [{ value: { error: '#DIV/0!' }, formula: '=Pagu!C1/0' }],
      [{ value: 0, formula: '=IFERROR(A1,0)' }],
    ]);
  });

  test('stay marked where a function is unknown, where a cell rests on one, and without a clock', () => {
    const [pagu, , rekap] = calculateMissing(grids);
    expect(pagu?.rows[2]).toBe(grids[0]?.rows[2]);
    expect(rekap?.rows[2]).toBe(grids[2]?.rows[2]);
    const [, , today] = calculateMissing(grids, { clock: () => new Date(2026, 0, 1) });
    expect(today?.rows[2]).toEqual([{ value: 46023, formula: '=TODAY()' }]);
  });

  test('leave grids without them as they are', () => {
    const [, lain] = calculateMissing(grids);
    expect(lain).toBe(grids[1]);
    expect(calculateMissing([])).toEqual([]);
  });

  test('may rest on each other over sheets and in any order', () => {
    const filled = calculateMissing([
      gridOf('A', { A1: '=B!A1+1', A2: 5 }),
      gridOf('B', { A1: '=SUM(A!A2:A9)*2' }),
    ]);
    expect(filled[0]?.rows[0]?.[0]?.value).toBe(11);
  });
});
