import type { Cell, Grid } from '../../core/grid/grid';
import type { WrittenCell, WrittenSheet } from '../../core/report/written-sheet';

const MAX_NAME = 31;

/** A name for a new sheet that Excel accepts and no sheet bears: `Temuan`, else `Temuan (2)`, `Temuan (3)`, … */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const legal = wanted.replace(/[:\\/?*[\]]/g, ' ').replace(/^'+|'+$/g, '');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = legal.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function cellOf(written: WrittenCell | null): Cell | undefined {
  if (!written) return undefined;
  const { value = null, formula, format } = written;
  if (value === null && formula === undefined && format === undefined) return undefined;
  return {
    value,
    ...(formula === undefined ? undefined : { formula }),
    ...(format === undefined || format === 'General' ? undefined : { format }),
    ...(formula !== undefined && value === null ? { uncalculated: true } : undefined),
  };
}

/** The grid that a written sheet is read back as. */
export function gridOfWritten(sheet: WrittenSheet, name: string, id: string): Grid {
  return {
    sheet: name,
    id,
    rows: sheet.rows.map((row) => row.map(cellOf)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visibility: 'visible',
  };
}
