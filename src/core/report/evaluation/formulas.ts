import type { CaraHitung } from '../../capaian/cara-hitung';
import { PREDIKAT } from '../../capaian/predikat';
import { PREDIKAT_NAMES } from '../../capaian/predikat-names';
import type { PredikatLimits, FallingFormula } from '../../settings';

/** What a percentage shows that has figures and cannot be computed from them: target 0, or text. */
export const NOT_COMPUTABLE = 'tidak dapat dihitung';

/** Arguments that Excel allows a function is 255. */
const MOST_ARGUMENTS = 250;

/** A function over cells one by one, in groups where there are more than a function takes. */
function over(name: 'SUM' | 'COUNT' | 'MAX', cells: readonly string[]): string {
  if (cells.length <= MOST_ARGUMENTS) return `${name}(${cells.join(',')})`;
  const groups: string[] = [];
  for (let from = 0; from < cells.length; from += MOST_ARGUMENTS)
    groups.push(over(name, cells.slice(from, from + MOST_ARGUMENTS)));
  return name === 'MAX' ? `MAX(${groups.join(',')})` : `SUM(${groups.join(',')})`;
}

/** How many of some cells hold a number, as part of a formula. */
export function countOf(cells: readonly string[]): string {
  return over('COUNT', cells);
}

/** The sum of cells; blank while none of them holds a number. */
export function sumFormula(cells: readonly string[]): string {
  return `=IF(${over('COUNT', cells)}=0,"",${over('SUM', cells)})`;
}

/** The mean of the cells that hold a number; blank while none does. */
export function meanFormula(cells: readonly string[]): string {
  return `=IF(${over('COUNT', cells)}=0,"",${over('SUM', cells)}/${over('COUNT', cells)})`;
}

/** The last of some cells that is filled; with a number, or with anything where they hold grades. */
export function lastFormula(cells: readonly string[], grades: boolean): string {
  const last = cells.reduce((rest, cell) => {
    const filled = grades ? `${cell}<>""` : `ISNUMBER(${cell})`;
    return `IF(${filled},${cell},${rest})`;
  }, '""');
  return `=${last}`;
}

/** The year from its periods by a way of counting. */
export function yearFormula(cara: CaraHitung, cells: readonly string[], grades: boolean): string {
  switch (cara) {
    case 'jumlah':
      return grades ? lastFormula(cells, true) : sumFormula(cells);
    case 'nilaiAkhir':
      return lastFormula(cells, grades);
    case 'maksimum':
      return `=IF(${over('COUNT', cells)}=0,"",${over('MAX', cells)})`;
    case 'rataRata':
      return meanFormula(cells);
  }
}

/** How a percentage is read from its two cells. */
export interface PercentReading {
  /** True where fewer is better. */
  readonly falling: boolean;
  readonly fallingFormula: FallingFormula;
  /** Grades of the scale on which both cells stand, worst first; null for numbers. */
  readonly scale: readonly string[] | null;
}

/** Part in percent of base: blank where one is blank, in words where it cannot be computed, never 0 % or 100 % instead. */
export function percentFormula(part: string, base: string, reading: PercentReading): string {
  return `=IF(OR(${part}="",${base}=""),"",${computed(part, base, reading)})`;
}

function computed(part: string, base: string, { falling, fallingFormula, scale }: PercentReading): string {
  if (scale) {
    const list = `{${scale.map((grade) => `"${grade}"`).join(',')}}`;
    return `IFERROR(MATCH(${part},${list},0)/MATCH(${base},${list},0)*100,"${NOT_COMPUTABLE}")`;
  }
  const numbers = `AND(ISNUMBER(${part}),ISNUMBER(${base}))`;
  const divisor = falling && fallingFormula === 't/r' ? part : base;
  const value = !falling
    ? `${part}/${base}*100`
    : fallingFormula === 't/r'
      ? `${base}/${part}*100`
      : `(2*${base}-${part})/${base}*100`;
  return `IF(${numbers},IF(${divisor}>0,${value},"${NOT_COMPUTABLE}"),"${NOT_COMPUTABLE}")`;
}

/** The mean over groups from their means and counts; blank while all are empty. */
export function meanOfGroups(groups: readonly { readonly mean: string; readonly count: string }[]): string {
  const counts = groups.map(({ count }) => count);
  const parts = groups.map(({ mean, count }) => `N(${mean})*${count}`);
  return `=IF(SUM(${counts.join(',')})=0,"",(${parts.join('+')})/SUM(${counts.join(',')}))`;
}

/** The grade of a percentage; blank where there is none. */
export function predikatFormula(cell: string, limits: PredikatLimits): string {
  const graded = limits.reduceRight<string>(
    (rest, limit, index) =>
      `IF(${cell}<=${String(limit)},"${PREDIKAT_NAMES[PREDIKAT[index] ?? 'sangatTinggi']}",${rest})`,
    `"${PREDIKAT_NAMES.sangatTinggi}"`,
  );
  return `=IF(ISNUMBER(${cell}),${graded},"")`;
}
