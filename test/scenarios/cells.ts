import type { Sample } from '../support/sheet';
import { between, type Dice } from './dice';
import type { PlannedPart } from './table-draft';

/** How a table writes its figures. */
export interface FigureStyle {
  readonly money: string;
  readonly separators: 'id' | 'en';
  readonly quantity: string;
  readonly percent: string;
  readonly nothing: string;
}

/** Chooses how a table writes its figures. */
export function chooseFigures(dice: Dice, table: string, unitColumn: boolean): FigureStyle {
  return {
    money: dice.choose(`${table}.money`, ['number', 'text', 'decimals', 'rupiah', 'rp glued', 'formatted']),
    separators: dice.choose(`${table}.separators`, ['id', 'en']),
    quantity: unitColumn
      ? 'number'
      : dice.choose(`${table}.quantity`, ['number', 'with unit', 'text number']),
    percent: dice.choose(`${table}.percent`, ['points', 'format', 'sign', 'sign and space', 'words']),
    nothing: dice.choose(`${table}.nothing`, ['blank', 'dash', 'mixed']),
  };
}

/** Writes an amount of rupiah. */
export function moneyCell(style: FigureStyle, value: number): Sample {
  if (style.money === 'number') return value;
  return style.money === 'formatted' ? { value, format: '#,##0' } : moneyText(style, value);
}

/** Writes an amount of rupiah as text. */
export function moneyText(style: FigureStyle, value: number): string {
  const grouped = group(value, style.separators);
  switch (style.money) {
    case 'decimals':
      return grouped + (style.separators === 'id' ? ',00' : '.00');
    case 'rupiah':
      return style.separators === 'id' ? `Rp. ${grouped},-` : `Rp. ${grouped}`;
    case 'rp glued':
      return `Rp${grouped}`;
    default:
      return grouped;
  }
}

/** Writes the quantity of one indicator; `unit` is its unit, `unitColumn` whether it stands in a column of its own. */
export function quantityCell(
  style: FigureStyle,
  value: number,
  unit: string,
  unitColumn: boolean,
): { cell: Sample; part: PlannedPart } {
  if (unit === '%' && !unitColumn) return percentCell(style, value);
  if (unit === '%' && style.percent === 'format')
    return { cell: { value: value / 100, format: '0.00%' }, part: { value, unit: '%' } };
  const plain = figure(value, style.separators);
  if (unitColumn) return { cell: value, part: { value, unit } };
  if (style.quantity === 'with unit') return { cell: `${plain} ${unit}`, part: { value, unit } };
  if (style.quantity === 'text number') return { cell: plain, part: { value, unit: null } };
  return { cell: value, part: { value, unit: null } };
}

/** Writes a percentage in one of the ways offices do. */
export function percentCell(style: FigureStyle, value: number): { cell: Sample; part: PlannedPart } {
  const plain = figure(value, style.separators);
  switch (style.percent) {
    case 'format':
      return { cell: { value: value / 100, format: '0.00%' }, part: { value, unit: '%' } };
    case 'sign':
      return { cell: `${plain}%`, part: { value, unit: '%' } };
    case 'sign and space':
      return { cell: `${plain} %`, part: { value, unit: '%' } };
    case 'words':
      return { cell: `${plain} persen`, part: { value, unit: '%' } };
    default:
      return { cell: value, part: { value, unit: null } };
  }
}

/** What stands where nothing is filled in. */
export function nothingCell(style: FigureStyle, chance: () => number): Sample | undefined {
  if (style.nothing === 'blank') return undefined;
  if (style.nothing === 'dash') return '-';
  return chance() < 0.5 ? '-' : undefined;
}

/** A random amount of rupiah, in full hundreds. */
export function amount(chance: () => number): number {
  return between(chance, 1_000, 9_999_999) * 100;
}

/** A random quantity for a unit: counts whole, percentages and indices with up to two decimals. */
export function quantityOf(unit: string, chance: () => number): number {
  if (unit === '%' || unit === 'indeks') return between(chance, 1, 9_999) / 100;
  return between(chance, 1, chance() < 0.1 ? 4_500 : 250);
}

function figure(value: number, separators: 'id' | 'en'): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = group(Number(whole), separators);
  if (fraction === undefined) return grouped;
  return grouped + (separators === 'id' ? ',' : '.') + fraction;
}

function group(value: number, separators: 'id' | 'en'): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separators === 'id' ? '.' : ',');
}
