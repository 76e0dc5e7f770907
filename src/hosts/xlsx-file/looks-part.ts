import type { Look } from '../../core/grid/grid';
import { parseRef } from '../../core/grid/ref';
import { scanPart } from './package-part';
import { attribute, isTrue } from './xml';
import type { ZipPackage } from './zip';

interface Font {
  bold: boolean;
  italic: boolean;
}

/** The look of each cell style, by style index. */
export function readStyleLooks(zip: ZipPackage, part: string): Look[] {
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const looks: Look[] = [];
  let section = '';
  let pattern = '';
  scanPart(zip, part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'fills' || name === 'cellXfs') section = name;
      else if (section === 'fonts') openFont(fonts, name, attributes);
      else if (section === 'fills') {
        if (name === 'fill') fills.push(null);
        else if (name === 'patternFill') pattern = attribute(attributes, 'patternType') ?? 'none';
        else if (name === 'fgColor' && pattern !== 'none') fills[fills.length - 1] = colorOf(attributes);
      } else if (section === 'cellXfs') openStyle(looks, fonts, fills, name, attributes);
    },
    close(name) {
      if (name === section) section = '';
    },
    text() {},
  });
  return looks;
}

function openFont(fonts: Font[], name: string, attributes: string): void {
  const on = attribute(attributes, 'val') === undefined || isTrue(attribute(attributes, 'val'));
  const font = fonts.at(-1);
  if (name === 'font') fonts.push({ bold: false, italic: false });
  else if (name === 'b' && font) font.bold = on;
  else if (name === 'i' && font) font.italic = on;
}

function openStyle(
  looks: Look[],
  fonts: readonly Font[],
  fills: readonly (string | null)[],
  name: string,
  attributes: string,
): void {
  const number = (key: string): number => Number(attribute(attributes, key) ?? 0);
  const last = looks.at(-1);
  if (name === 'xf') {
    const { bold, italic } = fonts[number('fontId')] ?? { bold: false, italic: false };
    looks.push({ bold, italic, indent: 0, fill: fills[number('fillId')] ?? null });
  } else if (name === 'alignment' && last) {
    looks[looks.length - 1] = { ...last, indent: number('indent') };
  }
}

/** One spelling for each colour: those of the theme keep its number and tint. White is no fill. */
function colorOf(attributes: string): string | null {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined) {
    const color = `#${rgb.slice(-6).toUpperCase()}`;
    return color === '#FFFFFF' ? null : color;
  }
  const tint = attribute(attributes, 'tint') ?? '0';
  const theme = attribute(attributes, 'theme');
  if (theme !== undefined) return theme === '0' && Number(tint) === 0 ? null : `theme ${theme} ${tint}`;
  const indexed = attribute(attributes, 'indexed');
  return indexed === undefined || indexed === '64' ? null : `indexed ${indexed}`;
}

/** The looks of the cells of some columns of a sheet, by row. */
export function readSheetLooks(
  zip: ZipPackage,
  part: string,
  styles: readonly Look[],
  columns: ReadonlySet<number>,
): ReadonlyMap<number, readonly (Look | undefined)[]> {
  const rows = new Map<number, (Look | undefined)[]>();
  let row = -1;
  let column = -1;
  scanPart(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        const number = attribute(attributes, 'r');
        row = number === undefined ? row + 1 : Number(number) - 1;
        column = -1;
      } else if (name === 'c') {
        const ref = attribute(attributes, 'r');
        column = ref === undefined ? column + 1 : (parseRef(ref)?.column ?? column + 1);
        const look = columns.has(column) ? styles[Number(attribute(attributes, 's') ?? 0)] : undefined;
        if (!look) return;
        const own = rows.get(row) ?? [];
        own[column] = look;
        rows.set(row, own);
      }
    },
    close() {},
    text() {},
  });
  return rows;
}
