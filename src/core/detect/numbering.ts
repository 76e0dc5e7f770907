import type { Grid } from '../grid/grid';
import { textOf } from '../grid/grid';
import { collapse } from '../grid/words';

/** Arithmetic that a numbering row prints: `12 = 8+9+10+11` or `14 = 13/5 x 100`, over column numbers. */
export type Arithmetic =
  | { readonly kind: 'sum'; readonly terms: readonly number[] }
  | { readonly kind: 'percent'; readonly part: number; readonly base: number };

/** Rows that a merged heading of a small form takes. */
const TALLEST = 3;

/** One cell of a numbering row. */
export interface ColumnNumber {
  readonly column: number;
  readonly number: number;
  readonly arithmetic: Arithmetic | null;
}

/** Reads `5`, `(5)`, `5a`, `12 = 8+9+10+11`, `14=(13/5)x100%`; null for anything else. */
export function parseColumnNumber(text: string): Omit<ColumnNumber, 'column'> | null {
  const bare = collapse(text).replace(/\s/g, '').toLowerCase();
  const plain = /^\(?(\d{1,2})\)?[a-z.]?$/.exec(bare);
  if (plain) return { number: Number(plain[1]), arithmetic: null };
  const equation = /^\(?(\d{1,2})\)?=(.+)$/.exec(bare);
  if (!equation) return null;
  const arithmetic = parseArithmetic(equation[2] ?? '');
  return arithmetic ? { number: Number(equation[1]), arithmetic } : null;
}

function parseArithmetic(text: string): Arithmetic | null {
  const bare = text.replace(/[()[\]]/g, '');
  if (/^\d{1,2}(\+\d{1,2})+$/.test(bare)) return { kind: 'sum', terms: bare.split('+').map(Number) };
  const ratio = /^(\d{1,2})[/:](\d{1,2})([x*\u00d7.]?100%?)?%?$/.exec(bare);
  if (ratio) return { kind: 'percent', part: Number(ratio[1]), base: Number(ratio[2]) };
  return null;
}

/** The column numbers of a row when it is a numbering row (`1 2 3 …` in rising order and little else), else null. */
export function readNumberingRow(grid: Grid, row: number): ColumnNumber[] | null {
  const cells = grid.rows[row];
  if (!cells) return null;
  const numbers: ColumnNumber[] = [];
  let filled = 0;
  for (const [column, cell] of cells.entries()) {
    const text = collapse(textOf(cell?.value));
    if (text === '') continue;
    filled += 1;
    const own = parseColumnNumber(text);
    if (own) numbers.push({ column, ...own });
  }
  const first = numbers[0];
  if (filled === 3 && isCounted(grid, row, numbers)) return numbers;
  if (!first || first.number > 3 || numbers.length < 4 || numbers.length < filled * 0.8) return null;
  const rising = numbers.every((own, index) => {
    const before = numbers[index - 1];
    return !before || (own.number >= before.number && own.number - before.number <= 8);
  });
  const distinct = new Set(numbers.map((own) => own.number)).size;
  return rising && distinct >= 4 ? numbers : null;
}

/** The three columns of a small form, counted below their headings. */
function isCounted(grid: Grid, row: number, numbers: readonly ColumnNumber[]): boolean {
  if (numbers.length !== 3) return false;
  const headed = (column: number): boolean => {
    for (let above = row - 1; above >= Math.max(0, row - TALLEST); above -= 1) {
      const text = textOf(grid.rows[above]?.[column]?.value);
      if (text !== '') return /^[a-z]/i.test(text);
    }
    return false;
  };
  return numbers.every(({ column, number }, index) => number === index + 1 && headed(column));
}
