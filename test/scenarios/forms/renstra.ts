import type { FigureRole } from '../../../src/core/layouts/layout';
import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Renstra: target and pagu of every program and activity, a pair of columns a year. */
export function drawRenstra(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub } = words;
  const unitColumn = dice.once(`${table}.unitColumn`, 2);
  const tree = startTree(dice, table, words, {
    marks: ['code', 'code split', 'prefix', 'numbers', 'sums', 'code in name'],
    unitColumn,
    noColumn: 'maybe',
  });
  const { no, code, name } = tree.columns;
  const head = words.say('yearsHead', [
    'Target Kinerja Program dan Kerangka Pendanaan',
    'Target dan Pagu Indikatif',
  ]);
  const [k, rp] = words.say('leaves', ['long', 'short']) === 'long' ? ['Target', 'Pagu (Rp)'] : ['K', 'Rp'];
  const count = dice.choose(`${table}.years`, [5, 2, 4, 6]);
  const years = Array.from({ length: count }, (_, index) => year + index);
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...name([
      words.say('nameHeading', [
        'Program dan Kegiatan',
        `Program/Kegiatan/${sub}`,
        `Urusan/Bidang Urusan/Program/Kegiatan/${sub}`,
      ]),
    ]),
    {
      role: 'indikator',
      kind: 'text',
      path: [
        words.say('indicatorHeading', [
          'Indikator Kinerja',
          'Indikator Kinerja Tujuan, Sasaran, Program (Outcome) dan Kegiatan (Output)',
        ]),
      ],
      key: 'indikator',
    },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: ['Satuan'], key: 'satuan' }]
      : []),
    ...(dice.once(`${table}.noStart`, 3)
      ? []
      : [
          {
            role: 'realisasiLalu.k' as const,
            kind: 'quantity' as const,
            path: [
              words.say('startHead', ['Data Capaian pada Tahun Awal Perencanaan', 'Kondisi Kinerja Awal']),
            ],
            key: 'awal',
          },
        ]),
    ...years.flatMap((own, index): ColumnDraft[] => [
      {
        role: `target.t${index + 1}.k` as FigureRole,
        kind: 'quantity',
        path: [head, `Tahun ${own}`, k ?? ''],
        key: `k${own}`,
      },
      {
        role: `pagu.t${index + 1}.rp` as FigureRole,
        kind: 'money',
        path: [head, `Tahun ${own}`, rp ?? ''],
        key: `rp${own}`,
      },
    ]),
    ...(dice.once(`${table}.noEnd`, 3)
      ? []
      : [
          {
            role: 'targetRenstra.k' as const,
            kind: 'quantity' as const,
            path: [head, `Kondisi Kinerja pada Akhir Periode Renstra ${pd}`, k ?? ''],
            key: 'akhirK',
          },
          {
            role: 'targetRenstra.rp' as const,
            kind: 'money' as const,
            path: [head, `Kondisi Kinerja pada Akhir Periode Renstra ${pd}`, rp ?? ''],
            key: 'akhirRp',
          },
        ]),
    { role: 'penanggungJawab', kind: 'text', path: [`Unit Kerja ${pd} Penanggung Jawab`], key: 'pj' },
    ...(dice.once(`${table}.noPlace`, 2)
      ? []
      : [{ role: 'lokasi' as const, kind: 'text' as const, path: ['Lokasi'], key: 'lokasi' }]),
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel T-C.27', `Rencana Program, Kegiatan, dan Pendanaan ${pd} Kabupaten Sukamaju`],
    year,
  );
  return finishTree(tree, {
    form: 'Renstra',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item) =>
      role === 'penanggungJawab' && item.level === 'program' ? 'Bidang Tenaga Kerja' : undefined,
    several: true,
  });
}
