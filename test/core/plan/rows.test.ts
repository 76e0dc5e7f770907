import {
  isFooterLabel,
  isOrganisation,
  isSignatureText,
  isTotalLabel,
} from '../../../src/core/plan/row-kind';
import { check, readPlans } from '../../../src/core';
import { tableSheet, type Sample } from '../../support/sheet';
import {
  E81_HEADINGS,
  E81_NUMBERS,
  E81_TITLES,
  e81Row,
  III1_HEADINGS,
  III1_TITLES,
  iii1Row,
  outlineOf,
  planOf,
} from '../forms';

const iii1Sheet = (...rows: Sample[][]) =>
  tableSheet({ titles: III1_TITLES, headings: ['Kode', ...III1_HEADINGS], rows });
const row = (code: Sample, name: string, millions: number): Sample[] => [code, ...iii1Row(name, millions)];

describe('indicators', () => {
  test('further rows with an empty name belong to the item above', () => {
    const plan = planOf(
      iii1Sheet(
        row('2.07.03', 'PELATIHAN KERJA', 300),
        ['', '', 'Persentase lulusan', '', '80%', '', '', '', '85%', ''],
        ['', '', 'Nilai IKM', '', '91', '', '', '', '92', ''],
        row('2.07.03.2.01', 'Pelatihan', 300),
      ),
    );
    const [program] = plan.items;
    expect(program?.indicators.map(({ text }) => text)).toEqual([
      'Jumlah dokumen',
      'Persentase lulusan',
      'Nilai IKM',
    ]);
    expect(program?.indicators.map(({ entries }) => entries.get('target.k')?.value)).toEqual([4, 80, 91]);
    expect(program).toMatchObject({ row: 7, bottom: 9 });
    expect(outlineOf(plan)).toHaveLength(2);
  });

  test('several in one cell, with their figures', () => {
    const plan = planOf(
      iii1Sheet([
        '2.07.04',
        'PENEMPATAN',
        '- Jumlah lowongan - Jumlah penempatan',
        '',
        '- 3.35 - 60.00',
        5_000_000,
        '',
        '',
        '-4 -7',
        5_000_000,
      ]),
    );
    const [item] = plan.items;
    expect(item?.indicators.map(({ text }) => text)).toEqual(['Jumlah lowongan', 'Jumlah penempatan']);
    expect(item?.entries.get('target.k')?.parts.map(({ value }) => value)).toEqual([3.35, 60]);
    expect(item?.entries.get('prakiraanMaju.k')?.parts.map(({ value }) => value)).toEqual([4, 7]);
  });

  test('a sub kegiatan printed over two rows takes its figures from the second', () => {
    const plan = planOf(
      iii1Sheet(
        row('2.07.03.2.01', 'Pelatihan', 300),
        ['2.07.03.2.01.0001', 'Proses Pelaksanaan'],
        ['', '', 'Jumlah peserta', 'Kota', '64 orang', 300_000_000, 'DAU', '', '70 orang', 300_000_000],
      ),
    );
    expect(plan.items[1]?.entries.get('pagu.rp')?.value).toBe(300_000_000);
    expect(plan.items[1]?.indicators.map(({ text }) => text)).toEqual(['Jumlah peserta']);
  });
});

describe('names', () => {
  test('that are formulas or members of objects are names', () => {
    const names = ['__proto__', 'constructor', 'toString', '=1+1', '@SUM(A1)', 'x'.repeat(32_767)];
    const grid = iii1Sheet(...names.map((name, index) => row(`2.07.0${index + 1}`, name, 5)));
    expect(planOf(grid).items.map(({ name }) => name.text)).toEqual(names);
    expect(check(readPlans([grid]))).toEqual([]);
  });
});

describe('hidden rows', () => {
  test('are part of the sums', () => {
    const grid = iii1Sheet(
      row('2.07.03', 'PELATIHAN KERJA', 5),
      row('2.07.03.2.01', 'Pelatihan', 3),
      row('2.07.03.2.02', 'Pembinaan', 2),
    );
    const findings = check(readPlans([{ ...grid, hiddenRows: new Set([9]) }]));
    expect(findings.map(({ rule, facts }) => [rule, facts['how']])).toEqual([
      ['baris-tersembunyi', 'dihitung'],
    ]);
  });
});

