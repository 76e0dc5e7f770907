import { connectBrowser, disconnectBrowser, openPlayground, type Playground } from './playground';
import { xlsxOf } from '../hosts/sample-workbook';
import { III1_HEADINGS, iii1Row } from '../core/forms';
import type { CellValue } from '../../src/core/grid/grid';

jest.setTimeout(90_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

/** A Tabel III.1 of which two rows say nothing of their level. */
async function open(): Promise<Playground> {
  const file = await xlsxOf([
    {
      name: 'Tabel III.1',
      rows: [
        ['Tabel III.1 Rumusan Rencana Program dan Kegiatan Tahun 2024'],
        ['Kode', ...III1_HEADINGS.map((heading) => heading.replaceAll(' > ', ' '))],
        ['2.07.03', ...(iii1Row('PELATIHAN KERJA', 5) as CellValue[])],
        ['', ...(iii1Row('Pelatihan Berbasis Kompetensi', 5) as CellValue[])],
        ['', ...(iii1Row('Catatan lama', 9) as CellValue[])],
      ],
    },
  ]);
  return openPlayground({ file });
}

test('a level and the end of a table are set in the pane, listed in words, and taken back', async () => {
  const { pane, complaints } = await open();
  await pane.getByRole('tab', { name: 'Pemetaan' }).click();
  await pane.getByRole('button', { name: /^Baris \(2 / }).click();
  await pane.getByLabel('Baris terakhir tabel').selectOption({ label: '4 · Pelatihan Berbasis Kompetensi' });
  await pane.getByRole('button', { name: /^Baris \(1 / }).waitFor();
  await pane.getByLabel('Tingkat baris B4').selectOption('subKegiatan');
  const list = pane.getByRole('list', { name: 'Yang Anda tetapkan' });
  const level = list.getByRole('listitem').filter({ hasText: 'adalah sub kegiatan' });
  await level.waitFor();
  expect(await list.getByRole('listitem').count()).toBe(2);
  expect(await list.getByText('Tidak cocok lagi').count()).toBe(0);
  await list.getByRole('button', { name: /tabel berakhir/ }).click();
  await list.getByRole('button', { name: /tabel berakhir/ }).waitFor({ state: 'detached' });
  await level.getByRole('button').click();
  await list.waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: /^Baris \(2 / }).waitFor();
  expect(complaints).toEqual([]);
});
