import { unrecognisedJson } from '../../app/map-json';
import { rangeOf } from '../../app/place';
import { formatColumn } from '../../core/grid/ref';
import { LEVELS } from '../../core/plan/level-word';
import type { Plan } from '../../core/plan/plan';
import type { WorkbookReading } from '../../core/rules/rule';
import { cliTextOf } from '../../messages/cli';
import { catalogueOf, roleName, fill, type Language } from '../../messages/format';
import { pensOf, type Paper } from './paper';
import { tableLines } from './table';
import { unrecognisedLine } from './unrecognised-line';
import { indented, oneLine } from './wrap';

/** The tables of a file, to be read: form, place, year, office, items by level, columns. */
export function mapText(file: string, reading: WorkbookReading, language: Language, paper: Paper): string {
  const { strong, faint } = pensOf(paper);
  const { text } = cliTextOf(language);
  const lines = [strong(oneLine(file)), ''];
  for (const plan of reading.plans) lines.push(...planLines(plan, language, paper), '');
  for (const { sheet, items } of reading.references) {
    lines.push(
      `  ${strong(oneLine(sheet))}`,
      `    ${fill(text.reference, { count: items.size }, language)}`,
      '',
    );
  }
  const unrecognised = unrecognisedJson(reading);
  for (const own of unrecognised) {
    lines.push(...indented(unrecognisedLine(own, language), 2, paper.width).map(faint));
  }
  if (reading.plans.length === 0 && unrecognised.length === 0 && reading.references.length === 0)
    lines.push(`  ${text.noTable}`);
  return `${lines.join('\n').trimEnd()}\n\n`;
}

function planLines(plan: Plan, language: Language, paper: Paper): string[] {
  const { strong } = pensOf(paper);
  const { text } = cliTextOf(language);
  const catalogue = catalogueOf(language);
  const { layout, score, rivals, year, unit, columns } = plan.table;
  const percent = String(Math.round(score * 100));
  const names = rivals.map(({ form }) => form).join(', ');
  const facts = [
    [text.form, catalogue.forms[layout.form] ?? layout.form],
    [text.range, rangeOf(plan)],
    [text.year, year === null ? text.notNamed : String(year)],
    [text.office, unit ?? text.notNamed],
    [
      text.confidence,
      names === '' ? `${percent}%` : fill(text.rivals, { score: percent, rivals: names }, language),
    ],
    [text.items, levelCounts(plan, language)],
  ];
  const heads = columns.map(({ column, role, header }) => [
    formatColumn(column),
    roleName(role, catalogue),
    header,
  ]);
  return [
    `  ${strong(oneLine(plan.sheet))}`,
    ...tableLines(facts, paper.width, 4),
    `    ${text.columns}`,
    ...tableLines(heads, paper.width, 6),
  ];
}

function levelCounts(plan: Plan, language: Language): string {
  const { text } = cliTextOf(language);
  const counts = LEVELS.map((level) => ({
    level,
    count: plan.items.filter((item) => item.level === level).length,
  }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => fill(text.level[level], { count }, language));
  if (plan.totals.length > 0) parts.push(fill(text.totals, { count: plan.totals.length }, language));
  return parts.length > 0 ? parts.join(', ') : text.noItems;
}
