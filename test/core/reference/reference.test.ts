import { readPlans } from '../../../src/core';
import { coversProgram, lookUp } from '../../../src/core/reference/look-up';
import { readReference } from '../../../src/core/reference/read-reference';
import { parseCode } from '../../../src/core/grid/code';
import type { Sample } from '../../support/sheet';
import { sheetOf, tableSheet } from '../../support/sheet';

const SIPD_HEADINGS = [
  'JENIS PEMDA',
  'BIDANG',
  'PROGRAM',
  'KEGIATAN',
  'SUBKEGIATAN',
  'KINERJA',
  'INDIKATOR',
  'SATUAN',
];

function sipdRow(program: string, kegiatan: string, sub: string, unit: string): Sample[] {
  return ['KAB/KOTA', '2.07 TENAGA KERJA', program, kegiatan, sub, 'Terlaksananya', 'Jumlah', unit];
}

const PELATIHAN = '2.07.03 PROGRAM PELATIHAN KERJA';
const PELAKSANAAN = '2.07.03.2.01 Pelaksanaan Pelatihan Kerja';
const PENUNJANG = 'X.XX.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH';
const KEUANGAN = 'X.XX.01.2.02 Administrasi Keuangan Perangkat Daerah';

const SIPD = sheetOf(
  [
    ['DAFTAR NOMENKLATUR'],
    SIPD_HEADINGS,
    sipdRow(PELATIHAN, PELAKSANAAN, '2.07.03.2.01.0001 Proses Pelaksanaan Pendidikan', 'Orang'),
    sipdRow(PELATIHAN, PELAKSANAAN, '2.07.03.2.01.0001 Proses Pelaksanaan Pendidikan', 'Paket'),
    sipdRow(PELATIHAN, PELAKSANAAN, '2.07.03.2.01.0002 Koordinasi Lintas Lembaga', 'Dokumen'),
    sipdRow(PENUNJANG, KEUANGAN, 'X.XX.01.2.02.0001 Penyediaan Gaji dan Tunjangan ASN', 'Orang/bulan'),
  ],
  { name: 'Acuan' },
);

const KEPUTUSAN = sheetOf(
  [
    ['KODE', '', '', '', '', 'NOMENKLATUR URUSAN', 'KINERJA', 'INDIKATOR', 'SATUAN', 'KETERANGAN'],
    ['URUSAN/UNSUR', 'BIDANG', 'PROGRAM', 'KEGIATAN', 'SUB KEGIATAN', '', '', '', '', ''],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ['2', '', '', '', '', 'URUSAN WAJIB NON PELAYANAN DASAR'],
    ['2', '07', '', '', '', 'BIDANG TENAGA KERJA'],
    ['2', '07', '03', '', '', 'PROGRAM PELATIHAN KERJA'],
    ['', '', '', '2.01', '', 'Pelaksanaan Pelatihan Kerja'],
    ['2', '07', '03', { value: 2.1, format: '0.00' }, '0001', 'Sub Sepuluh', 'K', 'Jumlah', 'Orang'],
    ['', '', '', '', '2.07.03.2.01.0002', 'Sub Utuh', 'K', 'Jumlah', 'Dokumen'],
  ],
  { name: 'Keputusan' },
);

const PLAN = tableSheet({
  titles: ['Tabel III.1', 'TAHUN 2024'],
  headings: [
    'Kode',
    'Program/Kegiatan/Sub Kegiatan',
    'Indikator Kinerja',
    'Rencana Tahun 2024 > Lokasi',
    'Rencana Tahun 2024 > Target Capaian Kinerja',
    'Rencana Tahun 2024 > Kebutuhan Dana/Pagu Indikatif',
    'Rencana Tahun 2024 > Sumber Dana',
    'Catatan Penting',
    'Prakiraan Maju Rencana Tahun 2025 > Target Capaian Kinerja',
    'Prakiraan Maju Rencana Tahun 2025 > Kebutuhan Dana/Pagu Indikatif',
  ],
  rows: [
    ['2.07.03', 'Program Pelatihan Kerja', 'Persentase', '', '80%', 100, '', '', '80%', 110],
    ['2.07.03.2.01', 'Pelaksanaan Pelatihan Kerja', 'Jumlah', '', '4 orang', 60, '', '', '', ''],
    ['2.07.03.2.01.01', 'Proses Pelaksanaan', 'Jumlah', '', '4 orang', 20, '', '', '', ''],
    ['2.07.03.2.01.09', 'Koordinasi Lintas Lembaga', 'Jumlah', '', '1 dokumen', 20, '', '', '', ''],
    ['2.07.03.2.01.08', 'Penyediaan Gaji dan Tunjangan ASN', 'Jumlah', '', '1 dokumen', 20, '', '', '', ''],
    ['2.07.01', 'Program Penunjang Urusan', 'Nilai', '', '80', 40, '', '', '', ''],
  ],
});

