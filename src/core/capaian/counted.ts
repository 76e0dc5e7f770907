import { unitKey } from '../grid/quantity';
import type { Entry, Item } from '../plan/plan';

const RATE_UNIT =
  /^(?:persen|permil|indeks|index|nilai|poin|point|skor|score|rasio|predikat|level|angka|opini|kategori|hari|jam|menit)\b/;
const RATE_INDICATOR =
  /^[\W\d]*(?:%|persen|prosen|indeks|index|nilai|rasio|skor|tingkat|rata\s*-?\s*rata|predikat|opini|cakupan|laju|proporsi|angka|pertumbuhan|pdrb|kontribusi)/i;
const LESS_IS_BETTER =
  /\b(?:kasus|perkara|pelanggaran|penurunan|menurun\w*|berkurang\w*|pengurangan|kemiskinan|pengangguran|phk|perselisihan|sengketa|konflik|temuan|keluhan|pengaduan|kematian|stunting|prevalensi|kebakaran|kecelakaan|kerusakan|kehilangan|inflasi|kesenjangan|gini|mogok)\b/i;

/** True for a figure that counts things or people, so that years and quarters can be added: not a rate, index or grade. */
export function isCounted(item: Item, entry: Entry): boolean {
  const [part] = entry.parts;
  if (entry.parts.length !== 1 || !part || part.value === null || entry.percent) return false;
  if (part.unit !== null) return !RATE_UNIT.test(unitKey(part.unit));
  const [indicator] = item.indicators;
  return indicator !== undefined && !RATE_INDICATOR.test(indicator.text);
}

/** True where a lower figure may be the better one, so that 0 reached is no failure: cases, complaints, poverty. */
export function mayFall(item: Item): boolean {
  return item.indicators.some(({ text }) => LESS_IS_BETTER.test(text));
}
