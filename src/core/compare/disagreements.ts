import type { Severity } from '../finding';
import { deviation } from './agree';
import type { ComparedFigures, Comparison, Line, Statement } from './comparison';
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
  const scopes = scopesOf(comparison);
  for (const figures of comparison.figures) {
    if (!wanted(figures)) continue;
    for (const line of figures.lines) {
      const parted = part(comparison, line.classes, figures.together);
      if (!parted) continue;
      const all = [parted.at, ...parted.others];
      if (figures.kind.endsWith('.rp') && toldBelow(comparison, line, all, scopes)) continue;
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

/** Tables by whether every child of a row is known in the others. */
type Scopes = (statement: Statement, others: readonly Statement[]) => boolean;

/** A parent's rupiah are the sum of its children's: where those are compared, the difference is told at them or at the sum. */
function toldBelow(
  { tables }: Comparison,
  _line: Line,
  all: readonly Statement[],
  allKnown: Scopes,
): boolean {
  return all.every((own) => tables[own.table]?.rows[own.row]?.leaf === false && allKnown(own, all));
}

function scopesOf({ tables, clusters }: Comparison): Scopes {
  const children = new Map<number, Map<number, number[]>>();
  const known = new Map<string, ReadonlySet<number>>();
  for (const { rows } of clusters) {
    if (rows.size < 2) continue;
    const own = new Set(rows.keys());
    for (const [table, row] of rows) known.set(`${String(table)}|${String(row)}`, own);
  }
  const childrenOf = (table: number, row: number): readonly number[] => {
    let own = children.get(table);
    if (!own) {
      own = new Map();
      for (const [index, { parent }] of (tables[table]?.rows ?? []).entries()) {
        const siblings = own.get(parent);
        if (siblings) siblings.push(index);
        else own.set(parent, [index]);
      }
      children.set(table, own);
    }
    return own.get(row) ?? [];
  };
  return ({ table, row }, others) =>
    childrenOf(table, row).every((child) => {
      const own = known.get(`${String(table)}|${String(child)}`);
      return own !== undefined && others.every((other) => own.has(other.table));
    });
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
