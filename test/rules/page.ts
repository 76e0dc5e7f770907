/**
 * The page of a rule, read as its test.
 *
 *     # Title, as in the Indonesian messages
 *     What the rule finds and what it does not.
 *     ## Salah
 *     One line that names the example.
 *     Tabel: a line that stands above the table in the sheet (any number); `Tabel III.1` names its form
 *     Formulir: the form of a table whose titles do not name it so
 *     Tersembunyi: numbers of the rows that the sheet hides
 *     Lembar: name of the sheet, where an example takes several: the tables below one heading that have it are one workbook
 *     | No | Program | Target Tahun 2024 > K | Target Tahun 2024 > Rp |
 *     |---|---|---|---|
 *     | 1 | Program A | 80% | «301» |
 *     ## Benar
 *     … the same, without marks: cases near the boundary in which the rule is silent.
 *
 * Every drawn table is a sheet: its `Tabel:` lines, its headings, its rows. In a heading `>` nests: neighbours that
 * share the outer part stand below one merged cell, neighbours that share everything are one merged heading.
 *
 * | in a cell          | in the sheet                                                   |
 * |--------------------|----------------------------------------------------------------|
 * | nothing            | an empty cell                                                  |
 * | `1500000`, `63.38` | a number                                                       |
 * | `0.8 [0%]`         | a number with its number format                                |
 * | `'12.000`          | the text after the apostrophe                                  |
 * | `#REF!`            | a formula error                                                |
 * | `=F3/F4 → #DIV/0!` | a formula with its result; without a result it is uncalculated |
 * | `a<br>b`           | text with a line break                                         |
 * | anything else      | text: `80%`, `4 dokumen`, `-`                                  |
 * | `«…»` around it    | a cell that the rule must report                               |
 */
import type { Cell, CellValue, Grid } from '../../src/core/grid/grid';
import { formatArea, formatRef } from '../../src/core/grid/ref';
import { headingRows, sheetOf, type Sample } from '../support/sheet';

/** Drawn tables: the sheets they stand for and the cells the rule must report. */
export interface Example {
  readonly name: string;
  /** Forms that `Formulir:` or the first title of each sheet names (`Tabel: Tabel III.1` -> `III.1`). */
  readonly forms: readonly string[];
  readonly grids: readonly Grid[];
  /** In A1 notation, behind the name of the sheet where it is given: `Tabel IV.1!C4`. */
  readonly marked: readonly string[];
}

/** A page: its title, and its examples of what is wrong and what is right. */
export interface Page {
  readonly title: string;
  /** True when there is text between the title and the examples. */
  readonly explained: boolean;
  readonly salah: readonly Example[];
  readonly benar: readonly Example[];
}

/** Reads the text of a page; throws where it is not written as above. */
export function readPage(text: string): Page {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const salah = lines.indexOf('## Salah');
  const benar = lines.indexOf('## Benar');
  if (salah < 0 || benar < salah) throw new Error('a page has `## Salah`, then `## Benar`');
  const [heading = '', ...intro] = lines.slice(0, salah);
  return {
    title: heading.replace(/^# /, ''),
    explained: intro.some((line) => line !== ''),
    salah: readExamples(lines.slice(salah + 1, benar)),
    benar: readExamples(lines.slice(benar + 1)),
  };
}

/** What stands between a heading and a table. */
interface Directives {
  readonly titles: readonly string[];
  readonly form: string | null;
  readonly hiddenRows: readonly number[];
  readonly sheet: string | null;
}

const PLAIN: Directives = { titles: [], form: null, hiddenRows: [], sheet: null };

function readExamples(lines: readonly string[]): Example[] {
  const examples: Example[] = [];
  let name = '';
  let directives = PLAIN;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, word, rest = ''] = /^(Tabel|Formulir|Tersembunyi|Lembar):\s*(.+)$/.exec(line) ?? [];
    if (word === 'Tabel') directives = { ...directives, titles: [...directives.titles, rest] };
    else if (word === 'Formulir') directives = { ...directives, form: rest };
    else if (word === 'Tersembunyi') directives = { ...directives, hiddenRows: rest.split(',').map(Number) };
    else if (word === 'Lembar') directives = { ...directives, sheet: rest };
    else if (line.startsWith('|')) {
      const end = lines.findIndex((other, index) => index > at && !other.startsWith('|'));
      const drawn = lines.slice(at, end < 0 ? lines.length : end);
      const own = readTable(name || `tabel ${String(examples.length + 1)}`, directives, drawn);
      const before = name === '' && directives.sheet !== null ? examples.pop() : undefined;
      examples.push(before ? joined(before, own) : own);
      at += drawn.length - 1;
      [name, directives] = ['', PLAIN];
    } else if (line !== '') name = line.replace(/^#+\s*/, '');
  }
  return examples;
}

function joined(a: Example, b: Example): Example {
  return {
    name: a.name,
    forms: [...a.forms, ...b.forms],
    grids: [...a.grids, ...b.grids],
    marked: [...a.marked, ...b.marked],
  };
}

const MARK = /^«(.*)»$/;

function readTable(
  name: string,
  { titles, form, hiddenRows, sheet }: Directives,
  drawn: readonly string[],
): Example {
  const [heads = [], ruler = [], ...body] = drawn.map(cellsOf);
  if (!ruler.every((cell) => /^:?-+:?$/.test(cell))) throw new Error(`${name}: no line under the headings`);
  for (const row of body) {
    if (row.length !== heads.length)
      throw new Error(`${name}: ${row.length} cells in | ${row.join(' | ')} |`);
  }
  const header = headingRows(heads.map((head) => head.replace(MARK, '$1')));
  const top = titles.length;
  const first = top + header.rows.length;
  const marked = [
    ...heads.flatMap((head, column) => (MARK.test(head) ? [formatRef({ row: top, column })] : [])),
    ...body.flatMap((row, index) =>
      row.flatMap((cell, column) => (MARK.test(cell) ? [formatRef({ row: first + index, column })] : [])),
    ),
  ];
  const rows: Sample[][] = [
    ...titles.map((title): Sample[] => [title]),
    ...header.rows,
    ...body.map((row) => row.map((cell) => readSample(cell.replace(MARK, '$1').trim()))),
  ];
  const merges = header.merges.map((area) =>
    formatArea({ ...area, top: top + area.top, bottom: top + area.bottom }),
  );
  const titled = form ?? /^Tabel ([IVX]+\.\d+)$/.exec(titles[0] ?? '')?.[1];
  return {
    name,
    forms: titled === undefined ? [] : [titled],
    grids: [sheetOf(rows, { merges, hiddenRows, ...(sheet === null ? {} : { name: sheet }) })],
    marked: sheet === null ? marked : marked.map((cell) => `${sheet}!${cell}`),
  };
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function readSample(text: string): Sample {
  const formula = /^(=.*?)\s*→\s*(.*)$/.exec(text);
  if (formula) return formulaCell(formula[1] ?? '', formula[2] ?? '');
  const formatted = /^(-?\d+(?:\.\d+)?) \[(.+)\]$/.exec(text);
  if (formatted) return { value: Number(formatted[1]), format: formatted[2] ?? '' };
  return readValue(text);
}

function formulaCell(formula: string, result: string): Cell {
  return result === '' ? { value: null, formula, uncalculated: true } : { value: readValue(result), formula };
}

function readValue(text: string): CellValue {
  if (text === '') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text.startsWith("'")) return text.slice(1);
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(text)) return { error: text };
  return text.replace(/<br>/g, '\n');
}
