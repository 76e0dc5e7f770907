import type { Area } from '../../core/grid/grid';
import { formatArea } from '../../core/grid/ref';
import { CHART_COLORS } from '../../core/report/chart-colors';
import type { WrittenChart } from '../../core/report/written-sheet';

const TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers' } as const;

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(formatArea(area)).untrack();
}

function colour(series: Excel.ChartSeries, kind: WrittenChart['kind'], index: number): void {
  const color = CHART_COLORS[index % CHART_COLORS.length] ?? '';
  if (kind !== 'line') {
    series.format.fill.setSolidColor(color);
    return;
  }
  series.format.line.color = color;
  series.markerStyle = 'Circle';
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function drawChart(sheet: Excel.Worksheet, written: WrittenChart): void {
  const { title, kind, categories, series, at, format, fromZero } = written;
  const [first] = series;
  if (!first) return;
  const { left, right } = first.values;
  // One row or column of figures makes exactly one series; the others are added to it.
  const chart = sheet.charts.add(
    TYPES[kind],
    rangeOf(sheet, first.values),
    left === right ? 'Columns' : 'Rows',
  );
  for (const [index, { name, values }] of series.entries()) {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    drawn.name = name;
    drawn.setValues(rangeOf(sheet, values));
    drawn.setXAxisValues(rangeOf(sheet, categories));
    colour(drawn, kind, index);
  }
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  if (format !== undefined) valueAxis.numberFormat = format;
  if (fromZero) valueAxis.minimum = 0;
  if (kind === 'bar') {
    // Bars are drawn from below; the first category belongs on top, the figures below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  chart.setPosition(sheet.getCell(at.top, at.left).untrack(), sheet.getCell(at.bottom, at.right).untrack());
}

/** Draws native charts over the cells of a sheet that is written already. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly WrittenChart[] = []): void {
  for (const chart of charts) drawChart(sheet, chart);
}
