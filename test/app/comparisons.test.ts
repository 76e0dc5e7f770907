import { comparedPairs } from '../../src/app/comparisons';
import { readCorrections, thingsOf, withApart, withoutThing } from '../../src/app/corrections';
import { correctionsInUse } from '../../src/app/corrections-in-use';
import { check, comparisonOf, readPlans } from '../../src/core/check';
import type { Correction } from '../../src/core/detect/correction';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { III1_HEADINGS, III1_TITLES, iii1Row } from '../core/forms';
import { tableSheet } from '../support/sheet';

/** Tabel III.1 of one office and year, twice: as written first, and with another pagu. */
const grids = [4, 9].map((millions, index) => ({
  ...tableSheet({
    titles: III1_TITLES,
    headings: ['No', ...III1_HEADINGS],
    rows: [
      ['1', ...iii1Row('Program Pelatihan Kerja', millions)],
      ['1.1', ...iii1Row('Kegiatan Pelatihan', millions)],
    ],
  }),
  sheet: `Lembar ${String(index + 1)}`,
  id: `Lembar ${String(index + 1)}`,
}));

const pair = { form: 'III.1', with: { sheetId: 'Lembar 1', form: 'III.1' } };

function outcome(corrections: readonly Correction[]) {
  const reading = readPlans(grids, corrections);
  const [first] = comparedPairs(comparisonOf(reading, DEFAULT_SETTINGS));
  const found = check(reading).filter(({ rule }) => rule.endsWith('-antar-tabel'));
  return { reason: first?.reason, year: first?.year, rules: found.map(({ rule }) => rule).sort() };
}

describe('a pair of tables', () => {
  test('is compared until the user turns it off, and again when that is taken back', () => {
    expect(outcome([])).toEqual({
      reason: null,
      year: 2024,
      rules: ['pagu-antar-tabel', 'prakiraan-maju-antar-tabel'],
    });
    const apart = withApart([], 'Lembar 2', pair);
    expect(outcome(apart)).toEqual({ reason: 'user', year: null, rules: [] });
    const [thing] = thingsOf(apart);
    if (!thing) throw new Error('nothing said');
    expect(withoutThing(apart, thing)).toEqual([]);
  });

  test('turned off is kept as plain data, by sheet and form, beside what else is said of the sheet', () => {
    const said = withApart([{ sheetId: 'Lembar 2', levels: { a: 'program' } }], 'Lembar 2', pair);
    expect(readCorrections(JSON.parse(JSON.stringify(said)))).toEqual(said);
    expect(said).toEqual([{ sheetId: 'Lembar 2', levels: { a: 'program' }, apart: [pair] }]);
  });

  test('turned off matches nothing once one of its tables is gone', () => {
    const apart = withApart([], 'Lembar 2', pair);
    const used = (own: typeof grids) =>
      correctionsInUse(apart, readPlans(own, apart)).map(({ inUse }) => inUse);
    expect(used(grids)).toEqual([true]);
    expect(used(grids.slice(1))).toEqual([false]);
  });
});
