import { read } from '@e965/xlsx';
import { Workbook } from '@protobi/exceljs';
import { hasLibreOffice, savedByLibreOffice } from '../../support/libreoffice';
import { CASES, type Case, type Plain } from './cases';
import { valueOfPlain } from './workbook';

/** Functions that files spell with a prefix, for they came after the format. */
const LATE =
  /\b(AGGREGATE|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XOR|NUMBERVALUE|IFNA|STDEV\.P|STDEV\.S|VAR\.S|RANK\.AVG|ARABIC|DAYS)\(/g;

/** Too new for the LibreOffice of a stable distribution. */
const TOO_NEW = /XLOOKUP|XMATCH/;

const asked = CASES.filter((one) => one.unlikeLibreOffice === undefined && !TOO_NEW.test(one.formula));

function inFile(formula: string): string {
  return formula.slice(1).replace(LATE, '_xlfn.$1(');
}

/** Where a case stands: cases over the same cells share a sheet, one a row. */
interface Place {
  readonly sheet: string;
  readonly address: string;
}

function placesOf(cases: readonly Case[]): Place[] {
  const tables: { readonly cells: Case['cells']; used: number }[] = [];
  return cases.map(({ cells }) => {
    let table = tables.find((known) => known.cells === cells);
    if (!table) tables.push((table = { cells, used: 0 }));
    table.used += 1;
    return { sheet: `S${tables.indexOf(table)}`, address: `H${table.used}` };
  });
}

/** The formulas have no result, so that they are calculated on opening. */
async function workbookOf(cases: readonly Case[], places: readonly Place[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const [index, { formula, cells }] of cases.entries()) {
    const place = places[index];
    if (!place) continue;
    const sheet = workbook.getWorksheet(place.sheet) ?? workbook.addWorksheet(place.sheet);
    for (const [address, plain] of Object.entries(cells)) {
      sheet.getCell(address).value = valueOfPlain(plain) as string;
    }
    sheet.getCell(place.address).value = { formula: inFile(formula) };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A value to 13 digits: the two add in another order. */
function rounded(value: Plain): Plain {
  return typeof value === 'number' ? Number(value.toPrecision(13)) : value;
}

if (!hasLibreOffice) {
  test.skip('LibreOffice is not installed: not compared', () => undefined);
} else {
  test('LibreOffice shows the same', async () => {
    const places = placesOf(asked);
    const workbook = read(await savedByLibreOffice(await workbookOf(asked, places)), { type: 'buffer' });
    const differing = asked.flatMap(({ formula, expected }, index) => {
      const place = places[index];
      const cell = workbook.Sheets[place?.sheet ?? '']?.[place?.address ?? ''] as
        { t: string; v?: Plain; w?: string } | undefined;
      const shown = cell?.t === 'e' ? (cell.w ?? '') : (cell?.v ?? '');
      return rounded(shown) === rounded(expected) ? [] : [{ formula, expected, shown }];
    });
    expect(differing).toEqual([]);
    expect(asked.length).toBeGreaterThan(200);
  }, 120_000);
}
