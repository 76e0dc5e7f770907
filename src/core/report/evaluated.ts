import type { Choices } from '../capaian/choices';
import { hasPerformance, performanceOf, type PlanPerformance } from '../capaian/performance';
import type { Plan } from '../plan/plan';
import { rowKeyOf } from '../plan/row-key';
import type { CapaianSettings } from '../settings';
import { yearOf } from './evaluation/tables';

/** A table that tells what was promised and what was reached, with its performance. */
export interface Evaluated {
  readonly plan: Plan;
  readonly performance: PlanPerformance;
  /** The year evaluated; null where the table does not say it. */
  readonly year: number | null;
}

/** The tables to report on, and those that tell the same less fully. */
export interface EvaluatedTables {
  readonly chosen: readonly Evaluated[];
  readonly repeated: readonly { readonly plan: Plan; readonly of: Plan }[];
}

/** Share of equal rows from which two tables of one year tell the same. */
const SAME_ROWS = 0.5;

/** The tables in which something was reached or spent, in the order of the workbook; of those that tell the same, the fullest, a table of ours (in `ownSheets`) only where there is no other. */
export function evaluatedTables(
  plans: readonly Plan[],
  choices: Choices,
  settings: CapaianSettings,
  ownSheets: ReadonlySet<string> = new Set(),
): EvaluatedTables {
  const tables = plans.filter(hasPerformance).flatMap((plan) => {
    const own = { plan, performance: performanceOf(plan, choices, settings), year: yearOf(plan) };
    return fullnessOf(own) > 0 ? [own] : [];
  });
  const chosen: Evaluated[] = [];
  const repeated: { plan: Plan; of: Plan }[] = [];
  const ours = ({ plan }: Evaluated): number => (ownSheets.has(plan.sheet) ? 1 : 0);
  for (const own of [...tables].sort((a, b) => ours(a) - ours(b) || fullnessOf(b) - fullnessOf(a))) {
    const fuller = chosen.find((other) => tellSame(own, other));
    if (fuller) repeated.push({ plan: own.plan, of: fuller.plan });
    else chosen.push(own);
  }
  return { chosen: tables.filter((own) => chosen.includes(own)), repeated };
}

/** How many percentages the table gives. */
function fullnessOf({ performance }: Evaluated): number {
  let count = 0;
  for (const { indicators, serapan } of performance.items.values()) {
    count += indicators.filter(({ capaian }) => capaian !== null).length + (serapan === null ? 0 : 1);
  }
  return count;
}

function tellSame(a: Evaluated, b: Evaluated): boolean {
  if (a.year !== b.year) return false;
  const [keys, others] = [a, b].map(({ plan }) => new Set(plan.items.map(rowKeyOf)));
  if (!keys || !others) return false;
  const equal = [...keys].filter((key) => others.has(key)).length;
  return equal >= Math.min(keys.size, others.size) * SAME_ROWS;
}
