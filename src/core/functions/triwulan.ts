import type { CellValue } from '../grid/grid';
import { isNotFilled } from '../grid/money';
import { readQuarterLabel, readQuarterTexts } from '../grid/quarter';
import { QUARTERS, type Quarter } from '../layouts/layout';
import { readFigure } from './read-figure';
import { isLeftOut, type SheetFunction } from './sheet-function';

function quarterOf(arg: CellValue | undefined): Quarter | null {
  if (typeof arg === 'number') return QUARTERS[arg - 1] ?? null;
  return typeof arg === 'string' ? readQuarterLabel(arg) : null;
}

/** What a text says for a quarter: `TW 1 : 5 paket TW 2 : 7 paket`, 2 -> 7; the words where it gives no figure. */
export const TRIWULAN: SheetFunction = {
  name: 'TRIWULAN',
  parameters: ['teks', 'triwulan'],
  required: 2,
  result: 'any',
  answer([text, wanted]) {
    const quarter = quarterOf(wanted);
    if (!quarter) return { none: 'triwulan' };
    if (isLeftOut(text)) return { none: 'kosong' };
    const said = typeof text === 'string' ? readQuarterTexts(text)?.get(quarter) : undefined;
    if (said === undefined) return { none: 'tanpaTriwulan' };
    if (isNotFilled(said)) return { none: 'kosong' };
    const figure = readFigure(said);
    return typeof figure === 'number' ? figure : said;
  },
};
