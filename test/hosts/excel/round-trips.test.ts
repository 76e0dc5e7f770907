import type { Mark } from '../../../src/app/ports';
import { SEVERITIES } from '../../../src/core/finding';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { createEmulatedExcel, type EmulatedExcel } from '../../../src/playground/host/emulated-excel';
import { createModelCalculator } from '../../../src/playground/host/model/calculation';
import { putCell } from '../../../src/playground/host/model/sheet';
import { DEFAULT_STYLE } from '../../../src/playground/host/model/style';
import { createWorkbook } from '../../../src/playground/host/model/workbook';
import { installOffice } from '../../support/office';

const SHEETS = ['Tabel II.1', 'Tabel II.3', 'Tabel III.1'];

/** An emulated Excel with three sheets of so many rows of eight cells. */
function excelWithRows(rows: number, text = 'Persentase'): EmulatedExcel {
  const workbook = createWorkbook(SHEETS);
  workbook.calculator = createModelCalculator(workbook, () => new Date(2025, 0, 15));
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < 8; column++) {
        const value = column < 3 ? `${text} ${row}` : row * column;
        putCell(sheet, row, column, { value, style: DEFAULT_STYLE });
      }
    }
  }
  const excel = createEmulatedExcel(workbook);
  installOffice(excel);
  return excel;
}

/** Marks scattered so that no two of them make a rectangle. */
function scatteredMarks(count: number): Mark[] {
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / 3);
    return {
      at: { sheet: SHEETS[index % 3] ?? '', row, column: (row * 3) % 8 },
      severity: SEVERITIES[row % 3] ?? 'error',
    };
  });
}

async function tripsOf(excel: EmulatedExcel, work: () => Promise<unknown>): Promise<number> {
  excel.roundTrips = 0;
  await work();
  return excel.roundTrips;
}

interface Trips {
  readonly read: number;
  readonly highlight: number;
  readonly again: number;
  readonly clear: number;
}

async function measure(count: number): Promise<Trips> {
  const excel = excelWithRows(Math.max(200, Math.ceil(count / 3)));
  const host = createExcelHost();
  const marks = scatteredMarks(count);
  return {
    read: await tripsOf(excel, () => host.read()),
    highlight: await tripsOf(excel, async () => {
      expect((await host.highlight(marks)).marked).toBe(count);
    }),
    again: await tripsOf(excel, () => host.highlight(marks)),
    clear: await tripsOf(excel, () => host.clear()),
  };
}

describe('round trips', () => {
  test('are no more for 10,000 marks than for 10', async () => {
    const few = await measure(10);
    const many = await measure(10_000);
    console.log(
      ['', 'read 3 sheets', 'highlight', 'highlight again', 'clear'].join('\t') +
        `\n10 marks\t${Object.values(few).join('\t')}\n10,000 marks\t${Object.values(many).join('\t')}`,
    );
    expect(few.highlight).toBeLessThanOrEqual(3);
    expect(few.clear).toBeLessThanOrEqual(4);
    expect({ ...many, read: 0 }).toEqual({ ...few, read: 0 });
  });

  test('to read a sheet are one for each block that fits into an answer, and two for all sheets', async () => {
    const small = excelWithRows(100);
    expect(await tripsOf(small, () => createExcelHost().read())).toBe(2 + 3);
    // 3 sheets of 30 MB of text each: ten times what one answer may hold.
    const large = excelWithRows(4_000, 'Persentase capaian kinerja program '.repeat(40));
    const grids = await createExcelHost().read();
    expect(grids.map((grid) => grid.rows.length)).toEqual([4_000, 4_000, 4_000]);
    expect(grids[2]?.rows[3_999]?.[7]).toEqual({ value: 3_999 * 7 });
    expect(large.roundTrips).toBeLessThan(2 + 3 * 40);
  });

  test('to read looks are one for all columns asked for, and for each 10,000 rows', async () => {
    const excel = excelWithRows(25_000);
    const host = createExcelHost();
    const columns = SHEETS.map((sheet) => ({ sheet, column: 1, top: 1, bottom: 3_000 }));
    expect(await tripsOf(excel, () => host.looks(columns))).toBe(1);
    const tall = { sheet: 'Tabel II.3', column: 2, top: 0, bottom: 24_999 };
    expect(await tripsOf(excel, async () => expect((await host.looks([tall]))[0]).toHaveLength(25_000))).toBe(
      3,
    );
  });

  test('to go to a cell are two, to keep or read a setting one', async () => {
    const excel = excelWithRows(10);
    const host = createExcelHost();
    expect(await tripsOf(excel, () => host.goTo({ sheet: 'Tabel II.3', row: 3, column: 3 }))).toBe(2);
    expect(await tripsOf(excel, () => host.set('a', [1]))).toBe(1);
    expect(await tripsOf(excel, () => host.get('a'))).toBe(1);
  });
});
