import type { CellValue } from '../grid/grid';

/** Why a function of the sheet has no answer. */
export type NoAnswer =
  'kosong' | 'bukanAngka' | 'targetNol' | 'arah' | 'pemisah' | 'triwulan' | 'tanpaTriwulan';

/** A figure or a word, or the reason why there is none. */
export type Answer = number | string | { readonly none: NoAnswer };

/** Names of the functions, as written after `SELARAS.`; Excel takes none with fewer than three letters. */
export type FunctionName = 'CAPAIAN' | 'PREDIKAT' | 'ANGKA' | 'TRIWULAN';

/** A function for the cells of a user: what it takes, in order, and what it answers. */
export interface SheetFunction {
  readonly name: FunctionName;
  /** Names of the arguments; those after `required` may be left out. */
  readonly parameters: readonly string[];
  readonly required: number;
  /** What it answers with. */
  readonly result: 'number' | 'string' | 'any';
  readonly answer: (args: readonly (CellValue | undefined)[]) => Answer;
}

/** True for an argument left out, or a blank cell. */
export function isLeftOut(arg: CellValue | undefined): arg is null | undefined | '' {
  return arg === undefined || arg === null || arg === '';
}
