import type { Area } from '../../core/grid/grid';
import { formatArea } from '../../core/grid/ref';

/** A cell of some sheet, zero-based. */
interface Position {
  readonly row: number;
  readonly column: number;
}

/** Characters of an address list that Excel takes for sure: its limit is 8,192. */
const MAX_ADDRESS = 8_000;

/** The cells as few rectangles: runs down a column, and such runs side by side. Each cell once. */
export function rectanglesOf(cells: readonly Position[]): Area[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows.add(row));
  }
  const areas: Area[] = [];
  /** Rectangles that end in the column before, by their rows. */
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  let last = -1;
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const before =
      column === last + 1
        ? open
        : new Map<string, { top: number; left: number; bottom: number; right: number }>();
    open = new Map();
    last = column;
    for (const run of runsOf([...(columns.get(column) ?? [])].sort((a, b) => a - b))) {
      const key = `${run.top}:${run.bottom}`;
      const wide = before.get(key);
      const area = wide ?? { ...run, left: column, right: column };
      area.right = column;
      if (!wide) areas.push(area);
      open.set(key, area);
    }
  }
  return areas;
}

function runsOf(rows: readonly number[]): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.bottom === row - 1) run.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

/** A1 address lists of the areas, each short enough for `getRanges`. */
export function addressLists(areas: readonly Area[], limit = MAX_ADDRESS): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = formatArea(area);
    const list = lists.at(-1);
    if (list === undefined || list.length + 1 + address.length > limit) lists.push(address);
    else lists[lists.length - 1] = `${list},${address}`;
  }
  return lists;
}
