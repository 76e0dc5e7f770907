import type { SheetModel } from './model/sheet';
import type { CellPosition, WorkbookModel } from './model/workbook';
import type { Handle } from './handle';
import type { CellsTarget } from './targets';
import type { EventEntry } from './wire';

/** One client connected to the emulated Excel: what it holds on to and wants to be told. */
export interface Session {
  readonly workbook: WorkbookModel;
  /** Objects the client keeps across requests, by reference id. */
  readonly references: Map<string, Handle>;
  readonly referenceOf: Map<Handle, string>;
  /** Kinds of events (Excel's numbers) and sheets (or the workbook) the client registered for. */
  readonly subscriptions: Set<string>;
  /** Events to push when the request is answered. */
  readonly events: EventEntry[];
  /** Cells written by this request and not calculated yet. */
  readonly written: CellPosition[];
  /** Restructured since the last calculation. */
  restructured: boolean;
  source: 'Local' | 'Remote';
  trigger: string;
  nextReference: number;
  /** Opens another workbook (.xlsx as base64) in a window of its own. */
  readonly openWorkbook: (base64: string) => void;
}

/** Excel's numbers of events; from the client's `eventType`. */
export const EVENT = {
  worksheetSelectionChanged: 14,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
} as const;

/** Target id of events registered for all sheets; `OfficeExtension.Constants.eventWorkbookId` of the client. */
export const WORKBOOK_EVENTS = 'Workbook';

/** A session without history. */
export function createSession(workbook: WorkbookModel, openWorkbook: (base64: string) => void): Session {
  return {
    workbook,
    references: new Map(),
    referenceOf: new Map(),
    subscriptions: new Set(),
    events: [],
    written: [],
    restructured: false,
    source: 'Local',
    trigger: 'ThisLocalAddin',
    nextReference: 1,
    openWorkbook,
  };
}

/** Queues an event for those who registered for it, on its sheet or on all. */
export function emit(session: Session, event: number, sheet: SheetModel, message: object): void {
  for (const targetId of [sheet.id, WORKBOOK_EVENTS]) {
    if (!session.subscriptions.has(`${event} ${targetId}`)) continue;
    session.events.push({
      messageCategory: 65536,
      messageType: event,
      targetId,
      message: JSON.stringify({ worksheetId: sheet.id, source: session.source, ...message }),
    });
  }
}

/** Every kept object that stands for cells of a sheet. */
export function keptCells(session: Session, sheet: SheetModel): CellsTarget[] {
  const kept: CellsTarget[] = [];
  for (const { target } of session.references.values()) {
    if (typeof target === 'object' && target !== null && 'areas' in target) {
      const cells = target as CellsTarget;
      if (cells.sheet === sheet) kept.push(cells);
    }
  }
  return kept;
}
