import type { Settings } from '../settings';
import { sameMoney, sameQuantity, sameUnit } from './agree';
import type { ComparedTable, Said } from './compared-table';
import type { FigureKind } from './figure-kinds';
import { matchIndicators, type IndicatorMatch } from './match-indicators';
import { matchRows, type Cluster } from './match-rows';
import { sameOffice } from './office';
import {
  groupFigures,
  whyApart,
  whyNoFigures,
  type ApartPair,
  type FigureGroup,
  type NotCompared,
  type PairOutcome,
} from './pairs';

/** A figure with the table and row that say it. */
export interface Statement {
  readonly table: number;
  readonly row: number;
  /** What it says; where there are two, either may be right. */
  readonly said: readonly Said[];
}

/** What several tables say of one figure of one item, those that agree together; one class where all agree. */
export interface Line {
  readonly cluster: Cluster;
  readonly classes: readonly (readonly Statement[])[];
}

/** Two columns so different that they hold other figures, be it another draft: told as one, never row by row. */
export interface ColumnsApart {
  readonly left: number;
  readonly right: number;
  /** Rows compared, and those of them that differ. */
  readonly rows: number;
  readonly differing: readonly Line[];
}

/** Figures of one kind and year with what the tables say of them. */
export interface ComparedFigures {
  readonly kind: FigureKind;
  readonly year: number;
  readonly tables: FigureGroup['tables'];
  /** Lines on which tables disagree. */
  readonly lines: readonly Line[];
  /** True where both tables state such a figure of some item. */
  readonly shared: (left: number, right: number) => boolean;
  /** True where the two tables are compared row by row. */
  readonly together: (left: number, right: number) => boolean;
  readonly apart: readonly ColumnsApart[];
}

/** Tables compared with each other: the same items in them, their figures, and which pairs were compared. */
export interface Comparison {
  readonly tables: readonly ComparedTable[];
  readonly clusters: readonly Cluster[];
  readonly indicatorsOf: (cluster: Cluster) => readonly IndicatorMatch[];
  readonly figures: readonly ComparedFigures[];
  readonly pairs: readonly PairOutcome[];
  /** True where tables of several files are compared, and tables of one file not again. */
  readonly across: boolean;
}

/** Rows that two tables share from which, and share of them that differ beyond which, their columns are other figures. */
const APART = { rows: 8, share: 0.5 };

/** Compares tables with each other; `apart` are the pairs that the user turned off. */
export function compareTables(
  tables: readonly ComparedTable[],
  { namesAlike }: Pick<Settings, 'namesAlike'>,
  apart: readonly ApartPair[] = [],
): Comparison {
  const across = new Set(tables.map(({ file }) => file)).size > 1;
  const reasons = reasonsOf(tables, apart, across);
  const clusters = officesOf(tables).flatMap((own) => matchRows(tables, own, namesAlike));
  const known = new Map<Cluster, readonly IndicatorMatch[]>();
  const indicatorsOf = (cluster: Cluster): readonly IndicatorMatch[] => {
    const own = known.get(cluster) ?? matchIndicators(tables, cluster, namesAlike);
    known.set(cluster, own);
    return own;
  };
  const figures = groupFigures(tables).map((group) =>
    compareFigures(tables, clusters, indicatorsOf, group, (left, right) => reasons(left, right) === null),
  );
  const pairs = pairsOf(tables, figures, reasons);
  return { tables, clusters, indicatorsOf, figures, pairs, across };
}

type Reasons = (left: number, right: number) => NotCompared | 'same' | null;

/** Why two tables are not compared; `same` for one table, or two of one file that have been compared there. */
function reasonsOf(tables: readonly ComparedTable[], apart: readonly ApartPair[], across: boolean): Reasons {
  const known = new Map<number, ReturnType<Reasons>>();
  return (left, right) => {
    const [a, b] = [tables[left], tables[right]];
    if (!a || !b || left === right || (across && a.file === b.file)) return 'same';
    const key = pairKey(left, right);
    const reason = known.has(key) ? (known.get(key) ?? null) : whyApart(tables, a, b, apart);
    known.set(key, reason);
    return reason;
  };
}

/** The tables by their office; those that name none belong to the only one there is. */
function officesOf(tables: readonly ComparedTable[]): number[][] {
  const offices: { name: string | null; own: number[] }[] = [];
  for (const [index, { office }] of tables.entries()) {
    const known = offices.find(({ name }) =>
      name === null || office === null ? name === office : sameOffice(name, office),
    );
    if (known) known.own.push(index);
    else offices.push({ name: office, own: [index] });
  }
  const [first, second, ...others] = offices;
  if (first && second && others.length === 0 && (first.name === null || second.name === null))
    return [[...first.own, ...second.own].sort((a, b) => a - b)];
  return offices.map(({ own }) => own);
}

