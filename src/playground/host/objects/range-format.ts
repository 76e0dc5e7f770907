import { formatArea, checkFormattable } from '../model/edit';
import type { Border, Side, Style } from '../model/style';
import { handle, type ObjectType, type Property } from '../object-type';
import { invalidArgument, itemNotFound } from '../refusal';
import type { CellsTarget } from '../targets';
import type { Json } from '../wire';
import type { SheetModel } from '../model/sheet';
import { areaOf, common, commonLine } from './cells';
import { textOf } from './arguments';

function set(cells: CellsTarget, traits: Partial<Style>): void {
  checkFormattable(cells.sheet);
  for (const area of cells.areas) formatArea(cells.sheet, area, () => traits);
}

/** A property that is one trait of the style of all cells. */
function trait(
  name: Exclude<keyof Style, Side>,
  read: (value: Json) => Json = (value) => value,
): Property<CellsTarget> {
  return {
    get: (cells) => read(common(cells, (style) => style[name])),
    set: (cells, value) => set(cells, { [name]: value }),
  };
}

/** `#rrggbb`, `#rgb` or a name of a colour, as Excel gives it back. */
export function colorOf(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument('a colour is missing');
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const known = COLORS[value.toLowerCase()];
  if (known === undefined) throw invalidArgument(`the colour "${value}"`);
  return known;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  yellow: '#FFFF00',
  green: '#008000',
  blue: '#0000FF',
  orange: '#FFA500',
  gray: '#808080',
};

function lineSize(
  axis: 'rows' | 'columns',
  sizes: (sheet: SheetModel) => Map<number, number>,
  standard: (sheet: SheetModel) => number,
): Property<CellsTarget> {
  return {
    get: (cells) => {
      const area = areaOf(cells);
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
      return commonLine(first, last, (line) => sizes(cells.sheet).get(line) ?? standard(cells.sheet));
    },
    set: (cells, value) => {
      checkFormattable(cells.sheet);
      if (typeof value !== 'number' || value < 0) throw invalidArgument(`the size ${JSON.stringify(value)}`);
      for (const area of cells.areas) {
        const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
        for (let line = first; line <= last; line++) sizes(cells.sheet).set(line, value);
      }
    },
  };
}

function standardSize(
  axis: 'rows' | 'columns',
  sizes: (sheet: SheetModel) => Map<number, number>,
): Property<CellsTarget> {
  const touched = (cells: CellsTarget): number[] =>
    [...sizes(cells.sheet).keys()].filter((line) =>
      cells.areas.some((area) =>
        axis === 'rows' ? line >= area.top && line <= area.bottom : line >= area.left && line <= area.right,
      ),
    );
  return {
    get: (cells) => touched(cells).length === 0,
    set: (cells, value) => {
      checkFormattable(cells.sheet);
      // False has no effect: a size of one's own is set as such.
      if (value === true) for (const line of touched(cells)) sizes(cells.sheet).delete(line);
    },
  };
}

/** `Excel.RangeFormat`. */
export const rangeFormatType: ObjectType<CellsTarget> = {
  since: '1.1',
  newer: {
    columnWidth: '1.2',
    rowHeight: '1.2',
    protection: '1.2',
    autofitColumns: '1.2',
    autofitRows: '1.2',
    useStandardHeight: '1.7',
    useStandardWidth: '1.7',
    indentLevel: '1.9',
    shrinkToFit: '1.9',
    textOrientation: '1.7',
  },
  properties: {
    columnWidth: lineSize(
      'columns',
      (sheet) => sheet.columnWidths,
      (sheet) => sheet.standardWidth,
    ),
    rowHeight: lineSize(
      'rows',
      (sheet) => sheet.rowHeights,
      (sheet) => sheet.standardHeight,
    ),
    useStandardWidth: standardSize('columns', (sheet) => sheet.columnWidths),
    useStandardHeight: standardSize('rows', (sheet) => sheet.rowHeights),
    horizontalAlignment: trait('horizontalAlignment'),
    verticalAlignment: trait('verticalAlignment'),
    wrapText: trait('wrapText'),
    shrinkToFit: trait('shrinkToFit'),
    indentLevel: trait('indentLevel'),
    textOrientation: trait('textOrientation'),
    fill: { get: (cells) => handle('RangeFill', cells) },
    font: { get: (cells) => handle('RangeFont', cells) },
    borders: { get: (cells) => handle('RangeBorderCollection', cells) },
    protection: { get: (cells) => handle('FormatProtection', cells) },
  },
  methods: {
    // Widths by the text in them need fonts, which this host does not draw: they stay.
    autofitColumns: () => undefined,
    autofitRows: () => undefined,
  },
};

