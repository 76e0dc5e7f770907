import type { Choices } from '../../../src/core/capaian/choices';
import { withChoice } from '../../../src/core/capaian/choices';
import { DEFAULT_SETTINGS, type CapaianSettings } from '../../../src/core/settings';
import {
  performanceOf,
  type ItemPerformance,
  type PlanPerformance,
} from '../../../src/core/capaian/performance';
import { proposePolaritas } from '../../../src/core/capaian/polaritas';
import { predikatOf } from '../../../src/core/capaian/predikat';
import { tableSheet, type Sample } from '../../support/sheet';
import { E81_HEADINGS, E81_NUMBERS, E81_TITLES, planOf } from '../forms';

interface Row {
  readonly no?: Sample;
  readonly name: string;
  readonly indicator?: string;
  readonly target?: Sample;
  readonly quarters?: readonly Sample[];
  readonly tahun?: Sample;
  readonly pagu?: Sample;
  readonly spent?: Sample;
}

/** A row of Formulir E.81 with K and Rp of the year and little else. */
function e81(row: Row): Sample[] {
  const {
    no = '',
    name,
    indicator = '',
    target = '',
    quarters = [],
    tahun = '',
    pagu = '',
    spent = '',
  } = row;
  const year = [0, 1, 2, 3].flatMap((index): Sample[] => [quarters[index] ?? '', '']);
  return [no, '', name, indicator, '', '', '', '', target, pagu, ...year, tahun, spent, '', '', '', '', ''];
}

function performance(
  rows: readonly Row[],
  choices: Choices = {},
  settings?: CapaianSettings,
): PlanPerformance {
  const grid = tableSheet({
    titles: E81_TITLES,
    headings: E81_HEADINGS,
    numbers: E81_NUMBERS,
    rows: rows.map(e81),
  });
  return performanceOf(planOf(grid), choices, settings);
}

function only(row: Omit<Row, 'name'>, choices: Choices = {}): ItemPerformance {
  const [own] = performance(
    [{ name: 'Sub Kegiatan Fasilitasi', indicator: 'Jumlah dokumen', ...row }],
    choices,
  ).items.values();
  if (!own) throw new Error('no item');
  return own;
}

describe('cara hitung of an indicator', () => {
  test.each<[string, Omit<Row, 'name'>, string, string, number]>([
    [
      'a filled column 12 tells',
      { target: 39, quarters: [44, 43, 43, 39], tahun: 39 },
      'nilaiAkhir',
      'tabel',
      39,
    ],
    [
      'even where the unit says otherwise',
      { target: '80 persen', quarters: ['20 persen', '20 persen'], tahun: '40 persen' },
      'jumlah',
      'tabel',
      40,
    ],
    ['the target is met in one way only', { target: 19, quarters: [4, 4, 19, 4] }, 'maksimum', 'target', 19],
    [
      'the target is met by the last quarter',
      { target: 12, quarters: [12, 12, 12, 12] },
      'nilaiAkhir',
      'target',
      12,
    ],
    ['counts are added', { target: '8 dokumen', quarters: [1, 2, '', 3] }, 'jumlah', 'satuan', 6],
    [
      'people a month are not',
      { target: '44 orang/bulan', quarters: [44, 43, 43, 39] },
      'nilaiAkhir',
      'satuan',
      39,
    ],
    [
      'rates are not',
      { indicator: 'Persentase kehadiran', target: 80, quarters: [70, 75] },
      'nilaiAkhir',
      'satuan',
      75,
    ],
    [
      'grades are not',
      { indicator: 'Nilai AKIP', target: 'BB', quarters: ['B', 'BB'] },
      'nilaiAkhir',
      'satuan',
      NaN,
    ],
    [
      'one filled quarter tells nothing',
      { target: 1, quarters: ['', '', '', 1], tahun: 1 },
      'jumlah',
      'bawaan',
      1,
    ],
  ])('%s', (_, row, caraHitung, by, year) => {
    const [own] = only(row).indicators;
    expect([own?.caraHitung, own?.caraHitungBy]).toEqual([caraHitung, by]);
    if (!Number.isNaN(year)) expect(own?.realisasi).toMatchObject({ kind: 'angka', value: year });
  });

  test('the user decides, by what the row says and not by where it stands', () => {
    const [first] = only({ target: 12, quarters: [3, 4, 2, 3] }).indicators;
    const choices = withChoice({}, first?.key ?? '', { caraHitung: 'maksimum' });
    const moved = performance(
      [
        { name: 'Sub Kegiatan Lain', indicator: 'Jumlah dokumen', target: 1, quarters: [1] },
        { name: 'Sub Kegiatan Fasilitasi', indicator: 'Jumlah dokumen', target: 12, quarters: [3, 4, 2, 3] },
      ],
      choices,
    );
    const rows = [...moved.items.values()].flatMap(({ indicators }) => indicators);
    expect(rows.map((own) => [own.caraHitungBy, own.capaian])).toEqual([
      ['bawaan', 100],
      ['user', 33.3333333333333],
    ]);
    expect(withChoice(choices, first?.key ?? '', { caraHitung: null })).toEqual({});
  });
});

