import { insideSentence, titleCase } from '../../../src/core/grid/name-case';

test.each([
  [
    'PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA',
    'Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
  ],
  ['PERENCANAAN DAN PEMBANGUNAN INDUSTRI', 'Perencanaan dan Pembangunan Industri'],
  ['PENYUSUNAN RENCANA TENAGA KERJA (RTK)', 'Penyusunan Rencana Tenaga Kerja (RTK)'],
  ['PENYEDIAAN GAJI DAN TUNJANGAN ASN', 'Penyediaan Gaji dan Tunjangan ASN'],
  ['BIDANG WILAYAH II', 'Bidang Wilayah II'],
  ['Pelaksanaan Pelatihan berdasarkan Unit kompetensi', 'Pelaksanaan Pelatihan berdasarkan Unit kompetensi'],
  ['SAKIP', 'SAKIP'],
])('%s as a title is %s', (name, title) => {
  expect(titleCase(name)).toBe(title);
});

test.each([
  ['Persentase pelayanan', 'persentase pelayanan'],
  ['IKM yang dibina', 'IKM yang dibina'],
  ['% Penduduk bekerja', 'persentase Penduduk bekerja'],
  ['Jumlah dokumen. ', 'jumlah dokumen'],
  ['nilai SAKIP', 'nilai SAKIP'],
])('%s goes on inside a sentence as %s', (text, inside) => {
  expect(insideSentence(text)).toBe(inside);
});
