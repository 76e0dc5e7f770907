import { parse, tokenize } from '@borgar/fx';
import { createCalculator, type Recalculation } from '../../../hosts/formula';
import { cellOf, usedArea, type SheetModel } from './sheet';
import { WHOLE_SHEET } from './area';
import type { CalculatedCell, Calculator, WorkbookModel } from './workbook';

/** The formula library as the calculation of a workbook; it reads the workbook when it is first needed. */
export function createModelCalculator(workbook: WorkbookModel, clock: () => Date): Calculator {
  let library: ReturnType<typeof createCalculator> | null = null;

  function sheetOf(name: string): SheetModel | undefined {
    return workbook.sheets.find((sheet) => sheet.name === name);
  }

  function results({ changed, notRecalculated }: Recalculation): CalculatedCell[] {
    const calculated: CalculatedCell[] = [];
    for (const { at, value } of changed) {
      const sheet = sheetOf(at.sheet);
      if (sheet) calculated.push({ sheet, row: at.row, column: at.column, value, uncalculated: false });
    }
    for (const { at } of notRecalculated) {
      const sheet = sheetOf(at.sheet);
      const cell = sheet?.rows[at.row]?.[at.column];
      if (sheet && cell) {
        calculated.push({ sheet, row: at.row, column: at.column, value: cell.value, uncalculated: true });
      }
    }
    return calculated;
  }

  function create(): ReturnType<typeof createCalculator> {
    return createCalculator(
      {
        sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
        usedArea(name) {
          const sheet = sheetOf(name);
          return sheet ? usedArea(sheet, WHOLE_SHEET, true) : null;
        },
        cellAt: (name, row, column) => sheetOf(name)?.rows[row]?.[column],
        rowState: (name, row) => (sheetOf(name)?.hiddenRows.has(row) ? 'hidden' : 'visible'),
        definedName: (name, on) => {
          const named = workbook.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
          return (
            named.find((one) => one.sheet?.name === on) ?? named.find((one) => !one.sheet)
          )?.formula.slice(1);
        },
      },
      { clock },
    );
  }

  return {
    written(cells) {
      if (cells.length === 0) return [];
      library ??= create();
      const places = cells.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column }));
      const calculated = results(library.recalculate(places));
      const told = new Set(calculated.map(({ sheet, row, column }) => cellOf(sheet, row, column)));
      // A formula entered anew that gives what it gave before is no change to the library.
      for (const { sheet, row, column } of cells) {
        const cell = cellOf(sheet, row, column);
        if (cell.formula === undefined || cell.value !== null || told.has(cell)) continue;
        calculated.push({
          sheet,
          row,
          column,
          value: library.valueOf({ sheet: sheet.name, row, column }),
          uncalculated: false,
        });
      }
      return calculated;
    },
    restructured() {
      library ??= create();
      return results(library.recalculate());
    },
    isFormula(text) {
      try {
        parse(tokenize(text, { withLocation: false }));
        return true;
      } catch {
        return false;
      }
    },
  };
}
