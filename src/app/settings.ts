import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { SettingsReader, Store } from './ports';

const KEY = 'pengaturan';

const percent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const factor = v.pipe(v.number(), v.minValue(1), v.maxValue(100));
const limit = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** What each setting may be. */
const entries = {
  targetWarning: percent,
  targetError: percent,
  paguWarning: percent,
  paguError: percent,
  namesAlike: share,
  namesUnlike: share,
  usualForwardFactor: v.pipe(v.number(), v.minValue(0.1), v.maxValue(10)),
  forwardSpread: factor,
  lowSerapan: limit,
  spentForNothing: limit,
  farCapaian: v.pipe(v.number(), v.minValue(100), v.maxValue(10_000)),
  evaluationLag: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  predikat: v.pipe(
    v.tuple([limit, limit, limit, limit]),
    v.readonly(),
    v.check((limits) => limits.every((own, index) => index === 0 || own > (limits[index - 1] ?? own))),
  ),
  fallingFormula: v.picklist(['2t-r', 't/r']),
  weighting: v.picklist(['mean', 'pagu']),
} as const satisfies { readonly [Name in keyof Settings]: v.GenericSchema<Settings[Name]> };

/** Settings of two limits of which the first may not pass the second, in the order they are to have. */
const ORDERED: readonly (readonly [keyof Settings, keyof Settings])[] = [
  ['targetWarning', 'targetError'],
  ['paguWarning', 'paguError'],
  ['namesUnlike', 'namesAlike'],
];

/** Settings from plain data: those named in it over the usual ones, and the names of those that are not what they may be. */
export interface ReadSettings {
  readonly settings: Settings;
  /** Settings left at their usual value because what is written is no such value, and names that are no setting. */
  readonly refused: readonly string[];
}

/** Reads settings from plain data; null when the data are no object. */
export function readSettings(data: unknown): ReadSettings | null {
  const object = v.safeParse(v.record(v.string(), v.unknown()), data);
  if (!object.success || Array.isArray(data)) return null;
  const refused: string[] = [];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, value] of Object.entries(object.output)) {
    const schema = Object.hasOwn(entries, name) ? entries[name as keyof Settings] : null;
    if (schema && v.is(schema, value)) settings[name] = value;
    else refused.push(name);
  }
  for (const [low, high] of ORDERED) {
    if (Number(settings[low]) <= Number(settings[high])) continue;
    refused.push(low, high);
    settings[low] = DEFAULT_SETTINGS[low];
    settings[high] = DEFAULT_SETTINGS[high];
  }
  return { settings: settings as unknown as Settings, refused };
}

/** The settings kept in the workbook; what cannot be read as such counts as not set. */
export async function loadSettings(store: SettingsReader): Promise<Settings> {
  return readSettings(await store.get(KEY))?.settings ?? DEFAULT_SETTINGS;
}

/** Keeps in the workbook what differs from the usual values. */
export async function saveSettings(store: Store, settings: Settings): Promise<void> {
  const own = Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => !isUsual(name as keyof Settings, value)),
  );
  await store.set(KEY, Object.keys(own).length === 0 ? null : own);
}

function isUsual(name: keyof Settings, value: unknown): boolean {
  return JSON.stringify(DEFAULT_SETTINGS[name]) === JSON.stringify(value);
}
