/**
 * Reads many sheets made by chance and prints how many come back as planned: `npm run scenarios [count]`.
 * `npm run scenarios -- --seed 17` draws one, reduced to the choices that matter when it is not read as planned.
 */
import { parseArgs } from 'node:util';
import { textOf, type Grid } from '../../src/core/grid/grid';
import { formatColumn } from '../../src/core/grid/ref';
import { outcomeOf, type Outcome } from './compare';
import { makeScenario, reduceScenario } from './generator';

/** Failures shown, each for another cause. */
const EXAMPLES = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string', default: '0' } },
});
if (values.seed !== undefined) printOne(Number(values.seed));
else printMany(Number(values.from), Number(positionals[0] ?? 2_000));

function printOne(seed: number): void {
  const whole = makeScenario(seed);
  const first = outcomeOf(whole);
  const { scenario, outcome } =
    (first.kind !== 'wrong' && whole.holds !== 'plan') || first.kind === 'exact'
      ? { scenario: whole, outcome: first }
      : reduceScenario(seed, first.kind);
  console.log(`seed ${seed}: ${scenario.form}, ${outcome.kind}`);
  for (const [name, option] of scenario.choices) console.log(`  ${name} = ${option}`);
  for (const { grid } of scenario.sheets) console.log(`[${grid.sheet}]\n${drawSheet(grid)}`);
  for (const line of outcome.differences.slice(0, 40)) console.log(`  ${line}`);
}

type Tally = Record<Outcome['kind'], number>;

function printMany(from: number, count: number): void {
  const tallies = new Map<string, Tally>();
  const examples = new Map<string, string>();
  for (let seed = from; seed < from + count; seed += 1) {
    const scenario = makeScenario(seed);
    const outcome = outcomeOf(scenario);
    const tally = tallies.get(scenario.form) ?? { exact: 0, refused: 0, wrong: 0 };
    tally[outcome.kind] += 1;
    tallies.set(scenario.form, tally);
    const right = scenario.holds === 'plan' ? 'exact' : 'refused';
    if (outcome.kind === right || examples.size >= EXAMPLES) continue;
    const { cause, line } = describe(seed, outcome);
    if (!examples.has(cause)) examples.set(cause, line);
  }
  printTable(tallies);
  for (const example of examples.values()) console.log(example);
}

function printTable(tallies: ReadonlyMap<string, Tally>): void {
  const width = Math.max(...[...tallies.keys()].map((form) => form.length), 4);
  console.log(`${'form'.padEnd(width)}  exact  refused  wrong`);
  const total = { exact: 0, refused: 0, wrong: 0 };
  for (const [form, tally] of tallies) {
    console.log(lineOf(form.padEnd(width), tally));
    for (const kind of ['exact', 'refused', 'wrong'] as const) total[kind] += tally[kind];
  }
  console.log(lineOf('all'.padEnd(width), total));
  process.exitCode = total.wrong > 0 ? 1 : 0;
}

function lineOf(name: string, { exact, refused, wrong }: Tally): string {
  return `${name}  ${String(exact).padStart(5)}  ${String(refused).padStart(7)}  ${String(wrong).padStart(5)}`;
}

/** The choices that matter, and a line that shows them with the first differences. */
function describe(seed: number, { kind }: Outcome): { cause: string; line: string } {
  const { scenario, outcome } = reduceScenario(seed, kind);
  const choices = [...scenario.choices].map(([name, option]) => `${name}=${option}`).join(' ');
  const differences = outcome.differences.slice(0, 2).join(' · ');
  return {
    cause: `${scenario.form} ${choices}`,
    line: `--seed ${seed} ${scenario.form} ${kind}: ${differences} [${choices}]`,
  };
}

function drawSheet(grid: Grid): string {
  return grid.rows
    .map((row, index) => {
      const cells = (row ?? []).flatMap((cell, column) =>
        cell ? [`${formatColumn(column)}:${textOf(cell.value).replace(/\n/g, '⏎')}`] : [],
      );
      return `${String(index + 1).padStart(4)} ${cells.join(' | ')}`;
    })
    .join('\n');
}
