import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { zipSync, type Zippable } from 'fflate';
import { HostError } from '../../app/ports';
import type { Area, Cell, CellValue, Grid, Visibility } from '../../core/grid/grid';
import { formulaText } from './formula-text';
import { LIMITS } from './limits';
import { notGeneral } from './number-formats';
import type { Spreadsheet } from './spreadsheet';
import { inflateWhole, type ZipPackage } from './zip';

const OPTIONS: ParsingOptions = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  // Without it the library drops hidden columns.
  cellStyles: true,
};

const ERROR_NAMES: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** The part of the library that reads compound files, which it declares without types. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'array' }): unknown;
  find(container: unknown, path: string): { readonly content: ArrayLike<number> } | null;
}

const LARGEST_RECORD = 8_224 + 4;

/** Throws HostError unless the stream is a chain of records: the library reads anything, or runs out of memory. */
function checkRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const isBegin = (kind & 0xff) === 0x09 && kind <= 0x0809;
    // Between two sheets there may be padding.
    if (depth === 0 && !isBegin) {
      if (at === 0) break;
      if (kind === 0) return;
    }
    // FilePass: what follows is encrypted.
    if (kind === 0x2f) throw new HostError('password');
    if (isBegin) depth += 1;
    if (kind === 0x0a) depth -= 1;
    at += 4 + length;
    if (length > LARGEST_RECORD || at > stream.length || depth < 0) break;
    if (depth === 0 && at + 4 > stream.length) return;
  }
  throw new HostError('damaged', { what: 'records' });
}

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? cell.v : null;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    case 'b':
      return cell.v === true;
    case 'e':
      return { error: ERROR_NAMES[Number(cell.v)] ?? '#VALUE!' };
    default:
      return null;
  }
}

function toRow(source: readonly (CellObject | undefined)[], arrays: ReadonlyMap<string, string>): Cell[] {
  const row: Cell[] = [];
  for (const [column, cell] of source.entries()) {
    if (!cell) continue;
    const value = valueOf(cell);
    const stored = cell.f ?? (cell.F === undefined ? undefined : arrays.get(cell.F));
    if (value === null && stored === undefined) continue;
    const format = notGeneral(typeof cell.z === 'string' ? cell.z : undefined);
    row[column] = {
      value,
      ...(stored === undefined ? undefined : { formula: formulaText(stored) }),
      ...(format === undefined ? undefined : { format }),
      ...(value === null ? { uncalculated: true } : undefined),
    };
  }
  return row;
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, index) => {
    if (line?.hidden) hidden.add(index);
  });
  return hidden;
}

function visibilityOf(hidden: 0 | 1 | 2 | undefined): Visibility {
  if (hidden === 2) return 'veryHidden';
  return hidden === 1 ? 'hidden' : 'visible';
}

function toGrid(sheet: WorkSheet, name: string, visibility: Visibility): Grid {
  const data: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const arrays = new Map<string, string>();
  for (const row of data) {
    for (const cell of row ?? [])
      if (cell?.F !== undefined && cell.f !== undefined) arrays.set(cell.F, cell.f);
  }
  const rows: Cell[][] = [];
  data.forEach((source, index) => {
    const row = source ? toRow(source, arrays) : [];
    if (row.length > 0) rows[index] = row;
  });
  const merges: Area[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    sheet: name,
    id: name,
    rows,
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    visibility,
  };
}

function toSpreadsheet(workbook: WorkBook): Spreadsheet {
  const tabs = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    // The library leaves out a sheet it cannot read instead of saying so.
    if (!sheet) throw new HostError('damaged', { what: name });
    const isCells = sheet['!type'] === undefined || sheet['!type'] === 'sheet';
    return isCells
      ? [{ name, sheet, visibility: visibilityOf(workbook.Workbook?.Sheets?.[index]?.Hidden) }]
      : [];
  });
  return {
    sheetNames: tabs.map(({ name }) => name),
    activeSheet: tabs.find(({ visibility }) => visibility === 'visible')?.name ?? tabs[0]?.name ?? null,
    definedNames: (workbook.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
      name: Name,
      refersTo: Ref,
      sheet: Sheet === undefined ? null : (workbook.SheetNames[Sheet] ?? null),
    })),
    readSheet(index) {
      const tab = tabs[index];
      if (!tab) throw new RangeError(`no sheet ${index}`);
      return toGrid(tab.sheet, tab.name, tab.visibility);
    },
  };
}

async function readWithLibrary(bytes: Uint8Array): Promise<Spreadsheet> {
  const { read } = await import('@e965/xlsx');
  try {
    return toSpreadsheet(read(bytes, OPTIONS));
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) {
      throw new HostError('password', {}, error);
    }
    throw error;
  }
}

/** Opens an .xls workbook; throws HostError 'password' for an encrypted one, be it .xls or .xlsx inside. */
export async function openXls(bytes: Uint8Array): Promise<Spreadsheet> {
  if (bytes.length > LIMITS.binaryBytes) throw new HostError('too-large', { what: 'file' });
  const library = await import('@e965/xlsx');
  const files = library.CFB as CompoundFiles;
  const container = files.read(bytes, { type: 'array' });
  if (files.find(container, 'EncryptedPackage')) throw new HostError('password');
  const stream = files.find(container, 'Workbook') ?? files.find(container, 'Book');
  if (!stream) throw new HostError('not-a-workbook');
  const records = Uint8Array.from(stream.content);
  checkRecords(records);
  // The stream alone: the library's reader of document properties never ends on some damaged ones.
  return readWithLibrary(records);
}

const WITHOUT_CELLS = /(^|\/)(media|pivotcache|drawings|embeddings)\//;

/** Opens an .xlsb package: only its parts that matter, inflated within limits, reach the library. */
export async function openXlsb(zip: ZipPackage): Promise<Spreadsheet> {
  const parts: Zippable = {};
  let size = 0;
  for (const [key, part] of zip.parts) {
    if (!/\.(bin|xml|rels)$/.test(key) || WITHOUT_CELLS.test(key)) continue;
    size += part.size;
    if (size > LIMITS.binaryBytes) throw new HostError('too-large', { what: 'inflated' });
    parts[part.name] = [inflateWhole(zip, part), { level: 0 }];
  }
  return readWithLibrary(zipSync(parts));
}
