import type { Dice } from './dice';
import type { TableDraft } from './table-draft';

/** Forms that offices with foreign partners keep in English. */
const TRANSLATED: ReadonlySet<string> = new Set([
  'III.1',
  'RKT',
  'IKU',
  'Renstra',
  'Pengukuran Kinerja (berdampingan)',
  'II.1',
]);

/** Headings and their English, the longer ones first. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bIndikator Kinerja Utama\b/gi, 'Key Performance Indicator'],
  [/\bIndikator Kinerja\b/gi, 'Performance Indicator'],
  [/\bSasaran Strategis\b/gi, 'Strategic Objective'],
  [/\bSub[. -]*Keg(?:iatan)?\b/gi, 'Sub Activity'],
  [/\bSumber Dana\b/gi, 'Source of Funds'],
  [/\bP(?:r|e)akiraan Maju|Perkiraan Maju\b/gi, 'Forward Estimate'],
  [/\bTarget Capaian Kinerja\b/gi, 'Performance Target'],
  [/\bTingkat Capaian\b/gi, 'Achievement Level'],
  [/\bPenanggung Jawab\b/gi, 'Responsible Unit'],
  [/\bKegiatan\b/gi, 'Activity'],
  [/\bIndikator\b/gi, 'Indicator'],
  [/\bSasaran\b/gi, 'Objective'],
  [/\bTujuan\b/gi, 'Goal'],
  [/\bKode\b/gi, 'Code'],
  [/\bSatuan\b/gi, 'Unit'],
  [/\bLokasi\b/gi, 'Location'],
  [/\bAnggaran\b/gi, 'Budget'],
  [/\bRealisasi\b/gi, 'Realization'],
  [/\b(?:Triwulan|TW|Trw)\b/gi, 'Quarter'],
  [/\bTahun\b/gi, 'Year'],
  [/\bCatatan\b/gi, 'Notes'],
  [/\bKeterangan\b/gi, 'Remarks'],
  [/\bKinerja\b/gi, 'Performance'],
];

/** A table with its headings in English, now and then. */
export function inEnglish(dice: Dice, name: string, table: TableDraft): TableDraft {
  if (!TRANSLATED.has(table.form) || !dice.once(`${name}.inEnglish`, 8)) return table;
  const translate = (text: string): string =>
    ENGLISH.reduce((own, [word, english]) => own.replace(word, english), text);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, path: column.path.map(translate) })),
  };
}
