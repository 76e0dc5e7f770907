import type { Grid, Look } from '../grid/grid';
import type { Item, LevelHint, Plan } from './plan';

/** Names whose looks could tell their levels: the cells of one column from row to row, both included. */
export interface LookRequest {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

const OPEN: ReadonlySet<LevelHint> = new Set<LevelHint>(['guess', 'look', 'indicator', 'sums']);

/** The columns of names of a table in which neither words nor codes nor numbers tell some level; none once looks were read. */
export function looksWanted({ table, sheet, items, bottom }: Plan): LookRequest[] {
  if (table.grid.looks) return [];
  const open = items.some((item) => isOpen(item));
  if (!open) return [];
  const columns = new Set(items.map(({ name }) => name.at.column));
  return [...columns].map((column) => ({ sheet, column, top: table.bodyTop, bottom }));
}

function isOpen({ levelSure, levelBy, number }: Item): boolean {
  return !levelSure && number === null && OPEN.has(levelBy);
}

/** Sheets with the looks that a host gave for the requests, a look a row; sheets not asked for stay as they are. */
export function withLooks(
  grids: readonly Grid[],
  requests: readonly LookRequest[],
  looks: readonly (readonly (Look | undefined)[])[],
): Grid[] {
  return grids.map((grid) => {
    const rows = new Map<number, (Look | undefined)[]>();
    for (const [index, { sheet, column, top }] of requests.entries()) {
      if (sheet !== grid.sheet) continue;
      for (const [offset, look] of (looks[index] ?? []).entries()) {
        const row = rows.get(top + offset) ?? [];
        row[column] = look;
        rows.set(top + offset, row);
      }
    }
    return requests.some(({ sheet }) => sheet === grid.sheet) ? { ...grid, looks: rows } : grid;
  });
}
