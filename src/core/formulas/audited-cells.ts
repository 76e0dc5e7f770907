import type { MappedColumn } from '../detect/match';
import { cellAt, isBlank, textOf, type Cell } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import { collapse } from '../grid/words';
import type { FigureRole, Role } from '../layouts/layout';
import type { Item, Plan, Total } from '../plan/plan';
import { createFormulaReader, type FormulaReader, type ReadFormula } from './read-formula';

/** Rows whose formulas are alike: items without and with children, their further rows, totals. */
type RowKind = 'leaf' | 'parent' | 'further' | 'total';

/** One row of a table as the audit sees it. */
export interface AuditedRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Null for a total. */
  readonly item: Item | null;
  readonly total: Total | null;
  readonly name: string;
  /** Kind, level, and the place among the rows of one item where these are not alike, as a row a quarter. */
  readonly likeness: string;
  readonly columns: ReadonlyMap<Role, MappedColumn>;
}

/** A formula anywhere in the mapped columns of a table. */
export interface FormulaPlace {
  readonly at: CellRef;
  readonly cell: Cell;
  /** Null for a constant. */
  readonly formula: ReadFormula | null;
  readonly role: Role;
  readonly item: Item | null;
  readonly name: string;
}

/** One cell of figures that holds a formula, or a number where one could be expected. */
export interface AuditedCell extends FormulaPlace {
  readonly role: FigureRole;
  readonly row: AuditedRow;
  readonly column: MappedColumn;
}

/** What the audit looks at in one table. */
export interface AuditedTable {
  readonly plan: Plan;
  readonly cells: readonly AuditedCell[];
  /** Formulas outside the figures of items and totals: in the footer and in columns of text. */
  readonly others: readonly FormulaPlace[];
  /** Numbers that are typed where a form expects them, by column and likeness of row. */
  readonly inputs: ReadonlyMap<MappedColumn, ReadonlyMap<string, number>>;
  /** The row that a cell of figures belongs to. */
  readonly rowAt: (row: number, column: number) => AuditedRow | null;
  /** Index of an item and of the first after all below it, in the order of the sheet. */
  readonly spanOf: (item: Item) => { readonly start: number; readonly end: number };
}

/** Gathers the cells of figures and all formulas of a table; null when it has no formula. */
export function auditedTable(plan: Plan): AuditedTable | null {
  if (!hasFormula(plan)) return null;
  const rows = rowsOf(plan);
  const byRow = new Map<number, AuditedRow[]>();
  for (const row of rows) {
    const beside = byRow.get(row.row);
    if (beside) beside.push(row);
    else byRow.set(row.row, [row]);
  }
  const sets = new Map<AuditedRow['columns'], ReadonlySet<number>>();
  for (const { columns } of rows) {
    if (!sets.has(columns)) sets.set(columns, new Set([...columns.values()].map(({ column }) => column)));
  }
  const rowAt = (row: number, column: number): AuditedRow | null =>
    byRow.get(row)?.find((own) => sets.get(own.columns)?.has(column)) ?? null;
  const read = createFormulaReader(plan.sheet);
  const inputs = new Map<MappedColumn, Map<string, number>>();
  const cells = [...cellsOf(plan, rows, read, inputs)];
  const others = [...otherFormulas(plan, read, rowAt)];
  return { plan, cells, others, inputs, rowAt, spanOf: spansOf(plan) };
}

function hasFormula({ table: { grid, columns, bodyTop, bodyBottom } }: Plan): boolean {
  for (let row = bodyTop; row <= bodyBottom; row += 1) {
    if (grid.rows[row] && columns.some(({ column }) => cellAt(grid, row, column)?.formula !== undefined))
      return true;
  }
  return false;
}

function rowsOf(plan: Plan): AuditedRow[] {
  const rows: AuditedRow[] = [];
  const quarters = plan.table.layout.quarterRows === true;
  for (const item of plan.items) {
    const next = plan.items[item.index + 1];
    // Of names side by side the innermost has the figures.
    if (next?.row === item.row && next.columns === item.columns) continue;
    const own = item.children.length > 0 ? 'parent' : 'leaf';
    for (let row = item.row; row <= item.bottom; row += 1) {
      const kind = row === item.row || quarters ? own : 'further';
      const likeness = `${kind} ${item.level}${quarters ? ` ${String(row - item.row)}` : ''}`;
      rows.push({ row, kind, item, total: null, name: item.name.text, likeness, columns: item.columns });
    }
  }
  for (const total of plan.totals) {
    const { row, label } = total;
    const columns = plan.columns;
    rows.push({ row, kind: 'total', item: null, total, name: label.text, likeness: 'total', columns });
  }
  return rows;
}

function* cellsOf(
  plan: Plan,
  rows: readonly AuditedRow[],
  read: FormulaReader,
  inputs: Map<MappedColumn, Map<string, number>>,
): Generator<AuditedCell> {
  const computed = new Set<Role>(plan.table.identities.map(({ result }) => result));
  const rollups = new Set<Role>(plan.table.layout.rollups);
  for (const row of rows) {
    const sums = row.kind === 'parent' || row.kind === 'total';
    for (const [role, column] of row.columns) {
      const cell = isFigure(role) ? cellAt(plan.table.grid, row.row, column.column) : undefined;
      if (!cell || !isFigure(role)) continue;
      if (cell.formula === undefined) {
        if (typeof cell.value !== 'number') continue;
        if (!computed.has(role) && !(sums && rollups.has(role))) {
          const counts = inputs.get(column) ?? new Map<string, number>();
          inputs.set(column, counts.set(row.likeness, (counts.get(row.likeness) ?? 0) + 1));
          continue;
        }
      }
      const at = { sheet: plan.sheet, row: row.row, column: column.column };
      const formula = cell.formula === undefined ? null : read(cell.formula, at);
      yield { at, cell, formula, role, item: row.item, name: row.name, row, column };
    }
  }
}

function* otherFormulas(
  plan: Plan,
  read: FormulaReader,
  rowAt: AuditedTable['rowAt'],
): Generator<FormulaPlace> {
  const { grid, columns, bodyTop, bodyBottom } = plan.table;
  for (let row = bodyTop; row <= bodyBottom; row += 1) {
    if (!grid.rows[row]) continue;
    for (const { column, role } of columns) {
      const cell = cellAt(grid, row, column);
      if (cell?.formula === undefined) continue;
      const own = rowAt(row, column);
      if (own && isFigure(role)) continue;
      const at = { sheet: plan.sheet, row, column };
      const name = own?.name ?? labelOf(plan, row);
      yield { at, cell, formula: read(cell.formula, at), role, item: own?.item ?? null, name };
    }
  }
}

function labelOf(plan: Plan, row: number): string {
  const first = plan.table.grid.rows[row]?.find((cell) => cell && !isBlank(cell));
  return collapse(textOf(first?.value));
}

function isFigure(role: Role): role is FigureRole {
  return role.endsWith('.k') || role.endsWith('.rp');
}

function spansOf({ items }: Plan): AuditedTable['spanOf'] {
  const ends = new Int32Array(items.length);
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const last = items[index]?.children.at(-1);
    ends[index] = last ? (ends[last.index] ?? 0) : index + 1;
  }
  return ({ index }) => ({ start: index, end: ends[index] ?? 0 });
}
