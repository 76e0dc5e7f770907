import { likeness } from '../grid/alike';
import type { Level } from '../plan/level-word';
import type { Settings } from '../settings';
import { pairKey, type Comparison } from './comparison';
import type { Cluster } from './match-rows';

/** An item that some tables lack although they claim to hold the same items as one that has it. */
export interface Absence {
  readonly cluster: Cluster;
  /** The table and row that have it. */
  readonly table: number;
  readonly row: number;
  /** Tables that lack it. */
  readonly lacking: readonly number[];
  /** Number of items below it, lacking with it. */
  readonly below: number;
  /** The item of a lacking table, itself lacking here, whose name is nearest; null where none is near. */
  readonly nearest: { readonly table: number; readonly row: number } | null;
}

const DETAILS: readonly Level[] = ['program', 'kegiatan', 'subKegiatan'];

/** Share of the items of the larger of two tables that both have, from which they claim the same scope. */
const SAME_SCOPE = 0.75;

const claimed = new WeakMap<Comparison, Map<number, Set<number>>>();

/** Finds what tables of the same scope lack of each other, told once and at the topmost item. */
export function absencesOf(
  comparison: Comparison,
  { namesUnlike }: Pick<Settings, 'namesUnlike'>,
): Absence[] {
  const { tables, clusters } = comparison;
  const claims = claimsOf(comparison);
  if (claims.size === 0) return [];
  const levels = tables.map(({ rows }) => new Set(rows.map(({ level }) => level)));
  // Any of the rows that have lost their names may be what another table has.
  const nameless = tables.map(({ rows }) => rows.some(({ name }) => name === ''));
  const codes = tables.map(({ rows }) => new Set(rows.map(({ code }) => code)));
  /** True where a table has the code, but in the section of a UPTD. */
  const inOtherSection = (cluster: Cluster, table: number): boolean =>
    [...cluster.rows].some(([holder, row]) => {
      const code = tables[holder]?.rows[row]?.code ?? '';
      return code !== '' && codes[table]?.has(code) === true;
    });
  const lackingOf = new Map<Cluster, readonly number[]>();
  const found: Absence[] = [];
  const told = new Set<Cluster>();
  const families = familiesOf(clusters);
  for (const cluster of clusters) {
    if (!DETAILS.includes(cluster.level)) continue;
    const holders = [...cluster.rows.keys()];
    const lacking = [...claims.keys()].filter(
      (table) =>
        !cluster.rows.has(table) &&
        nameless[table] !== true &&
        !inOtherSection(cluster, table) &&
        levels[table]?.has(cluster.level) === true &&
        holders.some((holder) => claims.get(table)?.has(holder)),
    );
    lackingOf.set(cluster, lacking);
    const above = cluster.parent ? (lackingOf.get(cluster.parent) ?? []) : [];
    const own = lacking.filter((table) => !above.includes(table));
    const holder = holders.find((table) => own.some((lacks) => claims.get(lacks)?.has(table)));
    const row = holder === undefined ? -1 : (cluster.rows.get(holder) ?? -1);
    if (holder === undefined || told.has(cluster) || tables[holder]?.rows[row]?.name === '') continue;
    const near = nearestOf(comparison, cluster, families.get(cluster.parent) ?? [], own, namesUnlike);
    if (near) told.add(near.cluster);
    found.push({
      cluster,
      table: holder,
      row,
      lacking: own,
      below: countBelow(tables[holder]?.rows ?? [], row),
      nearest: near && { table: near.table, row: near.row },
    });
  }
  return found;
}

/** True for two tables that claim the same scope. */
export function sameScope(comparison: Comparison): (a: number, b: number) => boolean {
  const claims = claimsOf(comparison);
  return (a, b) => claims.get(a)?.has(b) === true;
}

/** For each table those that claim its scope: the same levels, and most items of the lowest common level. */
function claimsOf(comparison: Comparison): Map<number, Set<number>> {
  const known = claimed.get(comparison) ?? findClaims(comparison);
  claimed.set(comparison, known);
  return known;
}

