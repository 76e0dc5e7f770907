import { cellAt, isCellError, type Grid } from '../grid/grid';
import { codeTextOf, parseCode } from '../grid/code';
import { isNotFilled, readMoney } from '../grid/money';
import { readQuantity } from '../grid/quantity';
import { readQuarterTexts } from '../grid/quarter';
import { collapse } from '../grid/words';
import { readLevelWord } from '../plan/level-word';

/** What the filled cells of a column look like, as shares from 0 to 1; `filled` counts them. */
export interface ColumnContent {
  readonly filled: number;
  readonly numeric: number;
  readonly textFigure: number;
  readonly code: number;
  readonly levelWord: number;
  readonly longText: number;
  readonly shortText: number;
}

/** Rows looked at to judge a column. */
const SAMPLE = 200;

/** Rows of a table without its headers, as spans from the top down, both ends included. */
export type BodySpans = readonly { readonly top: number; readonly bottom: number }[];

/** Looks at the first filled cells of a column in the body of a table. */
export function contentOf(grid: Grid, column: number, body: BodySpans): ColumnContent {
  const counts = { numeric: 0, textFigure: 0, code: 0, levelWord: 0, longText: 0, shortText: 0 };
  let filled = 0;
  for (const row of rowsOf(body)) {
    if (filled >= SAMPLE) break;
    const cell = cellAt(grid, row, column);
    if (!cell || cell.value === null || isCellError(cell.value)) continue;
    if (typeof cell.value === 'string' && isNotFilled(cell.value)) continue;
    filled += 1;
    const code = parseCode(codeTextOf(cell));
    if (code && code.segments.length >= 2) counts.code += 1;
    if (typeof cell.value === 'number') {
      counts.numeric += 1;
      continue;
    }
    const text = collapse(String(cell.value));
    if (readLevelWord(text)?.rest === '') counts.levelWord += 1;
    if (readMoney(text) || readQuantity(text)?.value != null || readQuarterTexts(text))
      counts.textFigure += 1;
    if (text.length > 25) counts.longText += 1;
    else counts.shortText += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numeric: share(counts.numeric),
    textFigure: share(counts.textFigure),
    code: share(counts.code),
    levelWord: share(counts.levelWord),
    longText: share(counts.longText),
    shortText: share(counts.shortText),
  };
}

function* rowsOf(body: BodySpans): Generator<number> {
  for (const { top, bottom } of body) for (let row = top; row <= bottom; row += 1) yield row;
}
