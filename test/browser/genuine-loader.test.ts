import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRef, type CellRef } from '../../src/core/grid/ref';
import type { EmulatedExcel } from '../../src/playground/host/emulated-excel';
import { highlightedCells, typeInto } from '../support/emulated-workbook';
import { elements, readManifest } from '../support/manifest';
import { openAddin, type OpenedAddin } from './excel-on-the-web/open-add-in';
import { connectBrowser, disconnectBrowser } from './playground';

jest.setTimeout(60_000);
beforeAll(connectBrowser);
afterAll(disconnectBrowser);

const RENJA = readFileSync(join(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx'));

let addin: OpenedAddin | undefined;
afterEach(async () => {
  await addin?.close();
  addin = undefined;
});

async function open(language: string): Promise<OpenedAddin> {
  addin = await openAddin(RENJA, language);
  // Excel presses as soon as it may, when the pane is still recognising the sheets.
  await addin.web.ready;
  return addin;
}

function selectedCell({ workbook }: EmulatedExcel): CellRef | null {
  const [area] = workbook.selections.get(workbook.activeSheet)?.areas ?? [];
  return area ? { sheet: workbook.activeSheet.name, row: area.top, column: area.left } : null;
}

/** The user's and the add-in's conditional formats, sheet by sheet. */
function rulesOf({ workbook }: EmulatedExcel): string {
  return JSON.stringify(workbook.sheets.map(({ conditionalFormats }) => conditionalFormats));
}

test('Validasi of Excel on the web marks cells and lists findings, through the genuine office.js', async () => {
  const { pane, frame, excel, web, complaints, officeFiles } = await open('id-ID');
  const before = rulesOf(excel);

  expect(await web.press('validasi')).toBe(0);
  const marked = new Set(highlightedCells(excel).map(({ at }) => formatRef(at)));
  expect(marked.size).toBeGreaterThan(10);
  expect(web.runtimeStates).toEqual(['Visible']);

  await pane.getByRole('heading', { name: /^\d+ temuan$/ }).waitFor();
  const finding = pane
    .getByRole('list', { name: 'Daftar temuan' })
    .getByRole('button', { name: /^(Kesalahan|Peringatan)/ })
    .first();
  const arrival = new Promise<CellRef>((resolve) => {
    excel.onUpdate = () => {
      const cell = selectedCell(excel);
      if (cell && marked.has(formatRef(cell))) resolve(cell);
    };
  });
  await finding.click();
  expect(formatRef(await arrival)).toBe(await finding.locator('.finding-cell').textContent());

  // What happens in the workbook reaches the pane.
  const [first] = highlightedCells(excel);
  if (!first) throw new Error('no highlighted cell');
  typeInto(excel, first.at, 1, 'Remote');
  await pane.getByText(`Hasil mungkin usang: ${first.at.sheet} berubah sejak diperiksa.`).waitFor();

  expect(await web.press('bersihkanSorotan')).toBe(0);
  expect(rulesOf(excel)).toBe(before);

  expect(officeFiles).toEqual(expect.arrayContaining(['office.js', 'excel-web-16.00.js']));
  expect(web.unknown).toEqual([]);
  expect(complaints()).toEqual([]);
  // The policy of the built page holds in Excel too: not even its own server can be told anything.
  const told = frame.evaluate(() =>
    fetch(location.href, { method: 'POST' }).then(
      () => true,
      () => false,
    ),
  );
  expect(await told).toBe(false);
});

test('every command of the manifest is completed', async () => {
  const { pane, web, complaints } = await open('en-US');
  const commands = elements(readManifest(), 'FunctionName').map(({ textContent }) => textContent ?? '');
  expect(commands).toContain('validasi');
  for (const command of commands) expect([command, await web.press(command)]).toEqual([command, 0]);
  await pane.getByRole('tab', { name: 'Findings', selected: true }).waitFor();
  expect(web.unknown).toEqual([]);
  expect(complaints()).toEqual([]);
});
