import { sum } from '../grid/number';
import type { Role } from '../layouts/layout';
import { readNumberStyle } from './number-style';
import type { Item } from './plan';

/**
 * Whether a row numbered one on from the row above (4, 5) may be its child: never, or where several figures are equal,
 * since kegiatan 4 may be followed by sub kegiatan 5.
 */
export type Nesting = 'never' | 'where equal';

/** Depth of each item below the first, where the figures of some rows are the sums of rows below them. */
export interface SumTree {
  readonly depths: readonly number[];
  /** Number of rows that are the sum of rows below them. */
  readonly parents: number;
  /** Number of those that add up several rows; one child alone may have an equal figure by chance. */
  readonly adding: number;
  /** Rows that no other row takes in. */
  readonly roots: readonly Item[];
}

/**
 * Reads a hierarchy out of the figures alone: from the last row up, each row takes in the rows directly below it that
 * add up to it in most of its money columns. Equal neighbours count as a parent with one child.
 */
export function readSumTree(items: readonly Item[], roles: readonly Role[], nesting: Nesting): SumTree {
  const children: number[][] = items.map(() => []);
  /** Rows not yet taken in, the topmost last. */
  const open: number[] = [];
  let parents = 0;
  let adding = 0;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    const count = item ? takenIn(item, open, items, roles, nesting) : 0;
    if (count > 0) {
      children[index] = open.splice(open.length - count, count).reverse();
      parents += 1;
      if (count > 1) adding += 1;
    }
    open.push(index);
  }
  const depths = items.map(() => 0);
  for (const [index, own] of children.entries())
    for (const child of own) depths[child] = (depths[index] ?? 0) + 1;
  return { depths, parents, adding, roots: items.filter((_, index) => depths[index] === 0) };
}

/** Children looked at for one parent at most; longer lists of equal rows are no hierarchy. */
const MOST = 200;

/** How many of the open rows, nearest first, add up to the item in most columns; 0 when no number of them does. */
function takenIn(
  item: Item,
  open: readonly number[],
  items: readonly Item[],
  roles: readonly Role[],
  nesting: Nesting,
): number {
  const own = roles.map((role) => item.entries.get(role)?.value ?? null);
  const compared = own.filter((value) => value !== null && value !== 0).length;
  const sums = roles.map(() => 0);
  const blocked = nesting === 'never' || compared < 3;
  let best = { count: 0, equal: compared / 2 };
  for (let count = 1; count <= Math.min(open.length, MOST) && compared > 0; count += 1) {
    const child = items[open[open.length - count] ?? -1];
    if (!child) break;
    for (const [at, role] of roles.entries())
      sums[at] = (sums[at] ?? 0) + (child.entries.get(role)?.value ?? 0);
    let equal = 0;
    let over = 0;
    for (const [at, value] of own.entries()) {
      if (value === null || value === 0) continue;
      const difference = (sums[at] ?? 0) - value;
      if (Math.abs(difference) <= count) equal += 1;
      else if (difference > 0) over += 1;
    }
    if (equal > best.equal && !(blocked && follows(item, items[open[open.length - 1] ?? -1])))
      best = { count, equal };
    if (best.equal === compared || over * 2 > compared) break;
  }
  return best.count === 0 ? 0 : best.count + blanksAfter(best.count, open, items, roles);
}

/** True for neighbours counted on (4, 5): one or two equal figures do not make the second a child of the first. */
function follows(item: Item, next: Item | undefined): boolean {
  const [a, b] = [item, next].map((own) => (own?.number ? readNumberStyle(own.number.text) : null));
  return a != null && b != null && a.style === b.style && b.ordinal === a.ordinal + 1;
}

/** Rows without any figure right after the last child belong to it too, unless they end the list. */
function blanksAfter(
  count: number,
  open: readonly number[],
  items: readonly Item[],
  roles: readonly Role[],
): number {
  let extra = 0;
  for (;;) {
    const next = items[open[open.length - count - extra - 1] ?? -1];
    if (!next || roles.some((role) => (next.entries.get(role)?.value ?? 0) !== 0)) return extra;
    extra += 1;
  }
}

/** True when the money of a row is the sum of its children's in at least half of the columns that it fills. */
export function sumsUp(item: Item, children: readonly Item[], rollups: readonly Role[]): boolean {
  let equal = 0;
  let compared = 0;
  for (const role of rollups) {
    const own = item.entries.get(role)?.value ?? null;
    if (own === null || own === 0) continue;
    compared += 1;
    const total = sum(children.map((child) => child.entries.get(role)?.value ?? 0));
    if (Math.abs(total - own) <= children.length) equal += 1;
  }
  return equal > 0 && equal * 2 >= compared;
}
