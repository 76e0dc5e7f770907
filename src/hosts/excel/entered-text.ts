/** Beginnings that Excel takes for a formula, a number, a date, an error or an apostrophe of its own. */
const READ_OTHERWISE =
  /^\s*(?:[=+\-@'#(.,$€£¥\d]|rp\b|true$|false$|benar$|salah$|jan|feb|mar|apr|may|mei|jun|jul|aug|agu|sep|oct|okt|nov|dec|des)/i;

/** Text to write so that the cell holds this very text, whatever it begins with. */
export function asText(text: string): string {
  return READ_OTHERWISE.test(text) ? `'${text}` : text;
}
