import type { CapaianJson, CapaianTableJson } from '../../app/capaian-json';
import { cannotCompute, capaianTextOf } from '../../messages/capaian';
import { cliTextOf } from '../../messages/cli';
import { catalogueOf, fill, formatFigure, type Language } from '../../messages/format';
import { pensOf, type Paper } from './paper';
import { tableLines, type TableRow } from './table';
import { indented, oneLine } from './wrap';

/** The capaian of a file, to be read: an item with its figures below its name, the averages of the programs, and the predikat of the table. */
export function capaianText({ file, tables }: CapaianJson, language: Language, paper: Paper): string {
  const { strong } = pensOf(paper);
  const { capaian } = cliTextOf(language);
  const lines = [strong(oneLine(file)), ''];
  for (const table of tables) lines.push(...linesOf(table, language, paper), '');
  if (tables.length === 0) lines.push(...indented(capaian.noTable, 2, paper.width));
  return `${lines.join('\n').trimEnd()}\n\n`;
}

function linesOf(table: CapaianTableJson, language: Language, paper: Paper): string[] {
  const { strong } = pensOf(paper);
  const { capaian: text } = cliTextOf(language);
  const words = capaianTextOf(language);
  const figure = (value: number | string | null): string =>
    typeof value === 'number' ? formatFigure(value, language) : (value ?? '–');
  const percent = (value: number | null): string => (value === null ? '–' : `${figure(value)}%`);
  const grade = (own: CapaianTableJson['items'][number]['predikat']): string =>
    own ? words.predikat[own] : '–';
  const { form, sheet, programs, overall, kelas } = table;
  const told = table.items.filter(
    ({ capaian, reason, serapan }) =>
      (capaian ?? serapan) !== null || (reason !== undefined && !SILENT.has(reason)),
  );
  const rows = told.flatMap((item): TableRow[] => [
    oneLine(item.name),
    [
      String(item.row),
      item.capaianBy === 'anak'
        ? text.fromChildren
        : item.caraHitung
          ? words.caraHitung[item.caraHitung]
          : '–',
      figure(item.realisasi),
      percent(item.capaian),
      percent(item.serapan),
      item.reason && item.capaian === null ? cannotCompute(item.reason, language) : grade(item.predikat),
    ],
  ]);
  const averages = programs
    .filter((program) => program.rows > 0)
    .map((program) => [shortName(program.name), percent(program.capaian), grade(program.predikat)]);
  const counts = {
    rows: overall.rows,
    capaian: percent(overall.capaian),
    predikat: grade(overall.predikat),
    ...kelas,
  };
  return [
    `  ${strong(`${oneLine(sheet)}: ${catalogueOf(language).forms[form] ?? form}`)}`,
    ...tableLines([text.heads, ...rows], paper.width, 4),
    ...(averages.length > 0
      ? ['', `    ${strong(text.averages)}`, ...tableLines(averages, paper.width, 6)]
      : []),
    '',
    ...indented(fill(text.overall, counts, language), 4, paper.width),
  ];
}

/** Characters of a name in a line; JSON has it whole. */
const LONGEST = 48;

function shortName(name: string): string {
  const line = oneLine(name);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** Rows that were given nothing to do in the year. */
const SILENT: ReadonlySet<string> = new Set(['targetKosong', 'tanpaIndikator']);
