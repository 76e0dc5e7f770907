import {
  stringifyTokens,
  tokenize,
  translateTokensToA1,
  translateTokensToR1C1,
  type Token,
} from '@borgar/fx';
import { formatRef } from '../../core/grid/ref';

/** A formula written once and shared by a block of cells. */
export interface SharedFormula {
  /** The formula as it stands in the cell at a zero-based position. */
  at(row: number, column: number): string;
}

const STORED_PREFIX = /("(?:[^"]|"")*")|_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xludf\./g;

/** A formula as Excel shows it, with its `=`; the file marks newer functions with `_xlfn.` and the like. */
export function formulaText(stored: string): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  return `=${stored.replace(STORED_PREFIX, (_, string?: string) => string ?? '')}`;
}

/** The shared formula whose text (with `=`) stands at a zero-based position. */
export function createSharedFormula(formula: string, row: number, column: number): SharedFormula {
  let relative: Token[] | undefined;
  return {
    at(toRow, toColumn) {
      relative ??= translateTokensToR1C1(tokenize(formula), formatRef({ row, column }));
      const translated = translateTokensToA1(relative, formatRef({ row: toRow, column: toColumn }));
      return stringifyTokens(translated);
    },
  };
}
