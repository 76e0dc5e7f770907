import type { CellRef } from '../grid/ref';
import type { Role, TargetPair } from '../layouts/layout';
import { cellOf } from './cell-of';
import { figuresOf } from './figures';
import { depthOf } from './level-word';
import type { Entry, Item, Plan } from './plan';

/** What a row promises and what it is given for it, for one pair of target and pagu columns. */
export interface Pledge {
  readonly item: Item;
  readonly pair: TargetPair;
  readonly target: Entry | null;
  readonly pagu: Entry | null;
  readonly targetAt: CellRef;
  readonly paguAt: CellRef;
  /** Some target stands there: a figure, a grade or text. */
  readonly hasTarget: boolean;
  /** The target is a figure above 0 or a grade. */
  readonly positive: boolean;
  /** Rupiah; null when not filled in. */
  readonly amount: number | null;
}

/** The one-sided promises from program down, a target without money or money without a target, of columns in use. */
export function* promisesOf(plan: Plan): Generator<Pledge> {
  const figures = figuresOf(plan);
  for (const pair of plan.table.layout.pairs) {
    if (!isUsed(plan, pair.target) || !isUsed(plan, pair.pagu)) continue;
    const [targets, pagus] = [figures.of(pair.target), figures.of(pair.pagu)];
    for (const [index, item] of plan.items.entries()) {
      // Nearly every row has both.
      if ((targets[index] ?? NaN) > 0 && (pagus[index] ?? NaN) > 0) continue;
      if (depthOf(item.level) < depthOf('program')) continue;
      const target = item.entries.get(pair.target) ?? null;
      const pagu = item.entries.get(pair.pagu) ?? null;
      const amount = pagu?.value ?? null;
      const hasTarget = target !== null && !target.empty;
      // A target with money and a blank beside a blank are in order; nearly every row ends here.
      if (hasTarget === (amount ?? 0) > 0) continue;
      yield {
        item,
        pair,
        target,
        pagu,
        targetAt: cellOf(plan, item, pair.target),
        paguAt: cellOf(plan, item, pair.pagu),
        hasTarget,
        positive: target?.parts.some((part) => part.grade !== null || (part.value ?? 0) > 0) ?? false,
        amount,
      };
    }
  }
}

function isUsed(plan: Plan, role: Role): boolean {
  return plan.columns.has(role) && plan.items.some((item) => item.entries.get(role)?.empty === false);
}
