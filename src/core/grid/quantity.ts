import { readNumber, type DecimalSign } from './number';
import { isNotFilled } from './money';
import { collapse, keyOf } from './words';

/** A target or realisasi as written in one cell for one indicator. */
export interface Quantity {
  /** The figure; percentages in points (`80%` -> 80); null when the text has none. */
  readonly value: number | null;
  /** The unit as written beside the figure, `%` for percentages; null when absent. */
  readonly unit: string | null;
  /** A grade of a qualitative scale (`A`, `WTP`) when that is the value. */
  readonly grade: string | null;
  /** Decimals of the figure as written. */
  readonly decimals: number;
  /** Digits were torn by a line wrap or stray space. */
  readonly broken: boolean;
}

/** Scales of qualitative targets from worst to best: AKIP grades (PermenPANRB 88/2021), audit opinions, predikat. */
const GRADE_SCALES: readonly (readonly string[])[] = [
  ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'],
  ['TMP', 'TW', 'WDP', 'WTP'],
  ['Sangat Rendah', 'Rendah', 'Sedang', 'Tinggi', 'Sangat Tinggi'],
  ['Sangat Kurang', 'Kurang', 'Cukup', 'Baik', 'Sangat Baik', 'Memuaskan', 'Sangat Memuaskan'],
  ['Tidak Ada', 'Ada'],
];

/** Rank of a grade on its scale and the scale's index, or null when the text is no grade. */
export function gradeRank(text: string): { scale: number; rank: number } | null {
  const body = collapse(text);
  // A grade with its words in brackets is short; other texts may be 32,767 characters long.
  if (body.length > 80) return null;
  const bare = body.replace(/\s*\(.*\)$/, '').toLowerCase();
  for (const [scale, grades] of GRADE_SCALES.entries()) {
    const rank = grades.findIndex((grade) => grade.toLowerCase() === bare);
    if (rank >= 0) return { scale, rank };
  }
  return null;
}

/** The grades of a scale from worst to best, by its index. */
export function gradesOf(scale: number): readonly string[] {
  return GRADE_SCALES[scale] ?? [];
}

const LEADING_NUMBER = /^([-+]?\s*\d(?:[\d.,]| (?=\d))*)(.*)$/s;

/**
 * Reads one quantity: `4 dokumen`, `46,45%`, `69 Point`, `A`, `1 (satu) laporan`, `>= 80 %`. Null when the cell is
 * not filled in. A text without a figure comes back with value null and the text as its unit.
 */
export function readQuantity(text: string, column: DecimalSign | null = null): Quantity | null {
  const body = collapse(text).replace(
    /^(?:[<>=\u2264\u2265\u00b1~]+|min(?:imal)?\.?|maks(?:imal)?\.?)\s*(?=[-\d])/i,
    '',
  );
  if (isNotFilled(body)) return null;
  if (gradeRank(body)) return { value: null, unit: null, grade: body, decimals: 0, broken: false };
  const match = LEADING_NUMBER.exec(body);
  const number = match ? readNumber((match[1] ?? '').trim(), column) : null;
  if (!match || !number) return { value: null, unit: body, grade: null, decimals: 0, broken: false };
  const rest = (match[2] ?? '').trim();
  // `1-3 kasus`, `80 s/d 90`, `12/2024` are no single figures.
  if (/^(?:[-\u2013/:]\s*\d|s\s*\/\s*d\b)/i.test(rest)) {
    return { value: null, unit: body, grade: null, decimals: 0, broken: false };
  }
  const unit = readUnit(rest);
  return { value: number.value, unit, grade: null, decimals: number.decimals, broken: number.broken };
}

function readUnit(rest: string): string | null {
  const bare = rest
    .replace(/^[,.]\s*-?\s*/, '')
    .replace(/^\([a-z\s]+\)\s*/i, '')
    .trim();
  if (bare === '') return null;
  return isPercentUnit(bare) ? '%' : bare;
}

/** True for the spellings of percent: `%`, `persen`, `% (persen)`. */
export function isPercentUnit(unit: string): boolean {
  if (unit === '%') return true;
  if (!/^\s*[%p]/i.test(unit)) return false;
  return /^(?:%|persen|prosen|persentase|percent)(?:\s*\(?(?:%|persen)\)?)?\.?$/i.test(collapse(unit));
}

/** Writes a quantity the Indonesian way: (46.45, `%`) -> `46,45%`, (4, `dokumen`) -> `4 dokumen`. */
export function formatQuantity(value: number, unit: string | null): string {
  const figure = String(value).replace('.', ',');
  if (unit === null) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/**
 * Splits a cell that speaks of several indicators: `- Jumlah A - Jumlah B`, `-4 -7`, `1. … 2. …`, line breaks with
 * dashes or numbers. A cell with one indicator comes back as one part, a lone leading dash removed.
 */
export function splitIndicators(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map(collapse)
    .filter((line) => line !== '');
  const marked = /^(?:[-\u2013\u2022*]\s*|\d{1,2}\s*[.)]\s+|[a-z]\s*[.)]\s+)/i;
  if (lines.length > 1 && lines.every((line) => marked.test(line))) {
    return lines.map((line) => collapse(line.replace(marked, '')));
  }
  const body = collapse(text);
  const dashed = splitAt(body, /(?:^|\s)[-\u2013\u2022](?:\s*(?=\S)|$)/g);
  if (dashed && dashed.length > 1) return dashed;
  const numbered = splitNumbered(body);
  if (numbered) return numbered;
  if (dashed?.length === 1 && /^[-\u2013\u2022]\s*\D/.test(body)) return dashed;
  return [body];
}

function splitAt(body: string, marker: RegExp): string[] | null {
  const starts = [...body.matchAll(marker)];
  if (starts.length === 0 || starts[0]?.index !== 0) return null;
  return starts.map((start, index) =>
    collapse(body.slice(start.index + start[0].length, starts[index + 1]?.index ?? body.length)),
  );
}

function splitNumbered(body: string): string[] | null {
  const parts: string[] = [];
  let rest = body;
  for (let number = 1; ; number += 1) {
    const own = new RegExp(`^${String(number)}\\s*[.)]\\s+`).exec(rest);
    if (!own) return parts.length > 1 && rest === '' ? parts : null;
    const next = new RegExp(`\\s${String(number + 1)}\\s*[.)]\\s+`).exec(rest);
    const end = next ? next.index : rest.length;
    parts.push(collapse(rest.slice(own[0].length, end)));
    rest = rest.slice(end).trim();
  }
}

/** Reads every quantity of a cell, one a part of `splitIndicators`; an unfilled part is null. */
export function readQuantities(text: string, column: DecimalSign | null = null): (Quantity | null)[] {
  // `-4` alone is a negative number or a dash before a figure; both read as the figure with its own sign.
  const body = collapse(text);
  if (/^[-\u2013]\s*\d/.test(body) && !/\s[-\u2013](?:\s*\d|$)/.test(body))
    return [readQuantity(body, column)];
  return splitIndicators(text).map((part) => readQuantity(part, column));
}

/** Short and misspelt forms of units that `keyOf` does not know. */
const UNIT_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lapoaran: 'laporan',
    bh: 'buah',
    orng: 'orang',
  }),
);

/** One comparable spelling of a unit: `Dok` and `dokumen` are equal, `%` and `persen` are equal. */
export function unitKey(unit: string): string {
  if (isPercentUnit(unit)) return 'persen';
  const key = keyOf(unit);
  return UNIT_KEYS.get(key) ?? key;
}
