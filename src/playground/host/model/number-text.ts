import { format } from 'numfmt';
import { textOf, type CellValue } from '../../../core/grid/grid';

/** The text a cell shows, in en-US and as wide as it likes. */
export function formatValue(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'object' || typeof value === 'boolean') return textOf(value);
  try {
    return format(numberFormat, value, { throws: true });
  } catch {
    // A format code that the library cannot read is shown as General.
    return String(value);
  }
}
