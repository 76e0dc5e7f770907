import type { Area, Visibility } from '../../../core/grid/grid';
import { WHOLE_SHEET } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { usedArea } from '../model/sheet';
import { deleteSheet, renameSheet } from '../model/workbook';
import { handle, isHandle, type ObjectType } from '../object-type';
import { accessDenied, invalidArgument, itemNotFound, Refusal } from '../refusal';
import { emit, EVENT, type Session } from '../session';
import type { Json } from '../wire';
import { cellsByAddress, cellsOf, restructured } from './cells';
import { registrations } from './events';
import { rangesByAddress } from './range-areas';
import { cellsGiven, numberOf, textOf } from './arguments';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function visibilityName(visibility: Visibility): string {
  return Object.entries(VISIBILITY).find(([, value]) => value === visibility)?.[0] ?? 'Visible';
}

function setVisibility(sheet: SheetModel, value: Json, session: Session): void {
  const visibility = VISIBILITY[textOf(value)];
  if (!visibility) throw invalidArgument(`the visibility ${JSON.stringify(value)}`);
  const { workbook } = session;
  if (workbook.structureProtected) throw accessDenied('the structure of the workbook is protected');
  const others = workbook.sheets.filter((one) => one !== sheet && one.visibility === 'visible');
  if (visibility !== 'visible' && others.length === 0) {
    throw new Refusal('InvalidOperation', 'A workbook must contain at least one visible sheet.');
  }
  sheet.visibility = visibility;
  const [next] = others;
  if (visibility !== 'visible' && workbook.activeSheet === sheet && next) workbook.activeSheet = next;
}

function activate(sheet: SheetModel, session: Session): void {
  // A hidden sheet cannot be activated.
  if (sheet.visibility !== 'visible') throw new Refusal('InvalidOperation', 'The sheet is hidden.');
  const before = session.workbook.activeSheet;
  if (before === sheet) return;
  session.workbook.activeSheet = sheet;
  emit(session, EVENT.worksheetDeactivated, before, {});
  emit(session, EVENT.worksheetActivated, sheet, {});
}

/** `Excel.Worksheet`. */
export const worksheetType: ObjectType<SheetModel> = {
  since: '1.1',
  newer: {
    getUsedRangeOrNullObject: '1.4',
    getRangeByIndexes: '1.7',
    getRanges: '1.9',
    names: '1.4',
    protection: '1.2',
    freezePanes: '1.7',
    autoFilter: '1.9',
    pageLayout: '1.9',
    customProperties: '1.12',
    tabColor: '1.7',
    standardWidth: '1.7',
    standardHeight: '1.7',
    showGridlines: '1.8',
    calculate: '1.6',
  },
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => {
        renameSheet(session.workbook, sheet, textOf(value));
        session.restructured = true;
      },
    },
    position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) => {
        const { sheets, structureProtected } = session.workbook;
        if (structureProtected) throw accessDenied('the structure of the workbook is protected');
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(numberOf(value), 0, sheet);
        session.restructured = true;
      },
    },
    visibility: { get: (sheet) => visibilityName(sheet.visibility), set: setVisibility },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = textOf(value);
      },
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    standardWidth: { get: (sheet) => sheet.standardWidth },
    standardHeight: { get: (sheet) => sheet.standardHeight },
    protection: { get: (sheet) => handle('WorksheetProtection', sheet) },
    freezePanes: { get: (sheet) => handle('WorksheetFreezePanes', sheet) },
    autoFilter: { get: (sheet) => handle('AutoFilter', sheet) },
    pageLayout: { get: (sheet) => handle('PageLayout', sheet) },
    charts: { get: (sheet) => handle('ChartCollection', sheet) },
    names: { get: (sheet, { workbook }) => handle('NamedItemCollection', { workbook, sheet }) },
    customProperties: { get: (sheet) => handle('WorksheetCustomPropertyCollection', sheet) },
  },
  methods: {
    activate: (sheet, _arguments, session) => {
      activate(sheet, session);
      return undefined;
    },
    delete: (sheet, _arguments, session) => {
      deleteSheet(session.workbook, sheet);
      session.restructured = true;
      emit(session, EVENT.worksheetDeleted, sheet, {});
      return undefined;
    },
    calculate: (_sheet, _arguments, session) => {
      restructured(session);
      return undefined;
    },
    getCell: (sheet, [row, column]) =>
      handle(
        'Range',
        cellsOf(sheet, {
          top: numberOf(row),
          left: numberOf(column),
          bottom: numberOf(row),
          right: numberOf(column),
        }),
      ),
    getRange: (sheet, [address], session) =>
      handle(
        'Range',
        typeof address === 'string' ? cellsByAddress(session, sheet, address) : cellsOf(sheet, WHOLE_SHEET),
      ),
    getRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      handle(
        'Range',
        cellsOf(sheet, {
          top: numberOf(row),
          left: numberOf(column),
          bottom: numberOf(row) + numberOf(rows) - 1,
          right: numberOf(column) + numberOf(columns) - 1,
        }),
      ),
    getRanges: (sheet, [address], session) =>
      typeof address === 'string'
        ? rangesByAddress(session, sheet, address)
        : handle('RangeAreas', cellsOf(sheet, WHOLE_SHEET)),
    getUsedRange: (sheet, [valuesOnly]) =>
      // "If the entire worksheet is blank, then this function will return the top left cell": A1.
      handle(
        'Range',
        cellsOf(
          sheet,
          usedArea(sheet, WHOLE_SHEET, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
        ),
      ),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = usedArea(sheet, WHOLE_SHEET, valuesOnly === true);
      return used && handle('Range', cellsOf(sheet, used));
    },
    ...registrations<SheetModel>(
      ['ActivatedEvent', 'DeactivatedEvent', 'CalculatedEvent', 'DataChangedEvent', 'SelectionChangedEvent'],
      (sheet) => sheet.id,
    ),
  },
};

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionType: ObjectType<SheetModel> = {
  since: '1.2',
  newer: { unprotect: '1.7' },
  properties: {
    protected: { get: (sheet) => sheet.protection !== null },
    options: { get: (sheet) => (sheet.protection ? { ...sheet.protection.options } : null) },
  },
  methods: {
    protect: (sheet, [options, password]) => {
      if (sheet.protection) throw accessDenied(`sheet ${sheet.name} is protected already`);
      const given = typeof options === 'object' && options !== null && !isHandle(options) ? options : {};
      sheet.protection = {
        options: given as Readonly<Record<string, boolean | string>>,
        password: typeof password === 'string' ? password : null,
      };
      return undefined;
    },
    unprotect: (sheet, [password]) => {
      const expected = sheet.protection?.password ?? null;
      if (expected !== null && password !== expected) throw accessDenied('the password is not correct');
      sheet.protection = null;
      return undefined;
    },
  },
};

