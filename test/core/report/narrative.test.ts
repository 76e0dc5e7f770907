import { narrativeOf, type NarrativeItem } from '../../../src/core/report/narrative';
import { evaluatedTables } from '../../../src/core/report/evaluated';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { fixtureGrids } from '../../support/report-context';
import { readPlans } from '../../../src/core/check';

function names(items: readonly NarrativeItem[]): unknown[] {
  return items.map(({ item, indicators, children }) => [
    item.name.text,
    indicators.map(({ capaian, reason }) => reason ?? Number(capaian?.toFixed(2))),
    ...(children.length > 0 ? [names(children)] : []),
  ]);
}

describe('the narrative of Renja 2024 Payakumbuh, as facts', () => {
  let parts: ReadonlyMap<string, readonly NarrativeItem[]>;
  let narrative: ReturnType<typeof narrativeOf>;
  beforeAll(async () => {
    const { plans } = readPlans(await fixtureGrids('renja-2024-payakumbuh'));
    const [evaluated] = evaluatedTables(plans, {}, DEFAULT_SETTINGS).chosen;
    if (!evaluated) throw new Error('no table');
    narrative = narrativeOf(evaluated, plans);
    parts = new Map(narrative.parts.map(({ kelas, items }) => [kelas, items]));
  });

  test('counts every indicator of the year once', () => {
    expect(narrative.counts).toEqual({
      tidakMemenuhi: 2,
      memenuhi: 35,
      melebihi: 12,
      tidakDapatDihitung: 3,
    });
    expect(narrative.levels).toEqual(['program', 'kegiatan', 'subKegiatan']);
    expect(narrative.money).toMatchObject({ pagu: 4_735_102_141, belanja: 4_507_201_524 });
    expect(narrative.money?.serapan).toBeCloseTo(95.187, 3);
  });

  test('an indicator is told in its own class, whatever the mean of its item', () => {
    expect(names(parts.get('tidakMemenuhi') ?? [])).toEqual([
      ['HUBUNGAN INDUSTRIAL', [33.33]],
      ['PERENCANAAN DAN PEMBANGUNAN INDUSTRI', [15.52]],
    ]);
    const above = parts.get('melebihi') ?? [];
    expect(
      names(above.filter(({ item }) => item.name.text === 'PERENCANAAN DAN PEMBANGUNAN INDUSTRI')),
    ).toEqual([['PERENCANAAN DAN PEMBANGUNAN INDUSTRI', [125]]]);
  });

  test('what stands above something told is named, without indicators of another class', () => {
    const [first] = parts.get('memenuhi') ?? [];
    expect(first?.item.name.text).toBe('PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA');
    expect(first?.indicators).toEqual([]);
    expect(first?.children).toHaveLength(6);
  });

  test('what cannot be computed is kept, with the reason', () => {
    expect(names(parts.get('tidakDapatDihitung') ?? [])).toEqual([
      [
        'PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA',
        [],
        [['Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', ['targetNol']]],
      ],
      [
        'PENGELOLAAN SISTEM INFORMASI INDUSTRI NASIONAL',
        ['targetNol'],
        [
          [
            'Penyediaan Informasi Industri Untuk Informasi Industri IUI, IPUI, IUKI dan IPKI Kewenangan Kabupaten/Kota',
            ['targetNol'],
          ],
        ],
      ],
    ]);
  });
});
