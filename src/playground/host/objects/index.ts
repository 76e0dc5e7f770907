import type { ObjectTypes } from '../object-type';
import {
  chartAxesType,
  chartAxisType,
  chartCollectionType,
  chartFillType,
  chartLegendType,
  chartLineFormatType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
  chartTitleType,
  chartType,
} from './charts';
import {
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
} from './conditional-formats';
import { dataValidationType } from './data-validation';
import { namedItemCollectionType, namedItemType } from './names';
import { headerFooterGroupType, headerFooterType, pageLayoutType } from './page-layout';
import { rangeType } from './range';
import { rangeAreasType, rangeCollectionType } from './range-areas';
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from './range-format';
import { settingCollectionType, settingType } from './settings';
import {
  applicationType,
  runtimeType,
  workbookCreatedType,
  workbookProtectionType,
  workbookType,
  worksheetCollectionType,
} from './workbook';
import {
  autoFilterType,
  freezePanesType,
  worksheetCustomPropertyCollectionType,
  worksheetCustomPropertyType,
  worksheetProtectionType,
  worksheetType,
} from './worksheet';

/** Every object of the Excel API that this host knows, by its name in the documentation. */
export const OBJECT_TYPES: ObjectTypes = {
  Workbook: workbookType,
  Application: applicationType,
  WorkbookCreated: workbookCreatedType,
  WorkbookProtection: workbookProtectionType,
  WorksheetCollection: worksheetCollectionType,
  Runtime: runtimeType,
  Worksheet: worksheetType,
  WorksheetProtection: worksheetProtectionType,
  WorksheetFreezePanes: freezePanesType,
  AutoFilter: autoFilterType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headerFooterGroupType,
  HeaderFooter: headerFooterType,
  ChartCollection: chartCollectionType,
  Chart: chartType,
  ChartTitle: chartTitleType,
  ChartLegend: chartLegendType,
  ChartAxes: chartAxesType,
  ChartAxis: chartAxisType,
  ChartSeriesCollection: chartSeriesCollectionType,
  ChartSeries: chartSeriesType,
  ChartSeriesFormat: chartSeriesFormatType,
  ChartFill: chartFillType,
  ChartLineFormat: chartLineFormatType,
  DataValidation: dataValidationType,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionType,
  WorksheetCustomProperty: worksheetCustomPropertyType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeCollection: rangeCollectionType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  FormatProtection: formatProtectionType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeBorder: rangeBorderType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  SettingCollection: settingCollectionType,
  Setting: settingType,
  NamedItemCollection: namedItemCollectionType,
  NamedItem: namedItemType,
};
