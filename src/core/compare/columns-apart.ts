import type { ColumnsApart, ComparedFigures, Comparison, Line, Statement } from './comparison';

/** A table whose column holds other figures than those of other tables, told once for the whole column. */
export interface OtherColumn {
  readonly figures: ComparedFigures;
  /** The table that stands apart, and those it differs from. */
  readonly table: number;
  readonly others: readonly number[];
  /** Of the pair with the first of them. */
  readonly pair: ColumnsApart;
}

/** Columns that differ from another table's on most rows; tables of one form may be two parts or versions of it. */
export function otherColumns({ tables, figures }: Comparison): OtherColumn[] {
  return figures.flatMap((own) => {
    const found: OtherColumn[] = [];
    let left = own.apart.filter((pair) => tables[pair.left]?.form !== tables[pair.right]?.form);
    while (left.length > 0) {
      const table = mostApart(left);
      const pairs = left.filter((pair) => pair.left === table || pair.right === table);
      const others = pairs.map((pair) => (pair.left === table ? pair.right : pair.left));
      const [pair] = pairs;
      if (pair) found.push({ figures: own, table, others, pair });
      left = left.filter((one) => !pairs.includes(one));
    }
    return found;
  });
}

/** The table of the most pairs, the later of two. */
function mostApart(pairs: readonly ColumnsApart[]): number {
  const counts = new Map<number, number>();
  for (const pair of pairs)
    for (const table of [pair.left, pair.right]) counts.set(table, (counts.get(table) ?? 0) + 1);
  const [[table] = [0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return table;
}

/** What two tables say on a line, or null where one says nothing. */
export function sidesOf(
  line: Line,
  a: number,
  b: number,
): { readonly a: Statement; readonly b: Statement } | null {
  const all = line.classes.flat();
  const [left, right] = [a, b].map((table) => all.find((own) => own.table === table));
  return left && right ? { a: left, b: right } : null;
}
