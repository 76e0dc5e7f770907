import type { SelectionReader, WorkbookHost } from '../../app/ports';
import { applyEdits } from './apply-edits';
import { goToCell, readSelectedCell } from './go-to';
import { clearHighlights, highlight } from './highlight';
import { findOwnSheet } from './own-sheets';
import { readActiveSheet, readSheetNames, readSheets } from './read-sheets';
import { readSetting, writeSetting } from './settings';
import { watchChanges } from './watch';
import { writeOwnSheet } from './write-sheet';

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
    writeSheet: writeOwnSheet,
    findSheet: findOwnSheet,
    get: readSetting,
    set: writeSetting,
    watch: watchChanges,
  };
}
