import type { RelatedCell } from '../core/finding';
import type { Area } from '../core/grid/grid';
import { formatArea, formatRef, type CellRef } from '../core/grid/ref';
import type { Plan } from '../core/plan/plan';
import type { WorkbookReading } from '../core/rules/rule';

/** A cell as people and programs outside name it: sheet and A1 address. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
  /** File of another workbook that was compared; absent inside one. */
  readonly file?: string;
}

/** Sheet and A1 address of a cell. */
export function placeOf(at: RelatedCell): CellPlace {
  return { sheet: at.sheet, cell: formatRef(at), ...(at.file === undefined ? {} : { file: at.file }) };
}

/** A1 range of a table, from its header to its last item or total. */
export function rangeOf(plan: Plan): string {
  const { header, columns } = plan.table;
  const headed = header.paths.filter(({ leaf }) => leaf !== null).map(({ column }) => column);
  const all = [...headed, ...columns.map(({ column }) => column)];
  const area: Area = {
    top: header.top,
    left: Math.min(...all),
    bottom: plan.bottom,
    right: Math.max(...all),
  };
  return formatArea(area);
}

/** What hides a cell from who opens the workbook. */
export type Hidden = 'row' | 'column' | 'sheet';

/** Tells what hides a cell, or null where it is in sight. */
export function hiddenBy(reading: WorkbookReading, at: CellRef): Hidden | null {
  const grid = reading.grids.find(({ sheet }) => sheet === at.sheet);
  if (!grid) return null;
  if (grid.visibility !== 'visible') return 'sheet';
  if (grid.hiddenRows.has(at.row)) return 'row';
  return grid.hiddenColumns.has(at.column) ? 'column' : null;
}
