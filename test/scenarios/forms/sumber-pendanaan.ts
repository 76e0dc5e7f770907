import type { FigureRole } from '../../../src/core/layouts/layout';
import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

const FUNDS: readonly (readonly string[])[] = [
  ['DAU Bebas'],
  ['DAK Fisik'],
  ['DAK Non Fisik'],
  ['DAU Diarahkan', 'Bid Pendidikan'],
  ['DAU Diarahkan', 'Bid Kesehatan'],
  ['DAU Diarahkan', 'P3K'],
  ['BLUD'],
  ['Insentif Fiskal'],
];

/** Sumber Pendanaan: the pagu of every row shared out over a column a fund. */
export function drawSumberPendanaan(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub } = words;
  const tree = startTree(dice, table, words, {
    marks: ['code', 'code split'],
    unitColumn: false,
    noColumn: 'maybe',
  });
  const { no, code, name } = tree.columns;
  const head = words.say('fundHead', ['Sumber Pendanaan (Rp.)', 'Sumber Dana', 'Sumber Dana (Rp)']);
  const funds = FUNDS.slice(0, dice.choose(`${table}.funds`, [3, 2, 6, 8]));
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...name([words.say('nameHeading', [`Urusan/Program/Kegiatan/${sub}`, `Program/Kegiatan/${sub}`])]),
    {
      role: 'pagu.rp',
      kind: 'money',
      path: [words.say('moneyHead', [`Pagu Renja ${year} (Rp.)`, `Pagu Renja Tahun ${year}`, 'Pagu (Rp)'])],
      key: 'pagu',
    },
    ...funds.map((fund, index): ColumnDraft => ({
      role: `sumberDana.f${index + 1}.rp` as FigureRole,
      kind: 'money',
      path: [head, ...fund],
      key: `f${index}`,
    })),
    ...(dice.once(`${table}.noRemarks`, 3)
      ? []
      : [
          {
            role: 'catatan' as const,
            kind: 'text' as const,
            path: [words.say('remarks', ['Ket', 'Keterangan'])],
            key: 'ket',
          },
        ]),
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Rekapitulasi Sumber Pendanaan', `Program dan Kegiatan ${pd}`],
    year,
  );
  return finishTree(tree, {
    form: 'Sumber Pendanaan',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: () => undefined,
  });
}
