import type { CaraHitung } from '../../capaian/cara-hitung';
import { indicatorKeyOf, type Choices } from '../../capaian/choices';
import { proposePolaritas, type Polaritas } from '../../capaian/polaritas';
import type { CaraHitungBy } from '../../capaian/propose';
import { unitKey } from '../../grid/quantity';
import { ISIAN_FORM } from '../../layouts/isian-realisasi';
import { QUARTERS, type FigureRole, type TextRole } from '../../layouts/layout';
import { depthOf } from '../../plan/level-word';
import type { Item, Plan } from '../../plan/plan';
import { FACTOR_ROLES, type FactorRole } from '../factors';
import { readCaraHitung } from './cara-hitung-names';
import { createRowReader, yearFigure, type Figure, type IndicatorRow } from './indicator-rows';
import { matchItems, sameIndicator } from './match-items';
import { SOURCES, type SourceColumn } from './sources';
import { ofOneOffice, yearOf, type Subject } from './tables';

/** One indicator of an item of the evaluation, with the figures that some tables gave it. */
export interface JoinedRow {
  readonly text: string | null;
  readonly unit: string | null;
  readonly caraHitung: CaraHitung;
  readonly caraHitungBy: CaraHitungBy;
  readonly polaritas: Polaritas;
  readonly figures: ReadonlyMap<FigureRole, Figure>;
}

/** One item of the evaluation: as its own table says it, with the figures of others. */
export interface JoinedItem {
  readonly item: Item;
  /** The goal it stands under, or null. */
  readonly sasaran: string | null;
  readonly penanggungJawab: string | null;
  readonly rows: readonly JoinedRow[];
  readonly factors: ReadonlyMap<FactorRole, string>;
  readonly parent: JoinedItem | null;
  readonly children: JoinedItem[];
}

/** How many figures of a column one table gave. */
interface Feed {
  readonly plan: Plan;
  readonly role: FigureRole;
  readonly count: number;
}

/** What another table and the evaluation lack of each other. */
export interface TableMatch {
  readonly plan: Plan;
  readonly matched: number;
  /** Items of the evaluation that the table lacks. */
  readonly absent: readonly Item[];
  /** Items of the table that have figures and stand nowhere in the evaluation. */
  readonly extra: readonly Item[];
  /** Items whose quantity was left out since it counts in another unit. */
  readonly otherUnit: readonly Item[];
}

/** The tables of a workbook joined for one year and office. */
export interface Join {
  readonly subject: Subject;
  readonly items: readonly JoinedItem[];
  /** The tables that gave each column its figures; none where nothing did. */
  readonly columns: ReadonlyMap<FigureRole, readonly Feed[]>;
  readonly matches: readonly TableMatch[];
}

/** What a join takes from the user's choices and settings. */
export interface JoinOptions {
  readonly choices: Choices;
  readonly namesAlike: number;
}

/** A table that may give figures, with what is known of it. */
interface Source {
  readonly plan: Plan;
  readonly columns: readonly { readonly to: FigureRole; readonly from: SourceColumn }[];
  readonly rowsOf: (item: Item) => IndicatorRow[];
  readonly match: ReadonlyMap<Item, Item>;
  readonly otherUnit: Item[];
}

/** Joins the tables of a workbook: the items of the subject's own table, each with the first figure found for a column. */
export function joinTables(plans: readonly Plan[], subject: Subject, options: JoinOptions): Join {
  const sources = sourcesOf(plans, subject, options);
  const counts = new Map<FigureRole, Map<Plan, Feed>>();
  const joined = new Map<Item, JoinedItem>();
  for (const item of subject.plan.items) {
    if (depthOf(item.level) < depthOf('urusan')) continue;
    const parent = joinedAbove(item, joined);
    const own: JoinedItem = {
      item,
      sasaran: sasaranOf(item),
      penanggungJawab: item.texts.get('penanggungJawab')?.text ?? null,
      rows: joinRows(item, sources, counts, options),
      factors: factorsOf(item, sources),
      parent,
      children: [],
    };
    parent?.children.push(own);
    joined.set(item, own);
  }
  const items = [...joined.values()];
  return {
    subject,
    items,
    columns: new Map([...SOURCES.keys()].map((role) => [role, [...(counts.get(role)?.values() ?? [])]])),
    matches: sources
      .filter(({ plan }) => plan !== subject.plan)
      .map((source) => tableMatch(source, items))
      .filter(({ plan, extra }) => extra.length > 0 || fedBy(plan, counts)),
  };
}

