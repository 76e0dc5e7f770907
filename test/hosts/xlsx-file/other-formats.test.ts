import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';

/** A workbook of two sheets in a format that only the library writes. */
function workbookAs(bookType: BookType): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['Kode', 'Pagu', 'Capaian'],
    ['2.07', 1500000, 0.5],
    [' Jumlah ', 1500000, true],
    ['Catatan', null, null],
  ]);
  sheet['B2'] = { t: 'n', v: 1500000, z: '#,##0' };
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
  const hidden = utils.aoa_to_sheet([[1]]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'Tabel II.1');
  utils.book_append_sheet(workbook, hidden, 'Sembunyi');
  utils.book_set_sheet_visibility(workbook, 1, 1);
  return new Uint8Array(write(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

describe.each(['biff8', 'xlsb', 'xlsx', 'xlsm'] as const)('a workbook saved as %s', (format) => {
  it('gives the same grids', async () => {
    const reader = await openXlsx(workbookAs(format), `uji.${format}`);
    expect(await reader.sheetNames()).toEqual(['Tabel II.1', 'Sembunyi']);
    expect(await reader.activeSheet()).toBe('Tabel II.1');
    const [tabel, sembunyi] = await reader.read();
    expect(tabel?.rows).toEqual([
      [{ value: 'Kode' }, { value: 'Pagu' }, { value: 'Capaian' }],
      [{ value: '2.07' }, { value: 1500000, format: '#,##0' }, { value: 0.5 }],
      [{ value: ' Jumlah ' }, { value: 1500000 }, { value: true }],
      [{ value: 'Catatan' }],
    ]);
    expect(tabel?.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 2 }]);
    expect(sembunyi?.visibility).toBe('hidden');
  });
});

describe('an .xls workbook', () => {
  interface Stream {
    content: ArrayLike<number>;
    size: number;
  }
  const compoundFiles = CFB as {
    read(bytes: Uint8Array, options: { type: 'array' }): unknown;
    find(file: unknown, name: string): Stream | null;
    write(file: unknown, options: { type: 'array' }): ArrayLike<number>;
  };

  /** Puts records after the dimensions of the only sheet of a workbook. */
  function withRecords(records: readonly number[]): Uint8Array {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1], [2]]), 'Renja');
    const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const file = compoundFiles.read(bytes, { type: 'array' });
    const stream = compoundFiles.find(file, 'Workbook');
    if (!stream) throw new Error('no Workbook');
    const old = Array.from(stream.content);
    let at = 0;
    while (old[at] !== 0 || old[at + 1] !== 2) at += 4 + (old[at + 2] ?? 0) + 256 * (old[at + 3] ?? 0);
    at += 4 + (old[at + 2] ?? 0);
    const content = Uint8Array.from([...old.slice(0, at), ...records, ...old.slice(at)]);
    stream.content = content;
    stream.size = content.length;
    return Uint8Array.from(compoundFiles.write(file, { type: 'array' }));
  }

  it('has formulas, results, hidden rows and hidden columns as well', async () => {
    const hiddenRow = [0x08, 2, 16, 0, 1, 0, 0, 0, 1, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 1, 0x0f, 0];
    const hiddenColumn = [0x7d, 0, 12, 0, 2, 0, 2, 0, 0, 9, 0x0f, 0, 1, 0, 0, 0];
    const sum = [0x25, 0, 0, 1, 0, 0, 0xc0, 0, 0xc0, 0x19, 0x10, 0, 0];
    const three = [0, 0, 0, 0, 0, 0, 8, 0x40];
    const formula = [
      6,
      0,
      22 + sum.length,
      0,
      2,
      0,
      1,
      0,
      0x0f,
      0,
      ...three,
      0,
      0,
      0,
      0,
      0,
      0,
      sum.length,
      0,
      ...sum,
    ];
    const bytes = withRecords([...hiddenColumn, ...hiddenRow, ...formula]);
    const [grid] = await (await openXlsx(bytes, 'uji.xls')).read();
    expect(grid?.rows[2]?.[1]).toEqual({ value: 3, formula: '=SUM(A1:A2)' });
    expect([...(grid?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([2]);
  });
});
