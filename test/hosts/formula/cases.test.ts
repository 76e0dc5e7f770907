import { calculateMissing } from '../../../src/hosts/formula';
import { CASES } from './cases';
import { gridOf, plainAt } from './workbook';

function named(cells: object): string {
  return JSON.stringify(cells).slice(0, 40);
}

describe('a formula shows what Excel shows', () => {
  test.each(CASES.map((one) => ({ ...one, over: named(one.cells) })))(
    '$formula is $expected over $over',
    ({ formula, cells, expected }) => {
      const [grid] = calculateMissing([gridOf('Renja', { ...cells, H1: formula })], { names: new Map() });
      const shown = plainAt(grid, 'H1');
      if (typeof expected === 'number' && typeof shown === 'number') {
        expect(Number(shown.toPrecision(15))).toBe(Number(expected.toPrecision(15)));
      } else {
        expect(shown).toBe(expected);
      }
    },
  );
});
