import { readFile } from 'node:fs/promises';
import { readAcceptances, type Acceptance } from '../app/accept-finding';
import { readBaselines, type Baseline } from '../app/baseline';
import { readCorrections } from '../app/corrections';
import { readSettings } from '../app/settings';
import type { Correction } from '../core/detect/correction';
import type { Settings } from '../core/settings';
import { cliTextOf } from '../messages/cli';
import type { GivenFile } from '../messages/cli-text';
import { fill, type Language } from '../messages/format';
import { oneLine } from './text/wrap';

/** Files that the options of the command line name, or null where an option was not given. */
export type GivenPaths = Readonly<Record<GivenFile, string | null>>;

/** What those files say. */
export interface Given {
  readonly corrections: readonly Correction[];
  readonly accepted: readonly Acceptance[];
  readonly baseline: readonly Baseline[] | null;
  readonly settings: Settings | null;
}

/** Reads the files given by options; a text that says which one cannot be used, and why. */
export async function readGivenFiles(paths: GivenPaths, language: Language): Promise<Given | string> {
  try {
    return {
      corrections: (await read('corrections', paths, language, fromJson(readCorrections))) ?? [],
      accepted: (await read('accepted', paths, language, fromJson(readAcceptances))) ?? [],
      baseline: await read('baseline', paths, language, readBaselines),
      settings: await readSettingsFile(paths, language),
    };
  } catch (problem) {
    if (problem instanceof Unusable) return problem.message;
    throw problem;
  }
}

/** A file that cannot be used, with the reason in words. */
class Unusable extends Error {}

async function read<T>(
  kind: GivenFile,
  paths: GivenPaths,
  language: Language,
  parse: (text: string) => T | null,
): Promise<T | null> {
  const path = paths[kind];
  if (path === null) return null;
  const texts = cliTextOf(language).given[kind];
  const values = { file: oneLine(path) };
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Unusable(fill(texts.unreadable, values, language));
  });
  const own = parse(text.replace(/^\ufeff/, ''));
  if (own === null) throw new Unusable(fill(texts.shape, values, language));
  return own;
}

/** A file written for this run must hold nothing but settings; what a workbook keeps may be of another version. */
async function readSettingsFile(paths: GivenPaths, language: Language): Promise<Settings | null> {
  const own = await read('settings', paths, language, fromJson(readSettings));
  if (!own || own.refused.length === 0) return own?.settings ?? null;
  const values = { file: oneLine(paths.settings ?? ''), names: oneLine(own.refused.join(', ')) };
  throw new Unusable(fill(cliTextOf(language).settingsRefused, values, language));
}

function fromJson<T>(parse: (data: unknown) => T | null): (text: string) => T | null {
  return (text) => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return null;
    }
    return parse(data);
  };
}
