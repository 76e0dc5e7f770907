import { formatNumber, readNumber, type DecimalSign, type NumberReading } from './number';
import { collapse } from './words';

/** Reads an amount of rupiah as offices write it: `Rp. 914.290.172,-`, `4,763,298,496`, `858.800.1 21`; else null. */
export function readMoney(text: string, column: DecimalSign | null = null): NumberReading | null {
  const body = collapse(text)
    .replace(/^(\(?\s*-?\s*)(?:rp|idr)(?![a-z])\s*\.?/i, '$1')
    .replace(/[.,]\s*[-\u2013\u2014=]{1,2}\s*$/, '')
    .trim();
  return readNumber(body, column);
}

/** Writes an amount the Indonesian way: 914290172 -> `Rp 914.290.172`, sen only where there are any. */
export function formatMoney(value: number): string {
  const text = formatNumber(value, ',', Number.isInteger(value) ? 0 : 2);
  return value < 0 ? `-Rp ${text.slice(1)}` : `Rp ${text}`;
}

/** True for the marks that offices put where nothing is filled in: blank, `-`, `–`, `n/a`, `...`. */
export function isNotFilled(text: string): boolean {
  return /^(?:[-\u2013\u2014\u2212_]+|\.{2,}|\u2026|n\/a|rp\.?\s*-?|-\s*,\s*-)?$/i.test(collapse(text));
}
