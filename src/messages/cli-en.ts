import type { CliText } from './cli-text';

/** Texts of the command line in English. */
export const CLI_EN: CliText = {
  help: {
    program: 'Checks and maps Indonesian regional work plans (Renja) in Excel workbooks.',
    map: 'Show the tables that are recognised, their columns, and what each row says.',
    check: 'Check the tables that are recognised and show the findings.',
    capaian:
      'Show capaian, serapan and predikat of the tables with target and realisasi; no file is changed.',
    rules: 'List the rules, or explain one rule with examples.',
    usage: '[options] <command>',
    usageOfFiles: '[options] <file...>',
    usageOfRules: '[options] [rule]',
    filesName: 'file',
    ruleName: 'rule',
    files: 'Excel files, folders (searched with their subfolders), or patterns such as "renja/**/*.xlsx"',
    rule: 'name of a rule, for example jumlah-anak',
    format: 'form of the output: text or json (one object a file, one a line); text unless given',
    formatOfCheck:
      'form of the output: text, json (one object a file, one a line), or sarif; text unless given',
    lang: 'language of the texts: id or en; id unless given',
    corrections:
      'corrections of the mapping from this JSON file, in place of those in the workbook for the sheets it names',
    accepted:
      'accepted findings, each with reason and name, from this JSON file, besides those kept in the workbook',
    baseline: 'earlier output of check --format json; only what is new is reported',
    settings: 'settings from this JSON file, instead of those kept in the workbook',
    sheet: 'only the sheet of this name; may be repeated',
    out: 'write the output to this file',
    together: 'compare tables between the files too: files of one office',
    failOn:
      'exit status 1 if there are findings of this severity or worse: error, warning, info, or never; error unless given',
    help: 'show help',
    version: 'show the version',
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Global Options:': 'Global options:',
    },
    after: 'Exit status: 0 no findings, 1 findings, 2 some file could not be read.',
  },
  usageErrors: {
    unknownOption: 'Unknown option {what}.',
    unknownCommand: 'Unknown command {what}.',
    missingArgument: 'Name at least one file or folder.',
    optionMissingArgument: 'Option {what} needs a value.',
    invalidChoice: 'Unknown value {value} of option {what}. Choose from: {choices}.',
    excessArguments: 'Too many arguments.',
    other: 'Wrong arguments: {what}',
    seeHelp: 'See selaras --help.',
  },
  given: {
    corrections: {
      unreadable: 'The file of corrections {file} cannot be read. Check its name and permissions.',
      shape:
        'The file of corrections {file} is no known list of corrections. README shows its shape, section JSON.',
    },
    accepted: {
      unreadable: 'The file of acceptances {file} cannot be read. Check its name and permissions.',
      shape:
        'The file of acceptances {file} is no list of acceptances with fingerprint, reason and by. README shows its shape, section JSON.',
    },
    baseline: {
      unreadable: 'The baseline {file} cannot be read. Check its name and permissions.',
      shape:
        'The baseline {file} is no output of selaras check --format json. Make it again with that command.',
    },
    settings: {
      unreadable: 'The file of settings {file} cannot be read. Check its name and permissions.',
      shape: 'The file of settings {file} is no JSON object. README shows its shape, section JSON.',
    },
  },
  settingsRefused:
    'The file of settings {file} has settings that are unknown or have a value that is not allowed: {names}. README lists the values.',
  unread: {
    emptyFolder: 'Folder {file} holds no Excel workbook (.xlsx, .xlsm, .xls, .xlsb). Check the folder.',
    emptyPattern: 'No file matches {file}. Check the pattern and the folder.',
    noPermission:
      'File {file} may not be read or is in use by another program. Close that program or ask for permission, then try again.',
    noSheet: 'File {file} has no sheet “{sheet}”. Its sheets: {sheets}.',
    outOfMemory:
      'The content of {file} is too large for the memory of this computer. Delete sheets that are not used or choose sheets by --sheet, then try again.',
    crashed:
      'File {file} cannot be processed because of an error in Selaras ({detail}). Please report it with an example file.',
    outIsInput:
      'Output {file} is a file to be read. Choose another name; your workbook is never overwritten.',
    outUnwritable: 'Output {file} cannot be written ({detail}). Check its folder and permissions.',
    nothingChecked: 'No table was recognised, so nothing was checked. See selaras map for the reason.',
    unknownRule: 'There is no rule {rule}. List the rules by selaras rules.',
    unknownRuleNear: 'There is no rule {rule}. Did you mean {near}?',
  },
  text: {
    related: 'Compare: {cells}',
    consequences:
      'Because of it, {count, plural, one {# other cell disagrees} other {# other cells disagree}}: {cells}',
    todo: '→ {todo}',
    more: '{cells}, and {count, number} more',
    fileNothingNew: 'No new findings.',
    accepted: 'Accepted',
    stale: 'Acceptances that match nothing any more',
    acceptedLine: '{cell}  {title}: {reason} ({by})',
    baseline:
      'Against the baseline: {known, number} findings were there before, {vanished, number} are gone{vanished, plural, =0 {} other { ({cells})}}.',
    staleGiven:
      '{count, plural, one {# acceptance} other {# acceptances}} in {file} match no finding: {names}',
    summaryAccepted: '{count, plural, one {# other finding is} other {# other findings are}} accepted.',
    summaryBaseline: 'Against the baseline: {known, number} were there before, {vanished, number} are gone.',
    hiddenRow: 'hidden row',
    hiddenColumn: 'hidden column',
    hiddenSheet: 'hidden sheet',
    fileFine: 'No findings.',
    noTable: 'No table was recognised; nothing was checked.',
    reference: 'Reference list (nomenclature): {count, number} codes',
    tables: 'Tables',
    table: '{sheet}: {form}, {range}, {items, plural, one {# row} other {# rows}}',
    unrecognised: '{sheet} {range}: not recognised, no form is alike; not checked.',
    unrecognisedEmpty: '{sheet} {range}: {best} with nothing filled in; nothing to check.',
    unrecognisedNear:
      '{sheet} {range}: not recognised, nearest to {best} ({score}%){missing, select, none {} other { without {missing}}}; not checked.',
    summary:
      '{error, plural, one {# error} other {# errors}}, {warning, plural, one {# warning} other {# warnings}}, {info, plural, one {# note} other {# notes}} in {tables, plural, one {# table} other {# tables}}, {files, plural, one {# file} other {# files}}.',
    summaryFine:
      'All agrees: no findings in {tables, plural, one {# table} other {# tables}}, {files, plural, one {# file} other {# files}}.',
    summaryUnread: '{count, plural, one {# file} other {# files}} could not be read.',
    form: 'Form',
    range: 'Range',
    year: 'Year',
    office: 'Office',
    notNamed: 'not named',
    confidence: 'Confidence',
    rivals: '{score}%, nearly as good: {rivals}',
    items: 'Rows',
    noItems: 'none',
    totals: '{count, plural, one {# total row} other {# total rows}}',
    columns: 'Columns',
    level: {
      tujuan: '{count, number} tujuan',
      sasaran: '{count, number} sasaran',
      urusan: '{count, number} urusan',
      bidang: '{count, number} bidang',
      program: '{count, number} program',
      kegiatan: '{count, number} kegiatan',
      subKegiatan: '{count, number} sub kegiatan',
    },
    compared: 'Compared',
    comparedPair: '{left} and {right}: {figures} {year}',
    notCompared: 'Not compared: {count, plural, one {# pair} other {# pairs}} of tables. {reason}',
    morePairs: 'and {count, plural, one {# more pair} other {# more pairs}}',
    correctionsUsed:
      'Corrections by the user: {count, number} in use{stale, plural, =0 {} other {, # no longer matching}}.',
    mapSummary:
      '{tables, plural, one {# table} other {# tables}} recognised, {unrecognised, number} not recognised, {files, plural, one {# file} other {# files}}.',
    capaianSummary:
      '{tables, plural, one {# table} other {# tables}} with target and realisasi, {files, plural, one {# file} other {# files}}.',
    why: 'Why',
    ruleSeverity: 'Severity',
    wrongExamples: 'Wrong (cells marked «…» are reported)',
    rightExamples: 'Right',
    seeRule: 'For explanation and examples: selaras rules RULE.',
  },
  capaian: {
    noTable: 'No table has both target and realisasi of the same year.',
    heads: ['Row', 'Cara hitung', 'Realisasi', 'Capaian', 'Serapan', 'Predikat'],
    fromChildren: 'mean of those below',
    averages: 'Mean capaian of the sub kegiatan of each program',
    overall:
      'Mean capaian of {rows, number} sub kegiatan: {capaian}, predikat {predikat}. Not met {tidakMemenuhi, number}, met {memenuhi, number}, exceeded {melebihi, number}.',
  },
  progress: 'files',
};
