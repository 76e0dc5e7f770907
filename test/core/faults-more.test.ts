import fc from 'fast-check';
import { check, readPlans } from '../../src/core';
import type { Finding } from '../../src/core/finding';
import { cellAt, textOf, type Grid } from '../../src/core/grid/grid';
import { formatRef } from '../../src/core/grid/ref';
import type { RuleId } from '../../src/core/rules';
import { tableSheet, withCells, type DrawnTable, type Sample } from '../support/sheet';

/** Same mistakes on every run. */
const SEED = 20250311;
const FAULTS = 15;

type Cells = readonly Sample[];

/** A year's plan with codes: three programs of two kegiatan of three sub kegiatan, all sums right. */
function rencana(year = 2024): { table: DrawnTable; subs: number[]; kegiatan: number[]; top: number } {
  const rows: Cells[] = [];
  const subs: number[] = [];
  const kegiatan: number[] = [];
  const top = 4;
  const row = (code: string, name: string, target: string, pagu: number, funds: string): Cells => {
    const forward = Math.round(pagu * 1.1);
    return [code, name, `Jumlah ${name.toLowerCase()}`, target, pagu, funds, target, forward];
  };
  for (const program of ['02', '03', '04']) {
    const kegiatanRows: Cells[] = [];
    for (const k of ['01', '02']) {
      const code = `2.07.${program}.2.${k}`;
      const own = [10, 20, 30].map((pagu, index) => {
        const people = 20 + index;
        const half = (pagu * 1_000_000) / 2;
        const text = half.toLocaleString('id-ID');
        return row(
          `${code}.000${String(index + 1)}`,
          `Layanan ${program} ${k} bagian ${'ABC'.charAt(index).repeat(9)}`,
          `${String(people)} orang`,
          pagu * 1_000_000,
          `DAU : Rp. ${text},- (10 orang) DAK : Rp. ${text},- (${String(people - 10)} orang)`,
        );
      });
      kegiatanRows.push(row(code, `Pengelolaan ${program} ${k}`, '80%', 60_000_000, ''), ...own);
    }
    const at = top + rows.length;
    kegiatan.push(at + 1, at + 5);
    subs.push(at + 2, at + 3, at + 4, at + 6, at + 7, at + 8);
    rows.push(row(`2.07.${program}`, `PROGRAM ${program}`, '70%', 120_000_000, ''), ...kegiatanRows);
  }
  const own = `Rencana Tahun ${String(year)}`;
  const maju = `Prakiraan Maju Tahun ${String(year + 1)}`;
  return {
    table: {
      titles: ['Tabel III.1', `RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN ${String(year)}`],
      headings: [
        'Kode',
        'Program/Kegiatan/Sub Kegiatan',
        'Indikator Kinerja',
        `${own} > Target Capaian Kinerja`,
        `${own} > Pagu Indikatif (Rp)`,
        `${own} > Sumber Dana`,
        `${maju} > Target Capaian Kinerja`,
        `${maju} > Pagu Indikatif (Rp)`,
      ],
      rows,
    },
    subs,
    kegiatan,
    top,
  };
}

const UNITS = 6;

/** Six programs, a row a quarter; what is spent is cumulative, targets are so when asked. */
function pengukuran(targets: 'akumulatif' | 'triwulan'): Grid {
  const rows: Cells[] = [];
  for (let program = 1; program <= UNITS; program += 1) {
    for (const [index, quarter] of ['I', 'II', 'III', 'IV'].entries()) {
      const first = index === 0;
      const spent = [8, 17, 30, 36][index] ?? 0;
      const target = targets === 'akumulatif' ? [10, 20, 35, 40][index] : [12, 10, 11, 9][index];
      rows.push([
        first ? program : '',
        '',
        first ? `PROGRAM NOMOR ${String(program)}` : '',
        first ? 'Jumlah peserta pelatihan' : '',
        quarter,
        `${String((index + 1) * 5)} orang`,
        (index + 1) * 5 - 1,
        quarter,
        (target ?? 0) * program * 1_000_000,
        spent * program * 1_000_000,
      ]);
    }
  }
  const per = (word: string): string[] =>
    ['Triwulan', 'Target', 'Realisasi'].map((leaf) => `${word} per triwulan Akumulatif > ${leaf}`);
  return tableSheet({
    titles: ['PENGUKURAN KINERJA TAHUN 2025'],
    headings: [
      'No',
      'Tujuan/ Sasaran Strategis',
      'Program',
      'Indikator Sasaran/ Program',
      ...per('Kinerja'),
      ...per('Keuangan'),
    ],
    rows,
  });
}

