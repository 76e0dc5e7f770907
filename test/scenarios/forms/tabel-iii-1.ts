import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Tabel III.1: plan of the year beside the forward estimate. */
export function drawTabelIII1(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub, prakiraan } = words;
  const english = dice.once(`${table}.english`, 8);
  const unitColumn = dice.once(`${table}.unitColumn`, 3);
  const tree = startTree(dice, table, words, {
    marks: [
      'code',
      'code split',
      'prefix',
      'level column',
      'indent',
      'numbers',
      'sums',
      'code in name',
      'code in number',
    ],
    unitColumn,
    noColumn: 'maybe',
  });
  const { no, code, level, name } = tree.columns;
  const plan = english
    ? `Plan Year ${year}`
    : words.say('planHead', [
        `Rencana Tahun ${year}`,
        `Rencana Tahun ${year} (Tahun Rencana)`,
        `Rencana Tahun n (${year})`,
      ]);
  const next = english
    ? `Prakiraan Maju Year ${year + 1}`
    : words.say('nextHead', [
        `${prakiraan} Maju Rencana Tahun ${year + 1}`,
        `${prakiraan} Maju (n+1)`,
        `${prakiraan} Maju Tahun ${year + 1}`,
      ]);
  const target = english
    ? 'Performance Target'
    : words.say('targetHead', ['Target Capaian Kinerja', 'Target', 'Target Kinerja']);
  const money = english
    ? 'Budget (Rp)'
    : words.say('moneyHead', [
        'Kebutuhan Dana/ Pagu Indikatif (Rp)',
        'Pagu Indikatif (Rp.)',
        'Kebutuhan Dana/Pagu Indikatif',
        'Anggaran (Rp)',
        'Pagu Indikatif (Rp. ribu)',
      ]);
  const place: ColumnDraft = {
    role: 'lokasi',
    kind: 'text',
    path: [plan, english ? 'Location' : 'Lokasi'],
    key: 'lokasi',
  };
  const fund: ColumnDraft = {
    role: 'sumberDana',
    kind: 'text',
    path: [plan, words.say('fundHead', ['Sumber Dana', 'Sumber Pendanaan'])],
    key: 'sumberDana',
  };
  const targetColumns: ColumnDraft[] = [
    { role: 'target.k', kind: 'quantity', path: [plan, target], key: 'target' },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: [plan, 'Satuan'], key: 'satuan' }]
      : []),
  ];
  const moneyColumn: ColumnDraft = { role: 'pagu.rp', kind: 'money', path: [plan, money], key: 'pagu' };
  const order = dice.choose(`${table}.order`, ['as printed', 'money first', 'place last']);
  const withPlace = !dice.once(`${table}.noPlace`, 4);
  const withFund = !dice.once(`${table}.noFund`, 4);
  const group: ColumnDraft[] = [
    ...(withPlace && order !== 'place last' ? [place] : []),
    ...(order === 'money first' ? [moneyColumn, ...targetColumns] : [...targetColumns, moneyColumn]),
    ...(withFund ? [fund] : []),
    ...(withPlace && order === 'place last' ? [place] : []),
  ];
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...level,
    ...name([
      english
        ? 'Program / Activity / Sub Activity'
        : words.say('nameHeading', [
            `Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/${sub}`,
            `Program/Kegiatan/${sub}`,
            `Uraian Program/Kegiatan/${sub}`,
            `Program, Kegiatan dan ${sub}`,
          ]),
    ]),
    {
      role: 'indikator',
      kind: 'text',
      path: [
        english
          ? 'Performance Indicator'
          : words.say('indicatorHeading', [
              'Indikator Kinerja Program/Kegiatan',
              `Indikator Kinerja Program/Kegiatan/${sub}`,
              'Indikator Kinerja',
              'Indikator',
            ]),
      ],
      key: 'indikator',
    },
    ...group,
    ...(dice.once(`${table}.noRemarks`, 3)
      ? []
      : [
          {
            role: 'catatan' as const,
            kind: 'text' as const,
            path: [english ? 'Notes' : words.say('remarks', ['Catatan Penting', 'Catatan', 'Keterangan'])],
            key: 'catatan',
          },
        ]),
    { role: 'prakiraanMaju.k', kind: 'quantity', path: [next, target], key: 'maju' },
    { role: 'prakiraanMaju.rp', kind: 'money', path: [next, money], key: 'majuRp' },
    ...(dice.once(`${table}.inCharge`, 4)
      ? [
          {
            role: 'penanggungJawab' as const,
            kind: 'text' as const,
            path: [`${pd} Penanggung Jawab`],
            key: 'pj',
          },
        ]
      : []),
  ];
  const titles = chooseTitles(
    dice,
    table,
    [
      'Tabel III.1',
      `Rumusan Rencana Program dan Kegiatan ${pd} Tahun ${year} dan ${prakiraan} Maju Tahun ${year + 1}`,
    ],
    year,
  );
  return finishTree(tree, {
    form: 'III.1',
    columns,
    titles,
    year: titles.year || /\d{4}/.test(plan) ? year : undefined,
    textOf: (role, item, _written, chance) => {
      if (item.level !== 'subKegiatan') return undefined;
      if (role === 'lokasi')
        return oneOf(chance, ['Kota Payakumbuh', 'Kabupaten Sukamaju', 'Kec. Barat, Kel. Timur']);
      if (role === 'sumberDana') return oneOf(chance, ['DAU', 'PAD', 'DAK Non Fisik', 'DBHCHT']);
      return role === 'catatan'
        ? oneOf(chance, ['', 'Prioritas', 'Lanjutan kegiatan tahun 2022']) || undefined
        : undefined;
    },
    several: true,
  });
}
