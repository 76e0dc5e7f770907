import { formatCode } from '../../grid/code';
import { likeness } from '../../grid/alike';
import { keyOf } from '../../grid/words';
import { LEVELS } from '../../plan/level-word';
import type { Item, Plan } from '../../plan/plan';
import type { IndicatorRow } from './indicator-rows';

/**
 * Finds the items of one table in another: by code inside the same unit, the program penunjang as X.XX; else by name
 * under the same parent. What stands twice is matched by nothing, since nothing tells which is meant.
 */
export function matchItems(
  { items }: Plan,
  { items: others }: Plan,
  namesAlike: number,
): ReadonlyMap<Item, Item> {
  const matches = new Map<Item, Item>();
  const taken = new Set<Item>();
  const match = (item: Item, other: Item): void => {
    matches.set(item, other);
    taken.add(other);
  };
  const codes = byKey(others, codeKey);
  for (const [key, own] of byKey(items, codeKey)) {
    const other = codes.get(key);
    if (own && other) match(own, other);
  }
  for (const level of LEVELS) {
    const families = familiesOf(others.filter((other) => other.level === level && !taken.has(other)));
    const free = items.filter((item) => item.level === level && !matches.has(item));
    for (const [parent, family] of familiesOf(free)) {
      const above = parent === null ? null : matches.get(parent);
      const theirs = above === undefined ? [] : (families.get(above) ?? []);
      pairByName(family, theirs, namesAlike, match);
    }
  }
  return matches;
}

/** The item of each key that only one has; null for those of several. */
function byKey(items: readonly Item[], keyOfItem: (item: Item) => string | null): Map<string, Item | null> {
  const found = new Map<string, Item | null>();
  for (const item of items) {
    const key = keyOfItem(item);
    if (key !== null) found.set(key, found.has(key) ? null : item);
  }
  return found;
}

/** Program 01 is the same in every bidang, and the official lists print it as X.XX. */
function codeKey({ code, unit }: Item): string | null {
  if (!code) return null;
  const text = formatCode(code).replace(/^[^.]+\.[^.]+\.01(?=\.|$)/, 'X.XX.01');
  return `${unit === null ? '' : keyOf(unit)}|${text}`;
}

/** Items by the work they stand under; what stands above a program parts none, since tables differ in it. */
function familiesOf(items: readonly Item[]): Map<Item | null, Item[]> {
  const families = new Map<Item | null, Item[]>();
  for (const item of items) {
    let parent = item.parent;
    while (parent && !['program', 'kegiatan'].includes(parent.level)) parent = parent.parent;
    const family = families.get(parent) ?? [];
    families.set(parent, family);
    family.push(item);
  }
  return families;
}

/** Pairs two families: equal names first, then those most alike; a name that stands twice pairs nothing. */
function pairByName(
  family: readonly Item[],
  theirs: readonly Item[],
  namesAlike: number,
  match: (item: Item, other: Item) => void,
): void {
  const pairs = family
    .flatMap((item) =>
      theirs
        .filter(
          ({ unit }) => (unit === null ? '' : keyOf(unit)) === (item.unit === null ? '' : keyOf(item.unit)),
        )
        .map((other) => ({ item, other, alike: likeness(item.name.text, other.name.text) })),
    )
    .filter(({ alike }) => alike >= namesAlike)
    .sort((a, b) => b.alike - a.alike);
  const gone = new Set<Item>();
  for (const { item, other, alike } of pairs) {
    if (gone.has(item) || gone.has(other)) continue;
    const rivals = pairs.filter((own) => own.alike === alike && (own.item === item || own.other === other));
    gone.add(item).add(other);
    if (rivals.length === 1) match(item, other);
  }
}

/** The row among some that speaks of the same indicator; the only one where neither side has more. */
export function sameIndicator(
  { text }: IndicatorRow,
  rows: readonly IndicatorRow[],
  siblings: number,
  namesAlike: number,
): IndicatorRow | null {
  const [only, ...more] = rows;
  const [best] =
    text === null
      ? []
      : rows
          .flatMap((own) => (own.text === null ? [] : [{ own, alike: likeness(own.text, text) }]))
          .sort((a, b) => b.alike - a.alike);
  if (best && best.alike >= namesAlike) return best.own;
  return more.length === 0 && siblings === 1 ? (only ?? null) : null;
}
