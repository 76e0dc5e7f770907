import type { Mark, WorkbookHost } from '../../src/app/ports';
import { SEVERITIES } from '../../src/core/finding';
import { isCellError, type CellValue } from '../../src/core/grid/grid';
import type { CellRef } from '../../src/core/grid/ref';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { HIGHLIGHT_FORMULA, HIGHLIGHT_LOOKS } from '../../src/hosts/excel/highlight-look';
import {
  createEmulatedExcel,
  type EmulatedExcel,
  type EmulationOptions,
} from '../../src/playground/host/emulated-excel';
import { openWorkbook } from '../../src/playground/host/model/open-workbook';
import type { SheetModel } from '../../src/playground/host/model/sheet';
import { nextRuleId } from '../../src/playground/host/model/workbook';
import { installOffice } from './office';

/** A file opened in the emulated Excel, with the add-in's host connected to it through the real client. */
export interface EmulatedWorkbook {
  readonly excel: EmulatedExcel;
  readonly host: WorkbookHost;
}

/** Opens the bytes of an .xlsx file in an emulated Excel; the client stays installed until the next one is opened. */
export async function openEmulated(
  bytes: Uint8Array,
  options: EmulationOptions = {},
): Promise<EmulatedWorkbook> {
  const { workbook, withoutLooks } = await openWorkbook(bytes, 'test.xlsx', () => new Date(2025, 0, 15));
  if (withoutLooks) throw withoutLooks;
  const excel = createEmulatedExcel(workbook, options);
  installOffice(excel);
  return { excel, host: createExcelHost() };
}

/** The sheet of this name. */
export function sheetNamed({ workbook }: EmulatedExcel, name: string): SheetModel {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Types a value as a person would, text as text. */
export function typeInto(excel: EmulatedExcel, at: CellRef, value: CellValue, by?: 'Local' | 'Remote'): void {
  const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
  const typed =
    value === null ? '' : isCellError(value) ? value.error : typeof value === 'string' ? `'${value}` : value;
  excel.edit(sheetNamed(excel, at.sheet), area, () => typed, by);
}

/** The cells our rules colour, by the topmost rule of each. */
export function highlightedCells({ workbook }: EmulatedExcel): Mark[] {
  const marks: Mark[] = [];
  for (const sheet of workbook.sheets) {
    for (const rule of sheet.conditionalFormats) {
      const severity = SEVERITIES.find((one) => {
        const { fill, text } = HIGHLIGHT_LOOKS[one];
        return fill === rule.look.fillColor && text === rule.look.fontColor;
      });
      if (!severity || rule.formula !== HIGHLIGHT_FORMULA) continue;
      for (const area of rule.areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            marks.push({ at: { sheet: sheet.name, row, column }, severity });
          }
        }
      }
    }
  }
  return marks;
}

/** The same workbook in a later session: Excel gives rules other ids then, and knows none of the old references. */
export function reopenEmulated(excel: EmulatedExcel): WorkbookHost {
  for (const sheet of excel.workbook.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
      ...rule,
      id: nextRuleId(excel.workbook),
    }));
  }
  installOffice(excel);
  return createExcelHost();
}

/** Lets events that were queued arrive. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}
