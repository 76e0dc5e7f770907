import { isCumulativeMoney } from '../capaian/money';
import { round15, sum } from '../grid/number';
import { QUARTERS, type Role } from '../layouts/layout';
import type { Item, Plan } from '../plan/plan';
import type { QuarterFigure } from '../plan/quarter-series';

/** Rupiah of the four quarters, each alone; null where a quarter is not filled in. */
export interface QuarterMoney {
  readonly spent: readonly (number | null)[];
  /** Null where the table does not part its plan into quarters. */
  readonly planned: readonly (number | null)[] | null;
}

/** The rupiah of some items by quarter; null where the table has none spent by quarter. */
export function quartersOf(plan: Plan, items: readonly Item[]): QuarterMoney | null {
  const spent = seriesOf(plan, items, 'realisasi');
  return spent && { spent, planned: seriesOf(plan, items, 'target') };
}

function seriesOf(plan: Plan, items: readonly Item[], figure: QuarterFigure): (number | null)[] | null {
  const values = QUARTERS.map((quarter) =>
    added(items.map((item) => valueOf(item, `${figure}.${quarter}.rp`))),
  );
  if (values.every((value) => value === null)) return null;
  return isCumulativeMoney(plan, figure) ? steps(values) : values;
}

/** The figure of an item, else what its children have together. */
function valueOf(item: Item, role: Role): number | null {
  return item.entries.get(role)?.value ?? added(item.children.map((child) => valueOf(child, role)));
}

function added(values: readonly (number | null)[]): number | null {
  const filled = values.filter((value) => value !== null);
  return filled.length === 0 ? null : sum(filled);
}

/** What each quarter added to those before it. */
function steps(values: readonly (number | null)[]): (number | null)[] {
  let before = 0;
  return values.map((value) => {
    if (value === null) return null;
    const step = round15(value - before);
    before = value;
    return step;
  });
}
