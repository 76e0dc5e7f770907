import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One drawn table of a rule's page, with the line that names it. */
export interface DrawnTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The examples of a rule's page. */
export interface RulePage {
  readonly wrong: readonly DrawnTable[];
  readonly right: readonly DrawnTable[];
}

/** The examples of a rule, from the page that the build lays beside the program; null without one. */
export function readRulePage(id: string): RulePage | null {
  const path = join(__dirname, 'rules', `${id}.md`);
  if (!existsSync(path)) return null;
  const [, rest = ''] = readFileSync(path, 'utf8').split(/^## Salah$/m);
  const [wrong = '', right = ''] = rest.split(/^## Benar$/m);
  return { wrong: drawnTables(wrong), right: drawnTables(right) };
}

function drawnTables(section: string): DrawnTable[] {
  const tables: DrawnTable[] = [];
  let name = '';
  let rows: string[][] = [];
  for (const line of [...section.split(/\r?\n/), '']) {
    if (line.startsWith('|')) {
      if (!/^\|[\s:|-]+\|$/.test(line)) rows.push(cellsOf(line));
      continue;
    }
    if (rows.length > 0) tables.push({ name, rows });
    if (rows.length > 0) [name, rows] = ['', []];
    const sheet = /^Lembar:\s*(.+)$/.exec(line)?.[1];
    if (sheet !== undefined) name = name === '' ? sheet : `${name}: ${sheet}`;
    else if (/^#{0,4}\s*\S/.test(line) && !/^(?:Tabel|Formulir|Tersembunyi):/.test(line))
      name = line.replace(/^#+\s*/, '');
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('<br>', ' '));
}
