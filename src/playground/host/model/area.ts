import type { Area } from '../../../core/grid/grid';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  formatArea,
  formatColumn,
  parseArea,
  parseColumn,
} from '../../../core/grid/ref';

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Number of rows of an area. */
export function rowCountOf(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Number of columns of an area. */
export function columnCountOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Number of cells of an area. */
export function cellCountOf(area: Area): number {
  return rowCountOf(area) * columnCountOf(area);
}

/** True when the area reaches from the first to the last row. */
export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

/** True when the area reaches from the first to the last column. */
export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** The cells two areas share, or null. */
export function intersectionOf(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** The smallest area around two. */
export function boundsOf(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** True when every cell of the inner area is in the outer one. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** What is left of an area outside a hole: above, below, left and right of it. */
export function outsideOf(area: Area, hole: Area): Area[] {
  const cut = intersectionOf(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...cut, left: area.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: area.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** A1 text of an area as Excel writes it: `B2:C4`, `A:C`, `2:7`. */
export function addressOf(area: Area): string {
  if (isEntireColumns(area) && !isEntireRows(area))
    return `${formatColumn(area.left)}:${formatColumn(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return formatArea(area);
}

/** The area of A1 text with or without its sheet, whole rows and columns too; null when it is none. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const bang = text.lastIndexOf('!');
  const sheet =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/, '$1')
          .replaceAll("''", "'");
  const local = text.slice(bang + 1).trim();
  if (local === '') return sheet === null ? null : { sheet, area: WHOLE_SHEET };
  const cells = parseArea(local);
  if (cells) return { sheet, area: cells };
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(local);
  if (columns) {
    const a = parseColumn(columns[1] ?? '');
    const b = parseColumn(columns[2] ?? '');
    if (a === null || b === null) return null;
    return { sheet, area: { ...WHOLE_SHEET, left: Math.min(a, b), right: Math.max(a, b) } };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  if (!rows) return null;
  const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  if (Math.min(a, b) < 0 || Math.max(a, b) >= MAX_ROWS) return null;
  return { sheet, area: { ...WHOLE_SHEET, top: Math.min(a, b), bottom: Math.max(a, b) } };
}

/** A sheet's name as it stands before `!`, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
