import { check, readPlans } from '../../../src/core';
import { sheetOf, tableSheet } from '../../support/sheet';
import {
  columnsOf,
  e81Row,
  E81,
  E81_HEADINGS,
  E81_NUMBERS,
  E81_TITLES,
  identitiesOf,
  III1_HEADINGS,
  III1_TITLES,
  iii1Row,
  tableOf,
} from '../forms';
import { detectTables } from '../../../src/core/detect/detect';

const body = [
  e81Row('I', 'Program Pelatihan Kerja', 2),
  e81Row(1, 'Kegiatan Pelatihan'),
  e81Row(2, 'Kegiatan Pembinaan'),
];

test('Formulir E.81 with rupiah only is E.81', () => {
  const rp = <T>(own: readonly T[]): T[] =>
    own.filter((_, index) => index < 4 || index >= 24 || index % 2 === 1);
  const table = tableOf(
    tableSheet({
      titles: E81_TITLES,
      headings: rp(E81_HEADINGS),
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, '12=8+9+10+11', '13=6+12', '14=13/5x100', 15],
      rows: body.map(rp),
    }),
  );
  expect(table.layout.form).toBe('II.1');
  expect(columnsOf(table)).toContain('E=targetRenstra.rp F=realisasiLalu.rp G=pagu.rp H=realisasi.tw1.rp');
});

const kr = (heading: string): string[] => [`${heading} > K`, `${heading} > Rp`];
const short = [
  ...E81.lead,
  ...kr('Target Renstra 2026'),
  ...kr('Realisasi s/d 2023'),
  ...kr('Target 2024'),
  ...['I', 'II', 'III', 'IV'].flatMap((own) => kr(`Realisasi TW ${own}`)),
  ...kr('Realisasi 2024'),
  ...kr('Realisasi s/d 2024'),
  ...kr('Capaian (%)'),
  'PD',
];

test('short headings are read by their printed numbers and arithmetic', () => {
  const table = tableOf(
    tableSheet({ titles: ['FORMULIR E.81'], headings: short, numbers: E81_NUMBERS, rows: body }),
  );
  expect(columnsOf(table)).toBe(
    columnsOf(
      tableOf(tableSheet({ titles: E81_TITLES, headings: E81_HEADINGS, numbers: E81_NUMBERS, rows: body })),
    ),
  );
  expect(identitiesOf(table)).toContain('capaian.rp = realisasiRenstra.rp / targetRenstra.rp');
});

test('flat headings of one row name the realisasi of the year', () => {
  const table = tableOf(
    tableSheet({
      titles: ['EVALUASI RENJA TAHUN 2024'],
      headings: [
        'No',
        'Program / Kegiatan',
        'Indikator',
        'Target 2024 K',
        'Pagu 2024 (Rp)',
        'TW I K',
        'TW I Rp',
        'TW II K',
        'TW II Rp',
        'TW III K',
        'TW III Rp',
        'TW IV K',
        'TW IV Rp',
        'Realisasi 2024 K',
        'Realisasi 2024 Rp',
        'Ket',
      ],
      rows: [[1, 'Program Pelatihan', 'Jumlah dokumen', 4, 100, 1, 20, 1, 20, 1, 20, 1, 20, 4, 80, '']],
    }),
  );
  expect(columnsOf(table)).toContain('N=realisasiTahun.k O=realisasiTahun.rp');
});

test('the title lines of a second table are all its own', () => {
  const iii1 = {
    titles: [...III1_TITLES.slice(0, 3), 'KOTA PAYAKUMBUH', '', 'PD : DINAS TENAGA KERJA'],
    headings: ['Kode', ...III1_HEADINGS],
    numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rows: [['2.07.03', ...iii1Row('PELATIHAN KERJA', 300)]],
  };
  const { tables } = detectTables(
    tableSheet(
      { ...iii1, rows: [...iii1.rows, []] },
      { ...iii1, titles: [...iii1.titles.slice(0, 5), 'PD : DINAS SOSIAL'] },
    ),
  );
  expect(tables[1]?.titles).toEqual(expect.arrayContaining(['Tabel III.1']));
  expect(tables[0]?.bodyBottom).toBeLessThan(11);
});

test('a list of programs with their pagu is no form, and nothing to warn of', () => {
  expect(
    check(
      readPlans([
        sheetOf([
          ['No', 'Program', 'Pagu'],
          [1, 'Program Pelatihan', 100],
          [2, 'Program Penempatan', 200],
        ]),
      ]),
    ),
  ).toEqual([]);
});

test('columns 8 and 13 may be neighbours in a numbering row (quarters left out)', () => {
  const cut = <T>(own: readonly T[]): T[] => own.filter((_, index) => index < 12 || index >= 20);
  const table = tableOf(
    tableSheet({
      titles: E81_TITLES,
      headings: cut(E81_HEADINGS),
      numbers: cut(E81_NUMBERS),
      rows: body.map(cut),
    }),
  );
  expect(table.header.numberingRow).not.toBeNull();
  expect(columnsOf(table)).toContain('M=realisasiRenstra.k N=realisasiRenstra.rp O=capaian.k P=capaian.rp');
});
