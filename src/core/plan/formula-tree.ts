import { columnSum, touches, type ColumnSum } from '../formulas/column-sum';
import { createFormulaReader, referencesAt, type FormulaReader } from '../formulas/read-formula';
import type { Role } from '../layouts/layout';
import type { Item } from './plan';

/**
 * The depth of each row by formulas alone: a row whose cell adds up cells of rows below it is their parent. Null where
 * no formula takes in another of the rows.
 */
export function formulaDepths(items: readonly Item[], rollups: readonly Role[]): number[] | null {
  const read = createFormulaReader(items[0]?.name.at.sheet ?? '');
  const parents = items.map(() => -1);
  /** Rows that no row takes in yet, the topmost last. */
  let open: number[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    const sum = item ? sumBelow(item, rollups, read) : null;
    if (sum) open = open.filter((other) => !takesIn(sum, items[other], other, index, parents));
    open.push(index);
  }
  if (parents.every((parent) => parent < 0)) return null;
  const depths: number[] = [];
  for (const parent of parents) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
}

function takesIn(
  sum: ColumnSum,
  item: Item | undefined,
  at: number,
  parent: number,
  parents: number[],
): boolean {
  if (!item || !touches(sum, item.row, item.row)) return false;
  parents[at] = parent;
  return true;
}

/** The sum that a money cell of the row makes over cells below it in its own column; null without one. */
function sumBelow(item: Item, rollups: readonly Role[], read: FormulaReader): ColumnSum | null {
  for (const role of rollups) {
    const entry = item.entries.get(role);
    if (!entry?.formula) continue;
    const formula = read(entry.formula, entry.at);
    const sum = columnSum(formula, referencesAt(formula, entry.at));
    if (sum?.column === entry.at.column && (sum.areas[0]?.top ?? 0) > item.row) return sum;
  }
  return null;
}
