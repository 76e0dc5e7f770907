import { HostError, type WorkbookHost } from '../../../src/app/ports';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { mergeBands } from '../../../src/hosts/excel/read-sheets';
import {
  createEmulatedExcel,
  type EmulatedExcel,
  type EmulationOptions,
} from '../../../src/playground/host/emulated-excel';
import { createModelCalculator } from '../../../src/playground/host/model/calculation';
import { putCell, type SheetModel } from '../../../src/playground/host/model/sheet';
import { DEFAULT_STYLE, styleWith } from '../../../src/playground/host/model/style';
import { createWorkbook } from '../../../src/playground/host/model/workbook';
import { typeInto } from '../../support/emulated-workbook';
import { installOffice } from '../../support/office';

interface Opened {
  readonly excel: EmulatedExcel;
  readonly host: WorkbookHost;
  readonly sheet: SheetModel;
}

/** An emulated Excel with one sheet `Data` that holds these rows. */
function open(
  rows: readonly (readonly (string | number | null)[])[] = [],
  options?: EmulationOptions,
): Opened {
  const workbook = createWorkbook(['Data', 'Lain']);
  workbook.calculator = createModelCalculator(workbook, () => new Date(2025, 0, 15));
  const sheet = workbook.activeSheet;
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries())
      putCell(sheet, row, column, { value, style: DEFAULT_STYLE });
  }
  const excel = createEmulatedExcel(workbook, options);
  installOffice(excel);
  return { excel, host: createExcelHost(), sheet };
}

/** What the client is told by Excel when a batch is refused. */
async function refusalOf(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Data'), context);
      await context.sync();
    });
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
  return 'no refusal';
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof HostError ? error.kind : String(error);
}

const MARK = { at: { sheet: 'Data', row: 0, column: 0 }, severity: 'error' } as const;

