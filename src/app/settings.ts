import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { SettingsReader, Store } from './ports';

const KEY = 'pengaturan';

/** Settings that are one number. */
export type NumberSetting = {
  [Name in keyof Settings]: Settings[Name] extends number ? Name : never;
}[keyof Settings];

/** Least and most that a number may be; `step` 1 asks for a whole one. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step?: 1;
}

/** What the numbers among the settings may be. */
export const RANGES: Readonly<Record<NumberSetting, Range>> = {
  targetWarning: { least: 0, most: 1000 },
  targetError: { least: 0, most: 1000 },
  paguWarning: { least: 0, most: 1000 },
  paguError: { least: 0, most: 1000 },
  namesAlike: { least: 0, most: 1 },
  namesUnlike: { least: 0, most: 1 },
  usualForwardFactor: { least: 0.1, most: 10 },
  forwardSpread: { least: 1, most: 100 },
  lowSerapan: { least: 0, most: 100 },
  spentForNothing: { least: 0, most: 100 },
  farCapaian: { least: 100, most: 10_000 },
  evaluationLag: { least: 0, most: 5, step: 1 },
};

/** What each limit of a predikat may be; they rise. */
export const PREDIKAT_RANGE: Range = { least: 0, most: 100 };

function numberIn({ least, most, step }: Range) {
  return v.pipe(
    v.number(),
    v.minValue(least),
    v.maxValue(most),
    v.check((value) => step === undefined || Number.isInteger(value)),
  );
}

const limit = numberIn(PREDIKAT_RANGE);

/** What the settings may be that are no single number. */
const others = {
  predikat: v.pipe(
    v.tuple([limit, limit, limit, limit]),
    v.readonly(),
    v.check((limits) => limits.every((own, index) => index === 0 || own > (limits[index - 1] ?? own))),
  ),
  fallingFormula: v.picklist(['2t-r', 't/r']),
  weighting: v.picklist(['mean', 'pagu']),
} as const satisfies {
  readonly [Name in Exclude<keyof Settings, NumberSetting>]: v.GenericSchema<Settings[Name]>;
};

function schemaOf(name: string): v.GenericSchema | null {
  if (Object.hasOwn(RANGES, name)) return numberIn(RANGES[name as NumberSetting]);
  return Object.hasOwn(others, name) ? others[name as keyof typeof others] : null;
}

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
    const schema = schemaOf(name);
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
