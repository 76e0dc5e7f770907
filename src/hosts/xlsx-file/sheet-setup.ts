import type ExcelJS from '@protobi/exceljs';
import { formatArea } from '../../core/grid/ref';
import { listSource } from '../../core/report/list-source';
import { tallRows } from '../../core/report/row-heights';
import type { PrintSetup, WrittenSheet, WrittenValidation } from '../../core/report/written-sheet';

/** Numbers of paper sizes in files; F4 is known as Folio. */
const PAPER: Readonly<Record<PrintSetup['paper'], number>> = { A3: 8, A4: 9, F4: 14 };

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The file format has a field for them; the typings of the library do not. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: ExcelJS.DataValidation): void };
}

function validationOf(validation: WrittenValidation): ExcelJS.DataValidation {
  const shared = { allowBlank: true, showErrorMessage: true };
  return validation.kind === 'list'
    ? { ...shared, type: 'list', formulae: [`"${listSource(validation.values).replaceAll('"', '""')}"`] }
    : { ...shared, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [validation.atLeast] };
}

function setUpPrint(target: ExcelJS.Worksheet, { orientation, paper, titleRows }: PrintSetup): void {
  Object.assign(target.pageSetup, {
    orientation,
    paperSize: PAPER[paper],
    margins: MARGINS,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(titleRows ? { printTitlesRow: `${titleRows.top + 1}:${titleRows.bottom + 1}` } : {}),
  });
  target.headerFooter.oddFooter = '&C&P / &N';
}

/** Width in a file of a column that is so many digits wide, its edges included. */
function fileWidth(digits: number): number {
  return Math.round(((Math.trunc(digits * 7) + 5) / 7) * 256) / 256;
}

/** Gives a sheet its widths, heights, merged areas, frozen panes, filter, validations and print setup. */
export function setUpSheet(target: ExcelJS.Worksheet, sheet: WrittenSheet): void {
  const { rows, widths = [], merges = [], frozenRows = 0, frozenColumns = 0, filterRow } = sheet;
  const { filterEnd = rows.length - 1 } = sheet;
  for (const [column, digits] of widths.entries()) target.getColumn(column + 1).width = fileWidth(digits);
  for (const { row, points } of tallRows(sheet)) target.getRow(row + 1).height = points;
  for (const area of merges) target.mergeCellsWithoutStyle(formatArea(area));
  if (frozenRows > 0 || frozenColumns > 0) {
    target.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }];
  }
  if (filterRow !== undefined && rows.length > filterRow) {
    const right = Math.max(...rows.slice(filterRow, filterEnd + 1).map((row) => row.length)) - 1;
    target.autoFilter = formatArea({ top: filterRow, left: 0, bottom: filterEnd, right });
  }
  const { dataValidations } = target as unknown as WithValidations;
  for (const validation of sheet.validations ?? []) {
    dataValidations.add(formatArea(validation.area), validationOf(validation));
  }
  if (sheet.print) setUpPrint(target, sheet.print);
}
