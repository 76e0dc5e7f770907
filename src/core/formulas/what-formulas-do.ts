import type { MappedColumn } from '../detect/match';
import type { AuditedCell, AuditedTable } from './audited-cells';
import { namesDown } from './cell-names';
import { calculationOf, type Calculation } from './normal-form';
import { plainPercents, printedTest, type PrintedTest } from './printed-forms';
import { referencesAt, type ReadFormula } from './read-formula';
import type { SumVerdict } from './sum-faults';

/** What the formula of a cell does. */
export interface Doing {
  /** `PRINTED` for what the form allows, else its spelling. */
  readonly key: string;
  /** What it calculates; `SUM_OF_DETAILS` for whole sums of what stands below. */
  readonly spelt: string;
}

/** What every formula that the form allows is called. */
export const PRINTED = 'printed';
/** What a formula is called that adds up the details of its item, however it names them. */
export const SUM_OF_DETAILS = 'sum of details';

const OF_DETAILS: Doing = { key: PRINTED, spelt: SUM_OF_DETAILS };

/** True for a formula that reads cells; one of numbers alone is a constant. */
export function isFormula({ formula }: AuditedCell): boolean {
  return formula !== null && (formula.reaches.length > 0 || formula.tree === null);
}

/** Works out what the formulas of a table do, but for those known to be wrong and those that cannot be parsed. */
export function whatFormulasDo(
  table: AuditedTable,
  verdicts: ReadonlyMap<AuditedCell, SumVerdict>,
  faulty: ReadonlySet<AuditedCell>,
): ReadonlyMap<AuditedCell, Doing> {
  const calculate = createCalculator(table);
  const calculations = new Map<AuditedCell, Calculation | null>();
  for (const cell of table.cells) {
    if (faulty.has(cell) || !isFormula(cell)) continue;
    const whole = verdicts.get(cell)?.kind === 'whole';
    const calculation = whole ? null : calculate(cell);
    if (whole || calculation) calculations.set(cell, calculation);
  }
  const testOf = createTests(table, calculations);
  const spelt = new Map<string, Doing>();
  const printed = new Map<Calculation, Doing>();
  const doing = new Map<AuditedCell, Doing>();
  for (const [cell, calculation] of calculations) {
    if (!calculation) doing.set(cell, OF_DETAILS);
    else if (testOf(cell)?.(calculation)) {
      const own = printed.get(calculation) ?? { key: PRINTED, spelt: calculation.spelt };
      printed.set(calculation, own);
      doing.set(cell, own);
    } else {
      const own = spelt.get(calculation.spelt) ?? { key: calculation.spelt, spelt: calculation.spelt };
      spelt.set(calculation.spelt, own);
      doing.set(cell, own);
    }
  }
  return doing;
}

/** Formulas that read their own row alone are worked out once a column, however many rows have them. */
function createCalculator(table: AuditedTable): (cell: AuditedCell) => Calculation | null {
  const points = new Map<ReadFormula, Map<MappedColumn, Calculation | null>>();
  const shares = new Map<ReadFormula, Map<MappedColumn, Calculation | null>>();
  return ({ formula, at, row, column, cell }) => {
    if (!formula) return null;
    const scaled = column.kind === 'percent' && (cell.format ?? '').includes('%');
    const work = (): Calculation | null =>
      calculationOf(formula, referencesAt(formula, at), namesDown(table, row), scaled ? 100 : 1);
    if (!formula.ownRow) return work();
    const done = scaled ? shares : points;
    const byColumn = done.get(formula) ?? new Map<MappedColumn, Calculation | null>();
    done.set(formula, byColumn);
    let calculation = byColumn.get(column);
    if (calculation === undefined) {
      calculation = work();
      byColumn.set(column, calculation);
    }
    return calculation;
  };
}

/** The tests of the form for each column; whether a percent column holds points or shares, most of its formulas tell. */
function createTests(
  table: AuditedTable,
  calculations: ReadonlyMap<AuditedCell, Calculation | null>,
): (cell: AuditedCell) => PrintedTest | null {
  const { identities } = table.plan.table;
  const scales = new Map<MappedColumn, { points: number; shares: number }>();
  const plain = new Map<MappedColumn, ReturnType<typeof plainPercents>>();
  for (const [{ column, role, row }, calculation] of calculations) {
    if (column.kind !== 'percent' || !calculation) continue;
    const forms = plain.get(column) ?? plainPercents(identities, role, row.columns);
    plain.set(column, forms);
    const scale = scales.get(column) ?? { points: 0, shares: 0 };
    scales.set(column, scale);
    if (forms.points.has(calculation.spelt)) scale.points += 1;
    if (forms.shares.has(calculation.spelt)) scale.shares += 1;
  }
  const tests = new Map<MappedColumn, PrintedTest | null>();
  return ({ column, role, row }) => {
    let test = tests.get(column);
    if (test === undefined) {
      const { points, shares } = scales.get(column) ?? { points: 1, shares: 0 };
      test = printedTest(identities, role, row.columns, shares > points ? 1 : 100);
      tests.set(column, test);
    }
    return test;
  };
}
