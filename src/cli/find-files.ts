import { realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join, normalize, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** Why an argument leads to no file. */
export type NoFile = 'not-found' | 'emptyFolder' | 'emptyPattern';

/** One file to read, or an argument that leads to none. */
export type Found = { readonly file: string } | { readonly argument: string; readonly problem: NoFile };

const WORKBOOKS = '**/*.{xlsx,xlsm,xls,xlsb}';
const collator = new Intl.Collator('id', { numeric: true });

/** The files that arguments (files, folders, patterns) stand for, in their order, each file once. */
export async function findFiles(args: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const argument of args) {
    const { files, problem } = await expand(argument);
    if (problem) found.push({ argument, problem });
    for (const file of files) {
      const identity = realPathOf(file);
      if (seen.has(identity)) continue;
      seen.add(identity);
      found.push({ file });
    }
  }
  // A shell that expanded `*.xlsx` names the locks of workbooks somebody has open, too.
  const locks = found.filter((own) => 'file' in own && isLock(own.file));
  return locks.length < found.length ? found.filter((own) => !locks.includes(own)) : found;
}

interface Expansion {
  readonly files: readonly string[];
  readonly problem?: NoFile;
}

async function expand(argument: string): Promise<Expansion> {
  const stats = statOf(argument);
  if (stats && !stats.isDirectory()) return { files: [argument] };
  if (stats) {
    const paths = await glob(WORKBOOKS, {
      cwd: argument,
      caseSensitiveMatch: false,
      expandDirectories: false,
    });
    const files = inOrder(paths.map((path) => join(argument, path)));
    return files.length > 0 ? { files } : { files, problem: 'emptyFolder' };
  }
  if (!isDynamicPattern(argument)) return { files: [], problem: 'not-found' };
  const pattern = sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const files = inOrder((await glob(pattern, { expandDirectories: false })).map((path) => normalize(path)));
  return files.length > 0 ? { files } : { files, problem: 'emptyPattern' };
}

/** Sorted as people count; of several ways to one file over links, the shortest. */
function inOrder(paths: readonly string[]): string[] {
  const ways = new Map<string, string>();
  for (const path of paths) {
    if (isLock(path)) continue;
    const identity = realPathOf(path);
    const other = ways.get(identity);
    if (other === undefined || path.length < other.length) ways.set(identity, path);
  }
  return [...ways.values()].sort(collator.compare);
}

/** True for the small file Excel lays beside a workbook that is open. */
function isLock(path: string): boolean {
  return basename(path).startsWith('~$');
}

/** The path without links; the path itself where it leads nowhere. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
