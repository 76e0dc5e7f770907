import { readPlans } from '../../src/core';
import { formatCode } from '../../src/core/grid/code';
import { textOf, type Grid } from '../../src/core/grid/grid';
import { formatRef } from '../../src/core/grid/ref';
import type { Role } from '../../src/core/layouts/layout';
import type { Entry, Indicator, Item, Part, Plan, Total } from '../../src/core/plan/plan';
import type { WorkbookReading } from '../../src/core/rules/rule';

/** Parts of a line stand apart by this. */
const GAP = ' · ';

/** What was read of a sheet, as its `NAME.mapping.txt` says it. */
export function mappingOf(grid: Grid): string[] {
  return linesOfReading(readPlans([grid]));
}

/** The lines of a reading: each table with its columns, items and totals, and what was refused. */
export function linesOfReading({ plans, unrecognised }: WorkbookReading): string[] {
  if (plans.length === 0 && unrecognised.length === 0) return ['tidak ada tabel'];
  return [
    ...plans.flatMap(linesOfPlan),
    ...unrecognised.map(({ best, missing }) =>
      best === null
        ? 'tidak dikenal'
        : `tidak dikenal${GAP}terdekat ${best}${GAP}tanpa ${missing.join(', ')}`,
    ),
  ];
}

function linesOfPlan(plan: Plan): string[] {
  const { layout, year, unit, columns } = plan.table;
  const names = columns.map(({ column, role, block }) => {
    const letter = formatRef({ row: 0, column }).slice(0, -1);
    return `${letter} ${role}${block === 'utama' ? '' : ` (${block})`}`;
  });
  const totals = plan.totals.map((own) => ({ row: own.row, lines: [totalLine(own)] }));
  const items = plan.items.map((item) => ({ row: item.row, lines: itemLines(item) }));
  return [
    `form ${layout.form}${GAP}tahun ${year ?? '-'}${GAP}perangkat daerah ${unit ?? '-'}`,
    `kolom ${names.join(', ')}`,
    ...[...items, ...totals].sort((a, b) => a.row - b.row).flatMap(({ lines }) => lines),
  ];
}

function itemLines(item: Item): string[] {
  const { level, name, unit, code, codeText, indicators, quarterLabels } = item;
  const [first, ...others] = indicators;
  const under = first && first.at.row === item.row ? first : undefined;
  const further = under ? others : indicators;
  const line = [
    `${formatRef(name.at)} ${level}`,
    ...(unit === null ? [] : [`unit ${unit}`]),
    ...(code ? [`kode ${formatCode(code)}`] : codeText ? [`kode? ${codeText.text}`] : []),
    name.text,
    ...(under ? [indicatorPart(under)] : []),
    ...textParts(item.texts),
    ...entryParts(item.entries),
    ...(quarterLabels.length > 0
      ? [`triwulan ${quarterLabels.map(({ text }) => text || '?').join(' ')}`]
      : []),
  ];
  return [
    line.join(GAP),
    ...further.map((own) =>
      [`  + ${indicatorPart(own)}`, ...(own.at.row === item.row ? [] : entryParts(own.entries))].join(GAP),
    ),
  ];
}

function indicatorPart({ at, text, unit }: Indicator): string {
  return `indikator ${formatRef(at)} ${text}${unit ? ` [${unit.text}]` : ''}`;
}

function textParts(texts: ReadonlyMap<Role, { readonly at: Entry['at'] }>): string[] {
  return [...texts]
    .filter(([role]) => role !== 'indikator')
    .map(([role, { at }]) => `${role} ${formatRef(at)}`);
}

function entryParts(entries: ReadonlyMap<Role, Entry>): string[] {
  return [...entries].map(([role, entry]) => `${role} ${formatRef(entry.at)} ${valueOf(entry)}`);
}

function valueOf(entry: Entry): string {
  if (entry.empty) return '-';
  if (entry.parts.length === 0) return `? ${textOf(entry.raw)}`;
  return entry.parts.map((part) => partText(part, entry)).join(' | ');
}

function partText({ value, unit, grade }: Part, { kind, broken }: Entry): string {
  const figure = value === null ? (grade ?? '?') : String(value);
  const named = kind === 'money' || unit === null ? figure : `${figure} ${unit}`;
  return broken ? `${named} (terputus)` : named;
}

function totalLine({ label, entries }: Total): string {
  return [`${formatRef(label.at)} jumlah`, label.text, ...entryParts(entries)].join(GAP);
}

/** How a mapping differs from the expected one: what is missing in it, and what it should not have. */
export interface Difference {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Compares part by part, so that one wrong cell is one difference and not a whole line. */
export function compare(expected: readonly string[], actual: readonly string[]): Difference {
  const own = factsOf(actual);
  const wanted = factsOf(expected);
  return {
    missing: [...wanted].filter((fact) => !own.has(fact)),
    wrong: [...own].filter((fact) => !wanted.has(fact)),
  };
}

/** Each part of each line, behind the cell of its item. */
function factsOf(lines: readonly string[]): Set<string> {
  const facts = new Set<string>();
  let item = '';
  for (const line of lines) {
    const [head = '', ...parts] = line.split(GAP);
    if (!head.startsWith('  +')) item = head.split(' ')[0] ?? '';
    for (const part of [head.trim(), ...parts]) facts.add(`${item}${GAP}${part}`);
  }
  return facts;
}
