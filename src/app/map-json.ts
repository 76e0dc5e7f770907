import type { Correction } from '../core/detect/correction';
import { formatCode } from '../core/grid/code';
import { textOf } from '../core/grid/grid';
import { formatArea, formatColumn, formatRef } from '../core/grid/ref';
import type { Block, Role } from '../core/layouts/layout';
import type { Entry, Indicator, Item, Level, LevelHint, Part, Plan } from '../core/plan/plan';
import type { WorkbookReading } from '../core/rules/rule';
import { correctionsInUse } from './corrections-in-use';
import { rangeOf } from './place';

/** Version of the JSON contracts; a change that breaks a reader of them raises it. */
export const JSON_VERSION = 1;

/** A figure: a number (percentages in points), the letters of a grade, or null for "not filled in". */
type FigureJson = number | string | null;

/** What one cell says. */
interface ValueJson {
  readonly cell: string;
  /** One figure or text; a list where one cell speaks of several indicators. */
  readonly value: FigureJson | readonly FigureJson[];
  /** Unit as written, `%` for percentages; a list beside a list of figures. */
  readonly unit?: string | readonly (string | null)[];
  /** What is written in a column of figures where it is no figure: `#REF!`, `Lembaga`. */
  readonly text?: string;
}

/** What cells say, by role. */
type ValuesJson = Readonly<Partial<Record<Role, ValueJson>>>;

/** One indicator; `values` where it stands on a row of its own below its item. */
interface IndicatorJson {
  readonly text: string;
  readonly cell: string;
  readonly unit?: string;
  readonly values?: ValuesJson;
}

/** One item of the hierarchy; `row` counts from 1, as in the sheet. */
interface ItemJson {
  readonly level: Level;
  /** What told the level. */
  readonly levelBy: LevelHint;
  /** False where nothing in the row says the level, or only one weak hint does. */
  readonly sure: boolean;
  readonly code: string | null;
  readonly name: string;
  readonly row: number;
  readonly indicators: readonly IndicatorJson[];
  readonly values: ValuesJson;
}

/** One column with the role it plays. */
interface ColumnJson {
  readonly role: Role;
  readonly column: string;
  readonly header: string;
  /** Which of several items side by side it belongs to, left of the main ones; absent for those. */
  readonly block?: Block;
  /** Rupiah that one of its figures stands for, where the sheet counts in thousands or millions; values are as printed. */
  readonly scale?: number;
}

/** One recognised table. */
export interface TableJson {
  readonly sheet: string;
  readonly form: string;
  readonly range: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly year: number | null;
  /** The office named above the table. */
  readonly unit: string | null;
  readonly columns: readonly ColumnJson[];
  readonly items: readonly ItemJson[];
}

/** Something headed like a table that is no form we know, with the nearest one and what it lacks. */
export interface UnrecognisedJson {
  readonly sheet: string;
  readonly range: string;
  readonly best: string | null;
  readonly score: number;
  readonly missing: readonly Role[];
  /** True for a form with nothing filled in. */
  readonly empty: boolean;
}

/** A nomenclature that a sheet holds, with the number of its items. */
interface ReferenceJson {
  readonly sheet: string;
  readonly items: number;
}

/** One thing that the user said of a sheet: `form`, `role`, `heading`, `last` or `level`; false `inUse` is stale. */
export type CorrectionJson = { readonly sheet: string; readonly inUse: boolean } & Readonly<
  Record<string, string | number | boolean | null>
>;

/** What `map` says of a file. */
export interface MapJson {
  readonly version: typeof JSON_VERSION;
  readonly file: string;
  readonly tables: readonly TableJson[];
  readonly unrecognised: readonly UnrecognisedJson[];
  readonly references: readonly ReferenceJson[];
  readonly corrections: readonly CorrectionJson[];
}

/** What was read from a file, as the `map` contract. */
export function mapJson(
  file: string,
  reading: WorkbookReading,
  corrections: readonly Correction[] = [],
): MapJson {
  return {
    version: JSON_VERSION,
    file,
    tables: reading.plans.map(tableJson),
    unrecognised: unrecognisedJson(reading),
    references: reading.references.map(({ sheet, items }) => ({ sheet, items: items.size })),
    corrections: correctionsJson(corrections, reading),
  };
}

/** The corrections, each with whether it is in use. */
export function correctionsJson(
  corrections: readonly Correction[],
  reading: WorkbookReading,
): CorrectionJson[] {
  return correctionsInUse(corrections, reading).map(({ thing: { sheetId, ...thing }, inUse }) => ({
    sheet: sheetId,
    ...thing,
    inUse,
  }));
}

/** The tables that were not recognised. */
export function unrecognisedJson(reading: WorkbookReading): UnrecognisedJson[] {
  return reading.unrecognised.map(({ sheet, area, best, score, missing, empty }) => ({
    sheet,
    range: formatArea(area),
    best,
    score: twoDecimals(score),
    missing,
    empty,
  }));
}

function twoDecimals(score: number): number {
  return Math.round(score * 100) / 100;
}

function tableJson(plan: Plan): TableJson {
  return {
    sheet: plan.sheet,
    form: plan.table.layout.form,
    range: rangeOf(plan),
    confidence: twoDecimals(plan.table.score),
    year: plan.table.year,
    unit: plan.table.unit,
    columns: plan.table.columns.map(({ role, column, header, block, scale }) => ({
      role,
      column: formatColumn(column),
      header,
      ...(block === 'utama' ? {} : { block }),
      ...(scale === 1 ? {} : { scale }),
    })),
    items: plan.items.map(itemJson),
  };
}

function itemJson(item: Item): ItemJson {
  return {
    level: item.level,
    levelBy: item.levelBy,
    sure: item.levelSure,
    code: item.code ? formatCode(item.code) : (item.codeText?.text ?? null),
    name: item.name.text,
    row: item.row + 1,
    indicators: item.indicators.map((indicator) => indicatorJson(item, indicator)),
    values: valuesJson(item.entries, item.texts),
  };
}

function indicatorJson(item: Item, { text, at, unit, entries }: Indicator): IndicatorJson {
  const own = at.row !== item.row && entries.size > 0;
  return {
    text,
    cell: formatRef(at),
    ...(unit ? { unit: unit.text } : {}),
    ...(own ? { values: valuesJson(entries, new Map()) } : {}),
  };
}

function valuesJson(entries: Indicator['entries'], texts: Item['texts']): ValuesJson {
  const values: Partial<Record<Role, ValueJson>> = {};
  for (const [role, { text, at }] of texts) {
    if (role !== 'indikator') values[role] = { cell: formatRef(at), value: text };
  }
  for (const [role, entry] of entries) values[role] = entryJson(entry);
  return values;
}

function entryJson(entry: Entry): ValueJson {
  const cell = formatRef(entry.at);
  const figures = entry.parts.map(figureOf);
  const units = entry.parts.map((part) => unitOf(part, entry));
  if (figures.length > 1) {
    return { cell, value: figures, ...(units.some((unit) => unit !== null) ? { unit: units } : {}) };
  }
  const [value = null] = figures;
  const [unit = null] = units;
  const unread = value === null && !entry.empty;
  return {
    cell,
    value,
    ...(unit !== null && !entry.empty ? { unit } : {}),
    ...(unread ? { text: textOf(entry.raw) } : {}),
  };
}

function figureOf(part: Part): FigureJson {
  return part.value ?? part.grade;
}

function unitOf(part: Part, { kind }: Entry): string | null {
  if (kind === 'money') return null;
  return kind === 'percent' && part.value !== null ? '%' : part.unit;
}
