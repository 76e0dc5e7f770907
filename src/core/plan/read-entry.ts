import { isCellError, type Cell } from '../grid/grid';
import { isNotFilled, readMoney } from '../grid/money';
import { decimalsOf, round15, type DecimalSign } from '../grid/number';
import { readQuantities, splitIndicators } from '../grid/quantity';
import type { CellRef } from '../grid/ref';
import { collapse } from '../grid/words';
import type { ColumnKind, FigureRole } from '../layouts/layout';
import type { Entry, Part } from './plan';

/** How the cells of one column of figures are to be read. */
export interface Reading {
  readonly role: FigureRole;
  readonly kind: ColumnKind;
  readonly sign: DecimalSign | null;
}

const NOTHING: readonly Part[] = [];

/** Reads a cell of figures; `unit` is what the row's own unit column says. */
export function readEntry(cell: Cell | undefined, at: CellRef, reading: Reading, unit: string | null): Entry {
  const entry = read(cell, at, reading, unit);
  return cell?.formula === undefined ? entry : { ...entry, formula: cell.formula };
}

function read(
  cell: Cell | undefined,
  at: CellRef,
  { role, kind, sign }: Reading,
  unit: string | null,
): Entry {
  const raw = cell?.value ?? null;
  const own = kind === 'quantity' ? unit : null;
  if (typeof raw === 'number') {
    const percent = kind !== 'money' && cell?.format?.includes('%') === true;
    const value = percent ? round15(raw * 100) : raw;
    const part: Part = { value, unit: percent ? '%' : own, grade: null, decimals: decimalsOf(value) };
    // Spelled out: hundreds of thousands of these are made, and spreading one object into another is slow.
    return { at, role, kind, raw, value, parts: [part], empty: false, text: false, broken: false, percent };
  }
  if (typeof raw !== 'string' || isNotFilled(raw)) {
    const empty = !isCellError(raw) && typeof raw !== 'boolean';
    return {
      at,
      role,
      kind,
      raw,
      value: null,
      parts: NOTHING,
      empty,
      text: false,
      broken: false,
      percent: false,
    };
  }
  const text = kind === 'money' ? readMoneyText(raw, sign) : readQuantityText(raw, sign, own);
  return { at, role, kind, raw, ...text };
}

type TextReading = Pick<Entry, 'value' | 'parts' | 'empty' | 'text' | 'broken' | 'percent'>;

function readMoneyText(raw: string, sign: DecimalSign | null): TextReading {
  const money = readMoney(raw, sign);
  const parts = money ? [{ value: money.value, unit: null, grade: null, decimals: money.decimals }] : NOTHING;
  return {
    value: money?.value ?? null,
    parts,
    empty: false,
    text: true,
    broken: money?.broken ?? false,
    percent: false,
  };
}

function readQuantityText(raw: string, sign: DecimalSign | null, unit: string | null): TextReading {
  const quantities = readQuantities(raw, sign);
  const units = unit === null || quantities.length < 2 ? [] : splitIndicators(unit);
  const parts = quantities.map((quantity, index): Part => {
    const own = units.length === quantities.length ? (units[index] ?? unit) : unit;
    if (!quantity) return { value: null, unit: own, grade: null, decimals: 0 };
    return {
      value: quantity.value,
      unit: quantity.unit ?? own,
      grade: quantity.grade,
      decimals: quantity.decimals,
    };
  });
  const [only] = quantities;
  return {
    value: quantities.length === 1 ? (only?.value ?? null) : null,
    parts,
    empty: quantities.every((quantity) => quantity === null),
    text: true,
    broken: quantities.some((quantity) => quantity?.broken === true),
    percent: quantities.length === 1 && only?.unit === '%' && collapse(raw) !== '%',
  };
}
