import { LAYOUTS } from '../../src/core/layouts/index';
import type { Role } from '../../src/core/layouts/layout';
import { between, pick, type Dice } from './dice';
import type { BodyRow, ColumnDraft, TableDraft } from './table-draft';

/** Columns of text that offices leave out or put elsewhere. */
const MOVABLE: ReadonlySet<Role | null> = new Set<Role | null>([
  'lokasi',
  'catatan',
  'penanggungJawab',
  'sumberDana',
  'prioritas',
  'kelompokSasaran',
  'sasaran',
]);

/** Columns that offices add and no form knows. */
const ADDED: readonly ColumnDraft[] = [
  { role: null, kind: 'text', path: ['Link Data Dukung'] },
  { role: null, kind: 'text', path: ['Verifikasi Bappeda'] },
  { role: null, kind: 'quantity', path: ['Bobot'] },
  { role: null, kind: 'text', path: ['Paraf'] },
];

/** Neighbours that stand together: below one heading, or parts of one column. */
interface Group {
  readonly from: readonly number[];
  readonly columns: readonly ColumnDraft[];
}

/** A table with columns left out, added and moved, as offices do. */
export function rearrange(dice: Dice, name: string, table: TableDraft): TableDraft {
  const chance = dice.stream(`${name}.rearranged`);
  let groups = groupsOf(table.columns);
  if (dice.once(`${name}.columnLeftOut`, 4)) {
    const optional = groups.filter(({ columns }) => columns.every((own) => isOptional(table.form, own)));
    const without = optional.length > 0 ? pick(chance, optional) : undefined;
    groups = groups.filter((group) => group !== without);
  }
  if (dice.once(`${name}.columnMoved`, 4)) {
    const movable = groups.filter(({ columns }) => columns.every(({ role }) => MOVABLE.has(role)));
    const moved = movable.length > 0 ? pick(chance, movable) : undefined;
    if (moved) {
      const rest = groups.filter((group) => group !== moved);
      const at = between(chance, 0, rest.length);
      groups = [...rest.slice(0, at), moved, ...rest.slice(at)];
    }
  }
  if (dice.once(`${name}.columnAdded`, 4)) {
    const added: Group = { from: [-1], columns: [pick(chance, ADDED)] };
    const at = between(chance, 1, groups.length);
    groups = [...groups.slice(0, at), added, ...groups.slice(at)];
  }
  return withColumns(table, groups, chance);
}

function groupsOf(columns: readonly ColumnDraft[]): Group[] {
  const groups: { from: number[]; columns: ColumnDraft[] }[] = [];
  for (const [index, column] of columns.entries()) {
    const last = groups.at(-1);
    if (last?.columns[0]?.path[0] === column.path[0]) {
      last?.from.push(index);
      last?.columns.push(column);
    } else groups.push({ from: [index], columns: [column] });
  }
  return groups;
}

function isOptional(form: string, { role }: ColumnDraft): boolean {
  if (!MOVABLE.has(role)) return false;
  const layout = LAYOUTS.find((own) => own.form === form);
  return layout?.columns.every((own) => own.role !== role || own.required !== true) ?? false;
}

function withColumns(table: TableDraft, groups: readonly Group[], chance: () => number): TableDraft {
  const from = groups.flatMap((group) => group.from);
  const columns = groups.flatMap((group) => group.columns);
  const at = (column: number): number => from.indexOf(column);
  return {
    ...table,
    columns,
    rows: table.rows.map((row): BodyRow => ({
      ...row,
      cells: from.map((column, index) =>
        column >= 0 ? row.cells[column] : added(columns[index], row, chance),
      ),
    })),
    items: table.items.map((item) => ({
      ...item,
      figures: item.figures.map((figure) => ({ ...figure, column: at(figure.column) })),
    })),
  };
}

function added(column: ColumnDraft | undefined, row: BodyRow, chance: () => number) {
  const filled = row.cells.filter((cell) => cell !== undefined).length > 2;
  if (!filled || chance() < 0.5) return undefined;
  return column?.kind === 'quantity' ? between(chance, 1, 30) : pick(chance, ['ada', 'sudah', 'v']);
}
