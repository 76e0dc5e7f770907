import ExcelJS from '@protobi/exceljs';
import type { Area } from '../../../core/grid/grid';
import { parseArea } from '../../../core/grid/ref';
import type { ConditionalFormat, ConditionalLook } from './conditional-format';
import { putCell, cellOf, type SheetModel } from './sheet';
import { DEFAULT_STYLE, styleWith, type Border, type Style } from './style';
import { createPalette, type Palette } from './file-colors';

/*
 * How a file looks: everything of it that is no value. A library reads it; what the library throws on is told, and
 * the workbook is shown without its looks then.
 */

/** Parts of the library's worksheet that its types leave out. */
interface RawSheet {
  readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly RawRule[] }[];
}

interface RawRule {
  readonly type: string;
  readonly priority?: number;
  readonly formulae?: readonly unknown[];
  readonly stopIfTrue?: boolean;
  readonly style?: Partial<ExcelJS.Style>;
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** Style and weight of a border by the name in the file. */
const BORDERS: Readonly<Record<string, readonly [string, string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

function underlineOf(value: ExcelJS.Font['underline']): string {
  if (value === undefined || value === false || value === 'none') return 'None';
  if (value === true || value === 'single') return 'Single';
  return { double: 'Double', singleAccounting: 'SingleAccountant', doubleAccounting: 'DoubleAccountant' }[
    value
  ];
}

function borderOf(border: Partial<ExcelJS.Border> | undefined, palette: Palette): Border | null {
  const known = BORDERS[border?.style ?? ''];
  if (!known) return null;
  return {
    style: known[0],
    weight: known[1],
    color: palette(border?.color) ?? '#000000',
  };
}

function fillTraits(fill: ExcelJS.Fill | undefined, palette: Palette): Partial<Style> {
  if (fill?.type === 'gradient')
    return { fillPattern: 'LinearGradient', fillColor: palette(fill.stops[0]?.color) };
  if (!fill || fill.pattern === 'none') return {};
  const pattern = fill.pattern.charAt(0).toUpperCase() + fill.pattern.slice(1);
  const color = fill.pattern === 'solid' ? (fill.fgColor ?? fill.bgColor) : fill.bgColor;
  return {
    fillPattern: pattern,
    fillColor: palette(color),
    ...(fill.pattern === 'solid' ? {} : { fillPatternColor: palette(fill.fgColor) ?? '#000000' }),
  };
}

/** Leaves out what is undefined, so that defaults stay. */
function present<T extends object>(traits: { [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function styleOf(style: Partial<ExcelJS.Style> | undefined, palette: Palette): Style {
  if (!style) return DEFAULT_STYLE;
  const { font, alignment, border, protection } = style;
  return styleWith(DEFAULT_STYLE, {
    ...present<Style>({
      numberFormat: style.numFmt,
      fontName: font?.name,
      fontSize: font?.size,
      fontColor: palette(font?.color) ?? undefined,
      bold: font?.bold,
      italic: font?.italic,
      strikethrough: font?.strike,
      underline: font?.underline === undefined ? undefined : underlineOf(font.underline),
      horizontalAlignment: HORIZONTAL[alignment?.horizontal ?? ''],
      verticalAlignment: VERTICAL[alignment?.vertical ?? ''],
      wrapText: alignment?.wrapText,
      shrinkToFit: alignment?.shrinkToFit,
      indentLevel: alignment?.indent,
      textOrientation: typeof alignment?.textRotation === 'number' ? alignment.textRotation : undefined,
      locked: protection?.locked,
      formulaHidden: protection?.hidden,
    } as { [Key in keyof Style]: Style[Key] | undefined }),
    ...fillTraits(style.fill, palette),
    top: borderOf(border?.top, palette),
    bottom: borderOf(border?.bottom, palette),
    left: borderOf(border?.left, palette),
    right: borderOf(border?.right, palette),
    diagonalUp: border?.diagonal?.up ? borderOf(border.diagonal, palette) : null,
    diagonalDown: border?.diagonal?.down ? borderOf(border.diagonal, palette) : null,
  });
}

/** Office.js names of the kinds of rules in a file. */
const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  containsText: 'ContainsText',
  timePeriod: 'PresetCriteria',
};

function lookOf(style: Partial<ExcelJS.Style> | undefined, palette: Palette): ConditionalLook {
  if (!style) return {};
  const { font, fill } = style;
  // In differential styles the colour of a solid fill is its background.
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  return present<ConditionalLook>({
    fillColor: palette(color) ?? undefined,
    fontColor: palette(font?.color) ?? undefined,
    bold: font?.bold,
    italic: font?.italic,
    strikethrough: font?.strike,
    underline: font?.underline === undefined ? undefined : underlineOf(font.underline),
    numberFormat: style.numFmt,
  });
}

function areasOf(ref: string): Area[] {
  return ref.split(/\s+/).flatMap((part) => {
    const area = parseArea(part);
    return area ? [area] : [];
  });
}

function formulaOf({ type, formulae }: RawRule): string {
  const [first] = formulae ?? [];
  return type === 'expression' && typeof first === 'string' ? `=${first}` : '';
}

function rulesOf(raw: RawSheet, palette: Palette, nextId: () => string): ConditionalFormat[] {
  const rules = (raw.conditionalFormattings ?? []).flatMap(({ ref, rules: ofRef }) =>
    ofRef.map((rule) => ({ ref, rule })),
  );
  return rules
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .map(({ ref, rule }) => ({
      id: nextId(),
      type: RULE_TYPES[rule.type] ?? 'PresetCriteria',
      areas: areasOf(ref),
      formula: formulaOf(rule),
      look: lookOf(rule.style, palette),
      stopIfTrue: rule.stopIfTrue === true,
      detail: rule,
    }));
}

/** Names Office.js uses for what a protected sheet still allows, by those of the file. */
const ALLOWED: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

function protectionOf({ sheetProtection: raw }: RawSheet): SheetModel['protection'] {
  if (!raw || raw.sheet === false) return null;
  const options = Object.entries(ALLOWED).map(([name, allowed]) => [allowed, raw[name] === true]);
  return {
    options: Object.fromEntries(options) as Record<string, boolean>,
    password: typeof raw.hashValue === 'string' ? raw.hashValue : null,
  };
}

/** Pixels of a width in the file (digits of the standard font, margins included), in points. */
function pointsOf(width: number): number {
  return Math.trunc(width * 7 + 0.5) * 0.75;
}

function readSheet(sheet: SheetModel, file: ExcelJS.Worksheet, palette: Palette, nextId: () => string): void {
  const raw = file as unknown as RawSheet;
  const styles = new Map<unknown, Style>();
  const styled = (style: Partial<ExcelJS.Style>): Style => {
    const known = styles.get(style) ?? styleOf(style, palette);
    styles.set(style, known);
    return known;
  };
  if (file.properties.defaultRowHeight) sheet.standardHeight = file.properties.defaultRowHeight;
  for (const [index, column] of (file.columns ?? []).entries()) {
    if (column.width !== undefined) sheet.columnWidths.set(index, pointsOf(column.width));
    const style = styled(column.style ?? {});
    if (style !== DEFAULT_STYLE) sheet.columnStyles.set(index, style);
  }
  file.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.height) sheet.rowHeights.set(rowNumber - 1, row.height);
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const [at, column] = [rowNumber - 1, columnNumber - 1];
      const style = styled(cell.style);
      const before = cellOf(sheet, at, column);
      // The values' reader knows number formats better (dates, built-in ones).
      const { numberFormat } = before.style;
      const link = cell.hyperlink ? { hyperlink: { address: cell.hyperlink } } : {};
      putCell(sheet, at, column, {
        ...before,
        ...link,
        style: numberFormat === 'General' ? style : styleWith(style, { numberFormat }),
      });
    });
  });
  sheet.conditionalFormats = rulesOf(raw, palette, nextId);
  sheet.protection = protectionOf(raw);
  const view = (file.views as typeof file.views | null)?.[0];
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.showGridlines = view?.showGridLines !== false;
  sheet.tabColor = palette(file.properties.tabColor) ?? '';
  if (typeof file.autoFilter === 'string') sheet.autoFilter = parseArea(file.autoFilter);
  const { orientation, printArea } = file.pageSetup;
  if (orientation)
    sheet.pageLayout.set('orientation', orientation === 'landscape' ? 'Landscape' : 'Portrait');
  if (printArea) sheet.pageLayout.set('printArea', printArea);
}

/** Gives sheets the looks they have in their file; throws what the library throws on files it cannot read. */
export async function readLooks(
  bytes: Uint8Array,
  sheets: readonly SheetModel[],
  nextId: () => string,
): Promise<void> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  const { themes } = file.model as unknown as { readonly themes?: Readonly<Record<string, string>> };
  const palette = createPalette(Object.values(themes ?? {})[0] ?? '');
  for (const sheet of sheets) {
    const found = file.worksheets.find((one) => one.name === sheet.name);
    if (found) readSheet(sheet, found, palette, nextId);
  }
}
