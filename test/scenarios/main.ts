/**
 * Reads many sheets made by chance and prints how many come back as planned: `npm run scenarios [count]`.
 * `SEED=17 npm run scenarios` draws one, reduced to the choices that matter when it is not read as planned.
 */
import { textOf, type Grid } from '../../src/core/grid/grid';
import { formatColumn } from '../../src/core/grid/ref';
import { outcomeOf, type Outcome } from './compare';
import { makeScenario, reduceScenario } from './generator';

const { SEED } = process.env;
if (SEED === undefined) printMany(Number(process.argv[2] ?? 2_000));
else printOne(Number(SEED));

function printOne(seed: number): void {
  const first = outcomeOf(makeScenario(seed));
  const { scenario, outcome } =
    first.kind === 'exact'
      ? { scenario: makeScenario(seed), outcome: first }
      : reduceScenario(seed, first.kind);
  console.log(`seed ${seed}: ${scenario.form}, ${outcome.kind}`);
  for (const [name, option] of scenario.choices) console.log(`  ${name} = ${option}`);
  console.log(drawSheet(scenario.grid));
  for (const line of outcome.differences.slice(0, 40)) console.log(`  ${line}`);
}

function printMany(count: number): void {
  const tallies = new Map<string, Record<Outcome['kind'], number>>();
  const examples: string[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const { form } = makeScenario(seed);
    const outcome = outcomeOf(makeScenario(seed));
    const tally = tallies.get(form) ?? { exact: 0, refused: 0, wrong: 0 };
    tally[outcome.kind] += 1;
    tallies.set(form, tally);
    if (outcome.kind !== 'exact' && examples.length < 60) examples.push(describe(seed, outcome));
  }
  const width = Math.max(...[...tallies.keys()].map((form) => form.length), 4);
  console.log(`${'form'.padEnd(width)}  exact  refused  wrong`);
  const total = { exact: 0, refused: 0, wrong: 0 };
  for (const [form, tally] of tallies) {
    console.log(lineOf(form.padEnd(width), tally));
    for (const kind of ['exact', 'refused', 'wrong'] as const) total[kind] += tally[kind];
  }
  console.log(lineOf('all'.padEnd(width), total));
  for (const example of examples) console.log(example);
  process.exitCode = total.wrong > 0 ? 1 : 0;
}

function lineOf(name: string, { exact, refused, wrong }: Record<Outcome['kind'], number>): string {
  return `${name}  ${String(exact).padStart(5)}  ${String(refused).padStart(7)}  ${String(wrong).padStart(5)}`;
}

function describe(seed: number, { kind }: Outcome): string {
  const { scenario, outcome } = reduceScenario(seed, kind);
  const choices = [...scenario.choices].map(([name, option]) => `${name}=${option}`).join(' ');
  return `SEED=${seed} ${scenario.form} ${kind}: ${outcome.differences.slice(0, 2).join(' · ')} [${choices}]`;
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
