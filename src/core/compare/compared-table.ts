import { formatCode } from '../grid/code';
import { formatMoney } from '../grid/money';
import { sum } from '../grid/number';
import { formatQuantity } from '../grid/quantity';
import type { CellRef } from '../grid/ref';
import type { RupiahScale } from '../grid/rupiah-scale';
import { collapse, keyOf } from '../grid/words';
import type { Role } from '../layouts/layout';
import type { Level } from '../plan/level-word';
import type { Entry, Indicator, Item, Part, Plan, Traced } from '../plan/plan';
import { scaleOf } from '../plan/rupiah-scale';
import { stageOf, statedFigures, yearOfTable, type Stage, type StatedFigure } from './figure-kinds';
import { sectionKey } from './office';

/** One figure as a table says it. */
export interface Said {
  readonly at: CellRef;
  readonly role: Role;
  /** Percentages in points; null for a grade. */
  readonly value: number | null;
  readonly grade: string | null;
  readonly unit: string | null;
  readonly decimals: number;
  /** Rupiah that one of the printed figure stands for; 1 for what is no money. */
  readonly scale: RupiahScale;
  /** The text of the cell where it says but this, with its unit; else null. */
  readonly text: string | null;
}

/** What is measured at a row, with what the table says of it, by the index of its figures. */
export interface ComparedIndicator {
  /** Its text; two where draft and analysis stand side by side, none where the row names no indicator. */
  readonly texts: readonly string[];
  readonly at: CellRef;
  readonly said: readonly (readonly Said[])[];
}

/** One item, cut down to what tables are compared by. */
export interface ComparedRow {
  /** Row of the item above in its table, or -1. */
  readonly parent: number;
  readonly level: Level;
  /** Code in one spelling and as written, '' without one. */
  readonly code: string;
  readonly codeText: string;
  readonly section: string;
  /** '' where the row has lost its name. */
  readonly name: string;
  readonly at: CellRef;
  readonly leaf: boolean;
  readonly indicators: readonly ComparedIndicator[];
  /** Rupiah, by the index of the table's figures. */
  readonly money: readonly (readonly Said[])[];
}

/** The last total below all items of a table. */
interface ComparedTotal {
  readonly at: CellRef;
  readonly label: string;
  readonly money: readonly (readonly Said[])[];
}

/** A table cut down to what it is compared by: plain data that can cross between workers. */
export interface ComparedTable {
  /** File it comes from; '' inside one workbook. */
  readonly file: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly form: string;
  readonly office: string | null;
  readonly year: number | null;
  readonly stage: Stage;
  /** True for a table of the plan as changed during the year (Renja Perubahan), which is another plan. */
  readonly revised: boolean;
  readonly figures: readonly StatedFigure[];
  readonly rows: readonly ComparedRow[];
  readonly total: ComparedTotal | null;
}

const REVISED =
  /\b(?:renja|rkpd|rencana kerja|apbd|anggaran)\b.*\bperubahan\b|\bperubahan\s+(?:rencana kerja|renja|rkpd|apbd|anggaran)\b|\b(?:p-?renja|renja-?p)\b/i;

/** Cuts a plan down to what it is compared by. */
export function comparedTable(plan: Plan, file = ''): ComparedTable {
  const { table, sheet, sheetId } = plan;
  const figures = statedFigures(plan);
  const office = table.unit;
  return {
    file,
    sheet,
    sheetId,
    form: table.layout.form,
    office,
    year: yearOfTable(plan),
    stage: stageOf(table.layout.form),
    revised: table.titles.some((line) => REVISED.test(line)),
    figures,
    rows: withSectionSums(plan.items.map((item) => comparedRow(item, figures, office))),
    total: totalOf(plan, figures),
  };
}

/** Identity of a row for accepting what is found at it: its section with its code, else the path of its names. */
export function identityOf({ rows }: ComparedTable, index: number): string {
  const row = rows[index];
  if (!row) return '';
  const names: string[] = [];
  for (let step: ComparedRow | undefined = row; step; step = rows[step.parent])
    names.unshift(keyOf(step.name));
  return `${row.section}/${row.code || names.join('/')}`;
}

function comparedRow(item: Item, figures: readonly StatedFigure[], office: string | null): ComparedRow {
  return {
    parent: item.parent?.index ?? -1,
    level: item.level,
    code: item.code ? formatCode(item.code) : '',
    codeText: item.codeText?.text ?? '',
    section: sectionKey(item.unit, office),
    // A code that stands for a missing name names nothing.
    name: item.name === item.codeText ? '' : item.name.text,
    at: item.name.at,
    leaf: item.children.length === 0,
    indicators: indicatorsOf(item, figures),
    money: moneyOf(item.entries, figures, item.columns),
  };
}

