import type { Area } from '../../core/grid/grid';
import { LINK_COLOR } from '../../core/report/link-color';
import { listSource } from '../../core/report/list-source';
import { tallRows } from '../../core/report/row-heights';
import type { WrittenCell, WrittenSheet, WrittenValidation } from '../../core/report/written-sheet';
import { addressLists, rectanglesOf } from './addresses';
import { widthOf } from './written-cells';

type Rows = WrittenSheet['rows'];

/** One thing that cells may have: what it is of a cell, and how ranges get it. */
interface Trait {
  readonly of: (cell: WrittenCell) => string | undefined;
  readonly give: (format: Excel.RangeFormat, value: string) => void;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;

/** In this order: links after the colour of text, indents after the alignment that they need. */
const TRAITS: readonly Trait[] = [
  {
    of: ({ bold }) => bold && 'bold',
    give: ({ font }) => {
      font.bold = true;
    },
  },
  {
    of: ({ italic }) => italic && 'italic',
    give: ({ font }) => {
      font.italic = true;
    },
  },
  {
    of: ({ link, color }) => color ?? (link && LINK_COLOR),
    give: ({ font }, color) => {
      font.color = color;
    },
  },
  {
    of: ({ link }) => link && 'link',
    give: ({ font }) => {
      font.underline = 'Single';
    },
  },
  {
    of: ({ wrap }) => wrap && 'wrap',
    give: (format) => {
      format.wrapText = true;
    },
  },
  {
    of: ({ vertical, wrap }) => (vertical || wrap ? VERTICAL[vertical ?? 'top'] : undefined),
    give: (format, vertical) => {
      format.verticalAlignment = vertical as 'Top' | 'Center';
    },
  },
  {
    of: ({ align, indent }) => (align || indent ? HORIZONTAL[align ?? 'left'] : undefined),
    give: (format, align) => {
      format.horizontalAlignment = align as 'Left' | 'Center' | 'Right';
    },
  },
  {
    of: ({ indent }) => (indent ? String(indent) : undefined),
    give: (format, steps) => {
      format.indentLevel = Number(steps);
    },
  },
  {
    of: ({ fill }) => fill,
    give: ({ fill }, color) => {
      fill.color = color;
    },
  },
];

/** Areas of the cells by something they share, e.g. their fill. */
function areasBy(rows: Rows, trait: Trait['of']): Map<string, Area[]> {
  const groups = new Map<string, { row: number; column: number }[]>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const value = cell ? trait(cell) : undefined;
      if (value === undefined) continue;
      const group = groups.get(value) ?? [];
      groups.set(value, group);
      group.push({ row, column });
    }
  }
  return new Map([...groups].map(([value, cells]) => [value, rectanglesOf(cells)]));
}

function formatAreas(
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  give: (format: Excel.RangeFormat) => void,
): void {
  for (const addresses of addressLists(areas)) give(sheet.getRanges(addresses).untrack().format);
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function drawBorders(sheet: Excel.Worksheet, rows: Rows): void {
  const areas = areasBy(rows, ({ border }) => border && 'border').get('border') ?? [];
  const line =
    (...edges: Parameters<Excel.RangeBorderCollection['getItem']>[0][]) =>
    ({ borders }: Excel.RangeFormat): void => {
      for (const edge of edges) borders.getItem(edge).style = 'Continuous';
    };
  formatAreas(sheet, areas, line(...EDGES));
  // Excel refuses lines inside where there is no inside.
  formatAreas(
    sheet,
    areas.filter(({ top, bottom }) => bottom > top),
    line('InsideHorizontal'),
  );
  formatAreas(
    sheet,
    areas.filter(({ left, right }) => right > left),
    line('InsideVertical'),
  );
}

/** Points of a column as wide as so many digits of the standard font. */
function pointsOf(digits: number): number {
  return (Math.trunc(digits * 7) + 5) * 0.75;
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

function fitRows(sheet: Excel.Worksheet, written: WrittenSheet, width: number): void {
  const { rows } = written;
  sheet.getRangeByIndexes(0, 0, rows.length, width).untrack().format.autofitRows();
  const byHeight = new Map<number, { row: number; column: number }[]>();
  for (const { row, points, merged } of tallRows(written)) {
    if (merged) byHeight.set(points, [...(byHeight.get(points) ?? []), { row, column: 0 }]);
  }
  for (const [points, cells] of byHeight) {
    formatAreas(sheet, rectanglesOf(cells), (format) => {
      format.rowHeight = points;
    });
  }
}

function freeze(sheet: Excel.Worksheet, { frozenRows = 0, frozenColumns = 0 }: WrittenSheet): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns).untrack());
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

function validate(sheet: Excel.Worksheet, validation: WrittenValidation): void {
  rangeOf(sheet, validation.area).dataValidation.rule =
    validation.kind === 'list'
      ? { list: { inCellDropDown: true, source: listSource(validation.values) } }
      : { decimal: { formula1: validation.atLeast, operator: 'GreaterThanOrEqualTo' } };
}

/** Gives the cells of a sheet their look, then merges, sizes, panes, filter and validations; `rows` have their merges spread. */
export function dressSheet(sheet: Excel.Worksheet, written: WrittenSheet, rows: Rows): void {
  const { widths = [], merges = [], validations = [], filterRow } = written;
  const width = widthOf(rows);
  for (const { of, give } of TRAITS) {
    for (const [value, areas] of areasBy(rows, of)) {
      formatAreas(sheet, areas, (format) => give(format, value));
    }
  }
  drawBorders(sheet, rows);
  for (const area of merges) rangeOf(sheet, area).merge(false);
  for (const [column, digits] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = pointsOf(digits);
  }
  if (width > 0) fitRows(sheet, written, width);
  freeze(sheet, written);
  if (filterRow !== undefined && rows.length > filterRow) {
    const { filterEnd: bottom = rows.length - 1 } = written;
    sheet.autoFilter.apply(rangeOf(sheet, { top: filterRow, left: 0, bottom, right: width - 1 }));
  }
  for (const validation of validations) validate(sheet, validation);
}
