/** Characters Excel allows in the name of a sheet. */
const MAX_NAME = 31;

/**
 * A name for a new sheet that Excel accepts and no sheet bears: `Temuan`, else `Temuan (2)`, `Temuan (3)`, … Apostrophes,
 * which every formula would have to double, are left out.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  // Excel keeps `History` for itself.
  const used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  const legal =
    wanted
      .replace(/'/g, '')
      .replace(/[:\\/?*[\]\s]+/g, ' ')
      .trim() || 'Selaras';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = legal.slice(0, MAX_NAME - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A sheet's name as it stands before `!` in a formula, always in quotes: `'Tabel II.1'`. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
