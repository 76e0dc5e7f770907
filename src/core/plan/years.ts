import { cellAt, textOf } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { Role } from '../layouts/layout';
import type { Plan } from './plan';

/** A year with the heading cell that says it. */
export interface HeadingYear {
  readonly year: number;
  readonly at: CellRef;
}

const YEAR = /(?<![\d/.])(20\d\d)(?![\d.])/g;
/** Lines whose years are those of laws and dates, not of the plan. */
const LEGAL =
  /\b(?:peraturan|keputusan|undang|permendagri|kepmendagri|perda|perbup|perwa[lk]\w*|nomor|no\.|tanggal|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)/i;

/** The years a table's title speaks of, periods (`2021-2026`) filled in; the forward year, laws and dates left out. */
export function titleYears(plan: Plan): ReadonlySet<number> {
  const years = new Set<number>();
  // The first line is the name of the sheet, which says what somebody once called it.
  for (const line of plan.table.titles.slice(1)) {
    if (LEGAL.test(line)) continue;
    const body = line.replace(/\bmaju\b[^\d]*20\d\d/gi, ' ');
    for (const match of body.matchAll(YEAR)) years.add(Number(match[1]));
    for (const [, from, to] of body.matchAll(
      /(20\d\d)\s*(?:-|\u2013|s\s*[./]?\s*d\.?|sampai(?: dengan)?)\s*(20\d\d)/gi,
    ))
      for (let year = Number(from); year <= Number(to); year += 1) years.add(year);
  }
  return years;
}

/** The one year that the heading of a column says; null when it says none or several. */
export function headingYear(plan: Plan, role: Role): HeadingYear | null {
  const column = plan.columns.get(role);
  const years = new Set([...(column?.header ?? '').matchAll(YEAR)].map((match) => Number(match[1])));
  const [year] = years;
  if (!column || year === undefined || years.size > 1) return null;
  const { grid, header } = plan.table;
  for (let row = header.bottom; row >= header.top; row -= 1) {
    let at = column.column;
    while (at > 0 && cellAt(grid, row, at)?.value == null) at -= 1;
    if (textOf(cellAt(grid, row, at)?.value).includes(String(year)))
      return { year, at: { sheet: plan.sheet, row, column: at } };
  }
  return null;
}
