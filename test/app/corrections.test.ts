import { inspect } from '../../src/app/inspect';
import {
  loadCorrections,
  thingsOf,
  withForm,
  withLast,
  withLevel,
  withoutSheet,
  withoutThing,
  withRole,
} from '../../src/app/corrections';
import type { Correction } from '../../src/core/detect/correction';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { tableSheet } from '../support/sheet';
import { III1_HEADINGS, III1_TITLES, iii1Row } from '../core/forms';

const GRID = tableSheet({
  titles: III1_TITLES,
  headings: ['Kode', ...III1_HEADINGS],
  rows: [
    ['2.07.03', ...iii1Row('PELATIHAN KERJA', 5)],
    ['', ...iii1Row('Pelatihan', 5)],
    ['', ...iii1Row('Catatan lama', 1)],
  ],
});

const said = withLast(
  withLevel(
    withRole(withForm([], GRID.id, 'III.1'), GRID.id, 'Rencana Tahun 2024 > Lokasi', null),
    GRID.id,
    'pelatihan',
    'kegiatan',
  ),
  GRID.id,
  { key: 'pelatihan', nth: 1 },
);

test('what is said of a sheet adds up, and each thing can be taken back alone', () => {
  const things = thingsOf(said);
  expect(things.map(({ kind }) => kind)).toEqual(['form', 'role', 'last', 'level']);
  for (const thing of things) {
    expect(thingsOf(withoutThing(said, thing))).toEqual(things.filter((other) => other !== thing));
  }
  expect(things.reduce(withoutThing, said)).toEqual([]);
  expect(withoutSheet(said, GRID.id)).toEqual([]);
});

test('another form forgets the roles, not the rows', () => {
  const kinds = (corrections: readonly Correction[]): string[] =>
    thingsOf(corrections).map(({ kind }) => kind);
  expect(kinds(withForm(said, GRID.id, 'II.1'))).toEqual(['form', 'last', 'level']);
  expect(kinds(withForm(said, GRID.id, null))).toEqual(['last', 'level']);
});

test('an inspection tells which corrections it rests on and which are stale', () => {
  const stale = withRole(
    withLevel(said, GRID.id, 'sudah dihapus', 'program'),
    GRID.id,
    'Judul lama',
    'lokasi',
  );
  const gone: Correction = { sheetId: 'Lembar lain', form: 'II.1' };
  const [sheet] = inspect({
    grids: [GRID],
    corrections: [...stale, gone],
    rules: false,
    settings: DEFAULT_SETTINGS,
  }).sheets;
  expect(sheet?.corrections.map(({ thing, inUse }) => [thing.kind, inUse])).toEqual([
    ['form', true],
    ['role', true],
    ['role', false],
    ['last', true],
    ['level', true],
    ['level', false],
  ]);
  const [table] = sheet?.tables ?? [];
  expect(table?.items).toBe(2);
  expect(table?.unsure).toMatchObject([{ key: 'pelatihan', level: 'kegiatan', levelBy: 'user' }]);
  expect(table?.lastRows.map(({ name }) => name)).toEqual(['PELATIHAN KERJA', 'Pelatihan']);
});

test('rows whose level nothing tells are listed with how it was guessed', () => {
  const [sheet] = inspect({
    grids: [GRID],
    corrections: [],
    rules: false,
    settings: DEFAULT_SETTINGS,
  }).sheets;
  expect(sheet?.tables[0]?.unsure).toMatchObject([
    { key: 'pelatihan', row: 8, code: null, levelBy: 'guess' },
    { key: 'catatan lama', levelBy: 'guess' },
  ]);
});

test.each([[null], ['teks'], [[{ form: 'II.1' }]], [[{ sheetId: 'A', levels: { b: 'bukan tingkat' } }]]])(
  'kept data that are no corrections count as none: %j',
  async (kept) => {
    expect(await loadCorrections({ get: () => Promise.resolve(kept) })).toEqual([]);
  },
);
