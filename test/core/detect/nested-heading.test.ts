import { nestHeadings } from '../../../src/core/detect/nested-heading';

const nested = (...headings: string[]): string[] =>
  nestHeadings(headings.map((heading) => [heading])).map((readings) =>
    readings.map((path) => path.join(' > ')).join(' or '),
  );

describe('headings of one row as they would nest', () => {
  test('neighbours that begin alike share what they begin with', () => {
    expect(nested('No', 'Rencana Tahun 2024 Target', 'Rencana Tahun 2024 Pagu (Rp)', 'Catatan')).toEqual([
      'No',
      'Rencana Tahun 2024 > Target',
      'Rencana Tahun 2024 > Pagu (Rp)',
      'Catatan',
    ]);
  });

  test('of groups below groups the last two parts may be one', () => {
    expect(
      nested(
        'Realisasi Triwulan I K',
        'Realisasi Triwulan I Rp',
        'Realisasi Triwulan II K',
        'Realisasi Triwulan II Rp',
      ),
    ).toEqual([
      'Realisasi Triwulan > I > K or Realisasi Triwulan > I K',
      'Realisasi Triwulan > I > Rp or Realisasi Triwulan > I Rp',
      'Realisasi Triwulan > II > K or Realisasi Triwulan > II K',
      'Realisasi Triwulan > II > Rp or Realisasi Triwulan > II Rp',
    ]);
  });

  test('one shared word is chance between two, and a group of three', () => {
    expect(nested('Target Renstra', 'Target Renja')).toEqual(['Target Renstra', 'Target Renja']);
    expect(nested('KEGIATAN URAIAN', 'KEGIATAN INDIKATOR', 'KEGIATAN TARGET')).toEqual([
      'KEGIATAN > URAIAN',
      'KEGIATAN > INDIKATOR',
      'KEGIATAN > TARGET',
    ]);
  });

  test('headings that already nest, and one that is the beginning of its neighbour, stay as they are', () => {
    expect(
      nestHeadings([
        ['Realisasi', 'K'],
        ['Realisasi', 'Rp'],
      ]),
    ).toEqual([[['Realisasi', 'K']], [['Realisasi', 'Rp']]]);
    expect(nested('Indikator Kinerja', 'Indikator Kinerja Utama')).toEqual([
      'Indikator Kinerja',
      'Indikator Kinerja Utama',
    ]);
  });
});
