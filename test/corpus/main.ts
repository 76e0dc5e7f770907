import { gridOf } from '../hosts/sample-workbook';
import { LEVELS } from '../../src/core/plan/level-word';
import { readPlans } from '../../src/core';
import { compare, linesOfReading } from './mapping';
import { scoreOf, scoreRows, type Score } from './score';
import { linesOf, readFixtureSheet, readSheetText } from './read-sheet';
import { CORPUS, type CorpusTable } from './tables';

/**
 * `npm run corpus` prints for each table of the corpus its form, its items by level and how many cells are read wrongly, then
 * for each rule how many of the marked errors it finds and its false alarms;
 * `npm run corpus NAME` prints the mapping as it is read now, to be reviewed before it becomes the expected one.
 */
async function main(names: readonly string[]): Promise<void> {
  const chosen = CORPUS.filter(({ name }) => names.includes(name));
  for (const table of chosen) process.stdout.write(`${(await read(table)).lines.join('\n')}\n`);
  if (chosen.length > 0) return;
  const rows = [['tabel', 'bentuk', ...LEVELS, 'jumlah', 'sel salah']];
  const scores: Score[] = [];
  for (const table of CORPUS) {
    const own = await read(table);
    rows.push(summary(table, own));
    scores.push(scoreOf(table.name, own.reading));
  }
  for (const table of [rows, scoreRows(scores)])
    process.stdout.write(`${table.map((row) => row.join('\t')).join('\n')}\n\n`);
  for (const [index, { missed, falseAlarms }] of scores.entries())
    for (const [word, own] of [
      ['terlewat', missed],
      ['alarm palsu', falseAlarms],
    ] as const)
      if (own.length > 0) process.stdout.write(`${CORPUS[index]?.name ?? ''} ${word}: ${own.join(', ')}\n`);
}

async function read({ fixture, ...table }: CorpusTable) {
  const grid = fixture ? await readFixtureSheet(fixture, table.sheet) : gridOf(readSheetText(table));
  const reading = readPlans([grid]);
  return { reading, lines: linesOfReading(reading) };
}

function summary(table: CorpusTable, { reading, lines }: Awaited<ReturnType<typeof read>>): string[] {
  const { missing, wrong } = compare(linesOf(`${table.name}.mapping.txt`), lines);
  const items = reading.plans.flatMap((plan) => plan.items);
  const totals = reading.plans.flatMap((plan) => plan.totals);
  return [
    table.name,
    [...new Set(reading.plans.map((plan) => plan.table.layout.form))].join(', ') || 'tidak dikenal',
    ...LEVELS.map((level) => String(items.filter((item) => item.level === level).length)),
    String(totals.length),
    String(Math.max(missing.length, wrong.length)),
  ];
}

void main(process.argv.slice(2));
