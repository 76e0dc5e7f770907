import { formatValue } from '../model/number-text';
import {
  addressOf,
  boundsOf,
  cellCountOf,
  columnCountOf,
  contains,
  intersectionOf,
  isEntireColumns,
  isEntireRows,
  rowCountOf,
  WHOLE_SHEET,
} from '../model/area';
import { checkFormattable, checkWritable, formatArea, mergeArea, unmergeArea } from '../model/edit';
import { shiftCells } from '../model/shift';
import {
  cellOf,
  eachCell,
  putCell,
  usedArea,
  type CellModel,
  type Hyperlink,
  type SheetModel,
} from '../model/sheet';
import { DEFAULT_STYLE, type Style } from '../model/style';
import { handle, isHandle, type Handle, type ObjectType, type Property } from '../object-type';
import { MAX_MERGED_AREAS, checkCellCount } from '../limits';
import { accessDenied, invalidArgument, itemNotFound, Refusal } from '../refusal';
import { emit, EVENT, keptCells, type Session } from '../session';
import type { CellsTarget } from '../targets';
import type { Json } from '../wire';
import {
  areaOf,
  cellsOf,
  cellsByAddress,
  commonLine,
  fullAddress,
  inputsOf,
  matrix,
  restructured,
  tellChange,
  wireValue,
  writeCells,
} from './cells';
import { numberOf, textOf } from './arguments';

function range(sheet: SheetModel, area: Parameters<typeof cellsOf>[1]): Handle {
  return handle('Range', cellsOf(sheet, area));
}

function cellsArgument(
  session: Session,
  cells: CellsTarget,
  argument: Json | Handle | undefined,
): CellsTarget {
  if (isHandle(argument) && argument.type === 'Range') return argument.target as CellsTarget;
  if (typeof argument === 'string') return cellsByAddress(session, cells.sheet, argument);
  throw invalidArgument('a range is missing');
}

/** Excel's name for what a cell holds: `Range.valueTypes`. */
function valueType(cell: CellModel): string {
  if (cell.value === null) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return typeof cell.value === 'object' ? 'Error' : 'String';
}

function formulaText(cell: CellModel): Json {
  return cell.formula ?? wireValue(cell.value);
}

function ofArea(read: (area: ReturnType<typeof areaOf>, sheet: SheetModel) => Json): Property<CellsTarget> {
  return { get: (cells) => read(areaOf(cells), cells.sheet) };
}

