import { unzipSync, zipSync } from 'fflate';
import type { Grid } from '../../core/grid/grid';
import type { WrittenChart } from '../../core/report/written-sheet';
import { addCharts, type Parts } from '../../hosts/xlsx-file/add-charts';
import { LIMITS } from '../../hosts/xlsx-file/limits';
import { readWorkbookPart } from '../../hosts/xlsx-file/workbook-part';
import { openZip } from '../../hosts/xlsx-file/zip';
import { chartKind, type ChartModel } from '../host/model/chart';
import type { SheetModel } from '../host/model/sheet';

/** The chart as a sheet of ours has it; null where it shows cells of other sheets, or none. */
function writtenChart(sheet: SheetModel, chart: ChartModel): WrittenChart | null {
  const kind = chartKind(chart.type);
  const cells = chart.series.flatMap(({ values, categories }) => [values, categories]);
  const categories = chart.series[0]?.categories?.area;
  if (!kind || !categories || cells.some((one) => one?.area && one.sheet !== sheet.id)) return null;
  return {
    title: chart.title,
    kind,
    categories,
    series: chart.series.flatMap(({ name, values }) => (values?.area ? [{ name, values: values.area }] : [])),
    at: chart.at,
    format: chart.valueAxis.numberFormat,
    ...(chart.valueAxis.minimum === 0 ? { fromZero: true } : {}),
  };
}

function gridOf(sheet: SheetModel): Grid {
  const { name, id, rows, merges, hiddenRows, hiddenColumns, visibility } = sheet;
  return { sheet: name, id, rows, merges, hiddenRows, hiddenColumns, visibility };
}

/** A saved file with the charts that were drawn on sheets added since it was opened. */
export function withCharts(bytes: Uint8Array, added: readonly SheetModel[]): Uint8Array {
  const drawn = added.filter(({ charts }) => charts.length > 0);
  if (drawn.length === 0) return bytes;
  const saved = readWorkbookPart(openZip(bytes, LIMITS), 'xl/workbook.xml');
  const parts: Parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') });
  for (const sheet of drawn) {
    const part = saved?.sheets.find(({ name }) => name === sheet.name)?.part;
    const charts = sheet.charts.flatMap((chart) => writtenChart(sheet, chart) ?? []);
    if (part !== undefined) addCharts(parts, part, gridOf(sheet), charts);
  }
  return zipSync(parts);
}
