import { IntlMessageFormat } from 'intl-messageformat';
import type { SumView } from '../core/echo/relations';
import type { Fact, Finding } from '../core/finding';
import { formatRoman } from '../core/grid/words';
import type { Role, TextRole } from '../core/layouts/layout';
import type { Level } from '../core/plan/plan';
import type { RuleId } from '../core/rules/index';
import type { Catalogue, FigureName } from './catalogue';
import { EN } from './en';
import type { HostErrorKind } from './host-error-kind';
import { ID } from './id';

/** Languages of the texts; Indonesian is the default. */
export type Language = 'id' | 'en';

/** All languages. */
export const LANGUAGES: readonly Language[] = ['id', 'en'];

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { id: ID, en: EN };

/** The catalogue of a language. */
export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}

const formats = new Map<string, IntlMessageFormat>();

/** Fills the named holes of a text; numbers are written in the language's own way. Throws when a hole has no value. */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const key = `${language}|${text}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}

/** A number as a person writes it in the language: at most two decimals. */
export function formatFigure(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** `a, b, dan c`. */
function listed(texts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);
}

/** A finding in words. */
export interface Described {
  readonly severity: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** Puts a finding into words of the language. */
export function describe(finding: Finding, language: Language): Described {
  const catalogue = catalogueOf(language);
  const text = catalogue.rules[finding.rule as RuleId];
  const values: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(finding.facts))
    values[name] = wordOf(name, fact, catalogue, language);
  const say = (message: string): string => fill(message, values, language);
  return {
    severity: catalogue.severities[finding.severity],
    title: text.title,
    what: capitalised(say(text.what)),
    why: say(text.why),
    todo: say(text.todo),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Facts that select a form of words rather than being printed stay numbers or take the word `none`. */
function wordOf(name: string, fact: Fact, catalogue: Catalogue, language: Language): string | number {
  if (name === 'count') return typeof fact === 'number' ? fact : 0;
  if (fact === null) return name === 'other' ? 'none' : '–';
  if (typeof fact === 'number') return formatFigure(fact, language);
  const say = (text: string): string => {
    if (name === 'sums') return catalogue.sums[text as SumView];
    return TERMS.test(name) ? termOf(text, catalogue) : text;
  };
  return typeof fact === 'string' ? say(fact) : listed(fact.map(say), language);
}

/** Facts that hold roles and levels; every other text is quoted as written. */
const TERMS = /(?:role|level)$|^(?:roles|terms|byCode|children)$/i;

/** A role or level in words. */
function termOf(text: string, catalogue: Catalogue): string {
  if (Object.hasOwn(catalogue.levels, text)) return catalogue.levels[text as Level];
  return roleName(text as Role, catalogue);
}

/** A role in words: `realisasi.tw1.rp` -> `Realisasi TW I (Rp)`. */
export function roleName(role: Role, catalogue: Catalogue): string {
  if (Object.hasOwn(catalogue.textRoles, role)) return catalogue.textRoles[role as TextRole];
  const parts = role.split('.');
  const figure = catalogue.figures[parts[0] as FigureName];
  const measure = parts.at(-1) === 'rp' ? 'Rp' : 'K';
  const span = parts.length === 3 ? ` ${spanName(parts[1] ?? '', catalogue)}` : '';
  return `${figure}${span} (${measure})`;
}

function spanName(span: string, catalogue: Catalogue): string {
  const number = Number(/\d+$/.exec(span)?.[0]);
  const { quarter, year, fund } = catalogue.spans;
  if (span.startsWith('tw')) return quarter.replace('{n}', formatRoman(number));
  return (span.startsWith('t') ? year : fund).replace('{n}', String(number));
}

/** What went wrong and what to do, in words. */
export function describeHostError(
  kind: HostErrorKind,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  const values = { file: '', sheet: '', ...names };
  return fill(catalogueOf(language).hostErrors[kind], values, language).replace(/\s{2,}/g, ' ');
}