describe('figures', () => {
  const entryOf = (target: Sample, pagu: Sample) => {
    const entries = planOf(
      iii1Sheet(row('2.07.03', 'PELATIHAN KERJA', 1), ['2.07.04', 'PENEMPATAN', 'Jumlah', '', target, pagu]),
    ).items[1]?.entries;
    return { target: entries?.get('target.k'), pagu: entries?.get('pagu.rp') };
  };

  test('not filled in is not 0', () => {
    expect(entryOf('-', '-')).toMatchObject({
      target: { value: null, empty: true },
      pagu: { value: null, empty: true },
    });
    expect(entryOf(0, 0)).toMatchObject({
      target: { value: 0, empty: false },
      pagu: { value: 0, empty: false },
    });
    expect(entryOf('', '').pagu).toBeUndefined();
  });

  test('percentages come in points, however they are written', () => {
    expect(entryOf({ value: 0.8, format: '0%' }, 1).target).toMatchObject({ value: 80, percent: true });
    expect(entryOf({ value: 0.4645, format: '0.00%' }, 1).target).toMatchObject({ value: 46.45 });
    expect(entryOf('80%', 1).target).toMatchObject({ value: 80, percent: true, text: true });
    expect(entryOf(80, 1).target).toMatchObject({ value: 80, percent: false, text: false });
  });

  test('text that is an amount, torn or not, and text that is none', () => {
    expect(entryOf(1, '5.793.802.276,00').pagu).toMatchObject({
      value: 5793802276,
      text: true,
      broken: false,
    });
    expect(entryOf(1, '858.800.1 21').pagu).toMatchObject({ value: 858800121, text: true, broken: true });
    expect(entryOf(1, 'lima juta').pagu).toMatchObject({ value: null, empty: false, text: true });
    expect(entryOf(1, { error: '#REF!' }).pagu).toMatchObject({ value: null, empty: false });
  });

  test('the column decides over one dot before three digits', () => {
    const targets = (...texts: string[]) =>
      planOf(
        iii1Sheet(
          ...texts.map((text, index): Sample[] => [
            `2.07.0${index + 1}`,
            'PROGRAM',
            'Indeks',
            '',
            text,
            5_000_000,
          ]),
        ),
      ).items.map(({ entries }) => entries.get('target.k')?.value);
    expect(targets('1.016 eksemplar', '46,45%')).toEqual([1016, 46.45]);
    expect(targets('1.016 indeks', '82.83', '0.5')).toEqual([1.016, 82.83, 0.5]);
    expect(targets('365.544 Milyar', '4 dokumen')).toEqual([365544, 4]);
  });
});

