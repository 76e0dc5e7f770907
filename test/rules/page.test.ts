import { ruleSkeleton } from '../support/rule-skeleton';
import { readPage } from './page';

const page = (...lines: string[]): string =>
  ['# Judul', 'Isi.', '## Salah', ...lines, '## Benar', ''].join('\n');

describe('a page', () => {
  test('reads values, formats, formulas, errors, text and marks', () => {
    const [example] = readPage(
      page(
        '### Contoh',
        '| A | B | C | D | E | F | G | H |',
        '|---|---|---|---|---|---|---|---|',
        "| 63.38 | 0.8 [0%] | '12 | «80%» | #REF! | =A2/B2 → 2 | =X() → | a<br>b |",
      ),
    ).salah;
    expect(example?.name).toBe('Contoh');
    expect(example?.marked).toEqual(['D2']);
    expect(example?.grids[0]?.rows[1]).toEqual([
      { value: 63.38 },
      { value: 0.8, format: '0%' },
      { value: '12' },
      { value: '80%' },
      { value: { error: '#REF!' } },
      { value: 2, formula: '=A2/B2' },
      { value: null, formula: '=X()', uncalculated: true },
      { value: 'a\nb' },
    ]);
  });

  test('nests headings below merged cells, under its title lines', () => {
    const [example] = readPage(
      page(
        'Tabel: Tabel II.1',
        '| No | Target > K | Target > K | Target > Rp |',
        '|---|---|---|---|',
        '| «1» | 2 | 3 | 4 |',
      ),
    ).salah;
    const values = example?.grids[0]?.rows.map((row) => row?.map((cell) => cell?.value ?? ''));
    expect(values).toEqual([['Tabel II.1'], ['No', 'Target', '', ''], ['', 'K', '', 'Rp'], [1, 2, 3, 4]]);
    expect(example?.grids[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 2, right: 2 },
    ]);
    expect(example?.marked).toEqual(['A4']);
    expect(example?.forms).toEqual(['II.1']);
  });

  test('names the form where no title does, and hides rows', () => {
    const [example, next] = readPage(
      page(
        'Formulir: Pengukuran Kinerja',
        'Tersembunyi: 2, 3',
        '| A |',
        '|---|',
        '| 1 |',
        '',
        '| A |',
        '|---|',
        '| 1 |',
      ),
    ).salah;
    expect(example?.forms).toEqual(['Pengukuran Kinerja']);
    expect([...(example?.grids[0]?.hiddenRows ?? [])]).toEqual([1, 2]);
    expect([next?.forms, next?.grids[0]?.hiddenRows.size]).toEqual([[], 0]);
  });

  test('takes tables with a sheet of their own below one heading for one workbook', () => {
    const { salah } = readPage(
      page(
        '### Contoh',
        'Lembar: Satu',
        'Tabel: Tabel III.1',
        '| A |',
        '|---|',
        '| 1 |',
        '',
        'Lembar: Dua',
        '| A |',
        '|---|',
        '| «2» |',
      ),
    );
    expect(salah.map(({ name, forms, marked }) => ({ name, forms, marked }))).toEqual([
      { name: 'Contoh', forms: ['III.1'], marked: ['Dua!A2'] },
    ]);
    expect(salah[0]?.grids.map(({ sheet }) => sheet)).toEqual(['Satu', 'Dua']);
  });

  test('refuses a row of another width and a page without both kinds of examples', () => {
    expect(() => readPage(page('| A | B |', '|---|---|', '| 1 |'))).toThrow('1 cells');
    expect(() => readPage('# Judul\n## Benar\n')).toThrow('## Salah');
  });
});

describe('the skeleton of a new rule', () => {
  test('has a page with a wrong and a right example', () => {
    const { files, next } = ruleSkeleton('pagu-minus');
    expect(Object.keys(files)).toEqual(['src/core/rules/pagu-minus.ts', 'src/core/rules/pagu-minus.md']);
    const skeleton = readPage(files['src/core/rules/pagu-minus.md'] ?? '');
    expect(skeleton.title).toBe('Pagu minus');
    expect(skeleton.salah.map(({ marked }) => marked)).toEqual([['E5']]);
    expect(skeleton.benar.map(({ marked }) => marked)).toEqual([[]]);
    expect(next).toContain("import { paguMinus } from './pagu-minus';");
  });

  test.each(['', 'PaguMinus', 'pagu minus', '../pagu'])('refuses the name "%s"', (id) => {
    expect(() => ruleSkeleton(id)).toThrow('named like');
  });
});
