import { HostError, type Mark, type WorkbookHost, type WorkbookReader } from '../../src/app/ports';
import type { Edit } from '../../src/core/finding';
import { cellAt, type Area, type CellValue, type Grid, type Look } from '../../src/core/grid/grid';
import { formatArea, type CellRef } from '../../src/core/grid/ref';
import { REALISASI, RINGKASAN } from '../support/written-sheets';
import type { SampleSheet } from './sample-workbook';

/** What a person, or another program, does to the workbook beside the host, and sees of it. */
export interface OpenedWorkbook {
  readonly host: WorkbookHost;
  /** Types a value into a cell. */
  readonly type: (at: CellRef, value: CellValue) => Promise<void>;
  readonly protect: (sheet: string) => Promise<void>;
  /** The cells that look highlighted, in any order. */
  readonly highlighted: () => Promise<readonly Mark[]>;
  /** The same workbook saved and opened anew. */
  readonly reopen: () => Promise<WorkbookHost>;
}

/** The workbook that contracts are tried on. */
const SAMPLE: readonly SampleSheet[] = [
  {
    name: 'Tabel II.1',
    rows: [
      ['Kode', 'Program', 'Pagu', 'Capaian'],
      ['2.07.01', 'Program Penunjang', { value: 1500000, format: '#,##0' }, { value: 0.5, format: '0%' }],
      ['2.07.02', ' Program\nPelatihan ', 2500000, { error: '#DIV/0!' }],
      [null, 'Jumlah', { value: 4000000, formula: '=SUM(C2:C3)', format: '#,##0' }, true],
    ],
    merges: [{ top: 5, left: 0, bottom: 5, right: 1 }],
    hiddenRows: [2],
    hiddenColumns: [3],
  },
  { name: 'Catatan', rows: [['Catatan:'], ['apa adanya']] },
  { name: 'Kode', rows: [['2.07']], visibility: 'hidden' },
];

const TABEL = 'Tabel II.1';

function at(sheet: string, row: number, column: number): CellRef {
  return { sheet, row, column };
}

function valueAt(grids: readonly Grid[], { sheet, row, column }: CellRef): CellValue {
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  return (grid && cellAt(grid, row, column)?.value) ?? null;
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error.kind;
  throw new Error(`expected a HostError, got ${String(error)}`);
}

