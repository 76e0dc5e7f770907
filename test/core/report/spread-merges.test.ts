import { gridOfWritten } from '../../../src/core/report/grid-of-written';
import { spreadMerges } from '../../../src/core/report/spread-merges';
import { area } from '../../support/written-sheets';

const sheet = { marker: 'uji', name: 'Uji' };

describe('merged areas', () => {
  it('look like their top left cell, and hold only what that one holds', () => {
    const rows = [[{ value: 'Pagu', border: true as const }, { value: 'hilang' }, { value: 'Ket.' }]];
    expect(spreadMerges({ ...sheet, rows, merges: [area(0, 0, 1, 1)] })).toEqual([
      [{ value: 'Pagu', border: true }, { border: true }, { value: 'Ket.' }],
      [{ border: true }, { border: true }],
    ]);
  });

  it('may reach beyond the rows that are there', () => {
    const grid = gridOfWritten({ ...sheet, rows: [], merges: [area(2, 1, 2, 2)] }, 'Uji', 'Uji');
    expect(grid.rows).toHaveLength(3);
    expect(grid.merges).toEqual([area(2, 1, 2, 2)]);
  });
});
