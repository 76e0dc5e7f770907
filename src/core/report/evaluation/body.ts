import { isRateIndicator, isRateUnit } from '../../capaian/counted';
import { formatCode } from '../../grid/code';
import { gradeRank, gradesOf } from '../../grid/quantity';
import { formatRef } from '../../grid/ref';
import { QUARTERS, type FigureRole, type Identity, type PercentIdentity } from '../../layouts/layout';
import type { Settings } from '../../settings';
import { FILLS, FORMATS } from '../look';
import type { WrittenCell } from '../written-sheet';
import { lowestBelow, type BodyLine } from './body-lines';
import type { EvaluationForm, FormColumn, FormRole } from './form';
import {
  countOf,
  lastFormula,
  meanFormula,
  meanOfGroups,
  percentFormula,
  predikatFormula,
  sumFormula,
  yearFormula,
} from './formulas';
import { nameWithLevel } from './item-name';
import type { JoinedItem, JoinedRow } from './join';

/** What the rows of the body are written from. */
export interface BodyContext {
  readonly form: EvaluationForm;
  readonly columns: readonly FormColumn[];
  readonly lines: readonly BodyLine[];
  /** Row of the first line, zero-based. */
  readonly top: number;
  readonly settings: Pick<Settings, 'predikat' | 'fallingFormula'>;
  /** Number in front of an item. */
  readonly numberOf: (item: JoinedItem) => string;
}

/** Columns of the evaluation in which a parent is the sum of its children. */
const ADDED = /\.rp$/;

/** Where the cells of the body stand, and which of them hold something. */
interface Places {
  readonly column: (role: FormRole) => number | undefined;
  /** Address of an item's cell, that of a further indicator by its index. */
  readonly cell: (item: JoinedItem, index: number, role: FormRole) => string;
  readonly mean: (program: JoinedItem, role: FormRole) => string;
}

function placesOf({ columns, lines, top }: BodyContext): Places {
  const column = (role: FormRole): number | undefined => {
    const index = columns.findIndex((own) => own.role === role);
    return index < 0 ? undefined : index;
  };
  const rows = new Map<JoinedItem, number>();
  const means = new Map<JoinedItem, number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'row' && line.index === 0) rows.set(line.item, top + index);
    if (line.kind === 'mean') means.set(line.program, top + index);
  }
  const at = (row: number | undefined, role: FormRole): string =>
    formatRef({ row: row ?? 0, column: column(role) ?? 0 });
  return {
    column,
    cell: (item, index, role) => at((rows.get(item) ?? 0) + index, role),
    mean: (program, role) => at(means.get(program), role),
  };
}

/** The rows of the body, one a line. */
export function bodyRows(context: BodyContext): (WrittenCell | null)[][] {
  const places = placesOf(context);
  let sasaran: string | null = null;
  return context.lines.map((line) => {
    switch (line.kind) {
      case 'section':
        return textRow(context, line.name, 'nama');
      case 'row': {
        const first = line.index === 0 && line.item.sasaran !== sasaran ? line.item.sasaran : null;
        if (line.index === 0) sasaran = line.item.sasaran;
        return itemRow(context, places, line, first);
      }
      case 'mean':
        return meanRow(context, places, 'Rata-rata capaian kinerja (%)', (percent, counted) => {
          const cells = lowestBelow(line.program).flatMap((own) =>
            rowsOf(own).map((index) => places.cell(own, index, percent)),
          );
          return counted ? `=${countOf(cells)}` : meanFormula(cells);
        });
      case 'grade':
        return gradeRow(context, 'Predikat kinerja', (percent) => places.mean(line.program, percent));
      case 'total':
        return totalRow(context, places, line.roots);
    }
  });
}

/** The overall mean and its grade, as the two rows below the body. */
export function overallRows(context: BodyContext, roots: readonly JoinedItem[]): (WrittenCell | null)[][] {
  const places = placesOf(context);
  const programs = context.lines.flatMap((line) => (line.kind === 'mean' ? [line.program] : []));
  const inPrograms = new Set(programs.flatMap(lowestBelow));
  const loose = roots.flatMap(lowestBelow).filter((own) => !inPrograms.has(own));
  const mean = meanRow(
    context,
    places,
    'Rata-rata capaian kinerja seluruh program (%)',
    (percent, counted) => {
      const part = partOf(context.form, percent);
      const cells = loose.flatMap((own) => rowsOf(own).map((index) => places.cell(own, index, percent)));
      const groups = part
        ? programs.map((program) => ({
            mean: places.mean(program, percent),
            count: places.mean(program, part),
          }))
        : [];
      if (counted) {
        const counts = [...groups.map(({ count }) => count), ...(cells.length > 0 ? [countOf(cells)] : [])];
        return `=SUM(${counts.join(',')})`;
      }
      return groups.length > 0 && cells.length === 0 ? meanOfGroups(groups) : meanFormula(cells);
    },
  );
  const row = context.top + context.lines.length;
  const grade = gradeRow(context, 'Predikat kinerja seluruh program', (percent) =>
    formatRef({ row, column: places.column(percent) ?? 0 }),
  );
  return [mean, grade];
}

