import type { CellError } from '../../../core/grid/grid';
import { formatColumn, MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/ref';
import { wildcardMatcher } from '../criteria';
import { asVolatile, define, defineLazy, type FunctionSpec, type FunctionTable } from '../function-spec';
import type { Scope } from '../scope';
import { areaOf, referenceTo, sizeOf } from '../operands';
import {
  compareScalars,
  isArray,
  isError,
  isReference,
  NA_ERROR,
  REF_ERROR,
  VALUE_ERROR,
  type Operand,
  type Scalar,
} from '../value';

type Wanted = string | number | boolean;

/** A row or a column of values to look in; read one by one, for most searches end early. */
interface Vector {
  readonly length: number;
  readonly at: (index: number) => Scalar;
  /** The first place of each value, where it is worth the while. */
  readonly firstPlaces: (() => ReadonlyMap<Scalar, number>) | null;
}

/** Below this a column is read from its top, which may end early. */
const WORTH_AN_INDEX = 32;

function valueAt(operand: Operand, row: number, column: number, scope: Scope): Scalar {
  if (isArray(operand)) return operand.rows[row]?.[column] ?? null;
  const area = areaOf(operand);
  if (area) return scope.cells.read(area.sheet, area.top + row, area.left + column);
  return isReference(operand) ? VALUE_ERROR : operand;
}

/** Rows and columns of a table as far as any sheet is used. */
function usedSizeOf(table: Operand, scope: Scope): { rows: number; columns: number } {
  const { rows, columns } = sizeOf(table);
  const area = areaOf(table);
  if (!area) return { rows, columns };
  const extent = scope.cells.extent();
  return {
    rows: Math.max(1, Math.min(rows, extent.rows - area.top)),
    columns: Math.max(1, Math.min(columns, extent.columns - area.left)),
  };
}

function columnOf(table: Operand, column: number, scope: Scope): Vector {
  const length = usedSizeOf(table, scope).rows;
  const area = areaOf(table);
  const left = (area?.left ?? 0) + column;
  return {
    length,
    at: (index) => valueAt(table, index, column, scope),
    firstPlaces:
      area && length > WORTH_AN_INDEX ? () => scope.cells.firstPlaces({ ...area, left, right: left }) : null,
  };
}

function rowOf(table: Operand, row: number, scope: Scope): Vector {
  return {
    length: usedSizeOf(table, scope).columns,
    at: (index) => valueAt(table, row, index, scope),
    firstPlaces: null,
  };
}

function isOneRow(table: Operand): boolean {
  const { rows, columns } = sizeOf(table);
  return rows === 1 && columns > 1;
}

/** The vector of a single row or column, or null for a table. */
function vectorOf(table: Operand, scope: Scope): Vector | null {
  const { rows, columns } = sizeOf(table);
  if (columns === 1) return columnOf(table, 0, scope);
  return rows === 1 ? rowOf(table, 0, scope) : null;
}

function equality(wanted: Wanted, wildcards: boolean): (value: Scalar) => boolean {
  if (typeof wanted !== 'string') return (value) => value === wanted;
  if (wildcards) {
    const matches = wildcardMatcher(wanted);
    return (value) => typeof value === 'string' && matches(value);
  }
  const lower = wanted.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === lower;
}

function findEqual(vector: Vector, wanted: Wanted, wildcards: boolean, fromEnd = false): number {
  const plain = typeof wanted !== 'string' || !wildcards || !/[*?~]/.test(wanted);
  if (vector.firstPlaces && plain && !fromEnd) {
    return vector.firstPlaces().get(typeof wanted === 'string' ? wanted.toLowerCase() : wanted) ?? -1;
  }
  const equals = equality(wanted, wildcards);
  for (let step = 0; step < vector.length; step += 1) {
    const index = fromEnd ? vector.length - 1 - step : step;
    if (equals(vector.at(index))) return index;
  }
  return -1;
}

/** The last place not beyond a value in ascending order, by halving as Excel does; other types are passed over. */
function findAscending(vector: Vector, wanted: Wanted): number {
  let low = 0;
  let high = vector.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    let value = vector.at(probe);
    while (typeof value !== typeof wanted && probe < high) {
      probe += 1;
      value = vector.at(probe);
    }
    if (typeof value !== typeof wanted || isError(value) || compareScalars(value, wanted) > 0) {
      high = middle - 1;
    } else {
      found = probe;
      low = probe + 1;
    }
  }
  return found;
}

function findDescending(vector: Vector, wanted: Wanted): number {
  let found = -1;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector.at(index);
    if (typeof value !== typeof wanted || isError(value)) continue;
    if (compareScalars(value, wanted) < 0) break;
    found = index;
  }
  return found;
}