/** `Excel.RangeFill`; white stands for no fill, '' for different fills in the desktop Excels of old is null here. */
export const rangeFillType: ObjectType<CellsTarget> = {
  since: '1.1',
  newer: { pattern: '1.9', patternColor: '1.9' },
  properties: {
    color: {
      get: (cells) => common(cells, (style) => style.fillColor ?? '#FFFFFF'),
      set: (cells, value) => set(cells, { fillColor: colorOf(value), fillPattern: 'Solid' }),
    },
    pattern: trait('fillPattern'),
    patternColor: trait('fillPatternColor'),
  },
  methods: {
    clear: (cells) => {
      set(cells, { fillColor: null, fillPattern: 'None' });
      return undefined;
    },
  },
};

/** `Excel.RangeFont`. */
export const rangeFontType: ObjectType<CellsTarget> = {
  since: '1.1',
  newer: { strikethrough: '1.9' },
  properties: {
    name: trait('fontName'),
    size: trait('fontSize'),
    bold: trait('bold'),
    italic: trait('italic'),
    underline: trait('underline'),
    strikethrough: trait('strikethrough'),
    color: {
      get: (cells) => common(cells, (style) => style.fontColor),
      set: (cells, value) => set(cells, { fontColor: colorOf(value) }),
    },
  },
  methods: {},
};

/** `Excel.FormatProtection`. */
export const formatProtectionType: ObjectType<CellsTarget> = {
  since: '1.2',
  properties: { locked: trait('locked'), formulaHidden: trait('formulaHidden') },
  methods: {},
};

const EDGES: Readonly<Record<string, Side>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'bottom',
  InsideVertical: 'right',
  DiagonalUp: 'diagonalUp',
  DiagonalDown: 'diagonalDown',
};

/** `Excel.RangeBorderCollection`. */
export const rangeBorderCollectionType: ObjectType<CellsTarget> = {
  since: '1.1',
  properties: {},
  methods: {
    getItemAt: (cells, [index]) => {
      const edge = Object.entries(EDGES)[Number(index)];
      if (!edge) throw itemNotFound(`border ${textOf(index)}`);
      return handle('RangeBorder', { cells, edge: edge[0], side: edge[1] });
    },
  },
  items: (cells) => Object.entries(EDGES).map(([edge, side]) => handle('RangeBorder', { cells, edge, side })),
  item: (cells, edge) => {
    const side = EDGES[edge];
    if (!side) throw itemNotFound(`border ${edge}`);
    return handle('RangeBorder', { cells, edge, side });
  },
};

type BorderTarget = { readonly cells: CellsTarget; readonly edge: string; readonly side: Side };

function onEdge({ cells, edge }: BorderTarget, row: number, column: number): boolean {
  return cells.areas.some((area) => {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) return false;
    if (edge === 'EdgeTop') return row === area.top;
    if (edge === 'EdgeBottom') return row === area.bottom;
    if (edge === 'EdgeLeft') return column === area.left;
    if (edge === 'EdgeRight') return column === area.right;
    if (edge === 'InsideHorizontal') return row < area.bottom;
    return edge === 'InsideVertical' ? column < area.right : true;
  });
}

function borderProperty(name: keyof Border, none: string): Property<BorderTarget> {
  return {
    get: (target) => {
      const seen = new Set<string>();
      for (const area of target.cells.areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            if (!onEdge(target, row, column)) continue;
            const cell = {
              sheet: target.cells.sheet,
              areas: [{ top: row, left: column, bottom: row, right: column }],
            };
            seen.add(common(cell, (style) => style[target.side]?.[name] ?? none) ?? none);
            if (seen.size > 1) return null;
          }
        }
      }
      const [only] = seen;
      return only ?? none;
    },
    set: (target, value) => {
      checkFormattable(target.cells.sheet);
      for (const area of target.cells.areas) {
        formatArea(target.cells.sheet, area, (style, row, column) => {
          if (!onEdge(target, row, column)) return {};
          if (name === 'style' && value === 'None') return { [target.side]: null };
          const before = style[target.side] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
          return { [target.side]: { ...before, [name]: name === 'color' ? colorOf(value) : textOf(value) } };
        });
      }
    },
  };
}

/** `Excel.RangeBorder`. */
export const rangeBorderType: ObjectType<BorderTarget> = {
  since: '1.1',
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: borderProperty('style', 'None'),
    weight: borderProperty('weight', 'Thin'),
    color: borderProperty('color', '#000000'),
  },
  methods: {},
};
