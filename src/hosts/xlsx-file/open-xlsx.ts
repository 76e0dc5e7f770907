import { HostError, type ReadRequest, type SettingsReader, type WorkbookReader } from '../../app/ports';
import type { Grid, Look } from '../../core/grid/grid';
import type { LookRequest } from '../../core/plan/looks';
import { openSpreadsheet } from './open-spreadsheet';
import type { DefinedName } from './workbook-part';

/** Fills in the values of cells marked `uncalculated`; gets every sheet, because formulas reach across sheets. */
export type Calculate = (grids: readonly Grid[], definedNames: readonly DefinedName[]) => readonly Grid[];

/** How to open a workbook file. */
export interface OpenOptions {
  /** Without it, formulas that the file holds no result of stay null and `uncalculated`. */
  readonly calculate?: Calculate;
}

/** Names of our settings among those of other add-ins. */
const PREFIX = 'selaras.';

/** A workbook file that can be read, sheet by sheet, with the settings that Excel kept in it for the add-in. */
export interface XlsxReader extends WorkbookReader, SettingsReader {
  readonly definedNames: readonly DefinedName[];
}

/** Names the file in an error; whatever is no HostError yet means that the file is damaged. */
function explained(error: unknown, file: string): HostError {
  if (!(error instanceof HostError)) return new HostError('damaged', { file }, error);
  return new HostError(error.kind, { file, ...error.names }, error.cause ?? error);
}

function isUncalculated(grid: Grid): boolean {
  return grid.rows.some((row) => row?.some((cell) => cell?.uncalculated === true) === true);
}

/** Lets timers and signals of the surface take their turn between two sheets. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Opens the bytes of a workbook (.xlsx, .xlsm, .xls, .xlsb) in any JavaScript environment; `file` is its name in
 * errors. Throws HostError: empty, not-a-workbook, damaged, password, too-large.
 */
export async function openXlsx(
  bytes: Uint8Array,
  file: string,
  options: OpenOptions = {},
): Promise<XlsxReader> {
  const spreadsheet = await openSpreadsheet(bytes).catch((error: unknown) => {
    throw explained(error, file);
  });
  const { sheetNames, activeSheet, definedNames } = spreadsheet;

  const indexOf = (name: string): number => {
    const wanted = name.toLowerCase();
    const index = sheetNames.findIndex((sheet) => sheet.toLowerCase() === wanted);
    if (index < 0) throw new HostError('gone', { file, sheet: name });
    return index;
  };
  const readSheet = (index: number): Grid => {
    try {
      return spreadsheet.readSheet(index);
    } catch (error) {
      throw explained(error, file);
    }
  };

  const read = async (request: ReadRequest = {}): Promise<readonly Grid[]> => {
    const wanted = (request.sheets ?? sheetNames).map(indexOf);
    const grids = new Map<number, Grid>();
    for (const [done, index] of wanted.entries()) {
      request.signal?.throwIfAborted();
      request.onProgress?.(done, wanted.length, sheetNames[index] ?? '');
      if (request.signal || request.onProgress) await breathe();
      grids.set(index, readSheet(index));
    }
    request.signal?.throwIfAborted();
    if (options.calculate && [...grids.values()].some(isUncalculated)) {
      const all = sheetNames.map((_, index) => grids.get(index) ?? readSheet(index));
      options.calculate(all, definedNames).forEach((grid, index) => grids.set(index, grid));
    }
    return wanted.map((index) => grids.get(index) ?? readSheet(index));
  };

  const looks = (requests: readonly LookRequest[]): (Look | undefined)[][] => {
    const columns = new Map<number, Set<number>>();
    for (const { sheet, column } of requests) {
      const index = indexOf(sheet);
      columns.set(index, (columns.get(index) ?? new Set()).add(column));
    }
    const read = new Map<number, Grid['looks']>();
    for (const [index, own] of columns) read.set(index, spreadsheet.readLooks?.(index, own));
    return requests.map(({ sheet, column, top, bottom }) => {
      const rows = read.get(indexOf(sheet));
      return Array.from({ length: bottom - top + 1 }, (_, offset) => rows?.get(top + offset)?.[column]);
    });
  };

  return {
    definedNames,
    looks: (requests) => new Promise((resolve) => resolve(looks(requests))),
    sheetNames: () => Promise.resolve(sheetNames),
    activeSheet: () => Promise.resolve(activeSheet),
    read,
    get: (key) => Promise.resolve(spreadsheet.settings?.().get(PREFIX + key) ?? null),
  };
}
