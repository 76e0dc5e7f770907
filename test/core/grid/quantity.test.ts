import fc from 'fast-check';
import {
  formatQuantity,
  gradeRank,
  isPercentUnit,
  readQuantities,
  readQuantity,
  splitIndicators,
  unitKey,
} from '../../../src/core/grid/quantity';

describe('readQuantity', () => {
  test.each<[string, number, string | null]>([
    ['4 dokumen', 4, 'dokumen'],
    ['4 Dokumen', 4, 'Dokumen'],
    ['12 laporan', 12, 'laporan'],
    ['21 orang/bulan', 21, 'orang/bulan'],
    ['46,45%', 46.45, '%'],
    ['20.00%', 20, '%'],
    ['80 persen', 80, '%'],
    ['80%', 80, '%'],
    ['0,81 %', 0.81, '%'],
    ['91 indeks', 91, 'indeks'],
    ['365.544 Milyar', 365544, 'Milyar'],
    ['1.016 eksemplar', 1016, 'eksemplar'],
    ['69 Point', 69, 'Point'],
    ['91', 91, null],
    ['0', 0, null],
    ['-4', -4, null],
    ['5 dok', 5, 'dok'],
    ['100 Org', 100, 'Org'],
    ['4dokumen', 4, 'dokumen'],
    ['1 (satu) laporan', 1, 'laporan'],
    ['1 (Satu) Dokumen', 1, 'Dokumen'],
    ['>= 80 %', 80, '%'],
    ['≥ 80%', 80, '%'],
    ['minimal 80%', 80, '%'],
    ['100 % (persen)', 100, '%'],
    ['16800%', 16800, '%'],
    ['248 orang', 248, 'orang'],
    ['12 m2', 12, 'm2'],
    ['2.5 ha', 2.5, 'ha'],
  ])('%s is %d %s', (text, value, unit) =>
    expect(readQuantity(text)).toMatchObject({ value, unit, grade: null }),
  );

  test.each(['A', 'AA', 'BB', 'CC', 'D', 'WTP', 'wdp', 'TMP', 'Baik', 'Sangat Tinggi', 'A (Memuaskan)'])(
    '%s is a grade',
    (text) => expect(readQuantity(text)).toMatchObject({ value: null, grade: text, unit: null }),
  );

  test.each([
    'Lembaga',
    'Milyar',
    '%',
    'terakreditasi penuh',
    'sesuai kebutuhan',
    '1-3 kasus',
    '80 s/d 90',
    '12/2024',
  ])('%s holds no single figure', (text) =>
    expect(readQuantity(text)).toMatchObject({ value: null, unit: text, grade: null }),
  );

  test.each(['', '-', '–', '...', 'n/a'])('"%s" is not filled in', (text) =>
    expect(readQuantity(text)).toBeNull(),
  );

  test('a torn figure is read and said to be torn', () => {
    expect(readQuantity('36554 4')).toMatchObject({ value: 365544, broken: true });
    expect(readQuantity('4 dokumen')).toMatchObject({ broken: false });
  });

  test('the column decides over one dot before three digits', () => {
    expect(readQuantity('365.544 Milyar', '.')).toMatchObject({ value: 365.544 });
    expect(readQuantity('365.544 Milyar', ',')).toMatchObject({ value: 365544 });
  });

  test('what formatQuantity writes is read again', () => {
    const units = fc.constantFrom(null, '%', 'dokumen', 'orang/bulan', 'Milyar', 'm2');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), units, (hundredths, unit) => {
        const value = hundredths / 100;
        expect(readQuantity(formatQuantity(value, unit))).toMatchObject({ value, unit });
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readQuantities(text).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('several indicators in one cell', () => {
  test.each<[string, string[]]>([
    ['- Jumlah A - Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['-Jumlah A -Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['– Jumlah A – Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['1. Jumlah A 2. Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['1) Jumlah A 2) Jumlah B 3) Jumlah C', ['Jumlah A', 'Jumlah B', 'Jumlah C']],
    ['- Jumlah A\n- Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['1. Jumlah A\r\n2. Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['a. Jumlah A\nb. Jumlah B', ['Jumlah A', 'Jumlah B']],
    ['- Jumlah A', ['Jumlah A']],
    ['Jumlah A', ['Jumlah A']],
    ['Jumlah pegawai non-ASN - kontrak', ['Jumlah pegawai non-ASN - kontrak']],
    ['Jumlah dokumen Renja\nperubahan', ['Jumlah dokumen Renja perubahan']],
    ['Persentase 1. tingkat', ['Persentase 1. tingkat']],
    ['2. Jumlah B', ['2. Jumlah B']],
  ])('%j', (text, parts) => expect(splitIndicators(text)).toEqual(parts));

  test.each<[string, (number | null)[]]>([
    ['-4 -7', [4, 7]],
    ['- 3.35 - 60.00', [3.35, 60]],
    ['-8 -14', [8, 14]],
    ['- 4 dokumen\n- 7 orang', [4, 7]],
    ['1. 4 dokumen 2. 7 orang', [4, 7]],
    ['-4', [-4]],
    ['- 60.00', [-60]],
    ['4 dokumen', [4]],
    ['-4 -', [4, null]],
  ])('%j holds %j', (text, values) =>
    expect(readQuantities(text).map((quantity) => quantity?.value ?? null)).toEqual(values),
  );

  test('every list written with dashes or numbers is split again', () => {
    const name = fc
      .array(fc.constantFrom('Jumlah', 'dokumen', 'orang', 'peserta', 'yang', 'terlatih'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    const lists = fc.array(name, { minLength: 2, maxLength: 6 });
    const between = fc.constantFrom(' ', '\n', '\r\n', '  ');
    fc.assert(
      fc.property(lists, between, fc.boolean(), (names, gap, dashed) => {
        const text = names.map((own, index) => `${dashed ? '-' : `${index + 1}.`} ${own}`).join(gap);
        expect(splitIndicators(text)).toEqual(names);
      }),
    );
  });
});

describe('units', () => {
  test.each<[string, string]>([
    ['dok', 'Dokumen'],
    ['dokumen', 'Dokumen'],
    ['org', 'orang'],
    ['Org', 'orang'],
    ['lap', 'laporan'],
    ['Lapoaran', 'laporan'],
    ['% ', 'persen'],
    ['%', 'Persen'],
    ['orang / bulan', 'orang/bulan'],
  ])('%s and %s are one unit', (a, b) => expect(unitKey(a)).toBe(unitKey(b)));

  test.each<[string, string]>([
    ['constructor', 'orang'],
    ['orang', 'orang/bulan'],
    ['laporan', 'dokumen'],
    ['persen', 'poin'],
    ['m', 'm2'],
  ])('%s and %s are two units', (a, b) => expect(unitKey(a)).not.toBe(unitKey(b)));

  test('percent has many spellings', () => {
    for (const text of ['%', 'persen', 'Persen', '% (persen)', 'persen (%)'])
      expect(isPercentUnit(text)).toBe(true);
    for (const text of ['poin', 'per mil', '% kenaikan']) expect(isPercentUnit(text)).toBe(false);
  });

  test('grades are ranked on their own scale', () => {
    expect((gradeRank('BB')?.rank ?? 0) < (gradeRank('A')?.rank ?? 0)).toBe(true);
    expect((gradeRank('WDP')?.rank ?? 0) < (gradeRank('wtp')?.rank ?? 0)).toBe(true);
    expect(gradeRank('A')?.scale).not.toBe(gradeRank('WTP')?.scale);
    expect(gradeRank('Ab')).toBeNull();
    expect(gradeRank(`A ${'('.repeat(32_000)}`)).toBeNull();
  });
});
