import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** Where the drawings (SVG) and the icons made from them (PNG) stand. */
export const assetsFolder = join(__dirname, '../../assets');

/** Width and height in pixels of the icons: all the sizes the ribbon knows. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Units of the square that every drawing is made on. */
const drawingSize = 16;

/** Names of all drawings, relative to `assets` and without extension: `icon`, `icons/validasi`, … */
export function iconNames(): string[] {
  const buttons = readdirSync(join(assetsFolder, 'icons')).filter((file) => file.endsWith('.svg'));
  return ['icon', ...buttons.map((file) => `icons/${file.slice(0, -'.svg'.length)}`)];
}

/** Start and length of a side of a rectangle, in drawing units, moved to whole pixels. */
function snapSide(start: number, length: number, pixelsPerUnit: number): [start: number, length: number] {
  let from = Math.round(start * pixelsPerUnit);
  let to = Math.round((start + length) * pixelsPerUnit);
  if (length <= 1) {
    // Lines of one drawing must all be equally thick; those of the right and lower half keep their outer edge.
    const thickness = Math.max(1, Math.floor(length * pixelsPerUnit));
    if (start + length / 2 > drawingSize / 2) from = to - thickness;
    else to = from + thickness;
  }
  return [from / pixelsPerUnit, (to - from) / pixelsPerUnit];
}

/** The drawing with the edges of its rectangles on whole pixels of an icon of that size, so that they stay crisp. */
function snapToPixels(svg: string, size: number): string {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const rect of Array.from(drawing.getElementsByTagName('rect'))) {
    for (const [start, length] of [
      ['x', 'width'],
      ['y', 'height'],
    ] as const) {
      const side = [Number(rect.getAttribute(start)), Number(rect.getAttribute(length))] as const;
      const [from, extent] = snapSide(...side, size / drawingSize);
      rect.setAttribute(start, String(from));
      rect.setAttribute(length, String(extent));
    }
  }
  return new XMLSerializer().serializeToString(drawing);
}

let renderer: Promise<unknown> | undefined;

/** The PNG file of a drawing (name as in `iconNames`) at a size in pixels; the same bytes on every machine. */
export async function renderIcon(name: string, size: number): Promise<Buffer> {
  renderer ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await renderer;
  const svg = snapToPixels(readFileSync(join(assetsFolder, `${name}.svg`), 'utf8'), size);
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
