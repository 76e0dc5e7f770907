import { inExcel } from './run';

/** Keys of the add-in inside the workbook begin with this. */
const PREFIX = 'selaras.';

/** Asks for a setting with the next sync; `settingValue` gives what it holds. */
export function requestSetting(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load('value');
  return setting;
}

/** What a setting that was asked for holds, or null. */
export function settingValue(setting: Excel.Setting): unknown {
  if (setting.isNullObject) return null;
  const text: unknown = setting.value;
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Somebody else's text under our key is as good as none.
    return null;
  }
}

/** Sets a setting with the next sync; kept as JSON text, so that dates and numbers come back as they went. */
export function putSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  context.workbook.settings.add(PREFIX + key, JSON.stringify(value));
}

/** Reads a setting of the workbook; null when there is none. */
export function readSetting(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = requestSetting(context, key);
    await context.sync();
    return settingValue(setting);
  });
}

/** Keeps a value in the workbook; null removes it. */
export function writeSetting(key: string, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    if (value !== null && value !== undefined) {
      putSetting(context, key, value);
      await context.sync();
      return;
    }
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    await context.sync();
    if (setting.isNullObject) return;
    setting.delete();
    await context.sync();
  });
}