function rowsOf({ rows }: JoinedItem): number[] {
  return rows.length === 0 ? [0] : [...rows.keys()];
}

function percents(form: EvaluationForm): PercentIdentity[] {
  return form.identities.filter((own): own is PercentIdentity => own.kind === 'percent');
}

function partOf(form: EvaluationForm, percent: FormRole): FigureRole | null {
  return (percents(form).find(({ result }) => result === percent)?.part as FigureRole | undefined) ?? null;
}

function textRow({ columns }: BodyContext, text: string, role: FormRole): (WrittenCell | null)[] {
  return columns.map((column) => ({
    ...BORDERED,
    bold: true,
    fill: FILLS.group,
    ...(column.role === role ? { value: text } : {}),
  }));
}

const BORDERED: WrittenCell = { border: true, wrap: true, vertical: 'top' };

function lookOf({ item }: JoinedItem): WrittenCell {
  if (item.level === 'program') return { ...BORDERED, bold: true, fill: FILLS.program };
  if (item.level === 'urusan' || item.level === 'bidang')
    return { ...BORDERED, bold: true, fill: FILLS.group };
  return item.level === 'kegiatan' ? { ...BORDERED, italic: true } : BORDERED;
}

type RowLine = Extract<BodyLine, { kind: 'row' }>;

function itemRow(
  context: BodyContext,
  places: Places,
  line: RowLine,
  sasaran: string | null,
): (WrittenCell | null)[] {
  const look = lookOf(line.item);
  return context.columns.map(({ role }) => ({
    ...look,
    ...contentOf(context, places, line, role, sasaran),
  }));
}

function contentOf(
  context: BodyContext,
  places: Places,
  line: RowLine,
  role: FormRole,
  sasaran: string | null,
): WrittenCell {
  const { item, row, index } = line;
  const first = index === 0;
  const { code, codeText, number } = item.item;
  const coded = context.columns.some((own) => own.role === 'kode');
  const isCode = number !== null && number.text === codeText?.text;
  switch (role) {
    case 'no':
      return first && !(isCode && coded) ? { value: context.numberOf(item) || null, align: 'center' } : {};
    case 'kode':
      return first ? { value: code ? formatCode(code) : (codeText?.text ?? null) } : {};
    case 'nama':
      return first ? { value: nameWithLevel(item.item) } : {};
    case 'sasaran':
      return sasaran === null ? {} : { value: sasaran };
    case 'indikator':
      return { value: row?.text ?? null };
    case 'satuan':
      return { value: row?.unit ?? null, align: 'center' };
    case 'penanggungJawab':
      return first ? { value: item.penanggungJawab } : {};
    case 'catatan':
      return {};
    default:
      return figureCell(context, places, line, role);
  }
}

function figureCell(context: BodyContext, places: Places, line: RowLine, role: FigureRole): WrittenCell {
  const money = ADDED.test(role);
  const identity = context.form.identities.find(({ result }) => result === role);
  const format = identity?.kind === 'percent' ? FORMATS.percent : money ? FORMATS.money : undefined;
  const content = money
    ? moneyContent(context, places, line, role, identity)
    : quantityContent(context, places, line, role, identity);
  return { ...content, align: 'right', ...(format ? { format } : {}) };
}

function moneyContent(
  { form }: BodyContext,
  places: Places,
  { item, row, index }: RowLine,
  role: FigureRole,
  identity: Identity | undefined,
): WrittenCell {
  const own = row?.figures.get(role)?.value;
  // Rupiah are the item's; a further indicator has some only where its own row says so.
  if (index > 0 && identity === undefined) return own === undefined ? {} : { value: own };
  if (index > 0) return {};
  if (identity?.kind === 'percent') return percentOf(places, item, index, identity, null);
  const added = identity === undefined || printedBelow(item, role, form);
  if (
    added &&
    item.children.length > 0 &&
    (own === undefined || item.children.some((child) => holds(child, role)))
  ) {
    const cells = item.children.flatMap((child) => [
      places.cell(child, 0, role),
      ...child.rows.flatMap(({ figures }, at) =>
        at > 0 && figures.has(role) ? [places.cell(child, at, role)] : [],
      ),
    ]);
    return { formula: sumFormula(cells) };
  }
  if (identity?.kind !== 'sum') return own === undefined ? {} : { value: own };
  if (own !== undefined && isPrinted(row, identity.terms as FigureRole[])) return { value: own };
  return { formula: sumFormula(identity.terms.map((term) => places.cell(item, index, term as FigureRole))) };
}

/** True where a row below gives the year alone and no quarters, so that the year is added up from the rows below. */
function printedBelow(item: JoinedItem, role: FigureRole, form: EvaluationForm): boolean {
  const identity = form.identities.find(({ result }) => result === role);
  if (identity?.kind !== 'sum' || !role.startsWith('realisasiTahun')) return false;
  return item.children.some(
    (child) =>
      child.rows.some((row) => row.figures.has(role) && isPrinted(row, identity.terms as FigureRole[])) ||
      printedBelow(child, role, form),
  );
}

