import { likeness, nameKey } from '../grid/alike';
import type { ComparedIndicator, ComparedTable } from './compared-table';
import type { Cluster } from './match-rows';

/** One indicator of an item with its place among the indicators of the item's row in each table. */
export interface IndicatorMatch {
  readonly texts: readonly string[];
  readonly places: ReadonlyMap<number, number>;
}

interface Draft extends IndicatorMatch {
  readonly texts: string[];
  readonly places: Map<number, number>;
}

/** Spellings of one indicator beyond which a further one must be equal to one of them. */
const MOST_ALIKE = 20;

/** Finds the same indicator of an item in the tables that hold the item: by equal words, then by words alike. */
export function matchIndicators(
  tables: readonly ComparedTable[],
  { rows }: Cluster,
  namesAlike: number,
): IndicatorMatch[] {
  const alikeText = ({ texts }: Draft, own: ComparedIndicator): boolean =>
    texts.length <= MOST_ALIKE &&
    own.texts.some((text) => texts.some((other) => likeness(other, text) >= namesAlike));
  const drafts: Draft[] = [];
  for (const [table, row] of rows) {
    const indicators = tables[table]?.rows[row]?.indicators ?? [];
    const left = new Set(indicators.keys());
    for (const find of [sameText, alikeText]) {
      for (const index of left) {
        const own = indicators[index];
        const known = own && drafts.find((draft) => !draft.places.has(table) && find(draft, own));
        if (!known || !own) continue;
        known.places.set(table, index);
        left.delete(index);
        for (const text of own.texts) if (!known.texts.includes(text)) known.texts.push(text);
      }
    }
    for (const index of left) {
      const texts = indicators[index]?.texts ?? [];
      // A row that names no indicator speaks of the only one its item has.
      const [only, ...others] = drafts;
      if (
        only &&
        (texts.length === 0 || only.texts.length === 0) &&
        others.length === 0 &&
        indicators.length === 1
      ) {
        only.places.set(table, index);
        only.texts.push(...texts);
      } else drafts.push({ texts: [...texts], places: new Map([[table, index]]) });
    }
  }
  return drafts;
}

function sameText(draft: Draft, { texts }: ComparedIndicator): boolean {
  return texts.some((text) => draft.texts.some((own) => own === text || nameKey(own) === nameKey(text)));
}
