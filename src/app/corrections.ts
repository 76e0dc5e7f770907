import * as v from 'valibot';
import type { ApartTable, Correction, Region } from '../core/detect/correction';
import type { Role } from '../core/layouts/layout';
import { LEVELS, type Level } from '../core/plan/level-word';
import type { SettingsReader, Store } from './ports';

const KEY = 'pemetaan';

const correctionsSchema = v.array(
  v.object({
    sheetId: v.string(),
    form: v.optional(v.string()),
    roles: v.optional(v.record(v.string(), v.nullable(v.string()))),
    levels: v.optional(v.record(v.string(), v.picklist(LEVELS))),
    region: v.optional(
      v.object({
        heading: v.optional(v.string()),
        last: v.optional(v.string()),
        nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      }),
    ),
    apart: v.optional(
      v.array(v.object({ form: v.string(), with: v.object({ sheetId: v.string(), form: v.string() }) })),
    ),
  }),
);

/** One thing that the user said of a sheet. */
export type CorrectedThing =
  | { readonly kind: 'form'; readonly sheetId: string; readonly form: string }
  | { readonly kind: 'role'; readonly sheetId: string; readonly header: string; readonly role: Role | null }
  | { readonly kind: 'level'; readonly sheetId: string; readonly row: string; readonly level: Level }
  | { readonly kind: 'heading'; readonly sheetId: string; readonly heading: string }
  | { readonly kind: 'last'; readonly sheetId: string; readonly last: string; readonly nth: number }
  | {
      readonly kind: 'apart';
      readonly sheetId: string;
      readonly form: string;
      readonly otherSheet: string;
      readonly otherForm: string;
    };

/** Corrections from plain data; null when the data are no such list. */
export function readCorrections(data: unknown): readonly Correction[] | null {
  const kept = v.safeParse(correctionsSchema, data);
  if (!kept.success) return null;
  return kept.output.map(({ sheetId, form, roles, levels, region, apart }) => ({
    sheetId,
    ...(form === undefined ? {} : { form }),
    // A role unknown to this version is no column of any form, and is passed over by detection.
    ...(roles === undefined ? {} : { roles: roles as Record<string, Role | null> }),
    ...(levels === undefined ? {} : { levels }),
    ...(region === undefined ? {} : { region: regionOf(region.heading, region.last, region.nth) }),
    ...(apart === undefined ? {} : { apart }),
  }));
}

function regionOf(heading?: string, last?: string, nth?: number): Region {
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(last === undefined ? {} : { last }),
    ...(last === undefined || nth === undefined ? {} : { nth }),
  };
}

/** The corrections kept in the workbook; what cannot be read as such counts as none. */
export async function loadCorrections(store: SettingsReader): Promise<readonly Correction[]> {
  return readCorrections(await store.get(KEY)) ?? [];
}

/** Keeps the corrections in the workbook. */
export async function saveCorrections(store: Store, corrections: readonly Correction[]): Promise<void> {
  await store.set(KEY, corrections.length === 0 ? null : corrections);
}

/** The corrections one by one, sheet by sheet. */
export function thingsOf(corrections: readonly Correction[]): CorrectedThing[] {
  return corrections.flatMap(({ sheetId, form, roles, levels, region, apart }): CorrectedThing[] => [
    ...(form === undefined ? [] : [{ kind: 'form' as const, sheetId, form }]),
    ...Object.entries(roles ?? {}).map(([header, role]) => ({
      kind: 'role' as const,
      sheetId,
      header,
      role,
    })),
    ...(region?.heading === undefined
      ? []
      : [{ kind: 'heading' as const, sheetId, heading: region.heading }]),
    ...(region?.last === undefined
      ? []
      : [{ kind: 'last' as const, sheetId, last: region.last, nth: region.nth ?? 1 }]),
    ...Object.entries(levels ?? {}).map(([row, level]) => ({ kind: 'level' as const, sheetId, row, level })),
    ...(apart ?? []).map(({ form: own, with: other }) => ({
      kind: 'apart' as const,
      sheetId,
      form: own,
      otherSheet: other.sheetId,
      otherForm: other.form,
    })),
  ]);
}

