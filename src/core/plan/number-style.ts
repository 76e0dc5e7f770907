import { collapse, parseRoman } from '../grid/words';

/** How a row is numbered: `A`, `a`, `IV`, `3`, `3)`, `1.2` (outline, with its depth). */
export type NumberStyle = 'upper' | 'lower' | 'roman' | 'digit' | 'paren' | `outline${number}`;

/** Style and ordinal of a row's number (`C` is the 3rd letter, never one hundred), or null when it is none. */
export function readNumberStyle(text: string): { style: NumberStyle; ordinal: number } | null {
  const body = collapse(text).replace(/\.$/, '');
  if (/^\d{1,3}$/.test(body)) return { style: 'digit', ordinal: Number(body) };
  if (/^\(?\d{1,3}\)$/.test(body)) return { style: 'paren', ordinal: Number(body.replace(/\D/g, '')) };
  if (/^\d{1,2}(?:\.\d{1,2}){1,4}$/.test(body)) {
    const parts = body.split('.');
    return { style: `outline${parts.length}`, ordinal: Number(parts.at(-1)) };
  }
  const bare = body.replace(/[()]/g, '');
  if (/^[ABCDEFGHJKLMNOPQRSTUWYZ]$/.test(bare)) return { style: 'upper', ordinal: bare.charCodeAt(0) - 64 };
  if (/^[a-z]$/.test(bare)) return { style: 'lower', ordinal: bare.charCodeAt(0) - 96 };
  const roman = /^[IVXL]+$/.test(bare) ? parseRoman(bare) : null;
  return roman === null ? null : { style: 'roman', ordinal: roman };
}