function lines(axis: 'rows' | 'columns', setOf: (sheet: SheetModel) => Set<number>): Property<CellsTarget> {
  const edges = (cells: CellsTarget): [number, number] => {
    const area = areaOf(cells);
    return axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  };
  return {
    get: (cells) => {
      const [first, last] = edges(cells);
      return commonLine(first, last, (line) => setOf(cells.sheet).has(line));
    },
    set: (cells, value) => {
      const { protection } = cells.sheet;
      if (protection?.options[axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns'] === false)
        throw accessDenied(`sheet ${cells.sheet.name} is protected`);
      const [first, last] = edges(cells);
      for (let line = first; line <= last; line++) {
        if (value === true) setOf(cells.sheet).add(line);
        else setOf(cells.sheet).delete(line);
      }
    },
  };
}

const hiddenRows = lines('rows', (sheet) => sheet.hiddenRows);
const hiddenColumns = lines('columns', (sheet) => sheet.hiddenColumns);

const formulas: Property<CellsTarget> = {
  get: (cells) => matrix(cells, formulaText),
  set: (cells, value, session) => writeCells(session, cells, value),
};

const numberFormat: Property<CellsTarget> = {
  get: (cells) => matrix(cells, (cell) => cell.style.numberFormat),
  set: (cells, value) => {
    checkFormattable(cells.sheet);
    const area = areaOf(cells);
    const inputs = inputsOf(area, value);
    formatArea(cells.sheet, area, (_style, row, column) => {
      const code = inputs(row < 0 ? 0 : row - area.top, column - area.left);
      return code === null ? {} : { numberFormat: textOf(code) };
    });
  },
};

function moved(cells: CellsTarget, top: number, left: number, bottom: number, right: number): Handle {
  const area = areaOf(cells);
  return range(cells.sheet, {
    top: area.top + top,
    left: area.left + left,
    bottom: area.bottom + bottom,
    right: area.right + right,
  });
}

function intersection(cells: CellsTarget, other: CellsTarget): Handle | null {
  const area = other.sheet === cells.sheet ? intersectionOf(areaOf(cells), areaOf(other)) : null;
  return area && range(cells.sheet, area);
}

/** "Returns areas whose top-left cell is in the range", and fails for more than 512: office-js issue 3611. */
function mergedAreas(cells: CellsTarget): Handle | null {
  const area = areaOf(cells);
  const merges = cells.sheet.merges.filter((merge) =>
    contains(area, { top: merge.top, left: merge.left, bottom: merge.top, right: merge.left }),
  );
  if (merges.length === 0) return null;
  if (merges.length > MAX_MERGED_AREAS) {
    throw new Refusal('RangeExceedsLimit', `${merges.length} merged areas, more than ${MAX_MERGED_AREAS}`);
  }
  return handle('RangeAreas', { sheet: cells.sheet, areas: merges });
}

/** What `getRowProperties` and `getColumnProperties` can tell of a line. */
function lineProperties(
  cells: CellsTarget,
  asked: Json | Handle | undefined,
  axis: 'rows' | 'columns',
): Json {
  if (typeof asked !== 'object' || asked === null || isHandle(asked))
    throw invalidArgument('load options are missing');
  const options = asked as { readonly [name: string]: Json };
  const area = areaOf(cells);
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  checkCellCount(last - first + 1);
  const known: { [name: string]: (line: number) => Json } = {
    address: (line) =>
      fullAddress({
        sheet: cells.sheet,
        areas: [
          axis === 'rows'
            ? { ...WHOLE_SHEET, top: line, bottom: line }
            : { ...WHOLE_SHEET, left: line, right: line },
        ],
      }),
    rowHidden: (line) => cells.sheet.hiddenRows.has(line),
    columnHidden: (line) => cells.sheet.hiddenColumns.has(line),
    rowIndex: (line) => line,
    columnIndex: (line) => line,
  };
  const names = Object.keys(options).filter((name) => options[name] === true);
  for (const name of names) if (!known[name]) throw invalidArgument(`the load option "${name}"`);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Object.fromEntries(names.map((name) => [name, known[name]?.(first + index) ?? null])),
  );
}

/** What `getCellProperties` can tell of a cell, of the many things it can in Excel. */
const CELL_PROPERTIES: { readonly [path: string]: (style: Style) => Json } = {
  'format.font.bold': (style) => style.bold,
  'format.font.italic': (style) => style.italic,
  'format.font.color': (style) => style.fontColor,
  'format.fill.color': (style) => style.fillColor ?? '#FFFFFF',
  'format.indentLevel': (style) => style.indentLevel,
};

/** The properties of one cell that a load option asks for, in its own shape. */
function askedOf(options: Json | undefined, style: Style, path: string): Json {
  if (options === true) {
    const known = CELL_PROPERTIES[path];
    if (!known) throw invalidArgument(`the load option "${path}"`);
    return known(style);
  }
  if (typeof options !== 'object' || options === null) throw invalidArgument('load options are missing');
  return Object.fromEntries(
    Object.entries(options).map(([name, own]) => [
      name,
      askedOf(own, style, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function cellProperties(cells: CellsTarget, asked: Json | Handle | undefined): Json {
  if (isHandle(asked)) throw invalidArgument('load options are missing');
  checkCellCount(cellCountOf(areaOf(cells)));
  return matrix(cells, ({ style }) => askedOf(asked, style, ''));
}

function clear(cells: CellsTarget, applyTo: string, session: Session): void {
  const area = areaOf(cells);
  const contents = ['All', 'Contents', 'RemoveHyperlinks', 'Hyperlinks'].includes(applyTo);
  if (contents) checkWritable(cells.sheet, area);
  else checkFormattable(cells.sheet);
  eachCell(cells.sheet, area, (cell, row, column) => {
    const style = applyTo === 'Contents' || applyTo === 'Hyperlinks' ? cell.style : DEFAULT_STYLE;
    const { hyperlink: _, ...rest } = cell;
    if (applyTo === 'All' || applyTo === 'Contents') {
      putCell(cells.sheet, row, column, { value: null, style });
      session.written.push({ sheet: cells.sheet, row, column });
    } else putCell(cells.sheet, row, column, applyTo === 'Formats' ? { ...cell, style } : { ...rest, style });
  });
  if (applyTo === 'All' || applyTo === 'Formats') {
    cells.sheet.merges = cells.sheet.merges.filter((merge) => !intersectionOf(merge, area));
    // Conditional formats go with the other formats.
    for (const rule of cells.sheet.conditionalFormats)
      rule.areas = rule.areas.filter((one) => !contains(area, one));
    cells.sheet.conditionalFormats = cells.sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  }
  tellChange(session, cells, 'RangeEdited');
}

function shift(cells: CellsTarget, direction: string, by: 'insert' | 'delete', session: Session): void {
  const { sheet } = cells;
  const area = areaOf(cells);
  const down = direction === 'Down' || direction === 'Up' || isEntireRows(area);
  if (sheet.protection) throw accessDenied(`sheet ${sheet.name} is protected`);
  shiftCells(session.workbook, sheet, area, down ? 'rows' : 'columns', by, keptCells(session, sheet));
  restructured(session);
  const kind = down ? 'Row' : 'Column';
  const whole = isEntireRows(area) || isEntireColumns(area);
  tellChange(
    session,
    cells,
    whole
      ? `${kind}${by === 'insert' ? 'Inserted' : 'Deleted'}`
      : `Cell${by === 'insert' ? 'Inserted' : 'Deleted'}`,
  );
}

const hyperlink: Property<CellsTarget> = {
  get: (cells) => {
    const area = areaOf(cells);
    return (cellOf(cells.sheet, area.top, area.left).hyperlink as Json | undefined) ?? null;
  },
  set: (cells, value, session) => {
    const area = areaOf(cells);
    checkWritable(cells.sheet, area);
    const link = value as unknown as Hyperlink | null;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (link?.textToDisplay !== undefined)
          writeCells(
            session,
            cellsOf(cells.sheet, { top: row, left: column, bottom: row, right: column }),
            link.textToDisplay,
          );
        const { hyperlink: _, ...cell } = cellOf(cells.sheet, row, column);
        putCell(cells.sheet, row, column, link ? { ...cell, hyperlink: link } : cell);
      }
    }
  },
};

/** `Excel.Range`. */
export const rangeType: ObjectType<CellsTarget> = {
  since: '1.1',
  newer: {
    columnHidden: '1.2',
    rowHidden: '1.2',
    hidden: '1.2',
    conditionalFormats: '1.6',
    dataValidation: '1.8',
    hyperlink: '1.7',
    isEntireColumn: '1.7',
    isEntireRow: '1.7',
    numberFormatLocal: '1.7',
    getResizedRange: '1.2',
    getUsedRangeOrNullObject: '1.4',
    getIntersectionOrNullObject: '1.4',
    getAbsoluteResizedRange: '1.7',
    getCellProperties: '1.9',
    getRowProperties: '1.9',
    getColumnProperties: '1.9',
    getMergedAreasOrNullObject: '1.13',
    merge: '1.2',
    unmerge: '1.2',
    calculate: '1.6',
    address: '1.1',
    setDirty: '1.9',
    _ValidateArraySize: '1.3',
  },
  properties: {
    address: { get: (cells) => fullAddress(cells) },
    addressLocal: { get: (cells) => fullAddress(cells) },
    cellCount: ofArea((area) => (cellCountOf(area) > 2 ** 31 - 1 ? -1 : cellCountOf(area))),
    rowIndex: ofArea((area) => area.top),
    columnIndex: ofArea((area) => area.left),
    rowCount: ofArea(rowCountOf),
    columnCount: ofArea(columnCountOf),
    isEntireRow: ofArea(isEntireRows),
    isEntireColumn: ofArea(isEntireColumns),
    values: {
      get: (cells) => matrix(cells, (cell) => wireValue(cell.value)),
      set: (cells, value, session) => writeCells(session, cells, value),
    },
    formulas,
    formulasLocal: formulas,
    text: { get: (cells) => matrix(cells, (cell) => formatValue(cell.value, cell.style.numberFormat)) },
    valueTypes: { get: (cells) => matrix(cells, valueType) },
    numberFormat,
    numberFormatLocal: numberFormat,
    rowHidden: hiddenRows,
    columnHidden: hiddenColumns,
    hidden: {
      get: (cells, session) => {
        const rows = hiddenRows.get?.(cells, session);
        const columns = hiddenColumns.get?.(cells, session);
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    hyperlink,
    format: { get: (cells) => handle('RangeFormat', cells) },
    dataValidation: { get: (cells) => handle('DataValidation', cells) },
    conditionalFormats: { get: (cells) => handle('ConditionalFormatCollection', { cells }) },
    worksheet: { get: (cells) => handle('Worksheet', cells.sheet) },
  },
  methods: {
    _ValidateArraySize: (cells, [rows, columns]) => {
      const area = areaOf(cells);
      if (rows !== rowCountOf(area) || columns !== columnCountOf(area)) {
        throw invalidArgument("the number of rows or columns of the array doesn't match the range");
      }
      return undefined;
    },
    getRow: (cells, [row]) => {
      const area = areaOf(cells);
      return range(cells.sheet, { ...area, top: area.top + numberOf(row), bottom: area.top + numberOf(row) });
    },
    getColumn: (cells, [column]) => {
      const area = areaOf(cells);
      return range(cells.sheet, {
        ...area,
        left: area.left + numberOf(column),
        right: area.left + numberOf(column),
      });
    },
    getCell: (cells, [row, column]) => {
      const area = areaOf(cells);
      const [top, left] = [area.top + numberOf(row), area.left + numberOf(column)];
      return range(cells.sheet, { top, left, bottom: top, right: left });
    },
    getBoundingRect: (cells, [other], session) =>
      range(cells.sheet, boundsOf(areaOf(cells), areaOf(cellsArgument(session, cells, other)))),
    getEntireRow: (cells) => {
      const area = areaOf(cells);
      return range(cells.sheet, { ...WHOLE_SHEET, top: area.top, bottom: area.bottom });
    },
    getEntireColumn: (cells) => {
      const area = areaOf(cells);
      return range(cells.sheet, { ...WHOLE_SHEET, left: area.left, right: area.right });
    },
    getLastCell: (cells) => {
      const area = areaOf(cells);
      return range(cells.sheet, { ...area, top: area.bottom, left: area.right });
    },
    getLastRow: (cells) => range(cells.sheet, { ...areaOf(cells), top: areaOf(cells).bottom }),
    getLastColumn: (cells) => range(cells.sheet, { ...areaOf(cells), left: areaOf(cells).right }),
    getOffsetRange: (cells, [rows, columns]) =>
      moved(cells, numberOf(rows), numberOf(columns), numberOf(rows), numberOf(columns)),
    getResizedRange: (cells, [rows, columns]) => moved(cells, 0, 0, numberOf(rows), numberOf(columns)),
    getAbsoluteResizedRange: (cells, [rows, columns]) => {
      const area = areaOf(cells);
      return range(cells.sheet, {
        ...area,
        bottom: area.top + numberOf(rows) - 1,
        right: area.left + numberOf(columns) - 1,
      });
    },
    getIntersection: (cells, [other], session) => {
      const found = intersection(cells, cellsArgument(session, cells, other));
      if (!found) throw itemNotFound('an intersection of the ranges');
      return found;
    },
    getIntersectionOrNullObject: (cells, [other], session) =>
      intersection(cells, cellsArgument(session, cells, other)),
    getUsedRange: (cells, [valuesOnly]) => {
      const area = areaOf(cells);
      // "If there are no used cells, the top-left cell": A1 for a sheet.
      return range(
        cells.sheet,
        usedArea(cells.sheet, area, valuesOnly === true) ?? { ...area, bottom: area.top, right: area.left },
      );
    },
    getUsedRangeOrNullObject: (cells, [valuesOnly]) => {
      const used = usedArea(cells.sheet, areaOf(cells), valuesOnly === true);
      return used && range(cells.sheet, used);
    },
    getMergedAreasOrNullObject: (cells) => mergedAreas(cells),
    getCellProperties: (cells, [options]) => cellProperties(cells, options),
    getRowProperties: (cells, [options]) => lineProperties(cells, options, 'rows'),
    getColumnProperties: (cells, [options]) => lineProperties(cells, options, 'columns'),
    clear: (cells, [applyTo], session) => {
      clear(cells, typeof applyTo === 'string' ? applyTo : 'All', session);
      return undefined;
    },
    insert: (cells, [direction], session) => {
      const area = areaOf(cells);
      shift(cells, textOf(direction), 'insert', session);
      return range(cells.sheet, area);
    },
    delete: (cells, [direction], session) => {
      shift(cells, textOf(direction), 'delete', session);
      return undefined;
    },
    merge: (cells, [across]) => {
      mergeArea(cells.sheet, areaOf(cells), across === true);
      return undefined;
    },
    unmerge: (cells) => {
      unmergeArea(cells.sheet, areaOf(cells));
      return undefined;
    },
    select: (cells, _arguments, session) => {
      // Selecting cells of a hidden sheet is refused.
      if (cells.sheet.visibility !== 'visible') throw new Refusal('InvalidOperation', 'The sheet is hidden.');
      session.workbook.activeSheet = cells.sheet;
      session.workbook.selections.set(cells.sheet, { areas: cells.areas });
      emit(session, EVENT.worksheetSelectionChanged, cells.sheet, { address: addressOf(areaOf(cells)) });
      return undefined;
    },
    calculate: (_cells, _arguments, session) => {
      restructured(session);
      return undefined;
    },
    setDirty: () => undefined,
  },
};
