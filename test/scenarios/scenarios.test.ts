import { outcomeOf } from './compare';
import { DRAWN, makeScenario } from './generator';

/** Sheets of each kind; `npm run scenarios` draws thousands. */
const EACH = 4;

describe('sheets made by chance are read as planned, and refused where they hold no plan', () => {
  test.each(DRAWN.map((form, index) => ({ form, index })))('$form', ({ index }) => {
    for (let round = 0; round < EACH; round += 1) {
      const scenario = makeScenario(index + round * DRAWN.length);
      const { kind, differences } = outcomeOf(scenario);
      const right =
        scenario.holds === 'plan' ? { kind: 'exact', differences: [] } : { kind: 'refused', differences };
      // The seed goes with the failure: `npm run scenarios -- --seed …` draws the sheet.
      expect({ seed: scenario.seed, kind, differences }).toEqual({ seed: scenario.seed, ...right });
    }
  });
});
