import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { NotCompared } from '../core/compare/pairs';
import type { Finding, Severity } from '../core/finding';
import { formatRef, type CellRef } from '../core/grid/ref';
import type { Role } from '../core/layouts/layout';
import type { Level, LevelHint } from '../core/plan/plan';
import type { RuleId } from '../core/rules/index';
import {
  catalogueOf,
  describe,
  describeHostError,
  formatFigure,
  roleName,
  type Described,
  type Language,
} from '../messages/format';
import type { HostErrorKind } from '../messages/host-error-kind';
import { sayUi, type UiKey } from '../messages/ui';

/** Everything the components say, in the language chosen. */
export interface Words {
  readonly language: Language;
  readonly say: (key: UiKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly describe: (finding: Finding) => Described;
  readonly ruleTitle: (rule: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly role: (role: Role) => string;
  readonly level: (level: Level) => string;
  /** What told the level of a row. */
  readonly levelHint: (hint: LevelHint) => string;
  /** Why two tables are not compared. */
  readonly notCompared: (reason: NotCompared) => string;
  readonly formName: (form: string) => string;
  readonly hostError: (kind: HostErrorKind, names: Readonly<Record<string, string>>) => string;
  /** `Tabel II.1 C12`: sheet and cell as people say it. */
  readonly place: (at: CellRef) => string;
  readonly figure: (value: number) => string;
  readonly time: (on: Date) => string;
  readonly dateTime: (iso: string) => string;
}

const Context = createContext<Words | null>(null);

function createWords(language: Language): Words {
  const catalogue = catalogueOf(language);
  const described = new WeakMap<Finding, Described>();
  return {
    language,
    say: (key, values = {}) => sayUi(key, values, language),
    describe(finding) {
      let words = described.get(finding);
      if (!words) described.set(finding, (words = describe(finding, language)));
      return words;
    },
    ruleTitle: (rule) =>
      Object.hasOwn(catalogue.rules, rule) ? catalogue.rules[rule as RuleId].title : rule,
    severity: (severity) => catalogue.severities[severity],
    role: (role) => roleName(role, catalogue),
    level: (level) => catalogue.levels[level],
    levelHint: (hint) => catalogue.levelHints[hint],
    notCompared: (reason) => catalogue.notCompared[reason],
    formName: (form) => catalogue.forms[form] ?? form,
    hostError: (kind, names) => describeHostError(kind, names, language),
    place: (at) => `${at.sheet} ${formatRef(at)}`,
    figure: (value) => formatFigure(value, language),
    time: (on) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(on),
    dateTime: (iso) => {
      const on = new Date(iso);
      if (Number.isNaN(on.getTime())) return iso;
      return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(on);
    },
  };
}

/** Gives the components below it their words. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => createWords(language), [language]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

/** The words of the language chosen; needs a WordsProvider above. */
export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('no WordsProvider');
  return words;
}