describe('the emulated Excel refuses what Excel refuses', () => {
  test('requests and responses of more than 5 MB', async () => {
    open(Array.from({ length: 200 }, () => ['x'.repeat(30_000)]));
    expect(await refusalOf((sheet) => sheet.getRange('A1:A200').load('values'))).toMatch(
      /^ResponsePayloadSizeLimitExceeded/,
    );
    expect(
      await refusalOf((sheet) => {
        sheet.getRange('B1:B200').values = Array.from({ length: 200 }, () => ['y'.repeat(30_000)]);
      }),
    ).toMatch(/^RequestPayloadSizeLimitExceeded/);
  });

  test('ranges of more than 5,000,000 cells, and values of whole columns', async () => {
    open([[1]]);
    expect(await refusalOf((sheet) => sheet.getRange('A1:Z200000').load('values'))).toMatch(
      /^RangeExceedsLimit/,
    );
    await Excel.run(async (context) => {
      const columns = context.workbook.worksheets.getItem('Data').getRange('A:B');
      columns.load('values,address');
      await context.sync();
      expect(columns.values).toBeNull();
      expect(columns.address).toBe('Data!A:B');
    });
  });

  test('addresses of more than 8,192 characters', async () => {
    open();
    const address = Array.from({ length: 2_000 }, (_, index) => `A${index * 2 + 1}`).join(',');
    expect(address.length).toBeGreaterThan(8_192);
    expect(await refusalOf((sheet) => sheet.getRanges(address).load('areaCount'))).toMatch(
      /^InvalidArgument/,
    );
  });

  test('queries that find more than 512 merged areas; the host asks in parts', async () => {
    const { host, sheet } = open(Array.from({ length: 1_200 }, (_, row) => [row, null, row, null]));
    sheet.merges = Array.from({ length: 2_400 }, (_, index) => {
      const [row, left] = [Math.floor(index / 2), (index % 2) * 2];
      return { top: row, left, bottom: row, right: left + 1 };
    });
    expect(
      await refusalOf((all) => all.getUsedRange().getMergedAreasOrNullObject().load('areaCount')),
    ).toMatch(/^RangeExceedsLimit/);
    const [grid] = await host.read();
    expect(grid?.merges).toHaveLength(2_400);
    expect(new Set(grid?.merges.map((area) => `${area.top},${area.left}`)).size).toBe(2_400);
  });

  test('everything while a cell is being edited', async () => {
    const { excel, host } = open([[1]]);
    excel.editing = true;
    expect(await refusalOf((sheet) => sheet.load('name'))).toMatch(/^InvalidOperationInCellEditMode/);
    expect(await kindOf(host.read())).toBe('editing');
    expect(await kindOf(host.highlight([MARK]))).toBe('editing');
    expect(await kindOf(host.goTo(MARK.at))).toBe('editing');
    excel.editing = false;
    expect((await host.read())[0]?.rows[0]?.[0]?.value).toBe(1);
  });

  test('writing to locked cells of a protected sheet, not to unlocked ones', async () => {
    const { host, sheet } = open([['a ', 'b ']]);
    putCell(sheet, 0, 1, { value: 'b ', style: styleWith(DEFAULT_STYLE, { locked: false }) });
    sheet.protection = { options: {}, password: null };
    expect(await refusalOf((all) => all.getRange('A1:B1').clear('Contents'))).toMatch(/^AccessDenied/);
    expect(await refusalOf((all) => void all.getRanges('A1').conditionalFormats.add('Custom'))).toMatch(
      /^AccessDenied/,
    );
    const locked = { at: { sheet: 'Data', row: 0, column: 0 }, from: 'a ', to: 'a' };
    const unlocked = { at: { sheet: 'Data', row: 0, column: 1 }, from: 'b ', to: 'b' };
    expect(await kindOf(host.apply([locked, unlocked]))).toBe('protected');
    expect(await host.apply([unlocked])).toEqual({ applied: [unlocked], changed: [] });
    expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual(['a ', 'b']);
  });

  test('writing to a workbook that was opened for reading only', async () => {
    const { excel, host } = open([['a ']]);
    excel.workbook.readOnly = true;
    expect(await kindOf(host.apply([{ at: MARK.at, from: 'a ', to: 'a' }]))).toBe('read-only');
    expect(await kindOf(host.highlight([MARK]))).toBe('read-only');
    expect((await host.read())[0]?.rows[0]?.[0]?.value).toBe('a ');
  });

  test('names that a sheet cannot have; the host finds one that it can', async () => {
    const { host } = open();
    for (const name of ['a/b', 'a'.repeat(32), "'a", 'History', 'data']) {
      expect(await refusalOf((_sheet, context) => context.workbook.worksheets.add(name))).toMatch(
        /^(InvalidArgument|ItemAlreadyExists)/,
      );
    }
    const name = await host.writeSheet({
      marker: 'm',
      name: "'Data/2025: [TW I] Dinas Perindustrian dan Tenaga Kerja'",
      rows: [[{ value: 1 }]],
    });
    expect(name.length).toBeLessThanOrEqual(31);
  });

  test('members it does not have, by their names', async () => {
    open([[1]]);
    expect(await refusalOf((sheet) => sheet.shapes.load('items/name'))).toBe(
      "ApiNotFound: The API 'Worksheet.shapes' could not be found.",
    );
    expect(await refusalOf((sheet) => sheet.getRange('A1').flashFill())).toMatch(/'Range.flashFill'/);
    expect(await refusalOf((sheet) => sheet.getRange('A1').load('hasSpill'))).toMatch(/'Range.hasSpill'/);
  });

  test('members beyond its requirement set; the host does without', async () => {
    const { host, sheet } = open([['Program', null]], { requirementSet: '1.9' });
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    expect(
      await refusalOf((all) => all.getRange('A1').getMergedAreasOrNullObject().load('areaCount')),
    ).toMatch(/'Range.getMergedAreasOrNullObject'/);
    const [grid] = await host.read();
    expect(grid?.rows[0]?.[0]?.value).toBe('Program');
    expect(grid?.merges).toEqual([]);
    expect(await host.writeSheet({ marker: 'temuan', name: 'Temuan', rows: [[{ value: 1 }]] })).toBe(
      'Temuan',
    );
    expect(await host.findSheet('temuan')).toBe('Temuan');
    expect(await host.findSheet('lain')).toBeNull();
  });
});

