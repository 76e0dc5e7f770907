import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Tabel IV.1: priorities of the region; each level has its own pair of indicator and target. */
export function drawTabelIV1(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub, prakiraan } = words;
  const tree = startTree(dice, table, words, {
    marks: ['code', 'code split', 'prefix', 'code in name', 'sums'],
    unitColumn: false,
    noColumn: 'maybe',
  });
  const { no, code, name } = tree.columns;
  const indicators = words.say('indicatorHead', ['Indikator Kinerja', 'Indikator']);
  const pair = (head: string, only: NonNullable<ColumnDraft['only']>): ColumnDraft[] => [
    { role: 'indikator', kind: 'text', path: [indicators, head, 'Tolok Ukur'], key: `tolok ${only}`, only },
    { role: 'target.k', kind: 'quantity', path: [indicators, head, 'Target'], key: `target ${only}`, only },
  ];
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...name([
      words.say('nameHeading', [
        `Urusan Pemerintah Daerah Program/Kegiatan/${sub}`,
        `Urusan/Program/Kegiatan/${sub}`,
        `Program/Kegiatan/${sub}`,
      ]),
    ]),
    {
      role: 'prioritas',
      kind: 'text',
      path: [words.say('priorityHead', ['Prioritas Daerah', 'Prioritas Pembangunan Daerah'])],
      key: 'prioritas',
    },
    ...pair('Capaian Program', 'program'),
    ...pair(`Keluaran ${sub}`, 'subKegiatan'),
    ...pair('Hasil Kegiatan', 'kegiatan'),
    {
      role: 'pagu.rp',
      kind: 'money',
      path: [
        words.say('moneyHead', [
          `Dana Indikatif Tahun ${year} (Rp.)`,
          `Pagu Indikatif Tahun ${year} (Rp)`,
          `Dana Indikatif ${year}`,
        ]),
      ],
      key: 'pagu',
    },
    {
      role: 'prakiraanMaju.rp',
      kind: 'money',
      path: [`${prakiraan} Maju Tahun ${year + 1} (Rp.)`],
      key: 'maju',
    },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel IV.1', `Rencana Program dan Kegiatan ${pd} dengan Prioritas Daerah Tahun Anggaran ${year}`],
    year,
  );
  return finishTree(tree, {
    form: 'IV.1',
    columns,
    titles,
    year,
    textOf: (role, item, _written, chance) =>
      role === 'prioritas' && item.level === 'program'
        ? oneOf(chance, ['Peningkatan kualitas SDM', 'Peningkatan perekonomian'])
        : undefined,
  });
}
