import { connectBrowser, disconnectBrowser, openPlayground, press } from './playground';

jest.setTimeout(90_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

test('the ribbon shows where Tabel II.1 comes from; it is written, and written again only after a yes', async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await press(playground, 'Tabel II.1');
  const write = pane.getByRole('button', { name: 'Tulis Tabel II.1', disabled: false });
  await write.waitFor();
  await pane.getByRole('row', { name: /Pagu \(Rp\)/ }).waitFor();
  const tabs = page.locator('.sheet-tabs button').filter({ hasText: /^Tabel II\.1/ });
  const before = await tabs.count();
  await write.click();
  await pane.getByText(/^Ditulis di lembar Tabel II\.1/).waitFor();
  expect(await tabs.count()).toBe(before + 1);
  await write.click();
  await pane
    .getByRole('dialog')
    .getByText(/^Ganti lembar Tabel II\.1/)
    .waitFor();
  await pane.getByRole('button', { name: 'Ganti' }).click();
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  await write.waitFor();
  expect(await tabs.count()).toBe(before + 1);
  expect(playground.complaints).toEqual([]);
});

test('the input sheet is made, and made again without losing what was entered', async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await press(playground, 'Tabel II.1');
  const make = pane.getByRole('button', { name: /^Buat lembar isian/, disabled: false });
  await make.click();
  await pane.getByText(/^Ditulis di lembar Isian Realisasi/).waitFor();
  await make.click();
  await pane
    .getByRole('dialog')
    .getByText(/Semua isian tetap/)
    .waitFor();
  await pane.getByRole('button', { name: 'Buat ulang', exact: true }).click();
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  await make.waitFor();
  expect(
    await page
      .locator('.sheet-tabs button')
      .filter({ hasText: /^Isian Realisasi/ })
      .count(),
  ).toBe(1);
  expect(playground.complaints).toEqual([]);
});
