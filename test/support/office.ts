import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { isIncluded } from '../../src/playground/host/process-query';
import type { EmulatedExcel } from '../../src/playground/host/emulated-excel';

/** The client of Office.js as a page sees it, talking to one emulated workbook. */
interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

let script: Script | undefined;

/** The script of Excel on the web from the package, compiled once. */
function clientScript(): Script {
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  script ??= new Script(readFileSync(path, 'utf8'), { filename: path });
  return script;
}

function element(): object {
  return { setAttribute() {}, appendChild() {}, style: {}, parentNode: { insertBefore() {} } };
}

/** What the client script looks for in a page, as little as makes it load. */
function page(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem() {}, removeItem() {} };
  const window: Record<string, unknown> = {
    navigator: { userAgent: 'jest', platform: '', language: 'en-US' },
    location: {
      href: 'http://localhost/',
      search: '',
      hash: '',
      origin: 'http://localhost',
      protocol: 'http:',
    },
    document: {
      URL: 'http://localhost/',
      createElement: element,
      getElementsByTagName: () => [element()],
      getElementById: () => null,
      addEventListener() {},
      head: element(),
      body: element(),
      documentElement: element(),
      cookie: '',
    },
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
    sessionStorage: storage,
    localStorage: storage,
    screen: {},
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
  };
  window.window = window;
  window.self = window;
  window.top = window;
  window.parent = window;
  return window;
}

/** What `Office.context` is in the stand-in, beyond what the client script brings. */
function officeContext(excel: EmulatedExcel): object {
  return {
    displayLanguage: 'id-ID',
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') =>
        name === 'ExcelApi' ? isIncluded(String(version), excel.requirementSet) : name === 'SharedRuntime',
    },
  };
}

/** Loads the unmodified client of Excel and connects it to an emulated workbook. */
function loadOffice(excel: EmulatedExcel): OfficeClient {
  const window = page();
  window._richApiNativeBridge = excel.connect();
  clientScript().runInContext(createContext(window));
  // The script's own context cannot be replaced, so the page gets an Office that stands before it.
  window.Office = Object.create(window.Office ?? {}, {
    context: { value: officeContext(excel) },
  });
  return window as unknown as OfficeClient;
}

/** Puts the client where code under test looks for it, in the place of the one before. */
export function installOffice(excel: EmulatedExcel): OfficeClient {
  const client = loadOffice(excel);
  const { Excel, OfficeExtension, Office } = client;
  Object.assign(globalThis, { Excel, OfficeExtension, Office });
  return client;
}