/** The place of the nearest value on one side, whatever the order; an equal one is taken first. */
function findNearest(vector: Vector, wanted: Wanted, side: -1 | 1): number {
  let found = -1;
  let best: Scalar = null;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector.at(index);
    if (typeof value !== typeof wanted || value === null || isError(value)) continue;
    const order = compareScalars(value, wanted);
    if (order === 0) return index;
    const closer = found < 0 || (best !== null && !isError(best) && compareScalars(value, best) * side < 0);
    if (Math.sign(order) === side && closer) {
      found = index;
      best = value;
    }
  }
  return found;
}

/** An empty cell is looked for as 0. */
function wantedOf(value: Exclude<Scalar, CellError>): Wanted {
  return value ?? 0;
}

function place(vector: Vector, wanted: Wanted, type: number): number {
  if (type === 0) return findEqual(vector, wanted, true);
  return type > 0 ? findAscending(vector, wanted) : findDescending(vector, wanted);
}

function isApproximate(value: Scalar | undefined): boolean {
  return value === undefined || (value !== null && value !== 0 && value !== false);
}

function vlookup(
  wanted: Wanted,
  table: Operand,
  column: number,
  approximate: boolean,
  scope: Scope,
): Operand {
  if (isError(table)) return table;
  if (column < 1) return VALUE_ERROR;
  if (column > sizeOf(table).columns) return REF_ERROR;
  const index = place(columnOf(table, 0, scope), wanted, approximate ? 1 : 0);
  return index < 0 ? NA_ERROR : valueAt(table, index, column - 1, scope);
}

function hlookup(wanted: Wanted, table: Operand, row: number, approximate: boolean, scope: Scope): Operand {
  if (isError(table)) return table;
  if (row < 1) return VALUE_ERROR;
  if (row > sizeOf(table).rows) return REF_ERROR;
  const index = place(rowOf(table, 0, scope), wanted, approximate ? 1 : 0);
  return index < 0 ? NA_ERROR : valueAt(table, row - 1, index, scope);
}

function lookup(wanted: Wanted, table: Operand, results: Operand | undefined, scope: Scope): Operand {
  if (isError(table)) return table;
  const { rows, columns } = sizeOf(table);
  const across = columns > rows;
  const index = findAscending(across ? rowOf(table, 0, scope) : columnOf(table, 0, scope), wanted);
  if (index < 0) return NA_ERROR;
  if (results === undefined) {
    return across ? valueAt(table, rows - 1, index, scope) : valueAt(table, index, columns - 1, scope);
  }
  if (isError(results)) return results;
  return isOneRow(results) ? valueAt(results, 0, index, scope) : valueAt(results, index, 0, scope);
}

function xplace(vector: Vector, wanted: Wanted, match: number, search: number): number {
  if (match === 2) return findEqual(vector, wanted, true, search < 0);
  const exact = findEqual(vector, wanted, false, search < 0);
  if (exact >= 0 || match === 0) return exact;
  return findNearest(vector, wanted, match < 0 ? -1 : 1);
}

/** One row or one column of a table; a cell stays a reference. */
function lineOf(table: Operand, index: number, across: boolean): Operand {
  const area = areaOf(table);
  if (area) {
    return referenceTo(
      across
        ? { ...area, left: area.left + index, right: area.left + index }
        : { ...area, top: area.top + index, bottom: area.top + index },
    );
  }
  if (!isArray(table)) return table;
  return {
    kind: 'array',
    rows: across ? table.rows.map((row) => [row[index] ?? null]) : [table.rows[index] ?? [null]],
  };
}

const XLOOKUP = define('svvv?n?n?', ([value, keys, results, otherwise, match = 0, search = 1], scope) => {
  if (isError(keys)) return keys;
  if (isError(results)) return results;
  const vector = vectorOf(keys, scope);
  if (!vector) return VALUE_ERROR;
  const across = isOneRow(keys);
  const given = sizeOf(results);
  const asked = sizeOf(keys);
  if (across ? given.columns !== asked.columns : given.rows !== asked.rows) return VALUE_ERROR;
  const index = xplace(vector, wantedOf(value), match, search);
  if (index >= 0) return lineOf(results, index, across);
  return otherwise === undefined ? NA_ERROR : otherwise;
});

const XMATCH = define('svn?n?', ([value, keys, match = 0, search = 1], scope) => {
  if (isError(keys)) return keys;
  const vector = vectorOf(keys, scope);
  if (!vector) return VALUE_ERROR;
  const index = xplace(vector, wantedOf(value), match, search);
  return index < 0 ? NA_ERROR : index + 1;
});

