import { hitung, CARA_HITUNG, isPrintOf } from '../capaian/cara-hitung';
import { sum } from '../grid/number';
import { cellAt, type CellValue } from '../grid/grid';
import type { CellRef } from '../grid/ref';
import type { Role } from '../layouts/layout';
import type { Item, Plan } from '../plan/plan';
import { auditedTable, type AuditedCell, type AuditedTable, type FormulaPlace } from './audited-cells';
import { otherItemsCell } from './cell-names';
import { createCertainFaults, type CertainFault, type CertainKind } from './certain-faults';
import { likeFormula, sumFormula } from './expected-formula';
import { findPatterns, type Pattern, type Patterns } from './patterns';
import { referencesAt } from './read-formula';
import { isFormula, PRINTED } from './what-formulas-do';
import { sumVerdicts, type SumVerdict } from './sum-faults';

/** What can be wrong with a cell of formulas; each cell has one fault at most. */
type FormulaFaultKind = CertainKind | 'shortSum' | 'countedTwice' | 'otherRow' | 'otherPattern' | 'typedOver';

/** One cell whose formula, or missing formula, is wrong. */
export interface FormulaFault {
  readonly kind: FormulaFaultKind;
  readonly at: CellRef;
  readonly value: CellValue;
  /** As written; null for a constant. */
  readonly formula: string | null;
  readonly role: Role;
  readonly item: Item | null;
  readonly name: string;
  /** The formula that the cell should hold, where that is known. */
  readonly expected: string | null;
  /** What that formula gives, where that can be said without calculating. */
  readonly expectedValue: number | null;
  /** What most neighbours do; null where there are too few or they do not agree. */
  readonly pattern: Pattern | null;
  /** The cells concerned: missed, counted twice, of another row, added to what they are not, tested. */
  readonly cells: readonly CellRef[];
  /** What stands in their rows. */
  readonly names: readonly string[];
  /** How many of these stand in hidden rows. */
  readonly hidden: number;
  /** The text that is tested as a number; '' for other faults. */
  readonly tested: string;
}

const cache = new WeakMap<Plan, readonly FormulaFault[]>();

/** Every fault of the formulas of a table, found once a plan. */
export function auditFormulas(plan: Plan): readonly FormulaFault[] {
  const known = cache.get(plan);
  if (known) return known;
  const table = auditedTable(plan);
  const faults = table ? [...faultsOf(table)] : [];
  cache.set(plan, faults);
  return faults;
}

function* faultsOf(table: AuditedTable): Generator<FormulaFault> {
  const certainFault = createCertainFaults(table);
  const certain = new Map<FormulaPlace, CertainFault>();
  for (const cell of [table.cells, table.others].flat()) {
    const fault = certainFault(cell);
    if (fault) certain.set(cell, fault);
  }
  const faulty = new Set(table.cells.filter((cell) => certain.has(cell)));
  const verdicts = sumVerdicts(table, faulty);
  for (const [cell, { kind }] of verdicts) if (kind !== 'whole') faulty.add(cell);
  const patterns = findPatterns(table, verdicts, faulty);
  for (const own of table.others) {
    const fault = certain.get(own);
    if (fault && fault.kind !== 'shown') yield faultAt(table, own, fault.kind, concerned(table, fault.cells));
  }
  for (const cell of table.cells) {
    const fault = certain.get(cell);
    const found = fault
      ? certainFaultAt(table, cell, fault, patterns)
      : cellFault(table, cell, verdicts, patterns);
    if (found) yield found;
  }
}

function certainFaultAt(
  table: AuditedTable,
  cell: AuditedCell,
  { kind, cells }: CertainFault,
  patterns: Patterns,
): FormulaFault | null {
  if (kind === 'shown') return null;
  const pattern = patterns.around(cell);
  const expected = expectedOf(table, cell, pattern);
  return faultAt(table, cell, kind, { ...concerned(table, cells), pattern, expected });
}

function faultAt(
  table: AuditedTable,
  { at, cell, role, item, name }: FormulaPlace,
  kind: FormulaFaultKind,
  own: Partial<FormulaFault>,
): FormulaFault {
  return {
    kind,
    at,
    value: cell.value,
    formula: cell.formula ?? null,
    role,
    item,
    name,
    expected: null,
    expectedValue: null,
    pattern: null,
    ...concerned(table, []),
    ...own,
  };
}

type Concerned = Pick<FormulaFault, 'cells' | 'names' | 'hidden' | 'tested'>;

function concerned(table: AuditedTable, cells: readonly CellRef[]): Concerned {
  const { grid } = table.plan.table;
  const [first] = cells;
  const text = first ? cellAt(grid, first.row, first.column)?.value : null;
  return {
    cells,
    tested: typeof text === 'string' ? text : '',
    names: [...new Set(cells.map(({ row, column }) => table.rowAt(row, column)?.name ?? ''))],
    hidden: cells.filter(({ row }) => grid.hiddenRows.has(row)).length,
  };
}

