import type { Grid } from '../grid/grid';
import type { RupiahScale } from '../grid/rupiah-scale';
import type { AnyLayout, Block, ColumnKind, LayoutColumn, Role } from '../layouts/layout';
import type { Level } from '../plan/level-word';
import { contentOf, type BodySpans, type ColumnContent } from './content';
import type { HeaderBlock, HeaderPath } from './header';
import { fitHeading, readingsOf } from './heading-pattern';
import type { Arithmetic } from './numbering';

/** One column of a sheet with the role it plays, and why. */
export interface MappedColumn {
  readonly column: number;
  readonly role: Role;
  readonly kind: ColumnKind;
  /** Heading path as written, joined by ` > `. */
  readonly header: string;
  /** Number printed over it, or null. */
  readonly number: number | null;
  /** What spoke for the role. */
  readonly evidence: readonly Evidence[];
  /** Which of the items side by side it belongs to. */
  readonly block: Block;
  /** Level of the names in it, where the form fixes one. */
  readonly level: Level | null;
  /** Rupiah that one of its figures stands for; 1 unless its heading or the title says thousands or millions. */
  readonly scale: RupiahScale;
}

/** What can speak for a role: its heading, its printed number, its printed arithmetic, its cells, or the user. */
export type Evidence = 'heading' | 'number' | 'arithmetic' | 'content' | 'user';

/** Columns that share one heading, e.g. figure and unit below one merged `K`. */
export interface HeadingGroup {
  readonly paths: readonly HeaderPath[];
  readonly contents: readonly ColumnContent[];
}

/** Gathers the columns below each heading; columns without one belong to the heading at their left if they hold cells. */
export function groupColumns(grid: Grid, block: HeaderBlock, body: BodySpans): HeadingGroup[] {
  const groups: { paths: HeaderPath[]; contents: ColumnContent[] }[] = [];
  let gap = false;
  for (const path of block.paths) {
    const content = contentOf(grid, path.column, body);
    const last = groups.at(-1);
    const leafBefore = last?.paths[0]?.leaf;
    if (path.leaf === null) {
      if (content.filled === 0) gap = true;
      else if (last && !gap) push(last, path, content);
      continue;
    }
    gap = false;
    if (last && leafBefore?.row === path.leaf.row && leafBefore.column === path.leaf.column)
      push(last, path, content);
    else groups.push({ paths: [path], contents: [content] });
  }
  return groups;
}

function push(
  group: { paths: HeaderPath[]; contents: ColumnContent[] },
  path: HeaderPath,
  content: ColumnContent,
): void {
  group.paths.push(path);
  group.contents.push(content);
}

