import { join } from 'node:path';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { createDice } from '../scenarios/dice';
import { basesOf, inject, injectTwo, inventedBases, type Base, type Outcome } from './inject';
import { KINDS, type Kind } from './kinds';

/** Same mistakes on every run; `npm run faults` puts in many more. */
const SEED = 20251126;
const FAULTS = 3;

const dice = createDice(SEED);
let example: readonly Base[] = [];
let invented: readonly Base[] = [];

beforeAll(async () => {
  const file = await openXlsxFile(join(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx'));
  example = basesOf('renja', await file.read());
  invented = inventedBases(12, 500);
});

const isSum = ({ name }: Kind): boolean => name.startsWith('amount of');
const uncaught = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ caught }) => !caught);

test.each(KINDS.map((kind): [string, Kind] => [kind.name, kind]))(
  '%s: caught in the example',
  (name, kind) => {
    expect(uncaught(inject(kind, example, FAULTS, dice.stream(name)))).toEqual([]);
  },
);

test.each(KINDS.filter(isSum).map((kind): [string, Kind] => [kind.name, kind]))(
  '%s: one mistake, one error, in the example and in sheets made by chance',
  (name, kind) => {
    const outcomes = inject(kind, [...example, ...invented], FAULTS, dice.stream(`one ${name}`));
    for (const { base, findings } of outcomes) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect([base, errors.length]).toEqual([base, Math.min(1, errors.length)]);
    }
  },
);

test('two independent mistakes are both named', () => {
  const [parent] = KINDS;
  if (!parent) throw new Error('no kind');
  const outcomes = injectTwo(parent, example, 5, dice.stream('two'));
  expect(uncaught(outcomes)).toEqual([]);
  for (const { findings } of outcomes) expect(findings.length).toBeGreaterThanOrEqual(2);
});
