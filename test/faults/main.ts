/**
 * Puts mistakes at random places into the example workbooks and into sheets of every form made by chance, and prints of
 * each kind how many are caught: `npm run faults -- [count] [--seed N]`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatRef } from '../../src/core/grid/ref';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { createDice } from '../scenarios/dice';
import { basesOf, inject, injectTwo, inventedBases, type Base, type Outcome } from './inject';
import { KINDS } from './kinds';

const FIXTURES = 'test/fixtures';
const INVENTED = 60;
/** Mistakes that were not caught, shown of each kind. */
const SHOWN = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});

async function main(count: number, seed: number): Promise<void> {
  const dice = createDice(seed);
  const bases: Base[] = [];
  for (const name of readdirSync(FIXTURES).filter((own) => own.endsWith('.xlsx'))) {
    const grids = await (await openXlsxFile(join(FIXTURES, name))).read();
    bases.push(...basesOf(name.replace('.xlsx', ''), grids));
  }
  bases.push(...inventedBases(INVENTED, seed * 1000));
  console.log(`${String(bases.length)} sheets, ${String(count)} mistakes a kind, seed ${String(seed)}`);
  console.log(`${'kind'.padEnd(34)}faults  caught  at the cell  findings  echoes/fault  most`);
  for (const kind of KINDS) {
    print(kind.name, inject(kind, bases, count, dice.stream(kind.name)), 1);
  }
  for (const kind of KINDS.slice(0, 3)) {
    print(`two: ${kind.name}`, injectTwo(kind, bases, count, dice.stream(`two ${kind.name}`)), 2);
  }
}

function print(name: string, outcomes: readonly Outcome[], faults: number): void {
  const share = (wanted: (outcome: Outcome) => boolean): string => String(outcomes.filter(wanted).length);
  const total = outcomes.reduce((sum, { findings }) => sum + findings.length, 0);
  const echoes = outcomes.reduce((sum, { findings }) => sum + Math.max(0, findings.length - faults), 0);
  const most = Math.max(0, ...outcomes.map(({ findings }) => findings.length));
  console.log(
    [
      name.padEnd(34),
      String(outcomes.length).padStart(6),
      share(({ caught }) => caught).padStart(8),
      share(({ exact }) => exact).padStart(13),
      String(total).padStart(10),
      (outcomes.length === 0 ? '-' : (echoes / outcomes.length).toFixed(2)).padStart(14),
      String(most).padStart(6),
    ].join(''),
  );
  for (const { base, fault, findings } of outcomes.filter(({ caught }) => !caught).slice(0, SHOWN)) {
    const told = findings.map(({ rule, at }) => `${rule} ${formatRef(at)}`).join(', ');
    const cells = fault.cells.map(({ to, ...at }) => `${formatRef(at)} = ${JSON.stringify(to)}`);
    console.log(`    ${base}: ${cells.join(', ')} (${told || 'nothing'})`);
  }
}

void main(Number(positionals[0] ?? 100), Number(values.seed));