describe('capaian', () => {
  test.each<[string, Omit<Row, 'name'>, number | null, string | null]>([
    ['is realisasi in percent of target, uncapped', { target: 7, quarters: [5, 10] }, 214.285714285714, null],
    ['reads figures with units', { target: '4 dokumen', quarters: ['1 dokumen', 2] }, 75, null],
    [
      'takes a percent format as percent',
      { indicator: 'Persentase', target: '80%', quarters: [{ value: 0.6, format: '0%' }] },
      75,
      null,
    ],
    ['takes column 12 where the quarters are blank', { target: 80, tahun: 100 }, 125, null],
    [
      'of several figures in a cell is their mean',
      { indicator: '- Jumlah A - Jumlah B', target: '-4 -10', tahun: '-4 -5' },
      75,
      null,
    ],
    [
      'of a grade compares places on the scale',
      { indicator: 'Nilai AKIP', target: 'A', quarters: ['BB'] },
      83.3333333333333,
      null,
    ],
    ['of an opinion reached is 100', { indicator: 'Opini BPK', target: 'WTP', tahun: 'WTP' }, 100, null],
    ['needs a target', { quarters: [1] }, null, 'targetKosong'],
    ['needs a target that is not 0', { target: 0, quarters: [1] }, null, 'targetNol'],
    ['needs a target that is a figure', { target: 'Lembaga', quarters: [1] }, null, 'targetTeks'],
    ['needs a target above 0', { target: -2, quarters: [1] }, null, 'targetNegatif'],
    ['needs a realisasi', { target: 4, quarters: ['-', ''] }, null, 'realisasiKosong'],
    ['needs a realisasi that is a figure', { target: 4, quarters: ['selesai'] }, null, 'realisasiTeks'],
    ['does not divide a figure by a grade', { target: 'BB', quarters: [70] }, null, 'skalaLain'],
    ['does not divide grades of two scales', { target: 'WTP', quarters: ['A'] }, null, 'skalaLain'],
    [
      'does not divide a count by a percentage',
      { target: '80%', quarters: ['12 orang'] },
      null,
      'satuanLain',
    ],
    [
      'does not guess which figure is whose',
      { indicator: '- A - B', target: '-4 -7', quarters: ['-1 -4', 1] },
      null,
      'bagianLain',
    ],
  ])('%s', (_, row, capaian, reason) => {
    expect(only(row)).toMatchObject({ capaian, reason });
  });

  test('0 realised is 0 percent, and not the same as nothing filled in', () => {
    expect(only({ target: 4, quarters: [0] })).toMatchObject({
      capaian: 0,
      predikat: 'sangatRendah',
      kelas: 'tidakMemenuhi',
    });
  });

  test('of a falling indicator counts what was spared, or divides the other way', () => {
    const row = { name: 'Program Naker', indicator: 'Tingkat pengangguran terbuka', target: 5, tahun: 4 };
    const of = (
      fallingFormula: CapaianSettings['fallingFormula'],
      tahun: number,
    ): ItemPerformance | undefined =>
      [...performance([{ ...row, tahun }], {}, { ...DEFAULT_SETTINGS, fallingFormula }).items.values()][0];
    expect(of('2t-r', 4)).toMatchObject({
      capaian: 120,
      indicators: [{ polaritas: 'turun', polaritasBy: 'kata' }],
    });
    expect(of('t/r', 4)).toMatchObject({ capaian: 125 });
    expect(of('t/r', 0)).toMatchObject({ capaian: null, reason: 'realisasiNol' });
  });

  test.each([
    ['Tingkat Pengangguran Terbuka (TPT)', 'turun'],
    ['Angka kematian ibu', 'turun'],
    ['Persentase penduduk miskin', 'turun'],
    ['Prevalensi stunting', 'turun'],
    ['Persentase penurunan kemiskinan', 'naik'],
    ['Jumlah kasus perselisihan yang diselesaikan', 'naik'],
    ['Persentase temuan yang ditindaklanjuti', 'naik'],
    ['Jumlah korban kebakaran yang tertangani', 'naik'],
    ['Jumlah dokumen kemiskinan', 'naik'],
  ])('%s: %s', (text, polaritas) => expect(proposePolaritas(text).polaritas).toBe(polaritas));
});

