import fc from 'fast-check';
import { check, readPlans } from '../../../src/core/check';
import { formatRef } from '../../../src/core/grid/ref';
import { RULES } from '../../../src/core/rules';
import type { WorkbookReading } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { tableSheet, type Sample } from '../../support/sheet';

/** Same mistakes on every run. */
const SEED = 20240612;
const FAULTS = 50;

/** What a table says of one item; its code in four digits. */
interface Line {
  readonly code: string;
  readonly name: string;
  readonly indicator: string;
  readonly target: number;
  readonly unit: string;
  readonly pagu: number;
  readonly forward: number;
}

const THINGS = ['Pelatihan', 'Penempatan', 'Pengawasan', 'Pembinaan', 'Pendataan', 'Pelayanan', 'Penyuluhan'];
const UNITS = ['dokumen', 'laporan', 'orang', 'paket', 'unit'];

/** A plan of three programs with twelve sub kegiatan in which every sum holds. */
function planOf(): Line[] {
  const lines: Line[] = [];
  for (const [p, program] of THINGS.slice(0, 3).entries()) {
    const subs = THINGS.slice(3).map((thing, s): Line => ({
      code: `2.07.0${String(p + 2)}.2.01.000${String(s + 1)}`,
      name: `Penyelenggaraan ${thing} untuk ${program} Tenaga Kerja`,
      indicator: `Jumlah hasil ${thing} dalam ${program}`,
      target: 10 + 7 * s + p,
      unit: UNITS[s % UNITS.length] ?? 'unit',
      pagu: 1_000_000 * (s + 1) + p,
      forward: 1_100_000 * (s + 1) + p,
    }));
    const sum = (figure: 'pagu' | 'forward'): number => subs.reduce((all, own) => all + own[figure], 0);
    const above = { target: 80, unit: '%', pagu: sum('pagu'), forward: sum('forward') };
    const code = `2.07.0${String(p + 2)}`;
    lines.push({
      ...above,
      code,
      name: `PROGRAM ${program} TENAGA KERJA`,
      indicator: `Persentase ${program}`,
    });
    lines.push({
      ...above,
      code: `${code}.2.01`,
      name: `Kegiatan ${program}`,
      indicator: `Cakupan ${program}`,
    });
    lines.push(...subs);
  }
  return lines;
}

/** The same plan as three offices of one building would print it: other forms, spellings and units, no difference. */
const PRINTS: readonly {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly row: (line: Line) => Sample[];
}[] = [
  {
    sheet: 'Tabel III.1',
    titles: ['Tabel III.1', 'RUMUSAN RENCANA PROGRAM DAN KEGIATAN TAHUN 2024', 'PD : DINAS TENAGA KERJA'],
    headings: [
      'Kode',
      'Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Rencana Tahun 2024 > Target Capaian Kinerja',
      'Rencana Tahun 2024 > Pagu Indikatif (Rp)',
      'Prakiraan Maju Tahun 2025 > Target Capaian Kinerja',
      'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)',
    ],
    row: ({ code, name, indicator, target, unit, pagu, forward }) => [
      code.replace('.000', '.0'),
      name,
      indicator,
      `${String(target)} ${unit}`,
      pagu,
      `${String(target)} ${unit}`,
      forward,
    ],
  },
  {
    sheet: 'Tabel IV.1',
    titles: ['Tabel IV.1', 'PROGRAM DAN KEGIATAN PRIORITAS DAERAH TAHUN 2024'],
    headings: [
      'Kode Rekening',
      'Program/Kegiatan/Sub Kegiatan',
      'Prioritas Daerah',
      'Indikator Kinerja > Keluaran Sub Kegiatan > Tolok Ukur',
      'Indikator Kinerja > Keluaran Sub Kegiatan > Target',
      'Indikator Kinerja > Hasil Kegiatan > Tolok Ukur',
      'Indikator Kinerja > Hasil Kegiatan > Target',
      'Dana Indikatif Tahun 2024 (Rp)',
      'Prakiraan Maju Tahun 2025 (Rp)',
    ],
    row: ({ code, name, indicator, target, unit, pagu, forward }) => {
      const spelt = unit === 'dokumen' ? 'Dok' : unit === 'orang' ? 'Org' : unit;
      const own = [`${indicator}.`, `${String(target)} ${spelt}`];
      const lowest = code.length > 12;
      return [
        code,
        name.toUpperCase(),
        '',
        ...(lowest ? own : ['', '']),
        ...(lowest ? ['', ''] : own),
        pagu,
        forward,
      ];
    },
  },
  {
    sheet: 'Penetapan',
    titles: ['PENETAPAN RENCANA KERJA TAHUN 2024', 'PERANGKAT DAERAH : Dinas Tenaga Kerja Kota Payakumbuh'],
    headings: [
      'Kode',
      'Urusan/Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Capaian Kinerja dan Kerangka Pendanaan Tahun 2024 > Target',
      'Capaian Kinerja dan Kerangka Pendanaan Tahun 2024 > Pagu Indikatif (Rp)',
      'Kelompok Sasaran',
      'Prakiraan Maju Tahun 2025 > Target',
      'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)',
    ],
    row: ({ code, name, indicator, target, unit, pagu, forward }) => [
      code,
      name.replace(/^Kegiatan /, ''),
      indicator.replace('Jumlah', 'JUMLAH '),
      unit === '%'
        ? { value: target / 100, format: '0%' }
        : `${String(target)} ${unit === 'laporan' ? 'lap.' : unit}`,
      `Rp. ${pagu.toLocaleString('id-ID')},00`,
      '',
      unit === '%' ? `${String(target)} persen` : `${String(target)} ${unit}`,
      forward,
    ],
  },
];

