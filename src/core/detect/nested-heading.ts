import { collapse } from '../grid/words';

/** Words that two neighbours must share to stand below one heading; three may share one word. */
const SHARED = 2;

/**
 * How the headings of each column may be read as nested. In a header of one row, neighbours that begin alike (`Rencana
 * Tahun 2024 Target`, `Rencana Tahun 2024 Pagu`) share what they begin with as their outer heading; of what is left the
 * last two parts may also be one. Longer paths stay as they are.
 */
export function nestHeadings(paths: readonly (readonly string[])[]): (readonly (readonly string[])[])[] {
  const readings = paths.map((path): (readonly string[])[] => [path]);
  for (let start = 0; start < paths.length;) {
    let end = start;
    while (paths[end]?.length === 1) end += 1;
    const texts = paths.slice(start, end).map(([text = '']) => collapse(text).split(' '));
    for (const [index, path] of nest(texts, SHARED).entries()) {
      const joined = [...path.slice(0, -2), path.slice(-2).join(' ')];
      readings[start + index] = path.length > 2 ? [path, joined] : [path];
    }
    start = Math.max(end, start + 1);
  }
  return readings;
}

function nest(texts: readonly (readonly string[])[], least: number): string[][] {
  const result: string[][] = [];
  for (let start = 0; start < texts.length;) {
    const wide = groupAt(texts, start, 1);
    const group = wide.end - start >= 3 ? wide : groupAt(texts, start, least);
    const members = texts.slice(start, group.end);
    if (members.length === 1) result.push([members[0]?.join(' ') ?? '']);
    else {
      const outer = members[0]?.slice(0, group.shared).join(' ') ?? '';
      for (const inner of nest(
        members.map((text) => text.slice(group.shared)),
        1,
      ))
        result.push([outer, ...inner]);
    }
    start = group.end;
  }
  return result;
}

/** The neighbours from `start` on that share at least so many first words and have a heading of their own behind them. */
function groupAt(
  texts: readonly (readonly string[])[],
  start: number,
  least: number,
): { end: number; shared: number } {
  const own = texts[start] ?? [];
  let shared = own.length;
  let end = start + 1;
  for (; end < texts.length; end += 1) {
    const other = texts[end] ?? [];
    const common = Math.min(shared, sharedWords(own, other));
    if (common < least || common >= other.length || common >= own.length) break;
    shared = common;
  }
  return { end, shared };
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count]?.toLowerCase() === b[count]?.toLowerCase()) count += 1;
  return count;
}
