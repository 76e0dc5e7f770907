import { moneyCell, amount, chooseFigures, quantityCell, quantityOf } from '../cells';
import { between, pick, type Dice } from '../dice';
import type { BodyRow, ColumnDraft, PlannedItem, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

const WISHES = [
  'Pelatihan Memasak Aneka Kue',
  'Pelatihan Menjahit',
  'Bantuan Mesin Jahit',
  'Pembinaan IKM Rendang',
  'Pelatihan Barbershop',
];
const PLACES = ['Parak Batuang', 'Tigo Koto', 'Balai Nan Duo', 'Kelurahan Timur'];

/** Tabel II.4a: proposals of the public beside the kegiatan of the Renja that takes them up. */
export function drawTabelII4a(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub } = words;
  const style = chooseFigures(dice, table, false);
  const left = words.say('leftHead', [
    `Hasil Musrenbang Kecamatan Tahun ${year - 1}`,
    `Hasil Musrenbang Tahun ${year - 1}`,
    'Usulan Pokir DPRD',
  ]);
  const right = `Kegiatan Sesuai Renja ${pd} Tahun ${year}`;
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    { role: 'nama', kind: 'text', path: [left, 'Kegiatan Prioritas'], key: 'nama' },
    {
      role: 'lokasi',
      kind: 'text',
      path: [left, words.say('placeHead', ['Lokasi (Kelurahan)', 'Lokasi'])],
      key: 'lokasi',
    },
    { role: 'indikator', kind: 'text', path: [left, 'Indikator Kinerja'], key: 'indikator' },
    {
      role: 'target.k',
      kind: 'quantity',
      path: [left, words.say('volumeHead', ['Volume', 'Besaran/Volume'])],
      key: 'volume',
    },
    {
      role: 'usulan',
      kind: 'text',
      path: [right, `Kegiatan / ${sub} Rancangan Renja Tahun ${year}`],
      key: 'usulan',
    },
    {
      role: 'pagu.rp',
      kind: 'money',
      path: [right, words.say('moneyHead', [`Pagu Indikatif Tahun ${year}`, 'Pagu Indikatif (Rp)'])],
      key: 'pagu',
    },
    { role: 'catatan', kind: 'text', path: [right, 'Catatan Penting'], key: 'catatan' },
  ];
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  const grouped = !dice.once(`${table}.ungrouped`, 3);
  for (let group = 1; group <= 3; group += 1) {
    const section = `Kecamatan Payakumbuh ${['Barat', 'Timur', 'Utara'][group - 1] ?? ''}`;
    if (grouped) rows.push({ cells: [['I', 'II', 'III'][group - 1], section] });
    const count = between(chance, 1, 3);
    for (let number = 1; number <= count; number += 1) {
      const name = pick(chance, WISHES);
      const indicator = pick(chance, ['Kurangnya SDM dalam masyarakat', 'Tidak adanya peralatan usaha']);
      const unit = pick(chance, ['orang', 'paket', 'unit']);
      const { cell, part } = quantityCell(style, quantityOf(unit, chance), unit, false);
      const value = amount(chance);
      const withMoney = chance() < 0.7;
      const row = rows.length;
      rows.push({
        cells: [
          number,
          name,
          pick(chance, PLACES),
          indicator,
          cell,
          'Kegiatan Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi',
          withMoney ? moneyCell(style, value) : undefined,
          undefined,
        ],
      });
      items.push({
        level: 'kegiatan',
        code: null,
        name,
        row,
        ...(grouped ? { unit: section } : {}),
        indicators: [indicator],
        figures: [
          { role: 'target.k', row, column: 4, parts: [part] },
          ...(withMoney
            ? [{ role: 'pagu.rp' as const, row, column: 6, parts: [{ value, unit: null }] }]
            : []),
        ],
      });
    }
  }
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel II.4.a.1', `Persandingan Daftar Kegiatan Prioritas dengan Rancangan Renja ${pd} Tahun ${year}`],
    year,
  );
  return {
    form: 'II.4a',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

/** Tabel II.4b: programs and activities that stakeholders propose. */
export function drawTabelII4b(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, sub } = words;
  const tree = startTree(dice, table, words, {
    marks: ['numbers', 'prefix', 'code in name'],
    unitColumn: false,
    noColumn: 'always',
  });
  const { no, name } = tree.columns;
  const columns: ColumnDraft[] = [
    ...no,
    ...name([words.say('nameHeading', ['Program/Kegiatan', `Program/Kegiatan/${sub}`])]),
    { role: 'lokasi', kind: 'text', path: ['Lokasi'], key: 'lokasi' },
    { role: 'indikator', kind: 'text', path: ['Indikator Kinerja'], key: 'indikator' },
    {
      role: 'target.k',
      kind: 'quantity',
      path: [words.say('volumeHead', ['Besaran/Volume', 'Volume', 'Besaran'])],
      key: 'volume',
    },
    { role: 'catatan', kind: 'text', path: ['Catatan'], key: 'catatan' },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel II.4.b', `Usulan Program dan Kegiatan dari Pemangku Kepentingan Tahun ${year}`],
    year,
  );
  return finishTree(tree, {
    form: 'II.4b',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item, _written, chance) =>
      role === 'lokasi' && item.level === 'subKegiatan' ? oneOf(chance, PLACES) : undefined,
  });
}
