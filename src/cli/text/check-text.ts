import type { CheckJson, FindingJson } from '../../app/check-json';
import type { CellPlace } from '../../app/place';
import { cliTextOf } from '../../messages/cli';
import { catalogueOf, fill, type Language } from '../../messages/format';
import { comparisonLines } from './comparison-lines';
import { pensOf, type Paper } from './paper';
import { unrecognisedLine } from './unrecognised-line';
import { indented, oneLine } from './wrap';

/** Cells that a line of comparison names. */
const MOST_RELATED = 12;

/** Everything found in a file, to be read: by sheet and cell, then the tables it was found in. */
export function checkText(json: CheckJson, language: Language, paper: Paper): string {
  const { strong, faint } = pensOf(paper);
  const { text } = cliTextOf(language);
  const lines = [strong(oneLine(json.file)), ''];
  for (const [sheet, findings] of bySheet(json.findings)) {
    lines.push(`  ${strong(oneLine(sheet))}`);
    const cellWidth = Math.max(...findings.map(({ cell }) => cell.length));
    for (const finding of findings) lines.push(...findingLines(finding, cellWidth, language, paper), '');
  }
  if (json.tables.length === 0) lines.push(`  ${text.noTable}`);
  else if (json.findings.length === 0) lines.push(`  ${json.baseline ? text.fileNothingNew : text.fileFine}`);
  lines.push(...judgementLines(json, language, paper));
  if (json.tables.length + json.unrecognised.length > 0) {
    lines.push(`  ${strong(text.tables)}`);
    for (const { sheet, form, range, items } of json.tables) {
      const line = fill(text.table, { sheet: oneLine(sheet), form, range, items }, language);
      lines.push(...indented(line, 4, paper.width));
    }
    for (const own of json.unrecognised) {
      lines.push(...indented(unrecognisedLine(own, language), 4, paper.width).map(faint));
    }
  }
  const pairs = comparisonLines(json.comparisons, language);
  if (pairs.length > 0) {
    lines.push(`  ${strong(text.compared)}`);
    for (const line of pairs) lines.push(...indented(line, 4, paper.width).map(faint));
  }
  if (json.corrections.length > 0) {
    const count = json.corrections.filter(({ inUse }) => inUse).length;
    const stale = json.corrections.length - count;
    lines.push(...indented(fill(text.correctionsUsed, { count, stale }, language), 2, paper.width));
  }
  return `${lines.join('\n')}\n\n`;
}

/** What was accepted, which acceptances match nothing, and what an earlier check knew already. */
function judgementLines(json: CheckJson, language: Language, paper: Paper): string[] {
  const { strong, faint } = pensOf(paper);
  const { text } = cliTextOf(language);
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(...indented(line, 4, paper.width, 2));
  if (json.accepted.length > 0) lines.push(`  ${strong(text.accepted)}`);
  for (const { sheet, cell, title, accepted } of json.accepted) {
    const values = { cell: `${oneLine(sheet)}!${cell}`, title, ...namesOfAcceptance(accepted) };
    say(fill(text.acceptedLine, values, language));
  }
  if (json.stale.length > 0) lines.push(`  ${strong(text.stale)}`);
  for (const { sheet, cell, rule, ...acceptance } of json.stale) {
    const values = { cell: `${oneLine(sheet)}!${oneLine(cell)}`, title: oneLine(rule) };
    say(fill(text.acceptedLine, { ...values, ...namesOfAcceptance(acceptance) }, language));
  }
  if (json.baseline) {
    const { known, vanished } = json.baseline;
    const cells = listed(
      vanished.map((own) => `${oneLine(own.sheet)}!${oneLine(own.cell)}`),
      language,
    );
    const line = fill(text.baseline, { known, vanished: vanished.length, cells }, language);
    lines.push(...indented(line, 2, paper.width, 2).map(faint));
  }
  return lines;
}

function namesOfAcceptance({ reason, by }: { readonly reason: string; readonly by: string }) {
  return { reason: oneLine(reason), by: oneLine(by) };
}

function bySheet(findings: readonly FindingJson[]): Map<string, FindingJson[]> {
  const sheets = new Map<string, FindingJson[]>();
  for (const finding of findings) {
    const own = sheets.get(finding.sheet);
    if (own) own.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return sheets;
}

function findingLines(finding: FindingJson, cellWidth: number, language: Language, paper: Paper): string[] {
  const { strong, faint, severity } = pensOf(paper);
  const { text } = cliTextOf(language);
  const word = catalogueOf(language).severities[finding.severity];
  const hidden = finding.hidden ? ` (${hiddenWord(finding.hidden, language)})` : '';
  const indent = 4 + cellWidth + 2;
  const head = `    ${strong(finding.cell.padEnd(cellWidth))}  ${severity[finding.severity](word)}`;
  const room = paper.width - indent;
  const title = `${finding.title}${hidden}`;
  const rule = `[${finding.rule}]`;
  const fits = word.length + 2 + title.length + 1 + rule.length <= room;
  const first = fits
    ? [`${head}  ${strong(title)} ${faint(rule)}`]
    : [`${head} ${faint(rule)}`, ...indented(title, indent, paper.width).map(strong)];
  return [
    ...first,
    ...indented(finding.message, indent, paper.width),
    ...indented(fill(text.todo, { todo: finding.todo }, language), indent, paper.width, 2),
    ...(finding.related.length > 0
      ? indented(relatedLine(finding, language), indent, paper.width).map(faint)
      : []),
    ...consequenceLines(finding, language).flatMap((line) => indented(line, indent, paper.width).map(faint)),
  ];
}

function relatedLine(finding: FindingJson, language: Language): string {
  const cells = listed(namesOf(finding.sheet, finding.related), language);
  return fill(cliTextOf(language).text.related, { cells }, language);
}

/** The other cells that do not agree because of the finding; nothing where its own cell is the only one. */
function consequenceLines({ sheet, cell, consequences = [] }: FindingJson, language: Language): string[] {
  const names = namesOf(sheet, consequences).filter((name) => name !== cell);
  if (names.length === 0) return [];
  const values = { count: names.length, cells: listed(names, language) };
  return [fill(cliTextOf(language).text.consequences, values, language)];
}

function namesOf(home: string, places: readonly CellPlace[]): string[] {
  const names = places.map(({ sheet, cell, file }) => {
    if (file !== undefined) return `${oneLine(file)} > ${oneLine(sheet)}!${cell}`;
    return sheet === home ? cell : `${oneLine(sheet)}!${cell}`;
  });
  return [...new Set(names)];
}

function listed(names: readonly string[], language: Language): string {
  const cells = names.slice(0, MOST_RELATED).join(', ');
  const count = names.length - MOST_RELATED;
  return count > 0 ? fill(cliTextOf(language).text.more, { cells, count }, language) : cells;
}

function hiddenWord(hidden: NonNullable<FindingJson['hidden']>, language: Language): string {
  const { hiddenRow, hiddenColumn, hiddenSheet } = cliTextOf(language).text;
  return { row: hiddenRow, column: hiddenColumn, sheet: hiddenSheet }[hidden];
}
