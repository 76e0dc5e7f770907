import { createColors } from 'picocolors';
import type { Severity } from '../../core/finding';

/** What is printed on: plain data that can cross to a worker. */
export interface Paper {
  /** Characters a line. */
  readonly width: number;
  readonly colours: boolean;
}

/** Puts emphasis on a text; on plain paper it gives the text back. */
type Pen = (text: string) => string;

/** The pens of a paper; colour never says anything that the words do not. */
export interface Pens {
  readonly strong: Pen;
  readonly faint: Pen;
  readonly severity: Readonly<Record<Severity, Pen>>;
}

/** The pens to write on a paper. */
export function pensOf({ colours }: Paper): Pens {
  const { bold, dim, red, yellow, cyan } = createColors(colours);
  return { strong: bold, faint: dim, severity: { error: red, warning: yellow, info: cyan } };
}
