import type { Area } from '../../../core/grid/grid';
import { createChart, createSeries, type AxisModel, type ChartModel, type SeriesModel } from '../model/chart';
import { cellOf, type SheetModel } from '../model/sheet';
import { handle, isHandle, type Handle, type ObjectType, type Property } from '../object-type';
import { accessDenied, invalidArgument, itemNotFound } from '../refusal';
import type { AxisTarget, CellsTarget, ChartTarget, SeriesTarget } from '../targets';
import type { Json } from '../wire';
import { numberOf, textOf, type Argument } from './arguments';
import { areaOf } from './cells';
import { colorOf } from './range-format';

/** Kinds of charts that this host draws; there are 80 of them in Excel. */
const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'Line', 'LineMarkers', 'Pie'];

/** "Protect sheet … Edit objects: make changes to graphic objects, including charts". */
function checkDrawable({ name, protection }: SheetModel): void {
  if (protection && protection.options.allowEditObjects !== true) {
    throw accessDenied(`sheet ${name} is protected`);
  }
}

function cellsGiven(argument: Argument): CellsTarget {
  if (isHandle(argument) && argument.type === 'Range') return argument.target as CellsTarget;
  throw invalidArgument('a range is missing');
}

function isText(sheet: SheetModel, row: number, column: number): boolean {
  return typeof cellOf(sheet, row, column).value === 'string';
}

/** Lines of figures of a source; a first line of text holds the categories, a first cell of text the name. */
function seriesOf({ sheet, areas: [area] }: CellsTarget, by: string): SeriesModel[] {
  if (!area) throw invalidArgument('a range without cells');
  const columns = by === 'Columns' || (by === 'Auto' && area.bottom - area.top >= area.right - area.left);
  const [first, last] = columns ? [area.left, area.right] : [area.top, area.bottom];
  const line = (index: number): Area =>
    columns ? { ...area, left: index, right: index } : { ...area, top: index, bottom: index };
  const labelled = last > first && isText(sheet, line(first).bottom, line(first).right);
  const start = labelled ? first + 1 : first;
  return Array.from({ length: last - start + 1 }, (_, index) => ({
    ...createSeries(`Series${index + 1}`),
    values: { sheet: sheet.id, area: line(start + index) },
    categories: labelled ? { sheet: sheet.id, area: line(first) } : null,
  }));
}

function chartHandle(sheet: SheetModel, chart: ChartModel): Handle {
  return handle('Chart', { sheet, chart });
}

function chartNamed(sheet: SheetModel, key: string): ChartModel | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** `Excel.ChartCollection`: the charts of a sheet. */
export const chartCollectionType: ObjectType<SheetModel> = {
  since: '1.1',
  newer: { getCount: '1.4', getItemOrNullObject: '1.4' },
  properties: { count: { get: (sheet) => sheet.charts.length } },
  methods: {
    add: (sheet, [type, source, by]) => {
      checkDrawable(sheet);
      if (!CHART_TYPES.includes(textOf(type))) throw invalidArgument(`the chart type ${textOf(type)}`);
      const numbers = sheet.charts.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0));
      const chart = createChart(Math.max(0, ...numbers) + 1, textOf(type));
      chart.series = seriesOf(cellsGiven(source), typeof by === 'string' ? by : 'Auto');
      chart.legendShown = chart.series.length > 1;
      sheet.charts.push(chart);
      return chartHandle(sheet, chart);
    },
    getCount: (sheet) => sheet.charts.length,
    getItemAt: (sheet, [index]) => {
      const chart = sheet.charts[numberOf(index)];
      if (!chart) throw itemNotFound(`chart ${textOf(index)}`);
      return chartHandle(sheet, chart);
    },
    getItemOrNullObject: (sheet, [name]) => {
      const chart = chartNamed(sheet, textOf(name));
      return chart ? chartHandle(sheet, chart) : null;
    },
  },
  items: (sheet) => sheet.charts.map((chart) => chartHandle(sheet, chart)),
  item: (sheet, key) => {
    const chart = chartNamed(sheet, key);
    if (!chart) throw itemNotFound(`chart ${key}`);
    return chartHandle(sheet, chart);
  },
};

/** A property that is one trait of what `of` finds; its values are of one type. */
function trait<T extends { readonly sheet: SheetModel }, M, K extends keyof M & string>(
  of: (target: T) => M,
  name: K,
  read: (value: Json) => M[K],
): Property<T> {
  return {
    get: (target) => of(target)[name] as Json,
    set: (target, value) => {
      checkDrawable(target.sheet);
      of(target)[name] = read(value);
    },
  };
}

function shown(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('a truth value is missing');
  return value;
}

const chartOf = ({ chart }: ChartTarget): ChartModel => chart;

/** `Excel.Chart`. */
export const chartType: ObjectType<ChartTarget> = {
  since: '1.1',
  newer: { id: '1.7', chartType: '1.7', worksheet: '1.2' },
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    id: { get: ({ chart }) => chart.id },
    name: trait(chartOf, 'name', textOf),
    chartType: trait(chartOf, 'type', textOf),
    title: { get: (target) => handle('ChartTitle', target) },
    legend: { get: (target) => handle('ChartLegend', target) },
    axes: { get: (target) => handle('ChartAxes', target) },
    series: { get: (target) => handle('ChartSeriesCollection', target) },
    worksheet: { get: ({ sheet }) => handle('Worksheet', sheet) },
  },
  methods: {
    delete: ({ sheet, chart }) => {
      checkDrawable(sheet);
      if (!sheet.charts.includes(chart)) throw itemNotFound(chart.name);
      sheet.charts = sheet.charts.filter((one) => one !== chart);
      return undefined;
    },
    setPosition: ({ sheet, chart }, [from, to]) => {
      checkDrawable(sheet);
      const start = areaOf(cellsGiven(from));
      const end = to === undefined || to === null ? start : areaOf(cellsGiven(to));
      chart.at = { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
      return undefined;
    },
  },
};

