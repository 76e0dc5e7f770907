import { HostError } from '../../app/ports';
import type { Area, Cell, CellValue } from '../../core/grid/grid';
import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../../core/grid/ref';
import { createSharedFormula, formulaText, type SharedFormula } from './formula-text';
import { scanPart } from './package-part';
import { decodeEscapes } from './shared-strings';
import { attribute, isTrue } from './xml';
import type { ZipPackage } from './zip';

/** What the cells of every sheet refer to. */
export interface SheetTables {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
}

/** The content of one sheet part. */
export interface SheetContent {
  readonly rows: (Cell | undefined)[][];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface ArrayFormula {
  readonly area: Area;
  readonly formula: string;
}

const MS_PER_DAY = 86_400_000;

function damaged(what: string): HostError {
  return new HostError('damaged', { what });
}

/** Serial of a date written as text, as strict files have it. */
function serialOf(text: string, date1904: boolean): number | null {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$|^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time)) return null;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (time - start) / MS_PER_DAY;
}

/** The zero-based column in a reference such as `AB12`; -1 when there are no letters. */
function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at += 1) {
    const letter = ref.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Reads the cells of one sheet; formatted cells without value or formula take no memory. Throws HostError. */
export function readSheetPart(
  zip: ZipPackage,
  part: string,
  tables: SheetTables,
  maxCells: number,
): SheetContent {
  const rows: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const shared = new Map<string, SharedFormula>();
  let arrays: ArrayFormula[] = [];
  let cellCount = 0;

  let root = '';
  let inData = false;
  let inCell = false;
  let inPhonetic = false;
  let collecting: 'value' | 'formula' | null = null;
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let hasValue = false;
  let value = '';
  let hasFormula = false;
  let formula = '';
  let formulaAttributes = '';

  const openRow = (attributes: string): void => {
    const number = attribute(attributes, 'r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) throw damaged(part);
    column = -1;
    if (attributes.includes('hidden') && isTrue(attribute(attributes, 'hidden'))) hiddenRows.add(row);
    if (arrays.length > 0) arrays = arrays.filter(({ area }) => area.bottom >= row);
  };

  const openCell = (attributes: string): void => {
    const ref = attribute(attributes, 'r');
    column = ref === undefined ? column + 1 : columnOf(ref);
    if (!(column >= 0 && column < MAX_COLUMNS)) throw damaged(part);
    inCell = true;
    type = attribute(attributes, 't') ?? 'n';
    style = Number(attribute(attributes, 's') ?? 0);
    hasValue = false;
    value = '';
    hasFormula = false;
    formula = '';
  };

  const formulaOfCell = (): string | undefined => {
    if (hasFormula) {
      const kind = attribute(formulaAttributes, 't');
      const own = formula === '' ? undefined : formulaText(decodeEscapes(formula));
      if (kind === 'shared') {
        const index = attribute(formulaAttributes, 'si') ?? '';
        if (own === undefined) return shared.get(index)?.at(row, column);
        shared.set(index, createSharedFormula(own, row, column));
      } else if (kind === 'array' && own !== undefined) {
        const area = parseArea(attribute(formulaAttributes, 'ref') ?? '');
        if (area && (area.bottom > area.top || area.right > area.left)) arrays.push({ area, formula: own });
      }
      if (own !== undefined) return own;
    }
    if (arrays.length === 0) return undefined;
    return arrays.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    )?.formula;
  };

  /** The value of the open cell; null also when a formula was never calculated. */
  const valueOfCell = (): CellValue => {
    switch (type) {
      case 's': {
        if (value.trim() === '') return null;
        const text = tables.strings[Number(value)];
        if (text === undefined) throw damaged(part);
        return text;
      }
      case 'str':
      case 'inlineStr':
        return hasValue ? decodeEscapes(value) : null;
      case 'b':
        return hasValue ? isTrue(value.trim()) : null;
      case 'e':
        return value === '' ? null : { error: value.trim() };
      case 'd':
        return value === '' ? null : (serialOf(value.trim(), tables.date1904) ?? value);
      default: {
        if (value.trim() === '') return null;
        const number = Number(value);
        return Number.isFinite(number) ? number : value;
      }
    }
  };

  const closeCell = (): void => {
    inCell = false;
    const text = formulaOfCell();
    const result = valueOfCell();
    if (result === null && text === undefined) return;
    cellCount += 1;
    if (cellCount > maxCells) throw new HostError('too-large', { what: 'cells' });
    const format = tables.formats[style];
    const cell: Cell = {
      value: result,
      ...(text === undefined ? undefined : { formula: text }),
      ...(format === undefined ? undefined : { format }),
      ...(result === null ? { uncalculated: true } : undefined),
    };
    (rows[row] ??= [])[column] = cell;
  };

  scanPart(zip, part, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (root !== 'worksheet') throw damaged(part);
      }
      if (inCell) {
        if (name === 'v') {
          collecting = 'value';
          hasValue = true;
        } else if (name === 'f') {
          collecting = 'formula';
          hasFormula = true;
          formulaAttributes = attributes;
        } else if (name === 'is') {
          hasValue = true;
        } else if (name === 't' && !inPhonetic) {
          collecting = 'value';
        } else if (name === 'rPh') {
          inPhonetic = true;
        }
      } else if (inData) {
        if (name === 'c') openCell(attributes);
        else if (name === 'row') openRow(attributes);
      } else if (name === 'sheetData') {
        inData = true;
      } else if (name === 'mergeCell') {
        const area = parseArea(attribute(attributes, 'ref') ?? '');
        if (area) merges.push(area);
      } else if (name === 'col' && isTrue(attribute(attributes, 'hidden'))) {
        const last = Math.min(Number(attribute(attributes, 'max')), MAX_COLUMNS) - 1;
        for (let index = Number(attribute(attributes, 'min')) - 1; index <= last; index += 1) {
          hiddenColumns.add(index);
        }
      }
    },
    close(name) {
      if (name === 'c') {
        if (inCell) closeCell();
      } else if (name === 'rPh') inPhonetic = false;
      else if (name === 'sheetData') inData = false;
      else collecting = null;
    },
    text(text) {
      if (collecting === 'value') value += text;
      else if (collecting === 'formula') formula += text;
    },
  });
  return { rows, merges, hiddenRows, hiddenColumns };
}
