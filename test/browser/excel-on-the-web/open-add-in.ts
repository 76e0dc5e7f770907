import { dirname, join } from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { createEmulatedExcel, type EmulatedExcel } from '../../../src/playground/host/emulated-excel';
import { openWorkbook } from '../../../src/playground/host/model/open-workbook';
import { addressOf, openPage } from '../playground';
import { createExcelOnTheWeb, type ExcelOnTheWeb } from './excel-on-the-web';
import { passOnTo, secureServers } from './serve-securely';

/** The built add-in in a frame of Excel on the web, with a workbook open in it. */
export interface OpenedAddin {
  readonly pane: FrameLocator;
  readonly frame: Frame;
  readonly excel: EmulatedExcel;
  readonly web: ExcelOnTheWeb;
  /** Requests that left the add-in, errors of scripts, and what the policy refused. */
  readonly complaints: () => readonly string[];
  /** Files of office.js that were loaded, as Microsoft serves them. */
  readonly officeFiles: readonly string[];
  close(): Promise<void>;
}

/** Where the page of the add-in loads office.js from. */
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_PACKAGE = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** A page around a frame that passes on what the add-in says; what it is told goes into the frame. */
const HOST_PAGE = `<!doctype html>
<title>Excel on the web</title>
<iframe title="Selaras" width="350" height="760"></iframe>
<script>
  addEventListener('message', ({ source, data }) => {
    if (source === frames[0]) sayToExcel(data);
  });
</script>`;

/** Opens a workbook in Excel on the web and the add-in beside it, each on an origin of its own. */
export async function openAddin(bytes: Uint8Array, language: string): Promise<OpenedAddin> {
  const { workbook, withoutLooks } = await openWorkbook(bytes, 'renja.xlsx');
  if (withoutLooks) throw withoutLooks;
  const excel = createEmulatedExcel(workbook);

  const serve = await secureServers();
  const addin = await serve(passOnTo(addressOf('').replace(/\/$/, '')));
  const host = await serve((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(HOST_PAGE),
  );

  const { page, complaints } = await openPage({ ignoreHTTPSErrors: true });
  let closing = false;
  const officeFiles: string[] = [];
  await page.route(`${OFFICE}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(new URL(OFFICE).pathname.length);
    officeFiles.push(file);
    await route.fulfill({ path: join(OFFICE_PACKAGE, file) });
  });

  const web = createExcelOnTheWeb({
    excel,
    address: `${host.address}/`,
    language,
    send: (text) =>
      void page
        .evaluate(([message, origin]) => frames[0]?.postMessage(message, origin), [
          text,
          addin.address,
        ] as const)
        .catch((error: unknown) => {
          // What Excel still has to say when its page is closed reaches nobody.
          if (!closing) throw error;
        }),
  });
  await page.exposeFunction('sayToExcel', (text: string) => web.receive(text));
  await page.goto(host.address);
  const [, frame] = page.frames();
  if (!frame) throw new Error('no frame');
  await frame.goto(`${addin.address}/taskpane.html${web.parameters}`);

  const ours = [addin.address, host.address, OFFICE].map((address) => `request to ${address}`);
  return {
    frame,
    pane: page.frameLocator('iframe'),
    excel,
    web,
    complaints: () => complaints.filter((text) => !ours.some((start) => text.startsWith(start))),
    officeFiles,
    async close() {
      closing = true;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.context().close();
      await Promise.all([addin.close(), host.close()]);
    },
  };
}
