import { collapse } from './words';

/** Rupiah that one of a printed figure stands for. */
export type RupiahScale = 1 | 1_000 | 1_000_000;

const MILLIONS =
  /\b(?:rp\.?|rupiah|dalam)\s*\(?(?:juta(?:an)?|jt)\b|\bjuta(?:an)?\s+(?:rupiah|rp)\b|\(\s*(?:juta|jt)(?:an)?\s*\)/i;
const THOUSANDS =
  /\b(?:rp\.?|rupiah|dalam)\s*\(?(?:ribu(?:an)?|rb)\b|\bribu(?:an)?\s+(?:rupiah|rp)\b|\(\s*(?:ribu(?:an)?|rb)\s*\)|rp\.?\s*\(?\s*\.?0{3}(?!\d)|\(\s*0{3}\s*\)|x\s*(?:rp\.?\s*)?1[.,]?000\b(?![.,]\d)/i;

/** What a heading or title says its rupiah are counted in: `Rp. (000)`, `dalam jutaan rupiah`; null when it says nothing. */
export function readRupiahScale(text: string): RupiahScale | null {
  const body = collapse(text);
  if (MILLIONS.test(body)) return 1_000_000;
  return THOUSANDS.test(body) ? 1_000 : null;
}
