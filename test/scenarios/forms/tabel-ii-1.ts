import type { Role } from '../../../src/core/layouts/layout';
import type { Dice } from '../dice';
import type { ColumnDraft, PrintedArithmetic, TableDraft } from '../table-draft';
import { finishTree, oneOf, startTree } from '../tree-table';
import { chooseTitles, chooseWording, quarterName, type Wording } from '../wording';

/** Tabel II.1 in its variants: 15 or 17 columns, RKPD numbering, K-%-Rp a quarter, Satuan at the target or at each K. */
export function drawTabelII1(dice: Dice, table: string): TableDraft {
  const words = chooseWording(dice, table);
  const unitAt = dice.choose(`${table}.unitAt`, ['none', 'own column', 'target', 'each k']);
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
    unitColumn: unitAt !== 'none',
    noColumn: 'maybe',
  });
  const variant = dice.choose(`${table}.variant`, ['15 columns', '17 columns', 'rkpd', 'triples']);
  const { no, code, level, name } = tree.columns;
  const { year, pd, sd, sub } = words;
  const renja = variant === 'rkpd' ? words.say('plan', ['RKPD', 'Renja']) : 'Renja';
  const leaf = leaves(words);
  const unit: ColumnDraft = { role: 'satuan', kind: 'unit', path: ['Satuan'], key: 'satuan' };
  const pair = (key: string, k: Role, rp: Role, path: readonly string[]): ColumnDraft[] => {
    const withUnit = unitAt === 'each k' || (unitAt === 'target' && key === 'targetRenstra');
    const kind = k.startsWith('capaian') ? 'percent' : 'quantity';
    return [
      { role: k, kind, path: [...path, kind === 'percent' ? leaf.percent : leaf.k], key },
      ...(withUnit && kind === 'quantity' ? [{ ...unit, path: [...path, 'Satuan'], key }] : []),
      {
        role: rp,
        kind: kind === 'percent' ? 'percent' : 'money',
        path: [...path, kind === 'percent' ? leaf.percentRp : leaf.rp],
        key,
      },
    ];
  };
  const quarters = [1, 2, 3, 4].flatMap((quarter): ColumnDraft[] => {
    const key = `tw${quarter}`;
    const path = [
      words.say('quarterHead', [
        'Realisasi Kinerja Pada Triwulan',
        `Realisasi ${words.tw}`,
        'Realisasi Kinerja dan Anggaran Pada Triwulan',
      ]),
      quarterName(words, quarter, dice.once(`${table}.longQuarters`, 2)),
    ];
    const [k, ...rest] = pair(
      key,
      `realisasi.tw${quarter}.k` as Role,
      `realisasi.tw${quarter}.rp` as Role,
      path,
    );
    if (!k) return [];
    const share: ColumnDraft = { role: null, kind: 'percent', path: [...path, '%'], key };
    return variant === 'triples' ? [k, share, ...rest] : [k, ...rest];
  });
  const seventeen = variant === '17 columns';
  const columns: ColumnDraft[] = [
    ...no,
    ...(dice.once(`${table}.sasaran`, 2)
      ? [
          {
            role: 'sasaran' as const,
            kind: 'text' as const,
            path: [words.say('sasaranHeading', ['Sasaran', 'Sasaran Strategis'])],
            key: 'sasaran',
          },
        ]
      : []),
    ...code,
    ...level,
    ...name([
      words.say('nameHeading', [
        'Program/Kegiatan',
        `Program / Kegiatan / ${sub}`,
        `Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/${sub}`,
      ]),
    ]),
    {
      role: 'indikator',
      kind: 'text',
      path: [
        words.say('indicatorHeading', [
          'Indikator Kinerja Program (Outcome)/ Kegiatan (Output)',
          'Indikator Kinerja',
          `Indikator Kinerja Program/Kegiatan/${sub}`,
        ]),
      ],
      key: 'indikator',
    },
    ...(unitAt === 'own column' ? [unit] : []),
    ...pair('targetRenstra', 'targetRenstra.k', 'targetRenstra.rp', [
      words.say('renstraHeading', [
        `Target Renstra ${pd} pada Tahun ${year + 2} (Akhir Periode Renstra ${pd})`,
        `Target Renstra ${pd} Tahun ${year + 2}`,
      ]),
    ]),
    ...pair('realisasiLalu', 'realisasiLalu.k', 'realisasiLalu.rp', [
      words.say('lastHeading', [
        `Realisasi Capaian Kinerja Renstra ${pd} ${sd} ${renja} ${pd} Tahun Lalu (${year - 1})`,
        `Realisasi Capaian Kinerja Renstra ${pd} ${sd} ${renja} ${pd} Tahun Lalu (n-2)`,
      ]),
    ]),
    ...pair('target', 'target.k', 'pagu.rp', [
      words.say('targetHeading', [
        `Target Kinerja dan Anggaran ${renja} ${pd} Tahun Berjalan yang Dievaluasi (${year})`,
        `Target Kinerja dan Anggaran ${renja} ${pd} Tahun ${year}`,
        `Target Kinerja dan Anggaran ${renja} ${pd} Tahun Berjalan (Tahun n-1) yang dievaluasi`,
      ]),
    ]),
    ...quarters,
    ...pair('realisasiTahun', 'realisasiTahun.k', 'realisasiTahun.rp', [
      words.say('yearHeading', [
        `Realisasi Capaian Kinerja dan Anggaran ${renja} ${pd} yang Dievaluasi`,
        `Realisasi Capaian Kinerja dan Anggaran ${renja} ${pd} yang Dievaluasi (${year})`,
      ]),
    ]),
    ...(seventeen
      ? pair('capaianTahun', 'capaianTahun.k', 'capaianTahun.rp', [
          words.say('yearShareHeading', [
            `Tingkat Capaian Kinerja dan Realisasi Anggaran ${renja} ${pd} yang Dievaluasi (%)`,
            `Tingkat Capaian Kinerja dan Anggaran ${renja} ${pd} Tahun ${year} (%)`,
          ]),
        ])
      : []),
    ...pair('realisasiRenstra', 'realisasiRenstra.k', 'realisasiRenstra.rp', [
      words.say('soFarHeading', [
        `Realisasi Kinerja dan Anggaran Renstra ${pd} ${sd} Tahun ${year}`,
        `Realisasi Kinerja dan Anggaran Renstra ${pd} ${sd} Tahun Berjalan (${year})`,
      ]),
    ]),
    ...pair('capaian', 'capaian.k', 'capaian.rp', [
      words.say('shareHeading', [
        `Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra ${pd} ${sd} Tahun ${year} (%)`,
        `Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra ${pd} (%)`,
      ]),
    ]),
    ...(dice.once(`${table}.noUnitInCharge`, 4)
      ? []
      : [
          {
            role: 'penanggungJawab' as const,
            kind: 'text' as const,
            path: [words.say('inCharge', [`Unit ${pd} Penanggung Jawab`, `${pd} Penanggung Jawab`])],
            key: 'penanggungJawab',
          },
        ]),
    ...(dice.once(`${table}.remarks`, 3)
      ? [
          {
            role: 'catatan' as const,
            kind: 'text' as const,
            path: [words.say('remarksHeading', ['Keterangan', 'Ket.', 'Catatan'])],
            key: 'catatan',
          },
        ]
      : []),
  ];
  const titles = chooseTitles(
    dice,
    table,
    words.say('formTitle', ['plain', 'e81']) === 'plain'
      ? ['Tabel II.1', `Evaluasi Hasil Pelaksanaan Renja ${pd}`]
      : ['Formulir E.81', `Evaluasi Terhadap Hasil Renja ${pd} Lingkup Kabupaten`],
    year,
  );
  return finishTree(tree, {
    form: 'II.1',
    columns,
    titles,
    year: titles.year ? year : undefined,
    textOf: (role, item, _written, chance) =>
      (role === 'penanggungJawab' || role === 'sasaran') && item.level === 'program'
        ? oneOf(chance, ['Bidang Tenaga Kerja', 'Sekretariat', 'Bidang Perindustrian'])
        : undefined,
    several: true,
    evaluated: true,
    arithmetic: arithmeticOf(seventeen),
  });
}

function leaves(words: Wording): { k: string; rp: string; percent: string; percentRp: string } {
  const rp = words.say('rpLeaf', ['Rp', 'Rp.', 'Anggaran', 'Rp. (000)', 'Anggaran (Rp)', 'Rp (juta)']);
  const k = words.say('kLeaf', ['K', 'Kinerja', 'k']);
  return { k, rp, percent: k, percentRp: rp };
}

function arithmeticOf(seventeen: boolean): PrintedArithmetic[] {
  return [
    { key: 'realisasiTahun', sum: ['tw1', 'tw2', 'tw3', 'tw4'] },
    { key: 'realisasiRenstra', sum: ['realisasiLalu', 'realisasiTahun'] },
    { key: 'capaian', percent: ['realisasiRenstra', 'targetRenstra'] },
    ...(seventeen ? [{ key: 'capaianTahun', percent: ['realisasiTahun', 'target'] as const }] : []),
  ];
}