/** What every reader of workbooks promises. */
export function describeWorkbookReader(
  name: string,
  open: (sheets: readonly SampleSheet[]) => Promise<WorkbookReader>,
): void {
  describe(`${name} reads a workbook`, () => {
    const readAll = async (): Promise<readonly Grid[]> => (await open(SAMPLE)).read();

    it('names its sheets in the order of the tabs, hidden ones too', async () => {
      const reader = await open(SAMPLE);
      expect(await reader.sheetNames()).toEqual([TABEL, 'Catatan', 'Kode']);
      expect(await reader.activeSheet()).toBe(TABEL);
    });

    it('gives every cell its value, formula and number format', async () => {
      const [tabel] = await readAll();
      expect(tabel?.rows[1]?.[2]).toEqual({ value: 1500000, format: '#,##0' });
      expect(tabel?.rows[1]?.[3]).toEqual({ value: 0.5, format: '0%' });
      expect(tabel?.rows[2]?.[3]).toEqual({ value: { error: '#DIV/0!' } });
      expect(tabel?.rows[3]?.[2]).toEqual({ value: 4000000, formula: '=SUM(C2:C3)', format: '#,##0' });
      expect(tabel?.rows[3]?.[3]).toEqual({ value: true });
    });

    it('leaves texts untouched: spaces, line breaks, codes that look like numbers', async () => {
      const grids = await readAll();
      expect(valueAt(grids, at(TABEL, 2, 1))).toBe(' Program\nPelatihan ');
      expect(valueAt(grids, at(TABEL, 1, 0))).toBe('2.07.01');
      expect(valueAt(grids, at('Catatan', 1, 0))).toBe('apa adanya');
    });

    it('keeps positions: rows and columns start at A1, empty cells are absent', async () => {
      const [tabel] = await readAll();
      expect(tabel?.rows[3]?.[0]).toBeUndefined();
      expect(tabel?.rows[3]?.[1]).toEqual({ value: 'Jumlah' });
    });

    it('says what is merged and what is hidden, and reads it all the same', async () => {
      const [tabel, catatan, kode] = await readAll();
      expect(tabel?.merges).toEqual([{ top: 5, left: 0, bottom: 5, right: 1 }]);
      expect([...(tabel?.hiddenRows ?? [])]).toEqual([2]);
      expect([...(tabel?.hiddenColumns ?? [])]).toEqual([3]);
      expect(valueAt([tabel as Grid], at(TABEL, 2, 2))).toBe(2500000);
      expect(catatan?.visibility).toBe('visible');
      expect(kode?.visibility).toBe('hidden');
      expect(kode?.rows[0]?.[0]).toEqual({ value: '2.07' });
    });

    it('reads only the sheets asked for, in the order asked, whatever the case of the name', async () => {
      const reader = await open(SAMPLE);
      const grids = await reader.read({ sheets: ['kode', TABEL] });
      expect(grids.map(({ sheet }) => sheet)).toEqual(['Kode', TABEL]);
    });

    it('gives each sheet an identity of its own', async () => {
      const ids = (await readAll()).map(({ id }) => id);
      expect(new Set(ids).size).toBe(3);
    });

    it('tells how far it is', async () => {
      const steps: string[] = [];
      const reader = await open(SAMPLE);
      await reader.read({ onProgress: (done, total, sheet) => steps.push(`${done}/${total} ${sheet}`) });
      expect(steps.slice(0, 3)).toEqual([`0/3 ${TABEL}`, '1/3 Catatan', '2/3 Kode']);
    });

    it('stops when told to', async () => {
      const reader = await open(SAMPLE);
      const stop = new AbortController();
      stop.abort();
      await expect(reader.read({ signal: stop.signal })).rejects.toThrow(/abort/i);
    });

    it('says that a sheet is gone', async () => {
      const reader = await open(SAMPLE);
      expect(await kindOf(reader.read({ sheets: ['Tidak Ada'] }))).toBe('gone');
    });

    it('tells how the cells of a column look when asked', async () => {
      const plain: Look = { bold: false, italic: false, indent: 0, fill: null };
      const looks: Look[] = [
        { ...plain, bold: true, fill: '#FFFF00' },
        { ...plain, italic: true },
        { ...plain, indent: 2 },
        { ...plain, bold: true, italic: true },
        plain,
      ];
      const names = ['Program', 'Kegiatan', 'Rincian', 'Catatan', 'Polos'];
      const painted: SampleSheet = {
        name: 'Tampilan',
        rows: [['No', 'Nama'], ...names.map((name) => [null, name])],
        looks: [[], ...looks.map((look) => [{}, look])],
      };
      const reader = await open([...SAMPLE, painted]);
      const whole = { sheet: 'Tampilan', column: 1, top: 1, bottom: 5 };
      expect(await reader.looks([whole, { ...whole, top: 3, bottom: 4 }])).toEqual([
        looks,
        looks.slice(2, 4),
      ]);
      expect(await kindOf(reader.looks([{ ...whole, sheet: 'Tidak Ada' }]))).toBe('gone');
    });
  });
}

