import type { DecimalSign } from '../grid/number';
import { readFigure } from './read-figure';
import { isLeftOut, type SheetFunction } from './sheet-function';

const SIGNS: ReadonlySet<unknown> = new Set<DecimalSign>([',', '.']);

/** The number a text means: `Rp. 914.290.172,-`, `46,45%`, `4 dokumen`; the decimal sign may be given. */
export const ANGKA: SheetFunction = {
  name: 'ANGKA',
  parameters: ['teks', 'pemisahDesimal'],
  required: 1,
  result: 'number',
  answer([text, sign]) {
    if (isLeftOut(sign)) return readFigure(text);
    return SIGNS.has(sign) ? readFigure(text, sign as DecimalSign) : { none: 'pemisah' };
  },
};
