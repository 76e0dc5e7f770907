import * as v from 'valibot';
import type { Finding } from '../core/finding';

const known = v.object({ fingerprint: v.string(), rule: v.string(), sheet: v.string(), cell: v.string() });

const checkedFile = v.object({
  version: v.literal(1),
  file: v.string(),
  findings: v.array(known),
  accepted: v.optional(v.array(known)),
});

/** A finding of an earlier check. */
export type KnownFinding = Readonly<v.InferOutput<typeof known>>;

/** What an earlier check found in one file. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly KnownFinding[];
}

/** Reads what `check` wrote as JSON, one object a line; null when it is no such output. */
export function readBaselines(text: string): readonly Baseline[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const baselines: Baseline[] = [];
  for (const line of lines) {
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch {
      return null;
    }
    const own = v.safeParse(checkedFile, data);
    if (!own.success) return null;
    const { file, findings, accepted = [] } = own.output;
    baselines.push({ file, findings: [...findings, ...accepted] });
  }
  return baselines.length > 0 ? baselines : null;
}

/** The earlier findings of a file: by its path, else by its name where only one file bore that. */
export function baselineOf(baselines: readonly Baseline[], file: string): readonly KnownFinding[] {
  const own = baselines.find((other) => other.file === file);
  if (own) return own.findings;
  const named = baselines.filter((other) => nameOf(other.file) === nameOf(file));
  return named.length === 1 ? (named[0]?.findings ?? []) : [];
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Findings compared with earlier ones. */
export interface AgainstBaseline {
  readonly fresh: readonly Finding[];
  /** How many of the findings were there before. */
  readonly known: number;
  /** Earlier findings that are gone. */
  readonly vanished: readonly KnownFinding[];
}

/** Parts open findings into new and known; a sheet that was not checked has lost nothing. */
export function againstBaseline(
  baseline: readonly KnownFinding[],
  all: readonly Finding[],
  open: readonly Finding[],
  wasChecked: (sheet: string) => boolean,
): AgainstBaseline {
  const before = new Set(baseline.map(({ fingerprint }) => fingerprint));
  // What has become the consequence of another finding is still there.
  const now = new Set(
    all.flatMap((own) => [own, ...(own.consequences ?? [])]).map(({ fingerprint }) => fingerprint),
  );
  const fresh = open.filter(({ fingerprint }) => !before.has(fingerprint));
  return {
    fresh,
    known: open.length - fresh.length,
    vanished: baseline.filter(({ fingerprint, sheet }) => !now.has(fingerprint) && wasChecked(sheet)),
  };
}
