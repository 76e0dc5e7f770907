import { readLevelWord } from '../../plan/level-word';
import type { Item, Level } from '../../plan/plan';

const LEVEL_WORDS: Partial<Readonly<Record<Level, string>>> = {
  urusan: 'Urusan',
  bidang: 'Bidang Urusan',
  program: 'Program',
  kegiatan: 'Kegiatan',
  subKegiatan: 'Sub Kegiatan',
};

/** The name as written; with its level in front where nothing else in its row would tell it. */
export function nameWithLevel({ name, code, level }: Item): string {
  const word = LEVEL_WORDS[level];
  if (!word || code || readLevelWord(name.text)) return name.text;
  return `${word} ${name.text}`;
}