function readPrint(index: number, plan: readonly Line[]): WorkbookReading {
  const print = PRINTS[index];
  if (!print) throw new RangeError(String(index));
  const { sheet, titles, headings, row } = print;
  return readPlans([{ ...tableSheet({ titles, headings, rows: plan.map(row) }), sheet, id: sheet }]);
}

const BETWEEN = RULES.filter(({ scope }) => scope === 'tables');

/** What is found between the tables, as `rule Sheet!A1`; sheets are read one by one, so that those unchanged are read once. */
function foundIn(prints: readonly WorkbookReading[]): string[] {
  const reading: WorkbookReading = {
    grids: prints.flatMap(({ grids }) => grids),
    plans: prints.flatMap(({ plans }) => plans),
    unrecognised: [],
    references: [],
    apart: [],
  };
  return check(reading, DEFAULT_SETTINGS, BETWEEN)
    .map(({ rule, at }) => `${rule} ${at.sheet}!${formatRef(at)}`)
    .sort();
}

/** One mistake in one sub kegiatan, the heading of its column, and the rule that must tell. */
const MISTAKES: readonly {
  readonly rule: string;
  readonly heading: RegExp;
  readonly change: (line: Line) => Line;
  /** Tables that have the column by itself. */
  readonly tables: readonly number[];
}[] = [
  {
    rule: 'target-antar-tabel',
    heading: /Target/,
    change: (own) => ({ ...own, target: own.target * 3 }),
    tables: [1],
  },
  {
    rule: 'satuan-antar-tabel',
    heading: /Target/,
    change: (own) => ({ ...own, unit: 'kilometer' }),
    tables: [1, 2],
  },
  {
    rule: 'indikator-antar-tabel',
    heading: /Indikator/,
    change: (own) => ({ ...own, indicator: 'Persentase kepuasan masyarakat' }),
    tables: [0, 1, 2],
  },
  {
    rule: 'pagu-antar-tabel',
    heading: /2024.*Rp/,
    change: (own) => ({ ...own, pagu: own.pagu + 77_777 }),
    tables: [0, 1, 2],
  },
  {
    rule: 'prakiraan-maju-antar-tabel',
    heading: /2025.*Rp/,
    change: (own) => ({ ...own, forward: own.forward * 2 }),
    tables: [0, 1, 2],
  },
  {
    rule: 'kode-sama-nama-beda',
    heading: /Program\/Kegiatan/,
    change: (own) => ({ ...own, name: 'Belanja Modal Kendaraan' }),
    tables: [1, 2],
  },
];

describe('three prints of one plan', () => {
  const plan = planOf();
  const right = PRINTS.map((_print, index) => readPrint(index, plan));
  const subs = plan.flatMap(({ code }, index) => (code.length > 12 ? [index] : []));
  /** The three prints, one of them of another plan. */
  const withPrint = (own: number, other: readonly Line[]): WorkbookReading[] =>
    right.map((reading, index) => (index === own ? readPrint(own, other) : reading));

  test('differ in spelling only, which is no finding', () => {
    const forms = right.flatMap(({ plans }) => plans.map(({ table }) => table.layout.form));
    expect(forms).toEqual(['III.1', 'IV.1', 'Penetapan Renja']);
    expect(foundIn(right)).toEqual([]);
  });

  test(`${String(FAULTS)} mistakes at random places are each told once, at their cell`, () => {
    const fault = fc.record({
      mistake: fc.constantFrom(...MISTAKES),
      table: fc.nat(2),
      row: fc.constantFrom(...subs),
    });
    fc.assert(
      fc.property(fault, ({ mistake, table, row }) => {
        const own = mistake.tables[table % mistake.tables.length] ?? 0;
        const print = PRINTS[own];
        const column = print?.headings.findIndex((heading) => mistake.heading.test(heading)) ?? 0;
        const wrong = plan.map((line, index) => (index === row ? mistake.change(line) : line));
        const cell = formatRef({ row: right[own]?.plans[0]?.items[row]?.row ?? 0, column });
        expect(foundIn(withPrint(own, wrong))).toEqual([`${mistake.rule} ${print?.sheet ?? ''}!${cell}`]);
      }),
      { seed: SEED, numRuns: FAULTS },
    );
  });

  test('a row that one of them lacks is told once, at the print that has it', () => {
    for (const row of subs) {
      const found = foundIn(
        withPrint(
          1,
          plan.filter((_line, index) => index !== row),
        ),
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^rincian-tidak-ada Tabel III\.1!B/);
    }
  });
});
