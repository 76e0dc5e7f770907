import type { Look } from '../../core/grid/grid';
import { LIMITS } from './limits';
import { readSheetLooks, readStyleLooks } from './looks-part';
import { readNumberFormats } from './number-formats';
import { readSharedStrings } from './shared-strings';
import { readSheetPart, type SheetTables } from './sheet-part';
import type { Spreadsheet } from './spreadsheet';
import { readWorkbookPart } from './workbook-part';
import type { ZipPackage } from './zip';

/**
 * Opens an .xlsx or .xlsm package, or gives null when the part holds no spreadsheet. Nothing but workbook, styles,
 * shared strings, sheets and settings is ever inflated, so that charts, images, pivot caches and comments cannot disturb.
 */
export function openOoxml(zip: ZipPackage, workbookPart: string): Spreadsheet | null {
  const workbook = readWorkbookPart(zip, workbookPart);
  if (!workbook) return null;
  let tables: SheetTables | undefined;
  let styles: readonly Look[] | undefined;
  return {
    sheetNames: workbook.sheets.map(({ name }) => name),
    activeSheet: workbook.activeSheet,
    definedNames: workbook.definedNames,
    readSheet(index) {
      const entry = workbook.sheets[index];
      if (!entry) throw new RangeError(`no sheet ${index}`);
      tables ??= {
        strings: workbook.stringsPart === undefined ? [] : readSharedStrings(zip, workbook.stringsPart),
        formats: workbook.stylesPart === undefined ? [] : readNumberFormats(zip, workbook.stylesPart),
        date1904: workbook.date1904,
      };
      const content = readSheetPart(zip, entry.part, tables, LIMITS.cells);
      return { sheet: entry.name, id: entry.name, visibility: entry.visibility, ...content };
    },
    readLooks(index, columns) {
      const entry = workbook.sheets[index];
      if (!entry) throw new RangeError(`no sheet ${index}`);
      styles ??= workbook.stylesPart === undefined ? [] : readStyleLooks(zip, workbook.stylesPart);
      return readSheetLooks(zip, entry.part, styles, columns);
    },
  };
}
