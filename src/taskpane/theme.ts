import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** The teal of the icon, from dark to light. */
const TEAL: BrandVariants = {
  10: '#021210',
  20: '#07221f',
  30: '#0a332f',
  40: '#0b433d',
  50: '#0c544d',
  60: '#0c655c',
  70: '#0b6e65',
  80: '#0a7a70',
  90: '#0d8a7f',
  100: '#0d9488',
  110: '#2ba599',
  120: '#4ab5aa',
  130: '#69c5bb',
  140: '#8ad5cc',
  150: '#ade4dd',
  160: '#e4f6f4',
};

const LIGHT = createLightTheme(TEAL);
const DARK: Theme = {
  ...createDarkTheme(TEAL),
  colorBrandForeground1: TEAL[120],
  colorBrandForeground2: TEAL[130],
};

/** True for a colour such as `#1f1f1f` that takes light text. */
function isDark(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener);
  return () => prefersDark.removeEventListener('change', listener);
}

/** Excel's theme where it tells one, else what the browser prefers. */
function wantsDark(): boolean {
  const office = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  return office?.bodyBackgroundColor ? isDark(office.bodyBackgroundColor) : prefersDark.matches;
}

/** The theme to draw in; contrast themes of the system win over both by themselves. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, wantsDark) ? DARK : LIGHT;
}
