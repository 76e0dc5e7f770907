import { decimalsOf } from '../grid/number';
import type { CellRef } from '../grid/ref';
import type { FigureRole, Role } from '../layouts/layout';
import { cellOf } from '../plan/cell-of';
import type { Entry, Item, Plan, Total } from '../plan/plan';

/** A row with figures: an item, or a total. */
export type FigureRow = Item | Total;

/** One figure of one row, be it filled in or not. */
export interface Figure {
  /** Identity among the figures of its plan. */
  readonly key: string;
  readonly role: FigureRole;
  readonly row: FigureRow;
  readonly entry: Entry | undefined;
}

/** Other values for some figures, by their key. */
export type Changes = ReadonlyMap<string, number>;

/** The figure of a row in the column of a role. */
export function figureOf(row: FigureRow, role: Role): Figure {
  const entry = row.entries.get(role);
  return { key: keyOf(row, role), role: role as FigureRole, row, entry };
}

/** Identity of a figure; items may stand side by side in one row of the sheet. */
function keyOf(row: FigureRow, role: Role): string {
  return 'index' in row ? `${String(row.index)} ${role}` : `total ${String(row.row)} ${role}`;
}

/** The columns in which something changes. */
export function rolesOf(changes: Changes): readonly Role[] {
  return [...new Set([...changes.keys()].map((key) => key.slice(key.lastIndexOf(' ') + 1) as Role))];
}

/** The cell of a figure. */
export function cellOfFigure(plan: Plan, { entry, row, role }: Figure): CellRef {
  return entry?.at ?? cellOf(plan, row, role);
}

/** The item a figure belongs to; null for that of a total. */
export function itemOf({ row }: Figure): Item | null {
  return 'index' in row ? row : null;
}

/** The row as it would be with other figures; itself where none of its figures changes. */
export function rowWith<R extends FigureRow>(
  plan: Plan,
  row: R,
  roles: readonly Role[],
  changes: Changes,
): R {
  let entries: Map<Role, Entry> | null = null;
  for (const role of roles) {
    const to = changes.get(keyOf(row, role));
    if (to === undefined) continue;
    entries ??= new Map(row.entries);
    entries.set(role, entryWith(plan, figureOf(row, role), to));
  }
  return entries ? { ...row, entries } : row;
}

function entryWith(plan: Plan, figure: Figure, value: number): Entry {
  const { entry, role } = figure;
  const [part] = entry?.parts ?? [];
  return {
    kind: role.endsWith('.rp') ? 'money' : 'quantity',
    percent: false,
    ...entry,
    at: cellOfFigure(plan, figure),
    role,
    raw: value,
    value,
    parts: [{ unit: null, grade: null, ...part, value, decimals: decimalsOf(value) }],
    empty: false,
    text: false,
    broken: false,
  };
}
