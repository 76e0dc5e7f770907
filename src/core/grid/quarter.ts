import type { Quarter } from '../layouts/layout';
import { QUARTERS } from '../layouts/layout';
import { collapse, parseRoman } from './words';

const LABEL =
  /(?:\b(?:tw|trw|tri\s*wulan|triwulan|tr)\b\.?|\b(?:tw|trw|tr)(?=\d))\s*[-.]?\s*(iv|i{1,3}|[1-4])\b\s*(?:[:=]|-(?=\s)|$)\s*/gim;

/** The quarter a label names: `TW I`, `Triwulan 2`, `III`, `4`; null for anything else. */
export function readQuarterLabel(text: string): Quarter | null {
  const body = collapse(text)
    .replace(/[:=.]$/, '')
    .trim();
  const bare = /^(?:tw|trw|tri\s*wulan|tr)?\.?\s*-?\s*(iv|i{1,3}|[1-4])$/i.exec(body)?.[1];
  return bare === undefined ? null : quarterOf(bare);
}

/** What a text says for each quarter it names: `TW 1 : 5 paket`, four in one cell or one; null when it names none. */
export function readQuarterTexts(text: string): Map<Quarter, string> | null {
  const marks = [...text.matchAll(LABEL)];
  if (marks.length === 0 || text.slice(0, marks[0]?.index).trim() !== '') return null;
  const texts = new Map<Quarter, string>();
  for (const [index, mark] of marks.entries()) {
    const quarter = quarterOf(mark[1] ?? '');
    if (!quarter) continue;
    texts.set(
      quarter,
      collapse(text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)),
    );
  }
  return texts;
}

function quarterOf(text: string): Quarter | null {
  const ordinal = /^\d$/.test(text) ? Number(text) : parseRoman(text);
  return ordinal === null ? null : (QUARTERS[ordinal - 1] ?? null);
}