function fedBy(plan: Plan, counts: ReadonlyMap<FigureRole, ReadonlyMap<Plan, Feed>>): boolean {
  return [...counts.values()].some((own) => own.has(plan));
}

/** The tables in question, with the columns they may feed, in the order of the columns' preferences. */
function sourcesOf(plans: readonly Plan[], subject: Subject, { namesAlike }: JoinOptions): Source[] {
  const others = plans.filter((plan) => plan !== subject.plan && columnsOf(plan, subject).length > 0);
  const itself = new Map(subject.plan.items.map((item) => [item, item]));
  return [subject.plan, ...others].map((plan) => ({
    plan,
    columns: columnsOf(plan, subject),
    rowsOf: createRowReader(plan),
    match: plan === subject.plan ? itself : matchItems(subject.plan, plan, namesAlike),
    otherUnit: [],
  }));
}

function columnsOf(plan: Plan, { year, office }: Subject): Source['columns'] {
  if (!ofOneOffice(plan.table.unit, office)) return [];
  const own = yearOf(plan);
  const fits = ({ form, years }: SourceColumn): boolean =>
    form === plan.table.layout.form &&
    (years === null || (own ?? year) === (year === null ? own : year + years));
  return [...SOURCES].flatMap(([to, columns]) => columns.filter(fits).map((from) => ({ to, from })));
}

function joinedAbove(item: Item, joined: ReadonlyMap<Item, JoinedItem>): JoinedItem | null {
  for (let step = item.parent; step; step = step.parent) {
    const own = joined.get(step);
    if (own) return own;
  }
  return null;
}

function sasaranOf(item: Item): string | null {
  const own = item.texts.get('sasaran')?.text;
  if (own !== undefined) return own;
  for (let step = item.parent; step; step = step.parent) if (step.level === 'sasaran') return step.name.text;
  return null;
}

function joinRows(
  item: Item,
  sources: readonly Source[],
  counts: Map<FigureRole, Map<Plan, Feed>>,
  { choices, namesAlike }: JoinOptions,
): JoinedRow[] {
  const own = sources[0]?.rowsOf(item) ?? [];
  return own.map((row, index) => {
    const figures = new Map<FigureRole, Figure>();
    const derived = new Map<FigureRole, IndicatorRow>();
    const rowIn = (source: Source): IndicatorRow | null => {
      const match = source.match.get(item);
      if (!match) return null;
      return match === item ? row : sameIndicator(row, source.rowsOf(match), own.length, namesAlike);
    };
    const rowsIn = new Map(sources.map((source) => [source, rowIn(source)]));
    for (const [to, preferred] of SOURCES) {
      for (const column of preferred) {
        const found = figureFor(to, column, { item, row, index, sources, rowsIn });
        if (!found) continue;
        figures.set(to, found.figure);
        if (found.figure.derived) derived.set(to, found.row);
        count(counts, to, found.source.plan, column.role);
        break;
      }
    }
    const measured = [...rowsIn.values()].find((other) => other && hasQuarters(other)) ?? row;
    const choice = choices[indicatorKeyOf(item, row.text)];
    const said = saidInIsian(sources, rowsIn);
    const chosen = said ?? choice?.caraHitung;
    const caraHitung = chosen ?? measured.caraHitung;
    for (const [role, from] of derived) {
      const year =
        role === 'target.k' || role === 'realisasiTahun.k'
          ? yearFigure(role, from.measured, caraHitung)
          : null;
      if (year) figures.set(role, year);
    }
    return {
      text: row.text,
      unit: row.unit ?? [...figures.values()].find(({ unit }) => unit !== null)?.unit ?? null,
      caraHitung,
      caraHitungBy: chosen ? 'user' : measured.caraHitungBy,
      polaritas: choice?.polaritas ?? proposePolaritas(row.text ?? '').polaritas,
      figures,
    };
  });
}

