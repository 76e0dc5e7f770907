import type { Dice } from '../dice';
import type { ColumnDraft, TableDraft } from '../table-draft';
import { finishTree, startTree } from '../tree-table';
import { chooseTitles, chooseWording } from '../wording';

/** Tabel T-C.29: evaluation of last year's Renja and of the Renstra so far, without rupiah. */
export function drawTabelTC29(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const { year, pd, sd, sub, prakiraan } = words;
  const unitColumn = dice.once(`${table}.unitColumn`, 3);
  const tree = startTree(dice, table, words, {
    marks: ['code', 'code split', 'prefix', 'level column', 'indent', 'numbers', 'code in name'],
    unitColumn,
    noColumn: 'maybe',
  });
  const { no, code, level, name } = tree.columns;
  const years = dice.once(`${table}.yearsSaid`, 2)
    ? [`Tahun ${year - 3}`, `Tahun ${year - 2}`, `Tahun ${year - 1}`]
    : ['Tahun (n-3)', 'Tahun (n-2)', 'Tahun (n-1)'];
  const last = `Target dan Realisasi Kinerja Program dan Keluaran Kegiatan Tahun Lalu ${years[1] ?? ''}`;
  const soFar = `${prakiraan} Realisasi Capaian Target Renstra ${pd} ${sd} Tahun Berjalan`;
  const columns: ColumnDraft[] = [
    ...no,
    ...code,
    ...level,
    ...name([
      words.say('nameHeading', [
        'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan',
        `Program/Kegiatan/${sub}`,
      ]),
    ]),
    {
      role: 'indikator',
      kind: 'text',
      path: [
        words.say('indicatorHeading', [
          'Indikator Kinerja Program (Outcomes)/Kegiatan (Output)',
          'Indikator Kinerja',
        ]),
      ],
      key: 'indikator',
    },
    ...(unitColumn
      ? [{ role: 'satuan' as const, kind: 'unit' as const, path: ['Satuan'], key: 'satuan' }]
      : []),
    {
      role: 'targetRenstra.k',
      kind: 'quantity',
      path: [
        words.say('renstraHeading', [
          `Target Kinerja Capaian Program (Renstra ${pd}) Tahun ${year + 1}`,
          `Target Renstra ${pd} pada Akhir Periode`,
        ]),
      ],
      key: 'renstra',
    },
    {
      role: 'realisasiLalu.k',
      kind: 'quantity',
      path: [`Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan ${sd} ${years[0] ?? ''}`],
      key: 'lalu',
    },
    {
      role: 'target.k',
      kind: 'quantity',
      path: [last, `Target Renja ${pd} ${years[1] ?? ''}`],
      key: 'target',
    },
    {
      role: 'realisasiTahun.k',
      kind: 'quantity',
      path: [last, `Realisasi Renja ${pd} ${years[1] ?? ''}`],
      key: 'realisasi',
    },
    { role: 'capaianTahun.k', kind: 'percent', path: [last, 'Tingkat Realisasi (%)'], key: 'capaianTahun' },
    {
      role: 'targetBerjalan.k',
      kind: 'quantity',
      path: [
        words.say('runningHeading', [
          `Target Program dan Kegiatan (Renja ${pd} ${years[2] ?? ''})`,
          `Target Program/Kegiatan Renja ${pd} Tahun Berjalan ${years[2] ?? ''}`,
        ]),
      ],
      key: 'berjalan',
    },
    {
      role: 'realisasiRenstra.k',
      kind: 'quantity',
      path: [soFar, `Realisasi Capaian Program dan Kegiatan ${sd} Tahun Berjalan ${years[2] ?? ''}`],
      key: 'capaianRenstra',
    },
    {
      role: 'capaian.k',
      kind: 'percent',
      path: [soFar, 'Tingkat Capaian Realisasi Target Renstra (%)'],
      key: 'persen',
    },
    ...(dice.once(`${table}.noRemarks`, 3)
      ? []
      : [
          {
            role: 'catatan' as const,
            kind: 'text' as const,
            path: [words.say('remarks', ['Catatan', 'Keterangan'])],
            key: 'catatan',
          },
        ]),
  ];
  const titles = chooseTitles(
    dice,
    table,
    ['Tabel T-C.29', `Rekapitulasi Evaluasi Hasil Pelaksanaan Renja ${pd} dan Pencapaian Renstra ${pd}`],
    year,
  );
  return finishTree(tree, {
    form: 'T-C.29',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: () => undefined,
    several: true,
    arithmetic: [
      { key: 'capaianTahun', percent: ['realisasi', 'target'] },
      { key: 'capaianRenstra', sum: ['lalu', 'realisasi', 'berjalan'] },
      { key: 'persen', percent: ['capaianRenstra', 'renstra'] },
    ],
  });
}
