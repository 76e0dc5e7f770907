import { lowestOf, type ItemPerformance } from '../capaian/performance';
import { kelasOf, type Kelas } from '../capaian/predikat';
import type { CellRef } from '../grid/ref';
import type { Item, Level } from '../plan/plan';
import type { Evaluated } from './evaluated';
import { isPromised } from './promised';
import { quartersOf, type QuarterMoney } from './quarter-money';
import { meanBelow, programsOf, promisedPrograms } from './work-items';

/** How many things fall into each class, and how many cannot be told. */
type ClassCounts = Readonly<Record<Kelas | 'tidakDapatDihitung', number>>;

/** One program. */
export interface SummaryRow {
  readonly item: Item;
  /** What stands above it: its bidang, else whatever does. */
  readonly group: Item | null;
  readonly pagu: number | null;
  readonly belanja: number | null;
  /** Mean of the percentages of its sub kegiatan. */
  readonly capaian: number | null;
  /** Its sub kegiatan by their class. */
  readonly kelas: ClassCounts;
  /** Findings in its rows. */
  readonly findings: number;
}

/** The indicators of a level by their class. */
interface LevelCounts {
  readonly level: Level;
  readonly kelas: ClassCounts;
}

/** What a table comes to. */
export interface Summary {
  readonly evaluated: Evaluated;
  readonly rows: readonly SummaryRow[];
  /** What the rows are: programs, but in a table without any. */
  readonly rowLevel: Level;
  /** What they stand under; null where they stand highest. */
  readonly groupLevel: Level | null;
  /** What is averaged: sub kegiatan, but in a table without any. */
  readonly lowestLevel: Level;
  readonly levels: readonly LevelCounts[];
  /** Null where the table has no rupiah by quarter. */
  readonly quarters: QuarterMoney | null;
  /** Programs with money spent, but neither a target nor a pagu in the year; they are in no sum. */
  readonly unplanned: readonly { readonly item: Item; readonly belanja: number }[];
  /** Findings of the sheet outside the rows of its programs. */
  readonly otherFindings: number;
}

const LEVELS: readonly Level[] = ['tujuan', 'sasaran', 'program', 'kegiatan', 'subKegiatan'];

/** Sums up a table by its programs; `findings` are the cells of what was found and is still open. */
export function summaryOf(evaluated: Evaluated, findings: readonly CellRef[]): Summary {
  const { plan, performance } = evaluated;
  const items = promisedPrograms(evaluated);
  const own = findings.filter(({ sheet }) => sheet === plan.sheet).map(({ row }) => row);
  const rows = items.map((item): SummaryRow => {
    const reached = performance.items.get(item);
    const bottom = bottomOf(item);
    return {
      item,
      group: item.parent,
      pagu: reached?.pagu?.value ?? null,
      belanja: reached?.belanja?.value ?? null,
      capaian: meanBelow(evaluated, [item]),
      kelas: countLowest(evaluated, item),
      findings: own.filter((row) => row >= item.row && row <= bottom).length,
    };
  });
  return {
    evaluated,
    rows,
    rowLevel: items[0]?.level ?? 'program',
    groupLevel: rows.find(({ group }) => group !== null)?.group?.level ?? null,
    lowestLevel: lowestOf(items)[0]?.level ?? 'subKegiatan',
    levels: LEVELS.flatMap((level) => levelCounts(evaluated, level)),
    quarters: quartersOf(plan, items),
    unplanned: programsOf(plan).flatMap((item) => {
      const belanja = performance.items.get(item)?.belanja?.value ?? 0;
      return items.includes(item) || belanja === 0 ? [] : [{ item, belanja }];
    }),
    otherFindings: own.length - rows.reduce((total, row) => total + row.findings, 0),
  };
}

function bottomOf(item: Item): number {
  return Math.max(item.bottom, ...item.children.map(bottomOf));
}

function countLowest({ performance }: Evaluated, item: Item): ClassCounts {
  const lowest = lowestOf([item]).flatMap((own) => performance.items.get(own) ?? []);
  return countsOf(lowest.filter((own) => own.kelas !== null || isPromised(own)).map(({ kelas }) => kelas));
}

function levelCounts({ performance }: Evaluated, level: Level): LevelCounts[] {
  const promised = [...performance.items.values()].filter(
    (own): own is ItemPerformance => own.item.level === level && isPromised(own),
  );
  const indicators = promised.flatMap((own) => own.indicators);
  if (indicators.length === 0) return [];
  return [
    { level, kelas: countsOf(indicators.map(({ capaian }) => (capaian === null ? null : kelasOf(capaian)))) },
  ];
}

function countsOf(kelas: readonly (Kelas | null)[]): ClassCounts {
  const count = (wanted: Kelas | null): number => kelas.filter((own) => own === wanted).length;
  return {
    tidakMemenuhi: count('tidakMemenuhi'),
    memenuhi: count('memenuhi'),
    melebihi: count('melebihi'),
    tidakDapatDihitung: count(null),
  };
}
