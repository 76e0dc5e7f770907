import {
  connectBrowser,
  disconnectBrowser,
  inExcel,
  openPlayground,
  picture,
  press,
  snapshot,
} from './playground';

jest.setTimeout(60_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

const countOf = async (text: Promise<string | null>): Promise<number> =>
  Number(/\d+/.exec((await text) ?? '')?.[0]);

test('a reviewer validates, goes to a cell, accepts with a reason, checks again and clears', async () => {
  const playground = await openPlayground();
  const { page, pane, complaints } = playground;
  const before = await snapshot(playground);
  await picture(playground, 'mulai');

  await press(playground, 'Validasi');
  const heading = pane.getByRole('heading', { name: /temuan$/ });
  await heading.waitFor();
  const found = await countOf(heading.textContent());
  expect(found).toBeGreaterThan(10);
  await picture(playground, 'temuan');

  // The cells are highlighted by rules of our own.
  expect(await snapshot(playground)).not.toBe(before);

  // A click goes to the cell.
  await pane.getByRole('button', { name: /Kesalahan: \d+/ }).click();
  const first = pane
    .getByRole('list', { name: 'Daftar temuan' })
    .getByRole('button', { name: /^Kesalahan/ })
    .first();
  await first.click();
  const cell = (await first.locator('.finding-cell').textContent()) ?? '';
  await page.getByRole('status', { name: 'Sel terpilih' }).filter({ hasText: cell }).waitFor();
  await picture(playground, 'temuan-terbuka');

  // Accepting needs a reason and a name.
  await pane.getByRole('button', { name: 'Terima …' }).click();
  const dialog = pane.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Terima' }).click();
  await dialog.getByText('Tulis alasannya.').waitFor();
  await picture(playground, 'terima');
  await dialog.getByLabel('Alasan').fill('Sesuai berita acara.');
  await dialog.getByLabel('Nama Anda').fill('Siti Rahma');
  await dialog.getByRole('button', { name: 'Terima' }).click();
  await pane.getByRole('button', { name: 'Diterima (1)' }).waitFor();
  await pane.getByRole('button', { name: 'Periksa ulang' }).click();
  await pane.getByRole('button', { name: `Terbuka (${found - 1})` }).waitFor();
  await pane.getByRole('button', { name: 'Diterima (1)' }).click();
  await pane.getByText('Alasan: Sesuai berita acara.').waitFor();
  await picture(playground, 'diterima');

  // Clearing leaves everything as it was.
  await press(playground, 'Bersihkan sorotan');
  expect(await snapshot(playground)).toBe(before);
  expect(complaints).toEqual([]);
  expect(await inExcel(playground, ({ workbook }) => workbook.sheets.length, null)).toBe(3);
});