/** What every workbook host promises, those of the reader included. */
export function describeWorkbookHost(
  name: string,
  open: (sheets: readonly SampleSheet[]) => Promise<OpenedWorkbook>,
): void {
  describeWorkbookReader(name, async (sheets) => (await open(sheets)).host);

  const trimmed: Edit = {
    at: at(TABEL, 2, 1),
    from: ' Program\nPelatihan ',
    to: 'Program Pelatihan',
  };

  describe(`${name} applies edits`, () => {
    it('changes a cell that still holds what the edit was made for, and keeps its format', async () => {
      const { host } = await open(SAMPLE);
      const raise: Edit = { at: at(TABEL, 1, 2), from: 1500000, to: 1600000 };
      expect(await host.apply([trimmed, raise])).toEqual({ applied: [trimmed, raise], changed: [] });
      const grids = await host.read();
      expect(valueAt(grids, trimmed.at)).toBe('Program Pelatihan');
      expect(grids[0]?.rows[1]?.[2]).toEqual({ value: 1600000, format: '#,##0' });
    });

    it('leaves a cell alone that was changed meanwhile, and says so', async () => {
      const { host, type } = await open(SAMPLE);
      await type(trimmed.at, 'Program Lain');
      const other: Edit = { at: at(TABEL, 1, 1), from: 'Program Penunjang', to: 'Penunjang' };
      expect(await host.apply([trimmed, other])).toEqual({ applied: [other], changed: [trimmed] });
      expect(valueAt(await host.read(), trimmed.at)).toBe('Program Lain');
    });

    it('does not take a number for the text that looks like it', async () => {
      const { host } = await open(SAMPLE);
      const edit: Edit = { at: at(TABEL, 2, 2), from: '2500000', to: 1 };
      expect(await host.apply([edit])).toEqual({ applied: [], changed: [edit] });
    });

    it('never writes over a formula, even when its value is the expected one', async () => {
      const { host } = await open(SAMPLE);
      const edit: Edit = { at: at(TABEL, 3, 2), from: 4000000, to: 1 };
      expect((await host.apply([edit])).changed).toEqual([edit]);
      expect((await host.read())[0]?.rows[3]?.[2]?.formula).toBe('=SUM(C2:C3)');
    });

    it('writes over the very formula that an edit names, and no other', async () => {
      const { host } = await open(SAMPLE);
      const sum: Edit = {
        at: at(TABEL, 3, 2),
        from: 1,
        to: '=SUM(C2:C3)*2',
        formula: { from: '=SUM(C2:C3)' },
      };
      const other: Edit = { ...sum, formula: { from: '=SUM(C2:C4)' } };
      expect(await host.apply([other])).toEqual({ applied: [], changed: [other] });
      expect(await host.apply([sum])).toEqual({ applied: [sum], changed: [] });
      expect((await host.read())[0]?.rows[3]?.[2]).toMatchObject({
        value: 8000000,
        formula: '=SUM(C2:C3)*2',
      });
    });

    it('puts a formula in the place of the number that was found, and of no other', async () => {
      const { host } = await open(SAMPLE);
      const typed: Edit = { at: at(TABEL, 1, 2), from: 1500000, to: '=C3*2', formula: { from: null } };
      const other: Edit = { ...typed, at: at(TABEL, 3, 2), from: 4000000 };
      expect(await host.apply([typed, other])).toEqual({ applied: [typed], changed: [other] });
      expect((await host.read())[0]?.rows[1]?.[2]).toMatchObject({ value: 5000000, formula: '=C3*2' });
    });

    it('fills an empty cell and empties a filled one', async () => {
      const { host } = await open(SAMPLE);
      await host.apply([
        { at: at('Catatan', 4, 2), from: null, to: 'baru' },
        { at: at('Catatan', 1, 0), from: 'apa adanya', to: null },
      ]);
      const grids = await host.read();
      expect(valueAt(grids, at('Catatan', 4, 2))).toBe('baru');
      expect(valueAt(grids, at('Catatan', 1, 0))).toBeNull();
    });

    it('writes text that begins like a formula as text', async () => {
      const { host } = await open(SAMPLE);
      await host.apply([{ at: at('Catatan', 4, 0), from: null, to: '=1+1' }]);
      const grid = (await host.read({ sheets: ['Catatan'] }))[0];
      expect(grid?.rows[4]?.[0]?.value).toBe('=1+1');
      expect(grid?.rows[4]?.[0]?.formula).toBeUndefined();
    });

    it('reports edits of a sheet that is no longer there as changed', async () => {
      const { host } = await open(SAMPLE);
      const edit: Edit = { at: at('Tidak Ada', 0, 0), from: null, to: 1 };
      expect(await host.apply([edit])).toEqual({ applied: [], changed: [edit] });
    });

    it('refuses a protected sheet before it changes anything', async () => {
      const { host, protect } = await open(SAMPLE);
      await protect(TABEL);
      const other: Edit = { at: at('Catatan', 1, 0), from: 'apa adanya', to: 'lain' };
      expect(await kindOf(host.apply([other, trimmed]))).toBe('protected');
      expect(valueAt(await host.read(), other.at)).toBe('apa adanya');
    });
  });

  describe(`${name} highlights cells`, () => {
    const first: Mark = { at: at(TABEL, 1, 2), severity: 'error' };
    const second: Mark = { at: at(TABEL, 2, 1), severity: 'warning' };

    it('replaces the highlights of before', async () => {
      const { host, highlighted } = await open(SAMPLE);
      expect(await host.highlight([first])).toEqual({ marked: 1, protectedSheets: [] });
      await host.highlight([second]);
      expect(await highlighted()).toEqual([second]);
    });

    it('clears them without a trace, also in a later session', async () => {
      const { host, highlighted, reopen } = await open(SAMPLE);
      const before = await host.read();
      await host.highlight([first, second]);
      expect(await highlighted()).toHaveLength(2);
      const later = await reopen();
      await later.clear();
      expect(await highlighted()).toEqual([]);
      expect(await later.read()).toEqual(before);
    });

    it('marks a cell once, with the worst that was said of it', async () => {
      const { host, highlighted } = await open(SAMPLE);
      const milder: Mark = { at: first.at, severity: 'info' };
      expect((await host.highlight([milder, first, milder])).marked).toBe(1);
      expect(await highlighted()).toEqual([first]);
    });

    it('leaves protected sheets alone and names them', async () => {
      const { host, protect, highlighted } = await open(SAMPLE);
      await protect(TABEL);
      const elsewhere: Mark = { at: at('Catatan', 1, 0), severity: 'info' };
      expect(await host.highlight([first, elsewhere])).toEqual({ marked: 1, protectedSheets: [TABEL] });
      expect(await highlighted()).toEqual([elsewhere]);
    });

    it('has nothing to clear in a fresh workbook', async () => {
      const { host } = await open(SAMPLE);
      expect((await host.clear()).protectedSheets).toEqual([]);
    });
  });

  describe(`${name} goes to cells`, () => {
    it('says whether the cell can be seen there', async () => {
      const { host } = await open(SAMPLE);
      expect(await host.goTo(at('Catatan', 1, 0))).toEqual({ hidden: null });
      expect(await host.activeSheet()).toBe('Catatan');
      expect(await host.goTo(at(TABEL, 2, 0))).toEqual({ hidden: 'row' });
      expect(await host.goTo(at(TABEL, 0, 3))).toEqual({ hidden: 'column' });
    });

    it('unhides nothing', async () => {
      const { host } = await open(SAMPLE);
      expect(await host.goTo(at('Kode', 0, 0))).toEqual({ hidden: 'sheet' });
      await host.goTo(at(TABEL, 2, 0));
      const [tabel, , kode] = await host.read();
      expect(kode?.visibility).toBe('hidden');
      expect(tabel?.hiddenRows.has(2)).toBe(true);
    });

    it('says that the sheet is gone', async () => {
      const { host } = await open(SAMPLE);
      expect(await kindOf(host.goTo(at('Tidak Ada', 0, 0)))).toBe('gone');
    });
  });

  describe(`${name} writes sheets of ours`, () => {
    const temuan = { marker: 'temuan', name: 'Temuan', rows: [[{ value: 'Tidak ada temuan' }]] };

    it('adds the sheet and finds it again by its marker', async () => {
      const { host, reopen } = await open(SAMPLE);
      expect(await host.findSheet('temuan')).toBeNull();
      expect(await host.writeSheet(temuan)).toBe('Temuan');
      expect(await host.findSheet('temuan')).toBe('Temuan');
      expect(await (await reopen()).findSheet('temuan')).toBe('Temuan');
      expect(valueAt(await host.read(), at('Temuan', 0, 0))).toBe('Tidak ada temuan');
    });

    it('never touches a sheet of the user that bears the name', async () => {
      const { host } = await open([...SAMPLE, { name: 'temuan', rows: [['milik pengguna']] }]);
      expect(await host.writeSheet(temuan)).toBe('Temuan (2)');
      expect(await host.findSheet('temuan')).toBe('Temuan (2)');
      expect(valueAt(await host.read(), at('temuan', 0, 0))).toBe('milik pengguna');
    });

    it('rewrites its own sheet and leaves nothing of the old one', async () => {
      const { host } = await open(SAMPLE);
      await host.writeSheet({ ...temuan, rows: [[{ value: 'a' }], [{ value: 'b' }]] });
      expect(await host.writeSheet(temuan)).toBe('Temuan');
      const grids = await host.read();
      expect(grids).toHaveLength(4);
      expect(valueAt(grids, at('Temuan', 0, 0))).toBe('Tidak ada temuan');
      expect(valueAt(grids, at('Temuan', 1, 0))).toBeNull();
    });

    it('writes formulas as formulas, numbers with their format, and gaps', async () => {
      const { host } = await open(SAMPLE);
      await host.writeSheet({
        ...temuan,
        rows: [[{ formula: "=SUM('Tabel II.1'!C2:C3)" }, null, { value: 0.5, format: '0.00%' }]],
      });
      const row = (await host.read({ sheets: ['Temuan'] }))[0]?.rows[0];
      expect(row?.[0]?.formula).toBe("=SUM('Tabel II.1'!C2:C3)");
      expect(row?.[1]).toBeUndefined();
      expect(row?.[2]).toEqual({ value: 0.5, format: '0.00%' });
    });

    it('says which name a sheet has or will get, for formulas that name it', async () => {
      const { host } = await open([...SAMPLE, { name: 'temuan', rows: [['milik pengguna']] }]);
      expect(await host.ownSheetName('temuan', 'Temuan')).toBe('Temuan (2)');
      await host.writeSheet(temuan);
      expect(await host.ownSheetName('temuan', 'Nama lain')).toBe('Temuan (2)');
      expect(await host.ownSheetName('ringkasan', 'Ringkasan: [TW I]')).toBe('Ringkasan TW I');
    });

    it('keeps a whole report: formulas with their results over sheets, merged areas, gaps', async () => {
      const { host } = await open(SAMPLE);
      expect(await host.writeSheet(REALISASI)).toBe('Realisasi');
      expect(await host.writeSheet(RINGKASAN)).toBe('Ringkasan');
      const [grid] = await host.read({ sheets: ['Ringkasan'] });
      expect(grid?.rows[4]?.slice(1, 4)).toEqual([
        { value: 4_000_000, format: '#,##0' },
        { value: 3_000_000, format: '#,##0', formula: '=Realisasi!B1' },
        { value: 0.75, format: '0.00%', formula: '=IF(B5=0,"",C5/B5)' },
      ]);
      expect(grid?.rows[7]?.[3]?.value).toBe(0.75);
      expect(valueAt([...(await host.read())], at('Ringkasan', 4, 0))).toBe(
        'Program Penunjang Urusan Pemerintahan Daerah',
      );
      const merged = (areas: readonly Area[] = []): string[] => areas.map(formatArea).sort();
      expect(merged(grid?.merges)).toEqual(merged(RINGKASAN.merges));
    });

    it('rewrites a report by a smaller one', async () => {
      const { host } = await open(SAMPLE);
      await host.writeSheet(REALISASI);
      await host.writeSheet(RINGKASAN);
      await host.writeSheet({ ...RINGKASAN, rows: [[{ value: 'kosong' }]], merges: [] });
      const [grid] = await host.read({ sheets: ['Ringkasan'] });
      expect(grid?.merges).toEqual([]);
      expect(
        grid?.rows.flatMap((row) => row?.filter((cell) => (cell?.value ?? null) !== null) ?? []),
      ).toEqual([{ value: 'kosong' }]);
    });

    it('writes the value of a formula that names a sheet that is not there, or says which is missing', async () => {
      const { host } = await open(SAMPLE);
      const formula = "='Tidak Ada'!B2";
      await host.writeSheet({ ...temuan, rows: [[{ formula, value: 7 }]] });
      expect((await host.read({ sheets: ['Temuan'] }))[0]?.rows[0]?.[0]).toEqual({ value: 7 });
      expect(await kindOf(host.writeSheet({ ...temuan, rows: [[{ formula }]] }))).toBe('gone');
    });

    it('leaves its own sheet alone when it is protected', async () => {
      const { host, protect } = await open(SAMPLE);
      await host.writeSheet(temuan);
      await protect('Temuan');
      expect(await kindOf(host.writeSheet({ ...temuan, rows: [[{ value: 'baru' }]] }))).toBe('protected');
      expect(valueAt(await host.read(), at('Temuan', 0, 0))).toBe('Tidak ada temuan');
    });

    it('makes a name that Excel accepts', async () => {
      const { host } = await open(SAMPLE);
      const written = await host.writeSheet({
        ...temuan,
        name: 'Ringkasan: TW I/II [draf] Dinas Perindustrian',
      });
      expect(written).toMatch(/^Ringkasan/);
      expect(written).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    });
  });

  describe(`${name} keeps settings`, () => {
    it('in the workbook, as JSON, until they are removed', async () => {
      const { host, reopen } = await open(SAMPLE);
      await host.set('cara-hitung', { '2.07.01': ['jumlah', 1, true, null] });
      expect(await (await reopen()).get('cara-hitung')).toEqual({ '2.07.01': ['jumlah', 1, true, null] });
      await host.set('cara-hitung', null);
      expect(await host.get('cara-hitung')).toBeNull();
    });

    it('whatever the key', async () => {
      const { host } = await open(SAMPLE);
      expect(await host.get('__proto__')).toBeNull();
      await host.set('__proto__', 1);
      expect(await host.get('__proto__')).toBe(1);
      expect(await host.get('constructor')).toBeNull();
    });
  });

  describe(`${name} watches`, () => {
    it('tells the sheet that somebody changed, until it is told to stop', async () => {
      const { host, type } = await open(SAMPLE);
      const seen: string[] = [];
      const stop = await host.watch((sheet) => seen.push(sheet));
      await type(at('Catatan', 0, 0), 'x');
      expect(seen).toContain('Catatan');
      await stop();
      seen.length = 0;
      await type(at('Catatan', 0, 0), 'y');
      expect(seen).toEqual([]);
    });
  });
}
