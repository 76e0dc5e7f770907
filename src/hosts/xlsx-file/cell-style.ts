import type ExcelJS from '@protobi/exceljs';
import { LINK_COLOR } from '../../core/report/link-color';
import type { WrittenCell } from '../../core/report/written-sheet';

const THIN = { style: 'thin' } as const;

function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

function fontOf({ bold, italic, color }: WrittenCell, linked: boolean): Partial<ExcelJS.Font> | undefined {
  if (!bold && !italic && color === undefined && !linked) return undefined;
  const shown = linked ? (color ?? LINK_COLOR) : color;
  return {
    name: 'Calibri',
    family: 2,
    size: 11,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(shown === undefined ? {} : { color: argb(shown) }),
    ...(linked ? { underline: true } : {}),
  };
}

function alignmentOf({ wrap, align, vertical, indent }: WrittenCell): Partial<ExcelJS.Alignment> | undefined {
  if (!wrap && !align && !vertical && !indent) return undefined;
  return {
    ...(wrap ? { wrapText: true } : {}),
    // Only text at an edge can be indented.
    ...(align || indent ? { horizontal: align ?? 'left' } : {}),
    ...(vertical || wrap ? { vertical: vertical ?? 'top' } : {}),
    ...(indent ? { indent } : {}),
  };
}

function styleOf(cell: WrittenCell, linked: boolean): Partial<ExcelJS.Style> {
  const { format, fill, border } = cell;
  const font = fontOf(cell, linked);
  const alignment = alignmentOf(cell);
  return {
    ...(format === undefined ? {} : { numFmt: format }),
    ...(font ? { font } : {}),
    ...(alignment ? { alignment } : {}),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } }),
    ...(border ? { border: { top: THIN, left: THIN, bottom: THIN, right: THIN } } : {}),
  };
}

/** Gives the style of a cell, underlined where it is a link; cells that look alike share one, as they do in the file. */
export function createStyles(): (cell: WrittenCell, linked: boolean) => Partial<ExcelJS.Style> {
  const known = new Map<string, Partial<ExcelJS.Style>>();
  return (cell, linked) => {
    const style = styleOf(cell, linked);
    const key = JSON.stringify(style);
    const same = known.get(key);
    if (!same) known.set(key, style);
    return same ?? style;
  };
}
