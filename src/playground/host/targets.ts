import type { Area } from '../../core/grid/grid';
import type { AxisModel, ChartModel, SeriesModel } from './model/chart';
import type { ConditionalFormat } from './model/conditional-format';
import type { SheetModel } from './model/sheet';
import type { Side } from './model/style';
import type { NameModel, WorkbookModel } from './model/workbook';

/** Cells of a sheet; the area moves along when rows or columns are inserted while a reference to it is kept. */
export interface CellsTarget {
  readonly sheet: SheetModel;
  areas: readonly Area[];
}

/** A collection of conditional formats, seen from some cells. */
export interface RulesTarget {
  readonly cells: CellsTarget;
}

/** One conditional format of a sheet. */
export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly rule: ConditionalFormat;
}

/** A chart of a sheet, or something of it. */
export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** A series of a chart of a sheet. */
export interface SeriesTarget {
  readonly sheet: SheetModel;
  readonly series: SeriesModel;
}

/** An axis of a chart of a sheet. */
export interface AxisTarget {
  readonly sheet: SheetModel;
  readonly axis: AxisModel;
}

/** Headers and footers of all pages of a sheet, or of some: `all`, `first`, `odd`, `even`. */
export interface HeaderFooterTarget {
  readonly sheet: SheetModel;
  readonly pages: string;
}

/** What each object of the emulated API stands for. */
export interface Targets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  WorkbookCreated: { readonly base64: string };
  WorksheetCollection: WorkbookModel;
  Runtime: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  AutoFilter: SheetModel;
  PageLayout: SheetModel;
  HeaderFooterGroup: SheetModel;
  HeaderFooter: HeaderFooterTarget;
  ChartCollection: SheetModel;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartFill: SeriesTarget;
  ChartLineFormat: SeriesTarget;
  DataValidation: CellsTarget;
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetCustomProperty: { readonly sheet: SheetModel; readonly key: string };
  Range: CellsTarget;
  RangeAreas: CellsTarget;
  RangeCollection: CellsTarget;
  RangeFormat: CellsTarget;
  RangeFill: CellsTarget;
  RangeFont: CellsTarget;
  FormatProtection: CellsTarget;
  RangeBorderCollection: CellsTarget;
  RangeBorder: { readonly cells: CellsTarget; readonly edge: string; readonly side: Side };
  ConditionalFormatCollection: RulesTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  SettingCollection: WorkbookModel;
  Setting: { readonly workbook: WorkbookModel; readonly key: string };
  NamedItemCollection: { readonly workbook: WorkbookModel; readonly sheet: SheetModel | null };
  NamedItem: { readonly workbook: WorkbookModel; readonly name: NameModel };
}
