import { likeness } from '../grid/alike';
import { unitKey } from '../grid/quantity';
import type { Said } from './compared-table';

/** Names of what is counted in no unit at all: `69 Point`, `69 nilai` and `69` say the same. */
const UNITLESS: ReadonlySet<string> = new Set([
  'nilai',
  'point',
  'poin',
  'angka',
  'indeks',
  'skor',
  'predikat',
]);

/** Likeness of two spellings of one unit: `laporan`, `lapporan`. */
const MISSPELT = 0.8;

/** True for two units that mean the same, or where one is not said: `dok` and `Dokumen`, `Lapoaran` and `laporan`. */
export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const [left, right] = [unitKey(a), unitKey(b)];
  if (left === right || left === '' || right === '') return true;
  if (UNITLESS.has(left) && UNITLESS.has(right)) return true;
  const [short, long, written] = left.length < right.length ? [left, right, b] : [right, left, a];
  // `dokumen Renja` is a dokumen; `orang/bulan` is no orang.
  if (long.startsWith(`${short} `) && !/\/|\bper\b/i.test(written)) return true;
  return likeness(left, right) >= MISSPELT;
}

/** True for two quantities that say the same, `80%` being 0.8 and a rounded print being what it was rounded from. */
export function sameQuantity(a: Said, b: Said): boolean {
  if (a.grade !== null || b.grade !== null) return a.grade?.toLowerCase() === b.grade?.toLowerCase();
  if (a.value === null || b.value === null) return true;
  if (near(a.value, b.value, a, b)) return true;
  // Only one of them can be a share of one.
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  const share = small.unit === null || isPercent(small);
  return share && isPercent(large) && near((small.value ?? 0) * 100, large.value ?? 0, large, large);
}

function near(a: number, b: number, left: Said, right: Said): boolean {
  if (a === b) return true;
  const decimals = Math.min(left.decimals, right.decimals);
  const rounded = decimals > 0 || (isPercent(left) && isPercent(right) && left.decimals !== right.decimals);
  // Half a step of the coarser print, and a little for what floating point adds.
  return rounded && Math.abs(a - b) <= 0.5 * 10 ** -decimals + 1e-9;
}

function isPercent({ unit }: Said): boolean {
  return unit !== null && unitKey(unit) === 'persen';
}

/** True for two amounts of rupiah that are equal but for rounding: one of what the coarser print counts in. */
export function sameMoney(a: Said, b: Said): boolean {
  return Math.abs((a.value ?? 0) - (b.value ?? 0)) <= Math.max(a.scale, b.scale);
}

/** How far two figures lie apart, in percent of the larger; null where they are no figures. */
export function deviation(a: Said, b: Said): number | null {
  if (a.value === null || b.value === null) return null;
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value));
  return larger === 0 ? 0 : (Math.abs(a.value - b.value) / larger) * 100;
}