/**
 * Where office and UPTD each have a section with the same code, other tables may state the sum of them: the first of the
 * rows says that as well.
 */
function withSectionSums(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const bySections = new Map<string, ComparedRow[]>();
  for (const row of rows) {
    if (row.code === '') continue;
    const same = bySections.get(row.code) ?? [];
    if (same.every(({ section }) => section !== row.section)) same.push(row);
    bySections.set(row.code, same);
  }
  return rows.map((row) => {
    const same = bySections.get(row.code) ?? [];
    if (same.length < 2 || same[0] !== row) return row;
    const money = row.money.map((own, index) => {
      const [first] = own;
      const values = same.map((other) => other.money[index]?.[0]?.value ?? 0);
      return first ? [...own, { ...first, value: sum(values) }] : own;
    });
    return { ...row, money };
  });
}

/** What a row says of money, in rupiah whatever the table counts in. */
function moneyOf(
  entries: ReadonlyMap<Role, Entry>,
  figures: readonly StatedFigure[],
  columns: Plan['columns'],
): (readonly Said[])[] {
  return figures.map(({ kind, roles }) => {
    if (!kind.endsWith('.rp')) return NOTHING;
    const said: Said[] = [];
    for (const role of roles) {
      const entry = entries.get(role);
      const [part] = entry?.parts ?? [];
      if (!entry || part?.value == null) continue;
      const scale = scaleOf(columns, role);
      said.push(saidOf(entry, { ...part, value: part.value * scale }, null, scale));
    }
    return said;
  });
}

const NOTHING: readonly Said[] = [];

/** The indicators of an item, those of one cell each with its own part of the figures beside them. */
function indicatorsOf(item: Item, figures: readonly StatedFigure[]): ComparedIndicator[] {
  const { indicators } = item;
  if (indicators.length === 0)
    return [{ texts: [], at: item.name.at, said: quantitiesOf(item.entries, figures, 0, 1, null) }];
  return indicators.map((own, index): ComparedIndicator => {
    const { row, column } = own.at;
    const beside = indicators.filter(({ at }) => at.row === row && at.column === column);
    const entries = (beside[0] ?? own).entries;
    const analysed = index === 0 ? item.counterpart?.indicator : null;
    return {
      texts: analysed ? [own.text, analysed.text] : [own.text],
      at: own.at,
      said: quantitiesOf(entries, figures, beside.indexOf(own), beside.length, own),
    };
  });
}

/** What the figures of a row say of one of the indicators in its cell; nothing where it cannot be told which is which. */
function quantitiesOf(
  entries: ReadonlyMap<Role, Entry>,
  figures: readonly StatedFigure[],
  index: number,
  count: number,
  indicator: Indicator | null,
): (readonly Said[])[] {
  return figures.map(({ kind, roles }) => {
    if (!kind.endsWith('.k')) return NOTHING;
    const said: Said[] = [];
    for (const role of roles) {
      const entry = entries.get(role);
      const part = entry?.parts.length === count ? entry.parts[index] : undefined;
      if (entry && part && (part.value !== null || part.grade !== null))
        said.push(saidOf(entry, part, indicator?.unit ?? null));
    }
    return said;
  });
}

function saidOf(
  entry: Entry,
  { value, grade, unit, decimals }: Part,
  unitOfRow: Traced | null,
  scale: RupiahScale = 1,
): Said {
  const whole = typeof entry.raw === 'string' && unit !== null && entry.parts.length === 1 && !entry.quoted;
  return {
    at: entry.at,
    role: entry.role,
    value,
    grade,
    unit: entry.kind === 'money' ? null : (unit ?? unitOfRow?.text ?? null),
    decimals,
    scale,
    text: whole && typeof entry.raw === 'string' ? entry.raw : null,
  };
}

/** A figure as people write it: rupiah, or the text of its cell, or figure and unit. */
export function writtenOf({ role, value, grade, unit, text }: Said): string {
  if (role.endsWith('.rp') && value !== null) return formatMoney(value);
  if (text !== null) return collapse(text);
  return grade ?? (value === null ? '' : formatQuantity(value, unit));
}

function totalOf(plan: Plan, figures: readonly StatedFigure[]): ComparedTotal | null {
  const total = plan.totals.filter(({ after }) => after === plan.items.length).at(-1);
  if (!total) return null;
  return {
    at: total.label.at,
    label: total.label.text,
    money: moneyOf(total.entries, figures, plan.columns),
  };
}
