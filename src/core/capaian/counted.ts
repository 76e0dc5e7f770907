import { unitKey } from '../grid/quantity';
import type { Entry, Item } from '../plan/plan';

const RATE_UNIT =
  /^(?:persen|permil|indeks|index|nilai|poin|point|skor|score|rasio|predikat|level|angka|opini|kategori|hari|jam|menit)\b/;
/** People over the months of a year are counted anew every quarter. */
const STOCK_UNIT = /^(?:orang|pegawai|asn|org|thl)\s+(?:per\s+)?(?:bulan|bln|tahun)\b/;
const RATE_INDICATOR =
  /^[\W\d]*(?:%|persen|prosen|indeks|index|nilai|rasio|skor|tingkat|rata\s*-?\s*rata|predikat|opini|cakupan|laju|proporsi|angka|pertumbuhan|pdrb|kontribusi)/i;
const LESS_IS_BETTER =
  /\b(?:kasus|perkara|pelanggaran|penurunan|menurun\w*|berkurang\w*|pengurangan|kemiskinan|pengangguran|phk|perselisihan|sengketa|konflik|temuan|keluhan|pengaduan|kematian|stunting|prevalensi|kebakaran|kecelakaan|kerusakan|kehilangan|inflasi|kesenjangan|gini|mogok)\b/i;

/** True for a unit of rates, indices, grades and times, which are never added up. */
export function isRateUnit(unit: string): boolean {
  return RATE_UNIT.test(unitKey(unit));
}

/** True for a unit of what stays over the quarters, such as `orang/bulan`. */
export function isStockUnit(unit: string): boolean {
  return STOCK_UNIT.test(unitKey(unit));
}

/** True for an indicator whose words say that it is a rate, an index or a grade. */
export function isRateIndicator(text: string): boolean {
  return RATE_INDICATOR.test(text);
}

/** True for a figure that counts things or people, so that years and quarters can be added: not a rate, index or grade. */
export function isCounted(item: Item, entry: Entry): boolean {
  const [part] = entry.parts;
  if (entry.parts.length !== 1 || !part || part.value === null || entry.percent) return false;
  if (part.unit !== null) return !isRateUnit(part.unit);
  const [indicator] = item.indicators;
  return indicator !== undefined && !isRateIndicator(indicator.text);
}

/** True where a lower figure may be the better one, so that 0 reached is no failure: cases, complaints, poverty. */
export function mayFall(item: Item): boolean {
  return item.indicators.some(({ text }) => mayFallBy(text));
}

/** True for an indicator whose words leave open whether fewer is better. */
export function mayFallBy(indicator: string): boolean {
  return LESS_IS_BETTER.test(indicator);
}
