import type { Grid, Look } from '../../../src/core/grid/grid';
import type { Item, LevelHint } from '../../../src/core/plan/plan';
import { tableSheet, type Sample } from '../../support/sheet';
import { III1_HEADINGS, III1_TITLES, outlineOf, planOf } from '../forms';

/** A row of Tabel III.1 without code, number or level word: name, indicator, pagu as value or formula. */
type Row = readonly [name: string, indicator: string, pagu: Sample];

const TOP = III1_TITLES.length + 2;

function sheet(rows: readonly Row[], looks: readonly Partial<Look>[] = []): Grid {
  const grid = tableSheet({
    titles: III1_TITLES,
    headings: ['Kode', ...III1_HEADINGS],
    rows: rows.map(([name, indicator, pagu]) => ['', name, indicator, 'Kota', '4 dokumen', pagu, 'DAU']),
  });
  if (looks.length === 0) return grid;
  const plain: Look = { bold: false, italic: false, indent: 0, fill: null };
  return { ...grid, looks: new Map(looks.map((look, at) => [TOP + at, [undefined, { ...plain, ...look }]])) };
}

const hintsOf = (items: readonly Item[]): LevelHint[] => [...new Set(items.map(({ levelBy }) => levelBy))];

const NAMES = [
  'Penunjang',
  'Perencanaan',
  'Dokumen',
  'Laporan',
  'Keuangan',
  'Gaji',
  'Pelatihan',
  'Swasta',
  'Lembaga',
];
const OUTLINE = [
  'program Penunjang',
  '  kegiatan Perencanaan',
  '    subKegiatan Dokumen',
  '    subKegiatan Laporan',
  '  kegiatan Keuangan',
  '    subKegiatan Gaji',
  'program Pelatihan',
  '  kegiatan Swasta',
  '    subKegiatan Lembaga',
];
const DEPTHS = [0, 1, 2, 2, 1, 2, 0, 1, 2];
/** Each figure is larger than all above it: nothing adds up. */
const row = (name: string, indicator = 'Terwujudnya pelayanan', at = 0): Row => [
  name,
  indicator,
  7 * 3 ** at,
];
const rows = NAMES.map((name, at) => row(name, undefined, at));

describe('rows without code, number and level word get their level from', () => {
  test('formulas that add up the rows below, surely', () => {
    const cell = (formula: string): Sample => ({ value: 7, formula });
    const at = (offset: number): string => `F${String(TOP + 1 + offset)}`;
    const plan = planOf(
      sheet([
        ['Penunjang', '', cell(`=${at(1)}+${at(4)}`)],
        ['Perencanaan', '', cell(`=SUM(${at(2)}:${at(3)})`)],
        row('Dokumen'),
        row('Laporan'),
        ['Keuangan', '', cell(`=SUBTOTAL(9,${at(5)}:${at(5)})`)],
        row('Gaji'),
        ['Pelatihan', '', cell(`=${at(7)}`)],
        ['Swasta', '', cell(`=SUM(${at(8)})`)],
        row('Lembaga'),
      ]),
    );
    expect(outlineOf(plan)).toEqual(OUTLINE);
    expect(hintsOf(plan.items)).toEqual(['formula']);
    expect(plan.items.every(({ levelSure }) => levelSure)).toBe(true);
  });

  test.each<[string, (depth: number) => Partial<Look>]>([
    ['bold and italic', (depth) => [{ bold: true }, {}, { italic: true }][depth] ?? {}],
    ['indent', (depth) => ({ indent: depth })],
    ['fill', (depth) => [{ bold: true, fill: '#FFFF00' }, { fill: '#DDDDDD' }, {}][depth] ?? {}],
  ])('the look of their names: %s', (_, lookAt) => {
    const plan = planOf(sheet(rows, DEPTHS.map(lookAt)));
    expect(outlineOf(plan)).toEqual(OUTLINE);
    expect(hintsOf(plan.items)).toEqual(['look']);
    expect(plan.items.some(({ levelSure }) => levelSure)).toBe(false);
  });

  test('capitals, where no host has read the looks', () => {
    const plan = planOf(
      sheet(
        DEPTHS.slice(4, 8).map((depth, at) =>
          row(depth === 2 ? `Rincian ${String(at)}` : `PEKERJAAN ${String(at)}`, undefined, at),
        ),
      ),
    );
    expect(hintsOf(plan.items)).toEqual(['look']);
  });

  test('the kind of their indicators: a share at a kegiatan, a count at a sub kegiatan', () => {
    const kind = ['Persentase layanan', 'Persentase capaian', 'Jumlah dokumen'];
    const plan = planOf(sheet(NAMES.map((name, at) => row(name, kind[DEPTHS[at] ?? 0], at))));
    expect(outlineOf(plan)).toEqual(OUTLINE);
    expect(hintsOf(plan.items)).toEqual(['indicator']);
    expect(plan.items.some(({ levelSure }) => levelSure)).toBe(false);
  });

  test('nothing, and are shown as guesses', () => {
    const plan = planOf(sheet(rows));
    expect(hintsOf(plan.items)).toEqual(['guess']);
  });
});

