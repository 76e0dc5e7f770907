import { readPlans } from '../../src/core';
import { detectTables, type DetectedTable } from '../../src/core/detect/detect';
import type { Grid } from '../../src/core/grid/grid';
import { formatColumn } from '../../src/core/grid/ref';
import type { Plan } from '../../src/core/plan/plan';
import type { Sample } from '../support/sheet';

const kAndRp = (heading: string): string[] => [`${heading} > K`, `${heading} > Rp`];

/** The headings of Formulir E.81 by their printed number, as Permendagri 86/2017 words them. */
export const E81 = {
  lead: ['No', 'Sasaran', 'Program/Kegiatan', 'Indikator Kinerja Program (Outcome)/Kegiatan (Output)'],
  targetRenstra: kAndRp('Target Renstra Perangkat Daerah pada Tahun 2026 (Akhir Periode Renstra)'),
  realisasiLalu: kAndRp('Realisasi Capaian Kinerja Renstra s/d Renja Perangkat Daerah Tahun Lalu (n-2)'),
  target: kAndRp(
    'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan (Tahun n-1) yang Dievaluasi',
  ),
  triwulan: ['I', 'II', 'III', 'IV'].flatMap((number) =>
    kAndRp(`Realisasi Kinerja Pada Triwulan > ${number}`),
  ),
  realisasiTahun: kAndRp('Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi'),
  capaianTahun: kAndRp('Tingkat Capaian Kinerja dan Realisasi Anggaran Renja yang Dievaluasi (%)'),
  realisasiRenstra: kAndRp(
    'Realisasi Kinerja dan Anggaran Renstra s/d Tahun 2024 (Akhir Tahun Pelaksanaan Renja)',
  ),
  capaian: kAndRp('Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun 2024 (%)'),
  penanggungJawab: 'Unit Perangkat Daerah Penanggung Jawab',
} as const;

/** All 25 columns of the form with 15 numbers. */
export const E81_HEADINGS: readonly string[] = [
  ...E81.lead,
  ...E81.targetRenstra,
  ...E81.realisasiLalu,
  ...E81.target,
  ...E81.triwulan,
  ...E81.realisasiTahun,
  ...E81.realisasiRenstra,
  ...E81.capaian,
  E81.penanggungJawab,
];

/** Numbers over pairs of columns, each at the left of its pair. */
export function overPairs(...numbers: readonly Sample[]): Sample[] {
  return numbers.flatMap((number) => [number, '']);
}

/** The numbering row of the form with 15 numbers. */
export const E81_NUMBERS: readonly Sample[] = [
  1,
  2,
  3,
  4,
  ...overPairs(5, 6, 7, 8, 9, 10, 11, '12 = 8+9+10+11', '13 = 6+12', '14 = 13/5 x 100'),
  15,
];

/** The lines above Formulir E.81. */
export const E81_TITLES = ['EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH', 'TAHUN 2024'] as const;

/** A row of Formulir E.81 in which every sum and percentage holds, `size` times the smallest. */
export function e81Row(no: Sample, name: string, size = 1): Sample[] {
  const times = (...figures: readonly number[]): number[] => figures.map((figure) => figure * size);
  return [
    no,
    '',
    name,
    'Jumlah dokumen',
    ...times(20, 500_000_000, 4, 90_000_000, 4, 100_000_000),
    ...times(1, 20_000_000, 1, 20_000_000, 1, 20_000_000, 1, 30_000_000),
    ...times(4, 90_000_000, 8, 180_000_000),
    40,
    36,
    'Sekretariat',
  ];
}

/** The headings of Tabel III.1 behind its first column, and its lines above. */
export const III1_HEADINGS: readonly string[] = [
  'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan',
  'Indikator Kinerja Program/Kegiatan',
  'Rencana Tahun 2024 > Lokasi',
  'Rencana Tahun 2024 > Target Capaian Kinerja',
  'Rencana Tahun 2024 > Kebutuhan Dana/Pagu Indikatif',
  'Rencana Tahun 2024 > Sumber Dana',
  'Catatan Penting',
  'Prakiraan Maju Rencana Tahun 2025 > Target Capaian Kinerja',
  'Prakiraan Maju Rencana Tahun 2025 > Kebutuhan Dana/Pagu Indikatif',
];

export const III1_TITLES: readonly string[] = [
  'Tabel III.1',
  'RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2024',
  'DAN PRAKIRAAN MAJU TAHUN 2025',
  '',
  'PD : DINAS TENAGA KERJA',
];

/** A row of Tabel III.1 behind its first column, in millions of rupiah for both years. */
export function iii1Row(name: string, millions: number): Sample[] {
  const rupiah = millions * 1_000_000;
  return [name, 'Jumlah dokumen', 'Kota', '4 dokumen', rupiah, 'DAU', '', '4 dokumen', rupiah];
}

/** The one table of a sheet. */
export function tableOf(grid: Grid): DetectedTable {
  const { tables } = detectTables(grid);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** The columns of a table as `C=nama D=indikator …`. */
export function columnsOf(table: DetectedTable): string {
  return table.columns.map(({ column, role }) => `${formatColumn(column)}=${role}`).join(' ');
}

/** The equalities of a table as `realisasiRenstra.k = realisasiLalu.k + realisasiTahun.k`. */
export function identitiesOf(table: DetectedTable): string[] {
  return table.identities.map((identity) =>
    identity.kind === 'sum'
      ? `${identity.result} = ${identity.terms.join(' + ')}`
      : `${identity.result} = ${identity.part} / ${identity.base}`,
  );
}

/** The one plan of a sheet. */
export function planOf(grid: Grid): Plan {
  const { plans } = readPlans([grid]);
  const [plan] = plans;
  if (!plan || plans.length > 1) throw new Error(`${plans.length} plans`);
  return plan;
}

/** The items of a plan as an outline: two spaces a level of nesting, level, name. */
export function outlineOf(plan: Plan): string[] {
  return plan.items.map((item) => {
    let depth = 0;
    for (let above = item.parent; above; above = above.parent) depth += 1;
    return `${'  '.repeat(depth)}${item.level} ${item.name.text}`;
  });
}
