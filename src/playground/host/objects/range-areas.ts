import { cellCountOf, isEntireColumns, isEntireRows } from '../model/area';
import { checkAddressLength } from '../limits';
import { invalidArgument } from '../refusal';
import { handle, type Handle, type ObjectType } from '../object-type';
import type { Session } from '../session';
import type { SheetModel } from '../model/sheet';
import type { CellsTarget } from '../targets';
import { cellsByAddress, fullAddress } from './cells';
import { textOf } from './arguments';

/** `worksheet.getRanges("A1,B2:C3")`. */
export function rangesByAddress(session: Session, sheet: SheetModel, address: string): Handle {
  checkAddressLength(address);
  const areas = address.split(/[,;]/).flatMap((part) => cellsByAddress(session, sheet, part.trim()).areas);
  if (areas.length === 0) throw invalidArgument('an address without cells');
  return handle('RangeAreas', { sheet, areas });
}

/** `Excel.RangeAreas`. */
export const rangeAreasType: ObjectType<CellsTarget> = {
  since: '1.9',
  properties: {
    address: { get: (cells) => fullAddress(cells) },
    addressLocal: { get: (cells) => fullAddress(cells) },
    areaCount: { get: (cells) => cells.areas.length },
    cellCount: { get: (cells) => cells.areas.reduce((sum, area) => sum + cellCountOf(area), 0) },
    isEntireColumn: { get: (cells) => cells.areas.every(isEntireColumns) },
    isEntireRow: { get: (cells) => cells.areas.every(isEntireRows) },
    areas: { get: (cells) => handle('RangeCollection', cells) },
    conditionalFormats: { get: (cells) => handle('ConditionalFormatCollection', { cells }) },
    format: { get: (cells) => handle('RangeFormat', cells) },
    dataValidation: { get: (cells) => handle('DataValidation', cells) },
    worksheet: { get: (cells) => handle('Worksheet', cells.sheet) },
  },
  methods: {
    calculate: () => undefined,
    setDirty: () => undefined,
  },
};

/** `Excel.RangeCollection`: the areas of a RangeAreas. */
export const rangeCollectionType: ObjectType<CellsTarget> = {
  since: '1.9',
  properties: {},
  methods: {
    getCount: (cells) => cells.areas.length,
    getItemAt: (cells, [index]) => {
      const area = cells.areas[Number(index)];
      if (!area) throw invalidArgument(`area ${textOf(index)}`);
      return handle('Range', { sheet: cells.sheet, areas: [area] });
    },
  },
  items: (cells) => cells.areas.map((area) => handle('Range', { sheet: cells.sheet, areas: [area] })),
};
