import { check, readPlans } from '../../../src/core';
import { formatCode } from '../../../src/core/grid/code';
import { formatRef } from '../../../src/core/grid/ref';
import { sheetOf, tableSheet, type Sample } from '../../support/sheet';

/** A statement as offices type it: labels at the left, texts beside them. */
function statement(amount: string, changes: Readonly<Record<string, Sample>> = {}) {
  const rows: Record<string, Sample> = {
    Program: 'Pelatihan Kerja dan Produktivitas Tenaga Kerja',
    Kegiatan: 'Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi',
    'Sub Kegiatan': 'Proses Pelaksanaan Pendidikan dan Pelatihan Keterampilan',
    'Kode kegiatan': '2.07.03.2.01.01 (Sesuai RKA-SKPD)',
    'Analisis Situasi': '1. Data Pembuka Wawasan: 4.805 orang',
    'Sumber Dana': amount,
    ...changes,
  };
  return sheetOf(
    [
      ['PERNYATAAN ANGGARAN GENDER'],
      ['OPD : Dinas Tenaga Kerja'],
      ['TAHUN ANGGARAN : 2024'],
      ...Object.entries(rows).filter(([, text]) => text !== ''),
    ],
    { name: 'GBS' },
  );
}

test('code and amount belong to the sub kegiatan below its program and kegiatan', () => {
  const [plan] = readPlans([statement('Rp. 1.349.290.172,-')]).plans;
  expect(plan?.table).toMatchObject({ layout: { form: 'GBS' }, year: 2024, unit: 'Dinas Tenaga Kerja' });
  expect(plan?.items.map(({ level }) => level)).toEqual(['program', 'kegiatan', 'subKegiatan']);
  const lowest = plan?.items.at(-1);
  expect(lowest?.code && formatCode(lowest.code)).toBe('2.07.03.2.01.0001');
  const amount = lowest?.entries.get('pagu.rp');
  expect([amount?.value, amount && formatRef(amount.at)]).toEqual([1349290172, 'B9']);
});

test('label and text in one cell, or parted by a colon in a cell of its own', () => {
  const grid = sheetOf([
    ['GENDER BUDGET STATEMENT'],
    ['Program : Pelatihan Kerja'],
    ['Sub Kegiatan', ':', 'Pelatihan Menjahit'],
    ['Alokasi Anggaran', ': Rp 5.000.000,00'],
  ]);
  const [plan] = readPlans([grid]).plans;
  expect(plan?.items.map(({ name }) => name.text)).toEqual(['Pelatihan Kerja', 'Pelatihan Menjahit']);
  expect(plan?.items.at(-1)?.entries.get('pagu.rp')?.value).toBe(5000000);
});

test('nothing is computed in it', () => {
  expect(check(readPlans([statement('Rp. 1.349.290.172,-')]))).toEqual([]);
});

test('a page that names no program or kegiatan is no statement', () => {
  const grid = statement('Rp. 5.000.000,-', { Program: '', Kegiatan: '', 'Sub Kegiatan': '' });
  expect(readPlans([grid]).plans).toEqual([]);
});

test('its amount is compared with the pagu of the same sub kegiatan', () => {
  const row = (code: string, name: string): Sample[] => [
    code,
    name,
    'Jumlah orang',
    '80 orang',
    20000000,
    '88 orang',
    22000000,
  ];
  const table = tableSheet({
    titles: ['Tabel III.1', 'RUMUSAN RENCANA PROGRAM DAN KEGIATAN TAHUN 2024', 'DINAS TENAGA KERJA'],
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
      row('2.07.03', 'Program Pelatihan Kerja dan Produktivitas Tenaga Kerja'),
      row('2.07.03.2.01', 'Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi'),
      row('2.07.03.2.01.0001', 'Proses Pelaksanaan Pendidikan dan Pelatihan Keterampilan'),
    ],
  });
  const rulesOver = (amount: string): string[] =>
    check(readPlans([table, statement(amount)])).map(({ rule }) => rule);
  expect(rulesOver('Rp. 20.000.000,-')).toEqual([]);
  expect(rulesOver('Rp. 40.000.000,-')).toEqual(['pagu-antar-tabel']);
});
