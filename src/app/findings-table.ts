import { consequencePlaces, type Finding, type Severity } from '../core/finding';
import { formatRef, type CellRef } from '../core/grid/ref';
import { describe, type Language } from '../messages/format';
import { sayUi } from '../messages/ui';
import type { Acceptance } from './accept-finding';

/** What marks our sheet of findings, whatever its name has become. */
export const FINDINGS_MARKER = 'temuan';

/** Columns of the table of findings. */
export const FINDING_COLUMNS = [
  'number',
  'sheet',
  'cell',
  'severity',
  'title',
  'what',
  'why',
  'todo',
  'status',
  'reason',
] as const;

/** A column of the table of findings. */
type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** One finding as a line of a table, in words. */
export interface FindingLine {
  readonly at: CellRef;
  /** How bad it is, as the data says it. */
  readonly level: Severity;
  readonly texts: Readonly<Record<FindingColumn, string>>;
}

/** Headings of the columns, in their order. */
export function headingsOf(language: Language): readonly string[] {
  return FINDING_COLUMNS.map((column) => sayUi(`table.${column}`, {}, language));
}

/** The texts of a line, in the order of the headings. */
export function textsOf({ texts }: FindingLine): readonly string[] {
  return FINDING_COLUMNS.map((column) => texts[column]);
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
  const accepted = byFingerprint(acceptances);
  const lines: FindingLine[] = [];
  for (const [index, finding] of findings.entries()) {
    if (index > 0 && index % LINES_A_BREATH === 0) await breathe();
    lines.push(lineOf(finding, index + 1, accepted, language));
  }
  return lines;
}

/** Puts findings into lines at once, where nobody waits for the surface. */
export function linesAtOnce(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  language: Language,
): readonly FindingLine[] {
  const accepted = byFingerprint(acceptances);
  return findings.map((finding, index) => lineOf(finding, index + 1, accepted, language));
}

type Accepted = ReadonlyMap<string, Acceptance>;

function byFingerprint(acceptances: readonly Acceptance[]): Accepted {
  return new Map(acceptances.map((entry) => [entry.fingerprint, entry]));
}

function lineOf(finding: Finding, number: number, accepted: Accepted, language: Language): FindingLine {
  const { severity, title, what, why, todo } = describe(finding, language);
  const acceptance = accepted.get(finding.fingerprint);
  return {
    at: finding.at,
    level: finding.severity,
    texts: {
      number: String(number),
      sheet: finding.at.sheet,
      cell: formatRef(finding.at),
      severity,
      title,
      what: [what, ...consequencesOf(finding, language)].join(' '),
      why,
      todo,
      status: acceptance
        ? sayUi('table.accepted', { by: acceptance.by, on: acceptance.on.slice(0, 10) }, language)
        : sayUi('table.open', {}, language),
      reason: acceptance?.reason ?? '',
    },
  };
}

/** Cells named as consequences in one line. */
const MOST_CELLS = 20;

function consequencesOf(finding: Finding, language: Language): string[] {
  const places = consequencePlaces(finding);
  if (places.length === 0) return [];
  const named = places
    .slice(0, MOST_CELLS)
    .map((at) => (at.sheet === finding.at.sheet ? formatRef(at) : `${at.sheet} ${formatRef(at)}`));
  const cells = [...named, ...(places.length > MOST_CELLS ? ['…'] : [])].join(', ');
  return [sayUi('table.consequences', { count: places.length, cells }, language)];
}
