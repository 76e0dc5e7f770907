import type { Level } from '../core/plan/plan';

/** Files that options name. */
export type GivenFile = 'corrections' | 'accepted' | 'baseline' | 'settings';

/** Every text of the command line in one language; `{names}` are filled in, in ICU message syntax. */
export interface CliText {
  /** `--help`: what the program, its commands, arguments and options are. */
  readonly help: {
    readonly program: string;
    readonly map: string;
    readonly check: string;
    readonly capaian: string;
    readonly rules: string;
    readonly usage: string;
    readonly usageOfFiles: string;
    readonly usageOfRules: string;
    readonly filesName: string;
    readonly ruleName: string;
    readonly files: string;
    readonly rule: string;
    readonly format: string;
    readonly formatOfCheck: string;
    readonly lang: string;
    readonly sheet: string;
    readonly corrections: string;
    readonly accepted: string;
    readonly baseline: string;
    readonly settings: string;
    readonly out: string;
    readonly failOn: string;
    readonly together: string;
    readonly help: string;
    readonly version: string;
    /** Headings of the sections, by the English ones of the parser of arguments. */
    readonly headings: Readonly<Record<HelpHeading, string>>;
    /** What follows the help of the program. */
    readonly after: string;
  };
  /** Wrong arguments. */
  readonly usageErrors: {
    readonly unknownOption: string;
    readonly unknownCommand: string;
    readonly missingArgument: string;
    readonly optionMissingArgument: string;
    readonly invalidChoice: string;
    readonly excessArguments: string;
    readonly other: string;
    readonly seeHelp: string;
  };
  /** Why a file that an option names cannot be used. */
  readonly given: Readonly<Record<GivenFile, { readonly unreadable: string; readonly shape: string }>>;
  /** Settings in a file that are none. */
  readonly settingsRefused: string;
  /** Why a file or argument could not be read, besides the reasons of the hosts. */
  readonly unread: {
    readonly emptyFolder: string;
    readonly emptyPattern: string;
    readonly noPermission: string;
    readonly noSheet: string;
    readonly outOfMemory: string;
    readonly crashed: string;
    readonly outIsInput: string;
    readonly outUnwritable: string;
    readonly nothingChecked: string;
    readonly unknownRule: string;
    readonly unknownRuleNear: string;
  };
  /** Words of the readable output. */
  readonly text: {
    readonly related: string;
    /** Cells that do not agree because of the finding. */
    readonly consequences: string;
    readonly todo: string;
    readonly more: string;
    readonly hiddenRow: string;
    readonly hiddenColumn: string;
    readonly hiddenSheet: string;
    readonly fileFine: string;
    /** A file without findings that an earlier check did not have. */
    readonly fileNothingNew: string;
    readonly accepted: string;
    readonly stale: string;
    /** One acceptance. */
    readonly acceptedLine: string;
    readonly baseline: string;
    /** Acceptances of a given file that match nothing. */
    readonly staleGiven: string;
    readonly summaryAccepted: string;
    readonly summaryBaseline: string;
    readonly noTable: string;
    readonly reference: string;
    readonly correctionsUsed: string;
    readonly compared: string;
    readonly comparedPair: string;
    readonly notCompared: string;
    readonly morePairs: string;
    readonly tables: string;
    readonly table: string;
    readonly unrecognised: string;
    readonly unrecognisedEmpty: string;
    readonly unrecognisedNear: string;
    readonly summary: string;
    readonly summaryFine: string;
    readonly summaryUnread: string;
    readonly form: string;
    readonly range: string;
    readonly year: string;
    readonly office: string;
    readonly notNamed: string;
    readonly confidence: string;
    readonly rivals: string;
    readonly items: string;
    readonly noItems: string;
    readonly totals: string;
    readonly columns: string;
    readonly level: Readonly<Record<Level, string>>;
    readonly mapSummary: string;
    readonly capaianSummary: string;
    readonly why: string;
    readonly ruleSeverity: string;
    readonly wrongExamples: string;
    readonly rightExamples: string;
    readonly seeRule: string;
  };
  /** Words of the readable output of `capaian`. */
  readonly capaian: {
    readonly noTable: string;
    /** Row, name, cara hitung, realisasi, capaian, serapan, predikat. */
    readonly heads: readonly string[];
    /** In place of the cara hitung, where the capaian follows from the children's. */
    readonly fromChildren: string;
    readonly averages: string;
    readonly overall: string;
  };
  /** What the progress bar counts. */
  readonly progress: string;
}

/** Sections of a help text. */
export type HelpHeading = 'Usage:' | 'Arguments:' | 'Options:' | 'Commands:' | 'Global Options:';
