import { readFileSync } from 'node:fs';
import { connectBrowser, disconnectBrowser, openPlayground, picture, press } from './playground';

jest.setTimeout(90_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

const RENJA = new Uint8Array(readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx'));

test('columns of capaian from the ribbon, a choice in the pane, and away again', async () => {
  const playground = await openPlayground({ file: RENJA });
  const { page, pane, complaints } = playground;
  await press(playground, 'Sisipkan capaian');
  await pane.getByText('Kolom capaian ditulis di: Tabel II.1.').waitFor();
  await pane.getByRole('tab', { name: 'Capaian' }).click();
  await pane.getByText('kolom disisipkan').waitFor();
  await picture(playground, 'capaian-disisipkan');
  const people = pane.locator('.indicator').filter({ hasText: 'Penyediaan Gaji dan Tunjangan' });
  await people.getByText('Target 39, realisasi 39. Capaian 100 %, Sangat Tinggi.').waitFor();
  await people.getByRole('combobox').first().selectOption({ label: 'Maksimum' });
  await people.getByText(/realisasi 44\. Capaian 112,82 %/).waitFor();
  await pane.getByRole('button', { name: 'Perbarui kolom capaian' }).click();
  await pane.getByText('Kolom capaian ditulis di: Tabel II.1.').waitFor();
  await pane.getByRole('button', { name: 'Hapus kolom capaian' }).click();
  await pane.getByText('Kolom capaian dihapus; kolom Anda tetap seperti semula.').waitFor();
  await pane.getByRole('button', { name: 'Sisipkan kolom capaian' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('empty computed cells are filled where they are ticked', async () => {
  const playground = await openPlayground({ file: RENJA });
  const { pane, complaints } = playground;
  await pane.getByRole('tab', { name: 'Capaian' }).click();
  await pane.getByText(/^Isi sel kosong \(\d+\)$/).click();
  await pane.getByRole('checkbox', { name: 'Semua' }).uncheck();
  await pane
    .getByRole('checkbox', { name: /^Tabel II\.1 / })
    .first()
    .check();
  await picture(playground, 'capaian-isi-sel');
  await pane.getByRole('button', { name: 'Isi 1 sel dengan rumus' }).click();
  await pane.getByText('1 sel diperbaiki', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
});
