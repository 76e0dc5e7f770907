import { outcomeOf } from './compare';
import { DRAWN_FORMS, makeScenario } from './generator';

const FORMS = Object.keys(DRAWN_FORMS);
/** Sheets of every form; `npm run scenarios` draws thousands. */
const EACH = 3;

describe('sheets made by chance are read as planned or refused with a reason', () => {
  test.each(FORMS.map((form, index) => ({ form, index })))('$form', ({ index }) => {
    for (let round = 0; round < EACH; round += 1) {
      const seed = index + round * FORMS.length;
      const { kind, differences } = outcomeOf(makeScenario(seed));
      // The seed goes with the failure: `npm run scenarios -- --seed …` draws the sheet.
      expect({ seed, kind, differences }).toEqual({ seed, kind: 'exact', differences: [] });
    }
  });
});