interface Fit {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** How a layout fits the headings of a table. */
export interface LayoutFit {
  readonly layout: AnyLayout;
  readonly columns: readonly MappedColumn[];
  /** Roles without which the table is not this form and for which no column was found. */
  readonly missing: readonly Role[];
  /** Share of the headings that found a role. */
  readonly explained: number;
  /** Share of the form's numbered columns that were found. */
  readonly complete: number;
}

/** Finds for each heading its role in a layout: in printed order first, then what stands elsewhere. */
export function fitLayout(layout: AnyLayout, groups: readonly HeadingGroup[]): LayoutFit {
  const fits = groups.map((group) => layout.columns.map((column) => fitColumn(layout, column, group)));
  const chosen = alignInOrder(fits, layout.columns.length);
  placeOthers(fits, layout.columns, chosen);
  repeatUnits(fits, layout.columns, chosen);

  const columns: MappedColumn[] = [];
  for (const [index, group] of groups.entries()) {
    const at = chosen[index];
    const column = at === undefined || at === null ? undefined : layout.columns[at];
    if (!column || at === undefined || at === null) continue;
    columns.push(...splitGroup(layout, column, group, fits[index]?.[at]?.evidence ?? []));
  }
  countFromOne(columns);
  const roles = new Set(columns.map((column) => column.role));
  const numbered = layout.columns.filter((column) => column.number !== undefined);
  const explained = chosen.filter((at) => at !== null).length / Math.max(1, groups.length);
  return {
    layout,
    columns: dropRepeats(layout, columns),
    missing: missingOf(layout, columns),
    explained,
    // A form whose columns no regulation numbers is as complete as its headings are explained.
    complete:
      numbered.length === 0
        ? explained
        : numbered.filter((column) => roles.has(column.role)).length / numbered.length,
  };
}

/** Years and funds count from the first column there is: printed numbers shifted by an added column do not move them. */
function countFromOne(columns: MappedColumn[]): void {
  const firsts = new Map<string, number>();
  const parted = columns.map(({ role }) => ORDINAL.exec(role));
  for (const own of parted) {
    if (!own) continue;
    const family = `${own[1] ?? ''}#${own[3] ?? ''}`;
    firsts.set(family, Math.min(firsts.get(family) ?? Infinity, Number(own[2])));
  }
  for (const [index, own] of parted.entries()) {
    const column = columns[index];
    const first = own ? firsts.get(`${own[1] ?? ''}#${own[3] ?? ''}`) : undefined;
    if (!column || !own || first === undefined || first === 1) continue;
    const role = `${own[1] ?? ''}${String(Number(own[2]) - first + 1)}${own[3] ?? ''}` as Role;
    columns[index] = { ...column, role };
  }
}

const ORDINAL = /^(\w+\.[tf])(\d+)(\..+)$/;

function missingOf(layout: AnyLayout, columns: readonly MappedColumn[]): Role[] {
  const has = ({ role, block = 'utama' }: LayoutColumn): boolean =>
    columns.some((column) => column.role === role && column.block === block);
  return layout.columns.filter((column) => column.required && !has(column)).map((column) => column.role);
}

/** A role may come twice from split groups; the first stands, further name and code columns stay as parts. */
function dropRepeats(layout: AnyLayout, columns: readonly MappedColumn[]): MappedColumn[] {
  const seen = new Map<string, number>();
  return columns.filter(({ role, block }) => {
    if (role === 'kode' || role === 'nama' || role === 'satuan') return true;
    const key = `${block} ${role}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return (
      count <= layout.columns.filter((own) => own.role === role && (own.block ?? 'utama') === block).length
    );
  });
}

function fitColumn(layout: AnyLayout, column: LayoutColumn, group: HeadingGroup): Fit {
  const [first] = group.paths;
  if (!first) return { score: 0, evidence: [] };
  const readings = first.readings.flatMap(readingsOf);
  let heading = 0;
  for (const pattern of column.headings)
    for (const words of readings) heading = Math.max(heading, fitHeading(words, pattern));
  const { number } = first;
  const computed = number?.arithmetic && matchesArithmetic(layout, column.role, number.arithmetic);
  // A heading as short as `Capaian (%)` may leave it to the numbering row to say what the column is.
  const told = computed && readings.some((words) => isOfMeasure(column.role, words.leaf));
  if (heading === 0 && !told) return { score: 0, evidence: [] };
  const evidence: Evidence[] = heading > 0 ? ['heading'] : [];
  let score = heading;
  if (number && column.number === number.number) {
    score += 0.4;
    evidence.push('number');
  }
  if (computed) {
    score += 1;
    evidence.push('arithmetic');
  }
  // A column of numbers may be text in every role but that of the row's own number.
  if (column.role !== 'no') score += contentBonus(column.kind, group.contents);
  return { score: Math.max(0, score), evidence };
}

/** True when a heading such as `K` or `Rp` does not contradict the measure of a role. */
function isOfMeasure(role: Role, leaf: ReadonlySet<string>): boolean {
  const rupiah = ['rp', 'rupiah', 'anggaran', 'keuangan'].some((word) => leaf.has(word));
  return role.endsWith('.rp') === rupiah;
}

function matchesArithmetic(layout: AnyLayout, role: Role, arithmetic: Arithmetic): boolean {
  return layout.identities.some(
    (identity) =>
      identity.result === role &&
      identity.kind === arithmetic.kind &&
      (identity.kind !== 'sum' ||
        (arithmetic.kind === 'sum' && identity.terms.length === arithmetic.terms.length)),
  );
}

/** Cells that cannot be of the kind speak against the role, so that a wrong heading does not carry it alone. */
function contentBonus(kind: ColumnKind, contents: readonly ColumnContent[]): number {
  const filled = contents.filter((content) => content.filled > 0);
  if (filled.length === 0) return 0;
  const most = (pick: (content: ColumnContent) => number): number => Math.max(...filled.map(pick));
  switch (kind) {
    case 'money':
    case 'percent':
      return most((content) => content.numeric + content.textFigure) > 0.5 ? 0.2 : -1.5;
    case 'quantity':
      return most((content) => content.longText) > 0.8 ? -1 : 0.1;
    case 'text':
      return filled.every((content) => content.numeric > 0.9 && content.filled > 3) ? -0.8 : 0;
    case 'code':
    case 'unit':
      return 0;
  }
}

/** Best assignment that keeps the printed order: per group the index of its layout column, or null. */
function alignInOrder(fits: readonly (readonly Fit[])[], width: number): (number | null)[] {
  const best: number[][] = [new Array<number>(width + 1).fill(0)];
  for (const [index, row] of fits.entries()) {
    const before = best[index] ?? [];
    const line = [0];
    for (let j = 1; j <= width; j += 1) {
      const score = row[j - 1]?.score ?? 0;
      const paired = score > 0 ? (before[j - 1] ?? 0) + score : 0;
      line.push(Math.max(before[j] ?? 0, line[j - 1] ?? 0, paired));
    }
    best.push(line);
  }
  const chosen = new Array<number | null>(fits.length).fill(null);
  let j = width;
  for (let i = fits.length; i > 0 && j > 0;) {
    const here = best[i]?.[j] ?? 0;
    if (here === best[i]?.[j - 1]) j -= 1;
    else if (here === best[i - 1]?.[j]) i -= 1;
    else {
      chosen[i - 1] = j - 1;
      i -= 1;
      j -= 1;
    }
  }
  return chosen;
}

/** Gives headings out of order the best role still free; figures need more than one word for it. */
function placeOthers(
  fits: readonly (readonly Fit[])[],
  columns: readonly LayoutColumn[],
  chosen: (number | null)[],
): void {
  const only = onlyFits(fits, columns.length);
  for (;;) {
    const taken = new Set(chosen);
    let best: { index: number; at: number; score: number } | null = null;
    for (const [index, row] of fits.entries()) {
      if (chosen[index] !== null) continue;
      for (const [at, { score }] of row.entries()) {
        const text =
          columns[at]?.kind === 'text' || columns[at]?.kind === 'code' || columns[at]?.kind === 'unit';
        if (taken.has(at) || score < (text ? 0.9 : only(index, at) ? 1 : 1.5)) continue;
        if (!best || score > best.score) best = { index, at, score };
      }
    }
    if (!best) return;
    chosen[best.index] = best.at;
  }
}

/** Tells whether a heading fits nothing but a column, and the column no other heading. */
function onlyFits(fits: readonly (readonly Fit[])[], width: number): (index: number, at: number) => boolean {
  const byHeading = fits.map((row) => row.filter(({ score }) => score > 0).length);
  const byColumn = Array.from(
    { length: width },
    (_, at) => fits.filter((row) => (row[at]?.score ?? 0) > 0).length,
  );
  return (index, at) => byHeading[index] === 1 && byColumn[at] === 1;
}

/** A column of units may stand beside every figure. */
function repeatUnits(
  fits: readonly (readonly Fit[])[],
  columns: readonly LayoutColumn[],
  chosen: (number | null)[],
): void {
  for (const [index, row] of fits.entries()) {
    if (chosen[index] !== null) continue;
    const unit = columns.findIndex(({ kind }, at) => kind === 'unit' && (row[at]?.score ?? 0) > 0);
    if (unit >= 0) chosen[index] = unit;
  }
}

/** Shares the columns below one heading out by what their cells hold. */
function splitGroup(
  layout: AnyLayout,
  column: LayoutColumn,
  group: HeadingGroup,
  evidence: readonly Evidence[],
): MappedColumn[] {
  const parts = group.paths.map((path, index) => ({ path, content: group.contents[index] }));
  const mapped = (role: Role, kind: ColumnKind, path: HeaderPath, by: readonly Evidence[]): MappedColumn => ({
    column: path.column,
    role,
    kind,
    header: path.path.join(' > ') || (group.paths[0]?.path.join(' > ') ?? ''),
    number: path.number?.number ?? null,
    evidence: by,
    block: column.block ?? 'utama',
    level: role === 'nama' ? (column.level ?? null) : null,
    scale: 1,
  });
  const [only] = parts;
  if (parts.length === 1 && only) return [mapped(column.role, column.kind, only.path, evidence)];

  const byContent: readonly Evidence[] = [...evidence, 'content'];
  if (column.kind === 'quantity' || column.kind === 'money' || column.kind === 'percent') {
    const figures = parts.filter(({ content }) => (content?.numeric ?? 0) + (content?.textFigure ?? 0) > 0.4);
    const main = figures[0] ?? parts[0];
    const result: MappedColumn[] = [];
    for (const part of parts) {
      if (part === main) result.push(mapped(column.role, column.kind, part.path, byContent));
      else if (column.kind === 'quantity' && isUnitLike(part.content)) {
        result.push(mapped('satuan', 'unit', part.path, byContent));
      }
    }
    return result;
  }
  if (column.role === 'kode') return parts.map(({ path }) => mapped('kode', 'code', path, byContent));
  if (column.role === 'nama' || column.role === 'no')
    return splitNames(layout, column, parts, mapped, byContent);
  const widest = parts.reduce((best, part) =>
    (part.content?.filled ?? 0) > (best.content?.filled ?? 0) ? part : best,
  );
  return [mapped(column.role, column.kind, widest.path, byContent)];
}

function isUnitLike(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.filled > 0 && content.shortText > 0.6 && content.numeric < 0.2;
}

type Part = { path: HeaderPath; content: ColumnContent | undefined };
type MapPart = (role: Role, kind: ColumnKind, path: HeaderPath, by: readonly Evidence[]) => MappedColumn;

function splitNames(
  layout: AnyLayout,
  column: LayoutColumn,
  parts: readonly Part[],
  mapped: MapPart,
  by: readonly Evidence[],
): MappedColumn[] {
  const knows = (role: Role): boolean => layout.columns.some((other) => other.role === role);
  const result: MappedColumn[] = [];
  for (const { path, content } of parts) {
    if (!content || content.filled === 0) continue;
    if (knows('tingkat') && content.levelWord > 0.5) result.push(mapped('tingkat', 'text', path, by));
    else if (knows('kode') && content.code > 0.5) result.push(mapped('kode', 'code', path, by));
    else if (content.longText > 0.2 || content.longText + content.shortText > 0.8) {
      if (content.longText < 0.1 && content.numeric + content.textFigure > 0.3)
        result.push(mapped('no', 'text', path, by));
      else result.push(mapped('nama', 'text', path, by));
    } else result.push(mapped('no', 'text', path, by));
  }
  if (result.some(({ role }) => role === column.role)) return result;
  const [first, ...others] = parts;
  if (!first) return result;
  // Rows numbered in advance and not yet named do not make a column of numbers of the column of names.
  const texts = ({ content }: Part): number => (content ? content.longText + content.shortText : 0);
  const named = others.reduce((best, part) => (texts(part) > texts(best) ? part : best), first);
  return [
    ...result.filter((own) => own.column !== named.path.column),
    mapped(column.role, column.kind, named.path, by),
  ];
}
