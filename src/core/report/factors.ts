import { isNotFilled } from '../grid/money';
import type { Item, Plan } from '../plan/plan';
import { rowKeyOf } from '../plan/row-key';

/** What helped, what hindered, and what is to be done; as offices write them into the input sheet. */
export const FACTOR_ROLES = [
  'faktorPendorong',
  'faktorPenghambat',
  'tindakLanjutTriwulan',
  'tindakLanjutRenja',
] as const;

/** A text about why something was reached or not. */
export type FactorRole = (typeof FACTOR_ROLES)[number];

/** The texts written about an item. */
export type Factors = Readonly<Partial<Record<FactorRole, string>>>;

/** Finds what some table of the workbook says of an item, by its code or name. */
export function factorsOf(plans: readonly Plan[]): (item: Item) => Factors {
  const known = new Map<string, Factors>();
  for (const plan of plans) {
    for (const item of plan.items) {
      const own = FACTOR_ROLES.flatMap((role) => {
        const text = item.texts.get(role)?.text ?? '';
        return isNotFilled(text) ? [] : [[role, text] as const];
      });
      if (own.length > 0) known.set(rowKeyOf(item), Object.fromEntries(own));
    }
  }
  return (item) => known.get(rowKeyOf(item)) ?? {};
}
