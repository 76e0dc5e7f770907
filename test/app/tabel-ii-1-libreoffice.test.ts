import { join as joinPath } from 'node:path';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildReport } from '../../src/app/report';
import type { ReportContext } from '../../src/app/report/report-sheet';
import { readPlans } from '../../src/core/check';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { writeWorkbook } from '../../src/hosts/xlsx-file/write-workbook';
import { hasLibreOffice, savedByLibreOffice } from '../support/libreoffice';

const path = joinPath(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx');

interface Shown {
  readonly formula: string | undefined;
  readonly error: boolean;
  readonly value: string | number;
}

/** Every cell by its address; numbers to 12 digits, since the two programs add in another order. */
function cellsOf(sheet: WorkSheet): Map<string, Shown> {
  const cells = new Map<string, Shown>();
  const { s, e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  for (let row = s.r; row <= e.r; row += 1) {
    for (let column = s.c; column <= e.c; column += 1) {
      const address = utils.encode_cell({ r: row, c: column });
      const cell = sheet[address] as { t: string; v?: string | number; f?: string } | undefined;
      if (!cell) continue;
      const value = typeof cell.v === 'number' ? Number(cell.v.toPrecision(12)) : (cell.v ?? '');
      cells.set(address, { formula: cell.f, error: cell.t === 'e', value });
    }
  }
  return cells;
}

/** The file without the results of its formulas, so that opening it calculates them. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  }
  return zipSync(parts);
}

if (!hasLibreOffice) {
  test.skip('LibreOffice is not installed: not compared', () => undefined);
} else {
  test.each(['e81', '17', 'tc29'])(
    'LibreOffice calculates every formula of form %s as Selaras does, without an error',
    async (form) => {
      const grids = await (await openXlsxFile(path)).read();
      const context: ReportContext = {
        reading: readPlans(grids),
        findings: [],
        acceptances: [],
        choices: {},
        settings: DEFAULT_SETTINGS,
        language: 'id',
        now: new Date(2026, 0, 1),
        paper: 'F4',
        form,
      };
      const bytes = await writeWorkbook(buildReport(context, ['tabel-ii-1', 'isian']));
      const saved = await savedByLibreOffice(withoutResults(bytes));
      const [before, after] = [bytes, saved].map((file) => read(file, { type: 'array' }));
      let formulas = 0;
      const differing: unknown[] = [];
      for (const name of before?.SheetNames ?? []) {
        const [own, theirs] = [before, after].map((book) => cellsOf(book?.Sheets[name] ?? {}));
        for (const [address, cell] of own ?? []) {
          if (cell.formula === undefined) continue;
          formulas += 1;
          const other = theirs?.get(address);
          if (cell.error || other?.error || (other?.value ?? '') !== cell.value) {
            differing.push({ name, address, cell, other });
          }
        }
      }
      expect(differing).toEqual([]);
      expect(formulas).toBeGreaterThan(500);
    },
    120_000,
  );
}