/** First row of a program, and the columns, of the sheet above. */
const quarterRow = (program: number, quarter: number): number => 3 + (program - 1) * 4 + quarter - 1;
const KINERJA = { label: 4, target: 5, realisasi: 6 } as const;
const KEUANGAN = { label: 7, target: 8, realisasi: 9 } as const;

function found(grid: Grid): readonly Finding[] {
  return check(readPlans([grid]));
}

const named = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, at }) => `${rule} ${formatRef(at)}`);

/** Changes cells at places drawn by the same dice on every run, and says where the rule should have told and did not. */
function missed<T>(
  rule: RuleId,
  grid: Grid,
  places: fc.Arbitrary<T>,
  fault: (place: T) => { cells: { row: number; column: number; to: Sample }[]; at: [number, number] },
): string[] {
  return fc.sample(places, { seed: SEED, numRuns: FAULTS }).flatMap((place) => {
    const { cells, at } = fault(place);
    const wanted = `${rule} ${formatRef({ row: at[0], column: at[1] })}`;
    const own = named(found(withCells(grid, cells)));
    return own.includes(wanted) ? [] : [`${wanted} (${own.join(', ')})`];
  });
}

describe('a plan with codes', () => {
  const { table, subs, kegiatan, top } = rencana();
  const grid = tableSheet(table);
  const sub = fc.constantFrom(...subs);
  const [KODE, NAMA, TARGET, PAGU, DANA, MAJU] = [0, 1, 3, 4, 5, 7];
  const valueAt = (row: number, column: number): Sample => table.rows[row - top]?.[column] ?? null;

  const textAt = (row: number, column: number): string => textOf(cellAt(grid, row, column)?.value);

  test('without a mistake nothing is told', () => {
    expect(readPlans([grid]).plans.map(({ table: own }) => own.layout.form)).toEqual(['III.1']);
    expect(named(found(grid))).toEqual([]);
  });

  test('a malformed code', () => {
    const codes = fc.constantFrom(
      '2.O7.03.2.01.0001',
      '2.07.03.9.01.0001',
      '2.07.03.2',
      '2.07.03.2.01.00001',
    );
    expect(
      missed('kode-salah-bentuk', grid, fc.tuple(sub, codes), ([row, to]) => ({
        cells: [{ row, column: KODE, to }],
        at: [row, KODE],
      })),
    ).toEqual([]);
  });

  test('the code of the row above', () => {
    const second = fc.constantFrom(...subs.filter((row) => subs.includes(row - 1)));
    expect(
      missed('kode-ganda', grid, second, (row) => ({
        cells: [{ row, column: KODE, to: valueAt(row - 1, KODE) }],
        at: [row, KODE],
      })),
    ).toEqual([]);
  });

  test('the code of another parent', () => {
    expect(
      missed('kode-induk', grid, sub, (row) => ({
        cells: [{ row, column: KODE, to: textAt(row, KODE).replace(/^2\.07\.\d\d/, '2.07.09') }],
        at: [row, KODE],
      })),
    ).toEqual([]);
  });

  test('a kegiatan left out', () => {
    expect(
      missed(
        'tingkat-terlompat',
        grid,
        fc.constantFrom(...kegiatan.filter((_, index) => index % 2 === 0)),
        (row) => ({
          cells: (table.rows[row - top] ?? []).map((_, column) => ({ row, column, to: null })),
          at: [row + 1, NAMA],
        }),
      ),
    ).toEqual([]);
  });

  test('a row that lost its name', () => {
    expect(
      missed('uang-tanpa-tempat', grid, sub, (row) => ({
        cells: [KODE, NAMA, 2, TARGET, DANA, 6].map((column) => ({ row, column, to: null })),
        at: [row, PAGU],
      })),
    ).toEqual([]);
  });

  test('funds and people that no longer add up', () => {
    expect(
      missed(
        'sumber-dana-jumlah',
        grid,
        fc.tuple(sub, fc.integer({ min: 3, max: 900_000 })),
        ([row, more]) => ({
          cells: [{ row, column: PAGU, to: Number(valueAt(row, PAGU)) + more }],
          at: [row, DANA],
        }),
      ),
    ).toEqual([]);
    expect(
      missed(
        'sumber-dana-orang',
        grid,
        fc.tuple(sub, fc.integer({ min: 30, max: 400 })),
        ([row, people]) => ({
          cells: [{ row, column: TARGET, to: `${String(people)} orang` }],
          at: [row, DANA],
        }),
      ),
    ).toEqual([]);
  });

  test('a forward estimate with zeros too many or too few', () => {
    expect(
      missed(
        'prakiraan-maju-janggal',
        grid,
        fc.tuple(sub, fc.constantFrom(0.01, 0.1, 10, 100)),
        ([row, factor]) => ({
          cells: [{ row, column: MAJU, to: Number(valueAt(row, MAJU)) * factor }],
          at: [row, MAJU],
        }),
      ),
    ).toEqual([]);
  });

  test('a heading left over from another year', () => {
    const headings = table.headings.map((heading) =>
      heading.replace('Rencana Tahun 2024', 'Rencana Tahun 2023'),
    );
    expect(named(found(tableSheet({ ...table, headings })))).toContain('tahun-judul D3');
    const forward = table.headings.map((heading) => heading.replace('2025', '2024'));
    expect(named(found(tableSheet({ ...table, headings: forward })))).toContain('tahun-judul G3');
  });

  test('hidden rows', () => {
    const wrong = fc.sample(sub, { seed: SEED, numRuns: FAULTS }).filter((row) => {
      const findings = found({ ...grid, hiddenRows: new Set([row]) });
      return named(findings).join() !== `baris-tersembunyi ${formatRef({ row, column: PAGU })}`;
    });
    expect(wrong).toEqual([]);
  });

  test('another name for the same code in another sheet', () => {
    const other = { ...grid, sheet: 'Lain', id: 'Lain' };
    const both = (second: Grid): readonly Finding[] => check(readPlans([grid, second]));
    expect(named(both(other))).toEqual([]);
    for (const row of fc.sample(sub, { seed: SEED, numRuns: FAULTS })) {
      const renamed = withCells(other, [{ row, column: NAMA, to: 'Pengadaan Kendaraan Dinas' }]);
      expect(both(renamed).map(({ rule, at }) => [rule, at])).toEqual([
        ['kode-sama-nama-beda', { sheet: 'Lain', row, column: NAMA }],
      ]);
      const spelt = textAt(row, NAMA).toUpperCase().replace(' ', '  ');
      expect(both(withCells(other, [{ row, column: NAMA, to: `Sub Kegiatan ${spelt}` }]))).toEqual([]);
    }
    // The nomenclature changes between years.
    const next = { ...tableSheet(rencana(2025).table), sheet: 'Lain', id: 'Lain' };
    expect(named(both(withCells(next, [{ row: subs[0] ?? 0, column: NAMA, to: 'Nama Baru' }])))).toEqual([]);
  });
});

