import { calculationOf } from '../../../src/core/formulas/normal-form';
import { createFormulaReader, referencesAt } from '../../../src/core/formulas/read-formula';
import { formatRef } from '../../../src/core/grid/ref';

const AT = { row: 6, column: 10 };

function spell(text: string): string {
  const formula = createFormulaReader('Tabel II.1')(text, AT);
  const references = referencesAt(formula, AT);
  const naming = (row: number, column: number, { sheet }: { sheet: string | null }): string =>
    (sheet ?? '') + formatRef({ row, column });
  return calculationOf(formula, references, naming)?.spelt ?? 'not parsed';
}

describe('formulas that calculate the same are spelt the same', () => {
  test.each([
    ['=Z7/N7*100', '=100*Z7/N7'],
    ['=Z7/N7*100', '=(Z7/N7)*100'],
    ['=Z7/N7*100', '=Z7/(N7/100)'],
    ['=Z7/N7*100', '=Z7/N7/1%'],
    ['=Z7/N7*100', '=$Z7/N$7*100'],
    ['=Z7/N7*100', '=IFERROR(Z7/N7*100,"")'],
    ['=Z7/N7*100', '=_xlfn.IFNA(ROUND(Z7/N7*100,2),0)'],
    ['=Z7/N7*100', '=IF(N7=0,"",Z7/N7*100)'],
    ['=Z7/N7*100', '=IF(N7>0,Z7/N7*100,0)'],
    ['=Z7/N7*100', '=IF(ISERROR(Z7/N7),0,Z7/N7*100)'],
    ['=Z7/N7*100', '=IF(OR(N7="",N7=0),"-",Z7/N7*100)'],
    ['=Z7/N7*100', "='Tabel II.1'!Z7/'TABEL II.1'!N7*100"],
    ['=SUM(A1:A3)', '=A1+A2+A3'],
    ['=SUM(A1:A3)', '=SUM(A3,A1:A2)'],
    ['=SUM(A1:A3)', '=+A1+SUM(A2:A3)'],
    ['=SUM(A1:B2)', '=A1+B1+A2+B2'],
    ['=(A1+B1)/C1', '=A1/C1+B1/C1'],
    ['=(2*T7-R7)/T7*100', '=(1-(R7-T7)/T7)*100'],
    ['=MAX(A1:B1)', '=MAX(B1,A1)'],
    ['=A1-B1', '=-B1+A1'],
  ])('%s and %s', (a, b) => {
    expect(spell(b)).toBe(spell(a));
    expect(spell(a)).not.toBe('not parsed');
  });
});

describe('formulas that calculate something else are spelt otherwise', () => {
  test.each([
    ['=Z7/N7*100', '=Z7/N7'],
    ['=Z7/N7*100', '=Z7*N7/100'],
    ['=Z7/N7*100', '=N7/Z7*100'],
    ['=Z7/N7*100', '=Z7/N8*100'],
    ['=Z7/N7*100', '=Z7/N7*100+1'],
    ['=Z7/N7*100', '=IF(Z7>90,100,Z7/N7*100)'],
    ['=SUM(A1:A3)', '=SUM(A1:A2)'],
    ['=SUM(A1:A3)', '=SUM(A1:A3,A2)'],
    ['=SUM(A1:A3)', '=SUM(A1:A3)/3'],
    ['=SUM(A1:A3)', '=SUM(Lain!A1:A3)'],
    ['=SUM(A1:A3)', '=MAX(A1:A3)'],
    ['=A1-B1', '=A1+B1'],
    ['=VLOOKUP(A1,B1:C9,2)', '=VLOOKUP(A1,B1:C9,3)'],
    ['="A1"&B1', '=A1&B1'],
  ])('%s and %s', (a, b) => {
    expect(spell(b)).not.toBe(spell(a));
  });
});

describe('reading references', () => {
  const read = (text: string): string[] => {
    const formula = createFormulaReader('Tabel II.1')(text, AT);
    return referencesAt(formula, AT).map(({ sheet, area: { top, left, bottom, right } }) =>
      [sheet ?? '', top, left, bottom, right].join(' '),
    );
  };

  test.each([
    ['=A1+$B$2', [' 0 0 0 0', ' 1 1 1 1']],
    ['=SUM(b3:A1)', [' 0 0 2 1']],
    ['=SUM(F:F)', [' 0 5 1048575 5']],
    ['=SUM($7:8)', [' 6 0 7 16383']],
    ["=SUM('Dinas ''A''!B'!C3)", ["Dinas 'A'!B 2 2 2 2"]],
    ['=[1]Lembar1!A1', ['[1]Lembar1 0 0 0 0']],
    ['=LOG10(A1)+"B2"', [' 0 0 0 0']],
    ['=Pagu_2024*TW1_total+A1B', []],
    ['=IF(A1>=90,"C3","")', [' 0 0 0 0']],
    ['=#REF!+Lain!#REF!', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('formulas that do the same from their places are one', () => {
    const reader = createFormulaReader('Tabel II.1');
    const formula = reader('=Z7/N7*100', { row: 6, column: 27 });
    expect(reader('=Z8/N8*100', { row: 7, column: 27 })).toBe(formula);
    expect(reader('=Z8/N7*100', { row: 7, column: 27 })).not.toBe(formula);
    expect(reader('=$Z8/N8*100', { row: 7, column: 27 })).not.toBe(formula);
  });
});
