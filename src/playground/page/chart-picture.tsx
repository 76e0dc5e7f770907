import type { CSSProperties } from 'react';
import { CHART_COLORS } from '../../core/report/chart-colors';
import { chartKind, type ChartCells, type ChartModel } from '../host/model/chart';
import { formatValue } from '../host/model/number-text';
import type { CellModel, SheetModel } from '../host/model/sheet';
import { shownText } from './cell-look';

/** Props of ChartPicture. */
export interface ChartPictureProps {
  readonly chart: ChartModel;
  /** The sheet of an id: charts may show cells of others. */
  readonly sheetOf: (id: string) => SheetModel | undefined;
  /** Pixels, within the sheet. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

const TITLE = 26;
const LEGEND = 22;
const MARGIN = 8;
/** Room for figures of the axis, and pixels of a letter of a label. */
const FIGURES = 64;
const LETTER = 5.4;
const TICKS = 4;

function cellsIn(cells: ChartCells | null, sheetOf: ChartPictureProps['sheetOf']): (CellModel | undefined)[] {
  const rows = cells && sheetOf(cells.sheet)?.rows;
  const { area } = cells ?? {};
  if (!rows || !area) return [];
  const found: (CellModel | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) found.push(rows[row]?.[column]);
  }
  return found;
}

function shortened(text: string, room: number): string {
  const letters = Math.max(2, Math.floor(room / LETTER));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** The next round number above: 1, 2 or 5 times a power of ten. */
function roundAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

/**
 * A chart of the emulated Excel as a plain picture: enough to see that it is there and what it shows. Readers of the screen
 * have its figures in the cells.
 */
export function ChartPicture({ chart, sheetOf, box }: ChartPictureProps) {
  const { width, height } = box;
  const kind = chartKind(chart.type);
  const lying = kind === 'bar';
  const labels = cellsIn(chart.series[0]?.categories ?? null, sheetOf).map(shownText);
  const series = chart.series.map(({ name, values, color }, index) => ({
    name,
    color: color ?? CHART_COLORS[index % CHART_COLORS.length],
    figures: cellsIn(values, sheetOf).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)),
  }));
  const count = Math.max(1, labels.length, ...series.map(({ figures }) => figures.length));
  const top = roundAbove(
    Math.max(0, ...series.flatMap(({ figures }) => figures.map((figure) => figure ?? 0))),
  );

  const left = MARGIN + (lying ? width * 0.35 : FIGURES);
  const plot = {
    left,
    top: chart.titleShown ? TITLE : MARGIN,
    width: Math.max(1, width - left - MARGIN * 2),
    height: Math.max(1, height - TITLE - LEGEND - (chart.legendShown ? LEGEND : MARGIN)),
  };
  const step = (lying ? plot.height : plot.width) / count;
  const thick = (step * 0.7) / Math.max(1, series.length);
  const along = (figure: number): number => (Math.max(0, figure) / top) * (lying ? plot.width : plot.height);
  const bottom = plot.top + plot.height;
  const place: CSSProperties = { position: 'absolute', ...box };

  return (
    <svg className="chart" style={place} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <title>{chart.title}</title>
      {chart.titleShown && (
        <text className="chart-title" x={width / 2} y={18} textAnchor="middle">
          {shortened(chart.title, width * 0.75)}
        </text>
      )}
      {Array.from({ length: TICKS + 1 }, (_, tick) => {
        const figure = formatValue((top * tick) / TICKS, chart.valueAxis.numberFormat);
        const at = along((top * tick) / TICKS);
        return lying ? (
          <g key={tick} className="chart-tick">
            <line x1={plot.left + at} x2={plot.left + at} y1={plot.top} y2={bottom} />
            <text x={plot.left + at} y={bottom + 13} textAnchor="middle">
              {figure}
            </text>
          </g>
        ) : (
          <g key={tick} className="chart-tick">
            <line x1={plot.left} x2={plot.left + plot.width} y1={bottom - at} y2={bottom - at} />
            <text x={plot.left - 4} y={bottom - at + 3} textAnchor="end">
              {figure}
            </text>
          </g>
        );
      })}
      {labels.map((label, index) =>
        lying ? (
          <text key={index} x={plot.left - 4} y={plot.top + (index + 0.5) * step + 3} textAnchor="end">
            {shortened(label, plot.left - MARGIN)}
          </text>
        ) : (
          <text key={index} x={plot.left + (index + 0.5) * step} y={bottom + 13} textAnchor="middle">
            {shortened(label, step)}
          </text>
        ),
      )}
      {series.map(({ name, color, figures }, index) =>
        kind === 'line' ? (
          <polyline
            key={name}
            fill="none"
            stroke={color}
            strokeWidth={2}
            points={figures
              .flatMap((figure, at) =>
                figure === null ? [] : [`${plot.left + (at + 0.5) * step},${bottom - along(figure)}`],
              )
              .join(' ')}
          />
        ) : (
          figures.map((figure, at) => {
            const offset = at * step + step * 0.15 + index * thick;
            const size = along(figure ?? 0);
            return lying ? (
              <rect
                key={`${name} ${at}`}
                fill={color}
                x={plot.left}
                y={plot.top + offset}
                width={size}
                height={thick}
              />
            ) : (
              <rect
                key={`${name} ${at}`}
                fill={color}
                x={plot.left + offset}
                y={bottom - size}
                width={thick}
                height={size}
              />
            );
          })
        ),
      )}
      {chart.legendShown &&
        series.map(({ name, color }, index) => (
          <g key={name} transform={`translate(${plot.left + index * 110}, ${height - 16})`}>
            <rect width={9} height={9} fill={color} />
            <text x={13} y={9}>
              {shortened(name, 92)}
            </text>
          </g>
        ))}
    </svg>
  );
}