describe('rows that are no items', () => {
  test('totals are expected sums, per section and in all', () => {
    const plan = planOf(
      iii1Sheet(
        ['', 'DINAS TENAGA KERJA'],
        row('2.07.01', 'PENUNJANG', 100),
        ['', 'JUMLAH', '', '', '', 100_000_000, '', '', '', 100_000_000],
        ['', 'UPTD BALAI LATIHAN KERJA'],
        row('2.07.01', 'PENUNJANG', 40),
        ['', 'JUMLAH', '', '', '', 40_000_000, '', '', '', 40_000_000],
        ['', 'J U M L A H', '', '', '', 140_000_000, '', '', '', 140_000_000],
      ),
    );
    expect(plan.items.map(({ unit }) => unit)).toEqual(['DINAS TENAGA KERJA', 'UPTD BALAI LATIHAN KERJA']);
    expect(plan.totals.map(({ after, entries }) => [after, entries.get('pagu.rp')?.value])).toEqual([
      [1, 100_000_000],
      [2, 40_000_000],
      [2, 140_000_000],
    ]);
  });

  test('averages, predikat and factors, at the end or after every program, and signature blocks', () => {
    const average: Sample[] = ['Rata-rata capaian kinerja (%)', ...Array<string>(21).fill(''), 85, 78, ''];
    const predikat: Sample[] = ['Predikat kinerja', ...Array<string>(21).fill(''), 'Tinggi', 'Tinggi', ''];
    const right = (text: string): Sample[] => [...Array<string>(18).fill(''), text];
    const grid = tableSheet({
      titles: E81_TITLES,
      headings: E81_HEADINGS,
      numbers: E81_NUMBERS,
      rows: [
        e81Row('I', 'Program Pelatihan', 2),
        e81Row(1, 'Kegiatan Pelatihan', 2),
        average,
        predikat,
        e81Row('II', 'Program Penempatan', 3),
        e81Row(1, 'Kegiatan Antarkerja', 3),
        average,
        predikat,
        ['Faktor pendorong keberhasilan kinerja: koordinasi'],
        ['Faktor penghambat pencapaian kinerja: refocusing 10 program'],
        ['Tindak lanjut yang diperlukan dalam triwulan berikutnya*): rapat'],
        ['Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah berikutnya*):'],
        [],
        right('Dievaluasi'),
        right('Payakumbuh, 10 Januari 2025'),
        right('KEPALA BAPPEDA'),
        [],
        right('NAMA PEJABAT'),
        right('Pembina Utama Muda'),
        right('NIP. 19700101 199001 1 001'),
      ],
    });
    expect(outlineOf(planOf(grid))).toEqual([
      'program Program Pelatihan',
      '  kegiatan Kegiatan Pelatihan',
      'program Program Penempatan',
      '  kegiatan Kegiatan Antarkerja',
    ]);
    expect(check(readPlans([grid]))).toEqual([]);
  });

  test('blank rows and running footers part nothing', () => {
    const plan = planOf(
      iii1Sheet(
        row('2.07.03', 'PELATIHAN KERJA', 300),
        [],
        ['Renja Dinas Tenaga Kerja Tahun 2024', '', '', '', '', '', '', '', '', 45],
        row('2.07.03.2.01', 'Pelatihan', 300),
        [],
        [],
        row('2.07.04', 'PENEMPATAN', 50),
      ),
    );
    expect(outlineOf(plan)).toEqual([
      'program PELATIHAN KERJA',
      '  kegiatan Pelatihan',
      'program PENEMPATAN',
    ]);
  });

  test.each([
    'TOTAL',
    'JUMLAH',
    'J U M L A H',
    'Sub Total',
    'Grand Total',
    'Jumlah Program I',
    'TOTAL BELANJA',
    'T O T A L',
  ])('%s totals', (text) => expect(isTotalLabel(text)).toBe(true));
  test.each(['Penjumlahan', 'Totalitas', 'Sejumlah', ''])('"%s" does not', (text) =>
    expect(isTotalLabel(text)).toBe(false),
  );

  test.each([
    'Rata-rata capaian kinerja (%)',
    'Predikat kinerja',
    'Faktor penghambat pencapaian kinerja:',
    'Tindak lanjut yang diperlukan',
    'Ket. :',
  ])('%s evaluates', (text) => expect(isFooterLabel(text)).toBe(true));
  test.each(['Ketenagakerjaan', 'Kegiatan Tindak', 'Program Peningkatan'])('%s does not', (text) =>
    expect(isFooterLabel(text)).toBe(false),
  );

  test.each([
    'Mengetahui',
    'Kepala Dinas Tenaga Kerja',
    'NIP. 19700101',
    'Payakumbuh, 10 Januari 2025',
    'Payakumbuh,    Januari 2025',
    'Pembina Utama Muda',
    'Plt. Kepala Dinas',
  ])('%s signs', (text) => expect(isSignatureText(text)).toBe(true));
  test.each([
    'Penyediaan Jasa',
    'Pembinaan Lembaga Pelatihan',
    'Penataan Struktur Industri',
    'Program A, B, dan C',
  ])('%s does not', (text) => expect(isSignatureText(text)).toBe(false));

  test.each(['DINAS TENAGA KERJA', 'UPTD BLK', 'Badan Keuangan', 'Kecamatan Payakumbuh Utara', 'RSUD'])(
    '%s is an organisation',
    (text) => expect(isOrganisation(text)).toBe(true),
  );
  test.each(['Kedinasan', 'Urusan Badan', 'Program UPTD'])('%s is none', (text) =>
    expect(isOrganisation(text)).toBe(false),
  );
});