describe('a nomenclature in a sheet', () => {
  test('the export of SIPD: codes and names in one cell, several indicators of one code', () => {
    const list = readReference(SIPD);
    expect(list).toMatchObject({ sheet: 'Acuan', kind: 'sipd', headerRow: 1 });
    expect(list?.columns.map(({ header }) => header)).toEqual(SIPD_HEADINGS);
    expect([...(list?.items.keys() ?? [])]).toEqual([
      '2.07',
      '2.07.03',
      '2.07.03.2.01',
      '2.07.03.2.01.0001',
      '2.07.03.2.01.0002',
      'X.XX.01',
      'X.XX.01.2.02',
      'X.XX.01.2.02.0001',
    ]);
    const sub = list?.items.get('2.07.03.2.01.0001');
    expect(sub).toMatchObject({ name: 'Proses Pelaksanaan Pendidikan', level: 'subKegiatan' });
    expect(sub?.measures.map(({ unit }) => unit)).toEqual(['Orang', 'Paket']);
  });

  test('the decree: codes over columns, whole or in parts, with blanks that go on from above', () => {
    const list = readReference(KEPUTUSAN);
    expect(list?.kind).toBe('keputusan');
    expect([...(list?.items.keys() ?? [])]).toEqual([
      '2',
      '2.07',
      '2.07.03',
      '2.07.03.2.01',
      '2.07.03.2.10.0001',
      '2.07.03.2.01.0002',
    ]);
    expect(list?.children.get('2.07.03')?.map(({ name }) => name)).toEqual(['Pelaksanaan Pelatihan Kerja']);
  });

  test('is neither a plan nor an unknown table, unless the user says so; a plan is no list', () => {
    const reading = readPlans([SIPD, KEPUTUSAN, PLAN]);
    expect(reading.references.map(({ sheet, items }) => [sheet, items.size])).toEqual([
      ['Acuan', 8],
      ['Keputusan', 6],
    ]);
    expect(reading.unrecognised).toEqual([]);
    expect(reading.plans.map(({ sheet }) => sheet)).toEqual([PLAN.sheet]);
    expect(readPlans([SIPD], [{ sheetId: 'Acuan', form: 'III.1' }]).references).toEqual([]);
    expect(readReference(PLAN)).toBeNull();
    expect(readReference(sheetOf([SIPD_HEADINGS]))).toBeNull();
    expect(
      readReference(
        sheetOf(
          [[...SIPD_HEADINGS, 'TARGET'], ...[2, 3, 4].map(() => PLAN.rows[4] ?? [])].map((row) =>
            row.map((cell) => cell ?? null),
          ),
        ),
      ),
    ).toBeNull();
  });

  test('items are found by code, with X.XX, then by name under the same parent only', () => {
    const { plans, references } = readPlans([SIPD, PLAN]);
    const found = (plans[0]?.items ?? []).map((item) => {
      const match = lookUp(references, item);
      return match && [match.by, match.item.name];
    });
    expect(found).toEqual([
      ['code', 'PROGRAM PELATIHAN KERJA'],
      ['code', 'Pelaksanaan Pelatihan Kerja'],
      ['code', 'Proses Pelaksanaan Pendidikan'],
      ['name', 'Koordinasi Lintas Lembaga'],
      null,
      ['x.xx', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH'],
    ]);
  });

  test('covers the programs it has items of', () => {
    const [list] = readPlans([SIPD]).references;
    const covers = ['2.07.03.2.05', '2.07.01.2.02', '2.07.04', '2.07'].map((text) => {
      const code = parseCode(text);
      return list && code && coversProgram(list, code);
    });
    expect(covers).toEqual([true, true, false, false]);
  });

  test('a list of 9,999 sub kegiatan is read whole', () => {
    const rows = Array.from({ length: 9_999 }, (_, index) =>
      sipdRow(PELATIHAN, PELAKSANAAN, `2.07.03.2.01.${String(index + 1)} Nama ${String(index)}`, 'Orang'),
    );
    const list = readReference(sheetOf([SIPD_HEADINGS, ...rows]));
    expect(list?.items.size).toBe(10_002);
  });
});