function frozenArea({ frozen }: SheetModel): Area | null {
  if (frozen.rows === 0 && frozen.columns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: frozen.rows === 0 ? WHOLE_SHEET.bottom : frozen.rows - 1,
    right: frozen.columns === 0 ? WHOLE_SHEET.right : frozen.columns - 1,
  };
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanesType: ObjectType<SheetModel> = {
  since: '1.7',
  properties: {},
  methods: {
    freezeRows: (sheet, [count]) => {
      sheet.frozen = { rows: numberOf(count), columns: 0 };
      return undefined;
    },
    freezeColumns: (sheet, [count]) => {
      sheet.frozen = { rows: 0, columns: numberOf(count) };
      return undefined;
    },
    freezeAt: (sheet, [range], session) => {
      const cells = cellsGiven(session, sheet, range);
      const [area] = cells.areas;
      if (!area) throw invalidArgument('a range is missing');
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
      return undefined;
    },
    unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return undefined;
    },
    getLocationOrNullObject: (sheet) => {
      const area = frozenArea(sheet);
      return area && handle('Range', cellsOf(sheet, area));
    },
  },
};

/** `Excel.AutoFilter`; filters are kept and shown, not applied. */
export const autoFilterType: ObjectType<SheetModel> = {
  since: '1.9',
  properties: {
    enabled: { get: (sheet) => sheet.autoFilter !== null },
    isDataFiltered: { get: () => false },
  },
  methods: {
    apply: (sheet, [range], session) => {
      if (sheet.protection) throw accessDenied(`sheet ${sheet.name} is protected`);
      const cells = cellsGiven(session, sheet, range);
      sheet.autoFilter = cells.areas[0] ?? null;
      return undefined;
    },
    remove: (sheet) => {
      if (sheet.protection) throw accessDenied(`sheet ${sheet.name} is protected`);
      sheet.autoFilter = null;
      return undefined;
    },
    getRangeOrNullObject: (sheet) => sheet.autoFilter && handle('Range', cellsOf(sheet, sheet.autoFilter)),
  },
};

/** `Excel.WorksheetCustomPropertyCollection`. */
export const worksheetCustomPropertyCollectionType: ObjectType<SheetModel> = {
  since: '1.12',
  properties: {},
  methods: {
    add: (sheet, [key, value]) => {
      sheet.customProperties.set(textOf(key), textOf(value));
      return handle('WorksheetCustomProperty', { sheet, key: textOf(key) });
    },
    getCount: (sheet) => sheet.customProperties.size,
    getItemOrNullObject: (sheet, [key]) =>
      sheet.customProperties.has(textOf(key))
        ? handle('WorksheetCustomProperty', { sheet, key: textOf(key) })
        : null,
  },
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => handle('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key) => {
    if (!sheet.customProperties.has(key)) throw itemNotFound(`custom property ${key}`);
    return handle('WorksheetCustomProperty', { sheet, key });
  },
};

/** `Excel.WorksheetCustomProperty`. */
export const worksheetCustomPropertyType: ObjectType<{ readonly sheet: SheetModel; readonly key: string }> = {
  since: '1.12',
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, textOf(value));
      },
    },
  },
  methods: {
    delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return undefined;
    },
  },
};
