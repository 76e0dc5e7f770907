import type { Severity } from '../../core/finding';

/** How a highlighted cell looks: dark text on a light fill (contrast at least 7:1 each). */
export interface HighlightLook {
  readonly fill: string;
  readonly text: string;
}

/** The look of each severity; the hues differ in lightness too, for people who see colours differently. */
export const HIGHLIGHT_LOOKS: Readonly<Record<Severity, HighlightLook>> = {
  error: { fill: '#F8CBAD', text: '#5C1A00' },
  warning: { fill: '#FFE699', text: '#4A3800' },
  info: { fill: '#BDD7EE', text: '#0B3559' },
};

/** The condition of our rules: they colour their cells always. */
export const HIGHLIGHT_FORMULA = '=TRUE';
