import { HostError, type Arrival } from '../../app/ports';
import type { CellRef } from '../../core/grid/ref';
import { inExcel } from './run';

/** Takes the user to a cell; says what hides it and unhides nothing. */
export function goToCell({ sheet: name, row, column }: CellRef): Promise<Arrival> {
  return inExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new HostError('gone', { sheet: name });
      // Excel can neither activate a hidden sheet nor select in it.
      if (sheet.visibility !== 'Visible') return { hidden: 'sheet' };
      const cell = sheet.getCell(row, column).untrack();
      sheet.activate();
      cell.select();
      cell.load('rowHidden,columnHidden');
      await context.sync();
      if (cell.rowHidden) return { hidden: 'row' };
      return { hidden: cell.columnHidden ? 'column' : null };
    },
    { sheet: name },
  );
}

/** The cell the user has selected: of several, the one being typed into. */
export function readSelectedCell(): Promise<CellRef> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}
