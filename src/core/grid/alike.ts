import { distance } from 'fastest-levenshtein';
import { keyOf } from './words';

const LEVEL_WORD =
  /^(?:(?:bidang )?urusan (?:pemerintahan )?(?:bidang )?|(?:sub kegiatan|kegiatan|program|bidang) (?:pemerintahan )?)/;

/** A shortened name shows at least so many letters of the whole. */
const SHORTENED = 20;

/**
 * Likeness of two names from 0 to 1 by the letters that differ; case, spacing, punctuation, known abbreviations and the
 * level word in front make no difference, and a name cut short is the whole.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left === right) return 1;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= SHORTENED && long.startsWith(short)) return 1;
  return long.length === 0 ? 1 : 1 - distance(left, right) / long.length;
}

/** Key of a name without the level word in front of it: `URUSAN PEMERINTAHAN BIDANG SOSIAL` is `sosial`. */
export function nameKey(name: string): string {
  const key = keyOf(name);
  const bare = key.replace(LEVEL_WORD, '');
  return bare === '' ? key : bare;
}
