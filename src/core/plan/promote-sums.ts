import type { Role } from '../layouts/layout';
import { depthOf, LEVELS } from './level-word';
import type { LevelEvidence } from './level-evidence';
import type { Item, LevelConflict } from './plan';
import { sumsUp } from './sum-tree';

/** Raises a row whose code puts it beside the rows that follow, when it is their sum or they are counted from A or 1. */
export function promoteSums(
  items: readonly Item[],
  evidence: readonly LevelEvidence[],
  rollups: readonly Role[],
): LevelConflict[] {
  const conflicts: LevelConflict[] = [];
  for (const [index, item] of items.entries()) {
    const depth = depthOf(item.level);
    if (item.levelBy !== 'code' || depth === 0) continue;
    const following = followingSiblings(items, index);
    const [first] = following;
    if (!first) continue;
    const counted = evidence[first.index]?.style?.ordinal === 1 && evidence[index]?.style === null;
    const children = following.map((other) => other.item);
    if (!counted && !sumsUp(item, children, rollups)) continue;
    const byCode = item.level;
    item.level = LEVELS[depth - 1] ?? byCode;
    item.levelBy = 'sums';
    item.levelSure = false;
    conflicts.push({ item, byCode, children });
  }
  return conflicts;
}

/** The rows of the same depth that follow directly, up to one that its own code or the user puts there. */
function followingSiblings(items: readonly Item[], index: number): { item: Item; index: number }[] {
  const depth = depthOf(items[index]?.level ?? 'tujuan');
  const siblings: { item: Item; index: number }[] = [];
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next];
    if (!item || depthOf(item.level) < depth) break;
    if (depthOf(item.level) > depth) continue;
    if (item.levelBy === 'code' || item.levelBy === 'user') break;
    siblings.push({ item, index: next });
  }
  return siblings;
}
