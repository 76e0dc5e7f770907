import * as v from 'valibot';
import type { Correction } from '../core/detect/correction';
import type { Role } from '../core/layouts/layout';
import type { Store } from './ports';

const KEY = 'pemetaan';

const correctionsSchema = v.array(
  v.object({
    sheetId: v.string(),
    form: v.optional(v.string()),
    roles: v.optional(v.record(v.string(), v.nullable(v.string()))),
  }),
);

/** The corrections kept in the workbook; what cannot be read as such counts as none. */
export async function loadCorrections(store: Store): Promise<readonly Correction[]> {
  const kept = v.safeParse(correctionsSchema, await store.get(KEY));
  if (!kept.success) return [];
  return kept.output.map(({ sheetId, form, roles }) => ({
    sheetId,
    ...(form === undefined ? {} : { form }),
    // A role unknown to this version is no column of any form, and is passed over by detection.
    ...(roles === undefined ? {} : { roles: roles as Record<string, Role | null> }),
  }));
}

/** Keeps the corrections in the workbook. */
export async function saveCorrections(store: Store, corrections: readonly Correction[]): Promise<void> {
  await store.set(KEY, corrections.length === 0 ? null : corrections);
}

/** Sets the form of a sheet; the roles said under another form no longer count. Null takes the word back. */
export function withForm(
  corrections: readonly Correction[],
  sheetId: string,
  form: string | null,
): readonly Correction[] {
  const others = corrections.filter((own) => own.sheetId !== sheetId);
  return form === null ? others : [...others, { sheetId, form }];
}

/** Sets the role of the column under a heading; null says that it is no column of the form. */
export function withRole(
  corrections: readonly Correction[],
  sheetId: string,
  header: string,
  role: Role | null,
): readonly Correction[] {
  const before = corrections.find((own) => own.sheetId === sheetId);
  const others = corrections.filter((own) => own.sheetId !== sheetId);
  // A role is held by one column: whoever had it by the user's word loses it.
  const roles = Object.fromEntries(
    Object.entries(before?.roles ?? {}).filter(([, other]) => role === null || other !== role),
  );
  return [...others, { ...before, sheetId, roles: { ...roles, [header]: role } }];
}
