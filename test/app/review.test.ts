import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check-workbook';
import { inspect, type Inspector } from '../../src/app/inspect';
import type { WorkbookHost } from '../../src/app/ports';
import { createReview, type Review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createMemoryWorkbook, typeInto, type MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { openMemory } from '../../src/hosts/memory/open-memory';
import { openXlsx } from '../../src/hosts/xlsx-file/open-xlsx';
import { gridOf, type SampleSheet } from '../hosts/sample-workbook';
import { openEmulated, highlightedCells } from '../support/emulated-workbook';

const HEADINGS = [
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

const TABEL: SampleSheet = {
  name: 'Tabel III.1',
  rows: [
    ['Tabel III.1 Rumusan Rencana Program dan Kegiatan Tahun 2025 dan Prakiraan Maju Tahun 2026'],
    HEADINGS,
    HEADINGS.map((_, index) => index + 1),
    [
      '2.07.02',
      'Program Pelatihan',
      'Persentase',
      'Kota',
      '80 persen',
      2_500_000,
      'PAD',
      null,
      '82 persen',
      2_200_000,
    ],
    [
      '2.07.02.2.01',
      'Pelatihan',
      'Peserta',
      'Kota',
      '75 orang',
      2_000_000,
      'PAD',
      null,
      '80 orang',
      2_200_000,
    ],
    [
      '2.07.02.2.01.0001',
      'Las',
      'Peserta',
      'Kota',
      '50 orang',
      1_000_000,
      'PAD',
      null,
      '50 orang',
      1_100_000,
    ],
    [
      '2.07.02.2.01.0002',
      'Jahit',
      'Peserta',
      'Kota',
      '25 orang',
      1_000_000,
      'PAD',
      null,
      '30 orang',
      1_100_000,
    ],
  ],
};

const PAGU_PROGRAM = { sheet: 'Tabel III.1', row: 3, column: 5 };
const NOW = new Date('2025-01-15T08:00:00Z');
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const directly: Inspector = (request) => Promise.resolve(inspect(request));

function reviewOf(host: WorkbookHost, inspector = directly): Review {
  return createReview({ host, inspector, now: () => NOW, breathe });
}

function open(inspector?: Inspector): { workbook: MemoryWorkbook; review: Review } {
  const workbook = createMemoryWorkbook([gridOf(TABEL)]);
  return { workbook, review: reviewOf(openMemory(workbook), inspector) };
}

const rulesOf = (review: Review): readonly string[] => review.state().parted.open.map(({ rule }) => rule);

test('a survey recognises sheets and checks nothing', async () => {
  const { review } = open();
  await review.survey();
  const { sheets, result } = review.state();
  expect(sheets?.[0]?.tables[0]).toMatchObject({ form: 'III.1', items: 4, year: 2025 });
  expect(sheets?.[0]?.tables[0]?.columns).toHaveLength(HEADINGS.length);
  expect(result).toBeNull();
});

test('a check highlights what it finds', async () => {
  const { workbook, review } = open();
  await review.validate('workbook');
  expect(rulesOf(review)).toContain('jumlah-anak');
  expect(workbook.marks).toContainEqual({ at: PAGU_PROGRAM, severity: 'error' });
});

test('an accepted finding loses its highlight, stays accepted in a later session, and turns stale when repaired', async () => {
  const { workbook, review } = open();
  await review.validate('workbook');
  const finding = review.state().parted.open.find(({ rule }) => rule === 'jumlah-anak');
  if (!finding) throw new Error('nothing to accept');
  await review.accept(finding, { reason: ' disetujui ', by: 'Siti' });
  expect(workbook.marks.filter(({ at }) => at.row === 3 && at.column === 5)).toEqual([]);

  const later = reviewOf(openMemory(workbook));
  await later.validate('workbook');
  expect(later.state().parted.accepted).toMatchObject([
    { acceptance: { reason: 'disetujui', by: 'Siti', on: NOW.toISOString(), cell: 'F4' } },
  ]);

  typeInto(workbook, PAGU_PROGRAM, 2_000_000);
  expect(later.state().changedSheets).toEqual(['Tabel III.1']);
  await later.validateAgain();
  expect(later.state().changedSheets).toEqual([]);
  expect(later.state().parted.accepted).toEqual([]);
  expect(later.state().parted.stale).toMatchObject([{ by: 'Siti' }]);
  await later.revoke(finding.fingerprint);
  expect(later.state().parted.stale).toEqual([]);
});

test('a stop leaves the earlier results', async () => {
  let stall = false;
  const { review } = open((request) =>
    stall
      ? new Promise((_, reject) =>
          request.signal?.addEventListener('abort', () => reject(new Error('stopped'))),
        )
      : directly(request),
  );
  await review.validate('workbook');
  const before = review.state().result;
  stall = true;
  const again = review.validateAgain();
  while (review.state().activity?.step !== 'checking') await breathe();
  review.cancel();
  await again;
  await breathe();
  expect(review.state()).toMatchObject({ activity: null, failure: null, notice: { kind: 'cancelled' } });
  expect(review.state().result).toBe(before);
});

test('a correction is kept and used in a later session', async () => {
  const { workbook, review } = open();
  await review.survey();
  const id = review.state().sheets?.[0]?.id ?? '';
  await review.setRole(id, 'Sumber Dana', null);
  const later = reviewOf(openMemory(workbook));
  await later.survey();
  const column = later.state().sheets?.[0]?.tables[0]?.columns.find(({ header }) => header === 'Sumber Dana');
  expect(column?.role).toBeNull();
});

test('a level and an end that the user set are kept, used in a later session, and taken back', async () => {
  const { workbook, review } = open();
  await review.survey();
  const id = review.state().sheets?.[0]?.id ?? '';
  await review.setLevel(id, '2.07.02', 'sasaran');
  await review.setLast(id, '2.07.02.2.01.0001', 1);
  const later = reviewOf(openMemory(workbook));
  await later.survey();
  const [sheet] = later.state().sheets ?? [];
  expect(sheet?.tables[0]?.lastRows.map(({ level }) => level)).toEqual([
    'sasaran',
    'kegiatan',
    'subKegiatan',
  ]);
  expect(sheet?.corrections.map(({ inUse }) => inUse)).toEqual([true, true]);
  for (const { thing } of sheet?.corrections ?? []) await later.takeBack(thing);
  expect(later.state().corrections).toEqual([]);
  expect(later.state().sheets?.[0]?.tables[0]?.items).toBe(4);
});

test('what a host refuses becomes a state, never an exception', async () => {
  const { workbook, review } = open();
  await review.goTo({ sheet: 'Tidak Ada', row: 0, column: 0 });
  expect(review.state().failure).toMatchObject({ kind: 'host', error: 'gone' });
  await review.validate('workbook');
  expect(review.state().failure).toBeNull();
  for (const sheet of workbook.sheets) sheet.isProtected = true;
  await review.validateAgain();
  expect(review.state().notice).toEqual({ kind: 'protected-sheets', sheets: ['Tabel III.1'] });
});

test('a Renja in the emulated Excel gives the findings of the command line, each highlighted', async () => {
  const bytes = readFileSync('test/fixtures/renja-2024-payakumbuh.xlsx');
  const { excel, host } = await openEmulated(bytes);
  const review = reviewOf(host);
  await review.validate('workbook');
  const { findings } = await checkWorkbook(await openXlsx(bytes, 'renja.xlsx'));
  const plain = (list: typeof findings): unknown[] => list.map(({ fingerprint: _, ...finding }) => finding);
  expect(review.state().failure).toBeNull();
  expect(plain(review.state().result?.findings ?? [])).toEqual(plain(findings));
  const marked = new Set(highlightedCells(excel).map(({ at }) => `${at.sheet} ${at.row} ${at.column}`));
  expect(marked).toEqual(new Set(findings.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`)));
});

test('settings are kept in the workbook and followed by the next check', async () => {
  const { workbook, review } = open();
  await review.validate('workbook');
  const settings = { ...DEFAULT_SETTINGS, lowSerapan: 20 };
  await review.setSettings(settings);
  expect(review.state()).toMatchObject({ settings, notice: { kind: 'settings-kept' } });
  const again = reviewOf(openMemory(workbook));
  await again.validate('workbook');
  expect(again.state().settings).toEqual(settings);
});
