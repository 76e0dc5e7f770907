import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithSheetJs, type WorkBook } from '@e965/xlsx';
import { checkWorkbook } from '../../src/app/check-workbook';
import { mapJson, type MapJson, type TableJson } from '../../src/app/map-json';
import { mapWorkbook } from '../../src/app/map-workbook';
import { comparisonOf, readPlans } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { cellAt, type Grid } from '../../src/core/grid/grid';
import { formatRef, type CellRef } from '../../src/core/grid/ref';
import type { Item } from '../../src/core/plan/plan';
import { createMemoryWorkbook, withValues } from '../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../src/hosts/memory/open-memory';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';

jest.setTimeout(120_000);

const path = join(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx');

let map: MapJson;
/** The same file as another library reads it. */
let sheets: WorkBook['Sheets'];
let grids: readonly Grid[];

beforeAll(async () => {
  const reader = await openXlsxFile(path);
  grids = await reader.read();
  map = mapJson(path, await mapWorkbook(reader));
  sheets = readWithSheetJs(readFileSync(path)).Sheets;
});

function tableOf(sheet: string): TableJson {
  const table = map.tables.find((own) => own.sheet === sheet);
  if (!table) throw new Error(`no table in ${sheet}`);
  return table;
}

function valueAt(sheet: string, cell: string): unknown {
  return (sheets[sheet]?.[cell] as { v?: unknown } | undefined)?.v;
}

function levelsOf({ items }: TableJson): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level } of items) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

