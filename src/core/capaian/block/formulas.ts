import type { CapaianSettings } from '../../settings';
import type { CaraHitung } from '../cara-hitung';
import { PREDIKAT, type Predikat } from '../predikat';
import type { Polaritas } from '../polaritas';
import { quoted, scaled } from './source';

/** The year's K by one way, from the cells of its periods; '' where none is a number. */
export function yearFormula(cells: readonly string[], way: CaraHitung): string {
  const all = cells.join(',');
  switch (way) {
    case 'jumlah':
      return `SUM(${all})`;
    case 'nilaiAkhir':
      return lastOf(cells);
    case 'maksimum':
      return `MAX(${all})`;
    case 'rataRata':
      return `AVERAGE(${all})`;
  }
}

function lastOf(cells: readonly string[]): string {
  return cells.reduce((rest, cell) => (rest === '' ? cell : `IF(ISNUMBER(${cell}),${cell},${rest})`), '');
}

/** The year's K by the way that a list cell names; `otherwise` where no period is a number. */
export function chosenYear(
  cells: readonly string[],
  list: string,
  names: Readonly<Record<CaraHitung, string>>,
  otherwise: string,
  scale: number,
): string {
  const by = (way: CaraHitung): string => scaled(yearFormula(cells, way), scale);
  const chosen = `IF(${list}=${quoted(names.nilaiAkhir)},${by('nilaiAkhir')},IF(${list}=${quoted(names.maksimum)},${by('maksimum')},IF(${list}=${quoted(names.rataRata)},${by('rataRata')},${by('jumlah')})))`;
  return `IF(COUNT(${cells.join(',')})=0,${otherwise},${chosen})`;
}

/** Capaian in percent from a target and a realisasi; `otherwise` where it cannot be computed. */
export function capaianFormula(
  target: string,
  realisasi: string,
  polaritas: Polaritas,
  { fallingFormula }: Pick<CapaianSettings, 'fallingFormula'>,
  otherwise: string,
): string {
  const falling =
    fallingFormula === '2t-r'
      ? `(2*${target}-${realisasi})/${target}*100`
      : `IF(${realisasi}=0,"",${target}/${realisasi}*100)`;
  const own = polaritas === 'turun' ? falling : `${realisasi}/${target}*100`;
  const computable = isLiteral(target)
    ? `ISNUMBER(${realisasi})`
    : `AND(ISNUMBER(${target}),ISNUMBER(${realisasi}),${target}>0)`;
  return `IF(${computable},${own},${otherwise})`;
}

/** True for a number that stands in the formula itself. */
export function isLiteral(term: string): boolean {
  return /^[\d.]+$/.test(term);
}

/** The predikat of the capaian in a cell; '' where it holds none. */
export function predikatFormula(
  capaian: string,
  { predikat }: Pick<CapaianSettings, 'predikat'>,
  names: Readonly<Record<Predikat, string>>,
): string {
  const graded = [...predikat.entries()].reduceRight(
    (rest, [index, limit]) =>
      `IF(${capaian}<=${String(limit)},${quoted(names[PREDIKAT[index] ?? 'sangatTinggi'])},${rest})`,
    quoted(names.sangatTinggi),
  );
  return `IF(ISNUMBER(${capaian}),${graded},"")`;
}
