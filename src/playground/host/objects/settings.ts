import type { WorkbookModel } from '../model/workbook';
import { handle, isHandle, type ObjectType } from '../object-type';
import { invalidArgument, itemNotFound } from '../refusal';
import type { Json } from '../wire';
import { textOf } from './arguments';

/** `Excel.SettingCollection`: settings of the add-in inside the workbook. */
export const settingCollectionType: ObjectType<WorkbookModel> = {
  since: '1.4',
  properties: {},
  methods: {
    add: (workbook, [key, value]) => {
      if (typeof key !== 'string' || key === '' || isHandle(value))
        throw invalidArgument('the key of a setting');
      workbook.settings.set(key, value ?? null);
      return handle('Setting', { workbook, key });
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, [key]) =>
      workbook.settings.has(textOf(key)) ? handle('Setting', { workbook, key: textOf(key) }) : null,
  },
  items: (workbook) => [...workbook.settings.keys()].map((key) => handle('Setting', { workbook, key })),
  item: (workbook, key) => {
    if (!workbook.settings.has(key)) throw itemNotFound(`setting ${key}`);
    return handle('Setting', { workbook, key });
  },
};

/** `Excel.Setting`. */
export const settingType: ObjectType<{ readonly workbook: WorkbookModel; readonly key: string }> = {
  since: '1.4',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }): Json => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      if (!workbook.settings.delete(key)) throw itemNotFound(`setting ${key}`);
      return undefined;
    },
  },
};