describe('four rows an item', () => {
  const grid = pengukuran('akumulatif');
  const program = fc.integer({ min: 1, max: UNITS });
  const quarter = fc.integer({ min: 1, max: 4 });

  test('without a mistake nothing is told', () => {
    expect(readPlans([grid]).plans.map(({ table: own }) => own.layout.form)).toEqual(['Pengukuran Kinerja']);
    expect(named(found(grid))).toEqual([]);
  });

  test('a quarter label that is wrong or lost', () => {
    const labels = fc.constantFrom('', 'V', 'TW');
    const columns = fc.constantFrom(KINERJA.label, KEUANGAN.label);
    expect(
      missed(
        'triwulan-label',
        grid,
        fc.tuple(program, fc.integer({ min: 2, max: 4 }), labels, columns),
        ([own, at, to, column]) => ({
          cells: [{ row: quarterRow(own, at), column, to }],
          at: [quarterRow(own, at), column],
        }),
      ),
    ).toEqual([]);
  });

  test('a cumulative figure that falls', () => {
    expect(
      missed(
        'kumulatif-turun',
        grid,
        fc.tuple(
          program,
          fc.integer({ min: 2, max: 4 }),
          fc.constantFrom(KEUANGAN.realisasi, KEUANGAN.target, KINERJA.realisasi),
        ),
        ([own, at, column]) => ({
          cells: [{ row: quarterRow(own, at), column, to: 1 }],
          at: [quarterRow(own, at), column],
        }),
      ),
    ).toEqual([]);
  });

  test('targets by quarter under a heading that says cumulative', () => {
    expect(named(found(pengukuran('triwulan')))).toEqual([
      `kumulatif-campur ${formatRef({ row: quarterRow(1, 2), column: KEUANGAN.target })}`,
    ]);
  });

  test('more spent than the year allows', () => {
    for (const sheet of [grid, pengukuran('triwulan')]) {
      expect(
        missed(
          'serapan-melebihi',
          sheet,
          fc.tuple(program, fc.integer({ min: 43, max: 90 })),
          ([own, spent]) => ({
            cells: [{ row: quarterRow(own, 4), column: KEUANGAN.realisasi, to: spent * own * 1_000_000 }],
            at: [quarterRow(own, 4), KEUANGAN.realisasi],
          }),
        ),
      ).toEqual([]);
    }
  });

  test('all reached with little spent, and little reached with all spent', () => {
    expect(
      missed('k-serapan', grid, program, (own) => ({
        cells: [
          ...[1, 2, 3, 4].map((at) => ({
            row: quarterRow(own, at),
            column: KEUANGAN.realisasi,
            to: at * 1_000_000,
          })),
          { row: quarterRow(own, 4), column: KINERJA.realisasi, to: 20 },
        ],
        at: [quarterRow(own, 4), KEUANGAN.realisasi],
      })),
    ).toEqual([]);
    expect(
      missed('k-serapan', grid, program, (own) => ({
        cells: [1, 2, 3, 4].map((at) => ({ row: quarterRow(own, at), column: KINERJA.realisasi, to: 0 })),
        at: [quarterRow(own, 4), KINERJA.realisasi],
      })),
    ).toEqual([]);
  });

  test('figures that rise as they should are never told', () => {
    const wrong = fc
      .sample(fc.tuple(program, quarter, fc.constantFrom(KEUANGAN.target, KEUANGAN.realisasi)), {
        seed: SEED,
        numRuns: FAULTS,
      })
      .flatMap(([own, at, column]) => {
        const value = Number(grid.rows[quarterRow(own, at)]?.[column]?.value);
        return named(found(withCells(grid, [{ row: quarterRow(own, at), column, to: value + 1_000 }])));
      });
    expect(wrong).toEqual([]);
  });
});

