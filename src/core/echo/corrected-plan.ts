import type { Item, Plan } from '../plan/plan';
import { rolesOf, rowWith, type Changes } from './figure';

/** The plan as it would be with other figures; the given one stays as it is. */
export function correctedPlan(plan: Plan, changes: Changes): Plan {
  const roles = rolesOf(changes);
  const copies = plan.items.map((item): Item => {
    const { entries } = rowWith(plan, item, roles, changes);
    const indicators = item.indicators.map((own) =>
      own.entries === item.entries ? { ...own, entries } : own,
    );
    return { ...item, entries, indicators };
  });
  const copyOf = (item: Item): Item => copies[item.index] ?? item;
  for (const copy of copies) {
    copy.parent = copy.parent && copyOf(copy.parent);
    copy.children = copy.children.map(copyOf);
  }
  return {
    ...plan,
    items: copies,
    roots: plan.roots.map(copyOf),
    totals: plan.totals.map((total) => rowWith(plan, total, roles, changes)),
    conflicts: plan.conflicts.map((own) => ({
      ...own,
      item: copyOf(own.item),
      children: own.children.map(copyOf),
    })),
  };
}
