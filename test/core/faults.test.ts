import fc from 'fast-check';
import { join } from 'node:path';
import { check, readPlans } from '../../src/core';
import type { Finding } from '../../src/core/finding';
import type { Grid } from '../../src/core/grid/grid';
import { formatRef, type CellRef } from '../../src/core/grid/ref';
import type { FigureRole } from '../../src/core/layouts/layout';
import type { Entry, Item, Plan } from '../../src/core/plan/plan';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import { withCells, type Sample } from '../support/sheet';

/** Same mistakes on every run. */
const SEED = 20240607;

let grids: readonly Grid[] = [];
let plans: readonly Plan[] = [];
const before = new Map<string, readonly Finding[]>();

beforeAll(async () => {
  const file = await openXlsxFile(join(__dirname, '../fixtures/renja-2024-payakumbuh.xlsx'));
  grids = await file.read();
  plans = readPlans(grids).plans;
  for (const grid of grids) before.set(grid.sheet, check(readPlans([grid])));
});

const keyOf = (finding: Finding): string =>
  `${finding.rule} ${formatRef(finding.at)} ${JSON.stringify(finding.facts)}`;

/** What is found anew after a cell is changed, as `rule A1`, with the cells it is related to. */
function newFindings(at: CellRef, to: Sample): Finding[] {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  if (!grid) throw new RangeError(at.sheet);
  const known = new Set((before.get(at.sheet) ?? []).map(keyOf));
  return check(readPlans([withCells(grid, [{ ...at, to }])])).filter((finding) => !known.has(keyOf(finding)));
}

const named = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, at }) => `${rule} ${formatRef(at)}`);

/** The findings with all that follows from them. */
const withEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => [finding, ...(finding.consequences ?? [])]);

/** The places of errors; one mistake makes one. */
const errorCells = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ at }) => formatRef(at));

function planOf(sheet: string): Plan {
  const plan = plans.find((own) => own.sheet === sheet);
  if (!plan) throw new RangeError(sheet);
  return plan;
}

interface Place {
  readonly item: Item;
  readonly entry: Entry;
}

function placesOf(plan: Plan, role: FigureRole, wanted: (place: Place) => boolean): Place[] {
  return plan.items.flatMap((item) => {
    const entry = item.entries.get(role);
    return entry && wanted({ item, entry }) ? [{ item, entry }] : [];
  });
}

/** A few places, the same ones on every run; all of them would take a minute. */
function some<T>(places: readonly T[], count: number): T[] {
  if (places.length === 0) throw new RangeError('no such place');
  return fc.sample(
    fc.shuffledSubarray([...places], { minLength: Math.min(count, places.length), maxLength: count }),
    {
      seed: SEED,
      numRuns: 1,
    },
  )[0] as T[];
}

const money = ({ entry }: Place): boolean => (entry.value ?? 0) > 0;
const isLeaf = ({ item }: Place): boolean => item.children.length === 0;
const SHEETS: [string, FigureRole][] = [
  ['Tabel II.1', 'pagu.rp'],
  ['Tabel II.1', 'realisasi.tw3.rp'],
  ['Tabel II.3', 'pagu.rp'],
  ['Tabel II.3', 'paguAnalisis.rp'],
  ['Tabel III.1', 'pagu.rp'],
  ['Tabel III.1', 'prakiraanMaju.rp'],
];

describe.each(SHEETS)('a mistake in %s, column %s', (sheet, role) => {
  const places = (wanted: (place: Place) => boolean): Place[] =>
    placesOf(planOf(sheet), role, (place) => money(place) && wanted(place));

  test('a lowest figure changed: one error, at the figure where two sums tell, else at its parent beside the figure', () => {
    for (const { item, entry } of some(
      places((place) => isLeaf(place) && place.item.parent !== null),
      3,
    )) {
      const found = newFindings(entry.at, (entry.value ?? 0) + 1_000_000);
      const parent = item.parent?.entries.get(role)?.at;
      const sums = withEchoes(found).filter(
        (own) =>
          own.rule === 'jumlah-anak' && own.related.some((cell) => formatRef(cell) === formatRef(entry.at)),
      );
      expect(sums.map(({ at }) => formatRef(at))).toEqual(parent ? [formatRef(parent)] : []);
      const inQuarter = role.startsWith('realisasi.');
      expect(errorCells(found)).toEqual(parent ? [formatRef(inQuarter ? entry.at : parent)] : []);
    }
  });

  test('a parent changed: one error, at the parent', () => {
    for (const { entry } of some(
      places((place) => !isLeaf(place)),
      3,
    )) {
      const found = newFindings(entry.at, (entry.value ?? 0) - 1_000_000);
      expect(named(withEchoes(found))).toContain(`jumlah-anak ${formatRef(entry.at)}`);
      expect(errorCells(found)).toEqual([formatRef(entry.at)]);
    }
  });

  test('a figure typed as text: it is told, and its sums still hold', () => {
    for (const { entry } of some(
      places(() => true),
      2,
    )) {
      const text = (entry.value ?? 0).toLocaleString('id-ID');
      expect(named(newFindings(entry.at, `Rp. ${text},-`))).toEqual([`angka-teks ${formatRef(entry.at)}`]);
    }
  });

  test('a formula error: it is told', () => {
    for (const { entry } of some(
      places(() => true),
      2,
    )) {
      expect(named(newFindings(entry.at, { error: '#REF!' }))).toContain(`sel-galat ${formatRef(entry.at)}`);
    }
  });

  test('an amount nobody can read: it is told', () => {
    for (const { entry } of some(
      places(() => true),
      2,
    )) {
      expect(named(newFindings(entry.at, '1.000.00'))).toContain(`angka-tak-terbaca ${formatRef(entry.at)}`);
    }
  });
});

