import type { CSSProperties } from 'react';
import type { Area } from '../../core/grid/grid';
import type { ConditionalLook } from '../host/model/conditional-format';
import { formatValue } from '../host/model/number-text';
import type { CellModel, SheetModel } from '../host/model/sheet';
import type { Border, Style } from '../host/model/style';

/** Pixels of a point at 96 dots an inch. */
export const PIXELS_A_POINT = 4 / 3;

/** Areas higher than this are kept apart, so that a rule for a whole column is not told to each of its rows. */
const TALL = 500;

/** Finds the conditional formats that colour a cell always, the topmost first. */
export type LookAt = (row: number, column: number) => ConditionalLook | null;

/** Indexes the conditional formats whose condition is always true, as those of the add-in are. */
export function indexLooks(sheet: SheetModel): LookAt {
  interface Entry {
    readonly area: Area;
    readonly look: ConditionalLook;
  }
  const byRow = new Map<number, Entry[]>();
  const tall: Entry[] = [];
  for (const { type, formula, areas, look } of sheet.conditionalFormats) {
    if (type !== 'Custom' || formula.toUpperCase() !== '=TRUE') continue;
    for (const area of areas) {
      const entry = { area, look };
      if (area.bottom - area.top > TALL) tall.push(entry);
      else {
        for (let row = area.top; row <= area.bottom; row += 1) {
          const entries = byRow.get(row);
          if (entries) entries.push(entry);
          else byRow.set(row, [entry]);
        }
      }
    }
  }
  const covers = ({ area }: Entry, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return (row, column) =>
    (
      byRow.get(row)?.find((entry) => covers(entry, row, column)) ??
      tall.find((entry) => covers(entry, row, column))
    )?.look ?? null;
}

/** What a cell shows. */
export function shownText(cell: CellModel | undefined): string {
  return cell ? formatValue(cell.value, cell.style.numberFormat) : '';
}

/** What the formula bar shows of a cell: formula or value as it would be typed. */
export function editText(cell: CellModel | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value, style } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return style.quotePrefix ? `'${String(value)}` : String(value);
}

function borderOf(border: Border | null): string | undefined {
  if (!border) return undefined;
  const width = border.weight === 'Thick' ? 3 : border.weight === 'Medium' ? 2 : 1;
  const line =
    border.style === 'Double'
      ? 'double'
      : /dash/i.test(border.style)
        ? 'dashed'
        : /dot/i.test(border.style)
          ? 'dotted'
          : 'solid';
  return `${line === 'double' ? 3 : width}px ${line} ${border.color || '#000'}`;
}

/** Where the text of a cell stands: as its style says, else numbers right, errors and truth values centred. */
export function alignmentOf(cell: CellModel | undefined, style: Style): 'left' | 'center' | 'right' {
  switch (style.horizontalAlignment) {
    case 'Left':
    case 'Justify':
    case 'Fill':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    default: {
      const value = cell?.value ?? null;
      if (typeof value === 'number') return 'right';
      return typeof value === 'string' || value === null ? 'left' : 'center';
    }
  }
}

const VERTICAL: Readonly<Record<string, string>> = { Top: 'flex-start', Center: 'center' };
const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** A cell's look as CSS: its style, over it the conditional format. */
export function cssOf(
  cell: CellModel | undefined,
  style: Style,
  look: ConditionalLook | null,
): CSSProperties {
  const align = alignmentOf(cell, style);
  return {
    background: look?.fillColor ?? style.fillColor ?? undefined,
    color: look?.fontColor ?? style.fontColor,
    fontFamily: `'${style.fontName.replace(/'/g, '')}', Calibri, Carlito, Arial, sans-serif`,
    fontSize: style.fontSize * PIXELS_A_POINT,
    fontWeight: (look?.bold ?? style.bold) ? 700 : undefined,
    fontStyle: (look?.italic ?? style.italic) ? 'italic' : undefined,
    textDecoration:
      style.underline !== 'None' ? 'underline' : style.strikethrough ? 'line-through' : undefined,
    textAlign: align,
    justifyContent: HORIZONTAL[align],
    alignItems: VERTICAL[style.verticalAlignment] ?? 'flex-end',
    paddingLeft: align === 'left' ? 3 + style.indentLevel * 9 : 3,
    whiteSpace: style.wrapText ? 'pre-wrap' : 'pre',
    overflowWrap: style.wrapText ? 'break-word' : undefined,
    borderTop: borderOf(style.top),
    borderLeft: borderOf(style.left),
    borderRight: borderOf(style.right),
    borderBottom: borderOf(style.bottom),
  };
}
