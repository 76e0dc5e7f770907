import ExcelJS from '@protobi/exceljs';
import type { Area, Cell, CellValue, Grid, Look, Visibility } from '../../src/core/grid/grid';
import { formatArea } from '../../src/core/grid/ref';

/** A sheet as a test writes it down: plain values, or cells where format or formula matter. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | Cell)[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: Visibility;
  /** How cells look, where they do not look plain. */
  readonly looks?: readonly (readonly Partial<Look>[])[];
}

function cellOf(sample: CellValue | Cell): Cell | undefined {
  if (sample === null) return undefined;
  return typeof sample === 'object' && 'value' in sample ? sample : { value: sample };
}

function lookOf(look: Partial<Look>): Look {
  return { bold: false, italic: false, indent: 0, fill: null, ...look };
}

/** The grid a sample stands for. */
export function gridOf(sheet: SampleSheet): Grid {
  return {
    sheet: sheet.name,
    id: sheet.name,
    rows: sheet.rows.map((row) => row.map(cellOf)),
    merges: sheet.merges ?? [],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    visibility: sheet.visibility ?? 'visible',
    ...(sheet.looks ? { looks: new Map(sheet.looks.map((row, index) => [index, row.map(lookOf)])) } : {}),
  };
}

function toExcelJs({ value, formula }: Cell): ExcelJS.CellValue {
  const result = value as string | number | boolean | ExcelJS.CellErrorValue;
  if (formula === undefined) return result;
  const text = formula.slice(1);
  return value === null ? { formula: text } : { formula: text, result: result as string };
}

function paint(cell: ExcelJS.Cell, { bold, italic, indent, fill }: Partial<Look>): void {
  if (bold || italic) cell.font = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
  if (indent) cell.alignment = { horizontal: 'left', indent };
  if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill.slice(1)}` } };
}

/** The bytes of an .xlsx file with these sheets. */
export async function xlsxOf(sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const target = workbook.addWorksheet(sheet.name, { state: sheet.visibility ?? 'visible' });
    sheet.rows.forEach((row, rowIndex) =>
      row.forEach((sample, columnIndex) => {
        const cell = cellOf(sample);
        if (!cell) return;
        const place = target.getCell(rowIndex + 1, columnIndex + 1);
        place.value = toExcelJs(cell);
        if (cell.format !== undefined) place.numFmt = cell.format;
      }),
    );
    sheet.looks?.forEach((row, rowIndex) =>
      row.forEach((look, columnIndex) => paint(target.getCell(rowIndex + 1, columnIndex + 1), look)),
    );
    for (const row of sheet.hiddenRows ?? []) target.getRow(row + 1).hidden = true;
    for (const column of sheet.hiddenColumns ?? []) target.getColumn(column + 1).hidden = true;
    for (const area of sheet.merges ?? []) target.mergeCells(formatArea(area));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
