/** Characters of a list that Excel takes as text. */
const MAX_LIST = 255;

/** The values of a validation list as Excel takes them, `jumlah,nilai akhir`; throws RangeError where it would not. */
export function listSource(values: readonly string[]): string {
  const source = values.join(',');
  if (source.length > MAX_LIST || values.some((value) => value.includes(','))) {
    throw new RangeError(`Excel takes no such list: ${source}`);
  }
  return source;
}
