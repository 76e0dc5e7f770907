import { sum } from '../grid/number';
import type { FigureRole } from '../layouts/layout';
import type { Entry, Item } from '../plan/plan';
import { planRule } from './rule';

/**
 * In a form that does not print sums of its own accord, the rupiah of a parent are those of one child only though others
 * have theirs; forms whose money columns are sums leave that to the rule of sums. Told once a parent and child.
 */
export const indukSatuAnak = planRule({
  id: 'induk-satu-anak',
  severity: 'warning',
  *check(plan) {
    const sums = new Set<string>(plan.table.layout.rollups);
    for (const item of plan.items) {
      if (item.children.length < 2) continue;
      const copied = new Map<Item, Entry[]>();
      for (const [role, entry] of item.entries) {
        if (!role.endsWith('.rp') || sums.has(role) || !entry.value) continue;
        const child = onlyChild(item, entry.role, entry.value);
        if (child) copied.set(child, [...(copied.get(child) ?? []), entry]);
      }
      for (const [child, equal] of copied) {
        // One equal quarter of several may be chance.
        const entries = equal.filter(({ role }) => {
          const figure = figureOf(role);
          const own = equal.filter((other) => figureOf(other.role) === figure);
          return own.length > 1 || filledQuarters(item, figure) < 2;
        });
        const [first, ...others] = entries;
        if (!first) continue;
        yield {
          at: first.at,
          related: [...others.map(({ at }) => at), ...cellsOf(child, entries)],
          facts: {
            name: item.name.text,
            level: item.level,
            childName: child.name.text,
            roles: [...new Set(entries.map(({ role }) => figureOf(role)))],
            role: first.role,
            found: first.value,
            expected: sum(item.children.map((own) => own.entries.get(first.role)?.value ?? 0)),
            count: item.children.length,
          },
          item,
          role: first.role,
        };
      }
    }
  },
});

/** The one child whose figure the parent repeats while others have figures too. */
function onlyChild(item: Item, role: FigureRole, value: number): Item | null {
  const filled = item.children.filter((child) => (child.entries.get(role)?.value ?? 0) !== 0);
  const equal = filled.filter((child) => child.entries.get(role)?.value === value);
  return filled.length > 1 && equal.length === 1 ? (equal[0] ?? null) : null;
}

/** What a figure is without its quarter: `target.tw1.rp` -> `target.rp`. */
function figureOf(role: string): string {
  return role.replace(/\.tw\d/, '');
}

function filledQuarters(item: Item, figure: string): number {
  return [...item.entries.values()].filter((own) => own.value !== null && figureOf(own.role) === figure)
    .length;
}

function cellsOf(child: Item, entries: readonly Entry[]) {
  return entries.flatMap(({ role }) => {
    const at = child.entries.get(role)?.at;
    return at ? [at] : [];
  });
}