/** `Excel.ChartTitle`. */
export const chartTitleType: ObjectType<ChartTarget> = {
  since: '1.1',
  properties: { text: trait(chartOf, 'title', textOf), visible: trait(chartOf, 'titleShown', shown) },
  methods: {},
};

/** `Excel.ChartLegend`. */
export const chartLegendType: ObjectType<ChartTarget> = {
  since: '1.1',
  properties: {
    visible: trait(chartOf, 'legendShown', shown),
    position: trait(chartOf, 'legendPosition', textOf),
  },
  methods: {},
};

/** `Excel.ChartAxes`. */
export const chartAxesType: ObjectType<ChartTarget> = {
  since: '1.1',
  properties: {
    categoryAxis: { get: ({ sheet, chart }) => handle('ChartAxis', { sheet, axis: chart.categoryAxis }) },
    valueAxis: { get: ({ sheet, chart }) => handle('ChartAxis', { sheet, axis: chart.valueAxis }) },
  },
  methods: {},
};

const axisOf = ({ axis }: AxisTarget): AxisModel => axis;

/** `Excel.ChartAxis`. */
export const chartAxisType: ObjectType<AxisTarget> = {
  since: '1.1',
  newer: { numberFormat: '1.8', reversePlotOrder: '1.7', position: '1.8' },
  properties: {
    numberFormat: trait(axisOf, 'numberFormat', textOf),
    minimum: trait(axisOf, 'minimum', (value) => (value === '' ? null : numberOf(value))),
    reversePlotOrder: trait(axisOf, 'reversed', shown),
    position: trait(axisOf, 'position', textOf),
  },
  methods: {},
};

function seriesHandle({ sheet }: ChartTarget, series: SeriesModel): Handle {
  return handle('ChartSeries', { sheet, series });
}

/** `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionType: ObjectType<ChartTarget> = {
  since: '1.1',
  newer: { add: '1.7', getCount: '1.4' },
  properties: { count: { get: ({ chart }) => chart.series.length } },
  methods: {
    add: (target, [name]) => {
      checkDrawable(target.sheet);
      const { series } = target.chart;
      const added = createSeries(typeof name === 'string' ? name : `Series${series.length + 1}`);
      series.push(added);
      return seriesHandle(target, added);
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, [index]) => {
      const series = target.chart.series[numberOf(index)];
      if (!series) throw itemNotFound(`series ${textOf(index)}`);
      return seriesHandle(target, series);
    },
  },
  items: (target) => target.chart.series.map((series) => seriesHandle(target, series)),
};

const seriesModel = ({ series }: SeriesTarget): SeriesModel => series;

function marker(name: string, read: (value: Json) => string): Property<SeriesTarget> {
  return {
    get: ({ series }) => series.markers[name] ?? 'Automatic',
    set: ({ sheet, series }, value) => {
      checkDrawable(sheet);
      series.markers[name] = read(value);
    },
  };
}

function cellsSetter(name: 'values' | 'categories') {
  return ({ sheet, series }: SeriesTarget, [range]: readonly Argument[]): undefined => {
    checkDrawable(sheet);
    const cells = cellsGiven(range);
    series[name] = { sheet: cells.sheet.id, area: areaOf(cells) };
    return undefined;
  };
}

/** `Excel.ChartSeries`. */
export const chartSeriesType: ObjectType<SeriesTarget> = {
  since: '1.1',
  newer: {
    setValues: '1.7',
    setXAxisValues: '1.7',
    markerStyle: '1.7',
    markerBackgroundColor: '1.7',
    markerForegroundColor: '1.7',
  },
  properties: {
    name: trait(seriesModel, 'name', textOf),
    format: { get: (target) => handle('ChartSeriesFormat', target) },
    markerStyle: marker('style', textOf),
    markerBackgroundColor: marker('background', colorOf),
    markerForegroundColor: marker('foreground', colorOf),
  },
  methods: { setValues: cellsSetter('values'), setXAxisValues: cellsSetter('categories') },
};

/** `Excel.ChartSeriesFormat`. */
export const chartSeriesFormatType: ObjectType<SeriesTarget> = {
  since: '1.1',
  properties: {
    fill: { get: (target) => handle('ChartFill', target) },
    line: { get: (target) => handle('ChartLineFormat', target) },
  },
  methods: {},
};

/** `Excel.ChartFill`. */
export const chartFillType: ObjectType<SeriesTarget> = {
  since: '1.1',
  properties: {},
  methods: {
    setSolidColor: ({ sheet, series }, [color]) => {
      checkDrawable(sheet);
      series.color = colorOf(textOf(color));
      return undefined;
    },
  },
};

/** `Excel.ChartLineFormat`. */
export const chartLineFormatType: ObjectType<SeriesTarget> = {
  since: '1.1',
  properties: { color: trait(seriesModel, 'color', colorOf) },
  methods: {},
};
