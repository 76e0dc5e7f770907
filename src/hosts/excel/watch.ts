import { inExcel } from './run';

async function nameOf(id: string): Promise<string | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

/** True for changes this add-in made itself; Excels before 1.14 do not say. */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  return (event as { triggerSource?: string }).triggerSource === 'ThisLocalAddin';
}

/** Tells the names of sheets whose cells somebody else changed, until the returned function is called. */
export async function watchChanges(onChange: (sheet: string) => void): Promise<() => Promise<void>> {
  /** Sheets whose names are being asked for: many changes at once need one question. */
  const asking = new Set<string>();

  async function tell(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const id = event.worksheetId;
    if (isOwn(event) || asking.has(id)) return;
    asking.add(id);
    try {
      const name = await nameOf(id);
      if (name !== null) onChange(name);
    } finally {
      asking.delete(id);
    }
  }

  const registration = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(tell);
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}