function findClaims({ tables, clusters, figures }: Comparison): Map<number, Set<number>> {
  const claims = new Map<number, Set<number>>();
  const claim = (a: number, b: number): void => {
    const own = claims.get(a) ?? new Set();
    claims.set(a, own.add(b));
  };
  const compared = (a: number, b: number): boolean =>
    figures.some((own) => own.tables.has(a) && own.tables.has(b) && own.together(a, b));
  const counts = tables.map(({ rows }) => {
    const own = new Map<Level, number>();
    for (const { level } of rows) own.set(level, (own.get(level) ?? 0) + 1);
    return own;
  });
  const shared = sharedCounts(clusters);
  for (const [a, ours] of counts.entries()) {
    for (let b = a + 1; b < counts.length; b += 1) {
      const theirs = counts[b];
      const lowest = [...DETAILS].reverse().find((level) => ours.has(level) || theirs?.has(level));
      if (!theirs || !lowest) continue;
      const most = Math.max(ours.get(lowest) ?? 0, theirs.get(lowest) ?? 0);
      const common = shared(a, b, lowest);
      if (common < most * SAME_SCOPE || !compared(a, b)) continue;
      claim(a, b);
      claim(b, a);
    }
  }
  return claims;
}

function sharedCounts(clusters: readonly Cluster[]): (a: number, b: number, level: Level) => number {
  const counts = new Map<Level, Map<number, number>>(DETAILS.map((level) => [level, new Map()]));
  for (const { rows, level } of clusters) {
    const own = counts.get(level);
    if (!own || rows.size < 2) continue;
    const tables = [...rows.keys()];
    for (const [index, a] of tables.entries()) {
      for (let other = index + 1; other < tables.length; other += 1) {
        const key = pairKey(a, tables[other] ?? a);
        own.set(key, (own.get(key) ?? 0) + 1);
      }
    }
  }
  return (a, b, level) => counts.get(level)?.get(pairKey(a, b)) ?? 0;
}

function familiesOf(clusters: readonly Cluster[]): Map<Cluster | null, Cluster[]> {
  const families = new Map<Cluster | null, Cluster[]>();
  for (const cluster of clusters) {
    const family = families.get(cluster.parent);
    if (family) family.push(cluster);
    else families.set(cluster.parent, [cluster]);
  }
  return families;
}

/** Siblings whose names are compared; more of them are no family. */
const MOST_SIBLINGS = 100;

function nearestOf(
  { tables }: Comparison,
  cluster: Cluster,
  family: readonly Cluster[],
  lacking: readonly number[],
  namesUnlike: number,
): { readonly cluster: Cluster; readonly table: number; readonly row: number } | null {
  const nameOf = (own: Cluster): string => {
    const [[table = -1, row = -1] = []] = own.rows;
    return tables[table]?.rows[row]?.name ?? '';
  };
  const others = family.filter(
    (own) =>
      own !== cluster &&
      own.level === cluster.level &&
      lacking.some((table) => own.rows.has(table)) &&
      [...cluster.rows.keys()].every((table) => !own.rows.has(table)),
  );
  if (others.length > MOST_SIBLINGS) return null;
  const [best] = others
    .map((own) => ({ own, alike: likeness(nameOf(cluster), nameOf(own)) }))
    .filter(({ alike }) => alike >= namesUnlike)
    .sort((a, b) => b.alike - a.alike);
  const table = best && lacking.find((own) => best.own.rows.has(own));
  if (!best || table === undefined) return null;
  return { cluster: best.own, table, row: best.own.rows.get(table) ?? 0 };
}

function countBelow(rows: readonly { readonly parent: number }[], row: number): number {
  const below = new Set([row]);
  for (const [index, { parent }] of rows.entries()) if (below.has(parent)) below.add(index);
  return below.size - 1;
}
