/** A colour as a file names it. */
interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** `#RRGGBB` of a colour of the file; null where it leaves the choice to the system. */
export type Palette = (color: FileColor | undefined) => string | null;

/** The first 64 colours of the old palette; ECMA-376 part 1, 18.8.27. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF' +
  '800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF' +
  '000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99' +
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';

/** The order in which cells count the theme's colours; ECMA-376 part 1, 18.8.3. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

function themeColors(xml: string): string[] {
  return THEME_ORDER.map((name, index) => {
    const block = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(xml)?.[1] ?? '';
    return /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(block)?.[1] ?? OFFICE_THEME[index] ?? '000000';
  });
}

function hslOf(hex: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (max + min) / 2;
  const span = max - min;
  if (span === 0) return [0, 0, light];
  const saturation = span / (1 - Math.abs(2 * light - 1));
  const hue = max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [hue, saturation, light];
}

function hexOf(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const channel = (offset: number): string => {
    const k = (offset + hue * 2) % 12;
    const value = light - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}

/** Lightens (tint above 0) or darkens a colour; ECMA-376 part 1, 18.8.19. */
function tinted(hex: string, tint: number): string {
  const [hue, saturation, light] = hslOf(hex);
  return hexOf(hue, saturation, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint);
}

/** The colours of a file with this theme (XML). */
export function createPalette(themeXml: string): Palette {
  const theme = themeColors(themeXml);
  return (color) => {
    if (!color) return null;
    const hex =
      color.argb !== undefined
        ? color.argb.slice(-6).toUpperCase()
        : color.theme !== undefined
          ? theme[color.theme]
          : INDEXED.slice((color.indexed ?? 64) * 6, (color.indexed ?? 64) * 6 + 6);
    if (hex?.length !== 6) return null;
    return `#${(color.tint ? tinted(hex, color.tint) : hex).toUpperCase()}`;
  };
}