/** True where none of the terms of a sum is filled, so that the sum is what the table says of itself. */
function isPrinted(row: JoinedRow | null, terms: readonly FigureRole[]): boolean {
  return terms.every((term) => !row?.figures.has(term));
}

/** True where an item or one below it has a figure in a column. */
function holds(item: JoinedItem, role: FigureRole): boolean {
  return (
    item.rows.some(({ figures }) => figures.has(role)) || item.children.some((child) => holds(child, role))
  );
}

function quantityContent(
  context: BodyContext,
  places: Places,
  { item, row, index }: RowLine,
  role: FigureRole,
  identity: Identity | undefined,
): WrittenCell {
  if (!row) return {};
  const own = row.figures.get(role)?.value;
  if (!identity) {
    // Without columns of quarters the year is what they gave elsewhere.
    return own === undefined ? {} : { value: own };
  }
  if (identity.kind === 'percent')
    return percentOf(places, item, index, identity, { row, fallingFormula: context.settings.fallingFormula });
  const terms = identity.terms.filter(
    (term) => places.column(term as FigureRole) !== undefined,
  ) as FigureRole[];
  const cells = terms.map((term) => places.cell(item, index, term));
  const quarterly = terms.some((term) => QUARTERS.some((quarter) => term.includes(`.${quarter}.`)));
  if (quarterly) {
    if (own !== undefined && isPrinted(row, terms)) return { value: own };
    return { formula: yearFormula(row.caraHitung, cells, scaleOf(row) !== null) };
  }
  return { formula: isRate(row) ? lastFormula(cells, scaleOf(row) !== null) : sumFormula(cells) };
}

/** True for what cannot be added over years: percentages, indices, grades. */
function isRate(row: JoinedRow): boolean {
  if (scaleOf(row)) return true;
  return row.unit === null ? row.text !== null && isRateIndicator(row.text) : isRateUnit(row.unit);
}

/** The scale on which a row is graded; null for numbers. */
function scaleOf(row: JoinedRow): readonly string[] | null {
  for (const { value } of row.figures.values()) {
    const rank = typeof value === 'string' ? gradeRank(value) : null;
    if (rank) return gradesOf(rank.scale);
  }
  return null;
}

function percentOf(
  places: Places,
  item: JoinedItem,
  index: number,
  { part, base }: PercentIdentity,
  quantity: { readonly row: JoinedRow; readonly fallingFormula: Settings['fallingFormula'] } | null,
): WrittenCell {
  return {
    formula: percentFormula(
      places.cell(item, index, part as FigureRole),
      places.cell(item, index, base as FigureRole),
      {
        falling: quantity?.row.polaritas === 'turun',
        fallingFormula: quantity?.fallingFormula ?? '2t-r',
        scale: quantity ? scaleOf(quantity.row) : null,
      },
    ),
  };
}

/** A row of means below its label: under each percentage its mean, and left of it how many rows it is over. */
function meanRow(
  { form, columns }: BodyContext,
  places: Places,
  label: string,
  formulaOf: (percent: FormRole, counted: boolean) => string,
): (WrittenCell | null)[] {
  const cells = labelled(columns, label);
  for (const { result, part } of percents(form)) {
    const [to, from] = [places.column(result as FigureRole), places.column(part as FigureRole)];
    if (to === undefined || from === undefined) continue;
    const percent = result as FigureRole;
    cells[to] = { ...FOOT, formula: formulaOf(percent, false), format: FORMATS.percent };
    cells[from] = { ...FOOT, formula: formulaOf(percent, true), format: '0" baris";;' };
  }
  return cells;
}

function gradeRow(
  { form, columns, settings }: BodyContext,
  label: string,
  cellOf: (percent: FormRole) => string,
): (WrittenCell | null)[] {
  const cells = labelled(columns, label);
  for (const { result } of percents(form)) {
    const at = columns.findIndex(({ role }) => role === result);
    if (at >= 0)
      cells[at] = {
        ...FOOT,
        formula: predikatFormula(cellOf(result as FigureRole), settings.predikat),
        align: 'center',
      };
  }
  return cells;
}

const FOOT: WrittenCell = { ...BORDERED, bold: true, align: 'right' };

function labelled(columns: readonly FormColumn[], label: string): WrittenCell[] {
  return columns.map((_, index) =>
    index === 0 ? { ...FOOT, value: label, align: 'left', wrap: true } : { ...FOOT },
  );
}

function totalRow(
  { columns }: BodyContext,
  places: Places,
  roots: readonly JoinedItem[],
): (WrittenCell | null)[] {
  return columns.map(({ role }, index): WrittenCell => {
    const look: WrittenCell = { ...BORDERED, bold: true, fill: FILLS.group };
    if (index === 0) return { ...look, value: 'JUMLAH' };
    const figure = role.endsWith('.rp') && !role.startsWith('capaian');
    if (!figure) return look;
    const cells = roots.map((root) => places.cell(root, 0, role));
    return { ...look, formula: sumFormula(cells), format: FORMATS.money, align: 'right' };
  });
}
