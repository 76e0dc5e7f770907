import type { CellRef } from '../grid/ref';
import type { Item, Plan } from '../plan/plan';
import type { Settings } from '../settings';
import { planRule } from './rule';

/**
 * A forward estimate is far out of the proportion to the pagu that the other rows of the table show; told at the lowest
 * row that is so. Pagu or estimate 0 or blank is another rule's.
 */
export const prakiraanMajuJanggal = planRule({
  id: 'prakiraan-maju-janggal',
  severity: 'warning',
  *check(plan, settings) {
    const usual = usualFactor(plan, settings);
    if (usual === null) return;
    const strange = new Set<Item>();
    for (const item of [...plan.items].reverse()) {
      const below = item.children.some((child) => strange.has(child));
      const own = forwardOf(item);
      const factor = own ? own.estimate / own.pagu / usual : 1;
      const far = isFar(factor, settings);
      if (far || below) strange.add(item);
      if (!own || !far || below) continue;
      yield {
        at: own.at,
        related: [own.paguAt],
        facts: {
          name: item.name.text,
          found: own.estimate,
          pagu: own.pagu,
          factor: own.estimate / own.pagu,
          usual,
        },
        item,
        role: 'prakiraanMaju.rp',
      };
    }
  },
});

interface Forward {
  readonly at: CellRef;
  readonly paguAt: CellRef;
  readonly pagu: number;
  readonly estimate: number;
}

function forwardOf(item: Item): Forward | null {
  const [pagu, estimate] = [item.entries.get('pagu.rp'), item.entries.get('prakiraanMaju.rp')];
  if (!pagu || !estimate || !((pagu.value ?? 0) > 0) || !((estimate.value ?? 0) > 0)) return null;
  return { at: estimate.at, paguAt: pagu.at, pagu: pagu.value ?? 0, estimate: estimate.value ?? 0 };
}

function isFar(times: number, { forwardSpread }: Settings): boolean {
  return times > forwardSpread || times < 1 / forwardSpread;
}

/** Rows with pagu and forward estimate from which a table shows its own usual factor (their median). */
const FORWARD_ROWS = 5;
/** Share of such rows beyond which the table shows no proportion at all, so that none is told. */
const FORWARD_STRANGE = 0.25;

/** The middle factor of the lowest rows; the usual one where they are few; null where they follow none. */
function usualFactor(plan: Plan, settings: Settings): number | null {
  const factors: number[] = [];
  for (const item of plan.items) {
    const own = item.children.length === 0 ? forwardOf(item) : null;
    if (own) factors.push(own.estimate / own.pagu);
  }
  if (factors.length < FORWARD_ROWS) return settings.usualForwardFactor;
  const usual = factors.sort((a, b) => a - b)[Math.floor(factors.length / 2)] ?? 1;
  const strange = factors.filter((factor) => isFar(factor / usual, settings)).length;
  return strange > factors.length * FORWARD_STRANGE ? null : usual;
}