describe('mapping a real Renja', () => {
  test('three tables, each as its form', () => {
    expect(map.tables.map(({ sheet, form, year }) => ({ sheet, form, year }))).toEqual([
      { sheet: 'Tabel II.1', form: 'II.1', year: 2022 },
      { sheet: 'Tabel II.3', form: 'II.3', year: 2024 },
      { sheet: 'Tabel III.1', form: 'III.1', year: 2024 },
    ]);
    expect(map.unrecognised).toEqual([]);
  });

  test('items of each level', () => {
    expect(levelsOf(tableOf('Tabel II.1'))).toEqual({
      urusan: 1,
      bidang: 3,
      program: 20,
      kegiatan: 60,
      subKegiatan: 40,
    });
    const others = { urusan: 2, program: 8, kegiatan: 16, subKegiatan: 34 };
    expect(levelsOf(tableOf('Tabel II.3'))).toEqual(others);
    expect(levelsOf(tableOf('Tabel III.1'))).toEqual(others);
  });

  test.each(['Tabel II.1', 'Tabel II.3', 'Tabel III.1'])('%s: every item has its row', (sheet) => {
    const { columns, items } = tableOf(sheet);
    const nameColumn = columns.find(({ role }) => role === 'nama')?.column ?? '';
    const names = items.map(({ row }) => valueAt(sheet, `${nameColumn}${String(row)}`));
    expect(names.map((name) => String(name).replace(/\s+/g, ' ').trim())).toEqual(
      items.map(({ name }) => name),
    );
    expect(new Set(items.map(({ row }) => row)).size).toBe(items.length);
  });

  test.each([
    ['Tabel II.1', 9],
    ['Tabel II.3', 2],
    ['Tabel III.1', 2],
  ])('%s: every money value equals its cell, and none is left out', (sheet, columnCount) => {
    const { columns, items } = tableOf(sheet);
    const money = columns.filter(({ role }) => role.endsWith('.rp') && !role.startsWith('capaian'));
    expect(money).toHaveLength(columnCount);
    let compared = 0;
    for (const { role, column } of money) {
      for (const { row, values } of items) {
        const cell = `${column}${String(row)}`;
        const written = valueAt(sheet, cell);
        const mapped = values[role];
        if (written === undefined) expect(mapped).toBeUndefined();
        else if (written === '-') expect(mapped).toEqual({ cell, value: null });
        else expect(mapped).toEqual({ cell, value: written });
        if (typeof written === 'number') compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('the row above the bidang of the office is the urusan, though its code is that of a bidang', () => {
    expect(tableOf('Tabel II.1').items[0]).toMatchObject({ level: 'urusan', code: '1.02', row: 12 });
  });

  test('both sides of Tabel II.3', () => {
    const item = tableOf('Tabel II.3').items.find(({ row }) => row === 14);
    expect(item).toMatchObject({
      level: 'subKegiatan',
      name: 'Sub Kegiatan Penyusunan Dokumen Perencanaan Perangkat Daerah',
      indicators: [{ text: 'Jumlah Dokumen Perencanaan Perangkat Daerah', cell: 'D14' }],
      values: {
        'target.k': { cell: 'E14', value: 4, unit: 'dokumen' },
        'pagu.rp': { cell: 'F14', value: 14863840 },
        namaAnalisis: { cell: 'G14', value: 'Sub Kegiatan Penyusunan Dokumen Perencanaan Perangkat Daerah' },
        'targetAnalisis.k': { cell: 'J14', value: 4, unit: 'dokumen' },
        'paguAnalisis.rp': { cell: 'K14', value: 15607032 },
      },
    });
  });

  test('grades are letters, percentages are points, a further indicator has figures of its own', () => {
    const [, penunjang, perencanaan] = tableOf('Tabel II.3').items;
    expect(penunjang?.values['target.k']).toEqual({ cell: 'E11', value: 'A' });
    expect(penunjang?.indicators[1]).toMatchObject({
      text: 'Nilai IKM',
      cell: 'D12',
      values: { 'target.k': { cell: 'E12', value: 91 } },
    });
    expect(perencanaan?.values['target.k']).toEqual({ cell: 'E13', value: 80, unit: '%' });
  });
});

/** `rule cell` of findings, in a fixed order. */
function spell(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, at }) => `${rule} ${at.sheet}!${formatRef(at)}`).sort();
}

function cellsOf(cells: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(cells).flatMap(([rule, own]) =>
    own.split(' ').map((cell) => `${rule} Tabel II.1!${cell}`),
  );
  return all.sort();
}

describe('checking a real Renja', () => {
  test('as errors exactly what is wrong in sums and percentages', async () => {
    const { findings } = await checkWorkbook(await openXlsxFile(path));
    const errors = findings.filter(({ severity }) => severity === 'error');
    // What is wrong with program XI is told at its own figures; bidang C, which leaves it out, is a consequence.
    const places = {
      persen: 'Y46 Z46 Z77 Y84 Z84 Z94 Z110',
      'jumlah-k': 'W94',
      'angka-keliru': 'P118 T118 V118 X118',
      'jumlah-triwulan': 'V118',
      'jumlah-kolom': 'X118',
    };
    expect(spell(errors)).toEqual(cellsOf(places));
    const cells = {
      persen: 'Y46 Z46 Z77 Y84 Z84 Z94 Z110',
      'jumlah-k': 'W94',
      'jumlah-anak': 'P98 T98 V98 X98 P118 T118 V118 X118',
      'jumlah-triwulan': 'V118',
      'jumlah-kolom': 'X118',
    };
    const told = errors.flatMap((finding) => [finding, ...(finding.consequences ?? [])]);
    expect(spell(told.filter(({ rule }) => rule !== 'angka-keliru'))).toEqual(cellsOf(cells));
  });

  test('rounding and the level of row 1.02 are notes', async () => {
    const { findings } = await checkWorkbook(await openXlsxFile(path));
    expect(spell(findings.filter(({ severity }) => severity === 'info'))).toEqual([
      'level-menurut-struktur Tabel II.1!B12',
      'pembulatan Tabel II.3!K11',
      'pembulatan Tabel III.1!J12',
      'pembulatan Tabel III.1!J61',
      'target-antar-tabel Tabel III.1!E27',
    ]);
  });

  test('between its tables exactly what a reviewer asks about, the pagu of another draft as one', async () => {
    const { reading, findings } = await checkWorkbook(await openXlsxFile(path));
    const between = /-antar-tabel|^rincian-tidak-ada|^sisi-beda|^kode-sama-nama-beda/;
    expect(spell(findings.filter(({ rule }) => between.test(rule)))).toEqual([
      'kolom-antar-tabel Tabel III.1!F73',
      'sisi-beda Tabel II.3!G30',
      'target-antar-tabel Tabel III.1!E24',
      'target-antar-tabel Tabel III.1!E27',
      'target-antar-tabel Tabel III.1!E31',
      'target-antar-tabel Tabel III.1!E46',
    ]);
    const { tables, pairs } = comparisonOf(reading);
    const name = (table: number): string => tables[table]?.form ?? '';
    expect(pairs.map((pair) => [name(pair.left), name(pair.right), pair.year, pair.reason])).toEqual([
      ['II.1', 'II.3', null, 'year'],
      ['II.1', 'III.1', null, 'year'],
      ['II.3', 'III.1', 2024, null],
    ]);
  });

  test('targets without pagu are warnings', async () => {
    const { findings } = await checkWorkbook(await openXlsxFile(path));
    const found = findings.filter(({ rule }) => rule === 'target-tanpa-pagu');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  test('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(checkWorkbook(await openXlsxFile(path), { signal })).rejects.toThrow('enough');
  });

  test('reads only the sheets asked for', async () => {
    const seen: string[] = [];
    const onProgress = (_done: number, _total: number, sheet: string): void => void seen.push(sheet);
    const { reading } = await checkWorkbook(await openXlsxFile(path), { sheets: ['Tabel II.3'], onProgress });
    expect(reading.plans.map(({ sheet }) => sheet)).toEqual(['Tabel II.3']);
    expect(seen).toEqual(['Tabel II.3']);
  });
});

/** Numbers between 0 and 1, always the same ones (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Figure {
  readonly at: CellRef;
  readonly value: number;
  /** The same column in the rows above it in the hierarchy. */
  readonly above: readonly CellRef[];
}

/** Every money figure of a sheet, with the cells of its parents. */
function moneyFigures(sheet: string): Figure[] {
  const figures: Figure[] = [];
  for (const plan of readPlans(grids).plans.filter((own) => own.sheet === sheet)) {
    for (const item of plan.items) {
      for (const { kind, value, at } of item.entries.values()) {
        if (kind !== 'money' || value === null) continue;
        const above: CellRef[] = [];
        for (let step: Item | null = item.parent; step; step = step.parent) {
          above.push({ ...at, row: step.row });
        }
        figures.push({ at, value, above });
      }
    }
  }
  return figures;
}

/** What typing mistakes make of a figure. */
const MISTAKES: readonly ((value: number) => number)[] = [
  (value) => value * 10 + 7,
  (value) => value + 1_000_000,
  (value) => Math.round(value / 10) + 3_000,
  (value) => value + 9_000,
  (value) => -value - 5_000,
];

describe('changing one money figure', () => {
  const random = dice(20240131);
  const perSheet = { 'Tabel II.1': 100, 'Tabel II.3': 50, 'Tabel III.1': 50 };

  test.each(Object.entries(perSheet))(
    '%s: %i changes are all found, and gone when taken back',
    async (sheet, count) => {
      const workbook = createMemoryWorkbook(grids);
      const host = openMemory(workbook);
      const request = { sheets: [sheet] };
      const findingsNow = async (): Promise<readonly Finding[]> =>
        (await checkWorkbook(host, request)).findings;
      const before = await findingsNow();
      const known = new Set(
        before.map(({ fingerprint, facts }) => `${fingerprint} ${JSON.stringify(facts)}`),
      );
      const figures = moneyFigures(sheet);
      const unfound: string[] = [];
      for (let turn = 0; turn < count; turn += 1) {
        const figure = figures[Math.floor(random() * figures.length)];
        const mistake = MISTAKES[Math.floor(random() * MISTAKES.length)];
        const target = workbook.sheets.find(({ grid }) => grid.sheet === sheet);
        if (!figure || !mistake || !target) throw new Error('nothing to change');
        const kept = target.grid;
        expect(cellAt(kept, figure.at.row, figure.at.column)?.value).toBe(figure.value);
        target.grid = withValues(kept, [{ at: figure.at, to: mistake(figure.value) }]);
        const fresh = (await findingsNow()).filter(
          ({ severity, fingerprint, facts }) =>
            severity === 'error' && !known.has(`${fingerprint} ${JSON.stringify(facts)}`),
        );
        const named = new Set(fresh.flatMap(({ at, related }) => [at, ...related]).map(spellCell));
        const places = [figure.at, ...figure.above.slice(0, 1)].map(spellCell);
        if (!places.some((place) => named.has(place))) {
          unfound.push(
            `${places.join(' below ')}: ${String(figure.value)} -> ${String(mistake(figure.value))}`,
          );
        }
        target.grid = kept;
      }
      expect(unfound).toEqual([]);
      expect(await findingsNow()).toEqual(before);
    },
  );
});

function spellCell(at: CellRef): string {
  return `${at.sheet}!${formatRef(at)}`;
}
