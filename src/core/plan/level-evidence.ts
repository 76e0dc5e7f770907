import type { Level } from './level-word';
import type { NameLook } from './look-outline';
import type { NumberStyle } from './number-style';

/** What a row shows of its level. */
export interface LevelEvidence {
  /** What the user said it is. */
  readonly user: Level | null;
  /** Level word in a column of its own. */
  readonly word: Level | null;
  /** Level word in front of the name. */
  readonly prefix: Level | null;
  readonly style: { readonly style: NumberStyle; readonly ordinal: number } | null;
  /** Column the name stands in, where names are indented by column. */
  readonly nameColumn: number;
  /** How the name looks; the look of its cell only where a host has read it. */
  readonly look: NameLook;
}
