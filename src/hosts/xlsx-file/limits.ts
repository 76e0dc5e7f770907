/** How much of a file is read before it is refused as too large. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Parts (entries) of the package. */
  readonly parts: number;
  /** Bytes of all parts together once inflated, as their directory declares them. */
  readonly inflatedBytes: number;
  /** The same for .xls and .xlsb, which are read in one piece. */
  readonly binaryBytes: number;
  /** Inflated bytes for each compressed byte of a part; small parts are exempt. */
  readonly ratio: number;
  /** Cells of one sheet that hold something. */
  readonly cells: number;
}

/** Far above real workbooks (a million rows of five cells inflate to 200 MB at 15 : 1), far below what hurts. */
export const LIMITS: Limits = {
  fileBytes: 512 * 2 ** 20,
  parts: 20_000,
  inflatedBytes: 2 ** 30,
  binaryBytes: 128 * 2 ** 20,
  ratio: 250,
  cells: 10_000_000,
};

/** Parts below this size are never bombs, however well they compress (a thousand cells full of one letter do). */
export const SMALL_PART = 48 * 2 ** 20;
