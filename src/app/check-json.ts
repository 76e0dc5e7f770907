import type { Correction } from '../core/detect/correction';
import type { Fact, Finding, Fix, Severity } from '../core/finding';
import type { CellValue } from '../core/grid/grid';
import type { WorkbookReading } from '../core/rules/rule';
import { describe, type Language } from '../messages/format';
import type { Acceptance, Parted } from './accept-finding';
import type { AgainstBaseline, KnownFinding } from './baseline';
import type { CheckedWorkbook } from './check-workbook';
import { comparisonsJson, type ComparisonJson } from './comparisons';
import {
  correctionsJson,
  JSON_VERSION,
  unrecognisedJson,
  type CorrectionJson,
  type UnrecognisedJson,
} from './map-json';
import { hiddenBy, placeOf, rangeOf, type CellPlace, type Hidden } from './place';
import { withShortFacts } from './short-facts';

/** One recognised table; `items` is how many items it has. */
interface CheckedTableJson {
  readonly sheet: string;
  readonly form: string;
  readonly range: string;
  readonly items: number;
}

/** One change that would silence a finding; `from` is what the cell must still hold. */
interface EditJson extends CellPlace {
  readonly from: CellValue;
  readonly to: CellValue;
  /** There where `to` is a formula to enter: the formula that the cell must still hold, null where it holds `from`. */
  readonly formula?: { readonly from: string | null };
}

/** What to change; `safe` does not alter what the cells mean, `ask` needs a person's yes. */
interface FixJson {
  readonly kind: Fix['kind'];
  readonly edits: readonly EditJson[];
}

/** What does not agree because of a finding; no finding of its own. */
interface ConsequenceJson extends CellPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** One finding with its words. */
export interface FindingJson extends CellPlace {
  readonly rule: string;
  readonly severity: Severity;
  /** What hides the cell from who opens the workbook; absent where it is in sight. */
  readonly hidden?: Hidden;
  /** What is written and what is expected. */
  readonly message: string;
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  readonly related: readonly CellPlace[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fix?: FixJson;
  /** Absent where nothing follows from it. */
  readonly consequences?: readonly ConsequenceJson[];
  readonly fingerprint: string;
}

/** A finding that a person let stand. */
interface AcceptedJson extends FindingJson {
  readonly accepted: AcceptanceJson;
}

/** Why, by whom and when (ISO 8601, '' where that is not said) a finding was accepted. */
type AcceptanceJson = Pick<Acceptance, 'reason' | 'by' | 'on'>;

/** What people said of the findings before: acceptances, and an earlier check to compare with. */
export interface Judgement {
  readonly accepted: Parted['accepted'];
  readonly stale: readonly Acceptance[];
  /** Null where no earlier check was given. */
  readonly baseline: Pick<AgainstBaseline, 'known' | 'vanished'> | null;
}

/** No acceptances and no earlier check. */
const UNJUDGED: Judgement = { accepted: [], stale: [], baseline: null };

/** How many open findings there are of each severity. */
type SummaryJson = Readonly<Record<Severity, number>>;

/** What `check` says of a file. */
export interface CheckJson {
  readonly version: typeof JSON_VERSION;
  readonly file: string;
  readonly tables: readonly CheckedTableJson[];
  readonly unrecognised: readonly UnrecognisedJson[];
  /** Open ones; with an earlier check, those that are new. */
  readonly findings: readonly FindingJson[];
  readonly accepted: readonly AcceptedJson[];
  /** Acceptances kept in the workbook that match no finding any more. */
  readonly stale: readonly Acceptance[];
  /** Compared with an earlier check: how many findings were there before, and which are gone. */
  readonly baseline?: { readonly known: number; readonly vanished: readonly KnownFinding[] };
  readonly summary: SummaryJson;
  readonly comparisons: readonly ComparisonJson[];
  readonly corrections: readonly CorrectionJson[];
}

/** What was found in a file, as the `check` contract, in the words of a language. */
export function checkJson(
  file: string,
  checked: CheckedWorkbook,
  language: Language,
  corrections: readonly Correction[] = [],
  { accepted, stale, baseline }: Judgement = UNJUDGED,
): CheckJson {
  const { reading, findings, pairs } = checked;
  return {
    version: JSON_VERSION,
    file,
    tables: reading.plans.map((plan) => ({
      sheet: plan.sheet,
      form: plan.table.layout.form,
      range: rangeOf(plan),
      items: plan.items.length,
    })),
    unrecognised: unrecognisedJson(reading),
    findings: findings.map((finding) => findingJson(finding, reading, language)),
    accepted: accepted.map(({ finding, acceptance: { reason, by, on } }) => ({
      ...findingJson(finding, reading, language),
      accepted: { reason, by, on },
    })),
    stale,
    ...(baseline ? { baseline: { known: baseline.known, vanished: baseline.vanished } } : {}),
    summary: summaryOf(findings),
    comparisons: comparisonsJson(pairs),
    corrections: correctionsJson(corrections, reading),
  };
}

function summaryOf(findings: readonly Finding[]): SummaryJson {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function findingJson(finding: Finding, reading: WorkbookReading, language: Language): FindingJson {
  const { title, what, why, todo } = describe(withShortFacts(finding), language);
  const hidden = hiddenBy(reading, finding.at);
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...placeOf(finding.at),
    ...(hidden ? { hidden } : {}),
    message: what,
    title,
    why,
    todo,
    related: finding.related.map(placeOf),
    facts: finding.facts,
    ...(finding.fix ? { fix: fixJson(finding.fix) } : {}),
    ...(finding.consequences
      ? { consequences: finding.consequences.map((own) => consequenceJson(own, language)) }
      : {}),
    fingerprint: finding.fingerprint,
  };
}

function consequenceJson(finding: Finding, language: Language): ConsequenceJson {
  const { rule, severity, at } = finding;
  return { rule, severity, ...placeOf(at), message: describe(withShortFacts(finding), language).what };
}

function fixJson({ kind, edits }: Fix): FixJson {
  return { kind, edits: edits.map(({ at, ...edit }) => ({ ...placeOf(at), ...edit })) };
}
