/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { createChart, createSeries } from '../../../src/playground/host/model/chart';
import { createSheet, putCell, type SheetModel } from '../../../src/playground/host/model/sheet';
import { DEFAULT_STYLE } from '../../../src/playground/host/model/style';
import { ChartPicture } from '../../../src/playground/page/chart-picture';
import { area } from '../../support/written-sheets';

function sheetWith(rows: readonly (readonly (string | number | null)[])[]): SheetModel {
  const sheet = createSheet('{1}', 'Ringkasan');
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries())
      putCell(sheet, row, column, { value, style: DEFAULT_STYLE });
  }
  return sheet;
}

function draw(type: string): HTMLElement {
  const sheet = sheetWith([
    ['Pelatihan', 50],
    ['Hubungan industrial', 100],
    ['Belum diisi', null],
  ]);
  const chart = createChart(1, type);
  chart.title = 'Serapan';
  chart.series = [
    {
      ...createSeries('Serapan'),
      values: { sheet: sheet.id, area: area(0, 1, 2, 1) },
      categories: { sheet: sheet.id, area: area(0, 0, 2, 0) },
    },
  ];
  const box = { left: 0, top: 0, width: 400, height: 240 };
  return render(<ChartPicture chart={chart} sheetOf={() => sheet} box={box} />).container;
}

test('columns and bars are as long as the figures of the cells', () => {
  for (const [type, side] of [
    ['ColumnClustered', 'height'],
    ['BarClustered', 'width'],
  ] as const) {
    const bars = [...draw(type).querySelectorAll('rect')].slice(0, 3);
    const [half = 0, whole = 0, none = 0] = bars.map((bar) => Number(bar.getAttribute(side)));
    expect(whole).toBeGreaterThan(50);
    expect(half).toBeCloseTo(whole / 2);
    expect(none).toBe(0);
  }
});

test('a line passes over what is not filled in', () => {
  const points = draw('LineMarkers').querySelector('polyline')?.getAttribute('points')?.split(' ');
  expect(points).toHaveLength(2);
});

test('title and categories are told, shortened where there is no room', () => {
  const text = draw('ColumnClustered').textContent;
  expect(text).toContain('Serapan');
  expect(text).toContain('Pelatihan');
});
