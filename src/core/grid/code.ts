import type { Cell } from './grid';
import { textOf } from './grid';
import { collapse } from './words';

/** A code of the nomenclature, `U.BB.PP.J.KK.SS`, as its segments in one spelling. */
export interface Code {
  /** Segments: U, BB, PP, then J and KK apart, then the sub kegiatan in 4 digits (`01` -> `0001`). */
  readonly segments: readonly string[];
}

/** Level that the depth of a code stands for (Permendagri 90/2019). */
export type CodeLevel = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subKegiatan';

const LEVEL_OF_DEPTH: Readonly<Record<number, CodeLevel>> = {
  1: 'urusan',
  2: 'bidang',
  3: 'program',
  5: 'kegiatan',
  6: 'subKegiatan',
  7: 'subKegiatan',
};

/** More characters than a code of seven segments has, spaces and bars between them included. */
const LONGEST = 60;

/**
 * Reads a code with dots, spaces, pipes or dashes between its segments; `X` and `x.xx` stay literal (upper case).
 * Missing zeros are put back (`1.3` -> `1.03`). Null when the text has another shape.
 */
export function parseCode(text: string): Code | null {
  const body = collapse(text);
  // Longer than any code; looking for separators in a text of 32,767 characters takes a second.
  if (body.length > LONGEST) return null;
  const parts = body
    .replace(/[.|\s\-_/]+$/, '')
    .split(/\s*[.|]\s*|\s+|-/)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 7) return null;
  if (!parts.every((part) => /^(?:\d{1,4}|x{1,2})$/i.test(part))) return null;
  const [urusan = '', bidang, program, kewenangan, kegiatan, ...rest] = parts.map((part) =>
    part.toUpperCase(),
  );
  if (!/^(?:[1-9]|0[1-9]|X)$/.test(urusan)) return null;
  const segments = [urusan.replace(/^0/, '')];
  for (const pair of [bidang, program]) {
    if (pair === undefined) return { segments };
    if (!/^(?:\d{1,2}|XX|X)$/.test(pair)) return null;
    segments.push(/^X/.test(pair) ? 'XX' : pair.padStart(2, '0'));
  }
  if (kewenangan === undefined) return { segments };
  // A level between program and kegiatan has no meaning of its own: `2.07.01.2` is no code.
  if (!/^[1-8]$/.test(kewenangan) || kegiatan === undefined || !/^\d{1,2}$/.test(kegiatan)) return null;
  segments.push(kewenangan, kegiatan.padStart(2, '0'));
  for (const part of rest) {
    if (!/^\d{1,4}$/.test(part)) return null;
    segments.push(part.padStart(4, '0'));
  }
  return { segments };
}

/** Writes a code with dots, the sub kegiatan in 4 digits. */
export function formatCode(code: Code): string {
  return code.segments.join('.');
}

/** Level of a code by its depth. */
export function levelOfCode(code: Code): CodeLevel | null {
  return LEVEL_OF_DEPTH[code.segments.length] ?? null;
}

/** True when the first code stands directly or further above the second; `X` matches every digit. */
export function isCodePrefix(parent: Code, child: Code): boolean {
  if (parent.segments.length >= child.segments.length) return false;
  return parent.segments.every((segment, index) => {
    const other = child.segments[index] ?? '';
    return segment === other || segment.startsWith('X') || other.startsWith('X');
  });
}

/**
 * Text of one code cell: numbers keep the digits their format shows (`1.02`, format `0.00`; `07`, format `00`), and a
 * fraction of one digit means the lost zero at the end (`2.1` typed for `2.10`), since `2.01` keeps its own.
 */
export function codeTextOf(cell: Cell | undefined): string {
  if (!cell) return '';
  if (typeof cell.value !== 'number') return collapse(textOf(cell.value));
  const decimals = /^0\.(0+)$/.exec(cell.format ?? '')?.[1]?.length;
  const zeros = /^0+$/.exec(cell.format ?? '')?.[0].length ?? 0;
  const text =
    decimals === undefined ? String(cell.value).padStart(zeros, '0') : cell.value.toFixed(decimals);
  return /^\d+\.\d$/.test(text) ? `${text}0` : text;
}
