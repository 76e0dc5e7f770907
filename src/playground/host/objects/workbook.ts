import { WHOLE_SHEET } from '../model/area';
import { recalculateAll } from '../model/edit';
import type { SheetModel } from '../model/sheet';
import { addSheet, findSheet, type WorkbookModel } from '../model/workbook';
import { handle, type Handle, type ObjectType, type Property } from '../object-type';
import { invalidArgument, itemNotFound, Refusal } from '../refusal';
import { emit, EVENT, WORKBOOK_EVENTS } from '../session';
import type { Json } from '../wire';
import { registrations } from './events';
import { textOf } from './arguments';

function selected(workbook: WorkbookModel): Handle {
  const sheet = workbook.activeSheet;
  const areas = workbook.selections.get(sheet)?.areas ?? [{ top: 0, left: 0, bottom: 0, right: 0 }];
  // "If there are multiple ranges selected, this method throws": getSelectedRanges is for those.
  if (areas.length > 1)
    throw new Refusal('InvalidSelection', 'The current selection is invalid for this operation.');
  return handle('Range', { sheet, areas });
}

/** `Excel.Workbook`, the root of every request. */
export const workbookType: ObjectType<WorkbookModel> = {
  since: '1.1',
  newer: {
    readOnly: '1.8',
    name: '1.7',
    protection: '1.7',
    settings: '1.4',
    getActiveCell: '1.7',
    getSelectedRanges: '1.9',
    isDirty: '1.9',
    _Runtime: '1.5',
  },
  properties: {
    name: { get: (workbook) => workbook.name },
    readOnly: { get: (workbook) => workbook.readOnly },
    isDirty: { get: () => true, set: () => undefined },
    application: { get: (workbook) => handle('Application', workbook) },
    worksheets: { get: (workbook) => handle('WorksheetCollection', workbook) },
    names: { get: (workbook) => handle('NamedItemCollection', { workbook, sheet: null }) },
    settings: { get: (workbook) => handle('SettingCollection', workbook) },
    protection: { get: (workbook) => handle('WorkbookProtection', workbook) },
    _Runtime: { get: (workbook) => handle('Runtime', workbook) },
  },
  methods: {
    getSelectedRange: (workbook) => selected(workbook),
    getSelectedRanges: (workbook) =>
      handle('RangeAreas', {
        sheet: workbook.activeSheet,
        areas: workbook.selections.get(workbook.activeSheet)?.areas ?? [
          { top: 0, left: 0, bottom: 0, right: 0 },
        ],
      }),
    getActiveCell: (workbook) => {
      const [area = WHOLE_SHEET] = workbook.selections.get(workbook.activeSheet)?.areas ?? [];
      const at = { top: area.top, left: area.left, bottom: area.top, right: area.left };
      return handle('Range', { sheet: workbook.activeSheet, areas: [at] });
    },
    _RemoveReference: (_workbook, [id], session) => {
      const kept = session.references.get(textOf(id));
      session.references.delete(textOf(id));
      if (kept) session.referenceOf.delete(kept);
      return undefined;
    },
    _RemoveAllReferences: (_workbook, _arguments, session) => {
      session.references.clear();
      session.referenceOf.clear();
      return undefined;
    },
    _GetReferenceCount: (_workbook, _arguments, session) => session.references.size,
  },
};

/** `Excel.Runtime`. */
export const runtimeType: ObjectType<WorkbookModel> = {
  since: '1.5',
  newer: { enableEvents: '1.8' },
  properties: { enableEvents: { get: () => true } },
  methods: {},
};

const calculationMode: Property<WorkbookModel> = {
  get: (workbook) => workbook.calculationMode,
  set: (workbook, value) => {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(textOf(value))) {
      throw invalidArgument(`the calculation mode ${JSON.stringify(value)}`);
    }
    if (workbook.calculationMode === 'Manual' && value !== 'Manual') recalculateAll(workbook);
    workbook.calculationMode = textOf(value);
  },
};

/** `Excel.Application`. */
export const applicationType: ObjectType<WorkbookModel> = {
  since: '1.1',
  newer: {
    suspendApiCalculationUntilNextSync: '1.6',
    createWorkbook: '1.8',
    suspendScreenUpdatingUntilNextSync: '1.9',
    calculationState: '1.9',
  },
  properties: { calculationMode, calculationState: { get: () => 'Done' } },
  methods: {
    calculate: (workbook) => {
      recalculateAll(workbook);
      return undefined;
    },
    createWorkbook: (_workbook, [base64]) =>
      handle('WorkbookCreated', { base64: base64 === undefined || base64 === null ? '' : textOf(base64) }),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** `Excel.WorkbookCreated`: a workbook that is not open yet. */
export const workbookCreatedType: ObjectType<{ readonly base64: string }> = {
  since: '1.8',
  properties: {},
  methods: {
    open: ({ base64 }, _arguments, session) => {
      session.openWorkbook(base64);
      return undefined;
    },
  },
};

/** `Excel.WorkbookProtection`. */
export const workbookProtectionType: ObjectType<WorkbookModel> = {
  since: '1.7',
  properties: { protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    protect: (workbook) => {
      workbook.structureProtected = true;
      return undefined;
    },
    unprotect: (workbook) => {
      workbook.structureProtected = false;
      return undefined;
    },
  },
};

function sheetByKey(workbook: WorkbookModel, key: string): SheetModel {
  const sheet = findSheet(workbook, key);
  if (!sheet) throw itemNotFound(`sheet ${key}`);
  return sheet;
}

function edge(workbook: WorkbookModel, visibleOnly: Json | Handle | undefined, last: boolean): Handle {
  const sheets = workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible');
  const sheet = last ? sheets.at(-1) : sheets[0];
  if (!sheet) throw itemNotFound('a visible sheet');
  return handle('Worksheet', sheet);
}

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionType: ObjectType<WorkbookModel> = {
  since: '1.1',
  newer: { getItemOrNullObject: '1.4', getCount: '1.4', getFirst: '1.5', getLast: '1.5' },
  properties: {},
  methods: {
    add: (workbook, [name], session) => {
      const sheet = addSheet(workbook, typeof name === 'string' ? name : undefined);
      session.restructured = true;
      emit(session, EVENT.worksheetAdded, sheet, {});
      return handle('Worksheet', sheet);
    },
    getActiveWorksheet: (workbook) => handle('Worksheet', workbook.activeSheet),
    getCount: (workbook, [visibleOnly]) =>
      workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible').length,
    getFirst: (workbook, [visibleOnly]) => edge(workbook, visibleOnly, false),
    getLast: (workbook, [visibleOnly]) => edge(workbook, visibleOnly, true),
    getItemOrNullObject: (workbook, [key]) => {
      const sheet = findSheet(workbook, textOf(key));
      return sheet ? handle('Worksheet', sheet) : null;
    },
    ...registrations<WorkbookModel>(
      [
        'ActivatedEvent',
        'DeactivatedEvent',
        'AddedEvent',
        'DeletedEvent',
        'CalculatedEvent',
        'DataChangedEvent',
        'SelectionChangedEvent',
      ],
      () => WORKBOOK_EVENTS,
    ),
  },
  items: (workbook) => workbook.sheets.map((sheet) => handle('Worksheet', sheet)),
  item: (workbook, key) => handle('Worksheet', sheetByKey(workbook, key)),
};
