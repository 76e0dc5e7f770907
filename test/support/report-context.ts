import { join } from 'node:path';
import type { ReportContext } from '../../src/app/report/report-sheet';
import { check, readPlans } from '../../src/core/check';
import { cellAt, type CellValue, type Grid } from '../../src/core/grid/grid';
import { formatRef, parseRef } from '../../src/core/grid/ref';
import { gridOfWritten } from '../../src/core/report/grid-of-written';
import type { WrittenSheet } from '../../src/core/report/written-sheet';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { calculateMissing } from '../../src/hosts/formula';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';

/** What sheets are made from, over some grids, with everything else as usual. */
export function contextOf(grids: readonly Grid[], change: Partial<ReportContext> = {}): ReportContext {
  const reading = readPlans(grids);
  return {
    reading,
    findings: check(reading),
    acceptances: [],
    choices: {},
    settings: DEFAULT_SETTINGS,
    language: 'id',
    now: new Date('2026-11-26T08:00:00Z'),
    paper: 'F4',
    ...change,
  };
}

/** The grids of a workbook among the fixtures. */
export async function fixtureGrids(name: string): Promise<readonly Grid[]> {
  return (await openXlsxFile(join(__dirname, '../fixtures', `${name}.xlsx`))).read();
}

/** A written sheet with its formulas calculated, read by address. */
export interface CalculatedSheet {
  readonly at: (cell: string) => CellValue;
  /** Address of the only cell that holds a text; throws when there is none or another. */
  readonly find: (text: string) => string;
  /** The values of the row of a cell, from the left. */
  readonly rowOf: (cell: string) => readonly CellValue[];
  /** Addresses of cells that show an error. */
  readonly errors: readonly string[];
}

/** Calculates a written sheet as Excel does. */
export function calculated(sheet: WrittenSheet): CalculatedSheet {
  const [grid] = calculateMissing([gridOfWritten(sheet, sheet.name, sheet.name)], { names: new Map() });
  if (!grid) throw new Error('no grid');
  const cells = grid.rows.flatMap((row, top) =>
    (row ?? []).map((cell, column) => ({
      name: formatRef({ row: top, column }),
      value: cell?.value ?? null,
    })),
  );
  const placeOf = (cell: string) => {
    const place = parseRef(cell);
    if (!place) throw new RangeError(cell);
    return place;
  };
  return {
    at(cell) {
      const { row, column } = placeOf(cell);
      return cellAt(grid, row, column)?.value ?? null;
    },
    find(text) {
      const [first, ...others] = cells.filter(({ value }) => value === text);
      if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} cells “${text}”`);
      return first.name;
    },
    rowOf: (cell) => (grid.rows[placeOf(cell).row] ?? []).map((own) => own?.value ?? null),
    errors: cells.filter(({ value }) => typeof value === 'object' && value !== null).map(({ name }) => name),
  };
}
