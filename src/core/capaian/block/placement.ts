import type { Grid } from '../../grid/grid';
import type { Plan } from '../../plan/plan';
import type { WorkbookReading } from '../../rules/rule';
import { hasPerformance } from '../performance';

/** Where our columns of some tables of a sheet stand, or are to be inserted. */
export interface Placement {
  readonly sheet: string;
  readonly column: number;
  /** True where the columns are there already. */
  readonly there: boolean;
  readonly plans: readonly Plan[];
}

/** Columns of ours that are in the workbook. */
export interface BlockPlace {
  readonly sheet: string;
  readonly column: number;
}

/** A table's first and last column: its mapped ones, and those headed right beside them. */
function edgesOf(plan: Plan): { left: number; right: number } {
  const mapped = plan.table.columns.map(({ column }) => column);
  const headed = new Set(
    plan.table.header.paths.filter(({ leaf }) => leaf !== null).map(({ column }) => column),
  );
  let right = Math.max(...mapped);
  while (headed.has(right + 1)) right += 1;
  return { left: Math.min(...mapped), right };
}

/** The first column right of a table before which columns can be inserted without cutting a table or a merged area. */
function freeColumn(
  after: number,
  grid: Grid | undefined,
  others: readonly { left: number; right: number }[],
): number {
  const spans = [...others, ...(grid?.merges ?? [])];
  let column = after + 1;
  for (;;) {
    const cut = spans.find(({ left, right }) => left < column && right >= column);
    if (!cut) return column;
    column = cut.right + 1;
  }
}

/** Where our columns belong for every table with target and realisasi; tables that end at one place share them. */
export function placementsOf(reading: WorkbookReading, there: readonly BlockPlace[]): Placement[] {
  const placements: Placement[] = [];
  for (const plan of reading.plans.filter(hasPerformance)) {
    const { sheet } = plan;
    const grid = reading.grids.find((own) => own.sheet === sheet);
    const { right } = edgesOf(plan);
    const others = [
      ...reading.plans.filter((other) => other !== plan && other.sheet === sheet).map(edgesOf),
      ...reading.unrecognised.filter((other) => other.sheet === sheet).map(({ area }) => area),
    ];
    const existing = there
      .filter((own) => own.sheet === sheet && own.column > right)
      .map((own) => own.column)
      .sort((a, b) => a - b)
      .find((column) => !others.some(({ left }) => left > right && left < column));
    const column = existing ?? freeColumn(right, grid, others);
    const shared = placements.findIndex((own) => own.sheet === sheet && own.column === column);
    const own = placements[shared];
    if (own) placements[shared] = { ...own, plans: [...own.plans, plan] };
    else placements.push({ sheet, column, there: existing !== undefined, plans: [plan] });
  }
  return placements;
}
