import { cellAt, isCellError, textOf, type Area, type Grid } from '../../core/grid/grid';
import { formatColumn } from '../../core/grid/ref';
import { CHART_COLORS } from '../../core/report/chart-colors';
import { quotedSheetName } from '../../core/report/sheet-name';
import type { ChartSeries, WrittenChart } from '../../core/report/written-sheet';
import { element, xmlPart, xmlText } from './write-xml';

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const GRID_LINE = 'D9D9D9';
/** Sizes of text in hundredths of a point. */
const TITLE_SIZE = 1200;
const LABEL_SIZE = 900;

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

function fill(color: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: color.replace('#', '') }));
}

function textLook(size: number, bold: 0 | 1): string {
  return element('a:pPr', {}, element('a:defRPr', { sz: size, b: bold }));
}

function titleOf(title: string): string {
  const run = element(
    'a:r',
    {},
    element('a:rPr', { sz: TITLE_SIZE, b: 1 }),
    element('a:t', {}, xmlText(title)),
  );
  const paragraph = element('a:p', {}, textLook(TITLE_SIZE, 1), run);
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), value('overlay', 0));
}

function labels(): string {
  const paragraph = element('a:p', {}, textLook(LABEL_SIZE, 0), element('a:endParaRPr', { lang: 'id-ID' }));
  return element('c:txPr', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
}

function absolute({ sheet }: Grid, { top, left, bottom, right }: Area): string {
  const from = `$${formatColumn(left)}$${top + 1}`;
  const to = `$${formatColumn(right)}$${bottom + 1}`;
  return `${quotedSheetName(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** The cells of a row or column of a sheet, one after another. */
function cellsIn(grid: Grid, { top, left, bottom, right }: Area): ReturnType<typeof cellAt>[] {
  const cells: ReturnType<typeof cellAt>[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(cellAt(grid, row, column));
  }
  return cells;
}

/** What the chart shows until it is calculated anew: points without a text are gaps. */
function cache(points: readonly (string | null)[]): string {
  const written = points.map((text, idx) =>
    text === null ? '' : element('c:pt', { idx }, element('c:v', {}, xmlText(text))),
  );
  return value('ptCount', points.length) + written.join('');
}

function categoriesOf(grid: Grid, area: Area): string {
  const points = cellsIn(grid, area).map((cell) => (cell ? textOf(cell.value) : null));
  const reference = element('c:f', {}, xmlText(absolute(grid, area)));
  return element('c:cat', {}, element('c:strRef', {}, reference, element('c:strCache', {}, cache(points))));
}

function valuesOf(grid: Grid, area: Area, format: string): string {
  const points = cellsIn(grid, area).map((cell) => {
    const held = cell?.value ?? null;
    return typeof held === 'number' && !isCellError(held) ? String(held) : null;
  });
  const code = element('c:formatCode', {}, xmlText(format));
  const reference = element('c:f', {}, xmlText(absolute(grid, area)));
  return element(
    'c:val',
    {},
    element('c:numRef', {}, reference, element('c:numCache', {}, code, cache(points))),
  );
}

function lookOf({ kind }: WrittenChart, index: number): string {
  const color = fill(CHART_COLORS[index % CHART_COLORS.length] ?? '');
  if (kind !== 'line') return element('c:spPr', {}, color) + value('invertIfNegative', 0);
  const line = element('c:spPr', {}, element('a:ln', { w: 28_575, cap: 'rnd' }, color, element('a:round')));
  const point = element('c:spPr', {}, color, element('a:ln', {}, color));
  return line + element('c:marker', {}, value('symbol', 'circle'), value('size', 5), point);
}

function seriesOf(grid: Grid, chart: WrittenChart, series: ChartSeries, index: number): string {
  return element(
    'c:ser',
    {},
    value('idx', index),
    value('order', index),
    element('c:tx', {}, element('c:v', {}, xmlText(series.name))),
    lookOf(chart, index),
    categoriesOf(grid, chart.categories),
    valuesOf(grid, series.values, chart.format ?? 'General'),
    chart.kind === 'line' ? value('smooth', 0) : '',
  );
}

function plotOf(grid: Grid, chart: WrittenChart): string {
  const series = chart.series.map((one, index) => seriesOf(grid, chart, one, index)).join('');
  const axes = value('axId', CATEGORY_AXIS) + value('axId', VALUE_AXIS);
  if (chart.kind === 'line') {
    const grouping = value('grouping', 'standard') + value('varyColors', 0);
    return element('c:lineChart', {}, grouping, series, value('marker', 1), axes);
  }
  const bars = value('barDir', chart.kind === 'bar' ? 'bar' : 'col');
  const grouping = value('grouping', 'clustered') + value('varyColors', 0);
  return element('c:barChart', {}, bars, grouping, series, value('gapWidth', 60), axes);
}

function axesOf({ kind, format = 'General', fromZero }: WrittenChart): string {
  const lying = kind === 'bar';
  const categories = element(
    'c:catAx',
    {},
    value('axId', CATEGORY_AXIS),
    // Bars are drawn from below; the first category belongs on top.
    element('c:scaling', {}, value('orientation', lying ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', lying ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    labels(),
    value('crossAx', VALUE_AXIS),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 1),
  );
  const values = element(
    'c:valAx',
    {},
    value('axId', VALUE_AXIS),
    element('c:scaling', {}, value('orientation', 'minMax'), fromZero ? value('min', 0) : ''),
    value('delete', 0),
    value('axPos', lying ? 'b' : 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, element('a:ln', { w: 6_350 }, fill(GRID_LINE)))),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    labels(),
    value('crossAx', CATEGORY_AXIS),
    value('crosses', lying ? 'max' : 'autoZero'),
    value('crossBetween', 'between'),
  );
  return categories + values;
}

/** The part of a native chart over cells of a sheet, with their values as they are now. */
export function chartPart(grid: Grid, chart: WrittenChart): Uint8Array {
  const legend =
    chart.series.length > 1
      ? element('c:legend', {}, value('legendPos', 'b'), value('overlay', 0), labels())
      : '';
  return xmlPart(
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      value('date1904', 0),
      value('roundedCorners', 0),
      element(
        'c:chart',
        {},
        titleOf(chart.title),
        value('autoTitleDeleted', 0),
        element('c:plotArea', {}, element('c:layout'), plotOf(grid, chart), axesOf(chart)),
        legend,
        value('plotVisOnly', 1),
        value('dispBlanksAs', 'gap'),
      ),
    ),
  );
}
