import type { Area, CellValue, Visibility } from '../../../core/grid/grid';
import type { ChartModel } from './chart';
import type { ConditionalFormat } from './conditional-format';
import { DEFAULT_STYLE, type Style } from './style';
import type { ValidationModel } from './validation';

/** One cell: what it holds and how it looks. Replaced, never changed in place. */
export interface CellModel {
  readonly value: CellValue;
  /** en-US with its leading `=`. */
  readonly formula?: string;
  readonly style: Style;
  readonly hyperlink?: Hyperlink;
  readonly uncalculated?: true;
}

/** A link of a cell, as Office.js describes it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What a protected sheet still allows, by the names Office.js uses. */
type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** One worksheet of the emulated workbook; rows and columns are zero-based. */
export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  readonly rows: (CellModel | undefined)[][];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** In points. */
  columnWidths: Map<number, number>;
  /** In points. */
  rowHeights: Map<number, number>;
  columnStyles: Map<number, Style>;
  rowStyles: Map<number, Style>;
  standardWidth: number;
  standardHeight: number;
  /** null: not protected. */
  protection: { readonly options: ProtectionOptions; readonly password: string | null } | null;
  /** From the highest priority down. */
  conditionalFormats: ConditionalFormat[];
  validations: ValidationModel[];
  /** From the lowest layer up. */
  charts: ChartModel[];
  frozen: { rows: number; columns: number };
  autoFilter: Area | null;
  /** Settings of the printed page, by the names Office.js uses; areas as A1 text. */
  readonly pageLayout: Map<string, string | number | boolean>;
  readonly customProperties: Map<string, string>;
}

/** A sheet without cells. */
export function createSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'visible',
    tabColor: '',
    showGridlines: true,
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    columnStyles: new Map(),
    rowStyles: new Map(),
    standardWidth: 48,
    standardHeight: 15,
    protection: null,
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    autoFilter: null,
    pageLayout: new Map(),
    customProperties: new Map(),
  };
}

/** The style of a cell, whether anything is in it or not. */
export function styleAt(sheet: SheetModel, row: number, column: number): Style {
  return (
    sheet.rows[row]?.[column]?.style ??
    sheet.rowStyles.get(row) ??
    sheet.columnStyles.get(column) ??
    DEFAULT_STYLE
  );
}

/** The cell, an empty one where nothing is stored. */
export function cellOf(sheet: SheetModel, row: number, column: number): CellModel {
  return sheet.rows[row]?.[column] ?? { value: null, style: styleAt(sheet, row, column) };
}

/** Stores a cell. */
export function putCell(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  (sheet.rows[row] ??= [])[column] = cell;
}

/** Calls back for every stored cell of an area. */
export function eachCell(
  sheet: SheetModel,
  area: Area,
  visit: (cell: CellModel, row: number, column: number) => void,
): void {
  const bottom = Math.min(area.bottom, sheet.rows.length - 1);
  for (let row = area.top; row <= bottom; row++) {
    const cells = sheet.rows[row];
    if (!cells) continue;
    const right = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= right; column++) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
}

/** The smallest area that holds every value (and, unless values only, every format), or null for an empty sheet. */
export function usedArea(sheet: SheetModel, within: Area, valuesOnly: boolean): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const include = (row: number, column: number): void => {
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  };
  eachCell(sheet, within, (cell, row, column) => {
    if (cell.value === null && cell.formula === undefined && (valuesOnly || cell.style === DEFAULT_STYLE))
      return;
    include(row, column);
  });
  if (!valuesOnly) {
    for (const area of sheet.merges) {
      const [top, left] = [Math.max(area.top, within.top), Math.max(area.left, within.left)];
      const [bottom, right] = [Math.min(area.bottom, within.bottom), Math.min(area.right, within.right)];
      if (top > bottom || left > right) continue;
      include(top, left);
      include(bottom, right);
    }
  }
  return used;
}
