import type ExcelJS from '@protobi/exceljs';
import { isCellError } from '../../core/grid/grid';
import { formatArea } from '../../core/grid/ref';
import { styleAt, type CellModel, type SheetModel } from '../host/model/sheet';
import type { Style } from '../host/model/style';
import type { ValidationModel } from '../host/model/validation';
import { argb, fileStyle } from './file-style';

/** Parts of the library's worksheet that its types leave out. */
interface RawSheet {
  readonly dataValidations: { add(address: string, validation: ExcelJS.DataValidation): void };
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

/** Styles as files have them; cells that share a style share it there too. */
function createFileStyles(): (style: Style) => Partial<ExcelJS.Style> {
  const known = new Map<Style, Partial<ExcelJS.Style>>();
  return (style) => {
    const found = known.get(style) ?? fileStyle(style);
    known.set(style, found);
    return found;
  };
}

/** Writes the cells of a sheet that differ from those of the file. */
function writeCells(target: ExcelJS.Worksheet, sheet: SheetModel, before: SheetModel | undefined): void {
  const styles = createFileStyles();
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
      if (style !== old?.style) written.style = styles(style);
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

/** Areas that the first list has and the second has not, as A1 text. */
function areasBeyond(areas: SheetModel['merges'], others: SheetModel['merges'] = []): string[] {
  const known = new Set(others.map(formatArea));
  return areas.map(formatArea).filter((area) => !known.has(area));
}

/** Lines whose size or visibility is not what it was, with what it is now. */
function changedLines<T>(
  now: ReadonlyMap<number, T>,
  before: ReadonlyMap<number, T> = new Map<number, T>(),
): [number, T | undefined][] {
  const lines = new Set([...now.keys(), ...before.keys()]);
  return [...lines].filter((line) => now.get(line) !== before.get(line)).map((line) => [line, now.get(line)]);
}

function flags(lines: ReadonlySet<number> = new Set()): Map<number, boolean> {
  return new Map([...lines].map((line) => [line, true]));
}

function writeLines(target: ExcelJS.Worksheet, sheet: SheetModel, before: SheetModel | undefined): void {
  // 5.25 points make a digit of the standard font.
  for (const [column, points] of changedLines(sheet.columnWidths, before?.columnWidths)) {
    target.getColumn(column + 1).width = (points ?? sheet.standardWidth) / 5.25;
  }
  for (const [row, points] of changedLines(sheet.rowHeights, before?.rowHeights)) {
    target.getRow(row + 1).height = points ?? sheet.standardHeight;
  }
  for (const [row, hidden] of changedLines(flags(sheet.hiddenRows), flags(before?.hiddenRows))) {
    target.getRow(row + 1).hidden = hidden === true;
  }
  for (const [column, hidden] of changedLines(flags(sheet.hiddenColumns), flags(before?.hiddenColumns))) {
    target.getColumn(column + 1).hidden = hidden === true;
  }
}

/** Operators of files by those of Office.js, for the kinds of rules that compare. */
const OPERATORS: Readonly<Record<string, ExcelJS.DataValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function validationOf({ rule }: ValidationModel): ExcelJS.DataValidation | null {
  const shared = { allowBlank: true, showErrorMessage: true };
  const [kind = ''] = Object.keys(rule);
  const detail = rule[kind] as Readonly<Record<string, string | number | undefined>>;
  if (kind === 'list') {
    const source = String(detail.source);
    const listed = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { ...shared, type: 'list', formulae: [listed] };
  }
  const operator = OPERATORS[detail.operator ?? ''];
  if (!operator || (kind !== 'decimal' && kind !== 'wholeNumber')) return null;
  const formulae = [detail.formula1, detail.formula2].filter((formula) => formula !== undefined);
  return { ...shared, type: kind === 'decimal' ? 'decimal' : 'whole', operator, formulae };
}

function writeValidations(target: ExcelJS.Worksheet, sheet: SheetModel): void {
  const { dataValidations } = target as unknown as RawSheet;
  for (const validation of sheet.validations) {
    const written = validationOf(validation);
    if (!written) continue;
    for (const area of validation.areas) dataValidations.add(formatArea(area), written);
  }
}

/** Numbers of paper sizes in files. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, Folio: 14 };

function setUpPage(target: ExcelJS.Worksheet, { pageLayout }: SheetModel): void {
  const inches = (name: string): number => Number(pageLayout.get(name) ?? 54) / 72;
  const zoom = JSON.parse(String(pageLayout.get('zoom') ?? '{}')) as {
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
  };
  const paper = PAPERS[String(pageLayout.get('paperSize'))];
  const titles = pageLayout.get('printTitleRows');
  Object.assign(target.pageSetup, {
    orientation: pageLayout.get('orientation') === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(typeof titles === 'string' ? { printTitlesRow: titles } : {}),
    ...(zoom.horizontalFitToPages === undefined && zoom.verticalFitToPages === undefined
      ? {}
      : {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }),
    horizontalCentered: pageLayout.get('centerHorizontally') === true,
    margins: {
      left: inches('leftMargin'),
      right: inches('rightMargin'),
      top: inches('topMargin'),
      bottom: inches('bottomMargin'),
      header: inches('headerMargin'),
      footer: inches('footerMargin'),
    },
  });
  const footer = pageLayout.get('all.centerFooter');
  if (typeof footer === 'string' && footer !== '') target.headerFooter.oddFooter = `&C${footer}`;
}

function writePanes(target: ExcelJS.Worksheet, sheet: SheetModel, before: SheetModel | undefined): void {
  const { rows, columns } = sheet.frozen;
  if (rows !== (before?.frozen.rows ?? 0) || columns !== (before?.frozen.columns ?? 0)) {
    target.views = rows + columns > 0 ? [{ state: 'frozen', xSplit: columns, ySplit: rows }] : [];
  }
  const filter = sheet.autoFilter && formatArea(sheet.autoFilter);
  if (filter !== null && filter !== (before?.autoFilter && formatArea(before.autoFilter))) {
    target.autoFilter = filter;
  }
}

/** Writes what became of a sheet onto the one that the file has; `before` is how the file had it, if it had it. */
export function saveSheet(
  target: ExcelJS.Worksheet,
  sheet: SheetModel,
  before: SheetModel | undefined,
): void {
  // Apart before the cells are written: a cell inside a merged area stands for its first one.
  for (const area of areasBeyond(before?.merges ?? [], sheet.merges)) target.unMergeCells(area);
  writeCells(target, sheet, before);
  for (const area of areasBeyond(sheet.merges, before?.merges)) target.mergeCellsWithoutStyle(area);
  writeLines(target, sheet, before);
  writePanes(target, sheet, before);
  writeValidations(target, sheet);
  if (!before && sheet.pageLayout.size > 0) setUpPage(target, sheet);
  writeRules(target, sheet, before);
}
