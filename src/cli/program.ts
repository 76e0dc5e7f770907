import { Command, CommanderError, Option } from 'commander';
import pc from 'picocolors';
import packageJson from '../../package.json';
import { SEVERITIES } from '../core/finding';
import { EVALUATION_FORMS } from '../core/report/evaluation/forms';
import { cliTextOf } from '../messages/cli';
import type { CliText, HelpHeading } from '../messages/cli-text';
import { sayEvaluation, type EvaluationKey } from '../messages/evaluation';
import { fill, LANGUAGES, type Language } from '../messages/format';
import type { Format } from './job';
import { runFiles, UNREAD, type FailOn, type FilesRequest } from './run-files';
import { REPORT_IDS, runReport, type ReportRequest } from './run-report';
import { runRules, type RulesRequest } from './run-rules';
import type { Paper } from './text/paper';
import { oneLine, wrap } from './text/wrap';

/** Runs the command line on its arguments (without program and script); gives the exit status. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  const text = cliTextOf(language);
  let status = 0;
  const program = programOf(text, language, {
    files: async (request) => {
      status = await runFiles({ ...request, language, paper: paperOf(request.out !== null) });
    },
    report: async (request) => {
      status = await runReport({ ...request, language, paper: paperOf(false) });
    },
    rules: async (request) => {
      status = await runRules({ ...request, language, paper: paperOf(false) });
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Without a command the help has been shown, which says it all.
    if (error.code !== 'commander.help') {
      process.stderr.write(`${usageError(error, text, language)}\n${text.usageErrors.seeHelp}\n`);
    }
    return UNREAD;
  }
}

/** The language is needed for the help and for errors, so before the arguments are parsed. */
function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const args = end < 0 ? argv : argv.slice(0, end);
  const spelled = args.flatMap((arg, index) => {
    if (arg.startsWith('--lang=')) return [arg.slice('--lang='.length)];
    return arg === '--lang' ? [args[index + 1] ?? ''] : [];
  });
  return LANGUAGES.find((language) => language === spelled.at(-1)) ?? 'id';
}

/** Narrower than the least nothing can be read, wider than the most it reads badly. */
const WIDTHS = { least: 40, most: 120, unknown: 80 };

function paperOf(toFile: boolean): Paper {
  const terminal = process.stdout.isTTY && !toFile;
  if (!terminal) return { width: WIDTHS.unknown, colours: false };
  const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, process.stdout.columns || WIDTHS.unknown));
  return { width, colours: pc.isColorSupported };
}

/** What the commands do, given what their arguments said. */
interface Actions {
  readonly files: (request: Omit<FilesRequest, 'language' | 'paper'>) => Promise<void>;
  readonly report: (request: Omit<ReportRequest, 'language' | 'paper'>) => Promise<void>;
  readonly rules: (request: Omit<RulesRequest, 'language' | 'paper'>) => Promise<void>;
}

interface FilesOptions {
  readonly format: Format;
  readonly sheet: readonly string[];
  readonly out?: string;
  readonly corrections?: string;
  readonly accepted?: string;
  readonly baseline?: string;
  readonly settings?: string;
  readonly failOn?: FailOn;
  readonly together?: true;
}

