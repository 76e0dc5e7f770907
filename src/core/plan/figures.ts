import type { Role } from '../layouts/layout';
import type { Item, Plan } from './plan';

/** The figures of a plan column by column, by item index, for rules that walk over all of them. */
export interface Figures {
  /** Values of a role; NaN where none is filled in. */
  readonly of: (role: Role) => Float64Array;
  /** Index of each item's parent; -1 for the top ones. */
  readonly parents: Int32Array;
}

const cache = new WeakMap<Plan, Figures>();

/** The figures of a plan, gathered once. */
export function figuresOf(plan: Plan): Figures {
  const known = cache.get(plan);
  if (known) return known;
  const { items } = plan;
  const columns = new Map<Role, Float64Array>();
  const parents = new Int32Array(items.length).fill(-1);
  const column = (role: Role): Float64Array => {
    const own = columns.get(role) ?? new Float64Array(items.length).fill(NaN);
    columns.set(role, own);
    return own;
  };
  for (const [index, item] of items.entries()) {
    if (item.parent) parents[index] = item.parent.index;
    fillIn(item, index, column);
  }
  const figures = { of: column, parents };
  cache.set(plan, figures);
  return figures;
}

function fillIn(item: Item, index: number, column: (role: Role) => Float64Array): void {
  for (const entry of item.entries.values()) {
    if (entry.value !== null) column(entry.role)[index] = entry.value;
  }
}
