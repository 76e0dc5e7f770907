import { absencesOf, sameScope } from './absences';
import type { ComparedRow, Said } from './compared-table';
import type { ComparedFigures, Comparison } from './comparison';
import type { Settings } from '../settings';
import { sidesOf } from './columns-apart';

/** Totals of two tables that differ although what their items say does not explain it. */
export interface OtherTotal {
  readonly figures: ComparedFigures;
  readonly left: { readonly table: number; readonly said: Said };
  readonly right: { readonly table: number; readonly said: Said };
  /** Items that have an amount in one table and none in the other. */
  readonly oneSided: readonly string[];
}

/** Finds totals that differ between tables of the same scope by more than the items told to differ or to be lacking. */
export function otherTotals(comparison: Comparison, settings: Settings): OtherTotal[] {
  const { tables, figures } = comparison;
  const scope = sameScope(comparison);
  return figures
    .filter(({ kind }) => kind.endsWith('.rp'))
    .flatMap((own) => {
      const indices = [...own.tables.keys()].sort((a, b) => a - b);
      return indices.flatMap((left, at) =>
        indices.slice(at + 1).flatMap((right): OtherTotal[] => {
          const [a, b] = [left, right].map((table) => totalIn(comparison, own, table));
          if (!a || !b || !own.together(left, right) || !scope(left, right)) return [];
          const difference = (a.value ?? 0) - (b.value ?? 0);
          const slack = Math.max(tables[left]?.rows.length ?? 0, tables[right]?.rows.length ?? 0);
          if (Math.abs(difference) <= slack) return [];
          // A total that is not the sum of its own items is told there.
          if (!addsUp(comparison, own, left, a) || !addsUp(comparison, own, right, b)) return [];
          const told = toldDifference(comparison, own, left, right, settings);
          if (Math.abs(difference - told) <= slack) return [];
          return [
            {
              figures: own,
              left: { table: left, said: a },
              right: { table: right, said: b },
              oneSided: oneSided(comparison, own, left, right),
            },
          ];
        }),
      );
    });
}

function totalIn({ tables }: Comparison, figures: ComparedFigures, table: number): Said | undefined {
  const own = tables[table];
  const figure = figures.tables.get(table);
  const said = figure === undefined ? [] : (own?.total?.money[figure] ?? []);
  // Draft and analysis side by side have two totals, of which either may be right.
  return said.length === 1 ? said[0] : undefined;
}

function amountOf(row: ComparedRow | undefined, figure: number | undefined): number | null {
  return figure === undefined ? null : (row?.money[figure]?.[0]?.value ?? null);
}

function addsUp({ tables }: Comparison, figures: ComparedFigures, table: number, total: Said): boolean {
  const rows = tables[table]?.rows ?? [];
  const figure = figures.tables.get(table);
  const tops = rows.filter(({ parent }) => parent < 0);
  const sum = tops.reduce((all, row) => all + (amountOf(row, figure) ?? 0), 0);
  return Math.abs(sum - (total.value ?? 0)) <= rows.length;
}

/** By how much the left table is above the right one for what other findings tell. */
function toldDifference(
  comparison: Comparison,
  figures: ComparedFigures,
  left: number,
  right: number,
  settings: Settings,
): number {
  const { tables } = comparison;
  let told = 0;
  for (const line of figures.lines) {
    const sides = sidesOf(line, left, right);
    if (!sides || !tables[left]?.rows[sides.a.row]?.leaf) continue;
    told += (sides.a.said[0]?.value ?? 0) - (sides.b.said[0]?.value ?? 0);
  }
  for (const { cluster, lacking } of absencesOf(comparison, settings)) {
    for (const [own, other, sign] of [
      [left, right, 1],
      [right, left, -1],
    ] as const) {
      const row = cluster.rows.get(own);
      if (row === undefined || !lacking.includes(other)) continue;
      told += sign * (amountOf(tables[own]?.rows[row], figures.tables.get(own)) ?? 0);
    }
  }
  return told;
}

function oneSided(
  { tables, clusters }: Comparison,
  figures: ComparedFigures,
  left: number,
  right: number,
): string[] {
  return clusters.flatMap(({ rows }) => {
    const [a, b] = [left, right].map((table) => tables[table]?.rows[rows.get(table) ?? -1]);
    if (!a?.leaf || !b?.leaf) return [];
    const [ours, theirs] = [amountOf(a, figures.tables.get(left)), amountOf(b, figures.tables.get(right))];
    return (ours === null) === (theirs === null) ? [] : [a.name];
  });
}
