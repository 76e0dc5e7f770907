import { parseAddress } from '../model/area';
import type { NameModel, WorkbookModel } from '../model/workbook';
import type { SheetModel } from '../model/sheet';
import { handle, isHandle, type Handle, type ObjectType } from '../object-type';
import { invalidArgument, itemNotFound } from '../refusal';
import type { CellsTarget } from '../targets';
import { cellsOf, fullAddress } from './cells';
import { textOf } from './arguments';

type NamesTarget = { readonly workbook: WorkbookModel; readonly sheet: SheetModel | null };
type NameTarget = { readonly workbook: WorkbookModel; readonly name: NameModel };

function namesOf({ workbook, sheet }: NamesTarget): NameModel[] {
  return workbook.names.filter((name) => name.sheet === sheet);
}

function find(target: NamesTarget, name: string): Handle | null {
  const found = namesOf(target).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found ? handle('NamedItem', { workbook: target.workbook, name: found }) : null;
}

/** `Excel.NamedItemCollection`. */
export const namedItemCollectionType: ObjectType<NamesTarget> = {
  since: '1.1',
  newer: { add: '1.4', getItemOrNullObject: '1.4', getCount: '1.4' },
  properties: {},
  methods: {
    add: (target, [name, reference, comment], session) => {
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
        throw invalidArgument(`the name ${textOf(name)}`);
      if (find(target, name))
        throw Object.assign(invalidArgument(`the name ${name} is taken`), { code: 'ItemAlreadyExists' });
      const formula = isHandle(reference)
        ? `=${fullAddress(reference.target as CellsTarget)}`
        : textOf(reference);
      const added: NameModel = {
        name,
        formula,
        sheet: target.sheet,
        visible: true,
        comment: typeof comment === 'string' ? comment : '',
      };
      target.workbook.names.push(added);
      session.restructured = true;
      return handle('NamedItem', { workbook: target.workbook, name: added });
    },
    getCount: (target) => namesOf(target).length,
    getItemOrNullObject: (target, [name]) => find(target, textOf(name)),
  },
  items: (target) => namesOf(target).map((name) => handle('NamedItem', { workbook: target.workbook, name })),
  item: (target, name) => {
    const found = find(target, name);
    if (!found) throw itemNotFound(`name ${name}`);
    return found;
  },
};

function range({ workbook, name }: NameTarget): Handle | null {
  const target = parseAddress(name.formula.slice(1));
  const sheet =
    workbook.sheets.find((one) => one.name.toLowerCase() === target?.sheet?.toLowerCase()) ?? name.sheet;
  return target && sheet ? handle('Range', cellsOf(sheet, target.area)) : null;
}

/** `Excel.NamedItem`. */
export const namedItemType: ObjectType<NameTarget> = {
  since: '1.1',
  newer: { scope: '1.4', comment: '1.4', formula: '1.7', getRangeOrNullObject: '1.4', delete: '1.4' },
  properties: {
    name: { get: ({ name }) => name.name },
    formula: { get: ({ name }) => name.formula },
    value: { get: ({ name }) => name.formula.slice(1) },
    type: { get: (target) => (range(target) ? 'Range' : 'Error') },
    scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = value === true;
      },
    },
    comment: { get: ({ name }) => name.comment },
  },
  methods: {
    getRange: (target) => {
      const found = range(target);
      if (!found) throw itemNotFound(`the range of the name ${target.name.name}`);
      return found;
    },
    getRangeOrNullObject: (target) => range(target),
    delete: ({ workbook, name }, _arguments, session) => {
      workbook.names = workbook.names.filter((one) => one !== name);
      session.restructured = true;
      return undefined;
    },
  },
};
