import type { Area } from '../../../core/grid/grid';

/** Cells that a chart shows, of whatever sheet; null once they were deleted. */
export interface ChartCells {
  /** Id of the sheet. */
  readonly sheet: string;
  area: Area | null;
}

/** One series of a chart. */
export interface SeriesModel {
  name: string;
  values: ChartCells | null;
  categories: ChartCells | null;
  /** Of its bars, or of its line. */
  color: string | null;
  markers: { [name: string]: string };
}

/** One axis of a chart. */
export interface AxisModel {
  numberFormat: string;
  /** The least value shown; null where Excel chooses it. */
  minimum: number | null;
  reversed: boolean;
  /** Where the other axis crosses this one. */
  position: string;
}

/** A chart on a sheet. */
export interface ChartModel {
  readonly id: string;
  name: string;
  /** As Office.js spells it: `ColumnClustered`, `BarClustered`, `LineMarkers`, … */
  type: string;
  title: string;
  titleShown: boolean;
  legendShown: boolean;
  legendPosition: string;
  series: SeriesModel[];
  readonly categoryAxis: AxisModel;
  readonly valueAxis: AxisModel;
  /** The cells that it covers. */
  at: Area;
}

/** What a chart is drawn as, of the kinds that sheets of ours have; null for other kinds. */
export function chartKind(type: string): 'column' | 'bar' | 'line' | null {
  if (type === 'ColumnClustered') return 'column';
  if (type === 'BarClustered') return 'bar';
  return type === 'Line' || type === 'LineMarkers' ? 'line' : null;
}

/** Cells that a new chart covers until it is moved: about the size that Excel gives it. */
const FIRST_PLACE: Area = { top: 1, left: 1, bottom: 15, right: 7 };

function axis(): AxisModel {
  return { numberFormat: 'General', minimum: null, reversed: false, position: 'Automatic' };
}

/** A chart without series. */
export function createChart(number: number, type: string): ChartModel {
  return {
    id: `{00000000-0008-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`,
    name: `Chart ${number}`,
    type,
    title: 'Chart Title',
    titleShown: true,
    legendShown: true,
    legendPosition: 'Right',
    series: [],
    categoryAxis: axis(),
    valueAxis: axis(),
    at: FIRST_PLACE,
  };
}

/** A series that shows nothing yet. */
export function createSeries(name: string): SeriesModel {
  return { name, values: null, categories: null, color: null, markers: {} };
}
