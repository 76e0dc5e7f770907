import { createFormulaReader, referencesAt } from '../formulas/read-formula';
import type { CellRef } from '../grid/ref';
import type { WrittenCell, WrittenSheet } from './written-sheet';

/**
 * A sheet without what leads to sheets that the workbook does not have: links are left out, and a formula gives way to the
 * value beside it; where it has none, `refuse` makes the error to throw of the missing sheet's name.
 */
export function selfContained(
  sheet: WrittenSheet,
  sheetNames: readonly string[],
  refuse: (missing: string) => Error,
): WrittenSheet {
  const names = new Set([sheet.name, ...sheetNames].map((name) => name.toLowerCase()));
  const read = createFormulaReader(sheet.name);
  const missingIn = (formula: string, at: CellRef): string | undefined =>
    referencesAt(read(formula, at), at).find((to) => to.sheet !== null && !names.has(to.sheet.toLowerCase()))
      ?.sheet ?? undefined;

  const kept = (cell: WrittenCell, at: CellRef): WrittenCell => {
    const { formula, link, ...rest } = cell;
    const missing = formula === undefined ? undefined : missingIn(formula, at);
    if (missing !== undefined && cell.value === undefined) throw refuse(missing);
    return {
      ...rest,
      ...(formula !== undefined && missing === undefined ? { formula } : {}),
      ...(link && names.has(link.sheet.toLowerCase()) ? { link } : {}),
    };
  };
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column) =>
      cell?.formula === undefined && !cell?.link ? cell : kept(cell, { sheet: sheet.name, row, column }),
    ),
  );
  return { ...sheet, rows };
}
