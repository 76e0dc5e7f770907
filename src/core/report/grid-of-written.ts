import type { Cell, Grid } from '../grid/grid';
import { spreadMerges } from './spread-merges';
import type { WrittenCell, WrittenSheet } from './written-sheet';

/** The cell that a written one is read back as; a formula waits for its result. */
export function cellOfWritten(written: WrittenCell | null): Cell | undefined {
  if (!written) return undefined;
  const { value = null, formula, format = 'General' } = written;
  const look = format === 'General' ? undefined : { format };
  if (formula !== undefined) return { value: null, formula, ...look, uncalculated: true };
  return value === null && !look ? undefined : { value, ...look };
}

/** The grid that a written sheet is read back as, its formulas not yet calculated. */
export function gridOfWritten(sheet: WrittenSheet, name: string, id: string): Grid {
  return {
    sheet: name,
    id,
    rows: spreadMerges(sheet).map((row) => row.map(cellOfWritten)),
    merges: sheet.merges ?? [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visibility: 'visible',
  };
}
