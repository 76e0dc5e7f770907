import { likeness, nameKey } from '../grid/alike';
import { identityAt, placed, tableName } from '../compare/found';
import type { Comparison } from '../compare/comparison';
import type { ComparedRow, ComparedTable } from '../compare/compared-table';
import { tablesRule } from './rule';

/** Where a code was met first. */
interface Met {
  readonly table: number;
  readonly own: ComparedTable;
  readonly row: ComparedRow;
}

/**
 * The same code bears another name in another table or unit. Only tables of one year are compared, since the nomenclature
 * changes between years; within one unit of one table the code stands twice, which is another rule.
 */
export const kodeSamaNamaBeda = tablesRule({
  id: 'kode-sama-nama-beda',
  severity: 'warning',
  *check(comparison, { namesAlike, namesUnlike }) {
    const first = new Map<string, Met[]>();
    const told = new Set<string>();
    for (const [table, own] of comparison.tables.entries()) {
      for (const [index, row] of own.rows.entries()) {
        if (row.name === '' || row.code.split('.').length < 3) continue;
        const key = `${String(own.year ?? '')}|${row.code}`;
        const met = first.get(key) ?? [];
        first.set(key, met);
        // One of each file, so that what one file says twice is told by its own check.
        const other = met.find((known) => !comparison.across || known.own.file !== own.file);
        if (!met.some((known) => known.own.file === own.file)) met.push({ table, own, row });
        if (!other || row.name === other.row.name) continue;
        if (other.own === own && other.row.section === row.section) continue;
        const alike = likeness(row.name, other.row.name);
        const name = `${key}|${nameKey(row.name)}`;
        if (alike >= namesAlike || told.has(name) || turnedOff(comparison, table, other.table)) continue;
        told.add(name);
        yield {
          at: placed(comparison, table, row.at),
          related: [placed(comparison, other.table, other.row.at)],
          severity: alike < namesUnlike ? 'error' : 'warning',
          facts: {
            code: row.codeText,
            name: row.name,
            otherName: other.row.name,
            sheet: tableName(comparison, other.table),
            alike: Math.round(alike * 100),
          },
          identity: identityAt(comparison, { table, row: index }),
          role: 'nama',
        };
      }
    }
  },
});

function turnedOff({ pairs }: Comparison, a: number, b: number): boolean {
  return pairs.some(
    ({ left, right, reason }) => reason === 'user' && Math.min(a, b) === left && Math.max(a, b) === right,
  );
}
