import { addressOf, parseAddress } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { handle, isHandle, type Handle, type ObjectType } from '../object-type';
import { invalidArgument } from '../refusal';
import type { Session } from '../session';
import type { CellsTarget, HeaderFooterTarget } from '../targets';
import type { Json } from '../wire';
import { textOf } from './arguments';
import { cellsByAddress, cellsOf } from './cells';

const PAGE_SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  orientation: 'Portrait',
  paperSize: 'A4',
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
};

function checkPageSetting(
  name: string,
  value: Json,
  standard: string | number | boolean,
  { workbook }: Session,
): void {
  if (typeof value !== typeof standard) throw invalidArgument(`the page setting ${name}`);
  // "Unable to set the PaperSize property": Excel asks the printer.
  if (name === 'paperSize' && !workbook.papers.includes(textOf(value))) {
    throw invalidArgument(`the paper size ${textOf(value)}`);
  }
}

/** `Excel.PageLayout`: kept with the sheet; nothing is printed. */
export const pageLayoutType: ObjectType<SheetModel> = {
  since: '1.9',
  properties: {
    ...Object.fromEntries(
      Object.entries(PAGE_SETTINGS).map(([name, standard]) => [
        name,
        {
          get: (sheet: SheetModel) => sheet.pageLayout.get(name) ?? standard,
          set: (sheet: SheetModel, value: Json, session: Session) => {
            checkPageSetting(name, value, standard, session);
            sheet.pageLayout.set(name, value as string | number | boolean);
          },
        },
      ]),
    ),
    headersFooters: { get: (sheet) => handle('HeaderFooterGroup', sheet) },
    zoom: {
      get: (sheet) => JSON.parse(String(sheet.pageLayout.get('zoom') ?? '{"scale":100}')) as Json,
      set: (sheet, value) => {
        sheet.pageLayout.set('zoom', JSON.stringify(value));
      },
    },
  },
  methods: {
    setPrintArea: (sheet, [area], session) => {
      sheet.pageLayout.set('printArea', printed(sheet, area, session));
      return undefined;
    },
    setPrintTitleRows: (sheet, [area], session) => {
      sheet.pageLayout.set('printTitleRows', printed(sheet, area, session));
      return undefined;
    },
    setPrintTitleColumns: (sheet, [area], session) => {
      sheet.pageLayout.set('printTitleColumns', printed(sheet, area, session));
      return undefined;
    },
    getPrintAreaOrNullObject: (sheet) => {
      const area = parseAddress(String(sheet.pageLayout.get('printArea') ?? ''))?.area;
      return area ? handle('RangeAreas', cellsOf(sheet, area)) : null;
    },
    getPrintTitleRowsOrNullObject: (sheet) => {
      const area = parseAddress(String(sheet.pageLayout.get('printTitleRows') ?? ''))?.area;
      return area ? handle('Range', cellsOf(sheet, area)) : null;
    },
  },
};

function printed(sheet: SheetModel, argument: Json | Handle | undefined, session: Session): string {
  const cells = isHandle(argument)
    ? (argument.target as CellsTarget)
    : cellsByAddress(session, sheet, textOf(argument));
  return cells.areas.map(addressOf).join(',');
}

/** `Excel.HeaderFooterGroup`. */
export const headerFooterGroupType: ObjectType<SheetModel> = {
  since: '1.9',
  properties: {
    defaultForAllPages: { get: (sheet) => handle('HeaderFooter', { sheet, pages: 'all' }) },
    firstPage: { get: (sheet) => handle('HeaderFooter', { sheet, pages: 'first' }) },
    oddPages: { get: (sheet) => handle('HeaderFooter', { sheet, pages: 'odd' }) },
    evenPages: { get: (sheet) => handle('HeaderFooter', { sheet, pages: 'even' }) },
  },
  methods: {},
};

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

/** `Excel.HeaderFooter`: texts with the codes of Excel, e.g. `&P / &N`. */
export const headerFooterType: ObjectType<HeaderFooterTarget> = {
  since: '1.9',
  properties: Object.fromEntries(
    PLACES.map((place) => [
      place,
      {
        get: ({ sheet, pages }: HeaderFooterTarget) => sheet.pageLayout.get(`${pages}.${place}`) ?? '',
        set: ({ sheet, pages }: HeaderFooterTarget, value: Json) => {
          sheet.pageLayout.set(`${pages}.${place}`, textOf(value));
        },
      },
    ]),
  ),
  methods: {},
};
