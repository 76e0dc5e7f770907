import type { EVALUATION_ID } from './evaluation-id';

/** The same texts in English. */
export const EVALUATION_EN: Readonly<Record<keyof typeof EVALUATION_ID, string>> = {
  'command.help':
    'Write Tabel II.1, the input sheet for realisasi and other sheets of Selaras to a new workbook; the files read are not changed.',
  'command.usage': '[options] <files...> -o <out.xlsx>',
  'option.out': 'the new workbook to write (.xlsx)',
  'option.only': 'only these sheets, separated by commas: {ids}; all but isian unless given',
  'option.variant':
    'form of Tabel II.1: e81 (15 columns), 17 (with the achievement of the year), or tc29 (T-C.29); e81 unless given',
  'option.paper': 'paper to print on: F4, A3 or A4; F4 unless given',
  'option.year': 'the year to evaluate or to fill in; the newest with realisasi unless given',
  'option.force': 'overwrite an output that exists',
  'option.format': 'form of what is told: text or json; text unless given',

  'refused.noOut': 'Name the workbook to write with -o NAME.xlsx.',
  'refused.outName': 'The output {file} must be named .xlsx.',
  'refused.outExists':
    'The output {file} exists and may hold what you entered. Choose another name, or use --force to overwrite it.',
  'refused.unknownSheet': 'There is no sheet named {id}. Choose from: {ids}.',
  'refused.unread': 'Nothing was written since some file could not be read.',
  'refused.year':
    'No recognised table is of the year {year}. {years, select, none {No table names a year.} other {There are: {years}.}}',
  'refused.nothing':
    'No table can be made into that sheet, so nothing was written. See selaras map for the tables recognised.',
  'refused.notMade': 'Not written since no table holds what is needed: {ids}.',

  'sources.title': 'Tabel II.1, year {year}',
  'sources.noYear': 'not said',
  'sources.rows': 'Its rows are those of {sheet} ({form}): {items, number} rows.',
  'sources.feed': '{sheet} ({figures, number} figures)',
  'sources.feed.other': '{sheet}, column {role} ({figures, number} figures)',
  'sources.none': 'no source; left blank',
  'sources.column': 'Column',
  'sources.source': 'Source',
  'sources.columns': 'Where each column comes from',
  'sources.missing': 'Columns without a source',
  'sources.unmatched': 'Rows that do not match',
  'sources.allMatched': 'All rows match.',
  'sources.absent': '{count, plural, one {# row is} other {# rows are}} not in {sheet}',
  'sources.extra':
    '{count, plural, one {# row} other {# rows}} of {sheet} are not here; their figures are not used',
  'sources.otherUnit':
    '{count, plural, one {# row} other {# rows}} of {sheet} count in another unit; their K is not used',
  'sources.more': 'and {count, number} more',
  'sources.item': '{code, select, none {} other {{code} }}{name}',

  'isian.done':
    'Input sheet: {fresh, number} new rows, {kept, number} rows that the plan no longer has are kept below.',
  'isian.kept': 'Kept below: {names}.',
  'report.written': 'Written to {file}: {sheets}.',

  'view.intro':
    'Selaras joins the tables of this workbook into Tabel II.1 with live formulas. See first where the columns come from; your tables are not changed.',
  'view.looking': 'Reading the tables …',
  'view.none':
    'No table can be made into Tabel II.1 yet. Selaras needs a plan with target and pagu, such as Tabel III.1 (T-C.33), Penetapan Renja, IV.1, Rencana Aksi, or a Tabel II.1 that is there.',
  'view.refresh': 'Read again',
  'view.year': 'Year',
  'view.form': 'Form',
  'view.form.e81': 'E.81, 15 columns',
  'view.form.17': '17 columns, with the achievement of the year',
  'view.form.tc29': 'T-C.29, without rupiah',
  'view.paper': 'Paper',
  'view.write': 'Write Tabel II.1',
  'view.isian': 'Make input sheet',
  'view.isian.hint':
    'No realisasi yet? Make an input sheet, fill in K and Rp of each quarter, then write the table. No entry is lost when the sheet is made again.',
  'view.isian.rewrite.title': 'Make the sheet {name} again?',
  'view.isian.rewrite.text':
    'Its rows follow the plan. All entries stay; rows that the plan no longer has are kept below.',
  'view.isian.rewrite.confirm': 'Make again',
  'view.goTo': 'Go to cell {cell}',
};
