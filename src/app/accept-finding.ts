import * as v from 'valibot';
import type { Finding } from '../core/finding';
import { formatRef } from '../core/grid/ref';
import type { SettingsReader, Store } from './ports';

const KEY = 'diterima';

const acceptanceSchema = v.object({
  fingerprint: v.string(),
  rule: v.string(),
  reason: v.string(),
  by: v.string(),
  /** ISO 8601. */
  on: v.string(),
  sheet: v.string(),
  cell: v.string(),
});

/** A finding that a person looked at and lets stand, with reason, name and time; the cell is where it stood then. */
export type Acceptance = Readonly<v.InferOutput<typeof acceptanceSchema>>;

/** Who accepts a finding and why; both are required. */
export interface AcceptanceReason {
  readonly reason: string;
  readonly by: string;
}

/** A finding accepted in a file: fingerprint, reason and name; the rest is for who reads the file. */
const givenSchema = v.object({
  fingerprint: v.pipe(v.string(), v.nonEmpty()),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  by: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  rule: v.optional(v.string(), ''),
  on: v.optional(v.string(), ''),
  sheet: v.optional(v.string(), ''),
  cell: v.optional(v.string(), ''),
});

/** Acceptances from plain data; null when the data are no list of them, each with fingerprint, reason and name. */
export function readAcceptances(data: unknown): readonly Acceptance[] | null {
  const given = v.safeParse(v.array(givenSchema), data);
  return given.success ? given.output : null;
}

/** The acceptances kept in the workbook; entries that cannot be read as such are left out. */
export async function loadAcceptances(store: SettingsReader): Promise<readonly Acceptance[]> {
  const kept = v.safeParse(v.array(v.unknown()), await store.get(KEY));
  if (!kept.success) return [];
  return kept.output.filter((entry): entry is Acceptance => v.is(acceptanceSchema, entry));
}

/** Accepts a finding and keeps that in the workbook; gives all acceptances. */
export async function acceptFinding(
  store: Store,
  finding: Finding,
  { reason, by }: AcceptanceReason,
  now: Date,
): Promise<readonly Acceptance[]> {
  // Read anew: a co-author may have accepted something meanwhile.
  const before = await loadAcceptances(store);
  const after: readonly Acceptance[] = [
    ...before.filter(({ fingerprint }) => fingerprint !== finding.fingerprint),
    {
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      reason: reason.trim(),
      by: by.trim(),
      on: now.toISOString(),
      sheet: finding.at.sheet,
      cell: formatRef(finding.at),
    },
  ];
  await store.set(KEY, after);
  return after;
}

/** Takes an acceptance back; gives those that remain. */
export async function revokeAcceptance(store: Store, fingerprint: string): Promise<readonly Acceptance[]> {
  const after = (await loadAcceptances(store)).filter((entry) => entry.fingerprint !== fingerprint);
  await store.set(KEY, after.length === 0 ? null : after);
  return after;
}

/** Findings parted by whether a person accepted them. */
export interface Parted {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[];
  /** Acceptances that match no finding any more. */
  readonly stale: readonly Acceptance[];
}

/** Parts findings by acceptance; an acceptance of a sheet that was not checked is neither met nor stale. */
export function partByAcceptance(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  wasChecked: (sheet: string) => boolean,
): Parted {
  const byFingerprint = new Map(acceptances.map((entry) => [entry.fingerprint, entry]));
  const open: Finding[] = [];
  const accepted: { finding: Finding; acceptance: Acceptance }[] = [];
  for (const finding of findings) {
    const acceptance = byFingerprint.get(finding.fingerprint);
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  const met = new Set(accepted.map(({ acceptance }) => acceptance));
  return {
    open,
    accepted,
    stale: acceptances.filter((entry) => !met.has(entry) && wasChecked(entry.sheet)),
  };
}