function index(table: Operand, first: number | undefined, second: number | undefined): Operand {
  if (isError(table)) return table;
  const { rows, columns } = sizeOf(table);
  const alongRow = second === undefined && rows === 1;
  const row = alongRow ? 1 : Math.trunc(first ?? 0);
  const column = Math.trunc(alongRow ? (first ?? 0) : (second ?? (columns === 1 ? 1 : 0)));
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > rows || column > columns) return REF_ERROR;
  const line = row === 0 ? table : lineOf(table, row - 1, false);
  return column === 0 ? line : lineOf(line, column - 1, true);
}

function offset(
  from: Operand,
  down: number,
  across: number,
  height: number | undefined,
  width: number | undefined,
): Operand {
  const area = areaOf(from);
  if (!area) return isError(from) ? from : VALUE_ERROR;
  const tall = Math.trunc(height ?? area.bottom - area.top + 1);
  const wide = Math.trunc(width ?? area.right - area.left + 1);
  if (tall === 0 || wide === 0) return REF_ERROR;
  const top = area.top + Math.trunc(down) + Math.min(0, tall + 1);
  const left = area.left + Math.trunc(across) + Math.min(0, wide + 1);
  const bottom = top + Math.abs(tall) - 1;
  const right = left + Math.abs(wide) - 1;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return REF_ERROR;
  return referenceTo({ sheet: area.sheet, top, left, bottom, right });
}

function position(part: 'row' | 'column'): FunctionSpec {
  return defineLazy(0, 1, ([argument], scope) => {
    if (!argument) return scope[part] + 1;
    const operand = argument();
    const area = areaOf(operand);
    if (!area) return isError(operand) ? operand : VALUE_ERROR;
    const start = part === 'row' ? area.top : area.left;
    const size = usedSizeOf(operand, scope);
    const count = part === 'row' ? size.rows : size.columns;
    const numbers = Array.from({ length: count }, (_, at) => start + at + 1);
    if (count === 1) return start + 1;
    return { kind: 'array', rows: part === 'row' ? numbers.map((number) => [number]) : [numbers] };
  });
}

function extent(part: 'rows' | 'columns'): FunctionSpec {
  return define('v', ([operand]) => (isError(operand) ? operand : sizeOf(operand)[part]));
}

function address(row: number, column: number, kind: number, sheet: string | undefined): Operand {
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return VALUE_ERROR;
  const letters = (kind === 1 || kind === 3 ? '$' : '') + formatColumn(Math.trunc(column) - 1);
  const digits = (kind === 1 || kind === 2 ? '$' : '') + String(Math.trunc(row));
  if (sheet === undefined) return letters + digits;
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${letters}${digits}`;
}

/** Values found by their place or by a key. */
export const LOOKUP: FunctionTable = {
  MATCH: define('svn?', ([value, table, type = 1], scope) => {
    if (isError(table)) return table;
    const vector = vectorOf(table, scope);
    if (!vector) return NA_ERROR;
    const found = place(vector, wantedOf(value), type);
    return found < 0 ? NA_ERROR : found + 1;
  }),
  XMATCH,
  VLOOKUP: define('svns?', ([value, table, column, approximate], scope) =>
    vlookup(wantedOf(value), table, Math.trunc(column), isApproximate(approximate), scope),
  ),
  HLOOKUP: define('svns?', ([value, table, row, approximate], scope) =>
    hlookup(wantedOf(value), table, Math.trunc(row), isApproximate(approximate), scope),
  ),
  LOOKUP: define('svv?', ([value, table, results], scope) => lookup(wantedOf(value), table, results, scope)),
  XLOOKUP,
  INDEX: define('vn?n?n?', ([table, row, column, area = 1]) => {
    if (!isReference(table) || table.areas.length === 1) return index(table, row, column);
    const chosen = table.areas[Math.trunc(area) - 1];
    return chosen ? index(referenceTo(chosen), row, column) : REF_ERROR;
  }),
  OFFSET: asVolatile(
    define('vnnn?n?', ([from, down, across, height, width]) => offset(from, down, across, height, width)),
  ),
  INDIRECT: asVolatile(
    define('tb?', ([text, isA1 = true], scope) =>
      isA1 ? scope.cells.referenceOf(text, scope.sheet) : REF_ERROR,
    ),
  ),
  ROW: position('row'),
  COLUMN: position('column'),
  ROWS: extent('rows'),
  COLUMNS: extent('columns'),
  ADDRESS: define('nnn?b?t?', ([row, column, kind = 1, isA1 = true, sheet]) =>
    isA1 ? address(row, column, kind, sheet) : VALUE_ERROR,
  ),
};