function compareFigures(
  tables: readonly ComparedTable[],
  clusters: readonly Cluster[],
  indicatorsOf: Comparison['indicatorsOf'],
  { kind, year, tables: own }: FigureGroup,
  allowed: (left: number, right: number) => boolean,
): ComparedFigures {
  const money = kind.endsWith('.rp');
  const lines: Line[] = [];
  const counts: Counts = new Map();
  for (const cluster of clusters) {
    const statementLists = money
      ? [moneyOf(tables, cluster, own)]
      : indicatorsOf(cluster).map((match) => quantitiesOf(tables, cluster, match, own));
    for (const statements of statementLists) {
      if (statements.length < 2) continue;
      const line = { cluster, classes: classify(statements, money) };
      if (line.classes.length > 1) lines.push(line);
      // A parent follows its children, and would count them twice.
      const counted = !money || statements.every(({ table, row }) => tables[table]?.rows[row]?.leaf);
      count(line, counts, counted);
    }
  }
  const apart = [...counts].flatMap(([key, { rows, differing }]) => {
    const [left, right] = [Math.floor(key / MOST_TABLES), key % MOST_TABLES];
    const different = rows >= APART.rows && differing.length > rows * APART.share;
    return different && allowed(left, right) ? [{ left, right, rows, differing }] : [];
  });
  const separate = new Set(apart.map(({ left, right }) => pairKey(left, right)));
  return {
    kind,
    year,
    tables: own,
    lines,
    apart,
    shared: (left, right) => counts.has(pairKey(left, right)),
    together: (left, right) => allowed(left, right) && !separate.has(pairKey(left, right)),
  };
}

/** Tables that a comparison can hold; beyond it, keys of pairs would no longer be whole numbers. */
const MOST_TABLES = 2 ** 20;

/** One number for two tables, whichever comes first. */
export function pairKey(left: number, right: number): number {
  return left < right ? left * MOST_TABLES + right : right * MOST_TABLES + left;
}

function moneyOf(
  tables: readonly ComparedTable[],
  { rows }: Cluster,
  own: FigureGroup['tables'],
): Statement[] {
  return [...rows].flatMap(([table, row]) => {
    const figure = own.get(table);
    const said = figure === undefined ? undefined : tables[table]?.rows[row]?.money[figure];
    return said && said.length > 0 ? [{ table, row, said }] : [];
  });
}

function quantitiesOf(
  tables: readonly ComparedTable[],
  { rows }: Cluster,
  { places }: IndicatorMatch,
  own: FigureGroup['tables'],
): Statement[] {
  return [...rows].flatMap(([table, row]) => {
    const figure = own.get(table);
    const place = places.get(table);
    if (figure === undefined || place === undefined) return [];
    const said = tables[table]?.rows[row]?.indicators[place]?.said[figure];
    return said && said.length > 0 ? [{ table, row, said }] : [];
  });
}

/** Statements that agree, together; other units are another disagreement and not one of figures. */
function classify(statements: readonly Statement[], money: boolean): Statement[][] {
  const same = money ? sameMoney : (a: Said, b: Said) => !sameUnit(a.unit, b.unit) || sameQuantity(a, b);
  const classes: Statement[][] = [];
  for (const statement of statements) {
    const known = classes.find(([first]) =>
      first?.said.some((a) =>
        statement.said.some(
          (b) => (a.value === b.value && a.unit === b.unit && a.grade === b.grade) || same(a, b),
        ),
      ),
    );
    if (known) known.push(statement);
    else classes.push([statement]);
  }
  return classes;
}

/** How many rows two tables share, and on which lines of them they differ. */
type Counts = Map<number, { rows: number; readonly differing: Line[] }>;

/** Notes a line for every pair of its tables, and counts it where it is one of those that tell the columns apart. */
function count(line: Line, counts: Counts, counted: boolean): void {
  const all = line.classes.flatMap((own, at) => own.map(({ table }) => ({ table, at })));
  for (const [index, a] of all.entries()) {
    for (let other = index + 1; other < all.length; other += 1) {
      const b = all[other];
      if (!b) continue;
      const key = pairKey(a.table, b.table);
      let own = counts.get(key);
      if (!own) counts.set(key, (own = { rows: 0, differing: [] }));
      if (!counted) continue;
      own.rows += 1;
      if (a.at !== b.at) own.differing.push(line);
    }
  }
}

/** For each pair of tables: the figures compared, a year each, or why none are. */
function pairsOf(
  tables: readonly ComparedTable[],
  figures: readonly ComparedFigures[],
  reasons: Reasons,
): PairOutcome[] {
  const outcomes: PairOutcome[] = [];
  for (const [left, a] of tables.entries()) {
    for (let right = left + 1; right < tables.length; right += 1) {
      const b = tables[right];
      const why = reasons(left, right);
      if (!b || why === 'same') continue;
      const none = (reason: NotCompared): void => {
        outcomes.push({ left, right, year: null, figures: [], reason });
      };
      const common = figures.filter((own) => own.shared(left, right));
      if (why !== null) none(why);
      else if (common.length === 0)
        none(
          figures.some((own) => own.tables.has(left) && own.tables.has(right)) ? 'items' : whyNoFigures(a, b),
        );
      else outcomes.push(...byYear(left, right, common, a.form === b.form));
    }
  }
  return outcomes;
}

function byYear(
  left: number,
  right: number,
  common: readonly ComparedFigures[],
  sameForm: boolean,
): PairOutcome[] {
  const years = [...new Set(common.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year): PairOutcome[] => {
    const own = common.filter((figures) => figures.year === year);
    const others = own.filter((figures) => sameForm && !figures.together(left, right));
    const compared = own.filter((figures) => !others.includes(figures));
    const outcome = (figures: readonly ComparedFigures[], reason: NotCompared | null): PairOutcome[] =>
      figures.length === 0 ? [] : [{ left, right, year, figures: figures.map(({ kind }) => kind), reason }];
    return [...outcome(compared, null), ...outcome(others, 'version')];
  });
}
