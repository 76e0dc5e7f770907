import type { Severity } from '../finding';
import { deviation } from './agree';
import type { ComparedFigures, Comparison, Line, Statement } from './comparison';
import type { Cluster } from './match-rows';
import type { Stage } from './figure-kinds';

/** Tables that disagree on a figure of one item: the one to look at first, and those that say otherwise. */
export interface Disagreement {
  readonly figures: ComparedFigures;
  readonly line: Line;
  readonly at: Statement;
  readonly others: readonly Statement[];
}

const STAGES: readonly Stage[] = ['renstra', 'rancangan', 'renja', 'pelaksanaan'];

/** The disagreements on figures of a comparison, one a figure and item, however many tables it takes. */
export function* disagreements(
  comparison: Comparison,
  wanted: (figures: ComparedFigures) => boolean,
): Generator<Disagreement> {
  for (const figures of comparison.figures) {
    if (!wanted(figures)) continue;
    for (const line of figures.lines) {
      const parted = part(comparison, line.classes, figures.together);
      if (!parted) continue;
      const all = [parted.at, ...parted.others];
      if (figures.kind.endsWith('.rp') && toldBelow(comparison, all)) continue;
      yield { figures, line, ...parted };
    }
  }
}

/** Something that a table says at a row. */
export interface Placed {
  readonly table: number;
  readonly row: number;
}

/**
 * Of classes of tables that agree: the one to look at first and those it disagrees with, or null where no two that may be
 * compared disagree. First come those that stand alone, then later tables.
 */
export function part<T extends Placed>(
  comparison: Comparison,
  classes: readonly (readonly T[])[],
  together: (left: number, right: number) => boolean,
): { readonly at: T; readonly others: readonly T[] } | null {
  const stage = ({ table }: T): number => STAGES.indexOf(comparison.tables[table]?.stage ?? 'renja');
  const candidates = classes
    .flatMap((own) => own.map((at) => ({ at, own })))
    .sort((a, b) => a.own.length - b.own.length || stage(b.at) - stage(a.at) || b.at.table - a.at.table);
  for (const { at, own } of candidates) {
    const others = classes.filter((other) => other !== own && !toldAlready(comparison, own, other));
    const allowed = others.flat().filter(({ table }) => together(at.table, table));
    if (allowed.length > 0) return { at, others: allowed };
  }
  return null;
}

/** True where one of the files says both, which its own check tells. */
function toldAlready(
  { tables, across }: Comparison,
  own: readonly Placed[],
  other: readonly Placed[],
): boolean {
  if (!across) return false;
  const files = new Set(own.map(({ table }) => tables[table]?.file));
  return other.some(({ table }) => files.has(tables[table]?.file));
}

/** A parent's rupiah are the sum of its children's: where those are compared, the difference is told at them or at the sum. */
function toldBelow(comparison: Comparison, all: readonly Statement[]): boolean {
  const { tables } = comparison;
  if (all.some(({ table, row }) => tables[table]?.rows[row]?.leaf !== false)) return false;
  const known = childrenOf(comparison);
  return all.every(({ table, row }) =>
    (known.get(table)?.get(row) ?? []).every((child) =>
      all.every((other) => child?.rows.has(other.table) === true),
    ),
  );
}

/** Children of each row of each table as the items they are; null for one that is matched by nothing. */
type Children = ReadonlyMap<number, ReadonlyMap<number, readonly (Cluster | null)[]>>;

const cache = new WeakMap<Comparison, Children>();

function childrenOf(comparison: Comparison): Children {
  const known = cache.get(comparison);
  if (known) return known;
  const { tables, clusters } = comparison;
  const items = tables.map(() => new Map<number, Cluster>());
  for (const cluster of clusters) for (const [table, row] of cluster.rows) items[table]?.set(row, cluster);
  const own = new Map(
    tables.map(({ rows }, table) => {
      const children = new Map<number, (Cluster | null)[]>();
      for (const [index, { parent }] of rows.entries()) {
        const item = items[table]?.get(index) ?? null;
        const siblings = children.get(parent);
        if (siblings) siblings.push(item);
        else children.set(parent, [item]);
      }
      return [table, children] as const;
    }),
  );
  cache.set(comparison, own);
  return own;
}

/** Percentages from which a difference is a warning, and from which an error. */
export interface Limits {
  readonly warning: number;
  readonly error: number;
}

/**
 * How bad a disagreement is: tables of one stage cannot both be right, so that any difference is a warning and a large
 * one an error; from one stage to the next a figure may change, so that a small one is a note and a large one a warning.
 */
export function severityOf(
  { tables }: Comparison,
  { at, others }: Pick<Disagreement, 'at' | 'others'>,
  { warning, error }: Limits,
): Severity {
  const stage = tables[at.table]?.stage;
  const peers = others.filter(({ table }) => tables[table]?.stage === stage);
  const far = farthest(at, peers.length > 0 ? peers : others);
  if (peers.length > 0) return far !== null && far > error ? 'error' : 'warning';
  return far === null || far > warning ? 'warning' : 'info';
}

/** Percentage by which a figure lies farthest from what the others say; null where they are no figures. */
export function farthest(at: Statement, others: readonly Statement[]): number | null {
  const all = others.flatMap(({ said }) => {
    const nearest = said.flatMap((b) => at.said.flatMap((a) => deviation(a, b) ?? []));
    return nearest.length === 0 ? [] : [Math.min(...nearest)];
  });
  return all.length === 0 ? null : Math.max(...all);
}
