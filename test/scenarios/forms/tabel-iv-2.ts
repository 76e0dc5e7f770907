import { amount, chooseFigures, moneyCell } from '../cells';
import { between, pick, type Dice } from '../dice';
import type { BodyRow, ColumnDraft, PlannedItem, TableDraft } from '../table-draft';
import { chooseTitles, chooseWording } from '../wording';

/** Tabel IV.2: proposals for funds of the national budget. */
export function drawTabelIV2(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const style = chooseFigures(dice, table, false);
  const columns: ColumnDraft[] = [
    { role: 'no', kind: 'text', path: ['No'], key: 'no' },
    {
      role: 'prioritas',
      kind: 'text',
      path: ['Prioritas Nasional, Program Prioritas, Kegiatan Prioritas'],
      key: 'pn',
    },
    { role: 'usulan', kind: 'text', path: ['Proyek Prioritas Nasional'], key: 'proyek' },
    { role: 'indikator', kind: 'text', path: ['Out Put (Proyek) K/L'], key: 'output' },
    { role: 'induk', kind: 'text', path: ['Program K/L'], key: 'program' },
    { role: 'nama', kind: 'text', path: ['Kegiatan K/L'], key: 'kegiatan' },
    { role: 'target.k', kind: 'quantity', path: ['Target'], key: 'target' },
    {
      role: 'pagu.rp',
      kind: 'money',
      path: [words.say('moneyHead', ['Usulan Pagu (Rp.)', 'Usulan Pagu'])],
      key: 'pagu',
    },
    { role: 'lokasi', kind: 'text', path: ['Lokasi', 'Provinsi'], key: 'provinsi' },
    { role: 'lokasi', kind: 'text', path: ['Lokasi', 'Kab/Kota'], key: 'kota' },
    { role: 'catatan', kind: 'text', path: ['Ket.'], key: 'ket' },
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel IV.2', 'Usulan Program/Kegiatan yang Mendukung Prioritas Nasional Sumber Dana APBN'],
    year,
  );
  const chance = dice.stream(`${table}.rows`);
  const rows: BodyRow[] = [];
  const items: PlannedItem[] = [];
  if (!dice.once(`${table}.ungrouped`, 2)) rows.push({ cells: [1, 'TENAGA KERJA'] });
  for (let number = 1; number <= between(chance, 2, 5); number += 1) {
    const row = rows.length;
    const name = pick(chance, [
      'Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi',
      'Pembinaan Lembaga Pelatihan Kerja Swasta',
    ]);
    const [value, people] = [amount(chance), between(chance, 5, 80)];
    const indicator = 'Tenaga kerja yang mendapat pelatihan berbasis kompetensi';
    rows.push({
      cells: [
        number,
        'Pembangunan manusia melalui pengurangan kemiskinan',
        'Perluasan cakupan jaminan sosial',
        indicator,
        'Pelatihan Kerja dan Produktifitas Tenaga Kerja',
        name,
        `${people} orang`,
        moneyCell(style, value),
        'Sumatera Barat',
        'Payakumbuh',
        undefined,
      ],
    });
    items.push({
      level: 'kegiatan',
      code: null,
      name,
      row,
      indicators: [indicator],
      figures: [
        { role: 'target.k', row, column: 6, parts: [{ value: people, unit: 'orang' }] },
        { role: 'pagu.rp', row, column: 7, parts: [{ value, unit: null }] },
      ],
    });
  }
  return {
    form: 'IV.2',
    columns,
    rows,
    items,
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}

/** GAP: a table of prose. */
export function drawGap(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year } = words;
  const isu = 'Isu Gender';
  const plan = 'Kebijakan Dan Rencana Kedepan';
  const measured = 'Pengukuran Hasil';
  const columns: ColumnDraft[] = [
    {
      role: 'nama',
      kind: 'text',
      path: [words.say('nameHeading', ['Kebijakan/Program/Kegiatan/Tujuan', 'Program/Kegiatan/Tujuan'])],
      key: '1',
    },
    { role: 'rumusan', kind: 'text', path: ['Data Pembuka Wawasan'], key: '2' },
    { role: 'catatan', kind: 'text', path: [isu, 'Faktor Kesenjangan'], key: '3' },
    { role: 'catatan', kind: 'text', path: [isu, 'Sebab Kesenjangan Internal'], key: '4' },
    { role: 'catatan', kind: 'text', path: [isu, 'Sebab Kesenjangan Eksternal'], key: '5' },
    { role: 'usulan', kind: 'text', path: [plan, 'Reformulasi Tujuan'], key: '6' },
    { role: 'indikator', kind: 'text', path: [plan, 'Rencana Aksi Prioritas/Kegiatan/Indikator'], key: '7' },
    { role: 'standar', kind: 'text', path: [measured, 'Baseline Data'], key: '8' },
    { role: 'sasaran', kind: 'text', path: [measured, 'Target Kinerja/Indikator Gender'], key: '9' },
  ];
  const titles = chooseTitles(dice, table, ['GENDER ANALYSIS PATHWAY (GAP)'], year);
  const texts = [
    'Jumlah angkatan kerja yang bekerja sebanyak 73.939 orang',
    'Belum terbukanya akses perempuan dan laki-laki',
    'Masih minimnya pemahaman konsep gender',
    'Masih terbatasnya pemahaman masyarakat',
    'Mempromosikan produk IKM',
    'Pelaksanaan workshop bagi IKM',
    'Peserta 50 orang',
    'Peserta 60 orang',
  ];
  const named: readonly (readonly [PlannedItem['level'], string])[] = [
    ['program', 'Program Perencanaan dan Pembangunan Industri'],
    ['kegiatan', 'Kegiatan Penyusunan Rencana Pembangunan Industri'],
    ['subKegiatan', 'Sub Kegiatan Pelaksanaan Pemberdayaan Industri'],
  ];
  return {
    form: 'GAP',
    columns,
    rows: named.map(([, name]) => ({ cells: [name, ...texts] })),
    items: named.map(([level, name], row) => ({
      level,
      code: null,
      name,
      row,
      indicators: [texts[5] ?? ''],
      figures: [],
    })),
    titles: titles.lines,
    year: titles.year ? year : undefined,
    office: titles.office,
  };
}
