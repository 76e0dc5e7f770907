import type { Finding } from '../core/finding';
import { formatRef, type CellRef } from '../core/grid/ref';
import { describe, type Language } from '../messages/format';
import { sayUi } from '../messages/ui';
import type { Acceptance } from './accept-finding';

/** One finding as a line of a table, in words. */
export interface FindingLine {
  readonly at: CellRef;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly status: string;
}

/** Headings of the columns, in the order of `textsOf`. */
export function headingsOf(language: Language): readonly string[] {
  return (['sheet', 'cell', 'severity', 'title', 'what', 'why', 'todo', 'status'] as const).map((column) =>
    sayUi(`table.${column}`, {}, language),
  );
}

/** The texts of a line, in the order of the headings. */
export function textsOf(line: FindingLine): readonly string[] {
  return [line.sheet, line.cell, line.severity, line.title, line.what, line.why, line.todo, line.status];
}

/** Lines put into words before the next breath; a dozen milliseconds on a slow machine. */
const LINES_A_BREATH = 250;

/** Puts findings into lines, letting the surface breathe in between. */
export async function linesOf(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  language: Language,
  breathe: () => Promise<void>,
): Promise<readonly FindingLine[]> {
  const accepted = new Map(acceptances.map((entry) => [entry.fingerprint, entry]));
  const lines: FindingLine[] = [];
  for (const [index, finding] of findings.entries()) {
    if (index > 0 && index % LINES_A_BREATH === 0) await breathe();
    const acceptance = accepted.get(finding.fingerprint);
    lines.push({
      ...describe(finding, language),
      at: finding.at,
      sheet: finding.at.sheet,
      cell: formatRef(finding.at),
      status: acceptance
        ? sayUi(
            'table.accepted',
            { reason: acceptance.reason, by: acceptance.by, on: acceptance.on.slice(0, 10) },
            language,
          )
        : sayUi('table.open', {}, language),
    });
  }
  return lines;
}
