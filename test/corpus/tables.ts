/** How the people who typed a sheet write figures: `1,234.5`, `1.234,5`, or everything as text (SIPD exports). */
export type Figures = 'en' | 'id' | 'text';

/** One sheet of the corpus: `NAME.txt` or a sheet of a fixture, with `NAME.mapping.txt` beside it. */
export interface CorpusTable {
  readonly name: string;
  readonly sheet: string;
  readonly figures: Figures;
  /** A workbook of test/fixtures that holds the sheet instead of a text. */
  readonly fixture?: string;
}

/** Every table of the published documents: Renja 2024 and Rencana Aksi 2025 of Payakumbuh, and two other offices. */
export const CORPUS: readonly CorpusTable[] = [
  { name: 'ii-1', sheet: 'Tabel II.1', figures: 'en', fixture: 'renja-2024-payakumbuh.xlsx' },
  { name: 'ii-2', sheet: 'Tabel II.2', figures: 'en' },
  { name: 'ii-3', sheet: 'Tabel II.3', figures: 'en' },
  { name: 'ii-4a-musrenbang', sheet: 'II.4.a.1', figures: 'en' },
  { name: 'ii-4a-pokir', sheet: 'II.4.a.2', figures: 'en' },
  { name: 'ii-4b', sheet: 'II.4.b', figures: 'en' },
  { name: 'iii-1', sheet: 'Tabel III.1', figures: 'en' },
  { name: 'iv-1', sheet: 'Tabel IV.1', figures: 'en' },
  { name: 'iv-2', sheet: 'Tabel IV.2', figures: 'en' },
  { name: 'penetapan-renja', sheet: 'Penetapan', figures: 'text' },
  { name: 'sumber-pendanaan', sheet: 'Sumber Dana', figures: 'en' },
  { name: 'definisi-operasional', sheet: 'DO', figures: 'en' },
  { name: 'rkt', sheet: 'RKT', figures: 'en' },
  {
    name: 'rencana-aksi-2025',
    sheet: 'Rencana Aksi 2025',
    figures: 'id',
    fixture: 'rencana-aksi-2025-payakumbuh.xlsx',
  },
  { name: 'rencana-aksi-2024', sheet: 'Renaksi', figures: 'id' },
  {
    name: 'pengukuran-kinerja',
    sheet: 'Pengukuran Kinerja',
    figures: 'text',
    fixture: 'pengukuran-kinerja-2025-lampung-barat.xlsx',
  },
  { name: 'iku-triwulan', sheet: 'IKU', figures: 'text' },
  { name: 'evaluasi-sasaran-triwulan', sheet: 'Evaluasi', figures: 'text' },
  { name: 'iku-tujuan-sasaran', sheet: 'Tabel 2.1', figures: 'en' },
  { name: 'gbs-1', sheet: 'GBS 1', figures: 'text' },
  { name: 'gbs-2', sheet: 'GBS 2', figures: 'text' },
  { name: 'gap', sheet: 'GAP', figures: 'text' },
  { name: 'daftar-ikm', sheet: 'Penerima', figures: 'en' },
];