function programOf({ help }: CliText, language: Language, actions: Actions): Command {
  const format = (description: string, choices: readonly Format[]): Option =>
    new Option('--format <format>', description).choices(choices).default('text');
  const files = (name: FilesRequest['command'], description: string): Command =>
    new Command(name)
      .description(description)
      .usage(help.usageOfFiles)
      .argument(`<${help.filesName}...>`, help.files)
      .option('--sheet <name>', help.sheet, (own: string, before: readonly string[]) => [...before, own], [])
      .option('--corrections <file>', help.corrections)
      .option('-o, --out <file>', help.out)
      .action((args: readonly string[], options: FilesOptions) =>
        actions.files({
          command: name,
          args,
          sheets: options.sheet,
          format: options.format,
          out: options.out ?? null,
          given: {
            corrections: options.corrections ?? null,
            accepted: options.accepted ?? null,
            baseline: options.baseline ?? null,
            settings: options.settings ?? null,
          },
          failOn: options.failOn ?? 'error',
          together: options.together === true,
        }),
      );
  const map = files('map', help.map).addOption(format(help.format, ['text', 'json']));
  const check = files('check', help.check)
    .option('--together', help.together)
    .option('--accepted <file>', help.accepted)
    .option('--baseline <file>', help.baseline)
    .option('--settings <file>', help.settings)
    .addOption(format(help.formatOfCheck, ['text', 'json', 'sarif']))
    .addOption(
      new Option('--fail-on <severity>', help.failOn).choices([...SEVERITIES, 'never']).default('error'),
    );
  const capaian = files('capaian', help.capaian)
    .option('--settings <file>', help.settings)
    .addOption(format(help.format, ['text', 'json']));
  const report = reportCommand(help, language, actions);
  const rules = new Command('rules')
    .description(help.rules)
    .usage(help.usageOfRules)
    .argument(`[${help.ruleName}]`, help.rule)
    .addOption(format(help.format, ['text', 'json']))
    .action((rule: string | undefined, options: { readonly format: 'text' | 'json' }) =>
      actions.rules({ rule: rule ?? null, format: options.format }),
    );

  const program = new Command('selaras')
    .description(help.program)
    .usage(help.usage)
    .version(packageJson.version, '-V, --version', help.version)
    .helpCommand(false)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES).default('id'))
    .addHelpText('after', `\n${wrap(help.after, WIDTHS.unknown).join('\n')}`);
  for (const command of [map, check, capaian, report, rules]) program.addCommand(command);
  for (const command of [program, map, check, capaian, report, rules]) {
    command
      .helpOption('-h, --help', help.help)
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ outputError: () => undefined })
      .configureHelp({
        showGlobalOptions: true,
        // The descriptions name choices and defaults in the language of the reader.
        optionDescription: (option) => option.description,
        styleTitle: (title) => help.headings[title as HelpHeading] ?? title,
      });
  }
  return program;
}

interface ReportOptions {
  readonly out?: string;
  readonly only?: string;
  readonly variant: string;
  readonly paper: ReportRequest['sheetPaper'];
  readonly year?: string;
  readonly force?: true;
  readonly format: ReportRequest['format'];
}

function reportCommand(help: CliText['help'], language: Language, actions: Actions): Command {
  const say = (key: EvaluationKey): string => sayEvaluation(key, { ids: REPORT_IDS.join(', ') }, language);
  return new Command('report')
    .description(say('command.help'))
    .usage(say('command.usage'))
    .argument(`<${help.filesName}...>`, help.files)
    .option('-o, --out <file>', say('option.out'))
    .option('--only <sheets>', say('option.only'))
    .addOption(
      new Option('--variant <form>', say('option.variant'))
        .choices(EVALUATION_FORMS.map(({ id }) => id))
        .default('e81'),
    )
    .addOption(new Option('--paper <paper>', say('option.paper')).choices(['F4', 'A3', 'A4']).default('F4'))
    .option('--year <year>', say('option.year'))
    .option('--force', say('option.force'))
    .addOption(
      new Option('--format <format>', say('option.format')).choices(['text', 'json']).default('text'),
    )
    .action((args: readonly string[], options: ReportOptions) =>
      actions.report({
        args,
        out: options.out ?? null,
        only:
          options.only
            ?.split(',')
            .map((id) => id.trim())
            .filter((id) => id !== '') ?? null,
        form: options.variant,
        sheetPaper: options.paper,
        year: options.year ?? null,
        force: options.force ?? false,
        format: options.format,
      }),
    );
}

/** Says in words what is wrong with the arguments; the names come quoted in the parser's own message. */
function usageError({ code, message }: CommanderError, { usageErrors }: CliText, language: Language): string {
  const [, what = ''] = /'([^']*)'/.exec(message) ?? [];
  const values = { what: oneLine(what) };
  switch (code) {
    case 'commander.unknownOption':
      return fill(usageErrors.unknownOption, values, language);
    case 'commander.unknownCommand':
      return fill(usageErrors.unknownCommand, values, language);
    case 'commander.missingArgument':
      return usageErrors.missingArgument;
    case 'commander.optionMissingArgument':
      return fill(usageErrors.optionMissingArgument, values, language);
    case 'commander.excessArguments':
      return usageErrors.excessArguments;
    case 'commander.invalidArgument': {
      const [, value = '', choices = ''] =
        /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? [];
      return fill(usageErrors.invalidChoice, { ...values, value: oneLine(value), choices }, language);
    }
    default:
      return fill(usageErrors.other, { what: oneLine(message) }, language);
  }
}
