import { keyOf } from '../grid/words';
import type { ComparedRow, ComparedTable } from './compared-table';

/**
 * The code of each row as it is looked up in other tables, by table and row: inside its section, the program penunjang as
 * X.XX; '' without a code and where another row of the table has the same one.
 */
export function codeKeys(tables: readonly ComparedTable[], own: readonly number[]): string[][] {
  const clashing = new Set(own.flatMap((table) => clashesOf(tables[table]?.rows ?? [])));
  return tables.map(({ rows }, table) => {
    if (!own.includes(table)) return [];
    const keys = rows.map((row) => {
      if (row.code === '') return '';
      const general = generalCode(row.code);
      return `${row.section}|${clashing.has(`${row.section}|${general}`) ? row.code : general}`;
    });
    return onlyOnce(rows, keys);
  });
}

/** A code of the program penunjang, which is one program whatever the bidang: `2.07.01.2.01` -> `X.XX.01.2.01`. */
function generalCode(code: string): string {
  return code.replace(/^[^.]+\.[^.]+\.01(?=\.|$)/, 'X.XX.01');
}

/** Codes that would be one as X.XX though a table has both: each bidang with a program penunjang of its own. */
function clashesOf(rows: readonly ComparedRow[]): string[] {
  const first = new Map<string, string>();
  const clashes: string[] = [];
  for (const { section, code } of rows) {
    if (code === '') continue;
    const key = `${section}|${generalCode(code)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, code);
    else if (known !== code) clashes.push(key);
  }
  return clashes;
}

/** Keys that one row has; a row that goes on with a further indicator repeats code and name, and its first row counts. */
function onlyOnce(rows: readonly ComparedRow[], keys: readonly string[]): string[] {
  const firsts = new Map<string, number>();
  const twice = new Set<string>();
  const going = new Set<number>();
  for (const [index, key] of keys.entries()) {
    if (key === '') continue;
    const first = firsts.get(key);
    const goesOn =
      index > 0 &&
      keys[index - 1] === key &&
      keyOf(rows[index - 1]?.name ?? '') === keyOf(rows[index]?.name ?? '');
    if (first === undefined) firsts.set(key, index);
    else if (goesOn) going.add(index);
    else twice.add(key);
  }
  return keys.map((key, index) => (twice.has(key) || going.has(index) ? '' : key));
}
