/** A border of a cell. */
export interface Border {
  /** As Office.js spells it: `Continuous`, `Dash`, `Double`, … */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** One side of a cell. */
export type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';

/** How a cell looks, flat; colours as `#RRGGBB`. Styles are shared and never changed in place. */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  /** null: no fill. */
  readonly fillColor: string | null;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** True when the text was entered with an apostrophe before it. */
  readonly quotePrefix: boolean;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly diagonalUp: Border | null;
  readonly diagonalDown: Border | null;
}

/** The look of a cell nobody formatted. */
export const DEFAULT_STYLE: Style = Object.freeze({
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  fillColor: null,
  fillPattern: 'None',
  fillPatternColor: '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonalUp: null,
  diagonalDown: null,
});

const shared = new Map<string, Style>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);

/** A style with some traits changed; the same traits always give the same object. */
export function styleWith(style: Style, traits: Partial<Style>): Style {
  const next = { ...style, ...traits };
  const key = JSON.stringify(next);
  const known = shared.get(key);
  if (known) return known;
  shared.set(key, Object.freeze(next));
  return next;
}
