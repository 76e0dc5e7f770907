import type { Area } from '../../../core/grid/grid';
import { shiftArea, shiftFormula, shiftLines, type Shift } from '../../../hosts/formula';
import { invalidOperation } from '../refusal';
import { columnCountOf, intersectionOf, rowCountOf, WHOLE_SHEET } from './area';
import type { ChartCells, ChartModel } from './chart';
import type { CellModel, SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

function shiftSet(lines: Set<number>, shift: Shift): Set<number> {
  return new Set([...lines].flatMap((line) => shiftLines(line, line, shift)?.[0] ?? []));
}

function shiftMap<T>(lines: Map<number, T>, shift: Shift): Map<number, T> {
  return new Map(
    [...lines].flatMap(([line, value]) => {
      const moved = shiftLines(line, line, shift);
      return moved ? [[moved[0], value] as const] : [];
    }),
  );
}

function moveRows(sheet: SheetModel, area: Area, shift: Shift): void {
  const whole = shift.from === 0 && shift.to === WHOLE_SHEET.right;
  if (whole) {
    if (shift.count > 0) {
      if (sheet.rows.length > area.top) sheet.rows.splice(area.top, 0, ...blankRows(sheet, area));
    } else sheet.rows.splice(area.top, -shift.count);
    return;
  }
  for (let column = shift.from; column <= Math.min(shift.to, widest(sheet)); column++) {
    const lane: (CellModel | undefined)[] = sheet.rows.map((row) => row?.[column]);
    if (shift.count > 0) lane.splice(area.top, 0, ...Array.from<undefined>({ length: shift.count }));
    else lane.splice(area.top, -shift.count, ...[]);
    for (let row = 0; row < Math.max(lane.length, sheet.rows.length); row++) {
      const cell = lane[row];
      if (cell) (sheet.rows[row] ??= [])[column] = cell;
      else delete sheet.rows[row]?.[column];
    }
  }
}

/** New rows look like the row above them. */
function blankRows(sheet: SheetModel, area: Area): (CellModel | undefined)[][] {
  const above = sheet.rows[area.top - 1] ?? [];
  return Array.from({ length: rowCountOf(area) }, () =>
    above.map((cell) => cell && { value: null, style: cell.style }),
  );
}

function moveColumns(sheet: SheetModel, area: Area, shift: Shift): void {
  for (let index = shift.from; index <= Math.min(shift.to, sheet.rows.length - 1); index++) {
    const row = sheet.rows[index];
    if (!row || row.length <= area.left) continue;
    if (shift.count < 0) row.splice(area.left, -shift.count);
    else {
      const left = row[area.left - 1];
      const blank: CellModel | undefined = left && { value: null, style: left.style };
      row.splice(area.left, 0, ...Array.from({ length: shift.count }, () => blank));
    }
  }
}

function widest(sheet: SheetModel): number {
  return Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0)) - 1;
}

function cellsOfChart({ series }: ChartModel): ChartCells[] {
  return series.flatMap(({ values, categories }) => [values, categories]).filter((cells) => cells !== null);
}

/**
 * Inserts or deletes the cells of an area and moves everything that refers to them: formulas of all sheets, merged
 * areas, conditional formats, hidden lines, widths, names and the ranges the client holds.
 */
export function shiftCells(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  axis: 'rows' | 'columns',
  by: 'insert' | 'delete',
  kept: readonly { areas: readonly Area[] }[],
): void {
  const rows = axis === 'rows';
  const count = rows ? rowCountOf(area) : columnCountOf(area);
  const shift: Shift = {
    axis,
    first: rows ? area.top : area.left,
    count: by === 'insert' ? count : -count,
    from: rows ? area.left : area.top,
    to: rows ? area.right : area.bottom,
  };
  const lanes: Area = rows
    ? { ...WHOLE_SHEET, top: area.top, left: shift.from, right: shift.to }
    : { ...WHOLE_SHEET, left: area.left, top: shift.from, bottom: shift.to };
  for (const merge of sheet.merges) {
    const touched = intersectionOf(merge, lanes);
    const [from, to] = rows ? [merge.left, merge.right] : [merge.top, merge.bottom];
    // "To do this, all the merged cells need to be the same size": code InvalidOperation.
    if (touched && (from < shift.from || to > shift.to))
      throw invalidOperation('this would cut a merged area');
  }
  if (rows) moveRows(sheet, area, shift);
  else moveColumns(sheet, area, shift);
  const moveAll = (areas: readonly Area[]): Area[] => areas.flatMap((one) => shiftArea(one, shift) ?? []);
  sheet.merges = moveAll(sheet.merges);
  for (const rule of sheet.conditionalFormats) {
    rule.areas = moveAll(rule.areas);
    if (rule.formula) rule.formula = shiftFormula(rule.formula, sheet.name, sheet.name, shift);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = moveAll(validation.areas);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  for (const chart of sheet.charts) chart.at = shiftArea(chart.at, shift) ?? chart.at;
  for (const cells of workbook.sheets.flatMap(({ charts }) => charts.flatMap(cellsOfChart))) {
    if (cells.sheet === sheet.id && cells.area) cells.area = shiftArea(cells.area, shift);
  }
  if (sheet.autoFilter) sheet.autoFilter = shiftArea(sheet.autoFilter, shift);
  for (const cells of kept) cells.areas = moveAll(cells.areas);
  if (shift.from === 0 && rows && shift.to === WHOLE_SHEET.right) {
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift);
    sheet.rowHeights = shiftMap(sheet.rowHeights, shift);
    sheet.rowStyles = shiftMap(sheet.rowStyles, shift);
  }
  if (shift.from === 0 && !rows && shift.to === WHOLE_SHEET.bottom) {
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift);
    sheet.columnWidths = shiftMap(sheet.columnWidths, shift);
    sheet.columnStyles = shiftMap(sheet.columnStyles, shift);
  }
  for (const name of workbook.names) name.formula = shiftFormula(name.formula, sheet.name, sheet.name, shift);
  for (const other of workbook.sheets) {
    for (const row of other.rows) {
      row?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = shiftFormula(cell.formula, other.name, sheet.name, shift);
        if (formula !== cell.formula) row[column] = { ...cell, formula };
      });
    }
  }
}
