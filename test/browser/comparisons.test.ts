import { readFileSync } from 'node:fs';
import { connectBrowser, disconnectBrowser, openPlayground } from './playground';

jest.setTimeout(90_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

test('a pair of tables is turned off in the pane, its findings go, and come back with it', async () => {
  const { pane, complaints } = await openPlayground({
    file: readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx'),
  });
  await pane.getByRole('tab', { name: 'Pemetaan' }).click();
  const pairs = pane.getByRole('list', { name: 'Tabel yang dibandingkan' });
  const pair = pairs.getByRole('switch', { name: 'Tabel II.3 (II.3) \u2013 Tabel III.1 (III.1)' });
  await pair.waitFor();
  expect(await pairs.getByRole('listitem').count()).toBe(1);
  expect(await pairs.getByText('Target (K), Pagu (Rp), 2024').count()).toBe(1);
  await pane.getByRole('button', { name: 'Tidak dibandingkan (2)' }).click();
  expect(await pane.getByText('Tahun angkanya berbeda.').count()).toBe(2);
  await pair.click();
  await pairs.getByText('Dimatikan oleh pengguna.').waitFor();
  await pane
    .getByRole('list', { name: 'Yang Anda tetapkan' })
    .getByText(/tidak dibandingkan dengan/)
    .waitFor();
  await pair.click();
  await pairs.getByText('Target (K), Pagu (Rp), 2024').waitFor();
  expect(complaints).toEqual([]);
});
