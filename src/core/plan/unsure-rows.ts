import type { Role } from '../layouts/layout';
import { formulaDepths } from './formula-tree';
import { indicatorKindOf, type IndicatorKind } from './indicator-kind';
import { depthOf, LEVELS, type Level } from './level-word';
import type { LevelEvidence } from './level-evidence';
import { lookDepths, lookKeyOf } from './look-outline';
import type { Item, LevelHint } from './plan';
import { readSumTree, sumsUp, type SumTree } from './sum-tree';

/** Rows one after the other whose level no word, code or place tells. */
interface Run {
  readonly items: readonly Item[];
  readonly evidence: readonly LevelEvidence[];
  /** The row above the first, and what it shows. */
  readonly before: Item | null;
  readonly above: LevelEvidence | null;
  readonly rollups: readonly Role[];
  /** Level that all rows of a look have where it is known. */
  readonly known: ReadonlyMap<string, Level | null>;
}

/**
 * Gives levels to rows without level word or code: what formulas add up first, then the figures, then how the names look,
 * then the kind of indicator. Without any known level above, the deepest rows are the sub kegiatan.
 */
export function settleUnsure(
  items: readonly Item[],
  evidence: readonly LevelEvidence[],
  rollups: readonly Role[],
): void {
  const known = knownLooks(items, evidence);
  for (let start = 0; start < items.length;) {
    const own = unsureRun(items, start);
    if (own.length > 0) {
      settle({
        items: own,
        evidence: evidence.slice(start, start + own.length),
        before: items[start - 1] ?? null,
        above: evidence[start - 1] ?? null,
        rollups,
        known,
      });
    }
    start += Math.max(1, own.length);
  }
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

function settle(run: Run): void {
  const { items, before, rollups } = run;
  const several = items.length > 1;
  const formulas = several ? formulaDepths(items, rollups) : null;
  if (formulas) return applyDepths(run, formulas, 'formula', true);
  // Numbers, and names indented over columns, say more than looks and indicators do.
  const numbered = items.some(({ levelBy }) => levelBy === 'number');
  const indented = new Set(run.evidence.map(({ nameColumn }) => nameColumn)).size > 1;
  const placed = numbered || indented;
  const byLook = placed ? null : levelsOfKnownLooks(run);
  const looks = placed || !several ? null : lookDepths(run.evidence.map(({ look }) => look));
  const shown = byLook?.map(depthOf) ?? looks ?? (placed ? items.map(depthIn) : null);
  const tree = several ? bestTree(items, before, rollups) : null;
  if (tree && tree.parents > 0) {
    const agreed = shown !== null && sameDepths(tree.depths, shown);
    // Equal figures of neighbours may be chance, and rows that look like rows of a known level need no counting.
    const told = byLook !== null && agreed;
    // One top above all says more of rows that look alike than their looks do, as long as it keeps those that differ.
    const refined = looks !== null && tree.roots.length === 1 && refines(tree.depths, looks);
    if (!told && (agreed || refined || tree.adding > 0 || numbered || shown === null))
      return applyDepths(run, tree.depths, 'sums', agreed);
  }
  if (placed) return;
  if (byLook) return applyLevels(items, byLook, 'look', true);
  if (looks) return applyDepths(run, looks, 'look', false);
  const byKind = levelsOfKinds(run);
  if (byKind) applyLevels(items, byKind, 'indicator', false);
}

function depthIn({ level }: Item): number {
  return depthOf(level);
}

/** True when both say the same of every two neighbours: below, beside or above. */
function sameDepths(a: readonly number[], b: readonly number[]): boolean {
  return a.every((depth, at) => {
    if (at === 0) return true;
    return Math.sign(depth - (a[at - 1] ?? 0)) === Math.sign((b[at] ?? 0) - (b[at - 1] ?? 0));
  });
}

/** True when the first tells every two neighbours apart just as the second does, and perhaps more of them. */
function refines(a: readonly number[], b: readonly number[]): boolean {
  return a.every((depth, at) => {
    const told = at === 0 ? 0 : Math.sign((b[at] ?? 0) - (b[at - 1] ?? 0));
    return told === 0 || Math.sign(depth - (a[at - 1] ?? 0)) === told;
  });
}

function applyLevels(items: readonly Item[], levels: readonly Level[], by: LevelHint, sure: boolean): void {
  for (const [index, item] of items.entries()) {
    item.level = levels[index] ?? item.level;
    item.levelBy = by;
    item.levelSure = sure;
  }
}

function applyDepths({ items, before }: Run, depths: readonly number[], by: LevelHint, sure: boolean): void {
  const deepest = LEVELS.length - 1;
  const fromBelow = deepest - Math.max(...depths);
  const [first] = items;
  // A number style known from elsewhere fixes the first row; a bare guess gives way to counting from the bottom up.
  const known = first?.levelBy === 'number' ? depthOf(first.level) : null;
  const base = known ?? Math.max(fromBelow, before ? floorBelow(before) : 0);
  const levels = depths.map((depth) => LEVELS[Math.min(deepest, Math.max(0, base + depth))] ?? 'subKegiatan');
  applyLevels(items, levels, by, sure);
}

/** Least depth of a row below another: beside one that only its place beside other names gave a level, else below it. */
function floorBelow({ level, levelBy }: Item): number {
  return depthOf(level) + (levelBy === 'order' ? 0 : 1);
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

/** The level of all rows of each look that words or codes tell; null where they tell several. */
function knownLooks(items: readonly Item[], evidence: readonly LevelEvidence[]): Map<string, Level | null> {
  const known = new Map<string, Level | null>();
  for (const [index, { levelSure, level }] of items.entries()) {
    const look = evidence[index]?.look;
    if (!levelSure || !look?.read) continue;
    const key = lookKeyOf(look);
    const other = known.get(key);
    known.set(key, other === undefined || other === level ? level : null);
  }
  return known;
}

/**
 * The levels of rows that look like rows of known levels. Null where some do not, and where all look like the row above
 * but would not stand where the other evidence puts them: details are often written just as what they stand below.
 */
function levelsOfKnownLooks({ items, evidence, known, above }: Run): Level[] | null {
  const keys = evidence.map(({ look }) => lookKeyOf(look));
  const levels = keys.map((key) => known.get(key) ?? null).filter((level) => level !== null);
  if (levels.length < items.length) return null;
  const told = new Set(above ? [...keys, lookKeyOf(above.look)] : keys).size > 1;
  return told || items.every(({ level }, at) => level === levels[at]) ? levels : null;
}

/**
 * Levels by what is measured: a share or grade at a kegiatan, a count at a sub kegiatan, and a result followed by another
 * at a program where none is known. Null where all indicators are of one kind or the rows stand below a kegiatan.
 */
function levelsOfKinds({ items, before }: Run): Level[] | null {
  const kinds = items.map((item): IndicatorKind | null => indicatorKindOf(item.indicators[0]?.text ?? ''));
  if (!kinds.includes('hasil') || !kinds.includes('keluaran')) return null;
  const floor = before ? floorBelow(before) : 0;
  if (floor > depthOf('kegiatan')) return null;
  const programs = floor <= depthOf('program');
  return kinds.map((kind, at) => {
    if (programs && kind !== 'keluaran' && (kinds[at + 1] === 'hasil' || kind === null)) return 'program';
    if (kind === 'hasil') return 'kegiatan';
    // The first row below a program is its kegiatan whatever it measures.
    return at === 0 && before && depthOf(before.level) < depthOf('kegiatan') ? 'kegiatan' : 'subKegiatan';
  });
}
