import { openXlsx } from '../../../src/hosts/xlsx-file/open-xlsx';
import { rawXlsx } from './package';

const PART = 'xl/webextensions/webextension1.xml';

function part(...properties: readonly (readonly [name: string, value: string])[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const inner = properties
    .map(([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="a" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${inner}</we:properties><we:bindings/></we:webextension>`;
}

const open = (parts: Readonly<Record<string, string>>) =>
  openXlsx(rawXlsx({ sheets: [['Lembar', '<sheetData/>']], parts }), 'uji.xlsx');

const KEPT = [{ sheetId: 'Lembar', form: 'II.1' }];

test.each([
  ['encoded once, as an add-in keeps an object', JSON.stringify(KEPT)],
  ['encoded twice, as an add-in keeps JSON text', JSON.stringify(JSON.stringify(KEPT))],
])('a setting %s is read', async (_, value) => {
  const reader = await open({ [PART]: part(['selaras.pemetaan', value]) });
  expect(await reader.get('pemetaan')).toEqual(KEPT);
});

test('settings of other add-ins and other parts are left alone', async () => {
  const reader = await open({
    [PART]: part(['pemetaan', '"punya orang lain"']),
    'xl/webextensions/webextension2.xml': part(['selaras.pemetaan', JSON.stringify(KEPT)]),
  });
  expect(await reader.get('pemetaan')).toEqual(KEPT);
  expect(await reader.get('penerimaan')).toBeNull();
});

test('a workbook without settings, or with a damaged part, is read as one that has none', async () => {
  expect(await (await open({})).get('pemetaan')).toBeNull();
  const damaged = await open({ [PART]: part(['selaras.pemetaan', '[]']).slice(0, -30) });
  expect(await damaged.get('pemetaan')).toBeNull();
  expect(await damaged.sheetNames()).toEqual(['Lembar']);
  const strange = await open({ [PART]: part(['selaras.pemetaan', '{bukan json']) });
  expect(await strange.get('pemetaan')).toBe('{bukan json');
});
