/** How much of a file is read before it is refused as too large. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Parts (entries) of the package. */
  readonly parts: number;
  /** Bytes of all parts together once inflated, as their directory declares them. */
  readonly inflatedBytes: number;
  /** Inflated bytes for each compressed byte of a part; small parts are exempt. */
  readonly ratio: number;
  /** Cells of one sheet that hold something. */
  readonly cells: number;
}

/** Far above real workbooks (a million rows of five cells inflate to 200 MB at 15 : 1), far below what hurts. */
export const LIMITS: Limits = {
  fileBytes: 512 * 2 ** 20,
  parts: 20_000,
  inflatedBytes: 1.5 * 2 ** 30,
  ratio: 250,
  cells: 10_000_000,
};

/** Parts below this size are never bombs, however well they compress. */
export const SMALL_PART = 16 * 2 ** 20;
