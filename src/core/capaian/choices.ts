import { keyOf } from '../grid/words';
import type { Item } from '../plan/plan';
import { rowKeyOf } from '../plan/row-key';
import type { CaraHitung } from './cara-hitung';
import type { Polaritas } from './polaritas';

/** What the user said of an indicator; what is absent is inferred. */
export interface Choice {
  readonly caraHitung?: CaraHitung;
  readonly polaritas?: Polaritas;
}

/** The choices by the key of the indicator they are about. */
export type Choices = Readonly<Record<string, Choice>>;

/**
 * Identity of an indicator that survives inserted rows and holds in every table of the workbook: its item's code or name,
 * then its own words.
 */
export function indicatorKeyOf(item: Item, indicator: string | null): string {
  return indicator === null ? rowKeyOf(item) : `${rowKeyOf(item)}|${keyOf(indicator)}`;
}

/** The choices with one changed; null takes that part of the choice back. */
export function withChoice(
  choices: Choices,
  key: string,
  change: { readonly caraHitung?: CaraHitung | null; readonly polaritas?: Polaritas | null },
): Choices {
  const before = Object.hasOwn(choices, key) ? choices[key] : undefined;
  const caraHitung = change.caraHitung === undefined ? before?.caraHitung : change.caraHitung;
  const polaritas = change.polaritas === undefined ? before?.polaritas : change.polaritas;
  const others = Object.entries(choices).filter(([own]) => own !== key);
  if (!caraHitung && !polaritas) return Object.fromEntries(others);
  const own: Choice = { ...(caraHitung ? { caraHitung } : {}), ...(polaritas ? { polaritas } : {}) };
  return Object.fromEntries([...others, [key, own]]);
}