describe.each([
  ['Tabel II.1', 'target.k', 'pagu.rp'],
  ['Tabel II.3', 'target.k', 'pagu.rp'],
  ['Tabel II.3', 'targetAnalisis.k', 'paguAnalisis.rp'],
  ['Tabel III.1', 'target.k', 'pagu.rp'],
  ['Tabel III.1', 'prakiraanMaju.k', 'prakiraanMaju.rp'],
] as [string, FigureRole, FigureRole][])('a target and its pagu in %s: %s, %s', (sheet, target, pagu) => {
  const paid = (): Place[] =>
    placesOf(
      planOf(sheet),
      target,
      (place) =>
        isLeaf(place) &&
        place.item.indicators.length > 0 &&
        (place.entry.value ?? 0) > 0 &&
        (place.item.entries.get(pagu)?.value ?? 0) > 0,
    );

  test('the target blanked', () => {
    for (const { entry } of some(paid(), 2)) {
      expect(named(newFindings(entry.at, null))).toContain(`pagu-tanpa-target ${formatRef(entry.at)}`);
      expect(named(newFindings(entry.at, '-'))).toContain(`pagu-tanpa-target ${formatRef(entry.at)}`);
    }
  });

  test('the pagu set to 0', () => {
    for (const { item } of some(paid(), 2)) {
      const at = item.entries.get(pagu)?.at;
      if (at) expect(named(newFindings(at, 0))).toContain(`target-tanpa-pagu ${formatRef(at)}`);
    }
  });

  test('a count in a percent cell', () => {
    for (const { entry } of some(paid(), 2)) {
      expect(named(newFindings(entry.at, '16800%'))).toContain(`persen-di-luar-skala ${formatRef(entry.at)}`);
      expect(named(newFindings(entry.at, { value: 168, format: '0%' }))).toContain(
        `persen-di-luar-skala ${formatRef(entry.at)}`,
      );
    }
  });

  test('a unit that lost its figure', () => {
    for (const { entry } of some(paid(), 2)) {
      expect(named(newFindings(entry.at, 'Lembaga'))).toContain(`satuan-tanpa-angka ${formatRef(entry.at)}`);
    }
  });
});

describe('the arithmetic that Tabel II.1 prints', () => {
  const rows = (role: FigureRole): Place[] => placesOf(planOf('Tabel II.1'), role, money);
  const wrong = (place: Place): boolean =>
    (before.get('Tabel II.1') ?? []).some(({ at }) => formatRef(at) === formatRef(place.entry.at));

  test('the year against its quarters', () => {
    for (const { entry } of some(
      rows('realisasiTahun.rp').filter((place) => !wrong(place)),
      3,
    )) {
      const found = newFindings(entry.at, (entry.value ?? 0) + 500_000);
      expect(named(withEchoes(found))).toContain(`jumlah-triwulan ${formatRef(entry.at)}`);
      expect(errorCells(found)).toEqual([formatRef(entry.at)]);
    }
  });

  test('the Renstra against last year and this year', () => {
    for (const { entry } of some(
      rows('realisasiRenstra.rp').filter((place) => !wrong(place)),
      3,
    )) {
      const found = newFindings(entry.at, (entry.value ?? 0) + 500_000);
      expect(named(withEchoes(found))).toContain(`jumlah-kolom ${formatRef(entry.at)}`);
      expect(errorCells(found)).toEqual([formatRef(entry.at)]);
    }
  });

  test('a percentage', () => {
    for (const { entry } of some(
      rows('capaian.rp').filter((place) => !wrong(place)),
      3,
    )) {
      expect(named(newFindings(entry.at, (entry.value ?? 0) + 7.5))).toContain(
        `persen ${formatRef(entry.at)}`,
      );
    }
  });

  test('a realisasi above its pagu', () => {
    const paid = rows('realisasiTahun.rp').filter(
      (place) => isLeaf(place) && (place.item.entries.get('pagu.rp')?.value ?? 0) > 0,
    );
    for (const { item, entry } of some(paid, 3)) {
      const found = newFindings(entry.at, (item.entries.get('pagu.rp')?.value ?? 0) * 2);
      expect(named(withEchoes(found))).toContain(`realisasi-melebihi-pagu ${formatRef(entry.at)}`);
    }
  });

  test('a K of the year that no quarter explains', () => {
    const counted = placesOf(
      planOf('Tabel II.1'),
      'realisasiTahun.k',
      ({ item, entry }) =>
        (entry.value ?? 0) > 0 &&
        entry.parts.length === 1 &&
        (['tw1', 'tw2', 'tw3', 'tw4'] as const).some(
          (own) => item.entries.get(`realisasi.${own}.k`)?.value != null,
        ),
    );
    for (const { entry } of some(counted, 3)) {
      expect(named(withEchoes(newFindings(entry.at, 7777)))).toContain(`cara-hitung ${formatRef(entry.at)}`);
    }
  });
});

describe('totals', () => {
  test.each(['Tabel II.3', 'Tabel III.1'])('a total of %s changed', (sheet) => {
    const totals = planOf(sheet).totals.flatMap(({ entries }) =>
      [...entries.values()].filter((entry) => (entry.value ?? 0) > 0),
    );
    expect(totals).not.toEqual([]);
    for (const entry of totals) {
      expect(named(newFindings(entry.at, (entry.value ?? 0) + 1_000_000))).toContain(
        `baris-total ${formatRef(entry.at)}`,
      );
    }
  });
});
