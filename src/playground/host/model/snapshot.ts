import { formatRef } from '../../../core/grid/ref';
import { addressOf } from './area';
import type { ChartCells, ChartModel } from './chart';
import type { SheetModel } from './sheet';
import { DEFAULT_STYLE } from './style';
import type { WorkbookModel } from './workbook';

function chartOf({ series, ...facts }: ChartModel): object {
  const address = (cells: ChartCells | null): string | null =>
    cells?.area ? `${cells.sheet}!${addressOf(cells.area)}` : null;
  return {
    ...facts,
    series: series.map(({ values, categories, ...look }) => ({
      ...look,
      values: address(values),
      categories: address(categories),
    })),
  };
}

/** Everything a person could see or compute of a sheet, as plain data. */
function snapshotOf(sheet: SheetModel): object {
  const cells: { [address: string]: object } = {};
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      // Writing may leave empty cells behind that look like nothing: they are nothing.
      if (!cell || (cell.value === null && cell.formula === undefined && cell.style === DEFAULT_STYLE))
        continue;
      cells[formatRef({ row, column })] = cell;
    }
  }
  const { rows: _, conditionalFormats, charts, validations, ...facts } = sheet;
  return {
    ...facts,
    merges: sheet.merges.map(addressOf),
    cells,
    charts: charts.map(chartOf),
    validations: validations.map(({ areas, rule }) => ({ rule, areas: areas.map(addressOf) })),
    conditionalFormats: conditionalFormats.map((rule) => ({ ...rule, areas: rule.areas.map(addressOf) })),
  };
}

/** The workbook as plain data, to compare two states of it: values, formulas, formats, merges, widths, rules, names. */
export function snapshotWorkbook(workbook: WorkbookModel): object {
  return {
    sheets: workbook.sheets.map(snapshotOf),
    names: workbook.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name ?? null })),
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculationMode,
    settings: Object.fromEntries(workbook.settings),
  };
}