describe('looks', () => {
  test('confirm what the figures say', () => {
    const sums: Row[] = [
      ['Penunjang', '', 30],
      ['Perencanaan', '', 30],
      ['Dokumen', '', 10],
      ['Laporan', '', 20],
    ];
    const bold = [{ bold: true, indent: 0 }, { bold: true, indent: 1 }, { indent: 2 }, { indent: 2 }];
    const plan = planOf(sheet(sums, bold));
    expect(outlineOf(plan)).toEqual(OUTLINE.slice(0, 4));
    expect(plan.items.map(({ levelBy, levelSure }) => [levelBy, levelSure])).toEqual(
      Array(4).fill(['sums', true]),
    );
    expect(planOf(sheet(sums)).items.some(({ levelSure }) => levelSure)).toBe(false);
  });

  test('never override words', () => {
    const words = [row('Program Penunjang'), row('Kegiatan Perencanaan'), row('Sub Kegiatan Dokumen')];
    const upsideDown = [{ indent: 2 }, { indent: 1, italic: true }, { bold: true }];
    expect(outlineOf(planOf(sheet(words, upsideDown)))).toEqual(outlineOf(planOf(sheet(words))));
  });

  test('never override codes', () => {
    const coded = tableSheet({
      titles: III1_TITLES,
      headings: ['Kode', ...III1_HEADINGS],
      rows: [
        ['2.07.01', 'Penunjang', '', '', '', 7],
        ['2.07.01.2.01', 'Perencanaan', '', '', '', 7],
        ['2.07.01.2.01.0001', 'Dokumen', '', '', '', 7],
      ],
    });
    const look = (bold: boolean, indent: number): Look => ({ bold, italic: false, indent, fill: null });
    const looks = new Map(
      [look(false, 3), look(true, 1), look(true, 0)].map((own, at) => [TOP + at, [undefined, own]]),
    );
    expect(outlineOf(planOf({ ...coded, looks }))).toEqual(OUTLINE.slice(0, 3));
  });

  test('tell nothing where a row stands out more than the one it would stand below', () => {
    const plan = planOf(sheet(rows.slice(0, 4), [{}, { bold: true }, { bold: true, fill: '#FFFF00' }, {}]));
    expect(hintsOf(plan.items)).toEqual(['guess']);
  });

  test('of rows told by words tell those of rows that look the same', () => {
    const named = [
      row('Program Penunjang'),
      row('Kegiatan Perencanaan'),
      row('Sub Kegiatan Dokumen'),
      row('Keuangan'),
      row('Gaji'),
    ];
    const plan = planOf(sheet(named, [{ bold: true }, { italic: true }, {}, { italic: true }, {}]));
    expect(plan.items.map(({ level, levelBy }) => [level, levelBy]).slice(3)).toEqual([
      ['kegiatan', 'look'],
      ['subKegiatan', 'look'],
    ]);
  });
});

test('a code too short for the level that its neighbours say is one of theirs, and shown', () => {
  const plan = planOf(
    tableSheet({
      titles: III1_TITLES,
      headings: ['Kode', ...III1_HEADINGS],
      rows: [
        ['3.31.02', 'PROGRAM INDUSTRI', '', '', '', 7],
        ['3.31.02.2.01', 'Kegiatan Penyusunan', '', '', '', 7],
        ['3.31.02.2.02', 'Sub Kegiatan Sumber Daya', '', '', '', 7],
        ['3.31.02.2.06', 'Evaluasi Pelaksanaan', '', '', '', 7],
      ],
    }),
  );
  expect(plan.items.map(({ level, levelSure }) => [level, levelSure])).toEqual([
    ['program', true],
    ['kegiatan', true],
    ['subKegiatan', true],
    ['subKegiatan', false],
  ]);
});
