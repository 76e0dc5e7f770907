import type { Area } from '../../src/core/grid/grid';
import type { WrittenCell, WrittenSheet } from '../../src/core/report/written-sheet';

/** An area by its four edges. */
export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

function heading(value: string): WrittenCell {
  return {
    value,
    bold: true,
    wrap: true,
    fill: '#E3F1EC',
    align: 'center',
    vertical: 'middle',
    border: true,
  };
}

const MONEY = '#,##0';
const PERCENT = '0.00%';

const PROGRAMS: readonly (readonly [name: string, pagu: number])[] = [
  ['Program Penunjang Urusan Pemerintahan Daerah', 4_000_000],
  ['Program Pelatihan Kerja', 2_000_000],
  ['Program Hubungan Industrial', 1_000_000],
];

/** A summary with everything that a written sheet can have, over the figures of `REALISASI`. */
export const RINGKASAN: WrittenSheet = {
  marker: 'ringkasan',
  name: 'Ringkasan',
  rows: [
    [{ value: 'RINGKASAN KINERJA', bold: true, align: 'center' }],
    [],
    [heading('Program'), heading('Anggaran'), null, heading('Serapan'), heading('Cara hitung')],
    [null, heading('Pagu'), heading('Realisasi')],
    ...PROGRAMS.map(([value, pagu], index): WrittenCell[] => [
      { value, wrap: true, border: true, indent: 1, link: { sheet: 'Realisasi', row: index, column: 0 } },
      { value: pagu, format: MONEY, border: true },
      { formula: `=Realisasi!B${index + 1}`, format: MONEY, border: true },
      { formula: `=IF(B${index + 5}=0,"",C${index + 5}/B${index + 5})`, format: PERCENT, border: true },
      { value: 'jumlah', border: true, align: 'center' },
    ]),
    [
      { value: 'Jumlah', bold: true, italic: true, color: '#9C4A3C' },
      { formula: '=SUM(B5:B7)', format: MONEY },
      { formula: '=SUM(C5:C7)', format: MONEY },
      { formula: '=C8/B8', format: PERCENT },
    ],
  ],
  widths: [30, 16, 16, 10, 14],
  merges: [area(0, 0, 0, 4), area(2, 0, 3, 0), area(2, 1, 2, 2), area(2, 3, 3, 3), area(2, 4, 3, 4)],
  frozenRows: 4,
  frozenColumns: 1,
  print: { orientation: 'landscape', paper: 'F4', titleRows: { top: 2, bottom: 3 } },
  validations: [
    { area: area(4, 4, 6, 4), kind: 'list', values: ['jumlah', 'nilai akhir'] },
    { area: area(4, 1, 6, 1), kind: 'number', atLeast: 0 },
  ],
  charts: [
    {
      title: 'Pagu & realisasi',
      kind: 'column',
      categories: area(4, 0, 6, 0),
      series: [
        { name: 'Pagu', values: area(4, 1, 6, 1) },
        { name: 'Realisasi', values: area(4, 2, 6, 2) },
      ],
      at: area(9, 0, 24, 4),
      format: MONEY,
      fromZero: true,
    },
    {
      title: 'Serapan',
      kind: 'bar',
      categories: area(4, 0, 6, 0),
      series: [{ name: 'Serapan', values: area(4, 3, 6, 3) }],
      at: area(26, 0, 40, 4),
      format: '0%',
    },
  ],
};

/** What `RINGKASAN` adds up, with a filter over it. */
export const REALISASI: WrittenSheet = {
  marker: 'realisasi',
  name: 'Realisasi',
  rows: [3_000_000, 2_000_000, 250_000].map((realisasi, index): WrittenCell[] => [
    { value: PROGRAMS[index]?.[0] ?? '' },
    { value: realisasi, format: MONEY },
  ]),
  filterRow: 0,
};
