import type ExcelJS from '@protobi/exceljs';
import type { Border, Style } from '../host/model/style';

/** A colour as files spell it. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

const HORIZONTAL: Readonly<Record<string, ExcelJS.Alignment['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, ExcelJS.Alignment['vertical']>> = {
  Top: 'top',
  Center: 'middle',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** Names of borders in files by style and weight; the rest are thin. */
const BORDERS: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  'Continuous Hairline': 'hair',
  'Continuous Medium': 'medium',
  'Continuous Thick': 'thick',
  'Dot Thin': 'dotted',
  'Dash Thin': 'dashed',
  'Dash Medium': 'mediumDashed',
  'DashDot Thin': 'dashDot',
  'DashDot Medium': 'mediumDashDot',
  'DashDotDot Thin': 'dashDotDot',
  'DashDotDot Medium': 'mediumDashDotDot',
  'SlantDashDot Medium': 'slantDashDot',
  'Double Thick': 'double',
};

const UNDERLINES: Readonly<Record<string, ExcelJS.Font['underline']>> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

function borderOf(border: Border | null): Partial<ExcelJS.Border> | undefined {
  if (!border) return undefined;
  return { style: BORDERS[`${border.style} ${border.weight}`] ?? 'thin', color: argb(border.color) };
}

function sidesOf(style: Style): Partial<ExcelJS.Borders> {
  const borders: { [Side in 'top' | 'bottom' | 'left' | 'right']?: Partial<ExcelJS.Border> } = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = borderOf(style[side]);
    if (border) borders[side] = border;
  }
  return borders;
}

function diagonalOf({ diagonalUp, diagonalDown }: Style): Partial<ExcelJS.Borders> {
  const line = borderOf(diagonalUp ?? diagonalDown);
  return line ? { diagonal: { ...line, up: diagonalUp !== null, down: diagonalDown !== null } } : {};
}

function fillOf({ fillColor, fillPattern, fillPatternColor }: Style): Partial<ExcelJS.Style> {
  if (fillColor === null) return {};
  if (fillPattern === 'Solid')
    return { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fillColor) } };
  const pattern = (fillPattern.charAt(0).toLowerCase() + fillPattern.slice(1)) as ExcelJS.FillPatterns;
  return { fill: { type: 'pattern', pattern, fgColor: argb(fillPatternColor), bgColor: argb(fillColor) } };
}

/** A style of the emulated Excel as the library for files has it. */
export function fileStyle(style: Style): Partial<ExcelJS.Style> {
  const horizontal = HORIZONTAL[style.horizontalAlignment];
  const vertical = VERTICAL[style.verticalAlignment];
  return {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: argb(style.fontColor),
      bold: style.bold,
      italic: style.italic,
      strike: style.strikethrough,
      underline: UNDERLINES[style.underline] ?? 'none',
    },
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(style.wrapText ? { wrapText: true } : {}),
      ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
      ...(style.indentLevel > 0 ? { indent: style.indentLevel } : {}),
      ...(style.textOrientation === 0 ? {} : { textRotation: style.textOrientation }),
    },
    border: { ...sidesOf(style), ...diagonalOf(style) },
    protection: { locked: style.locked, hidden: style.formulaHidden },
    ...fillOf(style),
  };
}
