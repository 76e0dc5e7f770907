import { check, readPlans } from '../../../src/core';
import { describe as inWords } from '../../../src/messages/format';
import { tableSheet, type Sample } from '../../support/sheet';

const row = (code: string, name: string, rupiah: number): Sample[] => [
  code,
  name,
  'Jumlah dokumen',
  '4 dokumen',
  rupiah,
  '4 dokumen',
  rupiah,
];

/** Words of what is told when the details of a kegiatan of 100 have these amounts. */
function told(first: number, second: number): string {
  const grid = tableSheet({
    titles: ['RUMUSAN RENCANA PROGRAM DAN KEGIATAN', 'TAHUN 2024'],
    headings: [
      'Kode',
      'Program/Kegiatan/Sub Kegiatan',
      'Indikator Kinerja',
      'Rencana Tahun 2024 > Target Capaian Kinerja',
      'Rencana Tahun 2024 > Pagu Indikatif (Rp)',
      'Prakiraan Maju Tahun 2025 > Target Capaian Kinerja',
      'Prakiraan Maju Tahun 2025 > Pagu Indikatif (Rp)',
    ],
    rows: [
      row('2.07.03', 'Program Pelatihan', 100),
      row('2.07.03.2.01', 'Pelatihan Kerja', 100),
      row('2.07.03.2.01.0001', 'Pelatihan Menjahit', first),
      row('2.07.03.2.01.0002', 'Pelatihan Mengelas', second),
    ],
  });
  const finding = check(readPlans([grid])).find(({ rule }) => rule === 'jumlah-anak');
  return finding ? inWords(finding, 'id').todo : '';
}

test('the details that could make up the difference alone are named, the largest first', () => {
  expect(told(60, 60)).toMatch(/periksa dahulu “Pelatihan Menjahit” dan “Pelatihan Mengelas”\.$/);
  expect(told(600, 60)).toMatch(/periksa dahulu “Pelatihan Menjahit”\.$/);
});

test('where no detail alone can be wrong none is named', () => {
  expect(told(150, 150)).not.toContain('periksa dahulu');
});
