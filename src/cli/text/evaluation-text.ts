import type { EvaluationJson, FeedJson, MatchJson, NamedItem } from '../../app/report/evaluation-json';
import { sayEvaluation, type EvaluationKey } from '../../messages/evaluation';
import { catalogueOf, roleName, type Language } from '../../messages/format';
import { pensOf, type Paper } from './paper';
import { tableLines } from './table';
import { indented, oneLine } from './wrap';

/** Items that a list names; the JSON names them all. */
const MOST_ITEMS = 10;

/** Where the columns of the evaluation come from, what is missing and what did not match, to be read. */
export function evaluationText(json: EvaluationJson, language: Language, paper: Paper): string {
  const { strong } = pensOf(paper);
  const catalogue = catalogueOf(language);
  const say = (key: EvaluationKey, values: Readonly<Record<string, string | number>> = {}): string =>
    oneLine(sayEvaluation(key, values, language));
  const feedText = ({ sheet, role, figures }: FeedJson, to: string): string =>
    role === to
      ? say('sources.feed', { sheet, figures })
      : say('sources.feed.other', { sheet, figures, role: roleName(role, catalogue) });
  const columns = json.columns.map(({ role, feeds }) => [
    roleName(role, catalogue),
    feeds.length === 0 ? say('sources.none') : feeds.map((feed) => feedText(feed, role)).join('; '),
  ]);
  const { sheet, form, items } = json.rows;
  const lines = [
    strong(say('sources.title', { year: json.year === null ? say('sources.noYear') : String(json.year) })),
    ...(json.office === null ? [] : [`  ${oneLine(json.office)}`]),
    ...indented(say('sources.rows', { sheet, form: catalogue.forms[form] ?? form, items }), 2, paper.width),
    '',
    ...tableLines([[say('sources.column'), say('sources.source')], ...columns], paper.width, 2),
    '',
    ...matchLines(json.matches, say, paper),
  ];
  return `${lines.join('\n').trimEnd()}\n\n`;
}

type Say = (key: EvaluationKey, values?: Readonly<Record<string, string | number>>) => string;

function matchLines(matches: readonly MatchJson[], say: Say, paper: Paper): string[] {
  const lists = matches.flatMap((match) =>
    (['absent', 'extra', 'otherUnit'] as const)
      .filter((kind) => match[kind].length > 0)
      .map((kind) => ({ kind, sheet: match.sheet, items: match[kind] })),
  );
  if (lists.length === 0) return matches.length === 0 ? [] : [`  ${say('sources.allMatched')}`];
  return lists.flatMap(({ kind, sheet, items }) => [
    ...indented(`${say(`sources.${kind}`, { count: items.length, sheet })}:`, 2, paper.width),
    ...items.slice(0, MOST_ITEMS).flatMap((item) => indented(`- ${itemText(item, say)}`, 4, paper.width)),
    ...(items.length > MOST_ITEMS
      ? [`    ${say('sources.more', { count: items.length - MOST_ITEMS })}`]
      : []),
  ]);
}

function itemText({ code, name, cell }: NamedItem, say: Say): string {
  return `${cell} ${say('sources.item', { code: code ?? 'none', name })}`;
}
