import { readdirSync } from 'node:fs';
import { mapWorkbook } from '../../src/app/map-workbook';
import { parseRef } from '../../src/core/grid/ref';
import { RULES } from '../../src/core/rules/index';
import { openXlsx } from '../../src/hosts/xlsx-file/open-xlsx';
import { gridOf, xlsxOf } from '../hosts/sample-workbook';
import { compare, linesOfReading, mappingOf } from './mapping';
import { linesOf, readFixtureSheet, readSheetText } from './read-sheet';
import { CORPUS } from './tables';

describe('a table of the published documents is mapped as its text says', () => {
  test.each(CORPUS.map((table) => [table.name, table] as const))('%s', async (name, table) => {
    const { fixture, sheet } = table;
    const grid = fixture ? await readFixtureSheet(fixture, sheet) : gridOf(readSheetText(table));
    expect(compare(linesOf(`${name}.mapping.txt`), mappingOf(grid))).toEqual({ missing: [], wrong: [] });
  });
});

test('the sheets written as text are the same as workbook files', async () => {
  const sheets = CORPUS.filter(({ fixture }) => fixture === undefined).map(readSheetText);
  const reader = await openXlsx(await xlsxOf(sheets), 'korpus.xlsx');
  for (const sheet of sheets)
    expect(linesOfReading(await mapWorkbook(reader, { sheets: [sheet.name] }))).toEqual(
      mappingOf(gridOf(sheet)),
    );
});

test('every text of the corpus belongs to a table of it', () => {
  const names = CORPUS.map(({ name }) => name);
  const texts = readdirSync(__dirname).filter((file) => file.endsWith('.txt'));
  expect(texts.filter((file) => !names.includes(file.replace(/(?:\.mapping|\.temuan)?\.txt$/, '')))).toEqual(
    [],
  );
});

test('every marked error names a cell and a rule', () => {
  const rules = new Set<string>(RULES.map(({ id }) => id));
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.temuan.txt'))) {
    for (const line of linesOf(file).filter((own) => !own.startsWith('#'))) {
      const [cell = '', rule = '', why = ''] = line.split(' · ');
      expect([line, parseRef(cell) !== null, rules.has(rule), why !== '']).toEqual([line, true, true, true]);
    }
  }
});
