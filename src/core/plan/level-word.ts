import { collapse } from '../grid/words';

/** A level of the hierarchy, goals first, then work and budget. */
export type Level = 'tujuan' | 'sasaran' | 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'subKegiatan';

/** Levels from the top down. */
export const LEVELS: readonly Level[] = [
  'tujuan',
  'sasaran',
  'urusan',
  'bidang',
  'program',
  'kegiatan',
  'subKegiatan',
];

/** Depth of a level: tujuan 0 … sub kegiatan 6. */
export function depthOf(level: Level): number {
  return LEVELS.indexOf(level);
}

const WORDS: readonly (readonly [Level, RegExp])[] = [
  ['subKegiatan', /^sub[\s.\-_]*(?:kegiatan|keg\b\.?|activity)/i],
  ['kegiatan', /^(?:kegiatan\b|keg\.|activity\b)/i],
  ['program', /^(?:program(?:me)?\b|prog\.)/i],
  ['bidang', /^bidang(?:\s+urusan)?\b/i],
  ['urusan', /^urusan(?:\s+pemerintah(?:an)?)?(?:\s+daerah)?(?:\s+bidang)?\b/i],
  ['sasaran', /^sasaran(?:\s+strategis)?\b/i],
  ['tujuan', /^tujuan\b/i],
];

/** The level word a text begins with and what follows it: `SUB KEGIATAN : X` -> subKegiatan, `X`. Null without one. */
export function readLevelWord(text: string): { level: Level; rest: string } | null {
  const body = collapse(text);
  for (const [level, pattern] of WORDS) {
    const match = pattern.exec(body);
    if (match) return { level, rest: body.slice(match[0].length).replace(/^[\s:.\-\u2013]+/, '') };
  }
  return null;
}
