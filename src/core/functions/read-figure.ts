import type { CellValue } from '../grid/grid';
import { isNotFilled, readMoney } from '../grid/money';
import type { DecimalSign } from '../grid/number';
import { readQuantity } from '../grid/quantity';
import { isLeftOut, type Answer } from './sheet-function';

/** The figure an argument means: a number itself, or the one read from its text; percentages in points. */
export function readFigure(
  arg: CellValue | undefined,
  sign: DecimalSign | null = null,
): number | Exclude<Answer, number | string> {
  if (isLeftOut(arg)) return { none: 'kosong' };
  if (typeof arg === 'number') return arg;
  if (typeof arg !== 'string') return { none: 'bukanAngka' };
  if (isNotFilled(arg)) return { none: 'kosong' };
  return readMoney(arg, sign)?.value ?? readQuantity(arg, sign)?.value ?? { none: 'bukanAngka' };
}
