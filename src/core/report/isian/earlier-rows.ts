import { formatCode } from '../../grid/code';
import { cellAt, isBlank, textOf, type Cell } from '../../grid/grid';
import { collapse, keyOf } from '../../grid/words';
import type { Item, Plan } from '../../plan/plan';
import { isTotalLabel } from '../../plan/row-kind';
import { CARA_HITUNG_AUTO } from '../evaluation/cara-hitung-names';
import { nameWithLevel } from '../evaluation/item-name';
import type { WrittenCell } from '../written-sheet';
import { ISIAN_COLUMNS, type IsianRole } from './isian-columns';

/** Heading over the rows that the plan no longer has. */
export const KEPT_HEADING = 'Tidak ada lagi di rencana; isiannya disimpan:';

/** A row of an earlier input sheet, whatever it is: what it says and what was entered into it. */
export interface EarlierRow {
  readonly row: number;
  /** The item it belongs to, or null for a row that belongs to none. */
  readonly item: Item | null;
  /** Identity by its own words: code or name, then indicator. */
  readonly key: string;
  readonly cells: ReadonlyMap<IsianRole, WrittenCell>;
  /** Cells of columns that the user added, by the order of those columns. */
  readonly added: readonly (WrittenCell | null)[];
}

/** An input sheet as it was left, row by row. */
export interface EarlierSheet {
  readonly plan: Plan;
  readonly rows: readonly EarlierRow[];
  /** Headings of the columns that the user added. */
  readonly added: readonly string[];
}

/** Reads an earlier input sheet so that nothing entered can be lost: every row below its headings counts. */
export function readEarlier(plan: Plan): EarlierSheet {
  const { grid, header, columns } = plan.table;
  const roles = new Map(columns.map(({ column, role }) => [column, role as IsianRole]));
  const last = grid.rows.length - 1;
  const width = Math.max(0, ...grid.rows.map((row) => row?.length ?? 0));
  const addedColumns = Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      !roles.has(column) && grid.rows.slice(header.top).some((row) => row?.[column] && !isBlank(row[column])),
  );
  const items = itemsByRow(plan);
  const rows: EarlierRow[] = [];
  for (let row = header.bottom + 1; row <= last; row += 1) {
    const cells = new Map<IsianRole, WrittenCell>();
    for (const [column, role] of roles) {
      const own = keptCell(cellAt(grid, row, column));
      if (own) cells.set(role, own);
    }
    const added = addedColumns.map((column) => keptCell(cellAt(grid, row, column)));
    const name = textIn(cells, 'nama');
    if (name === KEPT_HEADING || isTotalLabel(name)) continue;
    if (cells.size === 0 && added.every((own) => own === null)) continue;
    const item = items.get(row) ?? null;
    rows.push({ row, item, key: keyOfRow(item, name, textIn(cells, 'indikator')), cells, added });
  }
  return {
    plan,
    rows,
    added: addedColumns.map((column) => headingOf(plan, column)),
  };
}

/** True where something of the user's stands in a row. */
export function holdsEntries({ cells, added }: EarlierRow): boolean {
  return (
    added.some((own) => own !== null) ||
    ISIAN_COLUMNS.some(({ role, input }) => {
      const own = input ? cells.get(role) : undefined;
      return own !== undefined && own.value !== CARA_HITUNG_AUTO;
    })
  );
}

/** Identity of a row by its words. */
export function keyOfRow(item: Item | null, name: string, indicator: string): string {
  const own = item?.code ? formatCode(item.code) : keyOf(item ? nameWithLevel(item) : name);
  return `${own}|${keyOf(indicator)}`;
}

function itemsByRow({ items }: Plan): Map<number, Item> {
  const rows = new Map<number, Item>();
  for (const item of items) for (let row = item.row; row <= item.bottom; row += 1) rows.set(row, item);
  return rows;
}

function textIn(cells: ReadonlyMap<IsianRole, WrittenCell>, role: IsianRole): string {
  const value = cells.get(role)?.value;
  return typeof value === 'string' ? collapse(value) : '';
}

/** What is entered in a cell; our own sums are made anew, and a formula over cells of the sheet leaves its result. */
function keptCell(cell: Cell | undefined): WrittenCell | null {
  if (!cell || isBlank(cell)) return null;
  const { value, formula, format } = cell;
  const look = format === undefined ? {} : { format };
  if (formula?.startsWith(OWN_SUM)) return null;
  const shown = typeof value === 'object' && value !== null ? textOf(value) : value;
  const kept = formula !== undefined && !restsOnOwnCells(formula) ? { formula } : {};
  return { value: shown, ...kept, ...look };
}

/** How the sums begin that we put above their details. */
const OWN_SUM = '=IF(COUNT(';

/** True for a formula over cells of its own sheet, which stand elsewhere when the sheet is written again. */
function restsOnOwnCells(formula: string): boolean {
  const bare = formula
    .replace(/"[^"]*"/g, '')
    .replace(/(?:'[^']+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gi, '');
  return /\$?\b[A-Z]{1,3}\$?\d+\b/i.test(bare);
}

function headingOf({ table }: Plan, column: number): string {
  const path = table.header.paths.find((own) => own.column === column)?.path.at(-1);
  return path ?? '';
}
