import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsFolder, iconNames, iconSizes, renderIcon } from '../support/icons';

const icons = iconNames().flatMap((name) => iconSizes.map((size) => [name, size] as const));

test('there is a drawing for the add-in and for each button', () => {
  expect(iconNames().sort()).toEqual([
    'icon',
    'icons/bersihkan',
    'icons/capaian',
    'icons/panel',
    'icons/ringkasan',
    'icons/tabel',
    'icons/validasi',
  ]);
});

describe.each(icons)('%s at %i px', (name, size) => {
  const file = readFileSync(join(assetsFolder, `${name}-${size}.png`));

  test('is a square PNG of that size with transparency, small enough for Excel to cache', () => {
    expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size]);
    const colourAndAlpha = 6;
    expect(file[25]).toBe(colourAndAlpha);
    expect(file.length).toBeLessThan(100_000);
  });

  test('is what its drawing gives (npm run icons)', async () => {
    expect((await renderIcon(name, size)).equals(file)).toBe(true);
  });
});

test('the colours stand out on a light and on a dark ribbon (3 : 1)', () => {
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string) => {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter! + 0.05) / (darker! + 0.05);
  };
  for (const name of iconNames()) {
    const drawing = readFileSync(join(assetsFolder, `${name}.svg`), 'utf8');
    // White only ever stands on the teal, never on the ribbon.
    const colours = [...drawing.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour);
    expect(colours).toContain('#0d9488');
    for (const colour of colours) {
      for (const ribbon of ['#ffffff', '#f3f3f3', '#292929', '#0a0a0a']) {
        expect(contrast(colour, ribbon)).toBeGreaterThan(3);
      }
    }
  }
  expect(contrast('#0d9488', '#ffffff')).toBeGreaterThan(3);
});
