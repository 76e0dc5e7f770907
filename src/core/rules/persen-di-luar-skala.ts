import type { Entry, Item } from '../plan/plan';
import type { FigureRole } from '../layouts/layout';
import { isPercentUnit } from '../grid/quantity';
import { planRule } from './rule';

/** Percent points from which a percentage is taken for a count typed into a percent cell. */
const ABSURD = 1000;

/** A percentage is out of scale: a count in a percent cell (`16800%`), or a share where its row has percent points. */
export const persenDiLuarSkala = planRule({
  id: 'persen-di-luar-skala',
  severity: 'warning',
  *check(plan) {
    for (const item of plan.items) {
      const further = item.indicators.length > 1 ? item.indicators.slice(1) : [];
      const rows = [item.entries, ...further.map((indicator) => indicator.entries)];
      for (const entries of rows) {
        const percents: Entry[] = [];
        for (const entry of entries.values()) if (isPercent(entry)) percents.push(entry);
        for (const entry of percents) {
          const value = entry.value ?? 0;
          const absurd = entry.percent && Math.abs(value) >= ABSURD;
          const other = absurd
            ? undefined
            : percents.find((own) => own !== entry && isHundredfold(own, entry));
          if (!absurd && !other) continue;
          yield {
            at: entry.at,
            related: other ? [other.at] : [],
            facts: factsOf(item, entry, other),
            item,
            role: entry.role,
          };
        }
      }
    }
  },
});

function factsOf(item: Item, entry: Entry, other: Entry | undefined) {
  return {
    name: item.name.text,
    role: entry.role,
    found: entry.value,
    other: other?.value ?? null,
    otherRole: other?.role ?? entry.role,
  };
}

function isPercent(entry: Entry): boolean {
  if (entry.kind !== 'quantity' || entry.parts.length !== 1) return false;
  return entry.percent || (entry.parts[0]?.unit != null && isPercentUnit(entry.parts[0].unit));
}

/** The same figure typed as a share: 0.8 where the neighbour has 80. Only between columns that promise the same. */
function isHundredfold(whole: Entry, share: Entry): boolean {
  const roles: readonly FigureRole[] = ['target.k', 'targetRenstra.k', 'prakiraanMaju.k', 'targetAnalisis.k'];
  if (!roles.includes(whole.role) || !roles.includes(share.role)) return false;
  const [a, b] = [whole.value ?? 0, share.value ?? 0];
  return b > 0 && b <= 1 && Math.abs(a - b * 100) < 1e-9;
}
