import { formatRef } from '../../../core/grid/ref';
import { openXlsx } from '../../../hosts/xlsx-file/open-xlsx';
import { createModelCalculator } from './calculation';
import { readLooks } from './file-looks';
import { putCell, type SheetModel } from './sheet';
import { DEFAULT_STYLE, styleWith } from './style';
import { createWorkbook, nextRuleId, type WorkbookModel } from './workbook';
import type { Grid } from '../../../core/grid/grid';

/** A workbook opened from a file, and whether its looks could be read. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookModel;
  /** Why colours, borders, conditional formats and protection are missing; null when they are there. */
  readonly withoutLooks: Error | null;
}

function fill(sheet: SheetModel, grid: Grid): void {
  sheet.visibility = grid.visibility;
  sheet.merges = [...grid.merges];
  sheet.hiddenRows = new Set(grid.hiddenRows);
  sheet.hiddenColumns = new Set(grid.hiddenColumns);
  const covered = new Set<string>();
  for (const area of grid.merges) {
    // Cells under a merged area hold nothing in Excel, whatever a file says.
    for (let row = area.top; row <= Math.min(area.bottom, grid.rows.length); row++) {
      for (let column = area.left; column <= area.right; column++) covered.add(formatRef({ row, column }));
    }
    covered.delete(formatRef({ row: area.top, column: area.left }));
  }
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (!cell) continue;
      const style =
        cell.format === undefined ? DEFAULT_STYLE : styleWith(DEFAULT_STYLE, { numberFormat: cell.format });
      const { format: _, ...held } = cell;
      putCell(
        sheet,
        row,
        column,
        covered.has(formatRef({ row, column })) ? { value: null, style } : { ...held, style },
      );
    }
  }
}

/** Opens the bytes of an .xlsx file as the workbook of the emulated Excel; throws HostError as the file host does. */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  clock: () => Date = () => new Date(),
): Promise<OpenedWorkbook> {
  const file = await openXlsx(bytes, name);
  const grids = await file.read();
  const workbook = createWorkbook(grids.map((grid) => grid.sheet));
  workbook.name = name;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const grid = grids[index];
    if (grid) fill(sheet, grid);
  }
  const active = await file.activeSheet();
  workbook.activeSheet = workbook.sheets.find((sheet) => sheet.name === active) ?? workbook.activeSheet;
  workbook.names = file.definedNames.map((defined) => ({
    name: defined.name,
    formula: `=${defined.refersTo.replace(/^=/, '')}`,
    sheet: workbook.sheets.find((sheet) => sheet.name === defined.sheet) ?? null,
    visible: true,
    comment: '',
  }));
  workbook.calculator = createModelCalculator(workbook, clock);
  try {
    await readLooks(bytes, workbook.sheets, () => nextRuleId(workbook));
    return { workbook, withoutLooks: null };
  } catch (error) {
    return { workbook, withoutLooks: error instanceof Error ? error : new Error(String(error)) };
  }
}
