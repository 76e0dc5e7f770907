import { wordsOf } from '../grid/words';

interface Word {
  readonly choices: readonly string[];
  readonly forbidden: boolean;
}

interface Pattern {
  readonly anywhere: readonly Word[];
  readonly leaf: readonly Word[];
}

const parsed = new Map<string, Pattern>();

function parsePattern(text: string): Pattern {
  const known = parsed.get(text);
  if (known) return known;
  const [anywhere = '', leaf = ''] = text.split('>');
  const pattern = { anywhere: parseWords(anywhere), leaf: parseWords(leaf) };
  parsed.set(text, pattern);
  return pattern;
}

function parseWords(text: string): Word[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ choices: word.replace(/^!/, '').split('|'), forbidden: word.startsWith('!') }));
}

/** The words of a heading path, all of them and those of its innermost heading. */
export interface PathWords {
  readonly all: ReadonlySet<string>;
  readonly leaf: ReadonlySet<string>;
}

function pathWords(path: readonly string[]): PathWords {
  return { all: new Set(path.flatMap(wordsOf)), leaf: new Set(wordsOf(path.at(-1) ?? '')) };
}

const TRAILING_MEASURE =
  /^(.{8,})[\s\-\u2013>/:]\s*(\(?(?:k|%|rp\.?|kinerja|anggaran|satuan|target|realisasi|pagu)(?:\s*\((?:rp\.?|%|0{3})\))?\)?(?:\s*\(0{3}\))?)$/is;

/** The readings of a heading path: as it stands, and, in a header of one row, with `K` or `Rp` at its end as the innermost heading. */
export function readingsOf(path: readonly string[]): readonly PathWords[] {
  const known = pathsRead.get(path);
  if (known) return known;
  const readings = readPath(path);
  pathsRead.set(path, readings);
  return readings;
}

/** Every layout asks for the same paths again. */
const pathsRead = new WeakMap<readonly string[], readonly PathWords[]>();

function readPath(path: readonly string[]): PathWords[] {
  const whole = pathWords(path);
  const [only, ...more] = path;
  const parts = only !== undefined && more.length === 0 ? TRAILING_MEASURE.exec(only) : null;
  if (!parts) return [whole];
  const split = pathWords([parts[1] ?? '', parts[2] ?? '']);
  // A heading that speaks of both kinerja and anggaran says only at its end which of them it means.
  return whole.leaf.has('kinerja') && whole.leaf.has('anggaran') ? [split] : [whole, split];
}

/** How well a heading path fits a pattern: 0 when it does not, else 1 and more for every further word it asks for. */
export function fitHeading(words: PathWords, pattern: string): number {
  const { anywhere, leaf } = parsePattern(pattern);
  const [outer, inner] = [wordsFound(anywhere, words.all), wordsFound(leaf, words.leaf)];
  if (outer === null || inner === null || anywhere.length + leaf.length === 0) return 0;
  return 1 + 0.35 * (outer + inner - 1);
}

/** Number of the asked words that are there; null as soon as one is missing, or a forbidden one is there. */
function wordsFound(asked: readonly Word[], words: ReadonlySet<string>): number | null {
  let count = 0;
  for (const { choices, forbidden } of asked) {
    const found = choices.some((choice) => words.has(choice));
    if (found === forbidden) return null;
    if (found) count += 1;
  }
  return count;
}
