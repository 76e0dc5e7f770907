import { checkWorkbook } from '../../src/app/check-workbook';
import { loadSettings, readSettings, saveSettings } from '../../src/app/settings';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createMemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../src/hosts/memory/open-memory';
import { III1_HEADINGS, III1_TITLES, iii1Row } from '../core/forms';
import { tableSheet } from '../support/sheet';

const GRID = tableSheet({
  titles: III1_TITLES,
  headings: ['Kode', ...III1_HEADINGS],
  rows: [1, 2, 3, 4, 5, 6].map((number) => {
    const row = iii1Row(`Sub Kegiatan Layanan ${String(number)}`, 10);
    // The last one promises twice its pagu for the year after.
    return [`2.07.03.2.01.000${String(number)}`, ...row.slice(0, -1), number === 6 ? 20_000_000 : 10_000_000];
  }),
});

test('without anything kept, the usual values', async () => {
  expect(await loadSettings(openMemory(createMemoryWorkbook([GRID])))).toEqual(DEFAULT_SETTINGS);
});

test('what is kept in the workbook is what differs from the usual, and a check follows it', async () => {
  const host = openMemory(createMemoryWorkbook([GRID]));
  const found = async (): Promise<string[]> => {
    const settings = await loadSettings(host);
    return (await checkWorkbook(host, { settings })).findings.map(({ rule }) => rule);
  };
  expect(await found()).not.toContain('prakiraan-maju-janggal');
  await saveSettings(host, { ...DEFAULT_SETTINGS, forwardSpread: 1.5 });
  expect(await host.get('pengaturan')).toEqual({ forwardSpread: 1.5 });
  expect(await found()).toContain('prakiraan-maju-janggal');
  await saveSettings(host, DEFAULT_SETTINGS);
  expect(await host.get('pengaturan')).toBeNull();
});

test.each([
  ['a value of the wrong kind', { lowSerapan: '50' }, ['lowSerapan']],
  ['a value out of its range', { evaluationLag: 9 }, ['evaluationLag']],
  ['limits that do not rise', { predikat: [50, 50, 75, 90] }, ['predikat']],
  ['a name that is no setting', { batas: 3 }, ['batas']],
  ['a warning beyond its error', { paguWarning: 30 }, ['paguWarning', 'paguError']],
])('%s is refused by name, and the usual value stays', (_, data, refused) => {
  expect(readSettings(data)).toEqual({ settings: DEFAULT_SETTINGS, refused });
});

test('what is no object is no settings', () => {
  for (const data of [null, 3, 'lowSerapan', [50]]) expect(readSettings(data)).toBeNull();
});

test('a value kept by hand that is none leaves the others in force', async () => {
  const host = openMemory(createMemoryWorkbook([GRID]));
  await host.set('pengaturan', { farCapaian: 'banyak', lowSerapan: 40 });
  expect(await loadSettings(host)).toEqual({ ...DEFAULT_SETTINGS, lowSerapan: 40 });
});
