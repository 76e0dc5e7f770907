import { indented, wrap } from './wrap';

const GAP = 2;
const NARROWEST = 4;

/** A row of a table: texts side by side, or one text over its whole width. */
export type TableRow = readonly string[] | string;

/** Rows of texts as columns side by side, the widest of them narrowed and wrapped until all fit into the width. */
export function tableLines(rows: readonly TableRow[], width: number, indent = 0): string[] {
  const parted = rows.filter((row) => typeof row !== 'string');
  const count = Math.max(0, ...parted.map((row) => row.length));
  const wished = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...parted.map((row) => row[column]?.length ?? 0)),
  );
  const widths = fit(wished, width - indent - GAP * (count - 1));
  return rows.flatMap((row) => {
    if (typeof row === 'string') return indented(row, indent, width);
    const cells = row.map((text, column) => wrap(text, widths[column] ?? 1));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 1));
      return (' '.repeat(indent) + parts.join(' '.repeat(GAP))).trimEnd();
    });
  });
}

/** Takes from the widest columns first. */
function fit(wished: readonly number[], available: number): number[] {
  const widths = [...wished];
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}
