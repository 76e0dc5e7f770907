import { check, readPlans } from '../../../src/core';
import { formatRef } from '../../../src/core/grid/ref';
import type { Grid } from '../../../src/core/grid/grid';
import { tableSheet, type Sample } from '../../support/sheet';

/** A row of Tabel III.1: code, name and its pagu in millions of rupiah. */
const row = (code: string, name: string, millions: number): Sample[] => [
  code,
  name,
  'Jumlah dokumen',
  '4 dokumen',
  millions * 1_000_000,
  '4 dokumen',
  millions * 1_100_000,
];

function plan(name: string, rows: readonly Sample[][]): Grid {
  const grid = tableSheet({
    titles: ['RUMUSAN RENCANA PROGRAM DAN KEGIATAN', 'DINAS PERINDUSTRIAN', 'TAHUN 2024'],
    headings: [
      'Kode',
      'Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Rencana Tahun 2024 > Target Capaian Kinerja',
      'Rencana Tahun 2024 > Pagu Indikatif (Rp)',
      'Prakiraan Maju Tahun 2025 > Target Capaian Kinerja',
      'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)',
    ],
    rows,
  });
  return { ...grid, sheet: name, id: name };
}

const WHOLE = [
  row('3.31.02', 'Program Perencanaan Industri', 100),
  row('3.31.02.2.01', 'Penyusunan Rencana Industri', 100),
  row('3.31.02.2.01.0002', 'Kebijakan Industri', 20),
  row('3.31.02.2.01.0003', 'Pembangunan Sumber Daya', 30),
  row('3.31.02.2.01.0004', 'Pembangunan Sarana', 50),
];

/** The same with one sub kegiatan in the section of a UPTD. */
const IN_SECTIONS = [
  row('3.31.02', 'Program Perencanaan Industri', 50),
  row('3.31.02.2.01', 'Penyusunan Rencana Industri', 50),
  row('3.31.02.2.01.0002', 'Kebijakan Industri', 20),
  row('3.31.02.2.01.0003', 'Pembangunan Sumber Daya', 30),
  ['', 'UPTD PUSAT PELAYANAN', '', '', 50_000_000, '', 55_000_000],
  row('3.31.02', 'Program Perencanaan Industri', 50),
  row('3.31.02.2.01', 'Penyusunan Rencana Industri', 50),
  row('3.31.02.2.01.0004', 'Pembangunan Sarana', 50),
];

const found = (...grids: Grid[]): string[] =>
  check(readPlans(grids)).map(({ rule, at }) => `${rule} ${at.sheet} ${formatRef(at)}`);

test('office and UPTD together have what another table states as one', () => {
  expect(found(plan('III.1', WHOLE), plan('Cetakan', IN_SECTIONS))).toEqual([]);
});

test('a row that has lost its name is told where it stands, and is no other item', () => {
  const lost = WHOLE.map((cells, index) =>
    index === 4 ? cells.map((cell, at) => (at === 1 ? '' : cell)) : cells,
  );
  expect(found(plan('III.1', WHOLE), plan('IV.1', lost))).toEqual([
    expect.stringMatching(/^uang-tanpa-tempat IV\.1 /),
  ]);
});
