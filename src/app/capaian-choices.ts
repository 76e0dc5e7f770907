import * as v from 'valibot';
import type { Choice, Choices } from '../core/capaian/choices';
import { CARA_HITUNG } from '../core/capaian/cara-hitung';
import type { SettingsReader, Store } from './ports';

const KEY = 'pilihanCapaian';

const choiceSchema = v.object({
  caraHitung: v.optional(v.picklist(CARA_HITUNG)),
  polaritas: v.optional(v.picklist(['naik', 'turun'])),
});

/** The choices kept in the workbook; what cannot be read as such is left out. */
export async function loadChoices(store: SettingsReader): Promise<Choices> {
  const kept = v.safeParse(v.record(v.string(), v.unknown()), await store.get(KEY));
  if (!kept.success) return {};
  return Object.fromEntries(
    Object.entries(kept.output).flatMap(([key, value]): [string, Choice][] => {
      const own = v.safeParse(choiceSchema, value);
      if (!own.success) return [];
      const { caraHitung, polaritas } = own.output;
      return [[key, { ...(caraHitung ? { caraHitung } : {}), ...(polaritas ? { polaritas } : {}) }]];
    }),
  );
}

/** Keeps the choices in the workbook. */
export async function saveChoices(store: Store, choices: Choices): Promise<void> {
  await store.set(KEY, Object.keys(choices).length === 0 ? null : choices);
}
