import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Definisi Operasional: what each item means and how it is measured. */
export function drawDefinisiOperasional(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, sub } = words;
  const tree = startTree(dice, table, words, {
    marks: ['code', 'code split', 'prefix', 'code in name'],
    unitColumn: true,
    noColumn: 'maybe',
  });
  const { no, code, name } = tree.columns;
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...name([
      words.say('nameHeading', [
        `Urusan Pemerintah Daerah/Program/Kegiatan/${sub}`,
        `Program/Kegiatan/${sub}`,
      ]),
    ]),
    {
      role: 'rumusan',
      kind: 'text',
      path: [words.say('definitionHead', ['Rumusan Definisi Operasional', 'Definisi Operasional'])],
      key: 'rumusan',
    },
    { role: 'indikator', kind: 'text', path: ['Indikator Kinerja'], key: 'indikator' },
    { role: 'satuan', kind: 'unit', path: ['Satuan'], key: 'satuan' },
    { role: 'catatan', kind: 'text', path: ['Catatan'], key: 'catatan' },
    { role: 'usulan', kind: 'text', path: ['Rencana Isi Belanja'], key: 'belanja' },
  ];
  const titles = chooseTitles(dice, table, ['Tabel Definisi Operasional Kegiatan/Sub Kegiatan'], year);
  return finishTree(tree, {
    form: 'Definisi Operasional',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item, _written, chance) => {
      if (item.level !== 'subKegiatan') return undefined;
      if (role === 'rumusan')
        return 'Rangkaian kegiatan yang dilakukan dalam menyusun laporan capaian kinerja selama 1 tahun';
      return role === 'usulan'
        ? oneOf(chance, ['- Belanja ATK - Belanja makan minum rapat', '- Belanja ATK'])
        : undefined;
    },
    several: true,
  });
}