interface Place {
  readonly item: Item;
  readonly row: IndicatorRow;
  readonly index: number;
  readonly sources: readonly Source[];
  readonly rowsIn: ReadonlyMap<Source, IndicatorRow | null>;
}

/** The figure of a place in a column of some form: rupiah are the item's, quantities the indicator's. */
function figureFor(
  to: FigureRole,
  column: SourceColumn,
  { item, row, index, sources, rowsIn }: Place,
): { readonly figure: Figure; readonly row: IndicatorRow; readonly source: Source } | null {
  for (const source of sources) {
    if (!source.columns.some((own) => own.to === to && own.from === column)) continue;
    const match = source.match.get(item);
    if (!match) continue;
    const other = to.endsWith('.rp') ? source.rowsOf(match)[index] : rowsIn.get(source);
    const figure = other?.figures.get(column.role);
    if (!other || !figure) continue;
    if (to.endsWith('.k') && match !== item && !sameUnits(row, other, figure)) {
      if (!source.otherUnit.includes(match)) source.otherUnit.push(match);
      continue;
    }
    return { figure, row: other, source };
  }
  return null;
}

function sameUnits(row: IndicatorRow, other: IndicatorRow, figure: Figure): boolean {
  const theirs = figure.unit ?? other.unit;
  return row.unit === null || theirs === null || unitKey(row.unit) === unitKey(theirs);
}

function count(counts: Map<FigureRole, Map<Plan, Feed>>, to: FigureRole, plan: Plan, role: FigureRole): void {
  const column = counts.get(to) ?? new Map<Plan, Feed>();
  counts.set(to, column);
  column.set(plan, { plan, role, count: (column.get(plan)?.count ?? 0) + 1 });
}

function hasQuarters(row: IndicatorRow): boolean {
  return QUARTERS.some((quarter) => row.figures.has(`realisasi.${quarter}.k`));
}

function isIsian({ plan }: Source): boolean {
  return plan.table.layout.form === ISIAN_FORM;
}

function saidInIsian(
  sources: readonly Source[],
  rowsIn: ReadonlyMap<Source, IndicatorRow | null>,
): CaraHitung | null {
  for (const source of sources.filter(isIsian)) {
    const row = rowsIn.get(source);
    const text = row && textIn(row, 'caraHitung');
    const own = text ? readCaraHitung(text) : null;
    if (own) return own;
  }
  return null;
}

function textIn({ measured }: IndicatorRow, role: TextRole): string | null {
  const { item, indicator, row } = measured;
  return (row === item.row ? item.texts : indicator?.texts)?.get(role)?.text ?? null;
}

function factorsOf(item: Item, sources: readonly Source[]): Map<FactorRole, string> {
  const factors = new Map<FactorRole, string>();
  for (const source of sources.filter(isIsian)) {
    const match = source.match.get(item);
    for (const role of match ? FACTOR_ROLES : []) {
      const texts = [match?.texts, ...(match?.indicators.map(({ texts: own }) => own) ?? [])].flatMap(
        (own) => own?.get(role)?.text ?? [],
      );
      if (texts.length > 0 && !factors.has(role)) factors.set(role, [...new Set(texts)].join('; '));
    }
  }
  return factors;
}

function tableMatch(source: Source, items: readonly JoinedItem[]): TableMatch {
  const { plan, match, otherUnit } = source;
  const matched = new Set(match.values());
  const works = (item: Item): boolean => depthOf(item.level) >= depthOf('program');
  const levels = new Set(plan.items.map(({ level }) => level));
  return {
    plan,
    matched: matched.size,
    absent: items
      .map(({ item }) => item)
      .filter((item) => works(item) && levels.has(item.level) && !match.has(item)),
    extra: plan.items.filter((item) => works(item) && !matched.has(item) && hasFigures(item, source)),
    otherUnit,
  };
}

function hasFigures(item: Item, { rowsOf, columns }: Source): boolean {
  return rowsOf(item).some(({ figures }) => columns.some(({ from }) => figures.has(from.role)));
}
