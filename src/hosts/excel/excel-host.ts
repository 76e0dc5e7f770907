import type { BlockWriter, SelectionReader, WorkbookHost } from '../../app/ports';
import { goToCell, readSelectedCell } from './go-to';
import { findOwnSheet, nameOwnSheet } from './own-sheets';
import { readActiveSheet, readSheetNames, readSheets } from './read-sheets';
import { readSetting, writeSetting } from './settings';
import { watchChanges } from './watch';

// What changes the workbook or few need is loaded when it is first asked for, so that the pane paints before.
const loadEdits = () => import(/* webpackChunkName: "tulis" */ './apply-edits');
const loadHighlights = () => import(/* webpackChunkName: "tulis" */ './highlight');
const loadLooks = () => import(/* webpackChunkName: "tampilan" */ './read-looks');
const loadWriter = () => import(/* webpackChunkName: "tulis" */ './write-sheet');
const loadColumns = () => import(/* webpackChunkName: "capaian" */ './column-block');

/** The workbook open in Excel; needs Office.js to be ready. */
export function createExcelHost(): WorkbookHost & SelectionReader & BlockWriter {
  return {
    sheetNames: readSheetNames,
    activeSheet: readActiveSheet,
    read: readSheets,
    looks: async (requests) => (await loadLooks()).readLooks(requests),
    highlight: async (marks) => (await loadHighlights()).highlight(marks),
    clear: async () => (await loadHighlights()).clearHighlights(),
    goTo: goToCell,
    selectedCell: readSelectedCell,
    apply: async (edits) => (await loadEdits()).applyEdits(edits),
    writeSheet: async (sheet) => (await loadWriter()).writeOwnSheet(sheet),
    findSheet: findOwnSheet,
    ownSheetName: nameOwnSheet,
    findBlocks: async () => (await loadColumns()).findColumnBlocks(),
    writeBlock: async (block, there) => (await loadColumns()).writeColumnBlock(block, there),
    removeBlocks: async (places) => (await loadColumns()).removeColumnBlocks(places),
    get: readSetting,
    set: writeSetting,
    watch: watchChanges,
  };
}
