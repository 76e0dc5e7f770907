import type { Area } from '../../core/grid/grid';
import { checkRequestSize, checkResponseSize } from './limits';
import { addressOf } from './model/area';
import { recalculate, recalculateAll, writeArea, type Input } from './model/edit';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import { OBJECT_TYPES } from './objects';
import { processQuery, type Api } from './process-query';
import { accessDenied, Refusal } from './refusal';
import { createSession, emit, EVENT, type Session } from './session';
import { ACTION, PATH, type RequestBody, type RequestMessage, type ResponseBody } from './wire';

/** Requirement sets of ExcelApi the stand-in can end at: the one declared, that of Office 2021, the client's newest. */
type RequirementSet = '1.9' | '1.14' | '1.15';

/** How the emulated Excel behaves. */
export interface EmulationOptions {
  readonly requirementSet?: RequirementSet;
}

/** What a client's native bridge is: JSON text in both directions. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?: (json: string) => void;
}

/** An Excel stand-in around one workbook. */
export interface EmulatedExcel {
  readonly workbook: WorkbookModel;
  requirementSet: RequirementSet;
  /** True while the user edits a cell: every request is refused. */
  editing: boolean;
  /** Requests answered since the beginning or the last reset; what `context.sync()` costs. */
  roundTrips: number;
  /** Called after a request was answered and before the answer arrives; what a co-author does meanwhile. */
  afterRequest: ((body: RequestBody) => void) | null;
  /** Called when the workbook may look different: redraw. */
  onUpdate: (() => void) | null;
  /** Called when an add-in opens another workbook: an .xlsx file as base64, '' for a blank one. */
  onOpenWorkbook: ((base64: string) => void) | null;
  /** Connects a client: give the bridge to it as `_richApiNativeBridge` before it loads. */
  connect(): NativeBridge;
  /** Writes cells as the user (or a co-author) would, with formulas calculated and clients told. */
  edit(
    sheet: SheetModel,
    area: Area,
    inputAt: (row: number, column: number) => Input,
    by?: 'Local' | 'Remote',
  ): void;
  /** Selects cells as the user would. */
  select(sheet: SheetModel, area: Area): void;
}

function refused(error: Refusal): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      ActionIndex: -1,
      HttpStatusCode: error.status,
    },
  };
}

/** Methods that change the workbook. */
const WRITES =
  /^(Add|AddFormulaLocal|Delete|Clear|ClearAll|Insert|Merge|Unmerge|Protect|Unprotect|Apply|Remove|Freeze\w+|Unfreeze|Set[A-Z]\w+)$/;

/** What a workbook opened for reading only refuses: everything that writes. */
function checkReadOnly(workbook: WorkbookModel, { Actions, ObjectPaths }: RequestBody): void {
  if (!workbook.readOnly) return;
  const writes =
    Actions.some(({ ActionType, Name }) => ActionType === ACTION.setProperty || WRITES.test(Name)) ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH.method && WRITES.test(Name),
    );
  if (writes) throw accessDenied('the workbook is read-only');
}

/** Puts an Excel stand-in around a workbook. */
export function createEmulatedExcel(workbook: WorkbookModel, options: EmulationOptions = {}): EmulatedExcel {
  const clients: { readonly session: Session; readonly bridge: NativeBridge }[] = [];

  function push(): void {
    for (const { session, bridge } of clients) {
      const entries = session.events.splice(0);
      if (entries.length > 0)
        bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
    }
  }

  function calculate(session: Session): void {
    const written = session.written.splice(0);
    const restructured = session.restructured;
    session.restructured = false;
    if (workbook.calculationMode === 'Manual') return;
    if (restructured) recalculateAll(workbook);
    else if (written.length > 0) recalculate(workbook, written);
  }

  function answer(session: Session, json: string, body: RequestBody): string {
    const api: Api = { types: OBJECT_TYPES, requirementSet: excel.requirementSet };
    try {
      checkRequestSize(json);
      // "Excel is in cell-editing mode": any request is refused, reading too.
      if (excel.editing)
        throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      checkReadOnly(workbook, body);
      session.source = 'Local';
      session.trigger = 'ThisLocalAddin';
      const response = processQuery(body, session, api, () => calculate(session));
      calculate(session);
      const text = JSON.stringify(response);
      checkResponseSize(text);
      return text;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return JSON.stringify(refused(error));
    }
  }

  const excel: EmulatedExcel = {
    workbook,
    requirementSet: options.requirementSet ?? '1.15',
    editing: false,
    roundTrips: 0,
    afterRequest: null,
    onUpdate: null,
    onOpenWorkbook: null,
    connect() {
      const session = createSession(workbook, (base64) => excel.onOpenWorkbook?.(base64));
      const bridge: NativeBridge = {
        sendMessageToHost(json) {
          const request = JSON.parse(json) as RequestMessage;
          excel.roundTrips++;
          let body: string;
          try {
            body = answer(session, json, request.message.body);
          } catch (error) {
            // A mistake of this stand-in, not a refusal: the client shall see it at once.
            body = JSON.stringify(refused(new Refusal('GeneralException', String(error), 500)));
          }
          excel.afterRequest?.(request.message.body);
          // Excel answers later, never within the call.
          setTimeout(() => {
            bridge.onMessageFromHost?.(
              `{"id":${request.id},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`,
            );
            push();
            excel.onUpdate?.();
          }, 0);
        },
      };
      clients.push({ session, bridge });
      return bridge;
    },
    edit(sheet, area, inputAt, by = 'Local') {
      recalculate(workbook, writeArea(workbook, sheet, area, inputAt));
      for (const { session } of clients) {
        session.source = by;
        emit(session, EVENT.worksheetChanged, sheet, {
          address: addressOf(area),
          changeType: 'RangeEdited',
          triggerSource: 'Unknown',
        });
      }
      setTimeout(push, 0);
      excel.onUpdate?.();
    },
    select(sheet, area) {
      const before = workbook.activeSheet;
      workbook.activeSheet = sheet;
      workbook.selections.set(sheet, { areas: [area] });
      for (const { session } of clients) {
        if (before !== sheet) emit(session, EVENT.worksheetActivated, sheet, {});
        emit(session, EVENT.worksheetSelectionChanged, sheet, { address: addressOf(area) });
      }
      setTimeout(push, 0);
      excel.onUpdate?.();
    },
  };
  return excel;
}