describe('the emulated Excel answers as Excel does', () => {
  test('a used range of A1 for an empty sheet', async () => {
    const { host } = open();
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Data').getUsedRange();
      const none = context.workbook.worksheets.getItem('Data').getUsedRangeOrNullObject();
      used.load('address');
      none.load('address');
      await context.sync();
      expect(used.address).toBe('Data!A1');
      expect(none.isNullObject).toBe(true);
    });
    expect((await host.read())[0]?.rows).toEqual([]);
  });

  test('null for formats that differ', async () => {
    const { sheet } = open([[1, 2]]);
    putCell(sheet, 0, 0, { value: 1, style: styleWith(DEFAULT_STYLE, { bold: true, fillColor: '#FF0000' }) });
    sheet.hiddenRows.add(0);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
      range.load('rowHidden,format/fill/color,format/font/bold,format/font/name');
      await context.sync();
      expect([range.rowHidden, range.format.fill.color, range.format.font.bold]).toEqual([null, null, null]);
      expect(range.format.font.name).toBe('Calibri');
    });
  });

  test('values of merged areas in their first cell only, and those of hidden rows', async () => {
    const { excel, sheet } = open([
      ['a', null],
      [1, 2],
    ]);
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    sheet.hiddenRows.add(1);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
      range.values = [
        ['b', 'lost'],
        [3, 4],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['b', ''],
        [3, 4],
      ]);
    });
    expect(excel.workbook.activeSheet.rows[0]?.[1]?.value ?? null).toBeNull();
  });

  test('text that begins with = becomes a formula, and a mistake in it refuses the write', async () => {
    const { sheet } = open([[2]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('B1:C1');
      range.values = [['=A1*3', "'=A1*3"]];
      await context.sync();
    });
    expect(sheet.rows[0]?.[1]).toMatchObject({ value: 6, formula: '=A1*3' });
    expect(sheet.rows[0]?.[2]?.value).toBe('=A1*3');
    expect(sheet.rows[0]?.[2]?.formula).toBeUndefined();
    expect(await refusalOf((all) => void (all.getRange('D1').values = [['=SUM(']]))).toMatch(
      /^InvalidArgument/,
    );
  });

  test('what a co-author does between reading and writing stays, and is told', async () => {
    const { excel, host } = open([['a '], ['b ']]);
    let requests = 0;
    excel.afterRequest = () => {
      if (++requests === 1) typeInto(excel, { sheet: 'Data', row: 0, column: 0 }, 'milik rekan', 'Remote');
    };
    const edits = [0, 1].map((row) => ({
      at: { sheet: 'Data', row, column: 0 },
      from: row === 0 ? 'a ' : 'b ',
      to: row === 0 ? 'a' : 'b',
    }));
    expect(await host.apply(edits)).toEqual({ applied: [edits[1]], changed: [edits[0]] });
    expect(excel.workbook.activeSheet.rows.map((row) => row[0]?.value)).toEqual(['milik rekan', 'b']);
  });

  test('a new workbook opened by an add-in in a window of its own', async () => {
    const { excel } = open();
    const opened: string[] = [];
    excel.onOpenWorkbook = (base64) => opened.push(base64);
    await Excel.createWorkbook('UEsDBA==');
    expect(opened).toEqual(['UEsDBA==']);
  });

  test('conditional formats on top of those that were there', async () => {
    const { host, sheet } = open([['a']]);
    await Excel.run(async (context) => {
      const rule = context.workbook.worksheets
        .getItem('Data')
        .getRange('A1')
        .conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=A1="a"';
      await context.sync();
    });
    await host.highlight([MARK]);
    expect(sheet.conditionalFormats.map((rule) => rule.formula)).toEqual(['=TRUE', '=A1="a"']);
  });
});

describe('texts are written as they are', () => {
  test.each([
    '=1+1',
    '+62 812',
    '-',
    '@nama',
    "'kutip",
    '00123',
    '1/2',
    '50%',
    'TRUE',
    '#N/A',
    'Jan 2025',
    'Program',
  ])('%s', async (text) => {
    const { host } = open([['x']]);
    await host.apply([{ at: MARK.at, from: 'x', to: text }]);
    const [grid] = await host.read();
    expect(grid?.rows[0]?.[0]).toEqual({ value: text });
  });
});

test('merged areas are asked for in parts that cannot have more than 512', () => {
  for (const width of [1, 3, 30, 512, 2_000]) {
    const block = { top: 4, left: 2, bottom: 99, right: 1 + width };
    const bands = mergeBands(block);
    const cells = bands.reduce(
      (sum, band) => sum + (band.bottom - band.top + 1) * (band.right - band.left + 1),
      0,
    );
    expect(cells).toBe(96 * width);
    for (const { top, left, bottom, right } of bands) {
      const [rows, columns] = [bottom - top + 1, right - left + 1];
      // At most one area for two cells, and one for each cell of the last row: it may reach further down.
      expect(((rows - 1) * columns) / 2 + columns).toBeLessThanOrEqual(512);
    }
  }
});
