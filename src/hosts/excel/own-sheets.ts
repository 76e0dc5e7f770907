import { freeSheetName } from '../../core/report/sheet-name';
import { inExcel, supports } from './run';
import { putSetting, requestSetting, settingValue } from './settings';

/** Custom property of our sheets whose value says what the sheet is. */
const PROPERTY = 'selaras.sheet';
/** Setting with the ids and names of our sheets by marker, for Excels without custom properties of sheets. */
const SHEETS = 'sheets';

/** All sheets, and ours with the marker asked for. */
export interface OwnSheet {
  readonly all: readonly Excel.Worksheet[];
  readonly found: Excel.Worksheet | null;
}

type Known = Readonly<Record<string, { readonly id?: unknown; readonly name?: unknown } | undefined>>;

function isRecord(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds our sheet by its marker, never by its name alone. */
export async function locate(context: Excel.RequestContext, marker: string): Promise<OwnSheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  const setting = requestSetting(context, SHEETS);
  await context.sync();
  const all = worksheets.items;
  if (supports('1.12')) {
    const properties = all.map((sheet) => {
      const property = sheet.customProperties.getItemOrNullObject(PROPERTY);
      property.load('value');
      return property;
    });
    await context.sync();
    const index = properties.findIndex((property) => !property.isNullObject && property.value === marker);
    return { all, found: all[index] ?? null };
  }
  // Ids may be given anew when the workbook is opened again, so the name has to agree as well.
  const value = settingValue(setting);
  const known = isRecord(value) ? value[marker] : undefined;
  return { all, found: all.find((sheet) => sheet.id === known?.id && sheet.name === known.name) ?? null };
}

/** Marks a sheet as ours. */
export async function markSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  marker: string,
): Promise<void> {
  if (supports('1.12')) {
    sheet.customProperties.add(PROPERTY, marker);
    return;
  }
  sheet.load('id,name');
  const setting = requestSetting(context, SHEETS);
  await context.sync();
  const value = settingValue(setting);
  putSetting(context, SHEETS, {
    ...(isRecord(value) ? value : {}),
    [marker]: { id: sheet.id, name: sheet.name },
  });
}

/** Name of our sheet with this marker, or null. */
export function findOwnSheet(marker: string): Promise<string | null> {
  return inExcel(async (context) => (await locate(context, marker)).found?.name ?? null);
}

/** Name that our sheet with this marker has or will get. */
export function nameOwnSheet(marker: string, wanted: string): Promise<string> {
  return inExcel(async (context) => nameIn(await locate(context, marker), wanted));
}

/** Name of the sheet that was found, else a free one. */
export function nameIn({ all, found }: OwnSheet, wanted: string): string {
  return (
    found?.name ??
    freeSheetName(
      wanted,
      all.map((sheet) => sheet.name),
    )
  );
}
