import type { ComparisonJson } from '../../app/comparisons';
import { cliTextOf } from '../../messages/cli';
import { catalogueOf, fill, roleName, type Language } from '../../messages/format';
import { oneLine } from './wrap';

/** Pairs of tables that are named one by one. */
const MOST = 10;

/** The pairs of tables that were compared, and how many were not for which reason; nothing where there are no pairs. */
export function comparisonLines(comparisons: readonly ComparisonJson[], language: Language): string[] {
  const { text } = cliTextOf(language);
  const catalogue = catalogueOf(language);
  const compared = comparisons.filter((own) => own.compared);
  const lines = compared.slice(0, MOST).map(({ left, right, figures, year }) =>
    fill(
      text.comparedPair,
      {
        left: nameOf(left, right),
        right: nameOf(right, left),
        figures: figures.map((figure) => roleName(figure, catalogue)).join(', '),
        year: String(year),
      },
      language,
    ),
  );
  if (compared.length > MOST) lines.push(fill(text.morePairs, { count: compared.length - MOST }, language));
  const counts = new Map<NonNullable<ComparisonJson['reason']>, number>();
  for (const { reason } of comparisons) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const [reason, count] of counts)
    lines.push(fill(text.notCompared, { count, reason: catalogue.notCompared[reason] }, language));
  return lines;
}

/** A table by its sheet, with its form where the other one stands in the same sheet, behind its file where it has one. */
function nameOf(own: ComparisonJson['left'], other: ComparisonJson['left']): string {
  const sheet =
    own.sheet === other.sheet && own.file === other.file ? `${own.sheet} (${own.form})` : own.sheet;
  return oneLine(own.file === undefined ? sheet : `${own.file} > ${sheet}`);
}
