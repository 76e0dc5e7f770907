import { consequencePlaces, SEVERITIES, type Fact, type Finding, type Severity } from '../core/finding';
import { formatRef, type CellRef } from '../core/grid/ref';

/** By what findings are grouped. */
export type GroupBy = 'sheet' | 'rule';

/** What the list is narrowed to. */
export interface Filter {
  /** Severities shown; empty shows all. */
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly focus: CellRef | null;
}

/** A line of the list: the head of a group, or a finding with its place among those shown. */
export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      readonly severity: Severity;
      readonly count: number;
      readonly collapsed: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding };

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const texts = new WeakMap<Finding, string>();

function textOfFact(fact: Fact): string {
  if (fact === null) return '';
  return typeof fact === 'object' ? fact.join(' ') : String(fact);
}

/** What a finding is searched in: its place and facts as they are, which costs no wording of thousands of findings. */
function searchText(finding: Finding): string {
  let text = texts.get(finding);
  if (text === undefined) {
    const cells = [finding.at, ...consequencePlaces(finding)].map(formatRef);
    text = [finding.at.sheet, ...cells, ...Object.values(finding.facts).map(textOfFact)]
      .join('\n')
      .toLowerCase();
    texts.set(finding, text);
  }
  return text;
}

/** Digits of a figure as the user may have copied it, `1.234.567` or `1,234,567`; null for other texts. */
function digitsOf(search: string): string | null {
  return /^\d[\d.,]*$/.test(search) ? search.replace(/[.,]/g, '') : null;
}

function isAt(finding: Finding, at: CellRef): boolean {
  return [finding.at, ...finding.related, ...consequencePlaces(finding)].some(
    (ref) => ref.sheet === at.sheet && ref.row === at.row && ref.column === at.column,
  );
}

/** Findings that pass the filter, in their order. */
export function filterFindings(
  findings: readonly Finding[],
  { severities, search, focus }: Filter,
  titleOf: (rule: string) => string,
): readonly Finding[] {
  const wanted = search.trim().toLowerCase();
  const digits = digitsOf(wanted);
  const titled = new Map<string, boolean>();
  const isTitled = (rule: string): boolean => {
    let own = titled.get(rule);
    if (own === undefined) titled.set(rule, (own = titleOf(rule).toLowerCase().includes(wanted)));
    return own;
  };
  return findings.filter(
    (finding) =>
      (severities.size === 0 || severities.has(finding.severity)) &&
      (focus === null || isAt(finding, focus)) &&
      (wanted === '' ||
        isTitled(finding.rule) ||
        searchText(finding).includes(wanted) ||
        (digits !== null && searchText(finding).includes(digits))),
  );
}

/** Lays findings out as lines: groups in the order of the workbook, or of severity and kind. */
export function listRows(
  findings: readonly Finding[],
  by: GroupBy,
  collapsed: ReadonlySet<string>,
  titleOf: (rule: string) => string,
): readonly ListRow[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = by === 'sheet' ? finding.at.sheet : finding.rule;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const ordered = [...groups].map(([key, members]) => ({ key, members, severity: worstOf(members) }));
  if (by === 'rule') {
    ordered.sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.members.length - a.members.length,
    );
  }
  return ordered.flatMap(({ key, members, severity }): ListRow[] => {
    const isCollapsed = collapsed.has(key);
    const head: ListRow = {
      kind: 'group',
      key: `group:${key}`,
      name: by === 'sheet' ? key : titleOf(key),
      severity,
      count: members.length,
      collapsed: isCollapsed,
    };
    if (isCollapsed) return [head];
    return [
      head,
      ...members.map((finding): ListRow => ({ kind: 'finding', key: finding.fingerprint, finding })),
    ];
  });
}

function worstOf(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((own) => own.severity === severity)) ?? 'info';
}
