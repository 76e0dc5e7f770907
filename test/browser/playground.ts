import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import type { EmulatedExcel } from '../../src/playground/host/emulated-excel';

/** A playground open in a browser, with its pane. */
export interface Playground {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests that left the origin, errors of scripts, and what the policy refused. */
  readonly complaints: readonly string[];
}

let browser: Browser | undefined;

/** Connects to the browser of all tests; call in `beforeAll`. */
export async function connectBrowser(): Promise<void> {
  browser = await chromium.connect(process.env.SELARAS_BROWSER ?? '');
}

/** Leaves the browser to the next; call in `afterAll`. */
export async function disconnectBrowser(): Promise<void> {
  await browser?.close();
}

/** Address of a built page. */
export function addressOf(path: string): string {
  return `${process.env.SELARAS_PAGES ?? ''}/${path}`;
}

/** A fresh page that writes down whatever should not happen. */
export async function openPage(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  if (!browser) throw new Error('no browser: call connectBrowser first');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const origin = addressOf('');
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

/** Opens the playground and waits until the pane has recognised the sheets. */
export async function openPlayground(
  options: BrowserContextOptions & { readonly query?: string; readonly file?: Uint8Array } = {},
): Promise<Playground> {
  const { query = '', file, ...context } = options;
  const { page, complaints } = await openPage(context);
  if (file) {
    // In the place of the sample, so that it is the only workbook opened.
    await page.route('**/contoh-renja.xlsx', (route) => route.fulfill({ body: Buffer.from(file) }));
  }
  await page.goto(addressOf(`playground.html${query}`));
  const pane = page.frameLocator('iframe');
  await pane.locator('.sheets').waitFor();
  return { page, pane, complaints };
}

/** Presses a button of the ribbon and waits until its command is completed. */
export async function press({ page }: Playground, name: string): Promise<void> {
  const button = page.getByRole('toolbar').getByRole('button', { name });
  await button.click();
  await page.waitForFunction(
    () => !document.querySelector<HTMLButtonElement>('[role=toolbar] button')?.disabled,
  );
}

/** Works on the emulated Excel inside the page. */
export function inExcel<T, A>(
  { page }: Playground,
  work: (excel: EmulatedExcel, argument: A) => T,
  argument: A,
): Promise<T> {
  return page.evaluate(
    ([source, given]) => {
      const host = (window as unknown as { selarasHost: { excel: unknown } }).selarasHost;
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const make = new Function(`return (${source})`) as () => (excel: unknown, argument: unknown) => unknown;
      return make()(host.excel, given);
    },
    [work.toString(), argument] as const,
  ) as Promise<T>;
}

/** Everything of the workbook that belongs to its user, to compare: all but settings and our own rules. */
export function snapshot(playground: Playground): Promise<string> {
  return inExcel(
    playground,
    ({ workbook }) =>
      JSON.stringify(workbook.sheets, (_key, value: unknown) =>
        value instanceof Map || value instanceof Set ? [...value] : value,
      ),
    null,
  );
}

const SHOTS = join(__dirname, '../../coverage/screens');

/** Takes a picture of the pane, for people to look at; the folder is ignored. */
export async function picture({ page }: Playground, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.locator('.pane-side').screenshot({ path: join(SHOTS, `${name}.png`) });
}
