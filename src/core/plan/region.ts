import type { DetectedTable } from '../detect/detect';
import type { Region } from '../detect/correction';
import { buildPlan } from './build';
import type { Level } from './level-word';
import type { Item, Plan } from './plan';
import { rowKeyOf } from './row-key';

/** A row that can be told by its identity: its key, and which of the rows of that key in the sheet it is, from 1. */
export interface RowIdentity {
  readonly item: Item;
  readonly key: string;
  readonly nth: number;
}

/** The items of the tables of one sheet with their identities, in the order of the sheet. */
export function rowIdentities(plans: readonly Plan[]): RowIdentity[] {
  const counts = new Map<string, number>();
  return plans
    .flatMap(({ items }) => items)
    .map((item) => {
      const key = rowKeyOf(item);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      return { item, key, nth };
    });
}

/**
 * Reads the tables of one sheet into plans with what the user said of its rows. Of the table that holds the last row of
 * the region nothing is read below that row, but for its further indicators and the totals right below it.
 */
export function buildPlans(
  tables: readonly DetectedTable[],
  levels: Readonly<Record<string, Level>> = {},
  region: Region = {},
): Plan[] {
  const plans = tables.map((table) => buildPlan(table, levels));
  const last = region.last === undefined ? undefined : findLast(plans, region);
  if (!last) return plans;
  return plans.map((plan) =>
    plan.items[last.index] === last
      ? buildPlan({ ...plan.table, bodyBottom: endOf(plan, last) }, levels)
      : plan,
  );
}

function findLast(plans: readonly Plan[], { last, nth }: Region): Item | undefined {
  return rowIdentities(plans).find((row) => row.key === last && row.nth === (nth ?? 1))?.item;
}

function endOf(plan: Plan, last: Item): number {
  const totals = plan.totals.filter(({ after }) => after === last.index + 1).map(({ row }) => row);
  return Math.max(last.bottom, ...totals);
}
