import ExcelJS from '@protobi/exceljs';

const HEADINGS: readonly (readonly [string, ...string[]])[] = [
  ['No'],
  ['Kode'],
  ['Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan'],
  ['Indikator Kinerja Program (Outcome)/Kegiatan (Output)'],
  ['Satuan'],
  ['Target Renstra pada Tahun 2026 (Akhir Periode Renstra)', 'K', 'Rp'],
  ['Realisasi Capaian Kinerja Renstra s/d Renja Tahun Lalu', 'K', 'Rp'],
  ['Target Kinerja dan Anggaran Renja Tahun 2024', 'K', 'Rp'],
  ['Realisasi Kinerja Pada Triwulan I', 'K', 'Rp'],
  ['Realisasi Kinerja Pada Triwulan II', 'K', 'Rp'],
  ['Realisasi Kinerja Pada Triwulan III', 'K', 'Rp'],
  ['Realisasi Kinerja Pada Triwulan IV', 'K', 'Rp'],
  ['Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi Tahun 2024', 'K', 'Rp'],
  ['Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024', 'K', 'Rp'],
  ['Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)', 'K', 'Rp'],
  ['Unit Perangkat Daerah Penanggung Jawab'],
  ['Keterangan'],
];

/** Column numbers of the form, with the arithmetic it prints in words. */
const NUMBERS: readonly string[] = [
  '1 2 3 4',
  '5 5 6 6 7 7 8 8 9 9 10 10 11 11',
  '12=8+9+10+11 12=8+9+10+11 13=6+12 13=6+12 14=13/5x100 14=13/5x100 15 16',
].flatMap((part) => part.split(' '));

/** A program has this many kegiatan, a kegiatan this many sub kegiatan. */
const BRANCHES = 9;

/** The levels of `items` rows from the top down: one urusan, one bidang, then programs with all below them. */
function* rowsOf(items: number): Generator<{ code: string; leaves: number }> {
  const perProgram = 1 + BRANCHES * (1 + BRANCHES);
  const programs = Math.ceil((items - 2) / perProgram);
  const leavesOf = (rows: number): number => {
    const rest = Math.max(0, rows - 1);
    const whole = Math.floor(rest / (1 + BRANCHES));
    return whole * BRANCHES + Math.max(0, (rest % (1 + BRANCHES)) - 1);
  };
  const rows = Array.from({ length: programs }, (_, index) =>
    Math.min(perProgram, items - 2 - index * perProgram),
  );
  const total = rows.reduce((sum, own) => sum + leavesOf(own), 0);
  yield { code: '2', leaves: total };
  yield { code: '2.07', leaves: total };
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  for (const [program, own] of rows.entries()) {
    // After 99 programs the next bidang begins.
    const code = `2.${pad(7 + Math.floor(program / 99), 2)}.${pad((program % 99) + 1, 2)}`;
    yield { code, leaves: leavesOf(own) };
    for (let row = 1; row < own; row += 1 + BRANCHES) {
      const kegiatan = `${code}.2.${pad(Math.floor(row / (1 + BRANCHES)) + 1, 2)}`;
      const below = Math.min(BRANCHES, own - row - 1);
      yield { code: kegiatan, leaves: below };
      for (let leaf = 1; leaf <= below; leaf += 1) yield { code: `${kegiatan}.${pad(leaf, 4)}`, leaves: 1 };
    }
  }
}

/** What one sub kegiatan spends in a quarter; everything above it is a multiple. */
const RUPIAH = 1_250_000;

/** Writes a Tabel II.1 of so many items, 27 columns, whose sums and percentages agree but for one row in a hundred. */
export async function writeWorkbook(path: string, items: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Tabel II.1');
  sheet.addRow(['Evaluasi Terhadap Hasil Renja Perangkat Daerah Tahun 2024']).commit();
  sheet.addRow([]).commit();
  const upper: string[] = [];
  const lower: (string | null)[] = [];
  for (const [heading, ...measures] of HEADINGS) {
    upper.push(heading, ...measures.slice(1).map(() => heading));
    lower.push(...(measures.length > 0 ? measures : [null]));
  }
  const top = sheet.addRow(upper);
  let column = 1;
  for (const [, ...measures] of HEADINGS) {
    if (measures.length > 1) sheet.mergeCells(top.number, column, top.number, column + measures.length - 1);
    column += Math.max(1, measures.length);
  }
  top.commit();
  sheet.addRow(lower).commit();
  sheet.addRow([NUMBERS[0], null, ...NUMBERS.slice(2, 4), null, ...NUMBERS.slice(4)]).commit();
  let index = 0;
  for (const { code, leaves } of rowsOf(items)) {
    index += 1;
    const quarter = RUPIAH * leaves;
    const year = 4 * quarter + (index % 100 === 0 ? 5_000 : 0);
    const rp = { renstra: 30 * quarter, lalu: 10 * quarter, pagu: 5 * quarter };
    const row = [
      index,
      code,
      `Penyelenggaraan urusan nomor ${String(index)}`,
      `Jumlah dokumen ${String(index)}`,
      'dokumen',
    ];
    const figures = [100, rp.renstra, 20, rp.lalu, 10, rp.pagu];
    const quarters = [2, quarter, 2, quarter, 2, quarter, 2, quarter];
    const results = [8, year, 28, rp.lalu + year, 28, ((rp.lalu + year) / rp.renstra) * 100];
    sheet.addRow([...row, ...figures, ...quarters, ...results, 'Dinas Contoh', null]).commit();
  }
  sheet.commit();
  await workbook.commit();
}
