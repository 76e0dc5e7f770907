import { check, readPlans } from '../../../src/core';
import { detectTables } from '../../../src/core/detect/detect';
import { sheetOf, tableSheet, type Sample } from '../../support/sheet';
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
  overPairs,
  planOf,
  tableOf,
} from '../forms';

const body = [
  e81Row('I', 'Program Pelatihan Kerja', 2),
  e81Row(1, 'Kegiatan Pelatihan Berbasis Kompetensi'),
  e81Row(2, 'Kegiatan Pembinaan Lembaga'),
];
const e81 = { titles: E81_TITLES, headings: E81_HEADINGS, numbers: E81_NUMBERS, rows: body };
const quarters = (measure: string): string =>
  ['tw1', 'tw2', 'tw3', 'tw4'].map((quarter) => `realisasi.${quarter}.${measure}`).join(' + ');

describe('Tabel II.1 / Formulir E.81', () => {
  test('15 columns', () => {
    const table = tableOf(tableSheet(e81));
    expect(table.layout.form).toBe('II.1');
    expect(table.year).toBe(2024);
    expect(columnsOf(table)).toBe(
      'A=no B=sasaran C=nama D=indikator E=targetRenstra.k F=targetRenstra.rp G=realisasiLalu.k H=realisasiLalu.rp ' +
        'I=target.k J=pagu.rp K=realisasi.tw1.k L=realisasi.tw1.rp M=realisasi.tw2.k N=realisasi.tw2.rp ' +
        'O=realisasi.tw3.k P=realisasi.tw3.rp Q=realisasi.tw4.k R=realisasi.tw4.rp S=realisasiTahun.k T=realisasiTahun.rp ' +
        'U=realisasiRenstra.k V=realisasiRenstra.rp W=capaian.k X=capaian.rp Y=penanggungJawab',
    );
    expect(identitiesOf(table)).toEqual([
      `realisasiTahun.k = ${quarters('k')}`,
      `realisasiTahun.rp = ${quarters('rp')}`,
      'realisasiRenstra.k = realisasiLalu.k + realisasiTahun.k',
      'realisasiRenstra.rp = realisasiLalu.rp + realisasiTahun.rp',
      'capaian.k = realisasiRenstra.k / targetRenstra.k',
      'capaian.rp = realisasiRenstra.rp / targetRenstra.rp',
    ]);
  });

  test.each([
    ['headings not merged', { ...e81, merged: false }],
    ['numbering row above K and Rp', { ...e81, numbersAboveLast: true }],
    ['no numbering row', { titles: E81_TITLES, headings: E81_HEADINGS, rows: body }],
    ['no title', { headings: E81_HEADINGS, numbers: E81_NUMBERS, rows: body }],
    [
      'numbers in brackets',
      { ...e81, numbers: E81_NUMBERS.map((own) => (typeof own === 'number' ? `(${own})` : own)) },
    ],
    ['headings in capitals', { ...e81, headings: E81_HEADINGS.map((heading) => heading.toUpperCase()) }],
    [
      'quarters as TW.1',
      {
        ...e81,
        headings: E81_HEADINGS.map((heading) =>
          heading.replace(
            /Triwulan > (I+V?)/,
            (_, own: string) => `Triwulan > TW.${['', 'I', 'II', 'III', 'IV'].indexOf(own)}`,
          ),
        ),
      },
    ],
    [
      'each quarter with a heading of its own',
      {
        ...e81,
        headings: E81_HEADINGS.map((heading) =>
          heading.replace(
            /^Realisasi Kinerja Pada Triwulan > (\w+)/,
            'Realisasi Kinerja dan Anggaran Triwulan $1',
          ),
        ),
      },
    ],
    [
      'rupiah in thousands',
      { ...e81, headings: E81_HEADINGS.map((heading) => heading.replace(/Rp$/, 'Rp. (000)')) },
    ],
  ])('reads the same columns: %s', (_, drawn) => {
    const table = tableOf(tableSheet(drawn));
    expect(table.layout.form).toBe('II.1');
    expect(columnsOf(table)).toBe(columnsOf(tableOf(tableSheet(e81))));
  });

  test('17 columns: the achievement of the year in between', () => {
    const headings = [...E81_HEADINGS.slice(0, 20), ...E81.capaianTahun, ...E81_HEADINGS.slice(20), 'Ket.'];
    const numbers = [
      1,
      2,
      3,
      4,
      ...overPairs(
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        '12 = 8+9+10+11',
        '13 = 12/7 x 100',
        '14 = 6+12',
        '15 = 14/5 x 100',
      ),
      16,
      17,
    ];
    const rows = body.map((row) => [...row.slice(0, 20), 100, 90, ...row.slice(20), '']);
    const table = tableOf(tableSheet({ titles: E81_TITLES, headings, numbers, rows }));
    expect(columnsOf(table)).toContain(
      'U=capaianTahun.k V=capaianTahun.rp W=realisasiRenstra.k X=realisasiRenstra.rp Y=capaian.k Z=capaian.rp ' +
        'AA=penanggungJawab AB=catatan',
    );
    expect(identitiesOf(table)).toEqual(
      expect.arrayContaining([
        'capaianTahun.k = realisasiTahun.k / target.k',
        'capaianTahun.rp = realisasiTahun.rp / pagu.rp',
        'capaian.rp = realisasiRenstra.rp / targetRenstra.rp',
      ]),
    );
    expect(check(readPlans([tableSheet({ titles: E81_TITLES, headings, numbers, rows })]))).toEqual([]);
  });

  test('the numbering of the RKPD: one more column at the left', () => {
    const headings = ['No', 'Sasaran', 'Kode', ...E81_HEADINGS.slice(2)];
    const numbers = [
      1,
      2,
      3,
      4,
      5,
      ...overPairs(6, 7, 8, 9, 10, 11, 12, '13 = 9+10+11+12', '14 = 7+13', '15 = 14/6 x 100'),
      16,
    ];
    const coded = (code: string, row: readonly Sample[]): Sample[] => [
      row[0] ?? '',
      '',
      code,
      ...row.slice(2),
    ];
    const rows = ['2.07.03', '2.07.03.2.01', '2.07.03.2.02'].map((code, index) =>
      coded(code, body[index] ?? []),
    );
    const grid = tableSheet({ titles: ['EVALUASI TERHADAP HASIL RKPD TAHUN 2024'], headings, numbers, rows });
    const table = tableOf(grid);
    expect(columnsOf(table)).toContain('A=no B=sasaran C=kode D=nama E=indikator F=targetRenstra.k');
    expect(identitiesOf(table)).toEqual(identitiesOf(tableOf(tableSheet(e81))));
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test('a Kode column over five columns, of texts or of numbers', () => {
    const headings = [...Array<string>(5).fill('Kode'), ...E81_HEADINGS.slice(2)];
    const numbers = [1, '', '', '', '', 2, 3, ...E81_NUMBERS.slice(4)];
    const rows = (codes: readonly (readonly Sample[])[]): Sample[][] =>
      codes.map((code, index) => [...code, ...(body[index] ?? []).slice(2)]);
    const texts = [
      ['2', '07', '03', '', ''],
      ['2', '07', '03', '2.01', ''],
      ['2', '07', '03', '2.10', ''],
    ];
    const figures = [
      [2, 7, 3, '', ''],
      [2, 7, 3, 2.01, ''],
      [2, 7, 3, 2.1, ''],
    ];
    for (const codes of [texts, figures]) {
      const plan = planOf(tableSheet({ titles: E81_TITLES, headings, numbers, rows: rows(codes) }));
      expect(columnsOf(plan.table)).toContain('A=kode B=kode C=kode D=kode E=kode F=nama G=indikator');
      expect(plan.items.map(({ code }) => code?.segments.join('.'))).toEqual([
        '2.07.03',
        '2.07.03.2.01',
        '2.07.03.2.10',
      ]);
    }
  });

  test('a Satuan column of its own', () => {
    const headings = [...E81.lead, 'Satuan', ...E81_HEADINGS.slice(4)];
    const rows = body.map((row) => [...row.slice(0, 4), 'dokumen', ...row.slice(4)]);
    const table = tableOf(tableSheet({ titles: E81_TITLES, headings, rows }));
    expect(columnsOf(table)).toContain('D=indikator E=satuan F=targetRenstra.k G=targetRenstra.rp');
  });

  test('units beside the figures, below one merged K', () => {
    const headings = [
      ...E81.lead,
      ...E81_HEADINGS.slice(4, 22).flatMap((heading) =>
        heading.endsWith('K') ? [heading, heading] : [heading],
      ),
      ...E81_HEADINGS.slice(22),
    ];
    const rows = body.map((row) => [
      ...row.slice(0, 4),
      ...row.slice(4, 22).flatMap((own, index) => (index % 2 === 0 ? [own, 'dokumen'] : [own])),
      ...row.slice(22),
    ]);
    const grid = tableSheet({ titles: E81_TITLES, headings, rows });
    expect(columnsOf(tableOf(grid))).toContain(
      'E=targetRenstra.k F=satuan G=targetRenstra.rp H=realisasiLalu.k I=satuan J=realisasiLalu.rp',
    );
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test('K, %, and Rp in every quarter', () => {
    const headings = [
      ...E81_HEADINGS.slice(0, 10),
      ...['I', 'II', 'III', 'IV'].flatMap((own) =>
        ['K', '%', 'Rp'].map((leaf) => `Realisasi Kinerja Pada Triwulan > ${own} > ${leaf}`),
      ),
      ...E81_HEADINGS.slice(18),
    ];
    const rows = body.map((row) => [
      ...row.slice(0, 10),
      ...[10, 12, 14, 16].flatMap((at) => [row[at] ?? '', 25, row[at + 1] ?? '']),
      ...row.slice(18),
    ]);
    const grid = tableSheet({ titles: E81_TITLES, headings, rows });
    expect(columnsOf(tableOf(grid))).toContain(
      'K=realisasi.tw1.k M=realisasi.tw1.rp N=realisasi.tw2.k P=realisasi.tw2.rp',
    );
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test('no Sasaran', () => {
    const without = <T>(own: readonly T[]): T[] => own.filter((_, index) => index !== 1);
    const table = tableOf(
      tableSheet({ titles: E81_TITLES, headings: without(E81_HEADINGS), rows: body.map(without) }),
    );
    expect(columnsOf(table)).toMatch(/^A=no B=nama C=indikator D=targetRenstra.k .* X=penanggungJawab$/);
  });
});

describe('Tabel III.1 / T-C.33', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  test('with a code column', () => {
    const rows = [
      ['2.07', ...iii1Row('TENAGA KERJA', 300)],
      ['2.07.03', ...iii1Row('PELATIHAN KERJA', 300)],
    ];
    const table = tableOf(
      tableSheet({ titles: III1_TITLES, headings: ['Kode', ...III1_HEADINGS], numbers, rows }),
    );
    expect(table).toMatchObject({ year: 2024, unit: 'DINAS TENAGA KERJA', rivals: [] });
    expect(table.layout.form).toBe('III.1');
    expect(columnsOf(table)).toBe(
      'A=kode B=nama C=indikator D=lokasi E=target.k F=pagu.rp G=sumberDana H=catatan I=prakiraanMaju.k J=prakiraanMaju.rp',
    );
  });

  test('without one, without numbering row, starting in column B', () => {
    const rows = [['', '', ...iii1Row('PROGRAM PELATIHAN KERJA', 300)]];
    const table = tableOf(tableSheet({ titles: III1_TITLES, headings: ['', 'No', ...III1_HEADINGS], rows }));
    expect(columnsOf(table)).toBe(
      'B=no C=nama D=indikator E=lokasi F=target.k G=pagu.rp H=sumberDana I=catatan J=prakiraanMaju.k K=prakiraanMaju.rp',
    );
  });

  test('with working columns at the right', () => {
    const rows = [['2.07.03', ...iii1Row('PROGRAM PELATIHAN KERJA', 300), '', 0, 'cek']];
    const table = tableOf(
      tableSheet({
        titles: III1_TITLES,
        headings: ['Kode', ...III1_HEADINGS, '', 'Selisih'],
        numbers,
        rows: rows,
      }),
    );
    expect(columnsOf(table)).toMatch(/J=prakiraanMaju.rp$/);
  });

  test('titles in the middle of the page, the office without a label', () => {
    const grid = sheetOf([
      ['', '', 'RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH'],
      ['', '', 'TAHUN 2024'],
      ['', '', 'DINAS TENAGA KERJA'],
      [],
      ...tableSheet({
        headings: ['Kode', ...III1_HEADINGS],
        merged: false,
        numbers,
        rows: [['2.07.03', ...iii1Row('PELATIHAN', 300)]],
      }).rows.map((row) => (row ?? []).map((cell) => cell?.value ?? '')),
    ]);
    expect(tableOf(grid)).toMatchObject({ year: 2024, unit: 'DINAS TENAGA KERJA' });
  });
});

describe('tables in one sheet', () => {
  const iii1 = {
    titles: III1_TITLES,
    headings: ['Kode', ...III1_HEADINGS],
    numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    rows: [
      ['2.07.03', ...iii1Row('PELATIHAN KERJA', 300)],
      ['2.07.03.2.01', ...iii1Row('Pelatihan', 300)],
    ],
  };
  const signature: Sample[][] = [
    [],
    [...Array<string>(24).fill(''), 'Kepala Dinas Tenaga Kerja'],
    [],
    [...Array<string>(24).fill(''), 'NIP. -'],
    [],
  ];

  test('two forms of two offices below each other, a signature block between them', () => {
    const titles = [...E81_TITLES, 'PD : DINAS SOSIAL'];
    const grid = tableSheet({ ...e81, titles, rows: [...body, ...signature] }, iii1);
    const { plans } = readPlans([grid]);
    expect(plans.map(({ table }) => table.layout.form)).toEqual(['II.1', 'III.1']);
    expect(plans.map(({ items }) => items.length)).toEqual([3, 2]);
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test('the same form for two offices is two tables', () => {
    const own = (office: string) => ({ ...iii1, titles: [...III1_TITLES.slice(0, 4), `PD : ${office}`] });
    const { tables } = detectTables(tableSheet(own('DINAS TENAGA KERJA'), own('DINAS SOSIAL')));
    expect(tables.map(({ unit }) => unit)).toEqual(['DINAS TENAGA KERJA', 'DINAS SOSIAL']);
  });

  test.each([
    ['headings alone', { ...e81, titles: [], rows: [e81Row(2, 'Kegiatan Pembinaan Lembaga')] }],
    ['headings below the title', { ...e81, rows: [e81Row(2, 'Kegiatan Pembinaan Lembaga')] }],
  ])('repeated at a page break: %s', (_, again) => {
    const grid = tableSheet({ ...e81, rows: body.slice(0, 2) }, again);
    const plan = planOf(grid);
    expect(plan.table.repeats).toHaveLength(1);
    expect(plan.items.map(({ name }) => name.text)).toEqual(body.map((row) => row[2]));
    expect(check(readPlans([grid]))).toEqual([]);
  });
});

describe('what is no table of a Renja', () => {
  const sheets: [string, Sample[][]][] = [
    [
      'a cash book',
      [
        ['BUKU KAS UMUM'],
        ['TAHUN ANGGARAN 2024'],
        [],
        ['No', 'Tanggal', 'Kode Rekening', 'Uraian', 'Penerimaan (Rp)', 'Pengeluaran (Rp)', 'Saldo (Rp)'],
        [1, 2, 3, 4, 5, 6, 7],
        [1, 45292, '5.1.02', 'Saldo awal', 1_500_000, '', 1_500_000],
        [2, 45293, '5.1.02.01', 'Belanja alat tulis kantor', '', 200_000, 1_300_000],
      ],
    ],
    [
      'a phone list',
      [
        ['No', 'Nama', 'Jabatan', 'Nomor Telepon'],
        [1, 'Pegawai A', 'Perencana', '0812000000'],
      ],
    ],
    [
      'an attendance sheet',
      [
        ['DAFTAR HADIR'],
        ['Kegiatan : Rapat Koordinasi Renja Tahun 2024'],
        [],
        ['No', 'Nama', 'Unit Kerja', 'Jabatan', 'Tanda Tangan', 'Keterangan'],
        [1],
        [2],
      ],
    ],
    [
      'a calendar',
      [['Januari 2024'], ['Sen', 'Sel', 'Rab', 'Kam', 'Jum'], [1, 2, 3, 4, 5], [8, 9, 10, 11, 12]],
    ],
    [
      'an inventory',
      [
        [
          'No',
          'Kode Barang',
          'Nama Barang',
          'Satuan',
          'Jumlah',
          'Harga Satuan (Rp)',
          'Total (Rp)',
          'Lokasi',
          'Keterangan',
        ],
        [1, '1.3.2', 'Laptop', 'unit', 2, 15_000_000, 30_000_000, 'Sekretariat', 'Baik'],
      ],
    ],
    ['a letter', [['Kepada Yth. Kepala Bappeda'], ['Bersama ini kami sampaikan Rencana Kerja Tahun 2024.']]],
    ['an empty sheet', []],
  ];

  test.each(sheets)('%s', (_, rows) => {
    const grid = sheetOf(rows);
    expect(detectTables(grid).tables).toEqual([]);
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test.each([
    ['II.1', tableSheet({ ...e81, rows: [[1], [2], [3]] })],
    [
      'III.1',
      tableSheet({
        titles: III1_TITLES,
        headings: ['Kode', ...III1_HEADINGS],
        numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        rows: [[], []],
      }),
    ],
  ])('an empty template of Tabel %s is refused as the empty form, without findings', (form, grid) => {
    const reading = readPlans([grid]);
    expect(reading.plans).toEqual([]);
    expect(reading.unrecognised).toMatchObject([{ best: form, empty: true, missing: [] }]);
    expect(check(reading)).toEqual([]);
  });
});

describe('the office named above a table', () => {
  const officeUnder = (...titles: string[]): string | null => tableOf(tableSheet({ ...e81, titles })).unit;

  test('on a line of its own, without the year behind it', () => {
    expect(officeUnder('EVALUASI HASIL RENJA', 'DINAS SOSIAL TAHUN 2024')).toBe('DINAS SOSIAL');
  });

  test('at the end of the title', () => {
    expect(officeUnder('EVALUASI HASIL RENJA DINAS KESEHATAN KABUPATEN SUKAMAJU TAHUN 2023')).toBe(
      'DINAS KESEHATAN KABUPATEN SUKAMAJU',
    );
  });
});

test('the quarters of an IKU table side by side, each with target, realisasi and percentage', () => {
  const quarters = ['I', 'II', 'III', 'IV'].flatMap((number) =>
    ['Target', 'Realisasi', '%'].map((leaf) => `Triwulan ${number} > ${leaf}`),
  );
  const headings = [
    'No',
    'Sasaran Strategis',
    'Indikator Kinerja Utama',
    'Satuan',
    'Target Tahun 2024',
    ...quarters,
  ];
  const rows = [
    [
      1,
      'Meningkatnya layanan',
      'Persentase layanan',
      '%',
      80,
      20,
      18,
      90,
      40,
      41,
      102.5,
      60,
      60,
      100,
      80,
      78,
      97.5,
    ],
    [
      2,
      'Meningkatnya akuntabilitas',
      'Nilai SAKIP',
      'Nilai',
      72,
      0,
      0,
      '',
      0,
      0,
      '',
      0,
      0,
      '',
      72,
      71.5,
      99.31,
    ],
  ];
  const table = tableOf(tableSheet({ titles: ['PENGUKURAN KINERJA', 'TAHUN 2024'], headings, rows }));
  expect(table.layout.form).toBe('Pengukuran Kinerja (berdampingan)');
  expect(columnsOf(table)).toBe(
    'A=no B=nama C=indikator D=satuan E=target.k F=target.tw1.k G=realisasi.tw1.k H=capaian.tw1.k ' +
      'I=target.tw2.k J=realisasi.tw2.k K=capaian.tw2.k L=target.tw3.k M=realisasi.tw3.k N=capaian.tw3.k ' +
      'O=target.tw4.k P=realisasi.tw4.k Q=capaian.tw4.k',
  );
});

test('a plan of one year alone, without forward estimates, is Tabel III.1 as well', () => {
  const row = (code: string, name: string): Sample[] => [code, name, 'Jumlah orang', '80 orang', 20000000];
  const table = tableOf(
    tableSheet({
      titles: ['RENCANA KERJA DINAS TENAGA KERJA', 'TAHUN 2024'],
      headings: [
        'Kode',
        'Program/Kegiatan/Sub Kegiatan',
        'Indikator Kinerja',
        'Target Tahun 2024',
        'Pagu Indikatif Tahun 2024 (Rp)',
      ],
      rows: [
        row('2.07.03', 'Pelatihan Kerja'),
        row('2.07.03.2.01', 'Pelatihan'),
        row('2.07.03.2.01.0001', 'Menjahit'),
      ],
    }),
  );
  expect(table.layout.form).toBe('III.1');
  expect(columnsOf(table)).toBe('A=kode B=nama C=indikator D=target.k E=pagu.rp');
});
