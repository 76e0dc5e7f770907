import ExcelJS from '@protobi/exceljs';
import { openWorkbook } from '../host/model/open-workbook';
import type { WorkbookModel } from '../host/model/workbook';
import { withCharts } from './save-charts';
import { saveSheet } from './save-sheet';

/** What the writer of files cannot carry over; each has its words in the texts of the playground. */
type Lost = 'settings' | 'comments' | 'sparklines' | 'pageBreaks' | 'calculatedColumns';

/** A saved file, and what was lost on the way. */
export interface Saved {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

const ALWAYS_LOST: readonly Lost[] = ['comments', 'sparklines', 'pageBreaks', 'calculatedColumns'];

/** Saves a workbook on top of the file it was opened from. */
export async function saveWorkbook(original: Uint8Array, workbook: WorkbookModel): Promise<Saved> {
  const { workbook: before } = await openWorkbook(original, workbook.name);
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(original.slice().buffer);
  const idsBefore = new Set(before.sheets.map(({ id }) => id));
  for (const sheet of workbook.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    const target = file.getWorksheet(old?.name ?? sheet.name) ?? file.addWorksheet(sheet.name);
    saveSheet(target, sheet, old);
  }
  const written = new Uint8Array(await file.xlsx.writeBuffer());
  const bytes = withCharts(
    written,
    workbook.sheets.filter(({ id }) => !idsBefore.has(id)),
  );
  return { bytes, lost: [...(workbook.settings.size > 0 ? (['settings'] as const) : []), ...ALWAYS_LOST] };
}
