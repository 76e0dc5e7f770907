import type { SelectionReader, WorkbookHost } from '../../app/ports';
import { applyEdits } from './apply-edits';
import { goToCell, readSelectedCell } from './go-to';
import { clearHighlights, highlight } from './highlight';
import { findOwnSheet, nameOwnSheet } from './own-sheets';
import { readActiveSheet, readSheetNames, readSheets } from './read-sheets';
import { readSetting, writeSetting } from './settings';
import { watchChanges } from './watch';

/** The workbook open in Excel; needs Office.js to be ready. */
export function createExcelHost(): WorkbookHost & SelectionReader {
  return {
    sheetNames: readSheetNames,
    activeSheet: readActiveSheet,
    read: readSheets,
    highlight,
    clear: clearHighlights,
    goTo: goToCell,
    selectedCell: readSelectedCell,
    apply: applyEdits,
    writeSheet: async (sheet) => {
      const { writeOwnSheet } = await import(/* webpackChunkName: "tulis" */ './write-sheet');
      return writeOwnSheet(sheet);
    },
    findSheet: findOwnSheet,
    ownSheetName: nameOwnSheet,
    get: readSetting,
    set: writeSetting,
    watch: watchChanges,
  };
}