/** Changes what is said of one sheet; a sheet of which nothing is said any more has no correction. */
function changed(
  corrections: readonly Correction[],
  sheetId: string,
  change: (before: Correction) => Correction,
): readonly Correction[] {
  const before = corrections.find((own) => own.sheetId === sheetId);
  const others = corrections.filter((own) => own.sheetId !== sheetId);
  const after = change(before ?? { sheetId });
  return thingsOf([after]).length === 0 ? others : [...others, after];
}

/** Sets the form of a sheet; the roles said under another form no longer count. Null takes the word back. */
export function withForm(
  corrections: readonly Correction[],
  sheetId: string,
  form: string | null,
): readonly Correction[] {
  return changed(corrections, sheetId, ({ form: _form, roles: _roles, ...rest }) =>
    form === null ? rest : { ...rest, form },
  );
}

/** Sets the role of the column under a heading; null says that it is no column of the form. */
export function withRole(
  corrections: readonly Correction[],
  sheetId: string,
  header: string,
  role: Role | null,
): readonly Correction[] {
  return changed(corrections, sheetId, (before) => {
    // A role is held by one column: whoever had it by the user's word loses it.
    const roles = Object.fromEntries(
      Object.entries(before.roles ?? {}).filter(([, other]) => role === null || other !== role),
    );
    return { ...before, roles: { ...roles, [header]: role } };
  });
}

/** Sets the level of the row with a key; null takes the word back. */
export function withLevel(
  corrections: readonly Correction[],
  sheetId: string,
  row: string,
  level: Level | null,
): readonly Correction[] {
  return changed(corrections, sheetId, (before) => ({
    ...before,
    levels: { ...without(before.levels, row), ...(level === null ? {} : { [row]: level }) },
  }));
}

/** Sets the last item of a table, the n-th of its key in the sheet; null takes the word back. */
export function withLast(
  corrections: readonly Correction[],
  sheetId: string,
  last: { readonly key: string; readonly nth: number } | null,
): readonly Correction[] {
  return changed(corrections, sheetId, ({ region, ...before }) => ({
    ...before,
    region: regionOf(region?.heading, last?.key, last && last.nth > 1 ? last.nth : undefined),
  }));
}

/** Says that a table of a sheet is not compared with another table. */
export function withApart(
  corrections: readonly Correction[],
  sheetId: string,
  pair: ApartTable,
): readonly Correction[] {
  return changed(corrections, sheetId, ({ apart = [], ...before }) => ({
    ...before,
    apart: [...apart, pair],
  }));
}

/** Takes one thing back that was said. */
export function withoutThing(
  corrections: readonly Correction[],
  thing: CorrectedThing,
): readonly Correction[] {
  return changed(corrections, thing.sheetId, (before) => {
    const { form: _form, ...formless } = before;
    switch (thing.kind) {
      case 'form':
        return formless;
      case 'role':
        return { ...before, roles: without(before.roles, thing.header) };
      case 'level':
        return { ...before, levels: without(before.levels, thing.row) };
      case 'heading':
        return { ...before, region: regionOf(undefined, before.region?.last, before.region?.nth) };
      case 'last':
        return { ...before, region: regionOf(before.region?.heading) };
      case 'apart':
        return {
          ...before,
          apart:
            before.apart?.filter(
              ({ form, with: other }) =>
                form !== thing.form || other.sheetId !== thing.otherSheet || other.form !== thing.otherForm,
            ) ?? [],
        };
    }
  });
}

/** Takes back all that was said of a sheet. */
export function withoutSheet(corrections: readonly Correction[], sheetId: string): readonly Correction[] {
  return corrections.filter((own) => own.sheetId !== sheetId);
}

function without<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([own]) => own !== key));
}
