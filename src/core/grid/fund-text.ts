import { readMoney } from './money';
import { unitKey } from './quantity';
import { collapse } from './words';

/** What a text about funds says in figures: `DAU : Rp. 914.290.172,- (164 orang)`. */
export interface FundText {
  /** Amounts of rupiah, in order. */
  readonly amounts: readonly number[];
  /** Counts with their unit beside them, in order. */
  readonly counts: readonly { readonly value: number; readonly unit: string }[];
  /** True when its figures include their own total. */
  readonly totalled: boolean;
  /** True when nothing but a mark of its end follows the last amount: no further fund without one. */
  readonly closed: boolean;
}

const AMOUNT = /(rp\s*\.?\s*[:=]?\s*)?(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d{4,})(?!\d)/gi;
const COUNT = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)\s*\(?([a-z]+)/gi;

/** Reads the amounts and counts of a text about funds; the column of funds of most tables holds words alone. */
export function readFundText(text: string): FundText {
  const body = collapse(text);
  const amounts: number[] = [];
  let end = 0;
  for (const match of body.matchAll(AMOUNT)) {
    const digits = match[2] ?? '';
    // Without `Rp` only what can be nothing else: two groups of thousands, or six digits.
    if (match[1] === undefined && !/^\d{1,3}(?:[.,]\d{3}){2,}|^\d{6,}$/.test(digits)) continue;
    const value = readMoney(digits)?.value ?? null;
    if (value === null) continue;
    amounts.push(value);
    end = match.index + match[0].length;
  }
  return {
    amounts,
    counts: [...body.matchAll(COUNT)].map((match) => ({
      value: Number((match[1] ?? '').replace(/\./g, '')),
      unit: unitKey(match[2] ?? ''),
    })),
    totalled: /\b(?:total|jumlah)\b/i.test(body),
    closed: /^[\s.,;=-]*(?:\(\s*\d+\s*[a-z]+\s*\))?[\s.,;-]*$/i.test(body.slice(end)),
  };
}
