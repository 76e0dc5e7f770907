import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Tabel II.3: the draft RKPD on the left, the analysis of needs on the right. */
export function drawTabelII3(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub } = words;
  const tree = startTree(dice, table, words, {
    marks: ['code', 'prefix', 'numbers', 'sums', 'code in name', 'code in number', 'code split'],
    unitColumn: false,
    noColumn: 'maybe',
  });
  const { no, code, name } = tree.columns;
  const left = words.say('leftHead', [
    `Rancangan Awal RKPD Tahun ${year}`,
    'Rancangan Awal RKPD',
    `RANCANGAN AWAL RKPD TAHUN ${year}`,
  ]);
  const right = words.say('rightHead', [
    'Hasil Analisis Kebutuhan',
    `Hasil Analisis Kebutuhan Tahun ${year}`,
  ]);
  const what = words.say('nameHeading', [
    `Program/Kegiatan/${sub}`,
    'Program/Kegiatan',
    `Program / Kegiatan / ${sub}`,
  ]);
  const target = words.say('targetHead', ['Target Capaian', 'Target', 'Target Capaian Kinerja']);
  const side = (path: string, roles: 'left' | 'right', money: string): ColumnDraft[] => [
    ...(roles === 'left'
      ? name([path, what])
      : [{ role: 'namaAnalisis' as const, kind: 'text' as const, path: [path, what], key: 'nama2' }]),
    ...(dice.once(`${table}.noPlace`, 4)
      ? []
      : [
          {
            role: roles === 'left' ? ('lokasi' as const) : ('lokasiAnalisis' as const),
            kind: 'text' as const,
            path: [path, 'Lokasi'],
            key: `lokasi ${roles}`,
          },
        ]),
    {
      role: roles === 'left' ? 'indikator' : 'indikatorAnalisis',
      kind: 'text',
      path: [path, words.say('indicatorHeading', ['Indikator Kinerja', 'Indikator'])],
      key: `indikator ${roles}`,
    },
    {
      role: roles === 'left' ? 'target.k' : 'targetAnalisis.k',
      kind: 'quantity',
      path: [path, target],
      key: `target ${roles}`,
    },
    {
      role: roles === 'left' ? 'pagu.rp' : 'paguAnalisis.rp',
      kind: 'money',
      path: [path, money],
      key: `pagu ${roles}`,
    },
  ];
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...side(left, 'left', words.say('leftMoney', ['Pagu Indikatif (Rp)', 'Pagu Indikatif'])),
    ...side(
      right,
      'right',
      words.say('rightMoney', ['Kebutuhan Dana (Rp)', 'Kebutuhan Dana', 'Pagu Indikatif (Rp)']),
    ),
    ...(dice.once(`${table}.noRemarks`, 4)
      ? []
      : [
          {
            role: 'catatan' as const,
            kind: 'text' as const,
            path: [words.say('remarks', ['Catatan Penting', 'Catatan'])],
            key: 'catatan',
          },
        ]),
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel II.3', `Review Terhadap Rancangan Awal RKPD Tahun ${year}`, `${pd} Kabupaten Sukamaju`].slice(
      0,
      2,
    ),
    year,
  );
  return finishTree(tree, {
    form: 'II.3',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item, written, chance) => {
      if (role === 'namaAnalisis') return written;
      if (role === 'lokasi' || role === 'lokasiAnalisis')
        return item.level === 'subKegiatan'
          ? oneOf(chance, ['Kota Payakumbuh', 'Kabupaten Sukamaju'])
          : undefined;
      return undefined;
    },
  });
}