describe('upwards', () => {
  const rows: readonly Row[] = [
    { name: 'Program Pelatihan', indicator: 'Persentase lulusan' },
    { name: 'Kegiatan Pelatihan' },
    {
      name: 'Sub Kegiatan Satu',
      indicator: 'Jumlah peserta',
      target: 10,
      quarters: [4],
      pagu: 300,
      spent: 150,
    },
    {
      name: 'Sub Kegiatan Dua',
      indicator: 'Jumlah laporan',
      target: 2,
      quarters: [2],
      pagu: 100,
      spent: 100,
    },
    { name: 'Sub Kegiatan Tiga', indicator: 'Jumlah paket', target: 0, quarters: [2], pagu: 100, spent: 0 },
    { name: 'Program Penempatan', indicator: 'Jumlah penempatan', target: 100, tahun: 120 },
    { name: 'Kegiatan Bursa' },
    { name: 'Sub Kegiatan Bursa', indicator: 'Jumlah bursa', target: 1, quarters: [1] },
  ];
  const byName = (all: PlanPerformance): Record<string, ItemPerformance> =>
    Object.fromEntries([...all.items.values()].map((own) => [own.item.name.text, own]));

  test('a parent has its own indicator, else the mean of its children; rupiah are added', () => {
    const all = byName(performance(rows));
    expect(all['Program Pelatihan']).toMatchObject({ capaian: 70, capaianBy: 'anak', serapan: 50 });
    expect(all['Program Pelatihan']?.pagu?.value).toBe(500);
    expect(all['Program Penempatan']).toMatchObject({
      capaian: 120,
      capaianBy: 'indikator',
      kelas: 'melebihi',
    });
  });

  test('the mean may be weighted by pagu', () => {
    const all = byName(performance(rows, {}, { ...DEFAULT_SETTINGS, weighting: 'pagu' }));
    expect(all['Kegiatan Pelatihan']?.capaian).toBe(55);
    expect(all['Kegiatan Bursa']?.capaian).toBe(100);
  });

  test('averages are over the sub kegiatan with a capaian, with predikat and classes', () => {
    const all = performance(rows);
    expect([...all.programs.values()].map(({ capaian, predikat }) => [capaian, predikat])).toEqual([
      [70, 'sedang'],
      [100, 'sangatTinggi'],
    ]);
    expect(all.overall).toMatchObject({
      capaian: 80,
      predikat: 'tinggi',
      serapan: 50,
      predikatSerapan: 'sangatRendah',
    });
    expect(Object.entries(all.kelas).map(([kelas, own]) => [kelas, own.length])).toEqual([
      ['tidakMemenuhi', 1],
      ['memenuhi', 2],
      ['melebihi', 0],
    ]);
  });
});

test.each([
  [50, 'sangatRendah'],
  [50.01, 'rendah'],
  [65, 'rendah'],
  [75, 'sedang'],
  [90, 'tinggi'],
  [90.01, 'sangatTinggi'],
  [250, 'sangatTinggi'],
])('%d percent is %s', (capaian, predikat) => expect(predikatOf(capaian, DEFAULT_SETTINGS)).toBe(predikat));
