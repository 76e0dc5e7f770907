import type { CapaianBlock } from '../core/capaian/block/block';
import type { BlockPlace } from '../core/capaian/block/placement';
import type { Edit, Severity } from '../core/finding';
import type { Grid, Look } from '../core/grid/grid';
import type { CellRef } from '../core/grid/ref';
import type { LookRequest } from '../core/plan/looks';
import type { WrittenSheet } from '../core/report/written-sheet';
import type { HostErrorKind } from '../messages/host-error-kind';

export type { BlockPlace } from '../core/capaian/block/placement';
export type { HostErrorKind } from '../messages/host-error-kind';

/** The one error hosts throw: what went wrong as a kind, with names for the message's holes. */
export class HostError extends Error {
  readonly kind: HostErrorKind;
  /** Names for the message, e.g. `{ sheet: 'Tabel II.1' }`. */
  readonly names: Readonly<Record<string, string>>;

  constructor(kind: HostErrorKind, names: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${kind} ${JSON.stringify(names)}`, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
    this.kind = kind;
    this.names = names;
  }
}

/** Called while sheets are read: how many of them are done, and the name of the one in work. */
export type ReadProgress = (done: number, total: number, sheet: string) => void;

/** What to read: every sheet unless names are given. */
export interface ReadRequest {
  readonly sheets?: readonly string[];
  readonly onProgress?: ReadProgress;
  readonly signal?: AbortSignal;
}

/** Reads worksheets into grids, in a fixed number of round trips per sheet; throws HostError. */
export interface WorkbookReader {
  sheetNames(): Promise<readonly string[]>;
  /** Name of the sheet the user looks at, or null where a host has none. */
  activeSheet(): Promise<string | null>;
  read(request?: ReadRequest): Promise<readonly Grid[]>;
  /** How cells look, a look a row for each request; undefined where the host cannot tell. Asked only where levels need it. */
  looks(requests: readonly LookRequest[]): Promise<readonly (readonly (Look | undefined)[])[]>;
}

/** One cell to highlight. */
export interface Mark {
  readonly at: CellRef;
  readonly severity: Severity;
}

/** What highlighting did: marked cells, and sheets left alone because they are protected. */
export interface HighlightResult {
  readonly marked: number;
  readonly protectedSheets: readonly string[];
}

/** Colours cells by rules of our own that can be removed without trace; the user's formats stay untouched. */
export interface Highlighter {
  /** Replaces all earlier highlights by these. */
  highlight(marks: readonly Mark[]): Promise<HighlightResult>;
  clear(): Promise<HighlightResult>;
}

/** Where a cell stands for its user: it may be in a hidden row, column or sheet; nothing is unhidden. */
export interface Arrival {
  readonly hidden: 'row' | 'column' | 'sheet' | null;
}

/** Takes the user to a cell. */
interface Navigator {
  goTo(at: CellRef): Promise<Arrival>;
}

/** What became of edits: those made, and those left alone because the cell no longer holds `from`. */
export interface EditResult {
  readonly applied: readonly Edit[];
  readonly changed: readonly Edit[];
}

/** Changes the workbook, always after reading again what the change rests on. */
interface WorkbookWriter {
  apply(edits: readonly Edit[]): Promise<EditResult>;
  /**
   * Writes or rewrites a sheet of ours; a user's sheet of that name is left alone and another name taken. Returns the name;
   * the user stays where they are until `goTo` takes them there.
   * Throws HostError 'gone' where a formula without a value names a sheet that is not there.
   */
  writeSheet(sheet: WrittenSheet): Promise<string>;
  /** Name of our sheet with this marker, or null. */
  findSheet(marker: string): Promise<string | null>;
  /**
   * Name that a sheet with this marker has or will get, for formulas that name it before it is written; sheets named by
   * others have to be written first.
   */
  ownSheetName(marker: string, wanted: string): Promise<string>;
}

/** Puts columns of our own beside a table, and takes them away again; nothing of the user's is changed. */
export interface BlockWriter {
  /** Where our columns are now, wherever rows and columns were inserted since. */
  findBlocks(): Promise<readonly BlockPlace[]>;
  /** Writes our columns where they are (`there`), else into new ones inserted at their place. */
  writeBlock(block: CapaianBlock, there: boolean): Promise<void>;
  /** Deletes our columns at these places; gives how many there were. */
  removeBlocks(places: readonly BlockPlace[]): Promise<number>;
}

/** Reads the settings kept inside the workbook, as JSON by key; null where there is none. */
export interface SettingsReader {
  get(key: string): Promise<unknown>;
}

/** Settings kept inside the workbook, as JSON by key. */
export interface Store extends SettingsReader {
  /** Keeps a value; null removes the key. */
  set(key: string, value: unknown): Promise<void>;
}

/** Tells that cells changed after they were read, as a hint that results may be stale. */
interface ChangeWatcher {
  /** Starts watching; the returned function stops it. */
  watch(onChange: (sheet: string) => void): Promise<() => Promise<void>>;
}

/** Tells which cell the user has selected, null where none is. */
export interface SelectionReader {
  selectedCell(): Promise<CellRef | null>;
}

/** A workbook with all that the use cases need of it; a selection only where somebody looks at it, columns of our own only where they can be inserted. */
export interface WorkbookHost
  extends
    WorkbookReader,
    Highlighter,
    Navigator,
    WorkbookWriter,
    Store,
    ChangeWatcher,
    Partial<SelectionReader>,
    Partial<BlockWriter> {}
