import type { NotCompared } from '../core/compare/pairs';
import type { SumView } from '../core/echo/relations';
import type { Severity } from '../core/finding';
import type { FigureRole, TextRole } from '../core/layouts/layout';
import type { Level, LevelHint } from '../core/plan/plan';
import type { RuleId } from '../core/rules/index';
import type { HostErrorKind } from './host-error-kind';

/** The words of one rule; `{names}` are facts of the finding, in ICU message syntax. */
interface RuleText {
  /** A few words that name the problem. */
  readonly title: string;
  /** What is written and what is expected, with the figures. */
  readonly what: string;
  /** Why it matters, with its source where there is one. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

/** The first part of a role of figures: `realisasi.tw1.rp` -> `realisasi`. */
export type FigureName = FigureRole extends `${infer Name}.${string}` ? Name : never;

/** Every text of the core in one language; a language that lacks a rule does not compile. */
export interface Catalogue {
  readonly rules: Readonly<Record<RuleId, RuleText>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly textRoles: Readonly<Record<TextRole, string>>;
  /** What figures are about, without quarter, year and measure; see `roleName`. */
  readonly figures: Readonly<Record<FigureName, string>>;
  /** How a quarter, a year or a fund is said, `{n}` being its number. */
  readonly spans: Readonly<Record<'quarter' | 'year' | 'fund', string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly levelHints: Readonly<Record<LevelHint, string>>;
  /** Sums and percentages as one of their figures sees them. */
  readonly sums: Readonly<Record<SumView, string>>;
  /** Why two tables are not compared with each other. */
  readonly notCompared: Readonly<Record<NotCompared, string>>;
  /** Full names of the forms by their short name. */
  readonly forms: Readonly<Record<string, string>>;
  /** What went wrong and what to do, by kind; `{file}` or `{sheet}` name the place. */
  readonly hostErrors: Readonly<Record<HostErrorKind, string>>;
}
