import { xlsxOf, type SampleSheet } from '../hosts/sample-workbook';
import { connectBrowser, disconnectBrowser, openPlayground, press } from './playground';

jest.setTimeout(120_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

const FINDINGS = 10_000;

/** A Tabel III.1 in which every sub kegiatan has a target and no money. */
function largeTable(): SampleSheet {
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
  const rows: SampleSheet['rows'] = [
    ['Tabel III.1 Rumusan Rencana Program dan Kegiatan Tahun 2025 dan Prakiraan Maju Tahun 2026'],
    headings,
    headings.map((_, index) => index + 1),
    [
      '2.07.02',
      'Program Pelatihan Kerja',
      'Persentase peserta',
      'Kota',
      '80 persen',
      1_000_000,
      'PAD',
      '',
      '82 persen',
      1_100_000,
    ],
    [
      '2.07.02.2.01',
      'Pelatihan',
      'Jumlah peserta',
      'Kota',
      '100 orang',
      1_000_000,
      'PAD',
      '',
      '110 orang',
      1_100_000,
    ],
    ...Array.from({ length: FINDINGS }, (_, index): SampleSheet['rows'][number] => [
      `2.07.02.2.01.${String(index + 1).padStart(4, '0')}`,
      `Pelatihan angkatan ${index + 1}`,
      'Jumlah peserta',
      'Kota',
      '20 orang',
      index === 0 ? 1_000_000 : '-',
      'PAD',
      '',
      '20 orang',
      index === 0 ? 1_100_000 : '-',
    ]),
  ];
  return { name: 'Tabel III.1', rows };
}

test(`${FINDINGS} findings: the list scrolls and filters without holding the pane up`, async () => {
  const playground = await openPlayground({ file: await xlsxOf([largeTable()]) });
  const { pane, page } = playground;
  const frame = page.frames().find((own) => own.url().includes('playground-pane'));
  await frame?.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { heldUp: seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const heldUp = async (): Promise<readonly number[]> =>
    (await frame?.evaluate(() => (window as unknown as { heldUp: number[] }).heldUp.splice(0))) ?? [];

  await press(playground, 'Validasi');
  const list = pane.getByRole('list', { name: 'Daftar temuan' });
  await list.waitFor();
  const heading = (await pane.getByRole('heading', { name: /temuan$/ }).textContent()) ?? '';
  expect(Number(heading.replace(/\D/g, ''))).toBeGreaterThan(FINDINGS);
  const whileChecking = await heldUp();

  // Only what is in view exists.
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  for (let turn = 0; turn < 20; turn += 1) {
    await pane.locator('.list').evaluate((element) => element.scrollBy(0, 4000));
    await page.waitForTimeout(30);
  }
  const whileScrolling = await heldUp();
  await pane.getByRole('searchbox').fill('angkatan 777');
  await pane.getByText(/^\d+ dari [\d.]+ temuan$/).waitFor();
  const whileSearching = await heldUp();
  console.log(
    `held up longest (ms): checking ${Math.max(0, ...whileChecking)}, scrolling ${Math.max(0, ...whileScrolling)}, searching ${Math.max(0, ...whileSearching)}`,
  );
  // Generous: these machines are shared. A list that is not virtual takes seconds.
  expect(Math.max(0, ...whileScrolling)).toBeLessThan(400);
  expect(await pane.locator('.finding').count()).toBeGreaterThan(0);
});
