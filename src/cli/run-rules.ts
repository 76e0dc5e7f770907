import { distance } from 'fastest-levenshtein';
import { SEVERITIES } from '../core/finding';
import { RULES } from '../core/rules/index';
import { cliTextOf } from '../messages/cli';
import { catalogueOf, fill, type Language } from '../messages/format';
import { standardOutput } from './output';
import { readRulePage, type DrawnTable } from './rule-page';
import { UNREAD } from './run-files';
import { pensOf, type Paper } from './text/paper';
import { tableLines } from './text/table';
import { indented, oneLine } from './text/wrap';

/** What `rules` is asked to do: list the rules, or explain one. */
export interface RulesRequest {
  readonly rule: string | null;
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly paper: Paper;
}

/** Prints the rules, or one of them with its examples; gives the exit status. */
export async function runRules({ rule: wanted, format, language, paper }: RulesRequest): Promise<number> {
  const rules = wanted === null ? RULES : RULES.filter(({ id }) => id === wanted);
  if (wanted !== null && rules.length === 0) {
    process.stderr.write(`${unknownRule(wanted, language)}\n`);
    return UNREAD;
  }
  const json = (): string => rules.map((rule) => `${JSON.stringify(ruleJson(rule, language))}\n`).join('');
  const [only] = rules;
  const text = (): string =>
    wanted !== null && only ? ruleText(only, language, paper) : listText(language, paper);
  await standardOutput().write(format === 'json' ? json() : text());
  return 0;
}

type AnyRule = (typeof RULES)[number];

function ruleJson({ id, severity }: AnyRule, language: Language) {
  const { title, why, todo } = catalogueOf(language).rules[id];
  return { id, severity, title, why, todo };
}

function unknownRule(wanted: string, language: Language): string {
  const { unread } = cliTextOf(language);
  const rule = oneLine(wanted);
  const [near] = RULES.map(({ id }) => ({ id, far: distance(id, wanted.toLowerCase()) })).sort(
    (a, b) => a.far - b.far,
  );
  return near && near.far <= near.id.length / 3
    ? fill(unread.unknownRuleNear, { rule, near: near.id }, language)
    : fill(unread.unknownRule, { rule }, language);
}

/** Ids, severities and titles, the worst first. */
function listText(language: Language, paper: Paper): string {
  const { rules, severities } = catalogueOf(language);
  const { text } = cliTextOf(language);
  const sorted = [...RULES].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rows = sorted.map(({ id, severity }): string[] => [id, severities[severity], rules[id].title]);
  return [...tableLines(rows, paper.width), '', text.seeRule, ''].join('\n');
}

function ruleText({ id, severity }: AnyRule, language: Language, paper: Paper): string {
  const { strong, severity: pens } = pensOf(paper);
  const { text } = cliTextOf(language);
  const { severities, rules } = catalogueOf(language);
  const { title, why, todo } = rules[id];
  const lines = [
    strong(title),
    `${id}, ${pens[severity](severities[severity])}`,
    '',
    ...indented(why, 0, paper.width),
    '',
    ...indented(fill(text.todo, { todo: plainHoles(todo) }, language), 0, paper.width, 2),
  ];
  const page = readRulePage(id);
  if (page) {
    lines.push('', strong(text.wrongExamples), ...page.wrong.flatMap((own) => drawn(own, paper)));
    lines.push('', strong(text.rightExamples), ...page.right.flatMap((own) => drawn(own, paper)));
  }
  return `${lines.join('\n')}\n`;
}

/** A hole stands for a figure or name of the workbook. */
function plainHoles(message: string): string {
  return message.replace(/\{\w+\}/g, '…');
}

function drawn({ name, rows }: DrawnTable, paper: Paper): string[] {
  return ['', ...indented(name, 2, paper.width), ...tableLines(rows, paper.width, 4)];
}