describe('an evaluation over the years of a Renstra', () => {
  const headings = [
    'Kode',
    'Program/Kegiatan',
    'Indikator Kinerja',
    ...['Target Renstra sampai Tahun 2026', 'Realisasi Capaian Kinerja Renstra s/d Renja Tahun Lalu'],
    'Target Kinerja dan Anggaran Renja Tahun 2024',
    ...['I', 'II', 'III', 'IV'].map((number) => `Realisasi Kinerja Pada Triwulan > ${number}`),
    'Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi',
    'Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024',
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)',
  ].flatMap((heading, index) => (index < 3 ? [heading] : [`${heading} > K`, `${heading} > Rp`]));
  const [RENSTRA, TW, YEAR, RENSTRA_SO_FAR, CAPAIAN] = [3, 9, 17, 19, 21];
  const rows = Array.from({ length: 5 }, (_, index): Cells => {
    const name = `Sub Kegiatan Pelayanan ${'ABCDE'.charAt(index)}`;
    const quarters = [1, 2, 3, 4].flatMap(() => [2, 20]);
    return [
      `2.07.03.2.01.000${String(index + 1)}`,
      name,
      'Jumlah laporan',
      40,
      500,
      10,
      100,
      8,
      100,
      ...quarters,
      8,
      80,
      18,
      180,
      45,
      36,
    ];
  });
  const grid = tableSheet({
    titles: ['Tabel II.1', 'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH TAHUN 2024'],
    headings,
    rows,
  });
  const top = 5;
  const row = fc.integer({ min: top, max: top + rows.length - 1 });

  test('without a mistake nothing is told', () => {
    expect(readPlans([grid]).plans.map(({ table: own }) => own.layout.form)).toEqual(['II.1']);
    expect(named(found(grid))).toEqual([]);
  });

  test('a Renstra target below that of the year', () => {
    expect(
      missed('renstra-di-bawah-tahun', grid, fc.tuple(row, fc.integer({ min: 1, max: 7 })), ([own, to]) => ({
        cells: [{ row: own, column: RENSTRA, to }],
        at: [own, RENSTRA],
      })),
    ).toEqual([]);
  });

  test('a level added over the years', () => {
    expect(
      missed('capaian-berlipat', grid, row, (own) => ({
        cells: [
          ...[10, 9, 9, 8].map((to, index) => ({ row: own, column: TW + index * 2, to })),
          { row: own, column: RENSTRA, to: 10 },
          { row: own, column: YEAR, to: 8 },
          { row: own, column: RENSTRA_SO_FAR, to: 18 },
          { row: own, column: CAPAIAN, to: 180 },
        ],
        at: [own, CAPAIAN],
      })),
    ).toEqual([]);
  });
});
