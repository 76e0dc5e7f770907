import { TEMUAN } from '../../../src/app/report/temuan';
import type { WrittenSheet } from '../../../src/core/report/written-sheet';
import { calculated, contextOf, fixtureGrids } from '../../support/report-context';
import { sheetOf } from '../../support/sheet';

function only(sheets: readonly WrittenSheet[]): WrittenSheet {
  const [sheet] = sheets;
  if (!sheet || sheets.length > 1) throw new Error(`${sheets.length} sheets`);
  return sheet;
}

describe('the note of the review of Renja 2024 Payakumbuh', () => {
  test('every finding has a numbered line that leads to its cell', async () => {
    const context = contextOf(await fixtureGrids('renja-2024-payakumbuh'));
    const sheet = only(TEMUAN.build(context));
    const lines = sheet.rows.slice(9, 9 + context.findings.length);
    expect(lines.map((line) => [line[0]?.value, line[1]?.value, line[2]?.link])).toEqual(
      context.findings.map(({ at }, index) => [index + 1, at.sheet, at]),
    );
    const shown = calculated(sheet);
    expect(shown.errors).toEqual([]);
    expect(shown.rowOf('A9')).toEqual([
      'No',
      'Lembar',
      'Sel',
      'Tingkat',
      'Temuan',
      'Keterangan',
      'Sebab',
      'Tindak lanjut',
      'Status',
      'Alasan',
    ]);
  });

  test('counts by severity follow the list, what was accepted apart', async () => {
    const context = contextOf(await fixtureGrids('renja-2024-payakumbuh'));
    const [accepted] = context.findings.filter(({ severity }) => severity === 'warning');
    if (!accepted) throw new Error('no warning');
    const acceptance = {
      fingerprint: accepted.fingerprint,
      rule: accepted.rule,
      sheet: accepted.at.sheet,
      cell: 'A1',
      reason: 'sesuai berita acara',
      by: 'Penelaah',
      on: '2026-11-20T08:00:00Z',
    };
    const shown = calculated(only(TEMUAN.build({ ...context, acceptances: [acceptance] })));
    const count = (severity: string) => context.findings.filter((own) => own.severity === severity).length;
    expect(shown.rowOf('A5').slice(6)).toEqual(['Kesalahan', count('error'), count('error'), 0]);
    expect(shown.rowOf('A6').slice(6)).toEqual(['Peringatan', count('warning'), count('warning') - 1, 1]);
    expect(shown.rowOf('A7').slice(6)).toEqual(['Catatan', count('info'), count('info'), 0]);
    const line = shown.rowOf(`A${10 + context.findings.indexOf(accepted)}`);
    expect(line.slice(8)).toEqual(['Diterima oleh Penelaah, 2026-11-20', 'sesuai berita acara']);
  });

  test('the filter covers the list alone, the heading is repeated on every page, the reviewer signs below', async () => {
    const context = contextOf(await fixtureGrids('renja-2024-payakumbuh'));
    const sheet = only(TEMUAN.build(context));
    const last = 8 + context.findings.length;
    expect(sheet).toMatchObject({
      marker: 'temuan',
      filterRow: 8,
      filterEnd: last,
      print: { orientation: 'landscape', paper: 'F4', titleRows: { top: 8, bottom: 8 } },
    });
    const shown = calculated(sheet);
    expect(shown.at('D4')).toBe('Dinas Tenaga Kerja dan Perindustrian Kota Payakumbuh');
    expect(shown.at(`H${last + 3}`)).toBe('……………………, 26 November 2026');
    expect(shown.at(`H${last + 4}`)).toBe('Pereviu,');
  });
});

test('a workbook in which everything agrees gets a note that says so', async () => {
  const context = contextOf(await fixtureGrids('rencana-aksi-2025-payakumbuh'), { findings: [] });
  const sheet = only(TEMUAN.build(context));
  expect(calculated(sheet).at('A10')).toBe('Tidak ada temuan: semua yang diperiksa cocok.');
  expect(sheet.filterRow).toBeUndefined();
});

test('without any table there is nothing to note', () => {
  expect(TEMUAN.build(contextOf([sheetOf([['Catatan']])]))).toEqual([]);
});
