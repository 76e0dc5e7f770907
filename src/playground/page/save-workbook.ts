import ExcelJS from '@protobi/exceljs';
import { isCellError } from '../../core/grid/grid';
import { formatArea } from '../../core/grid/ref';
import { openWorkbook } from '../host/model/open-workbook';
import { styleAt, type CellModel, type SheetModel } from '../host/model/sheet';
import type { WorkbookModel } from '../host/model/workbook';

/** What the writer of files cannot carry over; each has its words in the texts of the playground. */
type Lost = 'settings' | 'comments' | 'sparklines' | 'pageBreaks' | 'calculatedColumns';

/** A saved file, and what was lost on the way. */
export interface Saved {
  readonly bytes: Uint8Array;
  readonly lost: readonly Lost[];
}

const ALWAYS_LOST: readonly Lost[] = ['comments', 'sparklines', 'pageBreaks', 'calculatedColumns'];

function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

function valueOf({ value, formula }: CellModel): ExcelJS.CellValue {
  const plain = isCellError(value) ? ({ error: value.error } as ExcelJS.CellErrorValue) : value;
  if (formula === undefined) return plain;
  return {
    formula: formula.replace(/^=/, ''),
    ...(plain === null ? {} : { result: plain }),
  };
}

function sameCell(a: CellModel | undefined, b: CellModel | undefined): boolean {
  if (a?.formula !== b?.formula || a?.style !== b?.style) return false;
  const [left, right] = [a?.value ?? null, b?.value ?? null];
  return isCellError(left) && isCellError(right) ? left.error === right.error : left === right;
}

/** Writes the cells of a sheet that differ from those of the file. */
function writeCells(target: ExcelJS.Worksheet, sheet: SheetModel, before: SheetModel | undefined): void {
  const height = Math.max(sheet.rows.length, before?.rows.length ?? 0);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(sheet.rows[row]?.length ?? 0, before?.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const cell = sheet.rows[row]?.[column];
      const old = before?.rows[row]?.[column];
      if (sameCell(cell, old)) continue;
      const written = target.getCell(row + 1, column + 1);
      written.value = cell ? valueOf(cell) : null;
      const style = styleAt(sheet, row, column);
      if (style === old?.style) continue;
      written.numFmt = style.numberFormat;
      written.font = {
        ...written.font,
        bold: style.bold,
        italic: style.italic,
        color: argb(style.fontColor),
      };
      if (style.fillColor)
        written.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(style.fillColor) };
      written.alignment = { ...written.alignment, wrapText: style.wrapText };
    }
  }
}

/** Adds the conditional formats that came after the file was opened: the highlights. */
function writeRules(target: ExcelJS.Worksheet, sheet: SheetModel, before: SheetModel | undefined): void {
  const known = new Set(before?.conditionalFormats.map(({ id }) => id));
  for (const rule of sheet.conditionalFormats) {
    if (known.has(rule.id) || rule.type !== 'Custom') continue;
    target.addConditionalFormatting({
      ref: rule.areas.map(formatArea).join(' '),
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [rule.formula.replace(/^=/, '')],
          style: {
            ...(rule.look.fillColor
              ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(rule.look.fillColor) } }
              : {}),
            ...(rule.look.fontColor ? { font: { color: argb(rule.look.fontColor) } } : {}),
          },
        },
      ],
    });
  }
}

/** Saves a workbook on top of the file it was opened from. */
export async function saveWorkbook(original: Uint8Array, workbook: WorkbookModel): Promise<Saved> {
  const { workbook: before } = await openWorkbook(original, workbook.name);
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(original.slice().buffer);
  for (const sheet of workbook.sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    let target = file.getWorksheet(old?.name ?? sheet.name);
    if (!target) {
      target = file.addWorksheet(sheet.name);
      for (const [column, width] of sheet.columnWidths) target.getColumn(column + 1).width = width / 5.25;
      if (sheet.frozen.rows > 0) target.views = [{ state: 'frozen', ySplit: sheet.frozen.rows }];
    }
    writeCells(target, sheet, old);
    writeRules(target, sheet, old);
  }
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return { bytes, lost: [...(workbook.settings.size > 0 ? (['settings'] as const) : []), ...ALWAYS_LOST] };
}
