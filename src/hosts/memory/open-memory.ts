import {
  HostError,
  type Arrival,
  type BlockWriter,
  type EditResult,
  type HighlightResult,
  type Mark,
  type ReadRequest,
  type WorkbookHost,
} from '../../app/ports';
import { SEVERITIES, type Edit } from '../../core/finding';
import { cellAt, isCellError, type CellValue, type Grid, type Look } from '../../core/grid/grid';
import { formatRef, type CellRef } from '../../core/grid/ref';
import { gridOfWritten } from '../../core/report/grid-of-written';
import { selfContained } from '../../core/report/self-contained';
import { freeSheetName } from '../../core/report/sheet-name';
import type { LookRequest } from '../../core/plan/looks';
import { calculateMissing } from '../formula';
import { findBlocks, removeBlocks, writeBlock } from './column-block';
import { sheetNamed, withValues, type MemorySheet, type MemoryWorkbook } from './memory-workbook';
import type { WrittenSheet } from '../../core/report/written-sheet';

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

function mustFind(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) throw new HostError('gone', { sheet: name });
  return sheet;
}

/** True when the cell still holds what the edit was made for; a formula it knows nothing of counts as changed. */
function stillHolds(workbook: MemoryWorkbook, { at, from, formula }: Edit): boolean {
  const sheet = sheetNamed(workbook, at.sheet);
  if (!sheet) return false;
  const cell = cellAt(sheet.grid, at.row, at.column);
  if (formula?.from != null) return cell?.formula === formula.from;
  return cell?.formula === undefined && sameValue(cell?.value ?? null, from);
}

function applyEdits(workbook: MemoryWorkbook, edits: readonly Edit[]): EditResult {
  const applied: Edit[] = [];
  const changed: Edit[] = [];
  const bySheet = new Map<MemorySheet, Edit[]>();
  for (const edit of edits) {
    if (!stillHolds(workbook, edit)) {
      changed.push(edit);
      continue;
    }
    const sheet = mustFind(workbook, edit.at.sheet);
    if (sheet.isProtected) throw new HostError('protected', { sheet: sheet.grid.sheet });
    applied.push(edit);
    const own = bySheet.get(sheet) ?? [];
    own.push(edit);
    bySheet.set(sheet, own);
  }
  for (const [sheet, own] of bySheet) sheet.grid = withValues(sheet.grid, own);
  if (applied.some(({ formula }) => formula)) calculate(workbook);
  return { applied, changed };
}

/** Gives formulas that were just entered their results. */
function calculate({ sheets }: MemoryWorkbook): void {
  const grids = calculateMissing(sheets.map(({ grid }) => grid));
  for (const [index, sheet] of sheets.entries()) sheet.grid = grids[index] ?? sheet.grid;
}

