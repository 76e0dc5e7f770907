import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xlsxOf, type SampleSheet } from '../hosts/sample-workbook';
import {
  connectBrowser,
  disconnectBrowser,
  inExcel,
  openPlayground,
  press,
  type Playground,
} from './playground';

jest.setTimeout(60_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

/** A Tabel III.1 whose program is not the sum of its kegiatan, with one amount as text. */
function smallTable(changes: Partial<SampleSheet> = {}): SampleSheet {
  const headings = [
    'Kode',
    'Program/Kegiatan/Sub Kegiatan',
    'Indikator Kinerja',
    'Lokasi',
    'Target Capaian Kinerja',
    'Kebutuhan Dana/Pagu Indikatif',
    'Sumber Dana',
    'Catatan Penting',
    'Prakiraan Maju Target Capaian Kinerja',
    'Prakiraan Maju Kebutuhan Dana/Pagu Indikatif',
  ];
  return {
    name: 'Tabel III.1',
    rows: [
      ['Tabel III.1 Rumusan Rencana Program dan Kegiatan Tahun 2025 dan Prakiraan Maju Tahun 2026'],
      headings,
      headings.map((_, index) => index + 1),
      [
        '2.07.02',
        'Program Pelatihan Kerja',
        'Persentase',
        'Kota',
        '80 persen',
        3_500_000,
        'PAD',
        null,
        '82 persen',
        3_300_000,
      ],
      [
        '2.07.02.2.01',
        'Pelatihan',
        'Jumlah peserta',
        'Kota',
        '100 orang',
        3_000_000,
        'PAD',
        null,
        '110 orang',
        3_300_000,
      ],
      [
        '2.07.02.2.01.0001',
        'Pelatihan las',
        'Jumlah peserta',
        'Kota',
        '50 orang',
        1_000_000,
        'PAD',
        null,
        '55 orang',
        1_100_000,
      ],
      [
        '2.07.02.2.01.0002',
        'Pelatihan jahit',
        'Jumlah peserta',
        'Kota',
        '25 orang',
        '1.000.000',
        'PAD',
        null,
        '30 orang',
        1_100_000,
      ],
      [
        '2.07.02.2.01.0003',
        'Pelatihan boga',
        'Jumlah peserta',
        'Kota',
        '25 orang',
        1_000_000,
        'PAD',
        null,
        '25 orang',
        1_100_000,
      ],
    ],
    ...changes,
  };
}

const open = async (...sheets: readonly SampleSheet[]): Promise<Playground> =>
  openPlayground({ file: await xlsxOf(sheets) });

test('safe fixes are listed first, made, and gone after the check that follows', async () => {
  const playground = await open(smallTable());
  const { pane } = playground;
  await press(playground, 'Validasi');
  await pane.getByRole('button', { name: 'Perbaiki yang aman (1)' }).click();
  const dialog = pane.getByRole('dialog');
  await dialog.getByRole('cell', { name: 'Tabel III.1 F7' }).waitFor();
  const chosen = dialog.getByRole('checkbox', { name: 'Tabel III.1 F7' });
  await chosen.uncheck();
  await dialog.getByRole('heading', { name: 'Perbaiki 0 sel?' }).waitFor();
  await chosen.check();
  await dialog.getByRole('button', { name: 'Perbaiki' }).click();
  await pane.getByText('1 sel diperbaiki.').waitFor();
  expect(await inExcel(playground, ({ workbook }) => workbook.sheets[0]?.rows[6]?.[5]?.value, null)).toBe(
    1_000_000,
  );
  expect(await pane.getByRole('button', { name: /Perbaiki yang aman/ }).count()).toBe(0);
});

test('what a co-author changed between check and fix is left alone and told', async () => {
  const playground = await open(smallTable());
  const { pane } = playground;
  await press(playground, 'Validasi');
  await pane.getByRole('button', { name: 'Perbaiki yang aman (1)' }).click();
  await inExcel(
    playground,
    (excel) =>
      excel.edit(
        excel.workbook.activeSheet,
        { top: 6, left: 5, bottom: 6, right: 5 },
        () => "'1.250.000",
        'Remote',
      ),
    null,
  );
  await pane.getByRole('dialog').getByRole('button', { name: 'Perbaiki' }).click();
  await pane.getByText('Dibiarkan karena sudah berubah: Tabel III.1 F7').waitFor();
  expect(await inExcel(playground, ({ workbook }) => workbook.sheets[0]?.rows[6]?.[5]?.value, null)).toBe(
    '1.250.000',
  );
});

test('an edit in the sheet says that results may be out of date', async () => {
  const playground = await open(smallTable());
  const { pane, page } = playground;
  await press(playground, 'Validasi');
  await page.getByRole('gridcell', { name: /^F4 / }).click();
  await page.keyboard.type('3000000');
  await page.keyboard.press('Enter');
  await pane.getByText('Hasil mungkin usang: Tabel III.1').waitFor();
  await pane.getByRole('button', { name: 'Periksa ulang' }).first().click();
  await pane.getByText('Hasil mungkin usang').waitFor({ state: 'detached' });
});

test('while a cell is edited, Excel refuses and the pane says what to do', async () => {
  const playground = await open(smallTable());
  const { pane, page } = playground;
  await page.getByRole('gridcell', { name: /^F4 / }).dblclick();
  await pane.getByRole('button', { name: 'Validasi' }).click();
  await pane.getByText('Sebuah sel sedang disunting.').waitFor();
  await page.getByRole('grid').getByRole('textbox').press('Escape');
  await press(playground, 'Validasi');
  await pane.getByRole('list', { name: 'Daftar temuan' }).waitFor();
});

test('a protected sheet gets its findings in the pane and a plain notice', async () => {
  const playground = await open(smallTable());
  const { pane } = playground;
  await inExcel(
    playground,
    ({ workbook }) => void (workbook.activeSheet.protection = { options: {}, password: null }),
    null,
  );
  await press(playground, 'Validasi');
  await pane.getByText('Lembar Tabel III.1 diproteksi, sehingga tidak disorot.').waitFor();
  await pane.getByRole('list', { name: 'Daftar temuan' }).waitFor();
  expect(
    await inExcel(playground, ({ workbook }) => workbook.activeSheet.conditionalFormats.length, null),
  ).toBe(0);
});

test('a planner sets a column right, and the correction is kept in the workbook', async () => {
  const playground = await open(smallTable());
  const { pane } = playground;
  await pane.getByRole('tab', { name: 'Pemetaan' }).click();
  await pane.getByRole('button', { name: /^Kolom/ }).click();
  await pane.getByLabel('Peran kolom G').selectOption({ label: '(tidak dipakai)' });
  await pane.getByRole('button', { name: 'Kembalikan ke otomatis' }).waitFor();
  await pane.locator('.column-unused').filter({ hasText: 'Sumber Dana' }).waitFor();
  const settings = await inExcel(playground, ({ workbook }) => JSON.stringify([...workbook.settings]), null);
  expect(settings).toContain('Sumber Dana');
  await pane.getByRole('button', { name: 'Kembalikan ke otomatis' }).click();
  await pane.locator('.column-unused').waitFor({ state: 'detached' });
});

test('the findings are written to a sheet of ours, and rewritten only when the user agrees', async () => {
  const playground = await open(smallTable());
  const { pane, page } = playground;
  await press(playground, 'Validasi');
  const write = async (): Promise<void> => {
    await pane.getByRole('button', { name: 'Tindakan lain' }).click();
    await pane.getByRole('menuitem', { name: 'Tulis lembar Temuan' }).click();
  };
  await write();
  await pane.getByText('Temuan ditulis di lembar Temuan.').waitFor();
  await page.getByRole('button', { name: 'Temuan', exact: true }).waitFor();
  await write();
  await pane
    .getByRole('dialog', { name: 'Ganti lembar Temuan?' })
    .getByRole('button', { name: 'Ganti' })
    .click();
  await pane.getByText('Temuan ditulis di lembar Temuan.').waitFor();
  expect(await inExcel(playground, ({ workbook }) => workbook.sheets.length, null)).toBe(2);
});

test('the cell menu shows the findings of that cell alone', async () => {
  const playground = await open(smallTable());
  const { pane, page } = playground;
  await page.getByRole('gridcell', { name: /^F4 / }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Periksa dengan Selaras' }).click();
  await pane.getByRole('button', { name: 'Hanya sel F4' }).waitFor();
  await pane.getByText('Induk tidak sama dengan jumlah rinciannya').waitFor();
});

test('a workbook without target and realisasi is told so, and the command completes', async () => {
  const playground = await open(smallTable());
  await press(playground, 'Sisipkan capaian');
  await playground.pane.getByText(/^Tidak ada tabel yang memuat target dan realisasi/).waitFor();
});

test('the ribbon shows what can be summed up; the sheet is written, and replaced only when the user agrees', async () => {
  const playground = await openPlayground();
  const { pane, page } = playground;
  await press(playground, 'Ringkasan');
  await pane.getByText('Tabel II.1: Tabel II.1 / Formulir E.81, Evaluasi Hasil Renja, tahun 2022').waitFor();
  await pane.getByRole('button', { name: 'Tulis Ringkasan' }).click();
  await page.getByRole('button', { name: 'Ringkasan', exact: true }).nth(1).waitFor();
  const chartsOf = () =>
    inExcel(
      playground,
      ({ workbook }) =>
        workbook.sheets.filter(({ name }) => name === 'Ringkasan').map(({ charts }) => charts.length),
      null,
    );
  expect(await chartsOf()).toEqual([2]);
  await pane.getByRole('button', { name: 'Tulis Ringkasan' }).click();
  await pane
    .getByRole('dialog', { name: 'Ganti lembar Ringkasan?' })
    .getByRole('button', { name: 'Ganti' })
    .click();
  await pane.getByRole('dialog').waitFor({ state: 'hidden' });
  await pane.getByRole('button', { name: 'Susun narasi Bab II' }).click();
  await pane.getByText('Evaluasi Pelaksanaan Renja Tahun 2022').waitFor();
  await pane.getByRole('button', { name: 'Salin narasi' }).click();
  await pane.getByText('Narasi disalin. Tempel di dokumen Anda.').waitFor();
  expect(await chartsOf()).toEqual([2]);
});

test('the sample opens from the pane', async () => {
  const playground = await open(smallTable());
  await playground.pane.getByRole('button', { name: 'Buka contoh' }).click();
  await playground.page.getByRole('button', { name: 'Tabel II.3', exact: true }).waitFor();
});

test('a file that is no workbook is refused in words', async () => {
  const { page } = await openPlayground();
  await page.setInputFiles('input[type=file]', {
    name: 'catatan.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('bukan buku kerja'),
  });
  await page.getByText(/Berkas catatan\.xlsx bukan buku kerja Excel/).waitFor();
});

test('the workbook is saved with its highlights, and opens again', async () => {
  const playground = await open(smallTable());
  const { page } = playground;
  await press(playground, 'Validasi');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan .xlsx' }).click(),
  ]);
  await page.getByText('Disimpan sebagai contoh-renja-selaras.xlsx.').waitFor();
  const saved = join(await mkdtemp(join(tmpdir(), 'selaras-')), 'tersimpan.xlsx');
  await download.saveAs(saved);
  await page.setInputFiles('input[type=file]', saved);
  await page.locator('iframe[data-workbook="2"]').waitFor();
  expect(
    await inExcel(playground, ({ workbook }) => workbook.sheets[0]?.conditionalFormats.length, null),
  ).toBeGreaterThan(0);
});
