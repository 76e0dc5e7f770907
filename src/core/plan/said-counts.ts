import type { Grid } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { Level } from './level-word';
import type { Plan } from './plan';

/** A text that says how many items there are, by level, and the years it names. */
export interface SaidCounts {
  readonly at: CellRef;
  readonly counts: ReadonlyMap<Level, number>;
  readonly years: readonly number[];
}

const COUNT =
  /(?<![\d.,/-])(\d{1,3})\s*(?:\([a-z\s]+\)\s*)?(?:buah\s+)?(sub\s*-?\s*kegiatan|kegiatan|program)\b/gi;
const COUNT_AFTER =
  /\b(sub\s*-?\s*kegiatan|kegiatan|program)\s*(?::|=|sebanyak|berjumlah|sejumlah|adalah)\s*(\d{1,3})(?![\d.,/-]?\d)/gi;
const LEVEL: readonly (readonly [Level, RegExp])[] = [
  ['subKegiatan', /^sub/i],
  ['kegiatan', /^kegiatan/i],
  ['program', /^program/i],
];
/** A text of one level may speak of some of them; one of two or more counts them all. */
const LEAST_LEVELS = 2;

/**
 * The texts of a sheet outside its tables that count at least two of program, kegiatan and sub kegiatan: `8 (delapan)
 * program, 16 kegiatan dan 35 sub kegiatan`, `program: 8, kegiatan: 16`. A text that gives two numbers for one level speaks of parts, and of nothing
 * that can be checked.
 */
export function saidCounts(grid: Grid, plans: readonly Plan[]): SaidCounts[] {
  const found: SaidCounts[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    if (!cells || plans.some(({ table, bottom }) => row >= table.header.top && row <= bottom)) continue;
    for (const [column, cell] of cells.entries()) {
      if (typeof cell?.value !== 'string' || !/\d/.test(cell.value) || !/program|kegiatan/i.test(cell.value))
        continue;
      const counts = countsIn(cell.value);
      if (!counts || counts.size < LEAST_LEVELS) continue;
      const years = [...cell.value.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
      found.push({ at: { sheet: grid.sheet, row, column }, counts, years });
    }
  }
  return found;
}

function countsIn(text: string): ReadonlyMap<Level, number> | null {
  const counts = new Map<Level, number>();
  const said = [
    ...[...text.matchAll(COUNT)].map(([, digits, word = '']) => ({ digits, word })),
    ...[...text.matchAll(COUNT_AFTER)].map(([, word = '', digits]) => ({ digits, word })),
  ];
  for (const { digits, word } of said) {
    const level = LEVEL.find(([, pattern]) => pattern.test(word))?.[0];
    if (!level) continue;
    if (counts.has(level) && counts.get(level) !== Number(digits)) return null;
    counts.set(level, Number(digits));
  }
  return counts;
}
