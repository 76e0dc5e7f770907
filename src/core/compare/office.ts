import { keyOf } from '../grid/words';

/** What may follow the name of an office and is not part of it: the region it belongs to. */
const OF_REGION = /^(?:kota|kabupaten|provinsi|daerah)\b/;
/** Words a section begins with that is the office itself and no unit below it. */
const WHOLE_OFFICE = /^(?:dinas|badan|inspektorat|sekretariat|satuan polisi)\b/;

/** True for two spellings of one office: `Dinas Sosial Kota Payakumbuh` is `DINAS SOSIAL`, `Dinas Sosial dan …` is not. */
export function sameOffice(a: string, b: string): boolean {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(`${short} `) && OF_REGION.test(long.slice(short.length + 1));
}

/** Key of the section an item stands in; '' for the office itself, however the table names it. */
export function sectionKey(section: string | null, office: string | null): string {
  if (section === null) return '';
  const key = keyOf(section);
  const whole = office === null ? WHOLE_OFFICE.test(key) : sameOffice(section, office);
  return whole ? '' : key;
}
