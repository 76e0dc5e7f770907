import { levelOfCode } from '../grid/code';
import { sum } from '../grid/number';
import type { Role } from '../layouts/layout';
import { depthOf, LEVELS, type Level } from './level-word';
import type { NumberStyle } from './number-style';
import type { Item, LevelConflict } from './plan';
import { readSumTree, type SumTree } from './sum-tree';

/** What a row shows of its level. */
export interface LevelEvidence {
  /** What the user said it is. */
  readonly user: Level | null;
  /** Level word in a column of its own. */
  readonly word: Level | null;
  /** Level word in front of the name. */
  readonly prefix: Level | null;
  readonly style: { readonly style: NumberStyle; readonly ordinal: number } | null;
  /** Column the name stands in, where names are indented by column. */
  readonly nameColumn: number;
}

/**
 * Gives every item its level and parent: the user's word first, then level words, then code depth, then the numbering among its
 * neighbours; where a row with a code stands above the rows it sums, the sums decide. Returns those conflicts.
 */
export function findLevels(
  items: readonly Item[],
  evidence: readonly LevelEvidence[],
  rollups: readonly Role[],
): LevelConflict[] {
  const stack: { item: Item; own: LevelEvidence }[] = [];
  for (const [index, item] of items.entries()) {
    const own = evidence[index];
    if (!own) continue;
    setLevel(item, own, stack);
    while (stack.length > 0 && depthOf(stack.at(-1)?.item.level ?? 'tujuan') >= depthOf(item.level))
      stack.pop();
    stack.push({ item, own });
  }
  const conflicts = promoteSums(items, evidence, rollups);
  deepenBySums(items, rollups);
  link(items);
  return conflicts;
}

function setLevel(
  item: Item,
  own: LevelEvidence,
  stack: readonly { item: Item; own: LevelEvidence }[],
): void {
  const byCode = item.code ? levelOfCode(item.code) : null;
  const set = (level: Level, by: Item['levelBy']): void => {
    item.level = level;
    item.levelBy = by;
  };
  if (own.user) return set(own.user, 'user');
  if (own.word) return set(own.word, 'word');
  // `Sub Kegiatan …` begins no name by chance; other words may (`Bidang …`), so that a full code goes before them.
  if (own.prefix === 'subKegiatan') return set('subKegiatan', 'word');
  if (byCode && (item.code?.segments.length ?? 0) >= 3) return set(byCode, 'code');
  // `Urusan Pemerintahan Bidang …` says either; a code says which.
  if (own.prefix && !(byCode && depthOf(own.prefix) <= depthOf('bidang'))) return set(own.prefix, 'word');
  if (byCode) return set(byCode, 'code');
  const sibling = stack.filter((other) => sameKind(other.own, own)).at(-1);
  if (sibling && own.style) return set(sibling.item.level, 'number');
  // Rows without any mark are alike only to each other, not to the titled row above them.
  if (sibling?.item.levelBy === 'guess') return set(sibling.item.level, 'guess');
  const above = stack.at(-1)?.item.level;
  if (!above) return set('program', 'guess');
  set(
    LEVELS[Math.min(depthOf(above) + 1, LEVELS.length - 1)] ?? 'subKegiatan',
    own.style ? 'number' : 'guess',
  );
}

function sameKind(a: LevelEvidence, b: LevelEvidence): boolean {
  return a.style?.style === b.style?.style && a.nameColumn === b.nameColumn;
}

/**
 * Rows without level word or code, one after the other on one level: where some are the sums of rows below them, the
 * sums tell the levels. Without any known level above, the deepest rows are the sub kegiatan.
 */
function deepenBySums(items: readonly Item[], rollups: readonly Role[]): void {
  for (let start = 0; start < items.length;) {
    const run = unsureRun(items, start);
    const before = items[start - 1] ?? null;
    const tree = run.length > 1 ? bestTree(run, before, rollups) : null;
    if (tree && tree.parents > 0) applyDepths(run, tree.depths, before?.level ?? null);
    start += Math.max(1, run.length);
  }
}

/** Of the two readings of numbered neighbours the one that adds up to the row above, else the one with fewer tops. */
function bestTree(run: readonly Item[], before: Item | null, rollups: readonly Role[]): SumTree {
  const apart = readSumTree(run, rollups, 'never');
  const nested = readSumTree(run, rollups, 'where equal');
  const [first] = run;
  if (before && first && depthOf(before.level) < depthOf(first.level)) {
    if (sumsUp(before, apart.roots, rollups)) return apart;
    return sumsUp(before, nested.roots, rollups) ? nested : apart;
  }
  return nested.roots.length < apart.roots.length ? nested : apart;
}

/** The unsure rows from here on, up to one that stands higher than the first. */
function unsureRun(items: readonly Item[], start: number): Item[] {
  const run: Item[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || (item.levelBy !== 'number' && item.levelBy !== 'guess')) break;
    if (run[0] && depthOf(item.level) < depthOf(run[0].level)) break;
    run.push(item);
  }
  return run;
}

function applyDepths(run: readonly Item[], depths: readonly number[], above: Level | null): void {
  const deepest = LEVELS.length - 1;
  const fromBelow = deepest - Math.max(...depths);
  const [first] = run;
  // A number style known from elsewhere fixes the first row; a bare guess gives way to counting from the bottom up.
  const known = first?.levelBy === 'number' ? depthOf(first.level) : null;
  const base = known ?? Math.max(fromBelow, above ? depthOf(above) + 1 : 0);
  for (const [index, item] of run.entries()) {
    const depth = Math.min(deepest, Math.max(0, base + (depths[index] ?? 0)));
    item.level = LEVELS[depth] ?? item.level;
    item.levelBy = 'sums';
  }
}

function link(items: readonly Item[]): void {
  const stack: Item[] = [];
  for (const item of items) {
    while (stack.length > 0 && depthOf(stack.at(-1)?.level ?? 'tujuan') >= depthOf(item.level)) stack.pop();
    const parent = stack.at(-1) ?? null;
    item.parent = parent;
    parent?.children.push(item);
    stack.push(item);
  }
}

/** Raises a row whose code puts it beside the rows that follow, when it is their sum or they are counted from A or 1. */
function promoteSums(
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

function sumsUp(item: Item, children: readonly Item[], rollups: readonly Role[]): boolean {
  let equal = 0;
  let compared = 0;
  for (const role of rollups) {
    const own = item.entries.get(role)?.value ?? null;
    if (own === null || own === 0) continue;
    compared += 1;
    const total = sum(children.map((child) => child.entries.get(role)?.value ?? 0));
    if (Math.abs(total - own) <= children.length) equal += 1;
  }
  return equal > 0 && equal * 2 >= compared;
}
