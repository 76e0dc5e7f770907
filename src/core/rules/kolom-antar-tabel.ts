import { deviation } from '../compare/agree';
import { otherColumns, sidesOf } from '../compare/columns-apart';
import { placed, sayingOf, tableName } from '../compare/found';
import { tablesRule } from './rule';

/** Rows that a finding names as examples. */
const EXAMPLES = 3;

/** Most figures of a column differ from another table's: one finding for the column instead of one a row. */
export const kolomAntarTabel = tablesRule({
  id: 'kolom-antar-tabel',
  severity: 'warning',
  *check(comparison, { paguWarning }) {
    const { tables } = comparison;
    for (const { figures, table, others, pair } of otherColumns(comparison)) {
      const other = pair.left === table ? pair.right : pair.left;
      const sides = pair.differing.flatMap((line) => sidesOf(line, table, other) ?? []);
      const [first] = sides;
      const [said] = first?.a.said ?? [];
      if (!first || !said) continue;
      const totals = [table, other].map((own) => {
        const figure = figures.tables.get(own);
        return figure === undefined ? undefined : tables[own]?.total?.money[figure]?.[0];
      });
      const [total, otherTotal] = totals;
      const apart = total && otherTotal ? deviation(total, otherTotal) : null;
      const farthest = sides
        .map((side) => ({ side, far: distance(side) }))
        .sort((a, b) => b.far - a.far)
        .slice(0, EXAMPLES);
      yield {
        at: placed(comparison, table, total?.at ?? said.at),
        related: sides.flatMap(({ b }) => b.said.map((own) => placed(comparison, b.table, own.at))),
        severity: apart !== null && apart <= paguWarning ? 'info' : 'warning',
        facts: {
          role: figures.kind,
          year: String(figures.year),
          sheets: others.map((own) => tableName(comparison, own)),
          count: pair.rows,
          differing: pair.differing.length,
          totals: total && otherTotal ? 'ya' : 'tidak',
          found: total?.value ?? null,
          other: otherTotal?.value ?? null,
          examples: farthest.map(({ side: { a, b } }) => {
            const name = tables[table]?.rows[a.row]?.name ?? '';
            return `${name} (${sayingOf(a)}; ${sayingOf(b)})`;
          }),
        },
        role: said.role,
      };
    }
  },
});

function distance({ a, b }: NonNullable<ReturnType<typeof sidesOf>>): number {
  return Math.min(...a.said.flatMap((own) => b.said.flatMap((other) => deviation(own, other) ?? Infinity)));
}
