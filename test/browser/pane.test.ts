import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import {
  connectBrowser,
  disconnectBrowser,
  openPlayground,
  picture,
  press,
  type Playground,
} from './playground';

jest.setTimeout(90_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

function paneFrame({ page }: Playground): Frame {
  const frame = page.frames().find((own) => own.url().includes('playground-pane'));
  if (!frame) throw new Error('no pane');
  return frame;
}

async function violationsIn(frame: Frame): Promise<readonly string[]> {
  // Evaluated from outside: the policy of the page lets no script in.
  await frame.evaluate(AXE);
  const results = await frame.evaluate(() =>
    (window as unknown as { axe: { run(within: object, how: object): Promise<AxeResults> } }).axe.run(
      // Sentinels by which Fluent passes the focus on; they never keep it.
      { exclude: [['[data-tabster-dummy]']] },
      { iframes: false },
    ),
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`,
  );
}

/** True when nothing sticks out on the right. */
function fits(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const scrollers = [
      document.documentElement,
      ...document.querySelectorAll('.scroll, .section, .top, .findings-head'),
    ];
    return scrollers.every((element) => element.scrollWidth <= element.clientWidth + 1);
  });
}

interface Words {
  readonly findings: string;
  readonly mapping: string;
  readonly capaian: string;
  readonly columns: RegExp;
  readonly settings: string;
  readonly report: string;
  readonly write: string;
  readonly tell: string;
  readonly narrative: string;
  readonly help: string;
  readonly validate: string;
  readonly accept: string;
}

const WORDS: Readonly<Record<'id' | 'en', Words>> = {
  id: {
    findings: 'Temuan',
    mapping: 'Pemetaan',
    capaian: 'Capaian',
    columns: /^Kolom/,
    settings: 'Pengaturan',
    report: 'Laporan',
    write: 'Tulis Tabel II.1',
    tell: 'Susun narasi Bab II',
    narrative: 'Narasi Bab II',
    help: 'Bantuan',
    validate: 'Validasi',
    accept: 'Terima …',
  },
  en: {
    findings: 'Findings',
    mapping: 'Mapping',
    capaian: 'Capaian',
    columns: /^Columns/,
    settings: 'Settings',
    report: 'Reports',
    write: 'Write Tabel II.1',
    tell: 'Tell the narrative of Bab II',
    narrative: 'Narrative of Bab II',
    help: 'Help',
    validate: 'Validate',
    accept: 'Accept …',
  },
};

/** Walks through every screen of the pane, looking at each. */
async function walk(
  playground: Playground,
  words: Words,
  look: (screen: string) => Promise<void>,
): Promise<void> {
  const { pane } = playground;
  await look('mulai');
  await press(playground, words.validate);
  await pane.getByRole('list').first().waitFor();
  await look('temuan');
  await pane.locator('.finding-head').nth(1).click();
  await pane.locator('.finding-details').waitFor();
  await look('temuan-terbuka');
  await pane.getByRole('button', { name: words.accept }).click();
  await pane.getByRole('dialog').waitFor();
  await look('terima');
  await playground.page.keyboard.press('Escape');
  await pane.getByRole('tab', { name: words.mapping }).click();
  await pane.getByRole('button', { name: words.columns }).first().click();
  await look('pemetaan');
  await pane.getByRole('tab', { name: words.capaian }).click();
  await pane.locator('.indicator').first().waitFor();
  await look('capaian');
  await pane.getByRole('button', { name: words.settings }).click();
  await pane.locator('.settings h2').waitFor();
  await look('pengaturan');
  await pane.getByRole('tab', { name: words.report }).click();
  await pane.getByRole('button', { name: words.write, disabled: false }).waitFor();
  await pane.getByRole('button', { name: words.tell }).click();
  await pane.getByRole('region', { name: words.narrative }).getByRole('paragraph').first().waitFor();
  await look('laporan');
  await pane.getByRole('tab', { name: words.help }).click();
  await pane.locator('.help h2').waitFor();
  await look('bantuan');
}

describe.each([
  { language: 'id', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const)('the pane in $language, $colorScheme', ({ language, colorScheme }) => {
  test('every screen is free of what axe finds, and nothing leaves the origin', async () => {
    const playground = await openPlayground({ colorScheme, query: `?lang=${language}` });
    const found: Record<string, readonly string[]> = {};
    await walk(playground, WORDS[language], async (screen) => {
      await picture(playground, `${screen}-${language}-${colorScheme}`);
      const violations = await violationsIn(paneFrame(playground));
      if (violations.length > 0) found[screen] = violations;
    });
    expect(found).toEqual({});
    const around = await violationsIn(playground.page.mainFrame());
    expect(around).toEqual([]);
    expect(playground.complaints).toEqual([]);
  });
});

test.each([320, 240])('every screen fits into %i pixels', async (width) => {
  const playground = await openPlayground();
  await playground.page.addStyleTag({ content: `.pane-side { width: ${width}px !important }` });
  const tooWide: string[] = [];
  await walk(playground, WORDS.id, async (screen) => {
    await picture(playground, `${screen}-${width}px`);
    if (!(await fits(paneFrame(playground)))) tooWide.push(screen);
  });
  expect(tooWide).toEqual([]);
});

test('a setting is checked, kept, and followed by the next check', async () => {
  const playground = await openPlayground();
  const { pane } = playground;
  await press(playground, 'Validasi');
  await pane.getByRole('list', { name: 'Daftar temuan' }).waitFor();
  const far = async (): Promise<number> => {
    await pane.getByRole('tab', { name: 'Temuan' }).click();
    await pane.getByRole('searchbox').fill('jauh di atas');
    return pane.locator('.finding-head').count();
  };
  expect(await far()).toBeGreaterThan(0);
  await pane.getByRole('button', { name: 'Pengaturan' }).click();
  const limit = pane.getByLabel('Capaian Renstra yang tidak wajar (%)');
  await limit.fill('banyak');
  await pane.getByRole('button', { name: 'Simpan dan periksa ulang' }).click();
  await pane.getByText('Isi angka dari 100 sampai 10.000.').waitFor();
  await limit.fill('9999,5');
  await pane.getByRole('button', { name: 'Simpan dan periksa ulang' }).click();
  await pane.getByText('Pengaturan disimpan di buku kerja.').waitFor();
  expect(await far()).toBe(0);
  await pane.getByRole('button', { name: 'Pengaturan' }).click();
  expect(await limit.inputValue()).toBe('9999,5');
  await pane.getByRole('button', { name: 'Isi nilai lazim' }).click();
  expect(await limit.inputValue()).toBe('150');
});

test('the whole way by keyboard alone', async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await pane.getByRole('button', { name: 'Validasi' }).focus();
  await page.keyboard.press('Enter');
  const list = pane.getByRole('list', { name: 'Daftar temuan' });
  await list.waitFor();
  await pane.getByRole('searchbox').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await pane.getByText(/^1 dari \d+$/).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await pane.getByText(/^2 dari \d+$/).waitFor();
  // Within the list the arrows move, Enter opens.
  await list.locator('[data-row-focus][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await pane.locator('[data-row-focus]:focus').filter({ hasText: /\w/ }).waitFor();
  await page.keyboard.press('Enter');
  await pane.getByText(/^(\d+) dari \1$/).waitFor();
});
