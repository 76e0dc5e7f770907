import { join } from 'node:path';
import { cellAt, textOf, widthOf, type Grid } from '../../../src/core/grid/grid';
import { formatArea, parseRef } from '../../../src/core/grid/ref';
import { openXlsxFile } from '../../../src/hosts/xlsx-file/open-xlsx-file';

async function read(file: string): Promise<readonly Grid[]> {
  return (await openXlsxFile(join(__dirname, '../../fixtures', file))).read();
}

function text(grid: Grid | undefined, ref: string): string {
  const at = parseRef(ref);
  return grid && at ? textOf(cellAt(grid, at.row, at.column)?.value) : '';
}

it('reads the Renja of a year: three tables', async () => {
  const grids = await read('renja-2024-payakumbuh.xlsx');
  expect(grids.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
    ['Tabel II.1', 142],
    ['Tabel II.3', 79],
    ['Tabel III.1', 80],
  ]);
  const [evaluasi, review, rumusan] = grids;
  expect(text(evaluasi, 'A3')).toBe('TAHUN ANGGARAN 2022');
  expect(evaluasi?.rows[12]?.[7]).toEqual({ value: 14858265630, format: '#,##0' });
  expect(evaluasi?.merges.slice(0, 2).map(formatArea)).toEqual(['C8:D10', 'F8:H9']);
  expect(text(review, 'B10')).toBe('URUSAN PEMERINTAHAN BIDANG TENAGA KERJA');
  expect(text(rumusan, 'E15')).toBe('4 dokumen');
  expect(text(rumusan, 'F21')).toBe('-');
});

it('reads a Rencana Aksi with its texts of the triwulan as they stand', async () => {
  const [grid] = await read('rencana-aksi-2025-payakumbuh.xlsx');
  expect(text(grid, 'I9')).toBe('TW 3 : 40%');
  expect(text(grid, 'J9')).toBe('TW 3 : 24.569.583');
});

it('reads a Pengukuran Kinerja with figures that a line wrap broke', async () => {
  const [grid] = await read('pengukuran-kinerja-2025-lampung-barat.xlsx');
  expect(grid && widthOf(grid)).toBe(12);
  expect(text(grid, 'J9')).toBe('711.282.6 50');
});
