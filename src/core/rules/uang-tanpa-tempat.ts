import { parseCode } from '../grid/code';
import { cellAt, isBlank, textOf } from '../grid/grid';
import { readMoney } from '../grid/money';
import { sum } from '../grid/number';
import type { CellRef } from '../grid/ref';
import type { MappedColumn } from '../detect/match';
import type { Plan } from '../plan/plan';
import { planRule } from './rule';

/** A row between the items has money and no name: without a code it belongs to nothing, and no sum counts it. */
export const uangTanpaTempat = planRule({
  id: 'uang-tanpa-tempat',
  severity: 'warning',
  *check(plan) {
    if (plan.table.layout.quarterRows) return;
    const money = plan.table.columns.filter(({ role, kind }) => kind === 'money' && role.endsWith('.rp'));
    const labels = plan.table.columns.filter(({ kind }) => kind === 'text' || kind === 'code');
    const placed = placedRows(plan);
    const nameless = new Set(
      plan.items.filter(({ name, codeText }) => name === codeText).map(({ row }) => row),
    );
    for (let row = plan.top; row <= plan.bottom; row += 1) {
      if (placed.has(row) || !plan.table.grid.rows[row]) continue;
      const amounts = amountsIn(plan, row, money);
      const [first] = amounts;
      if (!first) continue;
      // A code without its name is no label, whatever else its row says.
      const told =
        nameless.has(row) || !(isLabelled(plan, row, labels) || amounts.every((own) => isTotal(plan, own)));
      if (!told) continue;
      yield {
        at: first.at,
        related: amounts.slice(1).map(({ at }) => at),
        facts: { row: String(row + 1), role: first.role, value: first.value },
        role: first.role,
      };
    }
  },
});

/** Rows that are some item's with a name, or a total's, headings repeated at page breaks, and rows below a merged name. */
function placedRows(plan: Plan): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, bottom, entries, indicators, name, codeText } of plan.items) {
    // Where a name is missing the code stands for it.
    if (name !== codeText) rows.add(row);
    if (bottom === row) continue;
    for (const entry of entries.values()) rows.add(entry.at.row);
    for (const indicator of indicators) rows.add(indicator.at.row);
  }
  for (const total of plan.totals) rows.add(total.row);
  for (const { top, bottom } of plan.table.repeats)
    for (let row = top; row <= bottom; row += 1) rows.add(row);
  const names = new Set(plan.table.columns.filter(({ role }) => role === 'nama').map(({ column }) => column));
  for (const { top, bottom, left } of plan.table.grid.merges) {
    if (names.has(left)) for (let row = top + 1; row <= bottom; row += 1) rows.add(row);
  }
  return rows;
}

interface Amount {
  readonly at: CellRef;
  readonly role: MappedColumn['role'];
  readonly value: number;
}

function amountsIn(plan: Plan, row: number, money: readonly MappedColumn[]): Amount[] {
  return money.flatMap(({ column, role }): Amount[] => {
    const raw = cellAt(plan.table.grid, row, column)?.value;
    const value = typeof raw === 'number' ? raw : typeof raw === 'string' ? readMoney(raw)?.value : null;
    return value ? [{ at: { sheet: plan.sheet, row, column }, role, value }] : [];
  });
}

/** A total without its label: the sum of the topmost rows. */
function isTotal(plan: Plan, { role, value }: Amount): boolean {
  const total = sum(plan.roots.map((item) => item.entries.get(role)?.value ?? 0));
  return Math.abs(total - value) <= plan.roots.length;
}

/** Any text says what the row is (a footer, a note, a fund of the row above), but for a code without its name. */
function isLabelled(plan: Plan, row: number, labels: readonly MappedColumn[]): boolean {
  return labels.some(({ column, role }) => {
    const cell = cellAt(plan.table.grid, row, column);
    return !isBlank(cell) && !(role === 'kode' && parseCode(textOf(cell?.value)) !== null);
  });
}
