import { collapse } from '../grid/words';

/** What an indicator measures: a share, grade or rate (of a result), or a count (of what was delivered). */
export type IndicatorKind = 'hasil' | 'keluaran';

const RESULT =
  /^(?:%|(?:persen|prosen|presen)(?:tase|tasi)?\b|nilai\b|indeks\b|tingkat\b|rasio\b|rata\s*-?\s*rata\b|cakupan\b|proporsi\b|laju\b|predikat\b|opini\b|skor\b|kontribusi\b|pertumbuhan\b)/i;
const DELIVERED =
  /^(?:jumlah|banyaknya|terlaksananya|tersedianya|tersusunnya|terselenggaranya|terpenuhinya)\b/i;

/** The kind of an indicator by its first word; null where it tells none. */
export function indicatorKindOf(text: string): IndicatorKind | null {
  const body = collapse(text).replace(/^[\W_]+(?=\w)/, (lead) => (lead.includes('%') ? lead : ''));
  if (RESULT.test(body)) return 'hasil';
  return DELIVERED.test(body) ? 'keluaran' : null;
}
