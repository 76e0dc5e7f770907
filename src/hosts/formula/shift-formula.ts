import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { Area } from '../../core/grid/grid';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/grid/ref';

/** Which lines move: those at or after `first`, by `count` (negative when lines were deleted). */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly first: number;
  readonly count: number;
  /** The columns (of a row shift) or rows (of a column shift) whose cells move. */
  readonly from: number;
  readonly to: number;
}

/** The first and last line of something after a shift, or null when all of its lines were deleted. */
export function shiftLines(start: number, end: number, shift: Shift): [number, number] | null {
  const { first, count } = shift;
  if (count >= 0) return [start >= first ? start + count : start, end >= first ? end + count : end];
  const last = first - count - 1;
  const move = (line: number, inside: number): number =>
    line < first ? line : line > last ? line + count : inside;
  const [a, b] = [move(start, first), move(end, first - 1)];
  return a > b ? null : [a, b];
}

/** An area after a shift: moved, stretched or null when it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === 'rows';
  const [from, to] = rows ? [area.left, area.right] : [area.top, area.bottom];
  // An area that only partly lies in the moving lanes stays where it is.
  if (from < shift.from || to > shift.to) return area;
  const lines = rows ? shiftLines(area.top, area.bottom, shift) : shiftLines(area.left, area.right, shift);
  if (!lines) return null;
  return rows ? { ...area, top: lines[0], bottom: lines[1] } : { ...area, left: lines[0], right: lines[1] };
}

/** A formula after a shift on a sheet; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return tokenize(formula, { mergeRefs: true })
    .map((token) => {
      if (!['range', 'range_beam'].includes(token.type)) return token.value;
      const ref = parseA1Ref(token.value);
      if (!ref || !('range' in ref)) return token.value;
      const on = ref.context?.at(-1);
      if ((on ?? home).toLowerCase() !== sheet.toLowerCase()) return token.value;
      const { range } = ref;
      const before = {
        top: range.top ?? 0,
        left: range.left ?? 0,
        bottom: range.bottom ?? MAX_ROWS - 1,
        right: range.right ?? MAX_COLUMNS - 1,
      };
      const after = shiftArea(before, shift);
      if (!after) return '#REF!';
      return stringifyA1Ref({
        ...ref,
        range: {
          ...range,
          top: range.top === null ? null : after.top,
          bottom: range.bottom === null ? null : after.bottom,
          left: range.left === null ? null : after.left,
          right: range.right === null ? null : after.right,
        },
      });
    })
    .join('');
}
