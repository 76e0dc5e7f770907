import { levelOfCode } from '../grid/code';
import type { Role } from '../layouts/layout';
import type { LevelEvidence } from './level-evidence';
import { depthOf, LEVELS, type Level } from './level-word';
import type { Item, LevelConflict } from './plan';
import { promoteSums } from './promote-sums';
import { settleUnsure } from './unsure-rows';

/**
 * Gives every item its level and parent: the user's word first, then level words, then code depth, then its place beside
 * names of other levels, then the numbering among its neighbours; where a row with a code stands above the rows it sums,
 * the sums decide. What none of these tells, formulas, sums, looks and the kind of indicator do, in this order. Returns
 * the conflicts of codes and sums.
 */
export function findLevels(
  items: readonly Item[],
  evidence: readonly LevelEvidence[],
  rollups: readonly Role[],
): LevelConflict[] {
  const read: Read = { stack: [], misspelt: new Map() };
  for (const [index, item] of items.entries()) {
    const own = evidence[index];
    if (!own) continue;
    const before = items[index - 1];
    const beside = before?.row === item.row && before.levelBy === 'word' ? before.level : null;
    setLevel(item, own, beside, read);
    const { stack } = read;
    while (stack.length > 0 && depthOf(stack.at(-1)?.item.level ?? 'tujuan') >= depthOf(item.level))
      stack.pop();
    stack.push({ item, own });
  }
  const conflicts = promoteSums(items, evidence, rollups);
  settleUnsure(items, evidence, rollups);
  link(items);
  return conflicts;
}

/** What was read above a row. */
interface Read {
  /** The rows that it may stand below, the nearest last. */
  readonly stack: { readonly item: Item; readonly own: LevelEvidence }[];
  /** Levels that words give rows whose codes are too short for them, by the code above theirs. */
  readonly misspelt: Map<string, Level>;
}

function setLevel(item: Item, own: LevelEvidence, beside: Level | null, { stack, misspelt }: Read): void {
  const byCode = item.code ? levelOfCode(item.code) : null;
  const set = (level: Level, by: Item['levelBy'], sure = true): void => {
    item.level = level;
    item.levelBy = by;
    item.levelSure = sure;
  };
  if (own.user) return set(own.user, 'user');
  if (own.word) return set(own.word, 'word');
  // `Sub Kegiatan …` begins no name by chance; other words may (`Bidang …`), so that a full code goes before them.
  if (own.prefix === 'subKegiatan') {
    if (byCode === 'kegiatan') misspelt.set(aboveCode(item), own.prefix);
    return set(own.prefix, 'word');
  }
  if (byCode && (item.code?.segments.length ?? 0) >= 3) {
    const neighbours = misspelt.get(aboveCode(item));
    // A code as short as those of the sub kegiatan around it is one of theirs, unless the name says what it is.
    if (neighbours && own.prefix === null) return set(neighbours, 'code', false);
    return set(byCode, 'code');
  }
  // `Urusan Pemerintahan Bidang …` says either; a code says which.
  if (own.prefix && !(byCode && depthOf(own.prefix) <= depthOf('bidang'))) return set(own.prefix, 'word');
  if (byCode) return set(byCode, 'code');
  if (beside && beside !== 'subKegiatan') return set(LEVELS[depthOf(beside) + 1] ?? 'subKegiatan', 'order');
  const sibling = stack.filter((other) => sameKind(other.own, own)).at(-1);
  if (sibling && own.style) return set(sibling.item.level, 'number', false);
  // Rows without any mark are alike only to each other, not to the titled row above them.
  if (sibling?.item.levelBy === 'guess') return set(sibling.item.level, 'guess', false);
  const above = stack.at(-1)?.item.level;
  if (!above) return set('program', 'guess', false);
  set(
    LEVELS[Math.min(depthOf(above) + 1, LEVELS.length - 1)] ?? 'subKegiatan',
    own.style ? 'number' : 'guess',
    false,
  );
}

/** The code without its last segment. */
function aboveCode({ code }: Item): string {
  return code?.segments.slice(0, -1).join('.') ?? '';
}

function sameKind(a: LevelEvidence, b: LevelEvidence): boolean {
  return a.style?.style === b.style?.style && a.nameColumn === b.nameColumn;
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
