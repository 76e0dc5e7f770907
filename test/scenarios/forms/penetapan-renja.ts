import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Penetapan Renja as SIPD prints it: the figures of a sub kegiatan in the row below its name, money as text. */
export function drawPenetapanRenja(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sub, prakiraan } = words;
  const tree = startTree(dice, table, words, { marks: ['code'], unitColumn: false, noColumn: 'always' });
  const { no, code, name } = tree.columns;
  const frame = words.say('frameHead', [
    'Capaian Kinerja dan Kerangka Pendanaan',
    'CAPAIAN KINERJA DAN KERANGKA PENDANAAN',
  ]);
  const next = `${prakiraan} Maju Rencana Tahun ${year + 1}`;
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...name([`Urusan / Bidang Urusan / Program / Kegiatan / ${sub}`]),
    { role: 'indikator', kind: 'text', path: [`Indikator Program / Kegiatan / ${sub}`], key: 'indikator' },
    {
      role: 'targetRenstra.k',
      kind: 'quantity',
      path: [`Target Akhir Periode Renstra ${pd}`],
      key: 'renstra',
    },
    {
      role: 'realisasiLalu.k',
      kind: 'quantity',
      path: [`Realisasi Capaian Renja ${pd} Tahun ${year - 2}`],
      key: 'lalu',
    },
    {
      role: 'targetBerjalan.k',
      kind: 'quantity',
      path: [`${prakiraan} Capaian Target Renja ${pd} Tahun ${year - 1}`],
      key: 'berjalan',
    },
    {
      role: 'target.k',
      kind: 'quantity',
      path: [frame, words.say('targetHead', [`Target ${year}`, 'Target'])],
      key: 'target',
    },
    { role: 'pagu.rp', kind: 'money', path: [frame, 'Pagu Indikatif (Rp)'], key: 'pagu' },
    { role: 'lokasi', kind: 'text', path: [frame, 'Lokasi'], key: 'lokasi' },
    { role: 'sumberDana', kind: 'text', path: [frame, 'Sumber Dana'], key: 'dana' },
    { role: 'prioritas', kind: 'text', path: [frame, 'Prioritas', 'Nasional'], key: 'nasional' },
    { role: 'prioritas', kind: 'text', path: [frame, 'Prioritas', 'Daerah'], key: 'daerah' },
    { role: 'kelompokSasaran', kind: 'text', path: ['Kelompok Sasaran'], key: 'kelompok' },
    { role: 'prakiraanMaju.k', kind: 'quantity', path: [next, 'Target'], key: 'maju' },
    { role: 'prakiraanMaju.rp', kind: 'money', path: [next, 'Pagu Indikatif (Rp)'], key: 'majuRp' },
    { role: 'penanggungJawab', kind: 'text', path: [`${pd} Penanggung Jawab`], key: 'pj' },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['PENETAPAN RENCANA KERJA ORGANISASI PERANGKAT DAERAH (RENJA OPD)', `Penetapan Rencana Kerja ${pd}`],
    year,
  );
  return finishTree(tree, {
    form: 'Penetapan Renja',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item, _written, chance) => {
      if (item.level !== 'subKegiatan') return undefined;
      if (role === 'lokasi') return 'Kota Payakumbuh, Semua Kecamatan, Semua Kel/Desa';
      if (role === 'sumberDana') return 'DANA TRANSFER UMUM-DANA ALOKASI UMUM';
      if (role === 'kelompokSasaran') return oneOf(chance, ['Pencari kerja', 'Dinas Tenaga Kerja', 'IKM']);
      return role === 'penanggungJawab' ? 'DINAS TENAGA KERJA DAN PERINDUSTRIAN' : undefined;
    },
    figuresBelow: !dice.once(`${table}.oneRow`, 4),
    ...dice.choose<{ sections?: readonly string[] }>(`${table}.sections`, [
      {},
      { sections: ['DINAS TENAGA KERJA DAN PERINDUSTRIAN'] },
      { sections: ['DINAS TENAGA KERJA DAN PERINDUSTRIAN', 'UPTD Pasar'] },
    ]),
  });
}
