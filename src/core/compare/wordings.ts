import type { CellRef } from '../grid/ref';
import { sameUnit } from './agree';
import type { ComparedIndicator, Said } from './compared-table';
import type { Comparison } from './comparison';
import { part, type Placed } from './disagreements';
import type { Cluster } from './match-rows';

/** What a table writes of an item, with its cell. */
interface Wording extends Placed {
  readonly text: string;
  readonly at: CellRef;
}

/** Tables that write different things of one item: the one to look at first, and those that write otherwise. */
export interface OtherWords {
  readonly cluster: Cluster;
  readonly at: Wording;
  readonly others: readonly Wording[];
}

/** Units that tables give to the same indicator of an item. */
export function* otherUnits(comparison: Comparison): Generator<OtherWords> {
  const { tables, clusters, indicatorsOf } = comparison;
  const together = comparedIn(comparison);
  for (const cluster of clusters) {
    if (cluster.rows.size < 2) continue;
    for (const { places } of indicatorsOf(cluster)) {
      const units: Wording[] = [];
      for (const [table, place] of places) {
        const row = cluster.rows.get(table) ?? -1;
        const own = firstUnit(tables[table]?.rows[row]?.indicators[place]);
        if (own?.unit != null) units.push({ table, row, text: own.unit, at: own.at });
      }
      // Nearly every indicator has one unit, spelt the same.
      if (units.every(({ text }) => text === units[0]?.text)) continue;
      const parted = part(
        comparison,
        classesOf(units, (a, b) => sameUnit(a.text, b.text)),
        together,
      );
      if (parted) yield { cluster, ...parted };
    }
  }
}

function firstUnit(indicator: ComparedIndicator | undefined): Said | undefined {
  for (const said of indicator?.said ?? []) {
    for (const own of said) if (own.unit !== null) return own;
  }
  return undefined;
}

/** Indicators of an item of which each of two tables has one that the other lacks. */
export function* otherIndicators(comparison: Comparison): Generator<OtherWords> {
  const { tables, clusters, indicatorsOf } = comparison;
  const together = comparedIn(comparison);
  for (const cluster of clusters) {
    if (cluster.rows.size < 2) continue;
    const matches = indicatorsOf(cluster).filter(({ texts }) => texts.length > 0);
    if (matches.length < 2) continue;
    const sets = [...cluster.rows].flatMap(([table, row]) => {
      const own = matches.filter(({ places }) => places.has(table));
      return own.length === 0 ? [] : [{ table, row, own }];
    });
    const within = (a: (typeof sets)[number], b: (typeof sets)[number]): boolean =>
      a.own.every((match) => b.own.includes(match));
    const parted = part(
      comparison,
      classesOf(sets, (a, b) => within(a, b) || within(b, a)),
      together,
    );
    if (!parted) continue;
    const { at, others } = parted;
    const only = ({ table, row, own }: typeof at, against: typeof at): Wording[] => {
      const match = own.find((one) => !against.own.includes(one));
      const indicator = tables[table]?.rows[row]?.indicators[match?.places.get(table) ?? -1];
      return indicator ? [{ table, row, text: indicator.texts[0] ?? '', at: indicator.at }] : [];
    };
    const [first] = others;
    const [wording] = first ? only(at, first) : [];
    const rest = others.flatMap((other) => only(other, at));
    if (wording && rest.length > 0) yield { cluster, at: wording, others: rest };
  }
}

/** Codes that tables give to an item found by its name. */
export function* otherCodes(comparison: Comparison): Generator<OtherWords> {
  const { tables, clusters } = comparison;
  const together = comparedIn(comparison);
  for (const cluster of clusters) {
    if (cluster.rows.size < 2) continue;
    const codes: Wording[] = [];
    for (const [table, row] of cluster.rows) {
      const own = tables[table]?.rows[row];
      if (own && own.code !== '') codes.push({ table, row, text: own.code, at: own.at });
    }
    if (codes.every(({ text }) => text === codes[0]?.text)) continue;
    const parted = part(comparison, classesOf(codes, sameCode), together);
    if (parted) yield { cluster, ...parted };
  }
}

/** `X.XX` in front stands for every urusan and bidang, and any of them for it in the program penunjang. */
function sameCode(a: Wording, b: Wording): boolean {
  if (a.text === b.text) return true;
  const [left, right] = [a.text.split('.'), b.text.split('.')];
  const penunjang = left[2] === '01' && right[2] === '01';
  return (penunjang || left[0] === 'X' || right[0] === 'X') && left.slice(2).join() === right.slice(2).join();
}

/** True for tables of which some figures are compared. */
function comparedIn({ figures }: Comparison): (left: number, right: number) => boolean {
  return (left, right) =>
    figures.some((own) => own.tables.has(left) && own.tables.has(right) && own.together(left, right));
}

function classesOf<T>(all: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const classes: T[][] = [];
  for (const own of all) {
    const known = classes.find(([first]) => first !== undefined && same(first, own));
    if (known) known.push(own);
    else classes.push([own]);
  }
  return classes;
}