const OF_SUMS = { short: 'shortSum', twice: 'countedTwice', foreign: 'otherRow' } as const;

function cellFault(
  table: AuditedTable,
  cell: AuditedCell,
  verdicts: ReadonlyMap<AuditedCell, SumVerdict>,
  patterns: Patterns,
): FormulaFault | null {
  if (!isFormula(cell)) {
    const typed = typedOver(table, cell, patterns);
    return typed && faultAt(table, cell, 'typedOver', typed);
  }
  const own = patterns.keyOf(cell);
  if (own === PRINTED) return null;
  const verdict = verdicts.get(cell);
  if (verdict?.kind === 'unclear') return null;
  if (verdict && verdict.kind !== 'whole') {
    const cells = verdict.rows.map((row) => ({ ...cell.at, row }));
    return faultAt(table, cell, OF_SUMS[verdict.kind], {
      ...concerned(table, cells),
      pattern: patterns.around(cell),
      expected: sumFormula(table, verdict.items, cell.at.column),
    });
  }
  const pattern = own === null ? null : patterns.around(cell);
  if (!pattern || pattern.key === own) return null;
  const expected = expectedOf(table, cell, pattern);
  // Written alike, it only seems to differ where it meets other rows.
  if (expected === cell.cell.formula) return null;
  const elsewhere = cell.row.item ? otherItemsCell(table, cell) : null;
  return elsewhere && otherItemsCell(table, pattern.example) === null
    ? faultAt(table, cell, 'otherRow', { ...concerned(table, [elsewhere]), pattern, expected })
    : faultAt(table, cell, 'otherPattern', { pattern, expected });
}

/** The formula of the neighbours, put into the place of a cell. */
function expectedOf(table: AuditedTable, cell: AuditedCell, pattern: Pattern | null): string | null {
  const { item } = cell.row;
  const details = item && cell.row.kind === 'parent' && table.plan.table.layout.rollups.includes(cell.role);
  const { example } = pattern ?? {};
  const sums = example ? !readsOwnRow(example) : details;
  if (details && sums) return sumFormula(table, item.children, cell.at.column);
  return example ? likeFormula(example, cell.at) : null;
}

function readsOwnRow({ formula, at }: AuditedCell): boolean {
  const references = formula ? referencesAt(formula, at) : [];
  return references.some(({ area }) => area.top <= at.row && area.bottom >= at.row);
}

/** A number in the place of a formula, unless there is nothing to compute or it was chosen on purpose. */
function typedOver(table: AuditedTable, cell: AuditedCell, patterns: Patterns): Partial<FormulaFault> | null {
  const { plan } = table;
  const identity = plan.table.identities.find(({ result }) => result === cell.role);
  const sums = cell.row.kind === 'parent' || cell.row.kind === 'total';
  if (!identity && !(sums && plan.table.layout.rollups.includes(cell.role))) return null;
  const value = cell.cell.value;
  if (typeof value !== 'number') return null;
  const pattern = patterns.around(cell);
  if (!pattern) return null;
  const values = valuesFor(table, cell);
  if (values === null || (value === 0 && values[0] === 0)) return null;
  const [expectedValue = null, ...chosen] = values;
  const decimals = 2;
  const isPlain = expectedValue !== null && isPrintOf(value, expectedValue, decimals);
  if (!isPlain && chosen.some((other) => isPrintOf(value, other, decimals))) return null;
  return { pattern, expected: expectedOf(table, cell, pattern), expectedValue };
}

/** What the cell may come to: as printed first, then by other ways of counting K; null when nothing can be computed. */
function valuesFor({ plan }: AuditedTable, { row, role }: AuditedCell): number[] | null {
  const { item } = row;
  if (!item) return [];
  const details = row.kind === 'parent' ? item.children.map((child) => amountOf(child, role)) : [];
  const filled = details.filter((amount) => amount !== null);
  const identity = plan.table.identities.find(({ result }) => result === role);
  const entries = item.indicators.find((own) => own.at.row === row.row)?.entries ?? item.entries;
  const valueOf = (own: Role): number | null => entries.get(own)?.value ?? null;
  if (identity?.kind === 'percent') {
    const [part, base] = [valueOf(identity.part), valueOf(identity.base)];
    if (part === null || base === null || base === 0) return null;
    // Points or shares: only the formula says which.
    return part === 0 ? [0] : [];
  }
  if (identity) {
    const terms = identity.terms.map(valueOf);
    if (terms.every((term) => term === null)) return filled.length > 0 ? [sum(filled)] : null;
    const ways = role.endsWith('.rp') ? (['jumlah'] as const) : CARA_HITUNG;
    return ways.map((way) => hitung(way, terms)).filter((value) => value !== null);
  }
  return filled.length > 0 ? [sum(filled)] : null;
}

function amountOf(item: Item, role: Role): number | null {
  const own = item.entries.get(role)?.value ?? null;
  if (own !== null) return own;
  const filled = item.children.map((child) => amountOf(child, role)).filter((amount) => amount !== null);
  return filled.length > 0 ? sum(filled) : null;
}
