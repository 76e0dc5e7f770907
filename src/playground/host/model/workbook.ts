import type { Area, CellValue } from '../../../core/grid/grid';
import { checkSheetName } from '../limits';
import { accessDenied, invalidArgument, itemNotFound } from '../refusal';
import type { Json } from '../wire';
import { createSheet, type SheetModel } from './sheet';

/** Calculates the formulas of a workbook; Excel's own calculation, played by a library. */
export interface Calculator {
  /** Cells were written: calculates what depends on them and gives the results that changed. */
  written(cells: readonly CellPosition[]): readonly CalculatedCell[];
  /** Sheets, rows, columns or names came, went or moved: calculates everything. */
  restructured(): readonly CalculatedCell[];
  /** True for a text that is a formula, e.g. `=SUM(A1:A3)`. */
  isFormula(text: string): boolean;
}

/** Where a cell is. */
export interface CellPosition {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A new result of a formula. */
export interface CalculatedCell extends CellPosition {
  readonly value: CellValue;
  readonly uncalculated: boolean;
}

/** A defined name; `sheet` is null for names of the whole workbook. */
export interface NameModel {
  readonly name: string;
  /** en-US with its leading `=`. */
  formula: string;
  readonly sheet: SheetModel | null;
  visible: boolean;
  comment: string;
}

/** What the user has selected. */
interface Selection {
  readonly areas: readonly Area[];
}

/** The emulated workbook: what a file holds and what its user sees. */
export interface WorkbookModel {
  name: string;
  readonly sheets: SheetModel[];
  activeSheet: SheetModel;
  readonly selections: Map<SheetModel, Selection>;
  names: NameModel[];
  readonly settings: Map<string, Json>;
  /** True when sheets cannot be added, removed, renamed or moved. */
  structureProtected: boolean;
  readOnly: boolean;
  /** Sizes of paper that the printer has, by their names in `Excel.PaperType`. */
  papers: readonly string[];
  calculationMode: string;
  calculator: Calculator | null;
  nextSheetNumber: number;
  nextRuleNumber: number;
}

/** A workbook with one empty sheet. */
export function createWorkbook(sheetNames: readonly string[] = ['Sheet1']): WorkbookModel {
  const sheets = sheetNames.map((name, index) => createSheet(sheetId(index + 1), name));
  const [first] = sheets;
  if (!first) throw invalidArgument('a workbook has at least one sheet');
  return {
    name: 'Book1.xlsx',
    sheets,
    activeSheet: first,
    selections: new Map(),
    names: [],
    settings: new Map(),
    structureProtected: false,
    readOnly: false,
    papers: ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Folio'],
    calculationMode: 'Automatic',
    calculator: null,
    nextSheetNumber: sheets.length + 1,
    nextRuleNumber: 1,
  };
}

/** Id of the n-th sheet, in the form Excel gives them. */
function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** A new id for a conditional format. */
export function nextRuleId(workbook: WorkbookModel): string {
  const id = `{00000000-000E-0000-0000-${(workbook.nextRuleNumber++).toString(16).toUpperCase().padStart(12, '0')}}`;
  return id;
}

/** The sheet of this name (in any case) or id, or undefined. */
export function findSheet(workbook: WorkbookModel, key: string): SheetModel | undefined {
  const lower = key.toLowerCase();
  return workbook.sheets.find(
    (sheet) => sheet.name.toLowerCase() === lower || sheet.id.toLowerCase() === lower,
  );
}

function checkStructure(workbook: WorkbookModel): void {
  if (workbook.structureProtected) throw accessDenied('the structure of the workbook is protected');
}

/** Adds a sheet at the end; without a name it gets the next `SheetN` that is free. */
export function addSheet(workbook: WorkbookModel, name?: string): SheetModel {
  checkStructure(workbook);
  let chosen = name ?? '';
  for (
    let n = workbook.sheets.length + 1;
    chosen === '' || (name === undefined && findSheet(workbook, chosen));
    n++
  ) {
    chosen = `Sheet${n}`;
  }
  checkSheetName(chosen);
  // ItemAlreadyExists is what worksheets.add says of a name that is taken.
  if (findSheet(workbook, chosen)) throw nameTaken();
  const sheet = createSheet(sheetId(workbook.nextSheetNumber++), chosen);
  workbook.sheets.push(sheet);
  return sheet;
}

function nameTaken(): Error {
  const refusal = invalidArgument('a resource with the same name or identifier already exists');
  Object.assign(refusal, { code: 'ItemAlreadyExists', status: 409 });
  return refusal;
}

/** Renames a sheet. */
export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  checkStructure(workbook);
  checkSheetName(name);
  const other = findSheet(workbook, name);
  if (other && other !== sheet) throw nameTaken();
  sheet.name = name;
}

/** Deletes a sheet; the last visible one stays. */
export function deleteSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  checkStructure(workbook);
  const index = workbook.sheets.indexOf(sheet);
  if (index < 0) throw itemNotFound(`sheet ${sheet.name}`);
  const visible = workbook.sheets.filter((one) => one.visibility === 'visible');
  // "A workbook must contain at least one visible worksheet"; a very hidden one cannot be deleted either.
  if (sheet.visibility === 'veryHidden' || (visible.length === 1 && visible[0] === sheet)) {
    throw Object.assign(invalidArgument('a workbook must contain at least one visible sheet'), {
      code: 'InvalidOperation',
    });
  }
  workbook.sheets.splice(index, 1);
  workbook.selections.delete(sheet);
  workbook.names = workbook.names.filter((name) => name.sheet !== sheet);
  const next = workbook.sheets.slice(index).find((one) => one.visibility === 'visible') ?? visible[0];
  if (workbook.activeSheet === sheet && next) workbook.activeSheet = next;
}
