import { mapWorkbook } from '../../src/app/map-workbook';
import { inspect } from '../../src/app/inspect';
import { createReview } from '../../src/app/review';
import type { Grid, Look } from '../../src/core/grid/grid';
import type { LookRequest } from '../../src/core/plan/looks';
import { createMemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../src/hosts/memory/open-memory';
import { III1_HEADINGS, III1_TITLES } from '../core/forms';
import { tableSheet } from '../support/sheet';

const NAMES = ['Pelatihan Kerja', 'Pelatihan Menjahit', 'Penyediaan Instruktur', 'Penyediaan Bahan'];

/** Tabel III.1 whose levels only bold and indent tell, or codes too. */
function workbook(codes: readonly string[]): Grid {
  const grid = tableSheet({
    titles: III1_TITLES,
    headings: ['Kode', ...III1_HEADINGS],
    rows: NAMES.map((name, at) => [
      codes[at] ?? '',
      name,
      'Terwujudnya layanan',
      'Kota',
      '4 paket',
      7 * 3 ** at,
    ]),
  });
  const look = (bold: boolean, indent: number): Look => ({ bold, italic: false, indent, fill: null });
  const looks = [look(true, 0), look(true, 1), look(false, 2), look(false, 2)];
  return { ...grid, looks: new Map(looks.map((own, at) => [III1_TITLES.length + 2 + at, [undefined, own]])) };
}

/** A host that reads without looks, as Excel does, and remembers which looks it was asked for. */
function hostOf(grid: Grid) {
  const host = openMemory(createMemoryWorkbook([grid]));
  const asked: LookRequest[] = [];
  return {
    asked,
    host: {
      ...host,
      read: async () => (await host.read()).map(({ looks: _, ...bare }) => bare),
      looks: (requests: readonly LookRequest[]) => {
        asked.push(...requests);
        return host.looks(requests);
      },
    },
  };
}

test('looks are asked for, of the names alone, where nothing else tells the levels', async () => {
  const { asked, host } = hostOf(workbook([]));
  const { plans } = await mapWorkbook(host);
  expect(plans[0]?.items.map(({ level }) => level)).toEqual([
    'program',
    'kegiatan',
    'subKegiatan',
    'subKegiatan',
  ]);
  expect(asked).toEqual([{ sheet: 'Lembar1', column: 1, top: 7, bottom: 10 }]);
});

test('looks are not asked for where codes tell the levels', async () => {
  const codes = ['2.07.03', '2.07.03.2.01', '2.07.03.2.01.0001', '2.07.03.2.01.0002'];
  const { asked, host } = hostOf(workbook(codes));
  await mapWorkbook(host);
  expect(asked).toEqual([]);
});

test('the pane asks for them too, and shows the levels they tell as unsure', async () => {
  const { asked, host } = hostOf(workbook([]));
  const review = createReview({
    host,
    inspector: (request) => Promise.resolve(inspect(request)),
    now: () => new Date(2025, 0, 15),
    breathe: () => Promise.resolve(),
  });
  await review.survey();
  const [table] = review.state().sheets?.[0]?.tables ?? [];
  expect(asked).toHaveLength(1);
  expect(table?.unsure.map(({ level, levelBy }) => [level, levelBy])).toEqual([
    ['program', 'look'],
    ['kegiatan', 'look'],
    ['subKegiatan', 'look'],
    ['subKegiatan', 'look'],
  ]);
  await review.validate('workbook');
  expect(review.state().failure).toBeNull();
  expect(review.state().result).not.toBeNull();
  await review.close();
});
