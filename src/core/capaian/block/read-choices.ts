import { cellAt, type Grid } from '../../grid/grid';
import type { CaraHitung } from '../cara-hitung';
import { CARA_HITUNG } from '../cara-hitung';
import { withChoice, type Choices } from '../choices';
import type { PlanPerformance } from '../performance';
import { OWN_COLUMNS } from './own-columns';

/** The ways that we wrote into the lists, by the key of their indicator. */
export type WrittenWays = Readonly<Record<string, CaraHitung>>;

/** What is known of choices and lists. */
export interface ListReading {
  readonly choices: Choices;
  readonly written: WrittenWays;
}

/**
 * The choices with those made in the lists of our columns: a list that no longer holds what we wrote was changed by the
 * user, once. `wayOf` reads the word of a list in any language.
 */
export function choicesInLists(
  grid: Grid,
  tables: readonly PlanPerformance[],
  column: number,
  { choices, written }: ListReading,
  wayOf: (text: string) => CaraHitung | null,
): ListReading {
  let kept = choices;
  let seen = written;
  for (const { items } of tables) {
    for (const { indicators } of items.values()) {
      for (const { key, measured, caraHitung } of indicators) {
        if (measured.part > 0) continue;
        const value = cellAt(grid, measured.row, column + OWN_COLUMNS.indexOf('caraHitung'))?.value;
        const way = typeof value === 'string' ? wayOf(value) : null;
        const before = Object.hasOwn(seen, key) ? seen[key] : caraHitung;
        if (way !== null && CARA_HITUNG.includes(way) && way !== before) {
          kept = withChoice(kept, key, { caraHitung: way });
          seen = { ...seen, [key]: way };
        }
      }
    }
  }
  return { choices: kept, written: seen };
}

/** What the lists hold once the columns are written. */
export function writtenWays(tables: readonly PlanPerformance[]): WrittenWays {
  return Object.fromEntries(
    tables.flatMap(({ items }) =>
      [...items.values()].flatMap(({ indicators }) =>
        indicators.map(({ key, caraHitung }): [string, CaraHitung] => [key, caraHitung]),
      ),
    ),
  );
}
