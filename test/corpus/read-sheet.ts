import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area, Cell, Grid } from '../../src/core/grid/grid';
import { openXlsxFile } from '../../src/hosts/xlsx-file/open-xlsx-file';
import type { SampleSheet } from '../hosts/sample-workbook';
import type { CorpusTable, Figures } from './tables';

/** The cell at the left goes on here, or the one above: merged cells. */
const LEFT = '←';
const ABOVE = '↑';

/** The text of a file of the corpus, as its lines. */
export function linesOf(file: string): string[] {
  return readFileSync(join(__dirname, file), 'utf8').trimEnd().split('\n');
}

/** A sheet written as text: a line a row, a tab a column, `←` and `↑` where a merged cell goes on, `⏎` breaks a line. */
export function readSheetText({ name, sheet, figures }: CorpusTable): SampleSheet {
  const texts = linesOf(`${name}.txt`).map((line) => (line === '' ? [] : line.split('\t')));
  const look = (text: string): { bold?: true; italic?: true } => ({
    ...(/^(?:<i>)?<b>/.test(text) ? { bold: true } : {}),
    ...(/^(?:<b>)?<i>/.test(text) ? { italic: true } : {}),
  });
  return {
    name: sheet,
    rows: texts.map((row) =>
      row.map((text) => (text === LEFT || text === ABOVE ? null : cellOf(text, figures))),
    ),
    merges: mergesOf(texts),
    looks: texts.map((row) => row.map(look)),
  };
}

/** What Excel makes of what was typed; null where nothing was. */
function cellOf(typed: string, figures: Figures): Cell | null {
  const text = typed.replace(/<\/?[bi]>/g, '').replace(/⏎/g, '\n');
  if (text === '') return null;
  return (figures === 'text' ? null : numberOf(text, figures)) ?? { value: text };
}

function numberOf(text: string, figures: 'en' | 'id'): Cell | null {
  const [group, point] = figures === 'en' ? [',', '.'] : ['.', ','];
  const parts = new RegExp(`^(-?)(\\d{1,3}(?:\\${group}\\d{3})+|[1-9]\\d*|0)(?:\\${point}(\\d+))?(%?)$`).exec(
    text,
  );
  if (!parts) return null;
  const [, sign = '', whole = '', decimals = '', percent = ''] = parts;
  const value = Number(`${sign}${whole.replaceAll(group, '')}.${decimals || '0'}`);
  const fraction = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const format = `${whole.includes(group) ? '#,##0' : '0'}${fraction}${percent}`;
  return {
    value: percent === '' ? value : Number((value / 100).toFixed(decimals.length + 2)),
    ...(format === '0' ? {} : { format }),
  };
}

function mergesOf(texts: readonly (readonly string[])[]): Area[] {
  const areas: Area[] = [];
  for (const [top, row] of texts.entries()) {
    for (const [left, text] of row.entries()) {
      if (text === LEFT || text === ABOVE) continue;
      let right = left;
      while (row[right + 1] === LEFT) right += 1;
      let bottom = top;
      while (
        texts[bottom + 1]?.slice(left, right + 1).every((below) => below === ABOVE) &&
        texts[bottom + 1]?.[left]
      )
        bottom += 1;
      if (right > left || bottom > top) areas.push({ top, left, bottom, right });
    }
  }
  return areas;
}

/** The grid of a table of the corpus that is kept in a workbook. */
export async function readFixtureSheet(fixture: string, sheet: string): Promise<Grid> {
  const reader = await openXlsxFile(join(__dirname, '../fixtures', fixture));
  const [grid] = await reader.read({ sheets: [sheet] });
  if (!grid) throw new RangeError(`no sheet ${sheet}`);
  return grid;
}