/** Every cell once, with the worst severity it was marked with. */
function worstMarks(marks: readonly Mark[]): Mark[] {
  const worst = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.at.sheet.toLowerCase()}\n${formatRef(mark.at)}`;
    const other = worst.get(key);
    if (!other || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(other.severity)) {
      worst.set(key, mark);
    }
  }
  return [...worst.values()];
}

function highlightCells(workbook: MemoryWorkbook, marks: readonly Mark[]): HighlightResult {
  const sheetOf = ({ at }: Mark): MemorySheet | undefined => sheetNamed(workbook, at.sheet);
  // Marks on a sheet that is protected can be neither added nor taken away.
  const stuck = workbook.marks.filter((mark) => sheetOf(mark)?.isProtected === true);
  const refused = marks.filter((mark) => sheetOf(mark)?.isProtected === true);
  const placed = worstMarks(marks.filter((mark) => sheetOf(mark)?.isProtected === false));
  workbook.marks = [...stuck, ...placed];
  const protectedSheets = new Set([...stuck, ...refused].map((mark) => sheetOf(mark)?.grid.sheet ?? ''));
  return { marked: placed.length, protectedSheets: [...protectedSheets] };
}

function goToCell(workbook: MemoryWorkbook, at: CellRef): Arrival {
  const { grid } = mustFind(workbook, at.sheet);
  workbook.selected = at;
  if (grid.visibility !== 'visible') return { hidden: 'sheet' };
  workbook.activeSheet = grid.sheet;
  if (grid.hiddenRows.has(at.row)) return { hidden: 'row' };
  return { hidden: grid.hiddenColumns.has(at.column) ? 'column' : null };
}

function ownSheet({ sheets }: MemoryWorkbook, marker: string): MemorySheet | undefined {
  return sheets.find(({ written }) => written?.marker === marker);
}

function ownSheetName(workbook: MemoryWorkbook, marker: string, wanted: string): string {
  const names = workbook.sheets.map(({ grid }) => grid.sheet);
  return ownSheet(workbook, marker)?.grid.sheet ?? freeSheetName(wanted, names);
}

function writeOwnSheet(workbook: MemoryWorkbook, sheet: WrittenSheet): string {
  const own = ownSheet(workbook, sheet.marker);
  if (own?.isProtected) throw new HostError('protected', { sheet: own.grid.sheet });
  const name = ownSheetName(workbook, sheet.marker, sheet.name);
  const written = selfContained(
    { ...sheet, name },
    workbook.sheets.map(({ grid }) => grid.sheet),
    (missing) => new HostError('gone', { sheet: missing }),
  );
  const grid = gridOfWritten(written, name, own?.grid.id ?? `written:${sheet.marker}`);
  if (own) Object.assign(own, { grid, written });
  else workbook.sheets.push({ grid, isProtected: false, written });
  calculate(workbook);
  return name;
}

function readGrids(workbook: MemoryWorkbook, request: ReadRequest): Grid[] {
  const wanted = request.sheets
    ? request.sheets.map((name) => mustFind(workbook, name))
    : [...workbook.sheets];
  return wanted.map(({ grid }, done) => {
    request.signal?.throwIfAborted();
    request.onProgress?.(done, wanted.length, grid.sheet);
    return grid;
  });
}

function looksOf(
  workbook: MemoryWorkbook,
  { sheet, column, top, bottom }: LookRequest,
): (Look | undefined)[] {
  const { grid } = mustFind(workbook, sheet);
  return Array.from({ length: bottom - top + 1 }, (_, offset) => grid.looks?.get(top + offset)?.[column]);
}

/** Answers later, as every other host does; what is thrown becomes a rejection. */
function answer<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

/** The workbook host over a workbook in memory; the same workbook can be opened again, as a file is. */
export function openMemory(workbook: MemoryWorkbook): WorkbookHost & BlockWriter {
  return {
    sheetNames: () => answer(() => workbook.sheets.map(({ grid }) => grid.sheet)),
    activeSheet: () => answer(() => workbook.activeSheet),
    read: (request = {}) => answer(() => readGrids(workbook, request)),
    looks: (requests) => answer(() => requests.map((request) => looksOf(workbook, request))),
    highlight: (marks) => answer(() => highlightCells(workbook, marks)),
    clear: () => answer(() => highlightCells(workbook, [])),
    goTo: (at) => answer(() => goToCell(workbook, at)),
    apply: (edits) => answer(() => applyEdits(workbook, edits)),
    writeSheet: (sheet) => answer(() => writeOwnSheet(workbook, sheet)),
    findSheet: (marker) => answer(() => ownSheet(workbook, marker)?.grid.sheet ?? null),
    ownSheetName: (marker, wanted) => answer(() => ownSheetName(workbook, marker, wanted)),
    findBlocks: () => answer(() => findBlocks(workbook)),
    writeBlock: (block, there) =>
      answer(() => {
        writeBlock(workbook, block, there);
        calculate(workbook);
      }),
    removeBlocks: (places) => answer(() => removeBlocks(workbook, places)),
    get: (key) =>
      answer(() => {
        const text = workbook.settings.get(key);
        return text === undefined ? null : (JSON.parse(text) as unknown);
      }),
    set: (key, value) =>
      answer(() => {
        if (value === null || value === undefined) workbook.settings.delete(key);
        else workbook.settings.set(key, JSON.stringify(value));
      }),
    watch: (onChange) =>
      answer(() => {
        // A function of its own, so that one caller may watch twice and stop each watch alone.
        const watcher = (sheet: string): void => onChange(sheet);
        workbook.watchers.add(watcher);
        return () => answer(() => void workbook.watchers.delete(watcher));
      }),
  };
}
