import { isCellError } from '../grid/grid';
import { gradeRank } from '../grid/quantity';
import { QUARTERS, type Role } from '../layouts/layout';
import type { Entry, Indicator, Item } from '../plan/plan';

/** What one cell says of one indicator. */
export type Figure =
  | { readonly kind: 'kosong'; readonly entry: Entry | null }
  | { readonly kind: 'angka'; readonly entry: Entry; readonly value: number; readonly unit: string | null }
  /** A grade on a scale; `rank` counts from 0, the worst. */
  | {
      readonly kind: 'mutu';
      readonly entry: Entry;
      readonly grade: string;
      readonly scale: number;
      readonly rank: number;
    }
  /** Text without a figure, or a formula error. */
  | { readonly kind: 'teks'; readonly entry: Entry }
  /** The cell speaks of another number of indicators than the target. */
  | { readonly kind: 'bagian'; readonly entry: Entry };

/** An indicator with its figures; one cell may speak of several, each of which is one of these. */
export interface Measured {
  readonly item: Item;
  readonly indicator: Indicator | null;
  /** Row its figures stand in. */
  readonly row: number;
  /** Which of the figures of a cell is its own, and how many there are. */
  readonly part: number;
  readonly parts: number;
  readonly target: Figure;
  readonly targets: readonly Figure[];
  readonly quarters: readonly Figure[];
  /** The year as the table prints it. */
  readonly tahun: Figure;
  /** Capaian of the year as the table prints it. */
  readonly printed: Figure;
}

const REALISASI_QUARTERS = QUARTERS.map((quarter): Role => `realisasi.${quarter}.k`);
const TARGET_QUARTERS = QUARTERS.map((quarter): Role => `target.${quarter}.k`);

/** The indicators of an item with their figures, in the order of the sheet; a row of figures without one counts as one. */
export function measuredOf(item: Item): Measured[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of item.indicators) {
    const at = `${String(indicator.at.row)},${String(indicator.at.column)}`;
    groups.set(at, [...(groups.get(at) ?? []), indicator]);
  }
  if (groups.size === 0) return measuredIn(item, [], item.entries, item.row);
  return [...groups.values()].flatMap((indicators, index) => {
    const [first] = indicators;
    // The first row's figures are the item's own, quarters in the lines below it included.
    const entries = index === 0 ? item.entries : (first?.entries ?? new Map<Role, Entry>());
    return measuredIn(item, indicators, entries, first?.at.row ?? item.row);
  });
}

function measuredIn(
  item: Item,
  indicators: readonly Indicator[],
  entries: ReadonlyMap<Role, Entry>,
  row: number,
): Measured[] {
  const promised = [entries.get('target.k'), ...TARGET_QUARTERS.map((role) => entries.get(role))];
  const reached = [...REALISASI_QUARTERS.map((role) => entries.get(role)), entries.get('realisasiTahun.k')];
  const parts = partsOf(promised) || partsOf(reached) || 1;
  return Array.from({ length: parts }, (_, part) => {
    const figure = (role: Role): Figure => figureOf(entries.get(role), part, parts);
    return {
      item,
      indicator: indicators[part] ?? indicators.at(-1) ?? null,
      row,
      part,
      parts,
      target: figure('target.k'),
      targets: TARGET_QUARTERS.map(figure),
      quarters: REALISASI_QUARTERS.map(figure),
      tahun: figure('realisasiTahun.k'),
      printed: figure('capaianTahun.k'),
    };
  });
}

/** The most figures that one of some cells holds; 0 when none is filled. */
function partsOf(entries: readonly (Entry | undefined)[]): number {
  return Math.max(0, ...entries.map((entry) => (entry && !entry.empty ? entry.parts.length : 0)));
}

function figureOf(entry: Entry | undefined, part: number, parts: number): Figure {
  if (!entry) return { kind: 'kosong', entry: null };
  if (isCellError(entry.raw) || typeof entry.raw === 'boolean') return { kind: 'teks', entry };
  if (entry.empty) return { kind: 'kosong', entry };
  if (entry.parts.length !== parts) return { kind: 'bagian', entry };
  const own = entry.parts[part];
  if (own?.grade != null) {
    const rank = gradeRank(own.grade);
    if (rank) return { kind: 'mutu', entry, grade: own.grade, ...rank };
  }
  if (own?.value == null)
    return own && own.unit === null ? { kind: 'kosong', entry } : { kind: 'teks', entry };
  return { kind: 'angka', entry, value: own.value, unit: own.unit };
}

/** The numbers of some figures in order; null for what is none. */
export function numbersOf(figures: readonly Figure[]): (number | null)[] {
  return figures.map((figure) => (figure.kind === 'angka' ? figure.value : null));
}
